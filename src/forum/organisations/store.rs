//! The rows of organisations and their mail domains.

use std::collections::HashMap;

use diesel::{dsl::count_star, prelude::*};

use super::model::{Organisation, OrganisationDetails};
use crate::platform::{
    clock::Timestamp,
    db::{
        Db,
        schema::{members, organisation_domains, organisations},
    },
    error::Failure,
    ids::OrganisationId,
    text::fold::fold,
};

/// One organisation, or [`Failure::NotFound`].
pub fn get(db: &mut Db, id: OrganisationId) -> Result<Organisation, Failure> {
    let found = organisations::table.find(id).select(Organisation::as_select()).first(db).optional()?;
    found.ok_or(Failure::NotFound)
}

/// All of them by name.
pub fn list(db: &mut Db) -> Result<Vec<Organisation>, Failure> {
    Ok(organisations::table.order(organisations::name_key).select(Organisation::as_select()).load(db)?)
}

/// The organisation whose staff have addresses under this domain: the domain itself, or one above it.
pub fn find_by_domain(db: &mut Db, domain: &str) -> Result<Option<OrganisationId>, Failure> {
    let mut above = vec![domain];
    let mut rest = domain;
    while let Some((_, parent)) = rest.split_once('.') {
        if parent.contains('.') {
            above.push(parent);
        }
        rest = parent;
    }
    let rows: Vec<(String, OrganisationId)> = organisation_domains::table
        .filter(organisation_domains::domain.eq_any(&above))
        .select((organisation_domains::domain, organisation_domains::organisation_id))
        .load(db)?;
    // The longest is the nearest.
    Ok(rows.into_iter().max_by_key(|(domain, _)| domain.len()).map(|(_, id)| id))
}

/// An organisation with this name, compared without case and marks.
pub fn find_by_name(db: &mut Db, name: &str) -> Result<Option<OrganisationId>, Failure> {
    Ok(organisations::table
        .filter(organisations::name_key.eq(fold(name)))
        .select(organisations::id)
        .first(db)
        .optional()?)
}

/// The domains of every organisation.
pub fn domains(db: &mut Db) -> Result<HashMap<OrganisationId, Vec<String>>, Failure> {
    let rows: Vec<(OrganisationId, String)> = organisation_domains::table
        .order(organisation_domains::domain)
        .select((organisation_domains::organisation_id, organisation_domains::domain))
        .load(db)?;
    let mut found: HashMap<OrganisationId, Vec<String>> = HashMap::new();
    for (organisation, domain) in rows {
        found.entry(organisation).or_default().push(domain);
    }
    Ok(found)
}

/// To which organisation each of these domains belongs, if any.
pub fn owners(db: &mut Db, wanted: &[String]) -> Result<Vec<(String, OrganisationId)>, Failure> {
    Ok(organisation_domains::table
        .filter(organisation_domains::domain.eq_any(wanted))
        .select((organisation_domains::domain, organisation_domains::organisation_id))
        .load(db)?)
}

/// How many people work for each organisation.
pub fn member_counts(db: &mut Db) -> Result<HashMap<OrganisationId, i64>, Failure> {
    let rows: Vec<(Option<OrganisationId>, i64)> = members::table
        .filter(members::organisation_id.is_not_null())
        .group_by(members::organisation_id)
        .select((members::organisation_id, count_star()))
        .load(db)?;
    Ok(rows.into_iter().filter_map(|(id, count)| Some((id?, count))).collect())
}

/// Adds an organisation with its domains.
pub fn insert(db: &mut Db, details: &OrganisationDetails, at: Timestamp) -> Result<OrganisationId, Failure> {
    let id = diesel::insert_into(organisations::table)
        .values((
            organisations::name.eq(&details.name),
            organisations::name_key.eq(fold(&details.name)),
            organisations::kind.eq(details.kind),
            organisations::isil.eq(&details.isil),
            organisations::created_at.eq(at),
        ))
        .returning(organisations::id)
        .get_result(db)?;
    set_domains(db, id, &details.domains)?;
    Ok(id)
}

/// Changes an organisation and its domains.
pub fn update(db: &mut Db, id: OrganisationId, details: &OrganisationDetails) -> Result<(), Failure> {
    diesel::update(organisations::table.find(id))
        .set((
            organisations::name.eq(&details.name),
            organisations::name_key.eq(fold(&details.name)),
            organisations::kind.eq(details.kind),
            organisations::isil.eq(&details.isil),
        ))
        .execute(db)?;
    set_domains(db, id, &details.domains)
}

fn set_domains(db: &mut Db, id: OrganisationId, domains: &[String]) -> Result<(), Failure> {
    diesel::delete(organisation_domains::table.filter(organisation_domains::organisation_id.eq(id)))
        .execute(db)?;
    for domain in domains {
        diesel::insert_into(organisation_domains::table)
            .values((organisation_domains::domain.eq(domain), organisation_domains::organisation_id.eq(id)))
            .execute(db)?;
    }
    Ok(())
}
