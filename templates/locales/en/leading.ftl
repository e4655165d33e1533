# What moderators do for and with people: welcoming, passing questions on, standing in, handing over.

# Welcoming
page-title-welcome = Welcome { $name }
welcome-title = Welcome { $name }
welcome-text = Your words
welcome-text-hint = Where it says {"{"}voornaam{"}"}, the name { $name } will stand. We keep your text for the next time.
welcome-answers = Answers come to my own address: { $address }
welcome-answers-hint = { $name } then sees this address. Without it, the mail says that you can be found in the group.
welcome-send = Send to { $name }
welcome-preview = How { $name } will read it
welcome-tick-title = Sent something already?
welcome-tick-hint = Then we send nothing, and this leaves the work list.
welcome-once = Everybody gets one welcome in each group, so there will be no second mail.
welcome-back = Back to your work list
welcome-your-words = What you had written
welcome-offered = This is the text of
welcome-offered-hint = Put it into your own words. What you send is kept as your text.
welcome-way-before = was here before we began to welcome people:
welcome-way-mail = sent a welcome already,
welcome-way-by-hand = wrote something already,
welcome-start =
    Hello { $first },

    Welcome to { $group }. Good to have you here. I am { $who } and I look after this group.

    Have a look around. Reading along is taking part, too. Do you have a question from your work? Ask it in the group. There is always a colleague who will think along, and no question is too small.

    Would you like to know who takes part? Under ‘Members’ you find colleagues, and what you can ask them.

    Kind regards,
    { $who }
flash-welcomed = Your welcome was sent.
error-welcome-empty = Write a few words. An empty mail is no welcome.
conflict-welcomed = A colleague has welcomed this member already.
conflict-leads-group = This colleague leads the group. There is no need for a welcome.
conflict-not-taking-part = This colleague does not take part in the site now. No mail will be sent.
decision-member-welcomed = Welcomed
mail-kind-welcome = Welcome to a group
mail-welcome-subject = { $who } welcomes you to { $group }
mail-welcome-greeting = { $from } looks after { $group } and writes to you:
mail-welcome-text = { $words }
mail-welcome-answer = Would you like to say something back? Just answer this mail. Your answer goes to { $who }.
mail-welcome-no-answer = Nobody reads answers to this mail. You find { $who } in the group: feel free to ask there.
mail-welcome-button = To the group
mail-welcome-closing = Sent by { $site } on behalf of { $who }.

# Passing a question on
action-relay-question = Passing a question on to colleagues
page-title-relay = Pass the question on – { $thread }
relay-title = Pass the question on
relay-lead = Ask at most three colleagues who may know something about this. Each gets one notification and one mail, and can say no as well.
relay-choose = Choose colleagues
relay-asked = Who was asked already
relay-asked-at = Asked
relay-state-open = has not answered yet
relay-state-silent = did not react
relay-state-answered = answered
relay-state-declined = does not know
relay-state-settled = no longer needed
relay-settled-merged = This conversation was merged with another one.
relay-settled-no-question = This conversation is not a question.
relay-settled-answered = The question has an answer.
relay-settled-locked = This conversation is closed.
relay-settled-closed-group = This group is closed.
relay-nothing-to-do = There is no need to pass it on any more.
relay-search = Search by name
relay-offered = Who fits this question
relay-found = Found by name
relay-room = { $count ->
    [one] You can ask one more colleague now.
   *[other] You can ask { $count } more colleagues now.
  }
relay-why = In their own words:
relay-no-why = Their profile says nothing about this subject.
relay-nobody-found = Nobody found by this name. Who wrote here, was asked already or cannot write here is left out.
relay-nobody-offered = No profile fits this question. Search for somebody by name.
relay-note = A line of your own
relay-note-hint = For example why you think of these colleagues. The line is in the mail.
relay-send = Pass the question on
relay-full = Three colleagues have been asked now. When somebody says no, or is silent for a week, you can ask another one.
flash-relayed = The question was passed on. You see here what comes of it.
error-relay-nobody = Choose at least one colleague.
error-relay-room = { $count ->
    [0] Three colleagues have been asked already. Wait until somebody says no or is silent for a week.
    [one] You can ask one more colleague now. Take some ticks away.
   *[other] You can ask { $count } more colleagues now. Take some ticks away.
  }
error-relay-not-offered = Not everybody you chose can be asked. Choose from the list.
conflict-relay-asked = One of these colleagues has just been asked. Look on the page who that is, and by whom.
conflict-question-settled = Nobody needs to answer this question any more. Nothing was sent.
work-relayed = Passed on to
decision-question-relayed = Question passed on
decision-relay-declined = Cannot answer a question that was passed on
news-relay = asked a question that you may know something about

