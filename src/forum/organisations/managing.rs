//! Adding and changing organisations.

use super::{model::OrganisationDetails, store};
use crate::{
    forum::{
        access::{Action, Actor, Place, check},
        decisions::log::{self, Decision},
    },
    platform::{
        clock::Timestamp,
        db::Db,
        error::{Failure, Message},
        ids::OrganisationId,
    },
};

/// Adds an organisation.
pub fn add(
    db: &mut Db,
    actor: &Actor,
    details: &OrganisationDetails,
    at: Timestamp,
) -> Result<OrganisationId, Failure> {
    check(actor, Action::ManageOrganisations, &Place::SITE)?;
    refuse_taken(db, details, None)?;
    let id = store::insert(db, details, at)?;
    log::record(db, actor.member(), Decision::OrganisationAdded, &details.name, "", at)?;
    Ok(id)
}

/// Changes an organisation.
pub fn edit(
    db: &mut Db,
    actor: &Actor,
    id: OrganisationId,
    details: &OrganisationDetails,
    at: Timestamp,
) -> Result<(), Failure> {
    check(actor, Action::ManageOrganisations, &Place::SITE)?;
    store::get(db, id)?;
    refuse_taken(db, details, Some(id))?;
    store::update(db, id, details)?;
    log::record(db, actor.member(), Decision::OrganisationChanged, &details.name, "", at)
}

/// A name and a domain belong to one organisation.
fn refuse_taken(
    db: &mut Db,
    details: &OrganisationDetails,
    own: Option<OrganisationId>,
) -> Result<(), Failure> {
    if store::find_by_name(db, &details.name)?.is_some_and(|other| Some(other) != own) {
        return Err(Failure::invalid("name", "error-organisation-name-taken"));
    }
    let owners = store::owners(db, &details.domains)?;
    match owners.into_iter().find(|(_, owner)| Some(*owner) != own) {
        Some((domain, _)) => {
            Err(Failure::invalid("domains", Message::new("error-domain-taken").with("domain", domain)))
        }
        None => Ok(()),
    }
}
