# Reporting, cases, decisions, objections and the log.

post-report = Report
post-report-of = the reply by

page-title-report = Report a reply – { $thread }
page-title-report-profile = Report a profile – { $name }
page-title-site-cases = Reports about profiles
page-title-site-case = Case { $number }
page-title-reported = We have your report
page-title-cases = Reports in { $group }
page-title-case = Case { $number } – { $group }
page-title-own-case = Decision on case { $number }
page-title-group-log = Log of { $group }
page-title-public-log = Decisions of moderators

report-title = Report this reply
report-lead = What is wrong? Only moderators read this.
report-profile-title = Report this profile
report-profile-lead = What is wrong? Only administrators read this.
report-profile-of = The profile of
report-reason = Why do you report this?
report-reason-visitor-data = It holds a visitor’s details
report-reason-unkind = It is unkind or hurtful
report-reason-spam = It is advertising
report-reason-copyright = It is somebody else’s work
report-reason-illegal = I think it is against the law
report-reason-other = Something else
report-explanation = Tell us what you see
report-explanation-hint = A few sentences help whoever looks at it. Needed if you choose ‘something else’. At most 1,000 characters.
report-good-faith-hint = Only needed if you think something is against the law.
report-good-faith = I filled this in in good faith
report-name = Your name
report-email = Your email address
report-email-hint = We send the number and the decision there. The author does not get to see it.
report-send = Send your report
report-number = report { $number }
report-visitor = { $name } (visitor)

reported-title = Thank you for your report
reported-number = This is report { $number }.
reported-text = A moderator looks at it, usually within three days. You will hear by email what was decided and why.
reported-profile-text = An administrator looks at it, usually within three days. You will hear by email what was decided and why.
reported-profile-back = Back to the profile
reported-back = Back to the thread

cases-tabs = Moderators’ work
cases-tab-work = Work list
cases-tab-reports = Reports
cases-tab-members = Members
cases-tab-log = Log
cases-title = Reports
cases-lead = What colleagues and visitors reported in { $group }. The longest wait comes first.
cases-site-lead = What colleagues reported about profiles. The longest wait comes first.
cases-waiting = Waiting for a decision
cases-none-waiting = There are no open reports.
cases-decided = Decided

case-number = Case { $number }
case-late = Longer than three days
case-objection = Objection
case-reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
  }
case-open-days = { $count ->
    [0] Came in today
    [one] open for 1 day
   *[other] open for { $count } days
  }
case-since = Since
case-decided-on = Decided on
case-looked-at-by = Taken on by
case-post = The reply
case-profile = The profile
case-profile-hint = As it was at the first report.
case-profile-picture = Picture
case-profile-has-picture = There is a picture.
case-see-thread = See the whole thread
case-who-reported = Who reported this, and why
case-was-decided = The decision
case-decision = Decision
case-rule = House rule
case-reason = Reason
case-when = When
case-objected-on = Objection made on
case-outcome = Outcome
case-objection-waits = Somebody other than who decided takes another look. That usually takes a few days.
case-decide = Decide
case-decide-hint = Who wrote it and who reported it hear by email what you decide, why, and on which house rule.
case-what = What do you decide?
case-which-rule = Which house rule is it about?
case-rule-choose = Choose a house rule
case-why = Why?
case-why-hint = One sentence, without names. Those concerned read it.
case-decide-now = Take this decision
case-judge = Judge the objection
case-judge-hint = You did not take the first decision. Those concerned get your outcome by email.
case-judge-now = Record the outcome
case-overtaken = Somebody else decided this case in the meantime. Your decision was not saved. Below is what was decided.
case-aside = About this case
case-assigned = Who looks at it
case-nobody = Nobody yet.
case-assign = I take this on
case-release = Let it go again
case-history = Earlier about this member
case-no-history = Nothing earlier.
case-still-open = Another open report
case-author-page = The page of this member for those who decide

