//! A table of people to invite: which column is what, and what each line says.
//!
//! ## Why
//! People send what they have: with a first line that names the columns or without, in any order. A first line counts
//! as names when it names a column of addresses; without one the order is name, address, organisation, or, where the
//! first cell is an address, address, name, organisation.

use super::model::Invitee;
use crate::platform::{
    error::{FieldErrors, Message},
    text::{csv, fold::fold},
};

/// Lines that one table may have.
pub const MOST_LINES: usize = 1_000;
/// A cell that is shown again when it is wrong is cut after so many letters.
const LONGEST_SHOWN: usize = 120;

/// One line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub number: usize,
    /// What it says, as far as it can be shown.
    pub shown: String,
    /// Who is meant, or what is wrong.
    pub invitee: Result<Invitee, FieldErrors>,
}

/// In which cell what stands.
#[derive(Debug, Clone, Copy)]
struct Columns {
    name: Option<usize>,
    email: usize,
    organisation: Option<usize>,
}

const NAMES: &[&str] = &["naam", "name", "volledige naam", "full name"];
const ADDRESSES: &[&str] = &[
    "adres",
    "address",
    "e-mail",
    "email",
    "mail",
    "e-mailadres",
    "emailadres",
    "mailadres",
    "email address",
];
const ORGANISATIONS: &[&str] =
    &["organisatie", "organisation", "organization", "bibliotheek", "werkgever", "instelling"];

impl Columns {
    /// What a first line names; none when it names no addresses.
    fn named(cells: &[String]) -> Option<Self> {
        let folded: Vec<String> = cells.iter().map(|cell| fold(cell)).collect();
        let find = |names: &[&str]| folded.iter().position(|cell| names.contains(&cell.as_str()));
        Some(Self { name: find(NAMES), email: find(ADDRESSES)?, organisation: find(ORGANISATIONS) })
    }

    /// The order where nothing is named.
    fn usual(cells: &[String]) -> Self {
        if cells.first().is_some_and(|cell| cell.contains('@')) {
            Self { name: Some(1), email: 0, organisation: Some(2) }
        } else {
            Self { name: Some(0), email: 1, organisation: Some(2) }
        }
    }
}

/// Reads a file. The same address for the second time is wrong on the later line.
pub fn read(bytes: &[u8]) -> Result<Vec<Line>, Message> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Message::new("error-sheet-excel"));
    }
    let text = csv::decode(bytes).ok_or_else(|| Message::new("error-sheet-no-text"))?;
    let rows = csv::rows(&text, MOST_LINES.saturating_add(1));
    let named = rows.first().and_then(|row| Columns::named(&row.cells));
    let rows = rows.get(usize::from(named.is_some())..).unwrap_or_default();
    let Some(first) = rows.first() else { return Err(Message::new("error-sheet-empty")) };
    if rows.len() > MOST_LINES {
        return Err(Message::new("error-sheet-long").with("max", MOST_LINES));
    }
    let columns = named.unwrap_or_else(|| Columns::usual(&first.cells));
    let lines = rows.iter().map(|row| line(row, columns)).collect();
    Ok(without_repetition(lines))
}

fn line(row: &csv::Row, columns: Columns) -> Line {
    let cell = |column: Option<usize>| column.and_then(|at| row.cells.get(at)).map_or("", String::as_str);
    let shown: Vec<&str> = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    let shown: String = shown.join(" · ").chars().filter(|c| !c.is_control()).take(LONGEST_SHOWN).collect();
    let invitee = if row.is_torn {
        Err(FieldErrors::one("file", "error-sheet-quote"))
    } else {
        Invitee::parse(cell(columns.name), cell(Some(columns.email)), cell(columns.organisation))
    };
    Line { number: row.line, shown, invitee }
}

fn without_repetition(mut lines: Vec<Line>) -> Vec<Line> {
    let mut seen = std::collections::HashMap::new();
    for line in &mut lines {
        let Ok(invitee) = &line.invitee else { continue };
        match seen.entry(invitee.email.key()) {
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(line.number);
            }
            std::collections::hash_map::Entry::Occupied(entry) => {
                let message = Message::new("error-sheet-repeated").with("line", entry.get());
                line.invitee = Err(FieldErrors::one("email", message));
            }
        }
    }
    lines
}

/// Carries the people of a preview on to its confirmation: a line each, its number first.
pub fn carry(lines: &[(usize, &Invitee)]) -> String {
    let mut text = String::new();
    for (number, invitee) in lines {
        let cells =
            [&number.to_string(), invitee.name.as_str(), invitee.email.as_str(), &invitee.organisation];
        text.push_str(&cells.join("\t"));
        text.push('\n');
    }
    text
}

