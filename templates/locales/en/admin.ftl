# Administration.

admin-tabs = Administration
admin-tab-overview = Overview
admin-tab-waiting = Sign-ups
admin-tab-reports = Reports
admin-tab-groups = Theme groups
admin-tab-organisations = Organisations
admin-tab-mail = Mail
admin-tab-log = Log
admin-tab-rules = Rights
admin-change = Change
admin-save = Save

admin-title = Administration
admin-lead = What waits for you, and whether everything runs.
admin-overview-people = People
admin-overview-waiting =
    { $count ->
        [one] sign-up waits for you
       *[other] sign-ups wait for you
    }
admin-overview-waiting-link = See the sign-ups
admin-overview-reports =
    { $count ->
        [one] report about a profile waits for you
       *[other] reports about profiles wait for you
    }
admin-overview-reports-link = See the reports
admin-overview-active =
    { $count ->
        [one] member takes part
       *[other] members take part
    }
admin-overview-work = Behind the scenes
admin-overview-work-hint = A few in the queue are normal. If something does not move for long, look at the server’s log.
admin-overview-mails =
    { $count ->
        [one] mail in the queue
       *[other] mails in the queue
    }
admin-overview-failed =
    { $count ->
        [one] mail did not arrive
       *[other] mails did not arrive
    }
admin-overview-mail-link = See the mail
admin-overview-jobs =
    { $count ->
        [one] job in the queue
       *[other] jobs in the queue
    }
admin-overview-parked =
    { $count ->
        [one] job stands still
       *[other] jobs stand still
    }

admin-waiting-title = Sign-ups
admin-waiting-lead = We do not know the mail domain of these people. Whoever waits longest is on top.
admin-waiting-says = Says they work for
admin-waiting-why = Would like to take part because
admin-waiting-nothing = Nothing filled in
admin-waiting-since = Signed up
admin-waiting-organisation = Belongs to
admin-waiting-organisation-hint = Start typing and choose from the list. It may stay empty.
admin-waiting-of = (for { $name })
admin-waiting-admit = Let in
admin-waiting-refuse = Do not let in
admin-waiting-reason = Why not?
admin-waiting-reason-hint = This text is in the mail to the person. The sign-up is erased after that.
admin-waiting-refuse-button = Do not let in
admin-waiting-empty = Nobody waits. You are up to date.

admin-groups-title = Theme groups
admin-groups-lead = They stand on the site in this order.
admin-groups-add = Add a theme group
admin-groups-add-button = Add
admin-groups-members =
    { $count ->
        [one] 1 member
       *[other] { $count } members
    }
admin-groups-threads =
    { $count ->
        [one] 1 conversation
       *[other] { $count } conversations
    }
admin-groups-board = To the board
admin-groups-up = Up
admin-groups-down = Down
admin-group-name = Name
admin-group-slug = Web address
admin-group-slug-hint = Lower-case letters, digits and hyphens, like leven-lang-leren. If you change it later, the old one keeps working.
admin-group-line = Working line
admin-group-line-hint = Groups of one line stand together, like Jeugd & Onderwijs.
admin-group-description = What is it about?
admin-group-description-hint = Two or three sentences. They stand above the board and in the list.
admin-group-audience = Who can read it?
admin-group-audience-hint = Open where possible. A lock raises questions.
admin-group-reason = Why not all members?
admin-group-reason-hint = Only needed if only members of the group can read it. They see this reason.
admin-group-join = How does one join?
admin-group-is-closed = Closed
admin-group-state = Open or closed
admin-group-close-hint = Nobody can write in a closed theme group. Everything can still be read.
admin-group-close = Close this theme group
admin-group-open-hint = This theme group is closed: it can be read, not written in. You can open it again.
admin-group-open = Open this theme group

admin-organisations-title = Organisations
admin-organisations-lead = Whoever has a mail address of a known organisation can take part at once.
admin-organisations-add = Add an organisation
admin-organisations-add-button = Add
admin-organisations-members = Members
admin-organisations-members-word =
    { $count ->
        [one] member
       *[other] members
    }
admin-organisations-no-domains = none
admin-organisations-empty = No organisations yet. Add the first one.
admin-organisation-name = Name
admin-organisation-kind = Kind
admin-organisation-isil = ISIL code
admin-organisation-isil-hint = NL- and ten digits, like NL-0123456789. Partners have none.
admin-organisation-domains = Mail domains
admin-organisation-domains-hint = One a line: what stands after the @. Not gmail.com and other domains that anybody can have.
organisation-library = Library
organisation-poi = POI
organisation-kb = KB
organisation-vob = VOB
organisation-spn = SPN
organisation-partner = Partner

