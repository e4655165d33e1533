//! The form in which names and words are compared: lower case, no marks, single spaces.
//!
//! ## Why
//! Neither engine folds alike (`lower('É')` stays `É` on SQLite), so each column that is compared without
//! case has a folded twin (`*_key`), filled here.

/// Folds a text: "Ayşe  Yıldız" becomes "ayse yildiz".
pub fn fold(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The part of an address that a title gives: "Hoe werft u's?" becomes "hoe-werft-u-s". At most 60 bytes,
/// cut between words; never empty.
pub fn slug(text: &str) -> String {
    let folded = fold(&without_signs(text));
    let mut slug = String::new();
    for word in folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let room = 60_usize.saturating_sub(slug.len());
        if word.len() >= room {
            if slug.is_empty() {
                slug.extend(word.chars().take(60));
            }
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() { "gesprek".to_owned() } else { slug }
}

/// A text with a space for each sign that is no letter or digit, such as an emoji, whose name would say less than
/// the title. Marks that belong to the letter before them just go.
fn without_signs(text: &str) -> String {
    let plain = |c: char| match c {
        _ if c.is_alphanumeric() => Some(c),
        _ if !c.is_ascii() && deunicode::deunicode_char(c).is_none_or(str::is_empty) => None,
        _ => Some(' '),
    };
    text.chars().filter_map(plain).collect()
}

/// The name to sort by, folded, the prefixes after it: "Marieke van Dalen" becomes "dalen, marieke van".
pub fn sort_key(name: &str) -> String {
    const PREFIXES: &[&str] = &[
        "van", "de", "den", "der", "het", "'t", "t", "ten", "ter", "te", "el", "al", "von", "in", "op", "da",
        "dos", "la", "le", "du", "ibn", "ben", "'s",
    ];
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let Some((first, rest)) = words.split_first() else { return folded.clone() };
    let prefix_end = rest.iter().take_while(|word| PREFIXES.contains(word)).count();
    let (prefixes, family) = rest.split_at(prefix_end.min(rest.len().saturating_sub(1)));
    if family.is_empty() {
        return folded;
    }
    let given = std::iter::once(first).chain(prefixes).copied().collect::<Vec<_>>().join(" ");
    format!("{}, {given}", family.join(" ").trim_start_matches('\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_removes_case_marks_and_extra_space() {
        assert_eq!(fold("  Ayşe   YILDIZ "), "ayse yildiz");
        assert_eq!(fold("Zoë van ’t Hoff"), "zoe van 't hoff");
    }

    #[test]
    fn a_slug_is_short_and_plain_and_never_empty() {
        assert_eq!(slug("Hoe werven jullie taalvrijwilligers?"), "hoe-werven-jullie-taalvrijwilligers");
        assert_eq!(slug("???"), "gesprek");
        assert_eq!(slug("📚 Een boek 🎉❤️ voor Zoe\u{308} – en u’s"), "een-boek-voor-zoe-en-u-s");
        assert_eq!(slug("🎉🎉"), "gesprek");
        assert!(slug(&"woord ".repeat(40)).len() <= 60);
        assert_eq!(slug(&"x".repeat(100)).len(), 60);
    }

    #[test]
    fn names_sort_by_the_family_name() {
        assert_eq!(sort_key("Marieke van Dalen"), "dalen, marieke van");
        assert_eq!(sort_key("Zoë van 't Hoff"), "hoff, zoe van 't");
        assert_eq!(sort_key("Samira El Idrissi"), "idrissi, samira el");
        assert_eq!(sort_key("Redactie"), "redactie");
    }
}
