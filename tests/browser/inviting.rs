//! A moderator invites two hundred people by a table with five bad lines, with the keyboard alone, and one of them
//! comes in by the link in the mail.

use std::io::Write;

use crate::{
    InBrowser,
    support::{Browser, Chromedriver, Role, Site, keyboard::Keyboard, until},
};

/// The tests of this file.
pub const TESTS: &[InBrowser] =
    &[("inviting::a_table_of_two_hundred_with_five_bad_lines", a_table_of_two_hundred_with_five_bad_lines)];

/// Where the moderator of the demo invites.
const MEMBERS: &str = "/moderatie/basisvaardigheden/leden";
/// Somebody of the table.
const EMAIL: &str = "wie.199@elders.example";

/// Windows writes it so: semicolons, its own letters, its own line ends.
fn table() -> Vec<u8> {
    let mut lines = vec!["Naam;E-mailadres;Organisatie\r\n".to_owned()];
    for number in 1..=200 {
        lines.push(match number {
            20 => ";wie.20@elders.example;Bieb\r\n".to_owned(),
            50 => "Wie 50;;Bieb\r\n".to_owned(),
            90 => "Wie 90;geen adres;Bieb\r\n".to_owned(),
            130 => "Wie 130;Wie.1@Elders.example;Bieb\r\n".to_owned(),
            200 => "\"Wie 200;wie.200@elders.example;Bieb\r\n".to_owned(),
            _ => format!("Zo\u{eb} {number};wie.{number}@elders.example;Caf\u{e9}\r\n"),
        });
    }
    lines
        .concat()
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Windows-1252"))
        .collect()
}

fn a_table_of_two_hundred_with_five_bad_lines(chromedriver: &Chromedriver) {
    let site = Site::start();
    let browser = Browser::start(chromedriver, &site);
    browser.become_role(&site, Role::Moderator);
    browser.open(MEMBERS);
    let keyboard = Keyboard(&browser);
    keyboard.skip_to_content();
    keyboard.follow("Uitnodigingen");
    let before = counted(&browser, "Staat open");
    keyboard.follow("Nodig iemand uit");
    let mut file = tempfile::Builder::new().suffix(".csv").tempfile().expect("a file");
    file.write_all(&table()).expect("a table");
    keyboard.go_to("the file", |stop| stop.is_field("file"));
    // The window of the system in which one chooses a file is no page; what was chosen is.
    browser.give_file("file", file.path());
    keyboard.follow("Bekijk wat er gebeurt");

    assert_eq!(browser.texts("h1"), ["Kijk eerst wat er gebeurt"]);
    assert_eq!(browser.texts("#sum"), ["195 mensen worden uitgenodigd"]);
    let wrong: Vec<String> = [21, 51, 91, 131, 201].map(|line| format!("Regel {line}")).into();
    assert_eq!(browser.texts("#wrong ~ ol h3"), wrong, "each bad line by its number");
    assert!(browser.texts("#wrong ~ ol .error").iter().all(|why| !why.is_empty()));
    keyboard.skip_to_content();
    keyboard.go_to_words("Toon alle 195 regels");
    keyboard.enter_here();
    let shown = browser.texts("#invited ~ details li");
    assert_eq!(shown.len(), 195);
    assert_eq!(shown.first().expect("a line"), "Regel 2: Zoë 1 · wie.1@elders.example · Café");
    keyboard.follow("Nodig 195 mensen uit");

    assert!(browser.path().ends_with("/uitnodigingen"));
    assert!(browser.texts("[role=status]").iter().any(|text| text.contains("onderweg")));
    assert_eq!(counted(&browser, "Staat open"), before + 195);
    keyboard.follow("Uitloggen");

    // The mail of the last of them, who has no account yet; the demo lists the newest hundred.
    let link = site.link_in_mail_to(EMAIL, "/uitnodiging/");
    browser.open(&link);
    keyboard.skip_to_content();
    keyboard.fill("password", "regenboog koffiekan dwarsfluit");
    keyboard.follow("Doe mee");
    assert_eq!(browser.path(), "/themagroepen/basisvaardigheden");
    assert!(browser.texts("[role=status]").iter().any(|text| text.contains("Welkom")));
    until("the moderator to see it", || {
        let report = site
            .visit_as(Role::Moderator)
            .get("/moderatie/basisvaardigheden/uitnodigingen?filter=aangenomen");
        report.texts(".lines--card h2").contains(&"Zoë 199".to_owned()).then_some(())
    });
    let complaints = browser.complaints();
    assert!(complaints.is_empty(), "the console complains: {complaints:#?}");
}

/// How many invitations of a state the report counts.
fn counted(browser: &Browser, state: &str) -> usize {
    let filters = browser.texts("nav.filters a");
    let filter = filters.iter().find(|text| text.starts_with(state)).expect("a filter");
    let digits: String = filter.chars().filter(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}