verdict-nothing = Left as it is
verdict-edit = Edited
verdict-hide = Hidden
verdict-warn = Warned
verdict-mute = Muted in the group
verdict-suspend = Suspended
verdict-choice-post-nothing = Leave the reply as it is
verdict-choice-post-edit = Edit the reply. You then go to the page where that is done.
verdict-choice-post-hide = Hide the reply
verdict-choice-post-warn = Warn the author. The reply stays.
verdict-choice-post-mute = Mute the author in this group. You then choose until when.
verdict-choice-post-suspend = Suspend the author. You then go to the page where that is done.
verdict-told-post-nothing = The reply stays as it is.
verdict-told-post-edit = A moderator edits the reply.
verdict-told-post-hide = The reply is hidden.
verdict-told-post-warn = The author gets a warning. The reply stays.
verdict-told-post-mute = The author cannot write in this group for a while.
verdict-told-post-suspend = The author cannot take part in this site for a while.
verdict-choice-profile-nothing = Leave the profile as it is
verdict-choice-profile-hide = Take away the text and the picture
verdict-choice-profile-warn = Warn this member. The profile stays as it is.
verdict-choice-profile-suspend = Suspend this member. You then go to the page where that is done.
verdict-told-profile-nothing = The profile stays as it is.
verdict-told-profile-hide = The text and the picture of the profile were taken away.
verdict-told-profile-warn = The member gets a warning. The profile stays as it is.
verdict-told-profile-suspend = The member cannot take part in this site for a while.
outcome-upheld = The decision stays
outcome-reversed = The decision was undone
outcome-choice-upheld = The decision stays
outcome-choice-reversed = Undo the decision. What was hidden comes back.
outcome-told-upheld = The decision stays.
outcome-told-reversed = The decision was undone.

own-case-title = Case { $number }
own-case-author = Somebody reported a reply of yours. Here you read what was decided.
own-case-reporter = You reported a reply. Here you read what happens with it.
own-case-profile = Somebody reported your profile. Here you read what was decided.
own-case-profile-reporter = You reported a profile. Here you read what happens with it.
own-case-about = What it is about
own-case-report = What you reported
own-case-waits = Nothing was decided yet. You will get an email as soon as it is.
own-case-object = Do you not agree with this decision?
own-case-object-hint = You can object once, until six months after the decision. Somebody other than who decided then takes another look.
own-case-why = What is not right, in your view?
own-case-object-now = Object

group-log-title = Log
group-log-lead = Who decided what in { $group }, and why. Nobody can change anything here.
group-log-search = Search the log
group-log-search-now = Search
group-log-all = Show all
group-log-none-found = Nothing found. Try another word.
group-log-empty = Nothing was decided in this group yet.

public-log-title = Decisions of moderators
public-log-lead = What was decided in the groups that you can read, without names. What moderators go by is on this page:
public-log-counts = How often a year
public-log-lines = The decisions
public-log-group = Theme group
public-log-told = The author was told the reason
public-log-empty = Nothing was decided yet.

decision-case-nothing = Report: stays
decision-case-edit = Report: edited
decision-case-hide = Report: hidden
decision-case-warn = Report: author warned
decision-case-mute = Report: author muted
decision-case-suspend = Report: author suspended
decision-objection-upheld = Objection: decision stays
decision-objection-reversed = Objection: decision undone

flash-case-assigned = You took this case on.
flash-case-released = The case is free again.
flash-case-decided = Your decision is recorded. Those concerned get an email.
flash-objection-judged = The outcome is recorded. Those concerned get an email.
flash-objected = We have your objection. Somebody else takes another look.

error-report-reason = Choose why you report this.
error-report-explanation = Tell us briefly what is wrong.
error-report-good-faith = Tick that you filled this in in good faith.
error-case-decision = Choose what you decide.
error-case-rule = Choose the house rule that it is about.
error-case-outcome = Choose what happens to the decision.
error-objection-empty = Write what is not right, in your view.
denied-own-case = This case is about you. That is why somebody else decides it.
denied-own-profile = You cannot report your own profile. You change it in your settings.
denied-own-decision = You took this decision. That is why somebody else judges the objection: another moderator or an administrator.
conflict-case-decided = This case was already decided.
conflict-case-taken = A colleague has just taken this case on.
conflict-no-objection = You can no longer object. There was an objection already, nothing was decided yet, or the decision is older than six months.
conflict-nothing-to-judge = There is no objection in this case.

