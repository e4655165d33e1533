//! `leestafel check` finds what is wrong, says how to mend it, and ends with 1 when there is anything.

use super::Place;
use crate::support::smtp::{Fault, FaultServer};

#[test]
fn a_site_in_order_is_told_so_with_the_records_that_mail_needs() {
    let server = FaultServer::start();
    let place = Place::new().with("MAIL__TRANSPORT", "smtp").with("MAIL__SMTP_URL", &server.url());
    place.do_well(&["migrate"], "");
    let out = place.do_well(&["check"], "");
    assert!(!out.contains("WRONG"), "{out}");
    for words in [
        "ok     database: it answers and is up to date",
        "ok     data_dir",
        "ok     mail: the server lets us in",
        "dig +short TXT leestafel.example",
        "SELECTOR._domainkey.leestafel.example",
        "dig +short TXT _dmarc.leestafel.example",
        "v=spf1",
        "v=DMARC1",
        "one-click",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    assert!(server.received().is_empty(), "it asks, and sends nothing");
}

#[test]
fn what_is_wrong_is_named_with_a_remedy() {
    let place = Place::new();
    let out = place.run(&["check"], "");
    assert_eq!(out.code, Some(1));
    assert!(out.out.contains("WRONG  database") && out.out.contains("leestafel migrate"), "{}", out.out);
    assert!(!place.data().exists(), "looking makes nothing");
    let server = FaultServer::start();
    server.plays([Fault::Banner("554 not you")]);
    let place = Place::new()
        .with("MAIL__TRANSPORT", "smtp")
        .with("MAIL__SMTP_URL", &server.url())
        .with("MAIL__BOUNCE_ADDRESS", "terug@bounces.example.nl");
    place.do_well(&["migrate"], "");
    let out = place.run(&["check"], "");
    assert_eq!(out.code, Some(1));
    assert!(out.out.contains("WRONG  mail") && out.out.contains("554"), "{}", out.out);
    assert!(out.out.contains("mail.smtp_url"), "{}", out.out);
    assert!(
        out.out.contains("dig +short TXT bounces.example.nl"),
        "the return path needs its own: {}",
        out.out
    );
    assert_eq!(out.err.trim(), "leestafel: 1 of these must be mended, see WRONG above");
    let place = Place::new().with("MAIL__DKIM_KEY_FILE", "nowhere.pem");
    place.fail_naming(&["check"], &["mail.dkim_key_file", "nowhere.pem"]);
    let place = Place::new().with("SITE__TIMEZONE", "Mars/Base");
    place.fail_naming(&["check"], &["Mars/Base"]);
}
