# Mail about posts

mail-notice-reply = { $name } replied to you
mail-notice-mention = { $name } named you
mail-notice-relay = { $name } asks something. A moderator thinks that you know.
mail-notice-followed = { $name } wrote in a thread that you follow
mail-notice-new-thread = { $name } began a thread in { $group }
mail-notice-answer = Your reply was chosen as the answer
mail-notice-approved = Your post is there
mail-notice-decision = There is a decision about your post
mail-notice-button = See the thread
mail-notices-subject = { $count } new posts for you on { $site }
mail-notice-why-reply = You get this email because somebody replied to you.
mail-notice-why-mention = You get this email because somebody named you.
mail-notice-why-relay = You get this email because a moderator passed this question on to you.
mail-notice-why-followed = You get this email because you follow this thread.
mail-notice-why-new-thread = You get this email because you want to see new threads in this group at once.
mail-notice-why-answer = You get this email because your reply is the answer.
mail-notice-why-approved = You get this email because it is about your post.
mail-notice-why-decision = You get this email because it is about your post.
mail-notice-why-bundle = You get this email because you want posts bundled.
mail-notice-stop = Stop this email, or get less
mail-notice-settings = Choose what you get and when
mail-kind-notice = Post
mail-kind-notices = Posts, bundled

news-followed = wrote in a thread that you follow
news-new-thread = began a thread in a group of yours
news-answer = got your reply as the answer
news-approved = Your post is there
news-decision = There is a decision about your post

# The page of notifications

page-title-notifications = Notifications
page-title-mail-settings = Notifications and email
page-title-stop = Less email
page-title-stopped = Done
notifications-title = Notifications
notifications-lead = What is about you, and what is new in threads that you follow.
notifications-settings = Choose what you get and when
notifications-read-all = All read
notifications-new = new
notifications-none = There are no notifications yet. They come as soon as somebody replies to you or names you.
flash-notifications-read = All notifications are read.

# Following

thread-follow = Follow
thread-is-followed = You follow this thread.
thread-is-muted = You hear nothing of this thread.
thread-follow-now = Follow this thread
thread-unfollow = Stop following
thread-mute = I want to hear nothing of this
thread-unmute = Let me hear of it again
flash-thread-followed = You follow this thread. How you hear of it stands in your settings.
flash-thread-unfollowed = You do not follow this thread any more. If somebody replies to you, you will hear of that.
flash-thread-muted = You hear nothing more of this thread.

# Settings of email

settings-tab-mail = Notifications
mail-settings-title = Notifications and email
mail-settings-lead = Three questions. There is no need to set more.
mail-settings-about = About what do you want email?
mail-settings-about-hint = You always get email about your account.
mail-settings-to-me = Somebody replies to you or names you
mail-settings-followed = New replies in threads that you follow
mail-settings-in-groups = New threads in your groups
mail-settings-often = How often do you want a digest?
mail-settings-often-hint = The digest holds only what you did not read yet. Nothing new means no email.
mail-settings-digest-every = Digest
mail-settings-when = When does it suit you?
mail-settings-when-hint = At night and on free days email can wait.
mail-settings-digest-day = Day of the digest
mail-settings-digest-hour = Hour of the digest
mail-settings-quiet-from = No email from
mail-settings-quiet-until = Email again from
mail-settings-working-days = Email that comes at once, on my working days alone
mail-settings-groups = By group
mail-settings-groups-hint = What you choose here goes before the answers above.
pace-at-once = At once
pace-batch = Bundled, a few times a working day
pace-digest = In my digest
pace-never = No email
every-never = Never
every-daily = Every day
every-weekly = Every week
every-monthly = Every month
level-normal = As above
level-at-once = New threads at once
level-digest = In my digest alone
level-mute = No email about this group
mail-pause = No email for a while
mail-pause-until = I am back on
mail-pause-hint = Until that day you get no email about posts. After it, it goes on by itself.
mail-pause-now = Pause
mail-pause-end = I am back
mail-paused-until = You get no email about posts until
flash-mail-saved = Your choices are saved.
flash-mail-paused = Your email is paused. Have a good time.
flash-mail-goes-on = Welcome back. Your email goes on.
error-mail-choice = Choose one of the possibilities.
error-pause = Choose a day from tomorrow on, at most a year ahead.

# Stopping email

stop-title = Do you want less email?
stop-lead = You look at the email to { $email }. Nothing changes until you press the button.
stop-legend = What do you want to stop?
stop-thread = Everything about the thread ‘{ $title }’
stop-group = Everything about { $group }
stop-weekly = Nothing at once any more: all in one digest a week
stop-all = All email, but not about my account
stop-now = That is it
stop-more = Would you rather choose precisely?
stop-settings = Go to your settings
stopped-title = Done
stopped-thread = You get no more email about ‘{ $title }’.
stopped-group = You get no more email about { $group }.
stopped-weekly = From now on you get one digest a week.
stopped-all = You get email about your account alone.
stopped-hint = This holds for email that was ready to go as well. Have you changed your mind?

# The digest

mail-digest-subject = { $count ->
    [1] New for you: { $title }
   *[other] New for you: { $title }, and more
  }
mail-digest-lead = This was new on { $site }. What you read or had by email is left out.
mail-digest-for-you = For you
mail-digest-questions = Do you know this, perhaps?
mail-digest-for-you-note = Somebody replied to you or named you, in { $group }
mail-digest-followed-note = { $count } new in a thread that you follow
mail-digest-summary-note = The summary was updated
mail-digest-new-thread-note = New thread
mail-digest-question-note = No reply yet, in { $group }
mail-digest-button = Read on
mail-digest-why = You get this digest because you take part in { $site }.
mail-kind-digest = Digest
error-not-in-group = You are not a member of this group. Choose something else.
