# Who belongs to a group, and how: requests, roles, warnings, mutes.

# Asking to join
ask-join-button = Ask to join
ask-join-title = Ask to join { $group }
ask-join-lead = The moderators of this group let new members in. Tell them briefly why you want to take part.
ask-join-motivation = Why do you want to join?
ask-join-motivation-hint = A few sentences will do. Only the moderators read this.
ask-join-send = Send your request
ask-join-waiting = Your request is with the moderators. You get a mail as soon as they decide.
ask-join-sent-at = Asked
ask-join-your-words = This is what you wrote
ask-join-withdraw = Withdraw your request
ask-join-back = Back to the group
page-title-ask-join = Ask to join – { $group }
flash-asked-to-join = Your request is with the moderators. You get a mail as soon as they decide.
flash-request-withdrawn = Your request was withdrawn.
error-motivation-empty = Tell briefly why you want to join. It helps the moderator decide.

# Being muted
muted-title = You cannot write here for a while
muted-until = A moderator muted you in this group until
muted-reason = The reason:
muted-object = Do you disagree? Tell us through the contact page.
muted-contact = Contact us

# The list for moderators
membership-manage = Manage members
membership-title = Members of { $group }
membership-lead = Only moderators and administrators see this page. Every decision goes into the log, with your name and the reason.
membership-requests = Want to join
membership-request-since = Asked
membership-approve = Let in
membership-refuse = Do not let in
membership-refuse-reason = Why not?
membership-refuse-hint = This text goes into the mail to the person who asked.
membership-refuse-button = Do not let in
membership-search = Search the members
membership-query = Name or organisation
membership-filter = Show
membership-filter-all = All members
membership-filter-moderator = Moderators
membership-filter-gedempt = Muted
membership-filter-nooit = Wrote nothing yet
membership-filter-lang = Not seen for half a year
membership-sort = Order
membership-sort-naam = Name
membership-sort-sinds = Newest members first
membership-sort-gezien = Last seen first
membership-sort-reacties = Most replies first
membership-find = Search
membership-clear = Show all members
membership-csv = Download as CSV
membership-found = { $count ->
    [one] 1 member
   *[other] { $count } members
  }
membership-none = Nobody found. Try another word or show all members.
membership-table = Members
membership-choose = Choose { $name }
membership-column-choose = Choose
membership-column-name = Name
membership-column-organisation = Organisation
membership-column-role = Role
membership-column-joined = Member since
membership-column-posts = Replies
membership-column-seen = Last seen
membership-column-muted = Muted until
membership-remove-chosen = Remove the chosen members from the group
membership-role-member = Member
membership-role-moderator = Moderator
membership-role-none = Not a member of this group
membership-muted = Muted
membership-muted-until = Muted until
membership-suspended = Suspended
membership-posts-word = { $count ->
    [one] reply
   *[other] replies
  }
seen-never = not yet
seen-today = today
seen-yesterday = yesterday
seen-this-week = in the past days
seen-last-week = last week
seen-weeks = a few weeks ago
seen-last-month = last month
seen-months = a few months ago
seen-long = more than half a year ago

# Several members at once
membership-bulk-title = { $count ->
    [one] Remove 1 member from the group
   *[other] Remove { $count } members from the group
  }
membership-bulk-lead = They get a mail with your reason. What they wrote stays. In an open group they can join again by themselves.
membership-bulk-who = These colleagues
membership-bulk-reason = Why do you remove them from the group?
membership-bulk-reason-hint = One sentence that is true for everybody. It goes into the mail and into the log.
membership-bulk-now = Remove from the group
membership-bulk-keep = Leave it as it is
membership-bulk-nobody = You have not chosen anybody yet. Go back and tick whom you mean.
page-title-membership = Manage members – { $group }
page-title-membership-bulk = Remove members from the group – { $group }
page-title-membership-member = { $name } – { $group }