mail-kind-report-received = Report received
mail-kind-case-decided-author = Decision, to the author
mail-kind-case-decided-reporter = Decision, to the reporter
mail-kind-case-decided-visitor = Decision, to a visitor
mail-kind-objection-waiting = Objection waits
mail-kind-objection-judged = Outcome of an objection
mail-kind-objection-judged-decider = Outcome of an objection, to the decider

mail-report-received-subject = We have your report { $number }
mail-report-received-text =
    Thank you for your report about { $what ->
        [profile] the profile of { $title }
       *[post] a reply in ‘{ $title }’
    }. This is report { $number }.
    We look at it, usually within three days. You will get an email with what was decided and why.
mail-report-received-button = Read the house rules

mail-case-decided-author-subject = A decision about { $what ->
        [profile] your profile
       *[post] your reply in ‘{ $title }’
    }
mail-case-decided-author-text =
    Somebody reported { $what ->
        [profile] your profile
       *[post] your reply in ‘{ $title }’
    }. We looked at it. The decision: { $verdict }
    The reason: { $reason }
    It is about house rule { $rule }.
    Everybody says something clumsy at times, and we can be wrong too. Do you not agree? With the button you can object until six months from today. Somebody else then takes another look.
mail-case-decided-author-button = See the decision

mail-case-decided-reporter-subject = A decision about your report
mail-case-decided-reporter-text =
    You reported { $what ->
        [profile] the profile of { $title }
       *[post] a reply in ‘{ $title }’
    }. We looked at it. The decision: { $verdict }
    The reason: { $reason }
    It is about house rule { $rule }.
    Thank you for telling us. Do you not agree? With the button you can object until six months from today. Somebody else then takes another look.
mail-case-decided-reporter-button = See the decision

mail-case-decided-visitor-subject = A decision about your report
mail-case-decided-visitor-text =
    You reported { $what ->
        [profile] the profile of { $title }
       *[post] a reply in ‘{ $title }’
    }. We looked at it. The decision: { $verdict }
    The reason: { $reason }
    It is about house rule { $rule }.
    Thank you for telling us. Do you not agree? Let the editors know and mention case { $case }. Somebody else then takes another look.
mail-case-decided-visitor-button = Contact us

mail-objection-waiting-subject = There is an objection: case { $case }
mail-objection-waiting-text =
    Somebody does not agree with a decision about { $what ->
        [profile] the profile of { $title }
       *[post] a reply in ‘{ $title }’
    }. Who decided does not judge the objection. That is why we ask you.
    Will you look at it within three days? Then everybody soon knows where they stand.
mail-objection-waiting-button = See the objection

mail-objection-judged-subject = The outcome of the objection, case { $case }
mail-objection-judged-text =
    There was an objection to a decision about { $what ->
        [profile] the profile of { $title }
       *[post] a reply in ‘{ $title }’
    }. Somebody who had no part in it took another look. The outcome: { $outcome }
    The reason: { $why }
    Do you have questions? Contact the editors.
mail-objection-judged-button = See the case

mail-objection-judged-decider-subject = The outcome of the objection, case { $case }
mail-objection-judged-decider-text =
    There was an objection to your decision about { $what ->
        [profile] the profile of { $title }
       *[post] a reply in ‘{ $title }’
    }. A colleague took another look. The outcome: { $outcome }
    The reason: { $why }
    A second look is part of the work and says nothing about your effort.
mail-objection-judged-decider-button = See the case

case-notes = Notes
case-notes-hint = Only those who decide about this read it. Who wrote or reported it does not.
case-note = New note
case-note-add = Add
