# Uitnodigen voor een themagroep, en gasten tot een datum.
cases-tab-invitations = Uitnodigingen
page-title-invite = Nodig uit voor { $group }
page-title-invite-preview = Kijk eerst wat er gebeurt, { $group }
page-title-invitations = Uitnodigingen voor { $group }
page-title-invitation = Uitnodiging
invite-title = Nodig iemand uit
invite-lead = Wie je uitnodigt, krijgt een mail met een link. Daarmee wordt iemand lid van { $group }, ook zonder account. De link werkt één keer, { $days } dagen lang, en alleen voor dat adres.
invite-one = Eén persoon
invite-name-hint = Voor- en achternaam.
invite-send = Verstuur de uitnodiging
invite-until = Gast tot en met
invite-until-hint = Voor wie niet bij een bibliotheek werkt. Een gast leest en schrijft alleen in de groepen van de uitnodiging, tot en met deze dag. Leeg: een gewoon lid.
invite-many = Een lijst
invite-many-text = Sla de lijst in Excel op als CSV. Kolommen: naam, adres en organisatie. Je ziet eerst wat er gebeurt, daarna pas gaat er iets weg.
invite-file = CSV-bestand
invite-file-hint = Hoogstens { $max } regels. Per dag kun je { $day } mensen uitnodigen.
invite-look = Bekijk wat er gebeurt
invite-preview-title = Kijk eerst wat er gebeurt
invite-preview-lead = Er is nog niets verstuurd.
invite-preview-sum = { $count ->
    [0] Niemand wordt uitgenodigd
    [one] 1 persoon wordt uitgenodigd
   *[other] { $count } mensen worden uitgenodigd
}
invite-preview-wrong = { $count ->
    [0] Geen regels met een fout
    [one] 1 regel met een fout
   *[other] { $count } regels met een fout
}
invite-preview-skipped = { $count ->
    [0] Niemand wordt overgeslagen
    [one] 1 regel wordt overgeslagen
   *[other] { $count } regels worden overgeslagen
}
invite-preview-guests = Als gast, tot en met
invite-preview-send = { $count ->
    [one] Nodig 1 persoon uit
   *[other] Nodig { $count } mensen uit
}
invite-preview-back = Kies een ander bestand
invite-preview-wrong-title = Deze regels kloppen niet
invite-preview-wrong-text = Deze mensen krijgen niets. Verbeter de regels in je bestand en kies het opnieuw. Wie al is uitgenodigd, slaan we dan over.
invite-preview-skipped-title = Deze regels slaan we over
invite-preview-invited-title = Deze mensen krijgen een uitnodiging
invite-preview-all = { $count ->
    [one] Toon 1 regel
   *[other] Toon alle { $count } regels
}
invite-line = Regel { $number }
invite-skip-member = Is al lid van deze groep.
invite-skip-open = Heeft al een uitnodiging die nog openstaat.
invite-skip-often = Is de afgelopen dertig dagen al drie keer uitgenodigd.
error-invitation-name-empty = Vul een naam in.
error-invitation-name-invalid = Schrijf een naam in letters, zonder tekens als @ of /.
error-invitation-email-empty = Vul een e-mailadres in.
error-invitation-member = Dit adres is van iemand die al lid is van deze groep.
error-invitation-open = Voor dit adres staat al een uitnodiging open. Je ziet haar bij Uitnodigingen.
error-invitation-often = Dit adres is de afgelopen dertig dagen al drie keer uitgenodigd. Bel even, of wacht tot de mails hun werk hebben gedaan.
error-invitations-day = Je hebt in een dag { $max } mensen uitgenodigd. Meer kan morgen weer.
error-invitations-day-left = Per dag kun je { $max } mensen uitnodigen. Er kunnen er nu nog { $left } bij. Maak je bestand kleiner, of wacht tot morgen.
error-last-day-range = Kies een dag vanaf vandaag, hoogstens twee jaar vooruit.
error-sheet-none = Kies een bestand.
error-sheet-empty = In dit bestand staat geen enkele regel met een adres.
error-sheet-excel = Dit is een Excel-bestand. Kies in Excel ‘Opslaan als’ en dan ‘CSV’.
error-sheet-no-text = Dit bestand is geen tekst. Sla de lijst op als CSV.
error-sheet-large = Dit bestand is te groot. Een lijst mag { $max } kilobyte zijn.
error-sheet-long = Dit bestand heeft te veel regels. Hoogstens { $max } mensen tegelijk.
error-sheet-heavy = Deze lijst is te lang om in één keer te bevestigen. Maak er twee bestanden van.
error-sheet-quote = Op deze regel begint een aanhalingsteken dat nergens eindigt.
error-sheet-repeated = Dit adres staat ook op regel { $line }.
error-sheet-lost = De lijst is onderweg verloren geraakt. Kies het bestand opnieuw.
invitations-title = Uitnodigingen
invitations-lead = Wie is uitgenodigd, en wat ervan kwam. Wie na een week nog niet reageerde, krijgt vanzelf één herinnering.
invitations-filter = Toon
invitations-none = Er is nog niemand uitgenodigd.
invitations-none-found = Zulke uitnodigingen zijn er niet.
invitation-all = Alles ({ $count })
invitation-open = Staat open
invitation-open-count = Staat open ({ $count })
invitation-accepted = Aangenomen
invitation-accepted-count = Aangenomen ({ $count })
invitation-expired = Verlopen
invitation-expired-count = Verlopen ({ $count })
invitation-withdrawn = Ingetrokken
invitation-withdrawn-count = Ingetrokken ({ $count })
invitation-until = tot en met
invitation-by = Uitgenodigd door
invitation-reminded = Herinnerd op
invitation-remind = Stuur de herinnering nu
invitation-withdraw = Trek in
invitation-withdraw-reason = Waarom?
invitation-withdraw-now = Trek deze uitnodiging in
invitations-column-name = Naam
invitations-column-email = E-mailadres
invitations-column-organisation = Organisatie
invitations-column-by = Uitgenodigd door
invitations-column-at = Uitgenodigd op
invitations-column-state = Stand
invitations-column-since = Op of tot en met
invitations-column-reminded = Herinnerd op
invitations-column-guest = Gast tot en met
guest-until = gast t/m
membership-column-guest = Gast tot en met
membership-filter-gast = Gasten
stay-change = Wijzig de einddatum
stay-hint = De ander krijgt hier bericht van. Hoogstens twee jaar vooruit.
stay-save = Bewaar de datum
stay-lift = Maak er een gewoon lid van
stay-lift-hint = Dan heeft dit lidmaatschap geen einddatum meer.
stay-lift-guest-hint = Dan heeft dit lidmaatschap geen einddatum meer, en kan deze gast meedoen op de hele site.
flash-invited = De uitnodiging is onderweg.
flash-invited-all = De uitnodigingen zijn onderweg.
flash-invitation-withdrawn = Ingetrokken. De link werkt niet meer.
flash-invitation-reminded = De herinnering is onderweg.
flash-invitation-accepted = Welkom. Je doet mee in deze themagroep.
flash-stay-moved = De einddatum is gewijzigd. Er gaat een mail.
flash-stay-lifted = Gewoon lid vanaf nu. Er gaat een mail.
conflict-invitations-changed = Er is iets veranderd sinds je keek: iemand is intussen lid geworden of uitgenodigd. Er is nog niets verstuurd. Kijk het nog eens na.
conflict-invitation-closed = Deze uitnodiging is net aangenomen, ingetrokken of verlopen. Er is niets veranderd.
conflict-invitation-reminded = De herinnering is al verstuurd. Er gaat er maar één.
conflict-invitation-not-sent = De eerste mail is nog onderweg. Probeer het over een minuut opnieuw.
conflict-no-end = Dit lidmaatschap heeft geen einddatum meer. Er is niets veranderd.
conflict-end-moved = Een andere moderator heeft de einddatum net gewijzigd. Kijk nog eens en beslis opnieuw.
conflict-is-guest = Een gast kan geen moderator zijn. Maak er eerst een gewoon lid van.
denied-guest-elsewhere = Je bent te gast. Meelezen en meeschrijven kan in de themagroepen waarvoor je bent uitgenodigd.
denied-invitation-not-valid = Deze uitnodiging kennen we niet. Kijk of je de hele link uit de mail hebt, of vraag wie je uitnodigde om een nieuwe.
denied-invitation-used = Deze uitnodiging is al gebruikt. Was jij dat? Log dan in.
denied-invitation-withdrawn = Deze uitnodiging voor { $group } is ingetrokken. Wil je toch meedoen? Vraag het { $who }.
denied-invitation-expired = Deze uitnodiging voor { $group } is verlopen. Vraag { $who } om een nieuwe.
denied-invitation-group-closed = De themagroep { $group } is intussen gesloten. Vraag { $who } waar je wel terechtkunt.
denied-invitation-other = Deze uitnodiging is niet voor het account waarmee je nu bent ingelogd.
column-guest = Gast
accept-title = Je bent uitgenodigd voor { $group }
accept-lead = Een moderator van deze themagroep nodigt je uit.
accept-lead-by = { $who } nodigt je uit.
accept-guest = Je bent te gast tot en met
accept-guest-text = Je leest en schrijft mee in deze themagroep.
accept-address = Je account komt op { $email }. Kies een wachtwoord, dan ben je binnen.
accept-press = Je doet mee met je account op { $email }.
accept-button = Doe mee
accept-rules = We houden ons aan een paar regels:
accept-sign-in-title = Log eerst in
accept-sign-in-text = Op { $email } heb je al een account. Na het inloggen kom je hier terug.
accept-sign-in = Log in
accept-not-you = Niet voor jou bedoeld, of geen zin? Doe niets. De link stopt vanzelf.
accept-other-title = Deze uitnodiging is voor iemand anders
accept-other-text = Je bent ingelogd als { $name }. De uitnodiging ging naar een ander adres.
accept-other-hint = Is dat ook een adres van jou? Log uit en open de link in je mail opnieuw. Of vraag om een uitnodiging op je eigen adres.
accept-other-sign-out = Log uit
decision-people-invited = Uitgenodigd voor de groep
decision-invitation-withdrawn = Uitnodiging ingetrokken
decision-invitation-accepted = Uitnodiging aangenomen
decision-stay-moved = Einddatum gewijzigd
decision-stay-without-end = Van gast naar gewoon lid
decision-stay-ended = Einddatum bereikt

