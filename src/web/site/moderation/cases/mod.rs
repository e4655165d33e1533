//! Reports of posts and profiles: the form, the list of a group, one case with its decision, the objection, and the log.

mod report;
mod list;
mod site;
mod people;
mod data;
mod show;
mod decide;
mod objection;
mod log;

pub use decide::{add_note, assign_case, decide_case, judge_objection};
pub use list::show_cases;
pub use log::{show_group_log, show_public_log};
pub use objection::{object_to_case, show_own_case};
pub use report::{
    create_profile_report, create_report, new_profile_report, new_report, show_profile_reported,
    show_reported,
};
pub use show::show_case;
pub use site::show_site_cases;
