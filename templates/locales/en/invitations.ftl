# Inviting people to a theme group, and guests until a date.
cases-tab-invitations = Invitations
page-title-invite = Invite to { $group }
page-title-invite-preview = Look first at what happens, { $group }
page-title-invitations = Invitations to { $group }
page-title-invitation = Invitation
invite-title = Invite somebody
invite-lead = Whoever you invite gets a mail with a link. It makes them a member of { $group }, with or without an account. The link works once, for { $days } days, and for that address alone.
invite-one = One person
invite-name-hint = First name and family name.
invite-send = Send the invitation
invite-until = Guest until and including
invite-until-hint = For people who do not work for a library. A guest reads and writes in the groups they were invited to, up to and including this day. Empty: an ordinary member.
invite-many = A list
invite-many-text = Save the list in Excel as CSV. Columns: name, address and organisation. You first see what happens; only then anything is sent.
invite-file = CSV file
invite-file-hint = At most { $max } lines. You can invite { $day } people a day.
invite-look = See what happens
invite-preview-title = Look first at what happens
invite-preview-lead = Nothing has been sent yet.
invite-preview-sum = { $count ->
    [0] Nobody is invited
    [one] 1 person is invited
   *[other] { $count } people are invited
}
invite-preview-wrong = { $count ->
    [0] No lines with an error
    [one] 1 line with an error
   *[other] { $count } lines with an error
}
invite-preview-skipped = { $count ->
    [0] Nobody is skipped
    [one] 1 line is skipped
   *[other] { $count } lines are skipped
}
invite-preview-guests = As guests, until and including
invite-preview-send = { $count ->
    [one] Invite 1 person
   *[other] Invite { $count } people
}
invite-preview-back = Choose another file
invite-preview-wrong-title = These lines are not right
invite-preview-wrong-text = These people get nothing. Mend the lines in your file and choose it again. Whoever was invited already is skipped then.
invite-preview-skipped-title = These lines are skipped
invite-preview-invited-title = These people get an invitation
invite-preview-all = { $count ->
    [one] Show 1 line
   *[other] Show all { $count } lines
}
invite-line = Line { $number }
invite-skip-member = Is a member of this group already.
invite-skip-open = Has an invitation that is still open.
invite-skip-often = Was invited three times in the last thirty days.
error-invitation-name-empty = Fill in a name.
error-invitation-name-invalid = Write a name in letters, without signs such as @ or /.
error-invitation-email-empty = Fill in an email address.
error-invitation-member = This address belongs to somebody who is a member of this group already.
error-invitation-open = An invitation for this address is still open. You find it under Invitations.
error-invitation-often = This address was invited three times in the last thirty days. Give them a call, or wait until the mails have done their work.
error-invitations-day = You invited { $max } people in one day. You can invite more tomorrow.
error-invitations-day-left = You can invite { $max } people a day. There is room for { $left } more now. Make your file smaller, or wait until tomorrow.
error-last-day-range = Choose a day from today on, at most two years ahead.
error-sheet-none = Choose a file.
error-sheet-empty = There is not one line with an address in this file.
error-sheet-excel = This is an Excel file. In Excel choose “Save as” and then “CSV”.
error-sheet-no-text = This file is no text. Save the list as CSV.
error-sheet-large = This file is too large. A list can be { $max } kilobytes.
error-sheet-long = This file has too many lines. At most { $max } people at a time.
error-sheet-heavy = This list is too long to confirm at once. Make two files of it.
error-sheet-quote = A quotation mark begins on this line and never ends.
error-sheet-repeated = This address stands on line { $line } as well.
error-sheet-lost = The list got lost on its way. Choose the file again.
invitations-title = Invitations
invitations-lead = Who was invited, and what came of it. Whoever did not answer after a week gets one reminder by itself.
invitations-filter = Show
invitations-none = Nobody was invited yet.
invitations-none-found = There are no such invitations.
invitation-all = All ({ $count })
invitation-open = Open
invitation-open-count = Open ({ $count })
invitation-accepted = Accepted
invitation-accepted-count = Accepted ({ $count })
invitation-expired = Expired
invitation-expired-count = Expired ({ $count })
invitation-withdrawn = Withdrawn
invitation-withdrawn-count = Withdrawn ({ $count })
invitation-until = until and including
invitation-by = Invited by
invitation-reminded = Reminded on
invitation-remind = Send the reminder now
invitation-withdraw = Withdraw
invitation-withdraw-reason = Why?
invitation-withdraw-now = Withdraw this invitation
invitations-column-name = Name
invitations-column-email = Email address
invitations-column-organisation = Organisation
invitations-column-by = Invited by
invitations-column-at = Invited on
invitations-column-state = State
invitations-column-since = On, or until and including
invitations-column-reminded = Reminded on
invitations-column-guest = Guest until and including
guest-until = guest until
membership-column-guest = Guest until and including
membership-filter-gast = Guests
stay-change = Change the last day
stay-hint = They are told. At most two years ahead.
stay-save = Save the date
stay-lift = Make them an ordinary member
stay-lift-hint = Their membership then has no last day any more.
stay-lift-guest-hint = Their membership then has no last day any more, and this guest can take part on the whole site.
flash-invited = The invitation is on its way.
flash-invited-all = The invitations are on their way.
flash-invitation-withdrawn = Withdrawn. The link no longer works.
flash-invitation-reminded = The reminder is on its way.
flash-invitation-accepted = Welcome. You take part in this theme group.
flash-stay-moved = The last day is changed. A mail goes out.
flash-stay-lifted = An ordinary member from now on. A mail goes out.
conflict-invitations-changed = Something changed since you looked: somebody joined or was invited meanwhile. Nothing has been sent yet. Look again.
conflict-invitation-closed = This invitation was accepted or withdrawn just now, or it expired. Nothing was changed.
conflict-invitation-reminded = The reminder was sent already. There is only one.
conflict-invitation-not-sent = The first mail is still on its way. Try again in a minute.
conflict-no-end = This membership has no last day any more. Nothing was changed.
conflict-end-moved = Another moderator changed the last day just now. Look again and decide anew.
conflict-is-guest = A guest cannot be a moderator. Make them an ordinary member first.
denied-guest-elsewhere = You are a guest. You can read and write in the theme groups you were invited to.
denied-invitation-not-valid = We do not know this invitation. See whether you have the whole link of the mail, or ask whoever invited you for a new one.
denied-invitation-used = This invitation was used already. Was that you? Then sign in.
denied-invitation-withdrawn = This invitation to { $group } was withdrawn. Would you like to take part after all? Ask { $who }.
denied-invitation-expired = This invitation to { $group } has expired. Ask { $who } for a new one.
denied-invitation-group-closed = The theme group { $group } was closed meanwhile. Ask { $who } where you can go instead.
denied-invitation-other = This invitation is not for the account with which you are signed in.
column-guest = Guest
accept-title = You are invited to { $group }
accept-lead = A moderator of this theme group invites you.
accept-lead-by = { $who } invites you.
accept-guest = You are a guest until and including
accept-guest-text = You read and write in this theme group.
accept-address = Your account will be at { $email }. Choose a password, and you are in.
accept-press = You take part with your account at { $email }.
accept-button = Take part
accept-rules = We keep to a few rules:
accept-sign-in-title = Sign in first
accept-sign-in-text = You have an account at { $email } already. You come back here after signing in.
accept-sign-in = Sign in
accept-not-you = Not meant for you, or not interested? Do nothing. The link ends by itself.
accept-other-title = This invitation is for somebody else
accept-other-text = You are signed in as { $name }. The invitation went to another address.
accept-other-hint = Is that an address of yours too? Sign out and open the link in your mail again. Or ask for an invitation at your own address.
accept-other-sign-out = Sign out
decision-people-invited = Invited to the group
decision-invitation-withdrawn = Invitation withdrawn
decision-invitation-accepted = Invitation accepted
decision-stay-moved = Last day changed
decision-stay-without-end = From guest to ordinary member
decision-stay-ended = Last day reached

