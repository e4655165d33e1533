# Melden, zaken, besluiten, bezwaar en het logboek.

post-report = Melden
post-report-of = van de reactie van

page-title-report = Reactie melden – { $thread }
page-title-report-profile = Profiel melden – { $name }
page-title-site-cases = Meldingen over profielen
page-title-site-case = Zaak { $number }
page-title-reported = Je melding is binnen
page-title-cases = Meldingen in { $group }
page-title-case = Zaak { $number } – { $group }
page-title-own-case = Besluit over zaak { $number }
page-title-group-log = Logboek van { $group }
page-title-public-log = Besluiten van moderatoren

report-title = Meld deze reactie
report-lead = Wat is er aan de hand? Alleen moderatoren lezen dit.
report-profile-title = Meld dit profiel
report-profile-lead = Wat is er aan de hand? Alleen beheerders lezen dit.
report-profile-of = Het profiel van
report-reason = Waarom meld je dit?
report-reason-visitor-data = Er staan gegevens van een bezoeker in
report-reason-unkind = Het is onvriendelijk of kwetsend
report-reason-spam = Het is reclame
report-reason-copyright = Het is het werk van iemand anders
report-reason-illegal = Het is volgens mij tegen de wet
report-reason-other = Iets anders
report-explanation = Vertel wat je ziet
report-explanation-hint = Een paar zinnen helpen wie ernaar kijkt. Nodig als je ‘iets anders’ kiest. Hoogstens 1.000 tekens.
report-good-faith-hint = Alleen nodig als iets volgens jou tegen de wet is.
report-good-faith = Ik heb dit naar eer en geweten ingevuld
report-name = Je naam
report-email = Je e-mailadres
report-email-hint = Daar sturen we het nummer en het besluit naartoe. De schrijver krijgt het niet te zien.
report-send = Verstuur je melding
report-number = melding { $number }
report-visitor = { $name } (bezoeker)

reported-title = Dank je voor je melding
reported-number = Dit is melding { $number }.
reported-text = Een moderator kijkt ernaar, meestal binnen drie dagen. Je krijgt per mail te horen wat er besloten is en waarom.
reported-profile-text = Een beheerder kijkt ernaar, meestal binnen drie dagen. Je krijgt per mail te horen wat er besloten is en waarom.
reported-profile-back = Terug naar het profiel
reported-back = Terug naar het gesprek

cases-tabs = Werk van moderatoren
cases-tab-work = Werklijst
cases-tab-reports = Meldingen
cases-tab-members = Leden
cases-tab-log = Logboek
cases-title = Meldingen
cases-lead = Wat collega’s en bezoekers meldden in { $group }. Wie het langst wacht, staat bovenaan.
cases-site-lead = Wat collega’s meldden over profielen. Wie het langst wacht, staat bovenaan.
cases-waiting = Wacht op een besluit
cases-none-waiting = Er zijn geen open meldingen.
cases-decided = Besloten

case-number = Zaak { $number }
case-late = Langer dan drie dagen
case-objection = Bezwaar
case-reports = { $count ->
    [one] 1 melding
   *[other] { $count } meldingen
  }
case-open-days = { $count ->
    [0] Vandaag binnengekomen
    [one] 1 dag open
   *[other] { $count } dagen open
  }
