//! EVERY URL ON ONE PAGE: method, address, handler, and the row of the access table that guards it.
//!
//! The handler, or the act of the domain that it calls, asks `access::check` for that action; the test `access`
//! walks every line below with every role and compares the answers with the table. Addresses are Dutch because
//! people read them. Changes are POSTs; a GET never changes anything.

use actix_web::{
    guard,
    web::{self, ServiceConfig},
};

use crate::{
    forum::access::Action,
    web::site::{
        accounts, admin, assets, dev, groups, health, home, members, moderation, notifications, pages,
        settings, stopping, threads,
    },
};

/// One line of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// "GET" or "POST".
    pub method: &'static str,
    /// The address, with its variable parts in braces.
    pub path: &'static str,
    /// What one must be allowed to do.
    pub action: Action,
}

macro_rules! routes {
    ($($method:ident $path:literal => $handler:path, $action:ident;)+) => {
        /// All addresses, for the test that walks them.
        pub const ROUTES: &[Route] =
            &[$(Route { method: stringify!($method), path: $path, action: Action::$action }),+];

        /// Gives each handler its address.
        pub fn configure(config: &mut ServiceConfig) {
            $(config.route($path, routes!(@route $method).to($handler));)+
        }
    };
    (@route GET) => { web::route().guard(guard::Any(guard::Get()).or(guard::Head())) };
    (@route POST) => { web::post() };
}