mail-why-invited = You get this mail because { $who } gave this address to invite you. If you do nothing, one reminder may follow, and nothing after that.

mail-invited-subject = { $who } invites you to { $group }
mail-invited-text =
    { $from } invites you to the theme group { $group } on { $site }.
    { $description }
    { $site } is where colleagues of libraries ask each other questions and show what works. The link works once, until and including { $until }.
mail-invited-button = Take part

mail-guest-invited-subject = { $who } invites you as a guest in { $group }
mail-guest-invited-text =
    { $from } invites you as a guest in the theme group { $group } on { $site }.
    { $description }
    { $site } is where colleagues of libraries ask each other questions and show what works. You read and write in this group, until and including { $last }.
    The link works once, until and including { $until }.
mail-guest-invited-button = Take part

mail-invitation-reminder-subject = A reminder: { $who } invited you to { $group }
mail-invitation-reminder-text =
    A week ago { $from } invited you to the theme group { $group } on { $site }.
    { $description }
    The invitation is still open, until and including { $until }. This is the only reminder.
mail-invitation-reminder-button = Take part

mail-invitation-accepted-subject = Welcome to { $group }
mail-invitation-accepted-text =
    Good that you take part. You are a member of the theme group { $group } now.
    Read around at your ease, or ask your first question.
mail-invitation-accepted-button = To the group

mail-stay-begun-subject = Welcome to { $group }
mail-stay-begun-text =
    Good that you take part. You are a guest in the theme group { $group }, until and including { $last }.
    Read around at your ease, or ask your first question.
mail-stay-begun-button = To the group

mail-stay-moved-subject = You take part in { $group } until and including { $last }
mail-stay-moved-text =
    A moderator changed your last day. You take part in the theme group { $group } until and including { $last }.
mail-stay-moved-button = To the group

mail-stay-ended-subject = Your time in { $group } is over
mail-stay-ended-text =
    You took part in the theme group { $group } until a set date, which is over now. What you wrote stays. Thank you for that.
    Would you like to take part for longer? Ask a moderator: { $who }.
    If you are a guest and this was your only group, you cannot sign in any more.
mail-stay-ended-button = Get in touch

mail-stay-without-end-subject = You are an ordinary member of { $group }
mail-stay-without-end-text =
    A moderator took your last day away. From now on you are an ordinary member of the theme group { $group }, and can take part on the whole site.
mail-stay-without-end-button = To the group