case-since = Sinds
case-decided-on = Besloten op
case-looked-at-by = Opgepakt door
case-post = De reactie
case-profile = Het profiel
case-profile-hint = Zo stond het er bij de eerste melding.
case-profile-picture = Foto
case-profile-has-picture = Er staat een foto bij.
case-see-thread = Bekijk het hele gesprek
case-who-reported = Wie meldde dit, en waarom
case-was-decided = Het besluit
case-decision = Besluit
case-rule = Huisregel
case-reason = Reden
case-when = Wanneer
case-objected-on = Bezwaar gemaakt op
case-outcome = Uitkomst
case-objection-waits = Iemand anders dan wie het besluit nam, kijkt opnieuw. Dat duurt meestal een paar dagen.
case-decide = Besluit
case-decide-hint = Wie het schreef en wie het meldde krijgen per mail te horen wat je besluit, waarom en op welke huisregel.
case-what = Wat besluit je?
case-which-rule = Over welke huisregel gaat het?
case-rule-choose = Kies een huisregel
case-why = Waarom?
case-why-hint = Eén zin, zonder namen. De betrokkenen lezen hem.
case-decide-now = Neem dit besluit
case-judge = Beoordeel het bezwaar
case-judge-hint = Jij nam het eerste besluit niet. De betrokkenen krijgen je uitkomst per mail.
case-judge-now = Leg de uitkomst vast
case-overtaken = Iemand anders besloot intussen over deze zaak. Jouw besluit is niet opgeslagen. Hieronder staat wat er besloten is.
case-aside = Over deze zaak
case-assigned = Wie kijkt ernaar
case-nobody = Nog niemand.
case-assign = Ik pak dit op
case-release = Geef weer vrij
case-history = Eerder over dit lid
case-no-history = Niets eerder.
case-still-open = Nog een open melding
case-author-page = De pagina van dit lid voor wie besluit

verdict-nothing = Laten staan
verdict-edit = Bewerkt
verdict-hide = Verborgen
verdict-warn = Gewaarschuwd
verdict-mute = Gedempt in de groep
verdict-suspend = Geschorst
verdict-choice-post-nothing = Laat de reactie staan
verdict-choice-post-edit = Bewerk de reactie. Daarna ga je naar de pagina waar dat kan.
verdict-choice-post-hide = Verberg de reactie
verdict-choice-post-warn = Waarschuw de schrijver. De reactie blijft staan.
verdict-choice-post-mute = Demp de schrijver in deze groep. Daarna kies je tot wanneer.
verdict-choice-post-suspend = Schors de schrijver. Daarna ga je naar de pagina waar dat kan.
verdict-told-post-nothing = De reactie blijft staan.
verdict-told-post-edit = Een moderator past de reactie aan.
verdict-told-post-hide = De reactie is verborgen.
verdict-told-post-warn = De schrijver krijgt een waarschuwing. De reactie blijft staan.
verdict-told-post-mute = De schrijver kan een tijd niet schrijven in deze groep.
verdict-told-post-suspend = De schrijver kan een tijd niet meedoen op deze site.
verdict-choice-profile-nothing = Laat het profiel zoals het is
verdict-choice-profile-hide = Haal de tekst en de foto weg
verdict-choice-profile-warn = Waarschuw dit lid. Het profiel blijft zoals het is.
verdict-choice-profile-suspend = Schors dit lid. Daarna ga je naar de pagina waar dat kan.
verdict-told-profile-nothing = Het profiel blijft zoals het is.
verdict-told-profile-hide = De tekst en de foto van het profiel zijn weggehaald.
verdict-told-profile-warn = Het lid krijgt een waarschuwing. Het profiel blijft zoals het is.
verdict-told-profile-suspend = Het lid kan een tijd niet meedoen op deze site.
outcome-upheld = Het besluit blijft
outcome-reversed = Het besluit is teruggedraaid
outcome-choice-upheld = Het besluit blijft staan
outcome-choice-reversed = Draai het besluit terug. Wat verborgen was, komt terug.
outcome-told-upheld = Het besluit blijft staan.
outcome-told-reversed = Het besluit is teruggedraaid.

