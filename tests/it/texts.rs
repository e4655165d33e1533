//! The site speaks Dutch completely and English just as completely: every text that is asked for is there in
//! both, with the same values in it, and no text waits for nobody.

use std::collections::{BTreeMap, BTreeSet};

use leestafel::{
    forum::{
        access::{Action, Audience, COLUMNS, JoinPolicy},
        accounts::mails::AccountMailKind,
        cases::model::{ReportReason, Verdict},
        decisions::log::Decision,
        demo::DemoRole,
        digests::model::ItemKind,
        effects::model::Effect,
        groups::model::FirstPosts,
        handovers::model::Stay,
        members::model::MemberState,
        membership::model::{MemberFilter, MemberSort},
        notifications::Reason,
        organisations::model::OrganisationKind,
        profiles::model::{Province, Theme},
        subscriptions::model::{DigestEvery, GroupLevel, Pace},
        threads::{cross_listing::model::ListingState, model::ThreadKind},
        welcomes::model::Way,
    },
    platform::{i18n::Language, mail::tries::TryOutcome},
};
use strum::IntoEnumIterator;

use crate::support::sources::{self, is_word};

/// The values of a text, by its key.
type Texts = BTreeMap<String, String>;

/// The texts of a language: a key at the start of a line, and what follows it, indented or not.
fn texts(language: &str) -> Texts {
    let mut found = Texts::new();
    for file in sources::files(&format!("templates/locales/{language}")) {
        let mut key = String::new();
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let (name, text) = line.split_once('=').unwrap_or_else(|| panic!("{}: {line}", file.path));
                name.trim().clone_into(&mut key);
                let before = found.insert(key.clone(), text.trim().to_owned());
                assert!(before.is_none(), "{language}/{}: {key} is there twice", file.path);
            } else if !line.trim().is_empty() {
                let text = found.get_mut(&key).unwrap_or_else(|| panic!("{}: {line}", file.path));
                text.push('\n');
                text.push_str(line.trim());
            }
        }
    }
    found
}

/// The names of the values in a text: `{ $count }`.
fn values(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| is_word(*c) || *c == '-').collect())
        .collect()
}

/// `ReadGroup` as `read-group`.
fn kebab(word: &str) -> String {
    let mut key = String::new();
    for letter in word.chars() {
        if letter.is_uppercase() && !key.is_empty() {
            key.push('-');
        }
        key.extend(letter.to_lowercase());
    }
    key
}

/// Words of the database as parts of keys.
fn kebabs(words: impl Iterator<Item = &'static str>) -> Vec<String> {
    words.map(|word| word.replace('_', "-")).collect()
}