mail-why-invited = Je krijgt deze mail omdat { $who } dit adres opgaf om je uit te nodigen. Doe je niets, dan komt er hoogstens nog één herinnering. Daarna horen we elkaar niet meer.

mail-invited-subject = { $who } nodigt je uit voor { $group }
mail-invited-text =
    { $from } nodigt je uit voor de themagroep { $group } op { $site }.
    { $description }
    { $site } is de plek waar collega’s van bibliotheken elkaar vragen stellen en laten zien wat werkt. De link werkt één keer, tot en met { $until }.
mail-invited-button = Doe mee

mail-guest-invited-subject = { $who } nodigt je uit als gast in { $group }
mail-guest-invited-text =
    { $from } nodigt je uit als gast in de themagroep { $group } op { $site }.
    { $description }
    { $site } is de plek waar collega’s van bibliotheken elkaar vragen stellen en laten zien wat werkt. Je leest en schrijft mee in deze groep, tot en met { $last }.
    De link werkt één keer, tot en met { $until }.
mail-guest-invited-button = Doe mee

mail-invitation-reminder-subject = Nog even: { $who } nodigde je uit voor { $group }
mail-invitation-reminder-text =
    Een week geleden nodigde { $from } je uit voor de themagroep { $group } op { $site }.
    { $description }
    De uitnodiging staat nog open, tot en met { $until }. Dit is de enige herinnering.
