//! THE TABLE: every action, and what each column of people may do.
//!
//! ## How to read it
//! An actor stands in one or more columns of a place; the rightmost one decides. `Yes` and `No` are plain.
//! `Read`: who may read the board. `Open`: the group takes part openly, or one belongs to it, or to another group
//! on whose board the thread stands as well, and it is not closed and the thread not locked. `Join`: the join policy is open. `Ask`: one joins
//! by asking. `Standing`: the post was not removed.
//! `Own`: it is one's own. Where a cell needs the place to be readable, that is checked first, always.
//!
//! Guests stand in the same columns in the groups they belong to. Everywhere else [`GUESTS`] says what they may:
//! what it does not name is closed to them, so a new action is as well until somebody opens it on purpose.

use strum::{EnumIter, IntoStaticStr};

use self::Cell::{Ask, Join, No, Open, Own, Read, Standing, Yes};

/// Everything that somebody may be allowed to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
pub enum Action {
    /// Pages and forms for everybody: home, house rules, sign up, sign in.
    Visit,
    /// One's own settings, sessions and home page.
    UseOwnAccount,
    /// The people finder and profiles.
    SeeMembers,
    /// A board and its threads.
    ReadGroup,
    /// The list of members of a group.
    SeeGroupMembers,
    /// Becoming a member of a group.
    JoinGroup,
    /// Ceasing to be a member of a group.
    LeaveGroup,
    /// A new thread on a board.
    StartThread,
    /// A reply in a thread.
    Reply,
    /// Keeping one's own read position.
    MarkRead,
    /// Changing a post, with its older versions kept.
    EditPost,
    /// Reading the older versions of a post.
    SeeVersions,
    /// Taking a post away; a stub stays.
    RemovePost,
    /// Saying which reply answers a question.
    AcceptAnswer,
    /// Keeping a thread on top of its board.
    PinThread,
    /// Closing a thread to replies.
    LockThread,
    /// Asking the moderators of a group to be let in.
    AskToJoin,
    /// Putting a post back that was taken away.
    RestorePost,
    /// Another board, kind or labels for a thread; splitting and merging threads.
    ArrangeThreads,
    /// Offering a thread to the board of another group as well; asked where the thread is at home.
    ProposeListing,
    /// What stands on a board from other groups: taking, declining, pinning, taking off; asked where that board is.
    DecideListing,
    /// Writing what a long thread comes down to.
    SummariseThread,
    /// Requests, roles, warnings, mutes and notes of the members of a group.
    ManageGroupMembers,
    /// The work list of a group, its cases and its log.
    SeeGroupWork,
    /// Letting in, or not, what somebody new wrote.
    ApprovePosts,
    /// Passing an unanswered question on to colleagues who may know.
    RelayQuestion,
    /// Telling the moderators that something is wrong with a post.
    ReportPost,
    /// Telling the administrators that something is wrong with what somebody tells of themselves.
    ReportProfile,
    /// Keeping somebody out of the whole site.
    SuspendMembers,
    /// Letting people in, or not.
    AdmitMembers,
    /// Adding, ordering, renaming and closing groups.
    ManageGroups,
    /// Organisations and their mail domains.
    ManageOrganisations,
    /// The log of decisions and the state of the mail.
    SeeSiteLog,
    /// Trying an address again that refused mail, and sending a mail to try it out.
    ManageMail,
}

/// What stands in a cell of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Never.
    No,
    /// Always, where the place may be read.
    Yes,
    /// Who may read the board.
    Read,
    /// Where one may write: member of the group or of another one on whose board the thread stands, or open to
    /// all; not closed, not locked.
    Open,
    /// Where one may join at once.
    Join,
    /// Where one joins by asking the moderators.
    Ask,
    /// Where the post was not removed.
    Standing,
    /// Where it is one's own.
    Own,
}

/// The columns, left to right.
pub const COLUMNS: [&str; 6] = ["visitor", "member", "group member", "author", "moderator", "admin"];