own-case-title = Zaak { $number }
own-case-author = Iemand meldde een reactie van jou. Hier lees je wat er besloten is.
own-case-reporter = Je meldde een reactie. Hier lees je wat ermee gebeurt.
own-case-profile = Iemand meldde je profiel. Hier lees je wat er besloten is.
own-case-profile-reporter = Je meldde een profiel. Hier lees je wat ermee gebeurt.
own-case-about = Waarover het gaat
own-case-report = Wat je meldde
own-case-waits = Er is nog niets besloten. Je krijgt een mail zodra dat zo is.
own-case-object = Niet eens met dit besluit?
own-case-object-hint = Je kunt één keer bezwaar maken, tot zes maanden na het besluit. Iemand anders dan wie het besluit nam, kijkt dan opnieuw.
own-case-why = Wat klopt er volgens jou niet?
own-case-object-now = Maak bezwaar

group-log-title = Logboek
group-log-lead = Wie wat besloot in { $group }, en waarom. Hierin kan niemand iets wijzigen.
group-log-search = Zoek in het logboek
group-log-search-now = Zoek
group-log-all = Toon alles
group-log-none-found = Niets gevonden. Probeer een ander woord.
group-log-empty = Er is nog niets besloten in deze groep.

public-log-title = Besluiten van moderatoren
public-log-lead = Wat er besloten is in de groepen die jij kunt lezen, zonder namen. Waar moderatoren op letten, staat op deze pagina:
public-log-counts = Hoe vaak per jaar
public-log-lines = De besluiten
public-log-group = Themagroep
public-log-told = De schrijver kreeg de reden te horen
public-log-empty = Er is nog niets besloten.

decision-case-nothing = Melding: blijft staan
decision-case-edit = Melding: aangepast
decision-case-hide = Melding: verborgen
decision-case-warn = Melding: schrijver gewaarschuwd
decision-case-mute = Melding: schrijver gedempt
decision-case-suspend = Melding: schrijver geschorst
decision-objection-upheld = Bezwaar: besluit blijft
decision-objection-reversed = Bezwaar: besluit teruggedraaid

flash-case-assigned = Je hebt deze zaak opgepakt.
flash-case-released = De zaak is weer vrij.
flash-case-decided = Je besluit staat vast. De betrokkenen krijgen een mail.
flash-objection-judged = De uitkomst staat vast. De betrokkenen krijgen een mail.
flash-objected = Je bezwaar is binnen. Iemand anders kijkt opnieuw.

error-report-reason = Kies waarom je dit meldt.
error-report-explanation = Vertel kort wat er aan de hand is.
error-report-good-faith = Vink aan dat je dit naar eer en geweten hebt ingevuld.
error-case-decision = Kies wat je besluit.
error-case-rule = Kies de huisregel waarover het gaat.
error-case-outcome = Kies wat er met het besluit gebeurt.
error-objection-empty = Schrijf wat er volgens jou niet klopt.
denied-own-case = Deze zaak gaat over jezelf. Daarom besluit iemand anders erover.
denied-own-profile = Je kunt je eigen profiel niet melden. Je past het aan bij je instellingen.
denied-own-decision = Jij nam dit besluit. Daarom kijkt iemand anders naar het bezwaar: een andere moderator of een beheerder.
conflict-case-decided = Over deze zaak is al besloten.
conflict-case-taken = Een collega heeft deze zaak net opgepakt.
conflict-no-objection = Bezwaar maken kan niet meer. Er is al bezwaar gemaakt, er is nog niets besloten, of het besluit is ouder dan zes maanden.
conflict-nothing-to-judge = Er is geen bezwaar tegen deze zaak.

mail-kind-report-received = Melding ontvangen
mail-kind-case-decided-author = Besluit, aan de schrijver
mail-kind-case-decided-reporter = Besluit, aan de melder
mail-kind-case-decided-visitor = Besluit, aan een bezoeker
mail-kind-objection-waiting = Bezwaar wacht
mail-kind-objection-judged = Uitkomst van een bezwaar
mail-kind-objection-judged-decider = Uitkomst van een bezwaar, aan de besluiter

mail-report-received-subject = Je melding { $number } is binnen
mail-report-received-text =
    Dank je voor je melding over { $what ->
        [profile] het profiel van { $title }
       *[post] een reactie in ‘{ $title }’
    }. Dit is melding { $number }.
    We kijken ernaar, meestal binnen drie dagen. Je krijgt een mail met wat er besloten is en waarom.