# One member
membership-details = Details
membership-profile = See the profile
membership-site = Manage this account
membership-newest = Newest replies in this group
membership-no-posts = No replies in this group yet.
membership-decisions = Earlier decisions in this group
membership-no-decisions = No decisions about this colleague yet.
membership-decided-by = by
membership-notes = Notes
membership-notes-hint = Only moderators of this group and administrators read this. Write as if the person may ask for it one day.
membership-no-notes = No notes yet.
membership-note-add = New note
membership-note-save = Save the note
membership-note-delete = Delete this note
membership-acts = What would you like to do?
membership-acts-yourself = This is you. You do not decide about yourself here.
membership-acts-none = This colleague does not belong to the group. There is nothing to decide here.
membership-asks = Wants to join because
membership-make-moderator = Make moderator
membership-make-moderator-hint = Moderators see the work list and this list of members.
membership-make-member = Make plain member
membership-make-member-hint = A moderator cannot be muted or removed. Make them a plain member first.
membership-make-member-reason = Why do you make this colleague a plain member?
membership-make-member-reason-hint = This text goes into the mail and into the log of the moderators.
membership-make-member-button = Make plain member
membership-warn = Warn
membership-warn-reason = What do you warn for?
membership-warn-hint = Name what happened and which house rule it touches. This text goes into the mail.
membership-warn-button = Send the warning
membership-mute = Mute
membership-mute-again = Change the mute
membership-mute-until = Until which day?
membership-mute-until-hint = From the beginning of that day they can write again. A year at most.
membership-mute-reason = Why do you mute them?
membership-mute-hint = They read but do not write, and see this reason and the date.
membership-mute-button = Mute until that day
membership-unmute = Let them write again
membership-remove = Remove from the group
membership-remove-reason = Why do you remove this colleague from the group?
membership-remove-hint = This text goes into the mail. What they wrote stays.
membership-remove-button = Remove from the group

flash-request-approved = Let in. A mail with the good news is on its way.
flash-request-refused = Not let in. A mail with your reason is on its way.
flash-made-moderator = This colleague moderates from now on.
flash-made-member = This colleague is a plain member now.
flash-warned = The warning was sent and stands in the log.
flash-muted = Muted. A mail with the reason and the date is on its way.
flash-unmuted = This colleague can write again.
flash-removed-from-group = Removed from the group. A mail with your reason is on its way.
flash-note-added = The note was saved.
flash-note-deleted = The note was deleted.
error-note-empty = The note is still empty. Write something and save it again.
error-until-invalid = Choose a day, such as 2026-12-31.
error-until-range = Choose a day from tomorrow on, a year ahead at most.
error-nobody-chosen = You have not chosen anybody yet.
error-role = Choose a role from the list.
conflict-request-decided = This request was decided already, or withdrawn. Nothing changes any more.
conflict-not-in-group = This colleague does not belong to the group any more. Nothing changes.
conflict-only-moderator = This is the only moderator of the group. Make somebody else moderator first.
conflict-is-moderator = This colleague moderates the group. Make them a plain member first.
conflict-yourself = You do not decide about yourself. Ask another moderator or an administrator.
conflict-not-muted = This colleague is not muted. Nothing changes.
conflict-not-your-note = This note is somebody else’s. Only its writer deletes it.
conflict-not-active = This account is not active, so it cannot be suspended now.
conflict-not-suspended = This account is not suspended. Nothing changes.

# Administrators: one account
account-page-title = Account of { $name }
account-lead = Here you decide about the whole site, not about one group.
account-state = State
account-state-pending = waits to be let in
account-state-active = takes part
account-state-suspended = suspended
account-state-left = has left
account-address = E-mail address
account-groups = Groups
account-no-groups = Does not belong to any group yet.
account-decisions = Earlier decisions
account-suspend = Suspend this account
account-suspend-lead = Whoever is suspended is signed out everywhere at once and cannot sign in any more. What they wrote stays.
account-suspend-reason = Why?
account-suspend-hint = This text goes into the mail and into the log.
account-suspend-button = Suspend
account-readmit = Let in again
account-readmit-lead = This account is suspended. If you let it in again, this colleague can sign in at once.
account-manage = Manage this account
page-title-account = Account of { $name }
flash-suspended = The account is suspended. A mail with your reason is on its way.
flash-readmitted = The account takes part again. A mail is on its way.

