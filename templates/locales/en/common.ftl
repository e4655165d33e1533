# Layout
skip-to-content = Skip to the content
nav-main = Main menu
nav-home = Home
nav-groups = Theme groups
nav-people = Colleagues
nav-admin = Administration
nav-news = Notifications: { $count } new
nav-me = My profile and settings
nav-sign-in = Sign in
nav-sign-up = Join
nav-sign-out = Sign out
foot-rules = House rules
foot-contact = Help and contact
foot-accessibility = Accessibility
foot-privacy = Privacy
foot-about = About Leestafel
other-language-tag = nl
other-language = Nederlands
demo-label = Demo
demo-explained = This is a demo. Names and conversations are made up.
demo-mail = See the mail
demo-sign-in = Choose who you are
crumbs = Breadcrumbs
crumb-thread = Conversation

# Forms and lists
errors-title = Please check this
optional = may be left empty
former-member = Former member
quoted = “{ $text }”
pages = Pages
pages-previous = Previous
pages-next = Next
pages-of = Page { $page } of { $total }
toolbar-label = Formatting
toolbar-bold = Bold
toolbar-italic = Italic
toolbar-list = List
toolbar-quote = Quote
toolbar-link = Link

# Rows of threads
row-new-thread = New conversation
row-new = { $count } new
row-new-in = in { $title }
row-read = read
row-replies = { $count ->
    [one] reply
   *[other] replies
  }
row-replies-full = { $count ->
    [one] 1 reply
   *[other] { $count } replies
  }

# Kinds of threads
kind-all = All kinds
kind-question = Question
kind-experience = Experience
kind-document = Document
kind-announcement = Announcement
kind-event = Meeting
kind-pilot = Pilot
kind-hint-question = You want to know how others do something.
kind-hint-experience = You tell what you did and what came of it.
kind-hint-document = You share something that others can use.
kind-hint-announcement = You let people know that something changes or is coming.
kind-hint-event = You invite people: give the day, time and place.
kind-hint-pilot = You try something out and keep others up to date.

# Who can read, how one joins
audience-public = Everybody can read this.
audience-members = All members can read this.
audience-group = Only members of this group can read this.
join-open = You take part as soon as you join.
join-request = You ask to take part. A moderator will let you know.
join-invite = A moderator invites members.

# Signs at threads, orders, filters
badge-pinned = Pinned
badge-locked = Closed
badge-answered = Answered
order-tree = By subject
order-time = By time
filter-all = All
filter-new = New
filter-without-reply = Without a reply

# Times
time-just-now = just now
time-minutes-ago = { $minutes ->
    [one] 1 minute ago
   *[other] { $minutes } minutes ago
  }
time-today = today at { $clock }
time-yesterday = yesterday at { $clock }
time-weekday = { $weekday } at { $clock }
time-date = { $day } { $month }
time-date-year = { $day } { $month } { $year }
time-full = { $weekday } { $day } { $month } { $year } at { $clock }
time-weekday-date = { $weekday } { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

# Provinces
province-none = No province
province-drenthe = Drenthe
province-flevoland = Flevoland
province-fryslan = Fryslân
province-gelderland = Gelderland
province-groningen = Groningen
province-limburg = Limburg
province-noord-brabant = Noord-Brabant
province-noord-holland = Noord-Holland
province-overijssel = Overijssel
province-utrecht = Utrecht
province-zeeland = Zeeland
province-zuid-holland = Zuid-Holland

# Titles of pages, in the browser
page-title-home-visitor = The forum of the public libraries
page-title-home = Home
page-title-groups = Theme groups
page-title-group-about = About { $group }
page-title-group-members = Members of { $group }
page-title-new-thread = New conversation – { $group }
page-title-edit-post = Edit a reply – { $thread }
page-title-remove-first = Remove a message – { $thread }
page-title-remove-post = Remove a reply – { $thread }
page-title-versions = Earlier versions – { $thread }
page-title-people = Colleagues
page-title-sign-up = Join
page-title-sign-in = Sign in
page-title-resend = New confirmation mail
page-title-forgot = Forgotten password
page-title-reset = New password
page-title-confirm = Confirm your e-mail address
page-title-confirm-address = Confirm your new e-mail address
page-title-first-admin = First administrator
page-title-sign-up-sent = Signed up: look in your mail
page-title-resend-sent = New confirmation mail: look in your mail
page-title-forgot-sent = Forgotten password: look in your mail
page-title-confirm-waiting = Your address is confirmed
page-title-settings-profile = My profile
page-title-settings-security = Security
page-title-admin = Administration
page-title-admin-waiting = New sign-ups
page-title-admin-groups = Manage theme groups
page-title-admin-group = Manage { $group }
page-title-admin-organisations = Manage organisations
page-title-admin-log = Log
page-title-admin-mail = Outgoing mail
page-title-admin-mail-log = Log of a mail
page-title-admin-rules = Who may do what
page-title-dev-mail = Mail of the demo
page-title-house-rules = House rules
page-title-privacy = Privacy
page-title-accessibility = Accessibility
page-title-about = About Leestafel
page-title-contact = Help and contact
page-title-ask = Ask a question
