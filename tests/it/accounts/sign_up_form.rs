//! The form to sign up says at each field what is wrong, keeps what was typed, and never gives a password back.

use super::{EMAIL, FENNAS, account, sign_up_form};
use crate::support::TestApp;

const KEPT: [&str; 4] = ["name", "email", "organisation", "motivation"];

#[test]
fn each_field_says_what_is_wrong_with_it_and_the_others_keep_what_was_typed() {
    let app = TestApp::start();
    let guest = app.guest();
    let long = "x".repeat(1001);
    let long_address = format!("{}@waterkant.example", "a".repeat(300));
    let cases = [
        ("name", "", "Vul je naam in"),
        ("name", "   ", "Vul je naam in"),
        ("name", long.get(..81).unwrap(), "81 tekens"),
        ("name", "<b>Fenna</b>", "letters"),
        ("name", "fenna@waterkant.example", "letters"),
        ("name", "12345", "letters"),
        ("name", "Fenna\u{202e}Olthof", "onzichtbare"),
        ("email", "", "lijkt geen e-mailadres"),
        ("email", "geen adres", "lijkt geen e-mailadres"),
        ("email", "a@b.nl\r\nBcc: b@c.nl", "lijkt geen e-mailadres"),
        ("email", "a@b.nl, b@c.nl", "lijkt geen e-mailadres"),
        ("email", &long_address, "lijkt geen e-mailadres"),
        ("organisation", "", "Vul in waar je werkt"),
        ("organisation", long.get(..121).unwrap(), "121 tekens"),
        ("motivation", &long, "1001 tekens"),
    ];
    for (field, value, words) in cases {
        let page = guest.post("/registreren", &sign_up_form(&[(field, value)]));
        let said = page.fault(field);
        assert!(said.contains(words), "{field} = {value:?}: {said}");
        assert_eq!(page.faults(), [field], "{value:?}");
        for kept in KEPT {
            let typed =
                sign_up_form(&[(field, value)]).into_iter().find(|(name, _)| *name == kept).unwrap().1;
            if !typed.contains(['\r', ' ']) || kept != field {
                assert_eq!(page.value(kept), typed, "after a wrong {field}");
            }
        }
        assert!(!page.body.contains(FENNAS), "the password came back");
    }
    assert_eq!(app.mails().len(), 0);
    assert!(account(&app, EMAIL).is_none());
}

#[test]
fn what_cannot_be_stored_is_refused_and_not_a_crash() {
    let app = TestApp::start();
    let guest = app.guest();
    for field in ["name", "organisation", "motivation"] {
        let page = guest.post("/registreren", &sign_up_form(&[(field, "Fen\0na")]));
        assert!(page.fault(field).contains("onzichtbare tekens"), "{field}");
    }
    assert!(
        !guest
            .post("/registreren", &sign_up_form(&[("email", "fen\0na@waterkant.example")]))
            .fault("email")
            .is_empty()
    );
    let broken = b"name=%FF%FE&email=%C3%28&password=%FF&organisation=%FF&motivation=%FF";
    let page = guest.send("/registreren", "application/x-www-form-urlencoded", broken, Some("same-origin"));
    assert!(page.faults().contains(&"email".to_owned()), "{}", page.body);
}

#[test]
fn an_empty_form_names_everything_that_is_missing_in_the_order_of_the_form() {
    let app = TestApp::start();
    let page = app.guest().post("/registreren", &[]);
    assert_eq!(page.status, 422);
    assert_eq!(page.faults(), ["name", "email", "password", "organisation"]);
    for field in page.faults() {
        page.fault(&field);
        assert_eq!(page.count(&format!("label[for={field}]")), 1, "{field}");
    }
    assert_eq!(page.count("#motivation[aria-invalid]"), 0, "a motivation may be left out");
}

#[test]
fn passwords_that_everybody_would_guess_are_refused() {
    let app = TestApp::start();
    let guest = app.guest();
    let long = "ab1".repeat(400);
    let guessable = [
        "12345678",
        "password",
        "Wachtwoord1",
        "qwertyuiop",
        "aaaaaaaa",
        "iloveyou1",
        "zomer2026!",
        // The words of this house and of every library.
        "Welkom2026!",
        "bibliotheek123",
        "Leestafel!",
        // One's own name, address and organisation.
        "FennaOlthof1",
        "fenna.olthof",
        "olthof2026",
        "DeWaterkant1",
    ];
    for password in guessable {
        let page = guest.post("/registreren", &sign_up_form(&[("password", password)]));
        assert_eq!(page.status, 422, "{password}");
        assert!(page.fault("password").contains("makkelijk te raden"), "{password}");
        assert_eq!(page.value("password"), "");
    }
    for (password, words) in [("", "Kies een wachtwoord"), ("kX9mQ2v", "te kort"), (&long, "te lang")] {
        let page = guest.post("/registreren", &sign_up_form(&[("password", password)]));
        assert!(page.fault("password").contains(words), "{password}");
        assert!(password.is_empty() || !page.body.contains(password), "the password came back");
    }
    assert!(account(&app, EMAIL).is_none());
}

#[test]
fn a_password_is_taken_whatever_signs_it_is_made_of() {
    let app = TestApp::start();
    let sentence = "een lange zin over koffie en oude kaartenbakken ".repeat(15);
    for (email, password) in [
        ("a@waterkant.example", "kX9mQ2vT"),
        ("b@waterkant.example", "пароль-Ѣ-книга"),
        ("c@waterkant.example", " fietsbel wolk tafel "),
        ("d@waterkant.example", &sentence),
    ] {
        let link = super::sign_up(&app, &app.guest(), &[("email", email), ("password", password)]);
        app.guest().post(&link, &[]).leads_to("/registreren/wachten");
        app.mails();
        assert!(
            super::sign_in(&app.guest(), email, password).fault("email").contains("beheerder"),
            "{email}"
        );
        let nearly = password.trim_end_matches([' ', 'T']);
        if nearly != password {
            let page = super::sign_in(&app.guest(), email, nearly);
            assert!(page.fault("email").contains("horen niet bij elkaar"), "{email}");
        }
    }
}

#[test]
fn the_form_names_the_organisations_that_are_known() {
    let app = TestApp::start();
    super::add_organisation(&app.admin(), "Bibliotheek <De Waterkant>", "waterkant.example");
    let page = app.guest().get("/registreren");
    assert_eq!(page.attributes("datalist#organisations option", "value"), ["Bibliotheek <De Waterkant>"]);
    app.member("anna").get("/registreren").leads_to("/");
}