decision-join-approved = Let into the group
decision-join-refused = Not let into the group
decision-made-moderator = Made moderator
decision-made-member = Made plain member
decision-member-warned = Warned
decision-member-muted = Muted
decision-member-unmuted = May write again
decision-removed-from-group = Removed from the group
decision-member-suspended = Suspended
decision-member-readmitted = Let into the site again

mail-kind-join-requested = Somebody wants to join a group
mail-kind-join-approved = Let into a group
mail-kind-join-refused = Not let into a group
mail-kind-made-moderator = Became moderator
mail-kind-made-member = No longer moderator
mail-kind-warned = Warning
mail-kind-muted = Muted
mail-kind-unmuted = May write again
mail-kind-removed-from-group = Removed from a group
mail-kind-suspended = Account suspended
mail-kind-readmitted = Account let in again

mail-join-requested-subject = { $who } wants to join { $group }
mail-join-requested-text =
    { $who } ({ $organisation }) asks to become a member of { $group }.
    { $who } writes:
    { $motivation }
    The button shows the request, and there you decide. One of the moderators is enough.
mail-join-requested-button = See the request

mail-join-approved-subject = Welcome to { $group }
mail-join-approved-text =
    You asked to join { $group }. A moderator has let you in.
    Feel free to read along first. Do you have a question? Ask it: colleagues like to help.
mail-join-approved-button = To the group

mail-join-refused-subject = Your request for { $group }
mail-join-refused-text =
    Thank you for your request for { $group }. A moderator has not let you in for now, and writes:
    { $reason }
    Do you think this is not right? Let us know, and somebody else will have a look.
mail-join-refused-button = Contact us

mail-made-moderator-subject = You moderate { $group } now
mail-made-moderator-text =
    Thank you for guiding { $group }. The button shows what there is to do.
    Questions about moderating? The other moderators and the editors are glad to help.
mail-made-moderator-button = See what there is to do

mail-made-member-subject = You no longer moderate { $group }
mail-made-member-text =
    From now on you are a plain member of { $group }. The reason:
    { $reason }
    Thank you for your work as a moderator. Do you disagree? Let us know, and somebody else will have a look.
mail-made-member-button = Contact us

mail-warned-subject = A warning in { $group }
mail-warned-text =
    A moderator of { $group } asks you to mind the house rules, and writes:
    { $reason }
    Nothing else changes: you can go on reading and writing. The warning stands in the log of the moderators.
    Do you disagree? Let us know, and somebody else will have a look.
mail-warned-button = Contact us

mail-muted-subject = You cannot write in { $group } for a while
mail-muted-text =
    A moderator muted you in { $group } until { $until }. You can go on reading, and writing in other groups. The reason:
    { $reason }
    From that day on you can write again without doing anything.
    Do you disagree? Let us know, and somebody else will have a look.
mail-muted-button = Contact us

mail-unmuted-subject = You can write in { $group } again
mail-unmuted-text =
    A moderator of { $group } ended the mute. You can write again at once.
mail-unmuted-button = To the group

mail-removed-from-group-subject = You no longer belong to { $group }
mail-removed-from-group-text =
    A moderator removed you from { $group }. The reason:
    { $reason }
    What you wrote stays. Nothing changes in other groups.
    Do you disagree? Let us know, and somebody else will have a look.
mail-removed-from-group-button = Contact us

mail-suspended-subject = Your account at { $site } is suspended
mail-suspended-text =
    The editors suspended your account. You cannot sign in for now. The reason:
    { $reason }
    What you wrote stays. Do you disagree? Let us know, and somebody else will have a look.
mail-suspended-button = Contact us

mail-readmitted-subject = You can sign in to { $site } again
mail-readmitted-text =
    The editors let your account in again. You can sign in and take part at once.
mail-readmitted-button = Sign in
conflict-is-admin = This colleague runs the site. Only another administrator can do this.

membership-organisation = Organisation
membership-organisation-all = All organisations
membership-filter-onbereikbaar = Mail does not arrive
denied-removed = A moderator took you out of this group. You can ask to take part again.
admin-suspended = Suspended
