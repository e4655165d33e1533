page-title-work = Moderation ({ $count })
nav-work = Moderation
work-title = What waits for you
work-lines = Most urgent first
work-late = { $count ->
    [one] One thing should have been done already. It is at the top.
   *[other] { $count } things should have been done already. They are at the top.
}
work-nothing-late = You are on schedule.
work-empty = Nothing to do. Your groups can do without you for a while.
work-leads-none = You do not moderate a group yet.
work-leads-none-hint = As soon as you moderate a group, what there is to do stands here.
work-all-groups = Show all my groups
work-groups = My groups
work-manage = Manage members
work-members-of = Members of
work-count = to do
work-more = More about
work-claim = I take this up
work-release = Let this go
work-snooze = Put off:
work-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
work-give = Give to
work-give-now = Give
work-claimed-by = Taken up by
work-claimed-by-me = You take this up
work-left-hours = { $count ->
    [one] 1 hour left
   *[other] { $count } hours left
}
work-left-days = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}
work-late-hours = { $count ->
    [one] 1 hour late
   *[other] { $count } hours late
}
work-late-days = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
work-case = Report
work-case-step = Look at the report
work-objection = Objection
work-objection-step = Look at the objection
work-request = Wants to join
work-request-step = Decide
work-question = Question without an answer
work-question-step = Answer
work-first-post = First message
work-first-post-step = Reply
work-newcomer = New member
work-newcomer-step = Welcome them
work-newcomer-done = I sent something myself
work-summary = Long conversation
work-summary-step = Write a summary
work-summary-done = No summary is needed
work-stale-pin = Pinned for long
work-stale-pin-step = Look at the conversation
work-stale-pin-done = This may stay pinned
flash-work-claimed = You have taken this up. After a day that lapses by itself.
flash-work-released = You have let this go.
flash-work-snoozed = Put off. It comes back by itself.
flash-work-given = Given to your colleague.
flash-work-finished = That is done.
error-snooze = Choose 1, 3 or 7 days.
error-no-moderator = Choose a moderator of this group.
conflict-claimed = A colleague has just taken this up. See on your work list who it is.
conflict-not-by-hand = This goes from the list by itself when it is done.
