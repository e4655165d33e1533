# Wat wacht op een moderator.
cases-tab-approval = Goedkeuren
page-title-approval = Goedkeuren in { $group }
approval-title = Goedkeuren
approval-lead = Hier staat wat nieuwe collega’s voor het eerst schrijven. Wat je plaatst, ziet iedereen. De schrijver krijgt bericht.
approval-waiting = Wacht op jullie
approval-none = Er wacht niets. Mooi zo.
approval-new-thread = Nieuw gesprek:
approval-reply-in = Reactie in:
approval-late = Wacht al meer dan een dag
approval-approve = Plaats dit
approval-who = Wie is dit?
approval-refuse = Niet plaatsen
approval-refuse-now = Plaats dit niet
approval-reason = Waarom niet?
approval-reason-hint = De schrijver leest dit in een mail, samen met de eigen tekst.
approval-setting = Wiens eerste bericht wacht?
approval-whose = Een moderator kijkt eerst mee bij
approval-whose-hint = Alleen bij iemands eerste bericht. Daarna staat alles er meteen.
approval-save = Bewaar
first-posts-at-once = niemand: alles staat er meteen
first-posts-unknown = mensen van wie we de organisatie niet kennen
first-posts-everybody = iedereen die nieuw is
error-first-posts = Kies bij wie een moderator eerst meekijkt.
page-title-held = { $title } (wacht nog)
held-title = Wacht nog
held-own = Een moderator kijkt eerst mee. Dat duurt meestal een werkdag. Tot dan zie alleen jij dit, samen met de moderatoren.
held-for-moderator = Dit wacht op een moderator. Alleen de schrijver en de moderatoren zien het.
held-refused = Dit is niet geplaatst.
held-withdraw = Trek dit in
held-decide = Beslis hierover
denied-too-many-waiting = Er wachten al vijf berichten van je op een moderator. Daarna kun je weer schrijven.
conflict-post-held = Dit bericht wacht op goedkeuring of is niet geplaatst. Kijk bij Goedkeuren.
conflict-post-decided = Hier is net al over beslist, of de schrijver trok het in. Er is niets veranderd.
conflict-thread-gone = Het gesprek waarop dit een reactie is, is weg. Plaatsen kan niet meer.
conflict-undo-late = Ongedaan maken kan nu niet meer: dat kan tien seconden lang. Een moderator kan een bericht wel terugzetten.
conflict-undo-answered = Iemand heeft al gereageerd. Verberg het bericht als het niet mag blijven staan.
flash-held = Een moderator kijkt eerst mee. Dat duurt meestal een werkdag.
flash-withdrawn = Ingetrokken. Niemand anders heeft het gezien.
flash-approved = Geplaatst. De schrijver krijgt zo bericht.
flash-post-refused = Niet geplaatst. De schrijver krijgt een mail met je reden.
flash-held-again = Ongedaan gemaakt. Het bericht wacht weer.
flash-first-posts = Bewaard.
decision-post-approved = Eerste bericht geplaatst
decision-post-refused = Eerste bericht niet geplaatst
decision-post-held-again = Plaatsen ongedaan gemaakt
decision-first-posts-changed = Gekozen wiens eerste bericht wacht
work-approval = Wacht op goedkeuring
work-approval-step = Kijk mee

mail-post-approved-subject = Je bericht staat erop
mail-post-approved-text =
    Fijn dat je meedoet. Een moderator heeft meegekeken: je bericht in ‘{ $title }’ staat er nu voor iedereen.
    Wat je hierna schrijft, staat er meteen.
mail-post-approved-button = Bekijk je bericht

mail-post-refused-subject = Je bericht is niet geplaatst
mail-post-refused-text =
    Een moderator heeft je bericht in ‘{ $title }’ niet geplaatst en schrijft daarover:
    { $reason }
    Dit was je tekst, zodat je hem niet kwijt bent:
    { $text }
    Denk je dat dit niet klopt? Laat het ons weten, dan kijkt iemand anders nog eens mee.
mail-post-refused-button = Neem contact op

mail-post-hidden-subject = Je bericht is verborgen
mail-post-hidden-text =
    Een moderator heeft je bericht in ‘{ $title }’ verborgen. De reden:
    { $reason }
    Dit was je tekst, zodat je hem niet kwijt bent:
    { $text }
    Ben je het er niet mee eens? Laat het ons weten, dan kijkt iemand anders er nog eens naar.
mail-post-hidden-button = Neem contact op

mail-post-waits-subject = Een eerste bericht wacht sinds gisteren
mail-post-waits-text =
    { $who } schreef voor het eerst in { $group }: ‘{ $title }’. Dat bericht wacht al een dag op een moderator.
    Kijk je even mee? Wie snel antwoord krijgt, schrijft eerder nog eens.
mail-post-waits-button = Kijk mee
action-approve-posts = Eerste berichten goedkeuren