mail-invitation-reminder-button = Doe mee

mail-invitation-accepted-subject = Welkom in { $group }
mail-invitation-accepted-text =
    Fijn dat je meedoet. Je bent nu lid van de themagroep { $group }.
    Lees rustig rond, of stel je eerste vraag.
mail-invitation-accepted-button = Naar de groep

mail-stay-begun-subject = Welkom in { $group }
mail-stay-begun-text =
    Fijn dat je meedoet. Je bent te gast in de themagroep { $group }, tot en met { $last }.
    Lees rustig rond, of stel je eerste vraag.
mail-stay-begun-button = Naar de groep

mail-stay-moved-subject = Je doet mee in { $group } tot en met { $last }
mail-stay-moved-text =
    Een moderator heeft de einddatum gewijzigd. Je doet mee in de themagroep { $group } tot en met { $last }.
mail-stay-moved-button = Naar de groep

mail-stay-ended-subject = Je tijd in { $group } is voorbij
mail-stay-ended-text =
    Je deed mee in de themagroep { $group } tot een vaste datum, en die is nu voorbij. Wat je schreef, blijft staan. Dank je wel daarvoor.
    Wil je langer meedoen? Vraag het een moderator: { $who }.
    Was dit als gast je enige groep, dan kun je niet meer inloggen.
mail-stay-ended-button = Neem contact op

mail-stay-without-end-subject = Je bent gewoon lid van { $group }
mail-stay-without-end-text =
    Een moderator heeft de einddatum weggehaald. Je bent vanaf nu gewoon lid van de themagroep { $group }, en kunt op de hele site meedoen.
mail-stay-without-end-button = Naar de groep
