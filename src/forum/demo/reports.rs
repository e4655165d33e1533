//! What was reported in the demo: a post that was hidden, one about which nobody decided yet, and a profile.

use chrono::Duration;

use super::{
    content::wrong,
    people::{Person, Site},
    talk::{Conversation, Written},
    when::Calendar,
};
use crate::{
    forum::{
        cases::{
            forms::{Judgement, NewReport},
            model::{self, ReportReason, Verdict},
            store,
        },
        decisions::log::{self, Decision, Entry},
        profiles,
        threads::model::Thread,
    },
    platform::{clock::Timestamp, db::Db, error::Failure},
};

/// The house rule about what visitors tell us.
const VISITOR_RULE: u8 = 3;

/// A post was reported by who began the thread, and hidden.
pub(super) fn hide(
    db: &mut Db,
    thread: &Thread,
    written: &Written<'_>,
    (by, at): (Person, Timestamp),
    reason: &str,
) -> Result<(), Failure> {
    let post = &written.post;
    let reported_at = at.minus(Duration::minutes(12)).max(post.created_at);
    let case = store::insert(db, thread.group_id, post.id, reported_at)?;
    let report = NewReport {
        reason: ReportReason::VisitorData,
        explanation: "Hier staan een pasnummer en namen van kinderen in.".to_owned(),
        visitor: None,
    };
    store::insert_report(db, case, Some(thread.author_id), &report, reported_at)?;
    let judgement = Judgement { verdict: Verdict::Hide, rule: VISITOR_RULE, reason: reason.to_owned() };
    store::set_decided(db, case, by.id, &judgement, at)?;
    let subject = model::subject(&thread.title, case);
    let entry =
        Entry { group: Some(thread.group_id), about: Some(post.author_id), subject: &subject, reason };
    log::record_about(db, Some(by.id), Decision::CaseHide, entry, at)
}

/// Somebody reported a post yesterday, and nobody decided yet.
pub(super) fn leave_open(
    db: &mut Db,
    conversations: &[Conversation<'_>],
    site: &Site<'_>,
    calendar: Calendar,
) -> Result<(), Failure> {
    let found = conversations.iter().find(|conversation| conversation.entry.title.contains("één hond"));
    let post = found.and_then(|conversation| conversation.posts.first()).map(|written| &written.post);
    let (Some(conversation), Some(post)) = (found, post) else {
        return Err(wrong("no thread to report"));
    };
    let at = calendar.ago("20h")?.max(post.created_at);
    let case = store::insert(db, site.board(&conversation.entry.group)?.id, post.id, at)?;
    let report = NewReport {
        reason: ReportReason::VisitorData,
        explanation: "Wie de school kent, weet om welk gezin dit gaat. Mag dat zo blijven staan?".to_owned(),
        visitor: None,
    };
    store::insert_report(db, case, Some(site.person("hilde")?.id), &report, at)?;
    Ok(())
}

/// Somebody wonders about a profile, for the administrators.
pub(super) fn report_profile(db: &mut Db, site: &Site<'_>, calendar: Calendar) -> Result<(), Failure> {
    let (owner, at) = (site.person("joris")?.id, calendar.ago("5h")?);
    let shown = serde_json::to_string(&profiles::clearing::kept(db, owner)?)?;
    let case = store::insert_of_profile(db, owner, &shown, at)?;
    let report = NewReport {
        reason: ReportReason::Other,
        explanation: "Joris werkt sinds de zomer bij een andere bibliotheek. Klopt zijn profiel nog?"
            .to_owned(),
        visitor: None,
    };
    store::insert_report(db, case, Some(site.person("petra")?.id), &report, at)?;
    Ok(())
}