# A question that was passed on to you
page-title-relayed = A question for you – { $thread }
relayed-title = A question for you
relayed-asked = thought of you,
relayed-why = Your profile says:
relayed-answer = Answer
relayed-read = Read the conversation
relayed-decline-title = Don’t you know, or is this not a good moment?
relayed-decline-hint = Then the moderators will ask somebody else. You will not get this question again.
relayed-reason = Why not?
relayed-reason-hint = You need not say. Only moderators read it.
relayed-decline = I cannot answer this
relayed-answered = You have answered here. Thank you.
relayed-declined = You have said that you cannot answer this. There is nothing more to do.
relayed-settled = Nobody needs to answer this question any more. There is nothing more to do.
flash-relay-declined = Thank you for telling. The moderators will ask somebody else.
conflict-relay-over = You have answered here, or no answer is needed any more. There is nothing to do.
mail-kind-question-relayed = A question passed on
mail-question-relayed-subject = Do you know this? { $title }
mail-question-relayed-text =
    { $from } is looking for a colleague who can answer this question, and thought of you. The question stands in { $group }:
    { $title }
    { $excerpt }
mail-question-relayed-why = Why you? Your profile says: { $why }.
mail-question-relayed-by-name = { $who } chose you personally. At most three people are asked.
mail-question-relayed-note = { $who } adds: { $note }
mail-question-relayed-no = Don’t you know, or is this not a good moment? The second button says so, without a reason. Then { $who } will ask somebody else.
mail-question-relayed-button = Answer
mail-question-relayed-decline = I don’t know

# Away, with a deputy
page-title-moderators = Moderators – { $group }
cases-tab-moderators = Moderators
moderators-title = Moderators of { $group }
moderators-lead = Who looks after this group, who is away for a while, and who stands in.
moderators-now = Now
moderators-planned = Away, or soon away
away-until = away until
away-from = away from
away-through = until
away-stands-in = stands in
away-nobody = nobody stands in
stands-in-hint = This colleague stands in for a moderator who is away, and is a plain member again afterwards.
stands-in-for-good = Make moderator for good
stands-in-for = stands in for
away-end = I am back
away-call-off = This will not happen
away-plan = Will you be away for a while?
away-plan-other = Is a moderator away for a while?
away-plan-other-hint = As an administrator you arrange this for a colleague who is ill or away without warning. The colleague and the deputy get a mail.
away-who = Who is away?
away-plan-hint = Choose who stands in for you. From the first day through the last, a plain member has the same rights as a moderator. What you had taken up is free for others.
away-search = Search for a member by name
away-deputy = Who stands in for you?
away-deputy-hint = Ask them yourself first. Then we send a mail with the days and what you explain.
away-nobody-found = Nobody found. Search for another member of the group by name.
away-first-day = First day
away-last-day = Last day
away-note = What should your deputy know?
away-note-hint = This is in the mail. The other moderators read it here.
away-plan-now = Arrange my deputy
away-plan-now-other = Arrange the deputy
work-away = Away for a while
hand-over-title = Handing the group over
hand-over-hint = On one page: what is open, what your successor should know, and who knows what.
hand-over-open = See the page and hand over
flash-absence-planned = Your deputy is arranged. A mail was sent.
flash-absence-planned-other = The deputy is arranged. Both colleagues get a mail.
flash-absence-ended = The absence is over. Your deputy has been told.
error-away-range = Choose a day from today on, a year ahead at most.
error-away-order = The last day is before the first one. Choose a later day.
error-already-away = You are away on these days already. End that first, or choose other days.
error-already-away-other = This colleague is away on these days already. End that first, or choose other days.
error-away-stands-in = On these days you stand in for a colleague. Choose other days.
error-away-stands-in-other = On these days this colleague stands in for somebody else. Choose other days.
error-away-who = Choose which moderator is away.
error-deputy = Choose somebody of this group who can write now, and not yourself.
error-deputy-away = This colleague is away then. Choose somebody else.
error-is-away = { $who } is away now. Give it to { $deputy }.
conflict-leads-not = Only who leads this group for good can do this.
denied-absence-of-another = Only an administrator arranges this for somebody else.
conflict-not-your-absence = Only this colleague or an administrator ends this.
conflict-stands-in = This colleague stands in for another one. That ends by itself, or when the other is back.
decision-absence-planned = Absence and deputy arranged
decision-deputy-began = Deputy began
decision-deputy-ended = Deputy stopped
decision-absence-ended = Absence and deputy over
mail-kind-deputy-asked = Deputy of a moderator
mail-kind-deputy-released = No deputy any more
mail-kind-absence-ended = Absence ended
mail-kind-absence-planned = Deputy arranged
mail-deputy-asked-subject = You stand in for { $who } in { $group }
mail-deputy-asked-text =
    { $who } will be away and has chosen you as deputy for { $group }: from { $from } through { $until }.
    On those days you can do all that a moderator can. It begins and ends by itself.