admin-log-title = Log
admin-log-lead = Who decided what, and why. Nobody can change anything in it.
admin-log-when = When
admin-log-who = Who
admin-log-what = Decision
admin-log-reason = Reason
admin-log-no-reason = No reason given
admin-log-older = Older
admin-log-empty = No decisions yet. They appear here by themselves.
decision-member-admitted = Let in
decision-member-refused = Not let in
decision-group-added = Theme group added
decision-group-changed = Theme group changed
decision-group-closed = Theme group closed
decision-group-reopened = Theme group opened again
decision-groups-reordered = Theme group moved
decision-organisation-added = Organisation added
decision-organisation-changed = Organisation changed
decision-thread-pinned = Conversation pinned
decision-thread-unpinned = Conversation unpinned
decision-thread-locked = Conversation closed
decision-thread-unlocked = Conversation opened again
decision-post-edited = Somebody else’s reply changed
decision-post-removed = Somebody else’s reply removed

admin-mail-title = Mail
admin-mail-lead = The newest mails of the site. What they say is not shown here.
admin-mail-made = Made
admin-mail-kind = Kind
admin-mail-to = To
admin-mail-state = State
admin-mail-empty = There is no mail here.
admin-mail-filter = Which mails
admin-mail-more = More mails
admin-mail-test = Send me a test mail
admin-mail-test-hint = It shows you whether mail arrives. The test mail goes to your own address.
admin-mail-suppressed = Addresses that get no more mail
admin-mail-suppressed-hint = These addresses refused mail too often. Is an address right again? Then try it once more.
admin-mail-refusals = { $count ->
    [one] { $count } mail refused
   *[other] { $count } mails refused
    }
admin-mail-again = Try again
admin-mail-log-title = What became of this mail
admin-mail-log-lead = Each time the site tried to send the mail is listed here. What it says is not shown here.
admin-mail-log-back = Back to all mails
admin-mail-tries = { $count ->
    [one] Tried { $count } time
   *[other] Tried { $count } times
    }
admin-mail-tried = When
admin-mail-outcome = Outcome
admin-mail-words = What the mail server said
admin-mail-no-tries = The site has not tried to send this mail yet.
mail-filter-all = All
mail-filter-waiting = In the queue
mail-filter-refused = Refused
mail-filter-suppressed = Blocked
mail-state-waiting = In the queue
mail-state-sent = Sent
mail-state-withdrawn = Taken back
mail-state-refused = Refused
mail-state-expired = Given up after four days
mail-state-suppressed = Not tried
mail-state-parked = Broke down
mail-try-taken = Accepted
mail-try-refused = Refused
mail-try-later = Later, please
mail-try-unknown = Not certain whether it arrived
mail-try-not-reached = Mail server not reached
mail-try-broken = Broke down
mail-try-suppressed = Not tried
mail-kind-test-mail = Test mail
mail-kind-confirm-address = Confirm address
mail-kind-already-member = Has an account already
mail-kind-reset-password = Choose a new password
mail-kind-password-changed = Password changed
mail-kind-confirm-new-address = Confirm new address
mail-kind-address-changed = Address changed
mail-kind-admitted = Let in
mail-kind-refused = Not let in
mail-kind-waiting-for-admission = Somebody waits to be let in

admin-rules-title = Who may do what
admin-rules-lead = This is the table by which the site itself decides.
admin-rules-act = Act
admin-rules-foot = Whoever fits several columns belongs to the rightmost. Who may not read a board can do nothing else there either.
column-visitor = Visitor
column-member = Member
column-group-member = Group member
column-author = Author
column-moderator = Moderator
column-admin = Administrator
cell-no = no
cell-yes = yes
cell-read = if you may read it
cell-open = if the group is open
cell-join = if joining is free
cell-standing = if the reply still stands
cell-own = for one’s own question
action-visit = See public pages
action-use-own-account = Own home page and settings
action-see-members = Find colleagues and see profiles
action-read-group = Read a theme group
action-see-group-members = See who belongs to a group
action-join-group = Join a group
action-leave-group = Leave a group
action-start-thread = Start a conversation
action-reply = Reply
action-mark-read = Keep track of what you read
action-edit-post = Edit a reply
action-see-versions = See older versions of a reply
action-remove-post = Remove a reply
action-accept-answer = Mark a reply as the answer
action-pin-thread = Pin a conversation on top
action-lock-thread = Close a conversation
action-admit-members = Let people in
action-manage-groups = Manage theme groups
action-manage-organisations = Manage organisations
action-see-site-log = See the log and the mail
action-manage-mail = Send a test mail and try an address again
cell-ask = by asking
action-ask-to-join = Ask to join
action-restore-post = Put a reply back
action-arrange-threads = Move, split and merge conversations
action-summarise-thread = Summarise a conversation
action-manage-group-members = Manage the members of a group
action-see-group-work = See the work list of a group
action-report-post = Report a reply
action-report-profile = Report a profile
action-suspend-members = Keep somebody out of the site
