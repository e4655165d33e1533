thread-title = { $title } – { $group }
thread-title-new = { $title } ({ $count } new) – { $group }
thread-by = By
thread-to-first-new = { $count } new: go to the first
thread-is-locked = This conversation is closed. You can still read it.
thread-answer-by = The answer by
thread-summary = What we know so far
thread-summary-by = Summed up by
thread-orders = Order of replies
thread-mark-read = Mark everything as read
thread-is-cut = This conversation is too long to show here as a whole.
thread-by-time = Read all replies by time
thread-no-replies = No replies yet. The first one helps most.
thread-sign-in = Would you like to reply? Sign in first.
thread-aside = About this conversation
thread-new-for-you = New for you
thread-participants = Who takes part
thread-others = and { $count ->
    [one] 1 other
   *[other] { $count } others
  }
branch-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
  }
branch-of = by

# A post
post-moderator = Moderator
post-is-answer = Answer
post-new = New
post-answers = answers
post-in-reply-to = in reply to
post-edited = edited
post-versions = Earlier versions
post-versions-of = earlier versions of the reply by
post-reply = Reply
post-reply-to = to
post-more = More to do with the reply by
post-more-first = More to do with the message by
post-edit = Edit
post-remove = Remove
post-answer-accept = This is the answer
post-answer-take-back = Not the answer after all
post-mark-unread = Mark as unread from here
post-next-new = Next new one
post-last-new = Last new reply
removed-by-author = The author removed this reply.
removed-by-moderator = A moderator removed this reply.
removed-first-by-author = The author removed this message.
removed-first-by-moderator = A moderator removed this message.
removed-reason = Reason:

# Writing
composer-title = Reply to this conversation
composer-title-to = Reply to
composer-answers = In reply to
composer-cancel = Cancel
composer-cancel-explained = reply to the whole conversation
composer-label = Your reply
composer-hint = Write as you would tell a colleague. Do not name visitors or their details.
composer-post = Post reply
composer-preview = Preview
preview-title = Preview
preview-hint = This has not been posted yet.

# A new thread
new-title = Start a conversation
new-lead = You write in the theme group { $group }.
new-kind = What kind of conversation is it?
new-field-title = Title
new-field-title-hint = A question or a sentence that tells colleagues whether this is for them.
new-field-body = Your story
new-field-body-hint = What is going on, what have you tried, and what would you like to hear from others? Do not name visitors or their details.
new-field-labels = Labels
new-field-labels-hint = Words that colleagues search for, with commas between them. Five at most. For example: digid, vrijwilligers
new-post = Start the conversation

# Changing and removing
edit-title-own = Edit your reply
edit-title-own-thread = Edit your message
edit-title = Edit a colleague’s reply
edit-title-thread = Edit a colleague’s message
edit-lead = After five minutes the earlier version is kept and everybody can read it.
edit-theirs = The text that stands there now
edit-theirs-hint = Compare the texts. If you save yours, it takes its place.
edit-field-body = Your text
edit-reason = Why do you change this?
edit-reason-hint = One sentence. It is shown with the earlier versions.
edit-reason-hint-moderator = One sentence. The author gets to read it and it is shown with the earlier versions.
edit-save = Save
remove-title = Remove this reply?
remove-lead = The answers stay. In the place of the reply it says that it was removed.
remove-yours = Your reply
remove-of = Reply by
remove-first-title = Remove this message?
remove-first-lead = The title and the replies stay. In the place of the message it says that it was removed.
remove-first-lead-alone = There are no replies yet, so the whole conversation goes.
remove-first-yours = Your message
remove-first-of = Message by
remove-reason = Why do you remove this?
remove-reason-hint = One sentence. It is shown in the place of the text.
remove-reason-hint-moderator = One sentence. It is shown in the place of the text, so that everybody understands why.
remove-now = Remove
remove-keep = Keep it
versions-title = Earlier versions
versions-legend-before = What was added is
versions-added = underlined
versions-legend-between = and what was taken out is
versions-gone = struck through
versions-legend-after = .
versions-number = Version { $number }
versions-reason = Reason:

# A moderator's tools
tools-title = For moderators
tools-pin = Pin to the top
tools-unpin = Unpin
tools-is-pinned = This conversation is pinned to the top.
tools-lock = Close this conversation
tools-unlock = Open this conversation again
tools-lock-reason = Why do you close it?
tools-lock-hint = One sentence. Everybody reads it with the conversation.
tools-lock-now = Close the conversation
composer-kept = Your text is not lost
composer-kept-hint = It was not posted. Copy it if you want to use it elsewhere.
