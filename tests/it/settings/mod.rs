//! One's own settings: what somebody tells of themselves is seen by colleagues, and what they hide by nobody.

mod finder;
mod picture;
mod profile;

use crate::support::{Page, people::Person};

pub const PAGE: &str = "/instellingen/profiel";

/// The form of a profile with some fields otherwise; `days` and `hidden` may come more than once.
pub fn profile<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("name", "Ayşe Yıldız"),
        ("job_title", "Leesconsulent"),
        ("province", "zeeland"),
        ("expertise", "Voorleesambassadeurs, meertaligheid"),
        ("ask_me_about", "De Voorleesdagen"),
        ("language", "nl"),
        ("theme", "system"),
    ];
    let mut form: Vec<_> =
        usual.into_iter().filter(|(name, _)| !otherwise.iter().any(|(other, _)| other == name)).collect();
    form.extend(otherwise);
    form
}

/// Saves somebody's profile.
#[track_caller]
pub fn save(person: &Person, otherwise: &[(&str, &str)]) -> Page {
    let page = person.post(PAGE, &profile(otherwise));
    page.leads_to(PAGE);
    page
}