mail-report-received-button = Lees de huisregels

mail-case-decided-author-subject = Een besluit over { $what ->
        [profile] je profiel
       *[post] je reactie in ‘{ $title }’
    }
mail-case-decided-author-text =
    Iemand meldde { $what ->
        [profile] je profiel
       *[post] je reactie in ‘{ $title }’
    }. We hebben ernaar gekeken. Het besluit: { $verdict }
    De reden: { $reason }
    Het gaat om huisregel { $rule }.
    Iedereen zegt weleens iets onhandigs, en wij kunnen ons ook vergissen. Ben je het er niet mee eens? Met de knop kun je tot zes maanden na vandaag bezwaar maken. Iemand anders kijkt dan opnieuw.
mail-case-decided-author-button = Bekijk het besluit

mail-case-decided-reporter-subject = Een besluit over je melding
mail-case-decided-reporter-text =
    Je meldde { $what ->
        [profile] het profiel van { $title }
       *[post] een reactie in ‘{ $title }’
    }. We hebben ernaar gekeken. Het besluit: { $verdict }
    De reden: { $reason }
    Het gaat om huisregel { $rule }.
    Dank je dat je het liet weten. Ben je het er niet mee eens? Met de knop kun je tot zes maanden na vandaag bezwaar maken. Iemand anders kijkt dan opnieuw.
mail-case-decided-reporter-button = Bekijk het besluit

mail-case-decided-visitor-subject = Een besluit over je melding
mail-case-decided-visitor-text =
    Je meldde { $what ->
        [profile] het profiel van { $title }
       *[post] een reactie in ‘{ $title }’
    }. We hebben ernaar gekeken. Het besluit: { $verdict }
    De reden: { $reason }
    Het gaat om huisregel { $rule }.
    Dank je dat je het liet weten. Ben je het er niet mee eens? Laat het de redactie weten en noem zaak { $case }. Iemand anders kijkt dan opnieuw.
mail-case-decided-visitor-button = Neem contact op

mail-objection-waiting-subject = Er is bezwaar gemaakt: zaak { $case }
mail-objection-waiting-text =
    Iemand is het niet eens met een besluit over { $what ->
        [profile] het profiel van { $title }
       *[post] een reactie in ‘{ $title }’
    }. Wie het besluit nam, beoordeelt het bezwaar niet. Daarom vragen we jou.
    Kijk je er binnen drie dagen naar? Zo weet iedereen snel waar hij aan toe is.
mail-objection-waiting-button = Bekijk het bezwaar

mail-objection-judged-subject = De uitkomst van het bezwaar, zaak { $case }
mail-objection-judged-text =
    Er was bezwaar tegen een besluit over { $what ->
        [profile] het profiel van { $title }
       *[post] een reactie in ‘{ $title }’
    }. Iemand die er niet bij betrokken was, keek opnieuw. De uitkomst: { $outcome }
    De reden: { $why }
    Heb je nog vragen? Neem dan contact op met de redactie.
mail-objection-judged-button = Bekijk de zaak

mail-objection-judged-decider-subject = De uitkomst van het bezwaar, zaak { $case }
mail-objection-judged-decider-text =
    Er was bezwaar tegen jouw besluit over { $what ->
        [profile] het profiel van { $title }
       *[post] een reactie in ‘{ $title }’
    }. Een collega keek opnieuw. De uitkomst: { $outcome }
    De reden: { $why }
    Zo’n tweede blik hoort erbij en zegt niets over je inzet.
mail-objection-judged-decider-button = Bekijk de zaak

case-notes = Notities
case-notes-hint = Alleen wie hierover besluit leest dit. Wie het schreef of meldde niet.
case-note = Nieuwe notitie
case-note-add = Voeg toe