#[rustfmt::skip]
routes! {
    GET  "/"                                             => home::show_home,                    Visit;
    GET  "/assets/{hash}/{name:.*}"                      => assets::show_asset,                 Visit;

    // Accounts
    GET  "/registreren"                                  => accounts::new_account,              Visit;
    POST "/registreren"                                  => accounts::create_account,           Visit;
    GET  "/registreren/gelukt"                           => accounts::show_sign_up_sent,        Visit;
    GET  "/registreren/wachten"                          => accounts::show_waiting,             Visit;
    GET  "/bevestiging-opnieuw"                          => accounts::show_resend,              Visit;
    POST "/bevestiging-opnieuw"                          => accounts::resend,                   Visit;
    GET  "/bevestiging-opnieuw/verstuurd"                => accounts::show_resend_sent,         Visit;
    GET  "/bevestigen/{token}"                           => accounts::show_confirm,             Visit;
    POST "/bevestigen/{token}"                           => accounts::confirm,                  Visit;
    GET  "/adres-bevestigen/{token}"                     => accounts::show_confirm_new_address, Visit;
    POST "/adres-bevestigen/{token}"                     => accounts::confirm_new_address,      Visit;
    GET  "/eerste-beheerder/{token}"                     => accounts::new_first_admin,          Visit;
    POST "/eerste-beheerder/{token}"                     => accounts::create_first_admin,       Visit;
    GET  "/uitnodiging/{token}"                          => accounts::show_invitation,          Visit;
    POST "/uitnodiging/{token}"                          => accounts::accept_invitation,        Visit;
    GET  "/inloggen"                                     => accounts::new_session,              Visit;
    POST "/inloggen"                                     => accounts::create_session,           Visit;
    POST "/uitloggen"                                    => accounts::end_session,              Visit;
    GET  "/wachtwoord-vergeten"                          => accounts::show_request,             Visit;
    POST "/wachtwoord-vergeten"                          => accounts::request_reset,            Visit;
    GET  "/wachtwoord-vergeten/verstuurd"                => accounts::show_reset_sent,          Visit;
    GET  "/wachtwoord-herstellen/{token}"                => accounts::new_password,             Visit;
    POST "/wachtwoord-herstellen/{token}"                => accounts::reset_password,           Visit;
    POST "/taal"                                         => accounts::set_language,             Visit;

    // Groups
    GET  "/themagroepen"                                 => groups::show_groups,                Visit;
    GET  "/stel-een-vraag"                               => groups::choose_group,               UseOwnAccount;
    GET  "/themagroepen/{slug}"                          => groups::show_board,                 ReadGroup;
    GET  "/themagroepen/{slug}/over"                     => groups::show_about,                 ReadGroup;
    POST "/themagroepen/{slug}/volgen"                   => groups::follow_group,               UseOwnAccount;
    GET  "/themagroepen/{slug}/leden"                    => groups::show_members,               SeeGroupMembers;
    GET  "/themagroepen/{slug}/lid-worden"               => groups::show_ask,                   AskToJoin;
    POST "/themagroepen/{slug}/lid-worden"               => groups::join_group,                 JoinGroup;
    POST "/themagroepen/{slug}/aanvraag-intrekken"       => groups::withdraw_request,           UseOwnAccount;
    POST "/themagroepen/{slug}/verlaten"                 => groups::leave_group,                LeaveGroup;
    GET  "/themagroepen/{slug}/nieuw"                    => threads::new_thread,                StartThread;
    POST "/themagroepen/{slug}/nieuw"                    => threads::create_thread,             StartThread;

    // Threads and posts
    GET  "/gesprekken/{id}"                              => threads::show_thread,               ReadGroup;
    POST "/gesprekken/{id}/reacties"                     => threads::create_reply,              Reply;
    POST "/gesprekken/{id}/gelezen"                      => threads::mark_read,                 MarkRead;
    POST "/gesprekken/{id}/vastzetten"                   => threads::pin_thread,                PinThread;
    GET  "/gesprekken/{id}/beheren"                      => threads::manage_thread,             ArrangeThreads;
    POST "/gesprekken/{id}/verplaatsen"                  => threads::relocate_thread,           ArrangeThreads;
    POST "/gesprekken/{id}/labels"                       => threads::label_thread,              ArrangeThreads;
    POST "/gesprekken/{id}/samenvoegen"                  => threads::merge_thread,              ArrangeThreads;
    GET  "/gesprekken/{id}/ook-in"                       => threads::show_listings,             ProposeListing;
    POST "/gesprekken/{id}/ook-in"                       => threads::propose_listing,           ProposeListing;
    POST "/gesprekken/{id}/ook-in/intrekken"             => threads::withdraw_listing,          ProposeListing;
    GET  "/gesprekken/{id}/samenvatting"                 => threads::edit_summary,              SummariseThread;
    POST "/gesprekken/{id}/samenvatting"                 => threads::update_summary,            SummariseThread;
    GET  "/gesprekken/{id}/doorspelen"                   => threads::offer_relay,               RelayQuestion;
    POST "/gesprekken/{id}/doorspelen"                   => threads::relay_question,            RelayQuestion;
    POST "/gesprekken/{id}/volgen"                       => threads::follow_thread,             UseOwnAccount;
    GET  "/gesprekken/{id}/gebruikt"                     => threads::show_effect,               UseOwnAccount;
    POST "/gesprekken/{id}/gebruikt"                     => threads::answer_effect,             UseOwnAccount;
    GET  "/gesprekken/{id}/doorgespeeld"                 => threads::show_relayed,              UseOwnAccount;
    POST "/gesprekken/{id}/doorgespeeld"                 => threads::decline_relay,             UseOwnAccount;
    POST "/gesprekken/{id}/losmaken"                     => threads::unpin_thread,              PinThread;
    POST "/gesprekken/{id}/sluiten"                      => threads::lock_thread,               LockThread;
    POST "/gesprekken/{id}/openen"                       => threads::unlock_thread,             LockThread;
    GET  "/reacties/{id}"                                => threads::show_post,                 ReadGroup;
    GET  "/reacties/{id}/bewerken"                       => threads::edit_post,                 EditPost;
    POST "/reacties/{id}/bewerken"                       => threads::update_post,               EditPost;
    GET  "/reacties/{id}/versies"                        => threads::show_versions,             SeeVersions;
    GET  "/reacties/{id}/verwijderen"                    => threads::confirm_removal,           RemovePost;
    POST "/reacties/{id}/verwijderen"                    => threads::remove_post,               RemovePost;
    POST "/reacties/{id}/verbergen"                      => threads::hide_post,                 RemovePost;
    POST "/reacties/{id}/terugzetten"                    => threads::restore_post,              RestorePost;
    GET  "/reacties/{id}/splitsen"                       => threads::confirm_split,             ArrangeThreads;
    POST "/reacties/{id}/goedkeuren"                     => moderation::approve_post,           ApprovePosts;
    POST "/reacties/{id}/weigeren"                       => moderation::refuse_post,            ApprovePosts;
    POST "/reacties/{id}/intrekken"                      => threads::withdraw_post,             UseOwnAccount;
    POST "/reacties/{id}/ongedaan"                       => threads::undo,                      UseOwnAccount;
    POST "/reacties/{id}/splitsen"                       => threads::split_thread,              ArrangeThreads;
    POST "/reacties/{id}/antwoord"                       => threads::accept_answer,             AcceptAnswer;
    POST "/reacties/{id}/ongelezen"                      => threads::mark_unread,               MarkRead;
    GET  "/reacties/{id}/melden"                         => moderation::cases::new_report,      ReportPost;
    POST "/reacties/{id}/melden"                         => moderation::cases::create_report,   ReportPost;
    GET  "/reacties/{id}/gemeld"                         => moderation::cases::show_reported,   ReadGroup;

    // People and one's own settings
    GET  "/leden"                                        => members::show_people,               SeeMembers;
    GET  "/leden/{id}"                                   => members::show_member,               SeeMembers;
    GET  "/leden/{id}/foto"                              => members::show_picture,              SeeMembers;
    GET  "/meldingen"                                    => notifications::show_notifications,  UseOwnAccount;
    POST "/meldingen/gelezen"                            => notifications::read_notifications,  UseOwnAccount;
    GET  "/instellingen/meldingen"                       => settings::edit_mail,                UseOwnAccount;
    POST "/instellingen/meldingen"                       => settings::update_mail,              UseOwnAccount;
    POST "/instellingen/meldingen/pauze"                 => settings::pause_mail,               UseOwnAccount;
    GET  "/afmelden/{token}"                             => stopping::show_stop,                Visit;
    POST "/afmelden/{token}"                             => stopping::stop,                     Visit;
    GET  "/instellingen/profiel"                         => settings::edit_profile,             UseOwnAccount;
    POST "/instellingen/profiel"                         => settings::update_profile,           UseOwnAccount;
    POST "/instellingen/profiel/foto"                    => settings::update_picture,           UseOwnAccount;
    POST "/instellingen/profiel/foto/verwijderen"        => settings::remove_picture,           UseOwnAccount;
    GET  "/instellingen/beveiliging"                     => settings::show_security,            UseOwnAccount;
    POST "/instellingen/beveiliging/adres"               => settings::change_address,           UseOwnAccount;
    POST "/instellingen/beveiliging/wachtwoord"          => settings::change_password,          UseOwnAccount;
    POST "/instellingen/beveiliging/sessies/beeindigen"  => settings::end_other_sessions,       UseOwnAccount;
    POST "/instellingen/beveiliging/sessies/{id}/beeindigen" => settings::end_session,          UseOwnAccount;

    // The moderator's work; each act asks for SeeGroupWork in the group of its line
    GET  "/moderatie"                                    => moderation::show_work,              UseOwnAccount;
    POST "/moderatie/werk/{item}/oppakken"               => moderation::claim_work,             SeeGroupWork;
    POST "/moderatie/werk/{item}/loslaten"               => moderation::release_work,           SeeGroupWork;
    POST "/moderatie/werk/{item}/uitstellen"             => moderation::snooze_work,            SeeGroupWork;
    POST "/moderatie/werk/{item}/geven"                  => moderation::give_work,              SeeGroupWork;
    POST "/moderatie/werk/{item}/klaar"                  => moderation::finish_work,            SeeGroupWork;

    GET  "/leden/{id}/melden"                            => moderation::cases::new_profile_report,    ReportProfile;
    POST "/leden/{id}/melden"                            => moderation::cases::create_profile_report, ReportProfile;
    GET  "/leden/{id}/gemeld"                            => moderation::cases::show_profile_reported, SeeMembers;

    // Reports, cases and the log of decisions; a case is in a group, `/zaken` is for those concerned alone
    GET  "/moderatie/zaken/{id}"                         => moderation::cases::show_case,       SeeGroupWork;
    POST "/moderatie/zaken/{id}/toewijzen"               => moderation::cases::assign_case,     SeeGroupWork;
    POST "/moderatie/zaken/{id}/besluit"                 => moderation::cases::decide_case,     SeeGroupWork;
    POST "/moderatie/zaken/{id}/notities"                => moderation::cases::add_note,        SeeGroupWork;
    POST "/moderatie/zaken/{id}/uitkomst"                => moderation::cases::judge_objection, SeeGroupWork;
    POST "/moderatie/zaken/{id}/bezwaar"                 => moderation::cases::object_to_case,  UseOwnAccount;
    GET  "/zaken/{id}"                                   => moderation::cases::show_own_case,   UseOwnAccount;
    GET  "/moderatie/{slug}/goedkeuren"                  => moderation::show_waiting,           ApprovePosts;
    POST "/moderatie/{slug}/goedkeuren"                  => moderation::set_first_posts,        ApprovePosts;
    GET  "/moderatie/{slug}/meldingen"                   => moderation::cases::show_cases,      SeeGroupWork;
    GET  "/moderatie/{slug}/cijfers"                     => moderation::show_figures,           SeeGroupWork;
    GET  "/moderatie/{slug}/cijfers.csv"                 => moderation::export_figures,         SeeGroupWork;
    GET  "/moderatie/{slug}/moderatoren"                 => moderation::absences::show_moderators, ManageGroupMembers;
    POST "/moderatie/{slug}/moderatoren"                 => moderation::absences::plan_absence, ManageGroupMembers;
    POST "/moderatie/{slug}/moderatoren/{absence}/beeindigen" => moderation::absences::end_absence, ManageGroupMembers;
    GET  "/moderatie/{slug}/overdragen"                  => moderation::handover::show_handover, ManageGroupMembers;
    POST "/moderatie/{slug}/overdragen"                  => moderation::handover::hand_over,    ManageGroupMembers;
    GET  "/moderatie/{slug}/logboek"                     => moderation::cases::show_group_log,  SeeGroupWork;

    // Threads of other groups on the board of a group, for its moderators
    GET  "/moderatie/{slug}/gesprekken/{id}"             => threads::show_listing,              DecideListing;
    POST "/moderatie/{slug}/gesprekken/{id}/plaatsen"    => threads::take_listing,              DecideListing;
    POST "/moderatie/{slug}/gesprekken/{id}/afwijzen"    => threads::decline_listing,           DecideListing;
    POST "/moderatie/{slug}/gesprekken/{id}/weghalen"    => threads::remove_listing,            DecideListing;
    POST "/moderatie/{slug}/gesprekken/{id}/vastzetten"  => threads::pin_listing,               DecideListing;
    POST "/moderatie/{slug}/gesprekken/{id}/losmaken"    => threads::unpin_listing,             DecideListing;

    // The members of a group, for its moderators
    GET  "/moderatie/{slug}"                             => moderation::members::open_group,    SeeGroupWork;
    GET  "/moderatie/{slug}/leden"                       => moderation::members::show_members,  ManageGroupMembers;
    GET  "/moderatie/{slug}/leden.csv"                   => moderation::members::export_members, ManageGroupMembers;
    GET  "/moderatie/{slug}/leden/verwijderen"           => moderation::members::confirm_removal, ManageGroupMembers;
    POST "/moderatie/{slug}/leden/verwijderen"           => moderation::members::remove_members, ManageGroupMembers;
    GET  "/moderatie/{slug}/leden/{member}"              => moderation::members::show_member,   ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/goedkeuren"   => moderation::members::approve_request, ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/weigeren"     => moderation::members::refuse_request, ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/rol"          => moderation::members::set_role,      ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/waarschuwen"  => moderation::members::warn_member,   ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/dempen"       => moderation::members::mute_member,   ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/ontdempen"    => moderation::members::unmute_member, ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/verwijderen"  => moderation::members::remove_member, ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/notities"     => moderation::members::add_note,      ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/notities/{note}/verwijderen" => moderation::members::delete_note, ManageGroupMembers;
    GET  "/moderatie/{slug}/leden/{member}/welkom"       => moderation::show_welcome,           ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/welkom"       => moderation::send_welcome,           ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/welkom/zelf"  => moderation::tick_welcome,           ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/gast-tot"     => moderation::members::move_stay,     ManageGroupMembers;
    POST "/moderatie/{slug}/leden/{member}/zonder-einde" => moderation::members::lift_stay,     ManageGroupMembers;

    // Invitations to a group
    GET  "/moderatie/{slug}/uitnodigen"                  => moderation::invitations::new_invitations, ManageGroupMembers;
    POST "/moderatie/{slug}/uitnodigen"                  => moderation::invitations::create_invitations, ManageGroupMembers;
    POST "/moderatie/{slug}/uitnodigen/bevestigen"       => moderation::invitations::confirm_invitations, ManageGroupMembers;
    GET  "/moderatie/{slug}/uitnodigingen"               => moderation::invitations::show_invitations, ManageGroupMembers;
    GET  "/moderatie/{slug}/uitnodigingen.csv"           => moderation::invitations::export_invitations, ManageGroupMembers;
    POST "/moderatie/{slug}/uitnodigingen/{invitation}/herinneren" => moderation::invitations::remind_invitee, ManageGroupMembers;
    POST "/moderatie/{slug}/uitnodigingen/{invitation}/intrekken" => moderation::invitations::withdraw_invitation, ManageGroupMembers;

    // Administration
    GET  "/beheer"                                       => admin::show_overview,               SeeSiteLog;
    GET  "/beheer/leden"                                 => admin::show_waiting,                AdmitMembers;
    GET  "/beheer/leden/{id}"                            => moderation::members::show_account,  SuspendMembers;
    POST "/beheer/leden/{id}/schorsen"                   => moderation::members::suspend_member, SuspendMembers;
    POST "/beheer/leden/{id}/toelaten-weer"              => moderation::members::readmit_member, SuspendMembers;
    POST "/beheer/leden/{id}/goedkeuren"                 => admin::approve_member,              AdmitMembers;
    POST "/beheer/leden/{id}/weigeren"                   => admin::refuse_member,               AdmitMembers;
    GET  "/beheer/meldingen"                             => moderation::cases::show_site_cases,     SeeGroupWork;
    GET  "/beheer/themagroepen"                          => admin::show_groups,                 ManageGroups;
    POST "/beheer/themagroepen"                          => admin::create_group,                ManageGroups;
    GET  "/beheer/themagroepen/{id}"                     => admin::edit_group,                  ManageGroups;
    POST "/beheer/themagroepen/{id}"                     => admin::update_group,                ManageGroups;
    POST "/beheer/themagroepen/{id}/omhoog"              => admin::move_group_up,               ManageGroups;
    POST "/beheer/themagroepen/{id}/omlaag"              => admin::move_group_down,             ManageGroups;
    POST "/beheer/themagroepen/{id}/sluiten"             => admin::close_group,                 ManageGroups;
    POST "/beheer/themagroepen/{id}/openen"              => admin::reopen_group,                ManageGroups;
    GET  "/beheer/organisaties"                          => admin::show_organisations,          ManageOrganisations;
    POST "/beheer/organisaties"                          => admin::create_organisation,         ManageOrganisations;
    GET  "/beheer/organisaties/{id}"                     => admin::edit_organisation,           ManageOrganisations;
    POST "/beheer/organisaties/{id}"                     => admin::update_organisation,         ManageOrganisations;
    GET  "/beheer/jaarcijfers"                           => admin::show_year,                   SeeSiteLog;
    GET  "/beheer/jaarcijfers.csv"                       => admin::export_year,                 SeeSiteLog;
    GET  "/beheer/mail"                                  => admin::show_mail,                   SeeSiteLog;
    GET  "/beheer/mail/{id}"                             => admin::show_mail_log,               SeeSiteLog;
    POST "/beheer/mail/proef"                            => admin::send_test_mail,              ManageMail;
    POST "/beheer/mail/adressen/{id}/opnieuw"            => admin::try_address_again,           ManageMail;
    GET  "/beheer/logboek"                               => admin::show_log,                    SeeSiteLog;
    GET  "/beheer/rechten"                               => admin::show_rules,                  SeeSiteLog;

    // What this is
    GET  "/huisregels"                                   => pages::show_house_rules,            Visit;
    GET  "/huisregels/logboek"                           => moderation::cases::show_public_log, Visit;
    GET  "/privacy"                                      => pages::show_privacy,                Visit;
    GET  "/toegankelijkheid"                             => pages::show_accessibility,          Visit;
    GET  "/over"                                         => pages::show_about,                  Visit;
    GET  "/contact"                                      => pages::show_contact,                Visit;
    GET  "/robots.txt"                                   => pages::robots,                      Visit;
    GET  "/.well-known/security.txt"                     => pages::security_txt,                Visit;
    GET  "/healthz"                                      => health::healthz,                    Visit;
    GET  "/readyz"                                       => health::readyz,                     Visit;

    // The demo's own doors; not found anywhere else
    POST "/dev/inloggen"                                 => dev::sign_in,                       Visit;
    GET  "/dev/mail"                                     => dev::show_mails,                    Visit;
    GET  "/dev/mail/{id}"                                => dev::show_mail,                     Visit;
    GET  "/dev/mail/{id}/html"                           => dev::show_mail_html,                Visit;
}
