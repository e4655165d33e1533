//! Which job runs what, and who hears which event.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::{schedule, site::Site};
use crate::{
    forum::{
        accounts::{
            recovery::{self, ResetRequested},
            sign_up::{self, ConfirmationRequested},
        },
        approval::{self, deciding::PostApproved},
        cases,
        digests::{
            composing,
            model::{ComposeDigest, RunDigests},
            running,
        },
        effects::{asking, model::AskAboutEffect},
        invitations::{
            self,
            letters::{RemindInvitee, SendInvitation},
        },
        membership::{
            absences::{
                model::{AbsenceBegan, BeginAbsence, EndAbsence},
                standing_in,
            },
            guests::{self, EndStay},
            sanctions::{self, LiftMute},
        },
        notifications::{
            self,
            delivering::{checking, model::DeliverNotices},
        },
        reading,
        threads::{
            self,
            cross_listing::pinning::{self, UnpinListing},
            events::{AnswerAccepted, PostCreated, PostHidden, PostsMoved, UnpinThread},
            holding::RemindOfHeld,
        },
        worklist,
    },
    platform::{
        db::Db,
        error::Failure,
        jobs::{
            job::{Job, JobError},
            queue::{ClaimedJob, Lane},
            runner::Runner,
        },
        mail::outbox::SendMail,
    },
};

/// The lane of mails, apart from all other work: a mail server that hangs holds up nothing else.
pub const MAILS: Lane = Lane::Only(SendMail::NAME);
/// The lane of everything else.
pub const THE_REST: Lane = Lane::AllBut(SendMail::NAME);

/// How many mails a worker takes at once: one write for all of them.
const MAIL_BATCH: usize = 20;

/// A worker over one lane of the site's jobs.
pub fn runner(site: &Site, lane: Lane) -> Runner<impl Fn(&ClaimedJob) -> Result<(), JobError> + use<>> {
    let (database, clock) = (site.cx.database.clone(), site.cx.clock.clone());
    let pace = (lane == MAILS).then(|| Arc::clone(&site.postman.pace));
    let site = site.clone();
    let runner = Runner::new(database, clock, lane, move |job| handle(&site, job));
    match pace {
        Some(pace) => runner.in_batches(MAIL_BATCH, pace),
        None => runner,
    }
}

/// Every job by its name. One that this program does not know is kept for a newer one.
fn handle(site: &Site, job: &ClaimedJob) -> Result<(), JobError> {
    let (now, mails, zone) = (site.cx.clock.now(), &site.cx.mails, site.cx.config.site.timezone);
    match job.name.as_str() {
        PostCreated::NAME => {
            write(site, |db| notifications::fan_out::post_created(db, &data(job)?, zone, now))
        }
        PostsMoved::NAME => write(site, |db| reading::moving::posts_moved(db, &data(job)?, now)),
        PostApproved::NAME => write(site, |db| approval::letters::approved(db, &data(job)?, mails, now)),
        PostHidden::NAME => write(site, |db| approval::letters::hidden(db, &data(job)?, mails, now)),
        RemindOfHeld::NAME => write(site, |db| approval::letters::remind(db, &data(job)?, mails, now)),
        UnpinListing::NAME => write(site, |db| pinning::let_go(db, &data(job)?)),
        UnpinThread::NAME => write(site, |db| threads::moderating::let_go(db, &data(job)?)),
        ResetRequested::NAME => write(site, |db| recovery::send_link(db, &data(job)?, mails, now)),
        ConfirmationRequested::NAME => {
            write(site, |db| sign_up::resend_confirmation(db, &data(job)?, mails, now))
        }
        AnswerAccepted::NAME => write(site, |db| {
            let event: AnswerAccepted = data(job)?;
            asking::answer_accepted(db, &event, now)?;
            notifications::fan_out::answer_accepted(db, &event, zone, now)
        }),
        RunDigests::NAME => write(site, |db| running::run(db, &data(job)?, zone)),
        ComposeDigest::NAME => write(site, |db| composing::compose(db, &data(job)?, &site.digests, now)),
        DeliverNotices::NAME => {
            write(site, |db| notifications::delivering::sending::deliver(db, &data(job)?, &site.notices, now))
        }
        AskAboutEffect::NAME => write(site, |db| asking::ask(db, &data(job)?, now)),
        BeginAbsence::NAME => write(site, |db| standing_in::begin(db, &data(job)?, now)),
        EndAbsence::NAME => write(site, |db| standing_in::finish(db, &data(job)?, now)),
        AbsenceBegan::NAME => write(site, |db| {
            let began: AbsenceBegan = data(job)?;
            cases::store::release(db, began.group, began.member)?;
            worklist::store::release_claims(db, began.group, began.member)
        }),
        EndStay::NAME => write(site, |db| guests::end(db, &data(job)?, mails, now)),
        SendInvitation::NAME => write(site, |db| invitations::letters::send(db, &data(job)?, mails, now)),
        RemindInvitee::NAME => write(site, |db| invitations::letters::remind(db, &data(job)?, mails, now)),
        LiftMute::NAME => write(site, |db| sanctions::lift(db, &data(job)?, now)),
        SendMail::NAME => {
            let send: SendMail = serde_json::from_str(&job.data)?;
            // What somebody stopped, read or may not see any more does not leave.
            let is_recalled = site.cx.database.write_now(|db| {
                Ok(checking::recall(db, send.outbox, now)? || composing::recall(db, send.outbox, now)?)
            })?;
            if is_recalled {
                return Ok(());
            }
            site.postman.send(&site.cx.database, &site.cx.clock, &send, job.attempts)
        }
        schedule::TidyUp::NAME => schedule::tidy_up(site),
        unknown => Err(JobError::Retry(anyhow::anyhow!("no handler for {unknown}"))),
    }
}

fn data<J: DeserializeOwned>(job: &ClaimedJob) -> Result<J, Failure> {
    Ok(serde_json::from_str(&job.data)?)
}

fn write(site: &Site, act: impl FnOnce(&mut Db) -> Result<(), Failure>) -> Result<(), JobError> {
    Ok(site.cx.database.write_now(act)?)
}
