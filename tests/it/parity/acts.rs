//! What happens before the questions are asked.

use leestafel::{
    forum::{
        access::{Actor, MemberActor},
        groups,
        members::{self, model::MemberState},
        notifications,
        organisations::{
            self,
            model::{OrganisationDetails, OrganisationKind},
        },
        profiles::{
            editing,
            model::{ProfileDetails, ProfileInput},
        },
        reading::marking,
        threads::{
            self, arranging,
            cross_listing::{deciding, opening::Spot, pinning, proposing},
            events::PostCreated,
            model::{Body, Labels, ThreadKind, Title},
            moderating,
            posting::{self, Start},
            preparing,
        },
    },
    platform::{
        db::answered_forms,
        error::Failure,
        ids::{GroupId, MemberId, PostId, ThreadId},
        jobs::queue,
    },
};

use super::Script;

/// Acts beyond the demo: names with marks and capitals, empty fields, the same moments, forms sent twice.
pub(super) fn perform(script: &mut Script<'_>, readers: &[(MemberId, bool)]) -> Result<(), Failure> {
    let now = script.now;
    for (minutes, name) in (0..).zip([
        "Ayşe Yıldız",
        "anna de Boer",
        "Anna de Boer",
        "Émile Zola",
        "zoë 100%",
        "Łukasz Ö_st",
        "bob van der Ven",
    ]) {
        let id = script.member(name, MemberState::Active, minutes)?;
        let hidden: Vec<String> = if minutes % 3 == 0 { Vec::new() } else { vec!["province".to_owned()] };
        let input = ProfileInput {
            name,
            job_title: "Leesconsulent 100%",
            province: if minutes % 2 == 0 { "zeeland" } else { "" },
            expertise: "mediawijsheid_jeugd \\ 'taal'",
            ask_me_about: "",
            days: &[],
            hidden: &hidden,
            language: "nl",
            theme: "system",
        };
        let details = ProfileDetails::parse(&input)?;
        editing::edit(
            script.db,
            &Actor::Member(MemberActor { id, is_admin: false, is_guest: false }),
            &details,
        )?;
    }
    // The same moment twice, and one who never confirmed an address: null stands where it stands on both.
    for (minutes, name) in
        [(3, "Wacht Eerst"), (3, "wacht tweede"), (1, "Wacht Vroeg"), (0, "Nooit Bevestigd")]
    {
        let id = script.member(name, MemberState::Pending, minutes)?;
        if name != "Nooit Bevestigd" {
            members::store::set_confirmed(script.db, id, now.plus(chrono::Duration::minutes(minutes)))?;
        }
    }
    for (at, name) in (0..).zip(["Zilver", "aap & noot", "Élan", "aap"]) {
        let details = OrganisationDetails {
            name: name.to_owned(),
            kind: OrganisationKind::Partner,
            isil: None,
            domains: vec![format!("partner{at}.example")],
        };
        let id = organisations::store::insert(script.db, &details, now)?;
        script.note(format!("organisation {name}"), id);
    }
    let Some((id, _)) = readers.iter().find(|(_, is_admin)| *is_admin) else { panic!("no administrator") };
    let actor = Actor::Member(MemberActor { id: *id, is_admin: true, is_guest: false });
    let group = groups::store::list(script.db)?.first().map(|group| group.id).expect("a group");
    for (number, words) in (0..).zip(["Digitaal, ZWART op wit", "digitaal", "%, _", "é, e", ""]) {
        let text = preparing::prepare(
            script.db,
            &Body::parse("Hoi @Ayşe Yıldız, wat vind jij? **Één** <b>vraag</b> 😀").expect("a body"),
        )?;
        let title = Title::parse(&format!("Vraag {number} met 'tekens' % _ \\ én 😀")).expect("a title");
        let new =
            Start { kind: ThreadKind::Question, title, text, labels: Labels::parse(words).expect("labels") };
        let posted = posting::start(script.db, &actor, group, &new, now)?;
        notifications::fan_out::post_created(
            script.db,
            &PostCreated { post: posted.post },
            chrono_tz::Europe::Amsterdam,
            now,
        )?;
        notifications::fan_out::post_created(
            script.db,
            &PostCreated { post: posted.post },
            chrono_tz::Europe::Amsterdam,
            now,
        )?;
        reply_and_read(script, &actor, *id, posted.thread, posted.post)?;
        if number < 3 {
            moderating::pin(script.db, &actor, posted.thread, true, now)?;
        }
        list(script, &actor, posted.thread, number)?;
    }
    Ok(())
}

/// Every thread on two other boards, of the same moments; one pinned, one taken off, one gone to such a board.
fn list(script: &mut Script<'_>, actor: &Actor, thread: ThreadId, number: i64) -> Result<(), Failure> {
    let (now, mails) = (script.now, super::nobody_writes());
    let groups: Vec<GroupId> = groups::store::list(script.db)?.iter().map(|group| group.id).collect();
    let (Some(one), Some(two)) = (groups.get(1), groups.get(2)) else { panic!("no groups") };
    for group in [*one, *two] {
        deciding::take(script.db, actor, Spot { thread, group }, "", &mails, now)?;
    }
    let spot = Spot { thread, group: *one };
    match number {
        0 => drop(pinning::pin(script.db, actor, spot, None, now)?),
        1 => drop(deciding::take_off(script.db, actor, spot, "Klaar", &mails, now)?),
        2 => drop(arranging::relocate(script.db, actor, thread, *two, "", now)?),
        _ => {
            let to = (groups.get(3).copied(), "Daarom");
            let done = proposing::propose(script.db, actor, thread, to, &mails, now)?;
            script.note(format!("offer of {thread}"), done);
        }
    }
    Ok(())
}

/// Sixty replies, so that there is a second page, a form sent twice, and reading half of it.
fn reply_and_read(
    script: &mut Script<'_>,
    actor: &Actor,
    by: MemberId,
    thread: ThreadId,
    first: PostId,
) -> Result<(), Failure> {
    let now = script.now;
    let mut last = None;
    for number in 0..60 {
        let text =
            preparing::prepare(script.db, &Body::parse(&format!("Reactie {number}")).expect("a body"))?;
        let parent = if number % 7 == 3 { last } else { None };
        let once = || format!("form-{thread}-{}", number / 2 * 2);
        let made = answered_forms::once(script.db, by, &once(), now, |db| {
            last = Some(posting::reply(db, actor, thread, parent, &text, now)?.post);
            Ok(format!("/{last:?}"))
        })?;
        script.note(format!("reply {number} in {thread}"), made);
    }
    let half = last.filter(|post| post.0 % 2 == 0).unwrap_or(first);
    let read = marking::mark_read(script.db, actor, thread, Some(half), now)?;
    script.note(format!("read until {half}"), read);
    let row = threads::store::get(script.db, thread)?;
    script.note(format!("thread {thread}"), row);
    let due = queue::claim(script.db, queue::Lane::All, 3, now)?;
    due.iter().try_for_each(|job| queue::put_back(script.db, job, None, ""))?;
    script.note("due", due.into_iter().map(|job| (job.id, job.name, job.data)).collect::<Vec<_>>());
    let counts = queue::count(script.db)?;
    script.note("jobs", counts);
    Ok(())
}