mail-deputy-chosen-text =
    { $who } is away. { $by }, who runs the site, asks you to stand in in { $group }: from { $from } through { $until }.
    On those days you can do all that a moderator can. It begins and ends by itself.
mail-deputy-asked-note = { $by } adds: { $note }
mail-deputy-asked-how = Have a look at the work list now and then. It says what waits, the most urgent first, with one step for each line. Is this not a good time? Tell { $by } at once.
mail-deputy-asked-button = To the work list
mail-deputy-released-subject = You no longer stand in for { $who } in { $group }
mail-deputy-released-text =
    The absence of { $who } in { $group } is over early, or will not happen. So you need not stand in any more.
    Thank you for being willing to.
mail-absence-planned-subject = { $deputy } stands in for you in { $group }
mail-absence-planned-text =
    { $by }, who runs the site, has arranged a deputy for you in { $group }: { $deputy } takes over from { $from } through { $until }. You need not do anything.
    What you had taken up is free for others. Are you back sooner? Then end your absence with the button.
mail-absence-planned-button = See your absence
mail-absence-ended-subject = Your absence in { $group } was ended
mail-absence-ended-text =
    An administrator ended your absence in { $group }. Your deputy has been told.
    Is this not right? Then arrange a deputy again.

# Handing the group over
page-title-hand-over = Handing over – { $group }
hand-over-page-title = Handing over { $group }
hand-over-lead = All that your successor should know, as it stands now:
hand-over-private = This page is for moderators: it holds notes about colleagues. You can print it with your browser.
hand-over-most = Long lists show the first { $count }.
hand-over-none = Nothing.
hand-over-cases = Reports and objections that are open
hand-over-work = What is on the work list
hand-over-requests = Who wants to join
hand-over-invitations = Invitations without an answer
hand-over-invitations-all = { $count ->
    [one] See the invitation that is still open
   *[other] See the { $count } invitations that are still open
}
hand-over-notes = Notes about members
hand-over-pinned = Pinned conversations
hand-over-pinned-always = Until somebody lets it go
hand-over-recurring = Announcements and meetings
hand-over-recurring-hint = Posts that come back by themselves do not exist yet. These are the latest, so that you see what there is each year or month.
hand-over-yearly = In the past year:
hand-over-times = { $count } times
hand-over-summaries = Conversations with a summary
hand-over-summary-by = Summed up by
hand-over-knowledge = Who knows what
hand-over-answers = { $count ->
    [one] Gave an answer that helped once.
   *[other] Gave an answer that helped { $count } times.
  }
hand-over-welcomes = How we welcome new members
hand-over-no-welcome = No moderator has kept a text of their own yet.
hand-over-now = Hand the group over
hand-over-now-hint = Your successor becomes a moderator. What you had taken up and the cases you looked at go along. You both get a mail.
hand-over-successor = Who succeeds you?
hand-over-stay = What will you be yourself?
hand-over-stay-moderator = I stay a moderator, together with my successor
hand-over-stay-member = I stay a plain member
hand-over-stay-leave = I leave the group
hand-over-words = A word to your successor
hand-over-words-hint = This is in the mail. What do you know that is not written above?
hand-over-send = Hand over
flash-handed-over = The group was handed over. You both get a mail.
error-successor = Choose somebody of this group who can write now, and not yourself.
error-successor-away = This colleague is away now. Choose somebody else, or wait until they are back.
error-stay = Choose what you will be yourself.
conflict-leaders-changed = There are other moderators meanwhile. Nothing was handed over. Look at the page again.
decision-group-handed-over = Group handed over
mail-kind-group-handed-over = Group taken over
mail-kind-handover-receipt = Group handed over
mail-group-handed-over-subject = { $who } hands { $group } over to you
mail-group-handed-over-text =
    From now on you look after { $group }. What { $who } had taken up is on your work list.
    One page says what is open, what there is to know of the group, and who knows what. Begin there.
mail-group-handed-over-words =
    { $who } writes to you:
    { $words }
mail-group-handed-over-button = Read what you should know
mail-handover-receipt-subject = You handed { $group } over to { $who }
mail-handover-receipt-text = { $who } looks after { $group } from now on and has been told. Thank you for your work in this group.
mail-handover-receipt-moderator = You stay a moderator as well.
mail-handover-receipt-member = You are a plain member of the group now.
mail-handover-receipt-leave = You no longer belong to the group. What you wrote stays.
