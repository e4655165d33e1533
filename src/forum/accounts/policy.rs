//! Which passwords are good enough: length, and how many guesses they take.
//!
//! ## Why
//! Rules of composition make people write "Welkom2026!" (OWASP ASVS 6.2 forbids them). zxcvbn estimates guesses
//! from lists of common passwords, patterns, and the words that somebody attacking this account would try:
//! the name, the address, and what every Dutch library would think of first.

use zxcvbn::zxcvbn;

use crate::platform::error::Message;

/// Fewest characters.
pub const SHORTEST: usize = 8;
/// Most octets; beyond that hashing would be a way to keep the site busy.
pub const LONGEST: usize = 1000;
/// Guesses, as a power of ten, below which a password is refused: eight random characters have eight, a word of the
/// house with a year and a sign ("Welkom2026!") just over seven.
const GUESSES: f64 = 7.5;
/// Characters of a name, an address or an organisation that are looked at.
const LONGEST_WORD: usize = 120;
/// Beyond so many characters an estimate costs much and says nothing new.
const ESTIMATED: usize = 64;

/// Words of this house and of the season, which attackers try first.
const CONTEXT: &[&str] = &[
    "leestafel",
    "bibliotheek",
    "bibliotheken",
    "bieb",
    "biebtobieb",
    "biblio",
    "themagroep",
    "themagroepen",
    "welkom",
    "wachtwoord",
    "geheim",
    "inloggen",
    "lezen",
    "boek",
    "boeken",
    "leesplezier",
    "voorlezen",
    "innovatie",
    "innovatieagenda",
    "nederland",
    "amsterdam",
    "rotterdam",
    "utrecht",
    "lente",
    "zomer",
    "herfst",
    "winter",
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "moderator",
    "beheerder",
    "redactie",
    "collega",
    "hallo",
    "koffie",
    "vakantie",
    "zonnetje",
    "schatje",
    "liefde",
    "ajax",
    "feyenoord",
    "oranje",
    "hollandia",
    "qwertyuiop",
    "azerty",
    "digid",
    "library",
    "kb",
    "vob",
    "spn",
    "poi",
];

/// Refuses a password that is too short, too long, or too easy to guess; `own` are the person's name, address
/// and organisation.
pub fn check(password: &str, own: &[&str]) -> Result<(), Message> {
    if password.is_empty() {
        return Err(Message::new("error-password-empty"));
    }
    if password.chars().count() < SHORTEST {
        return Err(Message::new("error-password-short").with("min", SHORTEST));
    }
    if password.len() > LONGEST {
        return Err(Message::new("error-password-long").with("max", LONGEST));
    }
    let mut words: Vec<String> = CONTEXT.iter().map(ToString::to_string).collect();
    for text in own {
        // As long as the longest field; what is longer is refused there.
        let lower: String = text.chars().take(LONGEST_WORD).collect::<String>().to_lowercase();
        let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() > 1);
        let parts: Vec<String> = parts.map(str::to_owned).collect();
        words.extend(["", ".", "-", "_"].map(|between| parts.join(between)));
        words.extend(parts);
        words.push(lower.chars().filter(|c| c.is_alphanumeric()).collect());
        words.push(lower);
    }
    let inputs: Vec<&str> = words.iter().map(String::as_str).collect();
    let head: String = password.chars().take(ESTIMATED).collect();
    if zxcvbn(&head, &inputs).guesses_log10() < GUESSES {
        return Err(Message::new("error-password-guessable"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &[&str] = &["Fenna Olthof", "fenna.olthof@waterkant.example", "Bibliotheek De Waterkant"];

    #[test]
    fn what_everybody_would_guess_is_refused() {
        for bad in [
            "Welkom2026!",
            "bibliotheek123",
            "Bibliotheek1",
            "FennaOlthof1",
            "fennaolthof2026",
            "olthof1975",
            "waterkant1",
            "12345678",
            "password",
            "qwertyui",
            "iloveyou1",
            "Leestafel!",
            "W3lkom01!",
            "aaaaaaaa",
            "Wachtwoord1",
            "zomer2026!",
            "kort",
            "",
            "1234567",
        ] {
            assert!(check(bad, OWN).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_is_hard_to_guess_is_taken_whatever_it_is_made_of() {
        let long = "een lange zin over koffie en oude kaartenbakken ".repeat(3);
        for good in ["kX9mQ2vT", "fietsbel wolk tafel", "пароль-Ѣ-книга", "paard-batterij-nietje", &long]
        {
            assert!(check(good, OWN).is_ok(), "{good}");
        }
        assert!(check(&"é".repeat(600), OWN).is_err(), "over a thousand octets");
    }
}
