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