/// The table itself; the page `/beheer/rechten` and the documentation print this very array.
#[rustfmt::skip]
pub const RULES: &[(Action, [Cell; 6])] = &[
    //                               visitor  member    group m.  author    moderator  admin
    (Action::Visit,               [Yes,     Yes,      Yes,      Yes,      Yes,       Yes]),
    (Action::UseOwnAccount,       [No,      Yes,      Yes,      Yes,      Yes,       Yes]),
    (Action::SeeMembers,          [No,      Yes,      Yes,      Yes,      Yes,       Yes]),
    (Action::ReadGroup,           [Read,    Read,     Yes,      Read,     Yes,       Yes]),
    (Action::SeeGroupMembers,     [No,      Read,     Yes,      Read,     Yes,       Yes]),
    (Action::JoinGroup,           [No,      Join,     No,       Join,     No,        Join]),
    (Action::LeaveGroup,          [No,      No,       Yes,      Yes,      Yes,       Yes]),
    (Action::StartThread,         [No,      Open,     Open,     Open,     Open,      Open]),
    (Action::Reply,               [No,      Open,     Open,     Open,     Open,      Open]),
    (Action::MarkRead,            [No,      Read,     Yes,      Read,     Yes,       Yes]),
    (Action::EditPost,            [No,      No,       No,       Standing, Standing,  Standing]),
    (Action::SeeVersions,         [No,      Standing, Standing, Standing, Yes,       Yes]),
    (Action::RemovePost,          [No,      No,       No,       Standing, Standing,  Standing]),
    (Action::AcceptAnswer,        [No,      No,       No,       Own,      Yes,       Yes]),
    (Action::PinThread,           [No,      No,       No,       No,       Yes,       Yes]),
    (Action::LockThread,          [No,      No,       No,       No,       Yes,       Yes]),
    (Action::AskToJoin,           [No,      Ask,      No,       Ask,      No,        Ask]),
    (Action::RestorePost,         [No,      No,       No,       No,       Yes,       Yes]),
    (Action::ArrangeThreads,      [No,      No,       No,       No,       Yes,       Yes]),
    (Action::ProposeListing,      [No,      No,       No,       Own,      Yes,       Yes]),
    (Action::DecideListing,       [No,      No,       No,       No,       Yes,       Yes]),
    (Action::SummariseThread,     [No,      No,       No,       No,       Yes,       Yes]),
    (Action::ManageGroupMembers,  [No,      No,       No,       No,       Yes,       Yes]),
    (Action::SeeGroupWork,        [No,      No,       No,       No,       Yes,       Yes]),
    (Action::ApprovePosts,        [No,      No,       No,       No,       Yes,       Yes]),
    (Action::RelayQuestion,       [No,      No,       No,       No,       Yes,       Yes]),
    (Action::ReportPost,          [Standing, Standing, Standing, Standing, Standing, Standing]),
    (Action::ReportProfile,       [No,      Yes,      Yes,      Yes,      Yes,       Yes]),
    (Action::SuspendMembers,      [No,      No,       No,       No,       No,        Yes]),
    (Action::AdmitMembers,        [No,      No,       No,       No,       No,        Yes]),
    (Action::ManageGroups,        [No,      No,       No,       No,       No,        Yes]),
    (Action::ManageOrganisations, [No,      No,       No,       No,       No,        Yes]),
    (Action::SeeSiteLog,          [No,      No,       No,       No,       No,        Yes]),
    (Action::ManageMail,          [No,      No,       No,       No,       No,        Yes]),
];

/// What a guest may do where they do not belong, beside visitors; anything else never.
pub const GUESTS: &[(Action, Cell)] = &[
    (Action::Visit, Yes),
    (Action::UseOwnAccount, Yes),
    // The people of their own groups alone: `profiles::listing` sees to that.
    (Action::SeeMembers, Yes),
    (Action::ReadGroup, Read),
    (Action::MarkRead, Read),
    (Action::ReportPost, Standing),
    (Action::ReportProfile, Yes),
];

/// What stands for guests who do not belong to a place.
pub fn guest_cell(action: Action) -> Cell {
    GUESTS.iter().find(|(ruled, _)| *ruled == action).map_or(No, |(_, cell)| *cell)
}
