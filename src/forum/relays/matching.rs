//! Who may know: the words of a question against what people show of themselves.
//!
//! ## Why
//! Dutch joins words and bends their ends, so a word is cut to its stem and may stand within another one; short
//! stems only at the beginning of a word, else "taal" would find everybody who pays ("betaalt"). It goes both ways:
//! who knows about "vrijwilligers" is asked about "taalvrijwilligers" too, where their word begins or ends the one
//! of the question. A word that is the same counts double, so a part of a word never comes before it.

use crate::platform::text::fold::fold;

/// Words of a question that say nothing of what it is about.
const EMPTY: &[&str] = &[
    "aan",
    "aanpak",
    "alle",
    "allemaal",
    "andere",
    "anders",
    "bent",
    "beste",
    "bibliotheek",
    "bibliotheken",
    "bij",
    "collega",
    "collegas",
    "daar",
    "deze",
    "doen",
    "doet",
    "door",
    "echt",
    "eigen",
    "elkaar",
    "ervaring",
    "ervaringen",
    "gaan",
    "gaat",
    "geen",
    "goed",
    "goede",
    "haar",
    "hebben",
    "hebt",
    "heeft",
    "herkennen",
    "herkent",
    "hoeveel",
    "hulp",
    "iedereen",
    "iemand",
    "ieder",
    "jouw",
    "jullie",
    "kent",
    "komen",
    "komt",
    "krijg",
    "krijgen",
    "kunnen",
    "maak",
    "maakt",
    "maar",
    "maken",
    "meer",
    "mensen",
    "minder",
    "mogen",
    "moet",
    "moeten",
    "naar",
    "nemen",
    "neemt",
    "niet",
    "nieuw",
    "nieuwe",
    "onze",
    "over",
    "samen",
    "staan",
    "staat",
    "terug",
    "tips",
    "tussen",
    "vaak",
    "veel",
    "vind",
    "vinden",
    "volgens",
    "voor",
    "voorbeeld",
    "voorbeelden",
    "vraag",
    "vragen",
    "waar",
    "waarom",
    "wanneer",
    "want",
    "wat",
    "welk",
    "welke",
    "werk",
    "werken",
    "werkt",
    "wie",
    "wordt",
    "worden",
    "zelf",
    "zijn",
    "zoek",
    "zoeken",
    "zonder",
    "zoveel",
    "what",
    "which",
    "where",
    "when",
    "with",
    "does",
    "have",
    "from",
    "your",
    "their",
    "about",
    "library",
    "libraries",
    "anyone",
    "this",
];
/// More words than this make a question about everything.
const MOST_WORDS: usize = 12;
/// A stem of so many letters may stand anywhere in a word.
const LONG_STEM: usize = 6;
/// What the same word counts, and what a part of one does.
const WHOLE: u32 = 2;
const PART: u32 = 1;

/// What a question is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subject {
    /// Stems, each with its weight: labels count double.
    stems: Vec<(String, u32)>,
}

/// What somebody shows of themselves; empty where they hide it.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The function.
    pub job_title: &'a str,
    /// What they know about.
    pub expertise: &'a str,
    /// What one may ask them.
    pub ask_me_about: &'a str,
}

/// How well somebody fits, and what of their own words says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fit {
    /// More is better; nothing fits at 0.
    pub score: u32,
    /// Their own words, the best first.
    pub phrases: Vec<String>,
}

impl Subject {
    /// Reads it from a title and the labels.
    pub fn of(title: &str, labels: &[String]) -> Self {
        let mut stems: Vec<(String, u32)> = Vec::new();
        let mut add = |word: &str, weight: u32| {
            let stem = stem(word);
            if stems.len() < MOST_WORDS && !stems.iter().any(|(known, _)| *known == stem) {
                stems.push((stem, weight));
            }
        };
        for label in labels {
            for word in words(&fold(label)) {
                add(word, 2);
            }
        }
        for word in words(&fold(title)) {
            if word.len() >= 4 && !EMPTY.contains(&word) {
                add(word, 1);
            }
        }
        Self { stems }
    }

    /// What a profile that fits must hold, one of these: a stem, or how a long one begins or ends.
    pub fn marks(&self) -> Vec<&str> {
        let mut marks: Vec<&str> = Vec::new();
        for (stem, _) in &self.stems {
            let edges =
                [stem.get(..LONG_STEM), stem.len().checked_sub(LONG_STEM).and_then(|at| stem.get(at..))];
            for mark in edges.into_iter().flatten().chain([stem.as_str()]) {
                if !marks.contains(&mark) {
                    marks.push(mark);
                }
            }
        }
        marks
    }

    /// How well somebody fits.
    pub fn fit(&self, shown: Shown<'_>) -> Fit {
        let mut found: Vec<(u32, String)> = Vec::new();
        let mut score = 0_u32;
        for (stem, weight) in &self.stems {
            let fields = [(shown.expertise, 3), (shown.ask_me_about, 3), (shown.job_title, 1)];
            let mut best = 0;
            for (text, field) in fields {
                for phrase in phrases(text) {
                    let Some(how) = holds(&fold(phrase), stem) else { continue };
                    let value = weight.saturating_mul(field).saturating_mul(how);
                    best = value.max(best);
                    match found.iter_mut().find(|(_, known)| known == phrase) {
                        Some((known, _)) => *known = known.saturating_add(value),
                        None => found.push((value, phrase.to_owned())),
                    }
                }
            }
            score = score.saturating_add(best);
        }
        found.sort_by_key(|(value, _)| std::cmp::Reverse(*value));
        Fit { score, phrases: found.into_iter().map(|(_, phrase)| phrase).take(3).collect() }
    }
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 1)
}