/// Reads what [`carry`] wrote and a browser brought back; whatever else it brings is wrong.
pub fn carried(text: &str) -> Result<Vec<Line>, Message> {
    let mut lines = Vec::new();
    for row in text.lines().filter(|row| !row.trim().is_empty()) {
        if lines.len() >= MOST_LINES {
            return Err(Message::new("error-sheet-long").with("max", MOST_LINES));
        }
        let mut cells = row.split('\t');
        let mut next = || cells.next().unwrap_or_default();
        let number = next().parse().map_err(|_| Message::new("error-sheet-lost"))?;
        let (name, email, organisation) = (next(), next(), next());
        let shown: String = row.chars().filter(|c| !c.is_control()).take(LONGEST_SHOWN).collect();
        lines.push(Line { number, shown, invitee: Invitee::parse(name, email, organisation) });
    }
    if lines.is_empty() { Err(Message::new("error-sheet-lost")) } else { Ok(without_repetition(lines)) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The number of a line, and its name, address and organisation, or the keys of what is wrong with it.
    type Said = (usize, Result<[String; 3], Vec<&'static str>>);

    fn found(text: &str) -> Vec<Said> {
        let said = |line: &Line| match &line.invitee {
            Ok(one) => {
                Ok([one.name.as_str().to_owned(), one.email.as_str().to_owned(), one.organisation.clone()])
            }
            Err(errors) => Err(errors.iter().map(|(_, message)| message.key).collect()),
        };
        read(text.as_bytes()).unwrap().iter().map(|line| (line.number, said(line))).collect()
    }

    fn zoe(number: usize) -> Said {
        (number, Ok(["Zoë van 't Hoff".into(), "zoe@x.nl".into(), "ROC".into()]))
    }

    #[test]
    fn columns_are_found_by_their_names_or_by_their_order() {
        for text in [
            "naam;adres;organisatie\nZoë van 't Hoff;zoe@x.nl;ROC",
            "Organisation,E-mail,Name\nROC,zoe@X.nl,Zoë van 't Hoff",
            "Telefoon\tE-MAILADRES\tNaam\tOrganisatie\n06\tzoe@x.nl\tZoë van 't Hoff\tROC",
        ] {
            assert_eq!(found(text), [zoe(2)], "{text}");
        }
        for text in ["Zoë van 't Hoff;zoe@x.nl;ROC", "zoe@x.nl,Zoë van 't Hoff,ROC"] {
            assert_eq!(found(text), [zoe(1)], "{text}");
        }
        assert_eq!(found("a@b.nl;An")[0].1, Ok(["An".into(), "a@b.nl".into(), String::new()]));
    }

    #[test]
    fn each_line_says_what_is_wrong_with_it() {
        let text = "naam;adres;organisatie\nAn Bos;an@x.nl;\n\n;bo@x.nl;\nCor;geen adres;\nDik Dam;;\n\"Els;els@x.nl\nAn B.;AN@x.nl;ROC\n=1+1;x@x.nl;=cmd|x\n";
        let lines = found(text);
        let keys: Vec<(usize, Vec<&str>)> =
            lines.iter().filter_map(|(at, said)| Some((*at, said.clone().err()?))).collect();
        assert_eq!(
            keys,
            [
                (4, vec!["error-invitation-name-empty"]),
                (5, vec!["error-email-invalid"]),
                (6, vec!["error-invitation-email-empty"]),
                (7, vec!["error-sheet-quote"]),
                (8, vec!["error-sheet-repeated"]),
                (9, vec!["error-invitation-name-invalid"]),
            ]
        );
        assert_eq!(lines[0].1.as_ref().unwrap()[0], "An Bos");
    }

    #[test]
    fn a_file_that_is_no_table_or_too_long_is_refused_as_a_whole() {
        let refused = |bytes: &[u8]| read(bytes).map_err(|message| message.key);
        assert_eq!(refused(b"PK\x03\x04rest"), Err("error-sheet-excel"));
        assert_eq!(refused(b"a\0b"), Err("error-sheet-no-text"));
        for empty in ["", "\n\n", "naam;adres\n", ";;\n;;"] {
            assert_eq!(refused(empty.as_bytes()), Err("error-sheet-empty"), "{empty:?}");
        }
        let long: Vec<String> = (0..=MOST_LINES).map(|n| format!("An Bos;a{n}@x.nl\n")).collect();
        let long = long.concat();
        assert_eq!(refused(long.as_bytes()), Err("error-sheet-long"));
        let full = long.replace("An Bos;a0@x.nl\n", "naam;adres\n");
        assert_eq!(read(full.as_bytes()).unwrap().len(), MOST_LINES);
    }

    #[test]
    fn what_is_carried_comes_back_and_nothing_else_does() {
        let lines = read("Zoë van 't Hoff;zoe@x.nl;=1+1; \nAn Bos;an@x.nl;".as_bytes()).unwrap();
        let good: Vec<_> = lines.iter().map(|line| (line.number, line.invitee.as_ref().unwrap())).collect();
        let back = carried(&carry(&good)).unwrap();
        let people = |lines: &[Line]| lines.iter().map(|line| line.invitee.clone()).collect::<Vec<_>>();
        assert_eq!(people(&back), people(&lines));
        for lost in ["", "\n", "x\tAn Bos\tan@x.nl\t"] {
            assert_eq!(carried(lost).map_err(|message| message.key), Err("error-sheet-lost"), "{lost}");
        }
        assert!(carried("1\tAn Bos\tan@x.nl\r\nBcc: x@x.nl").unwrap_err().key == "error-sheet-lost");
    }

    proptest! {
        #[test]
        fn no_file_makes_it_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Ok(lines) = read(&bytes) {
                prop_assert!(!lines.is_empty());
            }
        }
    }
}
