//! Organisations and their mail domains.

use actix_web::{http::StatusCode, web::Path};
use serde::Deserialize;
use strum::IntoEnumIterator;

use crate::{
    forum::{
        access::{Action, Place, check},
        organisations::{
            managing,
            model::{Organisation, OrganisationDetails, OrganisationKind},
            store,
        },
    },
    platform::{
        error::{Failure, FieldErrors},
        ids::OrganisationId,
    },
    web::{
        http::{
            cx::Cx,
            form::{Form, ShownForm},
            page::{Answer, Nav, see_other_with},
            viewer::Viewer,
        },
        urls,
        views::{
            admin::{OrganisationForm, OrganisationLine, OrganisationPage, OrganisationsPage},
            parts::Choice,
        },
    },
};

const PAGE: &str = "/beheer/organisaties";

/// An organisation, as it came in.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct OrganisationValues {
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    isil: String,
    #[serde(default)]
    domains: String,
}

impl OrganisationValues {
    fn parse(&self) -> Result<OrganisationDetails, FieldErrors> {
        OrganisationDetails::parse(&self.name, &self.kind, &self.isil, &self.domains)
    }

    fn form(&self, shown: &ShownForm<'_>, action: String, key: String) -> OrganisationForm {
        OrganisationForm {
            action,
            key,
            name: shown.field("name", &self.name),
            kinds: OrganisationKind::iter()
                .map(|one| Choice::keyed(one.as_str(), kind_key(one), self.kind == one.as_str()))
                .collect(),
            kind: shown.field("kind", &self.kind),
            isil: shown.field("isil", &self.isil),
            domains: shown.field("domains", &self.domains),
            errors: shown.summary(),
        }
    }
}

fn kind_key(kind: OrganisationKind) -> String {
    format!("organisation-{}", kind.as_str())
}

/// All organisations, and the form for another one.
pub async fn show_organisations(cx: Cx, viewer: Viewer) -> Answer {
    show_list(&cx, &viewer, &OrganisationValues::default(), &FieldErrors::default()).await
}

/// Adds an organisation.
pub async fn create_organisation(cx: Cx, viewer: Viewer, form: Form<OrganisationValues>) -> Answer {
    let (actor, at) = (viewer.actor, cx.clock.now());
    check(&actor, Action::ManageOrganisations, &Place::SITE)?;
    let key = form.key;
    let added = match form.values.parse() {
        Ok(details) => {
            cx.write_once(&viewer, key, move |db| {
                managing::add(db, &actor, &details, at).map(|_| PAGE.to_owned())
            })
            .await
        }
        Err(errors) => Err(errors.into()),
    };
    match added {
        Ok(_) => see_other_with(&cx, PAGE, "flash-organisation-added"),
        Err(Failure::Invalid(errors)) => show_list(&cx, &viewer, &form.values, &errors).await,
        Err(failure) => Err(failure.into()),
    }
}

async fn show_list(cx: &Cx, viewer: &Viewer, values: &OrganisationValues, errors: &FieldErrors) -> Answer {
    check(&viewer.actor, Action::ManageOrganisations, &Place::SITE)?;
    let (organisations, domains, counts) =
        cx.database.read(|db| Ok((store::list(db)?, store::domains(db)?, store::member_counts(db)?))).await?;
    let shown = ShownForm::new(cx, viewer, errors);
    let view = OrganisationsPage {
        tabs: super::tabs("admin-tab-organisations"),
        organisations: organisations
            .into_iter()
            .map(|one| OrganisationLine {
                url: urls::admin_organisation(one.id),
                kind_key: kind_key(one.kind),
                domains: domains.get(&one.id).map(|domains| domains.join(", ")).unwrap_or_default(),
                member_count: counts.get(&one.id).copied().unwrap_or_default(),
                name: one.name,
            })
            .collect(),
        form: values.form(&shown, PAGE.to_owned(), cx.form_key()?),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page(viewer, "page-title-admin-organisations", Nav::Admin).status(status).render(&view)
}

/// The form of one organisation.
pub async fn edit_organisation(cx: Cx, viewer: Viewer, path: Path<OrganisationId>) -> Answer {
    let id = path.into_inner();
    let (organisation, domains) = get(&cx, &viewer, id).await?;
    let values = OrganisationValues {
        name: organisation.name.clone(),
        kind: organisation.kind.as_str().to_owned(),
        isil: organisation.isil.clone().unwrap_or_default(),
        domains: domains.join("\n"),
    };
    show_one(&cx, &viewer, &organisation, &values, &FieldErrors::default())
}

/// Changes an organisation.
pub async fn update_organisation(
    cx: Cx,
    viewer: Viewer,
    path: Path<OrganisationId>,
    form: Form<OrganisationValues>,
) -> Answer {
    let (actor, id, at) = (viewer.actor, path.into_inner(), cx.clock.now());
    let (organisation, _) = get(&cx, &viewer, id).await?;
    let changed = match form.values.parse() {
        Ok(details) => cx.database.write(move |db| managing::edit(db, &actor, id, &details, at)).await,
        Err(errors) => Err(errors.into()),
    };
    match changed {
        Ok(()) => see_other_with(&cx, PAGE, "flash-organisation-saved"),
        Err(Failure::Invalid(errors)) => show_one(&cx, &viewer, &organisation, &form.values, &errors),
        Err(failure) => Err(failure.into()),
    }
}

async fn get(cx: &Cx, viewer: &Viewer, id: OrganisationId) -> Result<(Organisation, Vec<String>), Failure> {
    check(&viewer.actor, Action::ManageOrganisations, &Place::SITE)?;
    cx.database
        .read(move |db| {
            let organisation = store::get(db, id)?;
            let domains = store::domains(db)?.remove(&id).unwrap_or_default();
            Ok((organisation, domains))
        })
        .await
}

fn show_one(
    cx: &Cx,
    viewer: &Viewer,
    organisation: &Organisation,
    values: &OrganisationValues,
    errors: &FieldErrors,
) -> Answer {
    let shown = ShownForm::new(cx, viewer, errors);
    let view = OrganisationPage {
        tabs: super::tabs("admin-tab-organisations"),
        title: organisation.name.clone(),
        form: values.form(&shown, urls::admin_organisation(organisation.id), cx.form_key()?),
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    cx.page_titled(viewer, organisation.name.clone(), Nav::Admin).status(status).render(&view)
}
