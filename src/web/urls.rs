//! Every path that a page links to, built in one place from typed parts.

use crate::platform::{
    ids::{CaseId, GroupId, MemberId, OrganisationId, PostId, ThreadId},
    text::fold::slug,
};

/// The board of a group.
pub fn board(group_slug: &str) -> String {
    format!("/themagroepen/{group_slug}")
}

/// The form with which one joins a group, or asks to.
pub fn join(group_slug: &str) -> String {
    format!("/themagroepen/{group_slug}/lid-worden")
}

/// Where one takes one's own request to join back.
pub fn withdraw(group_slug: &str) -> String {
    format!("/themagroepen/{group_slug}/aanvraag-intrekken")
}

/// The members of a group, for its moderators.
pub fn moderated_members(group_slug: &str) -> String {
    format!("/moderatie/{group_slug}/leden")
}

/// A member of a group, for its moderators.
pub fn moderated_member(group_slug: &str, id: MemberId) -> String {
    format!("/moderatie/{group_slug}/leden/{id}")
}

/// Somebody's account, for administrators.
pub fn account(id: MemberId) -> String {
    format!("/beheer/leden/{id}")
}

/// Where one chooses the group for a question.
pub fn ask() -> String {
    "/stel-een-vraag".to_owned()
}

/// The form for a new thread in a group.
pub fn new_thread(group_slug: &str) -> String {
    format!("/themagroepen/{group_slug}/nieuw")
}

/// A thread, with its title in the address for people.
pub fn thread(id: ThreadId, title: &str) -> String {
    format!("/gesprekken/{id}-{}", slug(title))
}

/// A thread by its id alone, for forms under it.
pub fn thread_act(id: ThreadId, act: &str) -> String {
    format!("/gesprekken/{id}/{act}")
}

/// A post in its thread: the place a new reply leads to.
pub fn post_in(thread_id: ThreadId, title: &str, post: PostId) -> String {
    format!("{}#r{post}", thread(thread_id, title))
}

/// A post, wherever it stands: redirects into its thread.
pub fn post(id: PostId) -> String {
    format!("/reacties/{id}")
}

/// Something done with a post.
pub fn post_act(id: PostId, act: &str) -> String {
    format!("/reacties/{id}/{act}")
}

/// A person's page.
pub fn member(id: MemberId) -> String {
    format!("/leden/{id}")
}

/// Something done with a person's page.
pub fn member_act(id: MemberId, act: &str) -> String {
    format!("/leden/{id}/{act}")
}

/// A person's picture; the content's name makes it cacheable for good. Empty when there is none.
pub fn picture(id: MemberId, name: Option<&str>) -> String {
    name.map_or_else(String::new, |name| format!("/leden/{id}/foto?v={}", name.get(..12).unwrap_or(name)))
}

/// A page under the moderation of a group.
pub fn group_moderation(group_slug: &str, page: &str) -> String {
    format!("/moderatie/{group_slug}/{page}")
}

/// A thread of another group, for those who decide about the board of this one.
pub fn listing(group_slug: &str, id: ThreadId) -> String {
    format!("/moderatie/{group_slug}/gesprekken/{id}")
}

/// A case, for moderators.
pub fn case(id: CaseId) -> String {
    format!("/moderatie/zaken/{id}")
}

/// A case, for those concerned.
pub fn own_case(id: CaseId) -> String {
    format!("/zaken/{id}")
}

/// Something done with a case.
pub fn case_act(id: CaseId, act: &str) -> String {
    format!("/moderatie/zaken/{id}/{act}")
}

/// A group in the administration.
pub fn admin_group(id: GroupId) -> String {
    format!("/beheer/themagroepen/{id}")
}

/// An organisation in the administration.
pub fn admin_organisation(id: OrganisationId) -> String {
    format!("/beheer/organisaties/{id}")
}

/// A place on this site that a form or a query named, or `/`: never another site (ASVS 3.7.2).
pub fn local_path(text: &str) -> &str {
    let local = text.starts_with('/')
        && !text.starts_with("//")
        && !text.contains(['\\', '\n', '\r', '\t', '\0'])
        && text.len() <= 500
        && text.chars().all(|c| !c.is_control());
    if local { text } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_followed() {
        assert_eq!(local_path("/gesprekken/1-x?pagina=2#r3"), "/gesprekken/1-x?pagina=2#r3");
        for evil in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "",
            "javascript:x",
            "/a\r\nb",
            "/\t/evil.example",
        ] {
            assert_eq!(local_path(evil), "/", "{evil}");
        }
    }
}