/// A word without the end that Dutch bends.
fn stem(word: &str) -> String {
    let cut = |end: &str, least: usize| word.strip_suffix(end).filter(|stem| stem.len() >= least);
    cut("en", 5).or_else(|| cut("s", 5)).or_else(|| cut("e", 5)).unwrap_or(word).to_owned()
}

/// How a phrase holds a stem of the question, if it does.
fn holds(folded: &str, stem: &str) -> Option<u32> {
    words(folded).filter_map(|word| likeness(word, stem)).max()
}

/// What somebody's word has of a stem of the question: all of it, a part, or nothing.
fn likeness(word: &str, stem: &str) -> Option<u32> {
    let known = self::stem(word);
    if word == stem || known == stem {
        return Some(WHOLE);
    }
    let is_in_word = match stem.len() {
        ..=3 => false,
        4..LONG_STEM => word.starts_with(stem),
        _ => word.contains(stem),
    };
    let is_in_question = known.len() >= LONG_STEM
        && !EMPTY.contains(&word)
        && (stem.starts_with(&known) || stem.ends_with(&known));
    (is_in_word || is_in_question).then_some(PART)
}

/// What people write one after the other: "taalvrijwilligers, NT1".
fn phrases(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '.', '\n']).map(str::trim).filter(|phrase| !phrase.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(title: &str, labels: &[&str], expertise: &str) -> Fit {
        let labels: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
        Subject::of(title, &labels).fit(Shown { job_title: "", expertise, ask_me_about: "" })
    }

    #[test]
    fn bent_and_joined_words_are_found_and_marks_do_not_matter() {
        let found = fit("Hoe werven jullie vrijwilligers?", &[], "taalvrijwilligers, NT1");
        assert_eq!((found.score, found.phrases), (3, vec!["taalvrijwilligers".to_owned()]));
        assert!(fit("Café in de bibliotheek", &[], "cafe en horeca").score > 0);
        assert!(fit("Een lasersnijder kopen", &[], "Lasersnijders, 3D-printen").score > 0);
    }

    #[test]
    fn a_word_is_found_as_a_part_of_the_other_both_ways_and_never_before_the_same_word() {
        let both = [
            ("Hoe werf je taalvrijwilligers?", "vrijwilligers"),
            ("Vrijwilligers werven", "taalvrijwilligers"),
        ];
        for (title, expertise) in both {
            assert_eq!(fit(title, &[], expertise).phrases, [expertise], "{title}");
        }
        assert!(
            fit("Een vrijwilligersbeleid schrijven", &[], "vrijwilligers").score > 0,
            "at the beginning too"
        );
        let same = fit("Hoe werf je taalvrijwilligers?", &[], "taalvrijwilliger");
        assert!(same.score > fit("Hoe werf je taalvrijwilligers?", &[], "vrijwilligers").score, "{same:?}");
        let both = fit("Hoe werf je taalvrijwilligers?", &[], "vrijwilligers, taalvrijwilligers");
        assert_eq!(both.phrases, ["taalvrijwilligers", "vrijwilligers"]);
        for (title, expertise) in [
            ("Een taalhuis beginnen", "huis"),
            ("Wie heeft betaalautomaten?", "taal"),
            ("Een bibliotheekcafe beginnen", "bibliotheek"),
            ("Een onderwijsproject", "wijs, werken"),
            ("Zomerleesprogramma", "leespr"),
        ] {
            assert_eq!(fit(title, &[], expertise).score, 0, "{title}: {expertise}");
        }
    }

    #[test]
    fn what_is_asked_of_the_database_misses_nobody_who_fits() {
        let subject = Subject::of("Hoe werf je taalvrijwilligers voor DigiD?", &["ai".to_owned()]);
        let marks = subject.marks();
        for known in ["taalvrijwilligers", "vrijwilligers", "taalvrijwilligersbeleid", "digid", "ai"] {
            assert!(marks.iter().any(|mark| known.contains(mark)), "{known}: {marks:?}");
        }
    }

    #[test]
    fn a_label_counts_double_and_the_best_words_come_first() {
        let found = fit("Wie weet iets van nieuwsbrieven", &["digid"], "nieuwsbrieven, DigiD en inloggen");
        assert_eq!((found.score, found.phrases.first().map(String::as_str)), (18, Some("DigiD en inloggen")));
    }

    #[test]
    fn short_words_stand_for_themselves_and_empty_ones_for_nothing() {
        assert_eq!(fit("Vraag over taal", &[], "betaalautomaten").score, 0);
        assert!(fit("Vraag over taal", &[], "taalhuis").score > 0);
        assert_eq!(fit("x", &["ai"], "maillijsten").score, 0);
        assert!(fit("x", &["ai"], "AI, chatbots").score > 0);
        assert_eq!(fit("Hoe doen jullie dat in de bibliotheek?", &[], "bibliotheek, doen").score, 0);
        assert_eq!(fit("😀 ???", &["", "%_"], "alles").score, 0);
    }

    #[test]
    fn a_function_alone_counts_little() {
        let subject = Subject::of("Marketing van e-books", &[]);
        let job = subject.fit(Shown { job_title: "Marketing", expertise: "", ask_me_about: "" });
        let asked = subject.fit(Shown { job_title: "", expertise: "", ask_me_about: "Marketing" });
        assert!(job.score > 0 && asked.score > job.score, "{job:?} {asked:?}");
    }
}
