//! `leestafel member`: members by hand.

use std::io::Read;

use anyhow::{Context, bail, ensure};
use clap::{Args, Subcommand};

use super::say;
use crate::{
    app::site::{Site, Surroundings},
    forum::{
        access::GroupRole,
        accounts::policy,
        groups::{self, seed},
        members::{
            self,
            model::{MemberState, PersonName},
            store::NewMember,
        },
        organisations,
    },
    platform::{
        config::Config,
        error::Message,
        i18n::{Language, Texts},
        ids::GroupId,
        mail::address::EmailAddress,
    },
};

#[derive(Debug, Subcommand)]
pub(super) enum MemberCommand {
    /// Make an active member.
    Create(CreateArguments),
}

#[derive(Debug, Args)]
pub(super) struct CreateArguments {
    /// Mail address.
    #[arg(long)]
    email: String,
    /// Real name.
    #[arg(long)]
    name: String,
    /// Name of an organisation.
    #[arg(long)]
    organisation: Option<String>,
    /// Let them run the site.
    #[arg(long)]
    admin: bool,
    /// Let them lead a group, by its address; may be given several times.
    #[arg(long, value_name = "SLUG")]
    moderator: Vec<String>,
    /// Read the password from standard input. Without it they choose one by "forgotten password".
    #[arg(long)]
    password_stdin: bool,
}

pub(super) fn run(config: Config, command: MemberCommand) -> anyhow::Result<()> {
    let MemberCommand::Create(wanted) = command;
    let around = Surroundings::real(&config, false)?;
    let site = Site::build(config, around)?;
    let texts = site.cx.renderer.texts();
    let name = PersonName::parse(&wanted.name).map_err(|message| refused(texts, &message))?;
    let email = EmailAddress::parse(&wanted.email).map_err(|message| refused(texts, &message))?;
    let hash = if wanted.password_stdin {
        site.cx.passwords.hash_now(&password(texts, &wanted)?)?
    } else {
        String::new()
    };
    let at = site.cx.clock.now();
    let outcome = site.cx.database.write_now(|db| {
        seed::create_themagroepen(db, at)?;
        if members::store::find_by_email_key(db, &email.key())?.is_some() {
            return Ok(Err(format!("{} has an account already", email.as_str())));
        }
        let organisation = match &wanted.organisation {
            Some(wanted) => organisations::store::find_by_name(db, wanted)?,
            None => organisations::store::find_by_domain(db, email.domain())?,
        };
        if let (Some(wanted), None) = (&wanted.organisation, organisation) {
            return Ok(Err(format!("there is no organisation {wanted}")));
        }
        let mut leads: Vec<GroupId> = Vec::new();
        for slug in &wanted.moderator {
            match groups::store::find_by_slug(db, slug)? {
                Some(group) => leads.push(group.id),
                None => return Ok(Err(format!("there is no group {slug}"))),
            }
        }
        let new = NewMember {
            state: MemberState::Active,
            name: name.as_str(),
            email: email.as_str(),
            password_hash: &hash,
            is_admin: wanted.admin,
            organisation,
            organisation_claim: "",
            motivation: "",
            language: site.cx.config.site.language.as_str(),
            at,
        };
        let id = members::store::insert(db, &new)?;
        for group in leads {
            groups::store::insert_member(db, group, id, GroupRole::Moderator, at)?;
        }
        Ok(Ok(id))
    })?;
    match outcome {
        Ok(id) => say(format!("made member {id}")),
        Err(why) => bail!(why),
    }
}

/// The first line of standard input.
fn password(texts: &Texts, wanted: &CreateArguments) -> anyhow::Result<String> {
    let mut input = String::new();
    std::io::stdin().take(4096).read_to_string(&mut input).context("standard input")?;
    let password = input.lines().next().unwrap_or_default().to_owned();
    ensure!(!password.is_empty(), "no password on standard input");
    policy::check(&password, &[&wanted.name, &wanted.email]).map_err(|message| refused(texts, &message))?;
    Ok(password)
}

/// A refusal of the forum, in its own words.
fn refused(texts: &Texts, message: &Message) -> anyhow::Error {
    anyhow::anyhow!("not accepted: {}", texts.message(Language::En, message))
}