/// Those of notifications, digests and their settings.
fn composed_of_mail() -> Vec<(&'static str, Vec<String>, &'static [&'static str])> {
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let plain: &[&str] = &[""];
    vec![
        ("mail-notice-", kebabs(Reason::iter().map(Reason::as_str)), plain),
        ("mail-notice-why-", kebabs(Reason::iter().map(Reason::as_str).chain(["bundle"])), plain),
        ("news-", kebabs(Reason::iter().map(Reason::as_str)), plain),
        ("mail-digest-", kebabs(ItemKind::iter().map(ItemKind::as_str)), &["-note"]),
        ("mail-kind-", words(&["notice", "notices", "digest"]), plain),
        ("pace-", kebabs(Pace::iter().map(Pace::as_str)), plain),
        ("every-", kebabs(DigestEvery::iter().map(DigestEvery::as_str)), plain),
        ("level-", kebabs(GroupLevel::iter().map(GroupLevel::as_str)), plain),
        (
            "mail-settings-",
            words(&[
                "to-me",
                "followed",
                "in-groups",
                "digest-every",
                "digest-day",
                "digest-hour",
                "quiet-from",
                "quiet-until",
            ]),
            plain,
        ),
        ("stopped-", words(&["thread", "group", "weekly", "all"]), plain),
    ]
}

/// Keys that the program puts together: a beginning, words, ends. Where the words are those of an enum they
/// are asked of it, so that a new word without a text fails here.
fn composed() -> BTreeSet<String> {
    let numbers = |to: u8| (1..=to).map(|number| number.to_string()).collect::<Vec<_>>();
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let plain: &[&str] = &[""];
    #[rustfmt::skip]
    let rows: Vec<(&str, Vec<String>, &[&str])> = vec![
        // The access table on the page for administrators: action, column, and the words of its cells.
        ("action-", Action::iter().map(|action| kebab(action.into())).collect(), plain),
        ("column-", COLUMNS.iter().map(|column| column.replace(' ', "-")).collect(), plain),
        ("cell-", words(&["no", "yes", "read", "open", "join", "standing", "own", "ask"]), plain),
        // Words that are stored.
        ("audience-", Audience::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("join-", JoinPolicy::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("kind-", ThreadKind::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("organisation-", OrganisationKind::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("demo-role-", DemoRole::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("report-reason-", ReportReason::iter().map(|one| one.as_str().replace('_', "-")).collect(), plain),
        ("verdict-", Verdict::OF_POST.iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("verdict-choice-post-", Verdict::OF_POST.iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("verdict-told-post-", Verdict::OF_POST.iter().map(|one| one.as_str().to_owned()).collect(), plain),
        (
            "verdict-choice-profile-",
            Verdict::OF_PROFILE.iter().map(|one| one.as_str().to_owned()).collect(),
            plain,
        ),
        (
            "verdict-told-profile-",
            Verdict::OF_PROFILE.iter().map(|one| one.as_str().to_owned()).collect(),
            plain,
        ),
        ("effect-", Effect::CHOICES.iter().map(|one| one.as_str().replace('_', "-")).collect(), plain),
        ("outcome-", words(&["upheld", "reversed"]), plain),
        ("outcome-choice-", words(&["upheld", "reversed"]), plain),
        ("outcome-told-", words(&["upheld", "reversed"]), plain),
        ("decision-", Decision::iter().map(|one| <&'static str>::from(one).to_owned()).collect(), plain),
        ("mail-", AccountMailKind::iter().map(|one| <&'static str>::from(one).to_owned()).filter(|one| one != "leading").collect(), &["-subject", "-text", "-button"]),
        ("mail-state-", words(&["waiting", "sent", "withdrawn", "refused", "expired", "suppressed", "parked"]), plain),
        ("mail-try-", TryOutcome::iter().map(|one| one.as_str().replace('_', "-")).collect(), plain),
        ("membership-filter-", MemberFilter::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("membership-sort-", MemberSort::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("membership-role-", words(&["member", "moderator", "none"]), plain),
        ("account-state-", MemberState::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("listing-state-", ListingState::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("first-posts-", FirstPosts::iter().map(|one| one.as_str().replace('_', "-")).collect(), plain),
        ("work-", words(&WORK), &["", "-step"]),
        ("work-", words(&WORK_ENDED_BY_HAND), &["-done"]),
        ("work-", words(&["left", "late"]), &["-hours", "-days"]),
        ("figures-", words(&FIGURES), &["", "-hint"]),
        ("figures-months-", words(&["3", "12", "24"]), plain),
        ("relay-settled-", words(&["merged", "no-question", "answered", "locked", "closed-group"]), plain),
        ("relay-state-", words(&["open", "silent", "answered", "declined", "settled"]), plain),
        ("relayed-", words(&["answered", "declined", "settled"]), plain),
        ("hand-over-stay-", Stay::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("welcome-way-", Way::iter().map(|one| one.as_str().replace('_', "-")).collect(), plain),
        ("theme-", Theme::ALL.iter().map(|one| one.as_str().to_owned()).collect(), plain),
        ("language-", Language::iter().map(|one| one.as_str().to_owned()).collect(), plain),
        // No province is "none": an empty word would end the key with a hyphen.
        ("province-", Province::iter().filter(|one| *one != Province::None).map(|one| one.as_str().to_owned()).collect(), plain),
        // Dates, and the part of the day in which somebody comes by.
        ("month-", numbers(12), plain),
        ("weekday-", numbers(7), plain),
        ("greeting-", words(&["morning", "afternoon", "evening", "night"]), plain),
        // Pages that are one template with several texts.
        ("error-", words(&["400", "403", "404", "409", "413", "422", "429", "500", "503"]), &["-title", "-text"]),
        ("", words(&["sign-up-sent", "resend-sent", "forgot-sent", "confirm-waiting"]), &["-title", "-text", "-hint", "-link"]),
        ("", words(&["resend", "forgot", "confirm", "confirm-address"]), &["-title", "-lead", "-button"]),
        ("", words(&PROSE), &["-title"]),
        ("profile-", words(&["job-title", "expertise", "ask-me-about"]), &["-hint"]),
    ];
    let all = rows.into_iter().chain(composed_of_mail()).flat_map(|(start, words, ends)| {
        words.into_iter().flat_map(move |word| ends.iter().map(move |end| format!("{start}{word}{end}")))
    });
    all.collect()
}

/// The kinds of lines of the work list, and those that end because somebody says so.
const WORK: [&str; 10] = [
    "case",
    "objection",
    "approval",
    "request",
    "listing",
    "question",
    "first-post",
    "newcomer",
    "summary",
    "stale-pin",
];
const WORK_ENDED_BY_HAND: [&str; 3] = ["newcomer", "summary", "stale-pin"];
/// What is counted in a group.
const FIGURES: [&str; 9] = [
    "joined",
    "posters",
    "organisations",
    "threads",
    "posts",
    "answered",
    "hours",
    "accepted",
    "first-posts",
];

/// Pages of prose whose parts are numbered in the texts, so that one can be added without touching the
/// program.
const PROSE: [&str; 5] = ["house-rules", "privacy", "accessibility", "about", "contact"];

/// Whether a key is a part of a page of prose, and the part before it is there as well.
fn is_part_of_prose(key: &str, texts: &Texts) -> bool {
    let part = PROSE
        .iter()
        .find_map(|page| key.strip_prefix(page)?.strip_prefix('-')?.split_once('-').map(|part| (page, part)));
    let Some((page, (number, end))) = part else { return false };
    let before = number.parse::<u8>().ok().and_then(|number| number.checked_sub(1));
    let follows =
        before.is_some_and(|before| before == 0 || texts.contains_key(&format!("{page}-{before}-text")));
    follows && (end == "text" || end == "heading" && texts.contains_key(&format!("{page}-{number}-text")))
}

/// Strings of the program that look like keys of a text and are none.
const NO_KEYS: [(&str, &str); 7] = [
    ("first-post", "a kind of work"),
    ("confirm-address", "the beginning of three keys"),
    ("confirm-waiting", "the beginning of four keys"),
    ("forgot-sent", "the beginning of four keys"),
    ("resend-sent", "the beginning of four keys"),
    ("sign-up-sent", "the beginning of four keys"),
    ("house-rules", "the beginning of the keys of a page"),
];

/// The strings of the program, without its tests, and all that templates put between quotes.
fn literals() -> (BTreeSet<String>, BTreeSet<String>) {
    let mut in_program = BTreeSet::new();
    for file in sources::rust("src").into_iter().filter(|file| !file.path.ends_with("/tests.rs")) {
        let text = sources::without_tests(&file.text).to_owned();
        in_program.extend(sources::Rust::read(file.path, text).strings);
    }
    let mut in_templates = BTreeSet::new();
    for file in sources::templates() {
        for mustache in file.text.split("{{").skip(1).filter_map(|rest| Some(rest.split_once("}}")?.0)) {
            in_templates.extend(mustache.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    (in_program, in_templates)
}

#[test]
fn every_text_that_a_template_or_the_program_asks_for_is_there() {
    let there = texts("nl");
    let beginnings: BTreeSet<&str> = there.keys().filter_map(|key| key.split('-').next()).collect();
    let looks_like_a_key = |word: &&String| {
        let is_kebab = word.split('-').all(|part| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        });
        is_kebab
            && word.contains('-')
            && word.split('-').next().is_some_and(|first| beginnings.contains(first))
    };
    let (in_program, in_templates) = literals();
    let mut missing: Vec<String> = in_program.iter().filter(looks_like_a_key).cloned().collect();
    missing.retain(|key| !there.contains_key(key) && !NO_KEYS.iter().any(|(word, _)| word == key));
    for file in sources::templates() {
        for call in ["{{t \"", "(t \""] {
            let asked =
                file.text.split(call).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()));
            missing.extend(asked.filter(|key| !there.contains_key(key)));
        }
    }
    missing.extend(composed().into_iter().filter(|key| !there.contains_key(key)));
    let idle: Vec<_> = NO_KEYS.iter().filter(|(word, _)| !in_program.contains(*word)).collect();
    assert!(idle.is_empty(), "the table excuses what nobody writes: {idle:?}");
    assert!(in_templates.len() > 300 && in_program.len() > 300, "the strings were not read");
    assert!(missing.is_empty(), "no text for {missing:?}");
}

#[test]
fn no_text_waits_for_nobody() {
    let there = texts("nl");
    let (in_program, in_templates) = literals();
    let composed = composed();
    let is_used = |key: &String| {
        in_program.contains(key)
            || in_templates.contains(key)
            || composed.contains(key)
            || is_part_of_prose(key, &there)
    };
    let idle: Vec<_> = there.keys().filter(|key| !is_used(key)).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:?}");
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_values_in_them() {
    let (dutch, english) = (texts("nl"), texts("en"));
    assert!(dutch.len() > 500, "{}", dutch.len());
    let keys = |texts: &Texts| texts.keys().cloned().collect::<BTreeSet<_>>();
    let apart: Vec<_> = keys(&dutch).symmetric_difference(&keys(&english)).cloned().collect();
    assert!(apart.is_empty(), "only in one language: {apart:?}");
    for (key, text) in &dutch {
        assert_eq!(values(text), values(&english[key]), "{key}");
        assert!(!text.is_empty() && !english[key].is_empty(), "{key} is empty");
    }
    for language in [Language::Nl, Language::En] {
        let known = leestafel::platform::render::text_keys(language).unwrap();
        let apart: Vec<_> = known.symmetric_difference(&keys(&dutch)).cloned().collect();
        assert!(apart.is_empty(), "the program has other texts built in than lie in the folder: {apart:?}");
    }
}

#[test]
fn every_text_gets_the_values_that_it_names() {
    let there = texts("nl");
    let mut wrong = Vec::new();
    for file in sources::templates() {
        for call in ["{{t \"", "(t \""] {
            for rest in file.text.split(call).skip(1) {
                let Some((key, rest)) = rest.split_once('"') else { continue };
                let arguments =
                    rest.split(if call.starts_with('(') { ")" } else { "}}" }).next().unwrap_or_default();
                for name in there.get(key).map(|text| values(text)).unwrap_or_default() {
                    if !arguments.contains(&format!("{name}=")) {
                        wrong.push(format!("{}: {key} without {name}", file.path));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_text_holds_html_and_dutch_never_raises_its_voice() {
    for (language, texts) in [("nl", texts("nl")), ("en", texts("en"))] {
        for (key, text) in texts {
            let has_tag = text
                .split('<')
                .skip(1)
                .any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'));
            let has_entity = text.split('&').skip(1).any(|rest| {
                rest.split_once(';').is_some_and(|(name, _)| {
                    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
                })
            });
            assert!(!has_tag && !has_entity, "{language} {key}: {text}");
            assert!(language == "en" || !text.contains('!'), "{key}: {text}");
        }
    }
}
