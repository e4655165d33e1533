# Mail over berichten

mail-notice-reply = { $name } antwoordde jou
mail-notice-mention = { $name } noemde je
mail-notice-relay = { $name } vraagt iets. Een moderator denkt dat jij het weet.
mail-notice-followed = { $name } schreef in een gesprek dat je volgt
mail-notice-new-thread = { $name } begon een gesprek in { $group }
mail-notice-answer = Jouw reactie is gekozen als antwoord
mail-notice-approved = Je bericht staat erop
mail-notice-decision = Er is een besluit over je bericht
mail-notice-button = Bekijk het gesprek
mail-notices-subject = { $count } nieuwe berichten voor jou op { $site }
mail-notice-why-reply = Je krijgt deze mail omdat iemand jou antwoordde.
mail-notice-why-mention = Je krijgt deze mail omdat iemand jou noemde.
mail-notice-why-relay = Je krijgt deze mail omdat een moderator deze vraag aan jou doorspeelde.
mail-notice-why-followed = Je krijgt deze mail omdat je dit gesprek volgt.
mail-notice-why-new-thread = Je krijgt deze mail omdat je nieuwe gesprekken in deze groep meteen wilt zien.
mail-notice-why-answer = Je krijgt deze mail omdat jouw reactie het antwoord is.
mail-notice-why-approved = Je krijgt deze mail omdat het over jouw bericht gaat.
mail-notice-why-decision = Je krijgt deze mail omdat het over jouw bericht gaat.
mail-notice-why-bundle = Je krijgt deze mail omdat je berichten gebundeld wilt ontvangen.
mail-notice-stop = Stop deze mail, of krijg minder
mail-notice-settings = Kies wat je krijgt en wanneer
mail-kind-notice = Bericht
mail-kind-notices = Berichten, gebundeld

news-followed = schreef in een gesprek dat je volgt
news-new-thread = begon een gesprek in een groep van jou
news-answer = kreeg je reactie als antwoord
news-approved = Je bericht staat erop
news-decision = Er is een besluit over je bericht

# De pagina met meldingen

page-title-notifications = Meldingen
page-title-mail-settings = Meldingen en mail
page-title-stop = Minder mail
page-title-stopped = Geregeld
notifications-title = Meldingen
notifications-lead = Wat er over jou gaat en in gesprekken die je volgt.
notifications-settings = Kies wat je krijgt en wanneer
notifications-read-all = Alles gelezen
notifications-new = nieuw
notifications-none = Er zijn nog geen meldingen. Ze komen zodra iemand jou antwoordt of noemt.
flash-notifications-read = Alle meldingen zijn gelezen.

# Volgen

thread-follow = Volgen
thread-is-followed = Je volgt dit gesprek.
thread-is-muted = Je hoort niets van dit gesprek.
thread-follow-now = Volg dit gesprek
thread-unfollow = Niet meer volgen
thread-mute = Ik wil hier niets over horen
thread-unmute = Laat me er weer over horen
flash-thread-followed = Je volgt dit gesprek. Hoe je ervan hoort, staat bij je instellingen.
flash-thread-unfollowed = Je volgt dit gesprek niet meer. Antwoordt iemand jou, dan hoor je dat wel.
flash-thread-muted = Je hoort niets meer van dit gesprek.

# Instellingen voor mail

settings-tab-mail = Meldingen
mail-settings-title = Meldingen en mail
mail-settings-lead = Drie vragen. Meer hoef je niet in te stellen.
mail-settings-about = Waarover wil je mail?
mail-settings-about-hint = Mail over je account krijg je altijd.
mail-settings-to-me = Iemand antwoordt jou of noemt je
mail-settings-followed = Nieuwe reacties in gesprekken die je volgt
mail-settings-in-groups = Nieuwe gesprekken in je groepen
mail-settings-often = Hoe vaak wil je een overzicht?
mail-settings-often-hint = In het overzicht staat alleen wat je nog niet las. Is er niets nieuws, dan komt er geen mail.
mail-settings-digest-every = Overzicht
mail-settings-when = Wanneer komt het uit?
mail-settings-when-hint = ’s Nachts en op vrije dagen kan mail wachten.
mail-settings-digest-day = Dag van het overzicht
mail-settings-digest-hour = Uur van het overzicht
mail-settings-quiet-from = Geen mail vanaf
mail-settings-quiet-until = Weer mail vanaf
mail-settings-working-days = Mail die meteen komt, alleen op mijn werkdagen
mail-settings-groups = Per groep
mail-settings-groups-hint = Wat je hier kiest, gaat voor op de antwoorden hierboven.
pace-at-once = Meteen
pace-batch = Gebundeld, een paar keer per werkdag
pace-digest = In mijn overzicht
pace-never = Geen mail
every-never = Nooit
every-daily = Elke dag
every-weekly = Elke week
every-monthly = Elke maand
level-normal = Zoals hierboven
level-at-once = Nieuwe gesprekken meteen
level-digest = Alleen in mijn overzicht
level-mute = Geen mail over deze groep
mail-pause = Even geen mail
mail-pause-until = Ik ben terug op
mail-pause-hint = Tot die dag krijg je geen mail over berichten. Daarna gaat het vanzelf verder.
mail-pause-now = Pauzeer
mail-pause-end = Ik ben er weer
mail-paused-until = Je krijgt geen mail over berichten tot
flash-mail-saved = Je keuzes zijn bewaard.
flash-mail-paused = Je mail is gepauzeerd. Fijne tijd.
flash-mail-goes-on = Welkom terug. Je mail gaat weer verder.
error-mail-choice = Kies een van de mogelijkheden.
error-pause = Kies een dag vanaf morgen, hoogstens een jaar vooruit.

# Stoppen met mail

stop-title = Wil je minder mail?
stop-lead = Je kijkt naar de mail aan { $email }. Er verandert pas iets als je op de knop drukt.
stop-legend = Wat wil je stoppen?
stop-thread = Alles over het gesprek ‘{ $title }’
stop-group = Alles over { $group }
stop-weekly = Niets meer meteen: alles in één overzicht per week
stop-all = Alle mail, behalve over mijn account
stop-now = Zo is het goed
stop-more = Liever precies kiezen?
stop-settings = Ga naar je instellingen
stopped-title = Geregeld
stopped-thread = Je krijgt geen mail meer over ‘{ $title }’.
stopped-group = Je krijgt geen mail meer over { $group }.
stopped-weekly = Je krijgt voortaan één overzicht per week.
stopped-all = Je krijgt alleen nog mail over je account.
stopped-hint = Dit geldt ook voor mail die al klaarstond. Bedenk je je?

# Het overzicht

mail-digest-subject = { $count ->
    [1] Nieuw voor jou: { $title }
   *[other] Nieuw voor jou: { $title }, en meer
  }
mail-digest-lead = Dit was er nieuw op { $site }. Wat je al las of al in de mail had, staat er niet bij.
mail-digest-for-you = Voor jou
mail-digest-questions = Weet jij dit misschien?
mail-digest-for-you-note = Iemand antwoordde of noemde je, in { $group }
mail-digest-followed-note = { $count } nieuw in een gesprek dat je volgt
mail-digest-summary-note = De samenvatting is bijgewerkt
mail-digest-new-thread-note = Nieuw gesprek
mail-digest-question-note = Nog geen reactie, in { $group }
mail-digest-button = Lees verder
mail-digest-why = Je krijgt dit overzicht omdat je meedoet op { $site }.
mail-kind-digest = Overzicht
error-not-in-group = Je bent geen lid van deze groep. Kies iets anders.
