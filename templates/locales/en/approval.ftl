# What waits for a moderator.
cases-tab-approval = Approve
page-title-approval = Approve in { $group }
approval-title = Approve
approval-lead = This is what new colleagues write for the first time. What you let in is there for everybody. The author is told.
approval-waiting = Waits for you
approval-none = Nothing is waiting. Well done.
approval-new-thread = New conversation:
approval-reply-in = Reply in:
approval-late = Has waited for more than a day
approval-approve = Let it in
approval-who = Who is this?
approval-refuse = Do not let it in
approval-refuse-now = Do not let this in
approval-reason = Why not?
approval-reason-hint = The author reads this in a mail, together with their own text.
approval-setting = Whose first post waits?
approval-whose = A moderator looks first at posts by
approval-whose-hint = Only somebody’s first post. After that, everything is there at once.
approval-save = Save
first-posts-at-once = nobody: everything is there at once
first-posts-unknown = people whose organisation we do not know
first-posts-everybody = everybody who is new
error-first-posts = Choose whose first post a moderator sees first.
page-title-held = { $title } (still waiting)
held-title = Still waiting
held-own = A moderator looks at this first. That usually takes a working day. Until then only you see it, and the moderators.
held-for-moderator = This waits for a moderator. Only its author and the moderators see it.
held-refused = This was not let in.
held-withdraw = Take this back
held-decide = Decide about this
denied-too-many-waiting = Five posts of yours already wait for a moderator. After that you can write again.
conflict-post-held = This post waits for approval or was not let in. Look at Approve.
conflict-post-decided = Somebody just decided about this, or its author took it back. Nothing was changed.
conflict-thread-gone = The conversation that this replies to is gone. It can no longer be let in.
conflict-undo-late = It is too late to undo this: you have ten seconds. A moderator can still put a post back.
conflict-undo-answered = Somebody has replied already. Hide the post if it must not stay.
flash-held = A moderator looks at this first. That usually takes a working day.
flash-withdrawn = Taken back. Nobody else saw it.
flash-approved = Let in. The author will be told in a moment.
flash-post-refused = Not let in. The author gets a mail with your reason.
flash-held-again = Undone. The post waits again.
flash-first-posts = Saved.
decision-post-approved = First post let in
decision-post-refused = First post not let in
decision-post-held-again = Letting in undone
decision-first-posts-changed = Chosen whose first post waits
work-approval = Waits for approval
work-approval-step = Look at it

mail-post-approved-subject = Your post is there
mail-post-approved-text =
    Thank you for taking part. A moderator has looked: your post in “{ $title }” is there for everybody now.
    What you write from now on is there at once.
mail-post-approved-button = See your post

mail-post-refused-subject = Your post was not let in
mail-post-refused-text =
    A moderator did not let in your post in “{ $title }” and writes:
    { $reason }
    This was your text, so that it is not lost:
    { $text }
    Do you think this is not right? Tell us, and somebody else will look at it.
mail-post-refused-button = Contact us

mail-post-hidden-subject = Your post was hidden
mail-post-hidden-text =
    A moderator hid your post in “{ $title }”. The reason:
    { $reason }
    This was your text, so that it is not lost:
    { $text }
    Do you disagree? Tell us, and somebody else will look at it.
mail-post-hidden-button = Contact us

mail-post-waits-subject = A first post has waited since yesterday
mail-post-waits-text =
    { $who } wrote in { $group } for the first time: “{ $title }”. That post has waited for a moderator for a day.
    Will you have a look? Who gets a quick answer is more likely to write again.
mail-post-waits-button = Look at it
action-approve-posts = Approve first posts
