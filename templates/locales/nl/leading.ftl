# Wat moderatoren voor en met mensen doen: welkom heten, vragen doorspelen, vervangen, overdragen.

# Welkom heten
page-title-welcome = { $name } welkom heten
welcome-title = Heet { $name } welkom
welcome-text = Jouw woorden
welcome-text-hint = Waar {"{"}voornaam{"}"} staat, komt { $name } te staan. We bewaren je tekst voor de volgende keer.
welcome-answers = Antwoorden komen op mijn eigen mailadres: { $address }
welcome-answers-hint = Dan ziet { $name } dit adres. Zet je het uit, dan staat in de mail dat je in de groep te vinden bent.
welcome-send = Stuur aan { $name }
welcome-preview = Zo leest { $name } het
welcome-tick-title = Al iets gestuurd?
welcome-tick-hint = Dan sturen wij niets, en verdwijnt dit van de werklijst.
welcome-once = Iedereen krijgt per groep één welkom, dus er gaat geen tweede mail.
welcome-back = Terug naar je werklijst
welcome-your-words = Dit had je geschreven
welcome-offered = Dit is de tekst van
welcome-offered-hint = Maak er je eigen woorden van. Wat je verstuurt, bewaren we als jouw tekst.
welcome-way-before = was er al voor we begonnen met welkom heten:
welcome-way-mail = stuurde al een welkom,
welcome-way-by-hand = schreef zelf al iets,
welcome-start =
    Hoi { $first },

    Welkom in { $group }. Fijn dat je er bent. Ik ben { $who } en ik begeleid deze groep.

    Kijk gerust even rond. Meelezen is ook meedoen. Heb je een vraag uit je werk? Stel hem in de groep. Er denkt altijd wel een collega mee, en geen vraag is te klein.

    Ben je benieuwd wie er meedoen? Onder ‘Leden’ vind je collega’s, en wat je hun kunt vragen.

    Groet,
    { $who }
flash-welcomed = Je welkom is verstuurd.
error-welcome-empty = Schrijf een paar woorden. Een lege mail is geen welkom.
conflict-welcomed = Een collega heeft dit lid al welkom geheten.
conflict-leads-group = Deze collega modereert de groep zelf. Welkom heten hoeft niet meer.
conflict-not-taking-part = Deze collega doet nu niet mee op de site. Er gaat geen mail.
decision-member-welcomed = Welkom geheten
mail-kind-welcome = Welkom in een groep
mail-welcome-subject = { $who } heet je welkom in { $group }
mail-welcome-greeting = { $from } begeleidt { $group } en schrijft je:
mail-welcome-text = { $words }
mail-welcome-answer = Wil je iets terugzeggen? Antwoord gewoon op deze mail. Je antwoord komt bij { $who } zelf.
mail-welcome-no-answer = Antwoorden op deze mail leest niemand. Je vindt { $who } in de groep: stel daar gerust je vraag.
mail-welcome-button = Naar de groep
mail-welcome-closing = Verstuurd door { $site }, namens { $who }.

# Een vraag doorspelen
action-relay-question = Een vraag doorspelen aan collega’s
page-title-relay = Vraag doorspelen – { $thread }
relay-title = Speel de vraag door
relay-lead = Vraag hoogstens drie collega’s die hier iets van kunnen weten. Ieder krijgt één melding en één mail, en kan ook nee zeggen.
relay-choose = Kies collega’s
relay-asked = Hier is de vraag al heen
relay-asked-at = Gevraagd
relay-state-open = wacht op antwoord
relay-state-silent = reageerde niet
relay-state-answered = antwoordde
relay-state-declined = weet het niet
relay-state-settled = hoeft niet meer
relay-settled-merged = Dit gesprek is samengevoegd met een ander.
relay-settled-no-question = Dit gesprek is geen vraag.
relay-settled-answered = De vraag heeft een antwoord.
relay-settled-locked = Dit gesprek is gesloten.
relay-settled-closed-group = Deze groep is afgesloten.
relay-nothing-to-do = Doorspelen is niet meer nodig.
relay-search = Zoek op naam
relay-offered = Wie past bij deze vraag
relay-found = Gevonden op naam
relay-room = { $count ->
    [one] Je kunt nu nog één collega vragen.
   *[other] Je kunt nu nog { $count } collega’s vragen.
  }
relay-why = Schrijft zelf:
relay-no-why = In het profiel staat niets over dit onderwerp.
relay-nobody-found = Niemand gevonden met deze naam. Wie al meeschreef, al gevraagd is of hier niet kan schrijven, staat er niet bij.
relay-nobody-offered = Geen profiel past bij deze vraag. Zoek iemand op naam.
relay-note = Een regel van jou
relay-note-hint = Bijvoorbeeld waarom je aan deze collega’s denkt. De regel staat in de mail.
relay-send = Stuur de vraag door
relay-full = Er zijn nu drie collega’s gevraagd. Zodra iemand nee zegt of een week niets laat horen, kun je een ander vragen.
flash-relayed = De vraag is doorgespeeld. Je ziet hier wat ervan komt.
error-relay-nobody = Kies minstens één collega.
error-relay-room = { $count ->
    [0] Er zijn al drie collega’s gevraagd. Wacht tot iemand nee zegt of een week niets laat horen.
    [one] Je kunt nu nog één collega vragen. Haal vinkjes weg.
   *[other] Je kunt nu nog { $count } collega’s vragen. Haal vinkjes weg.
  }
error-relay-not-offered = Niet iedereen die je koos kan gevraagd worden. Kies uit de lijst.
conflict-relay-asked = Een van deze collega’s is net al gevraagd. Kijk op de pagina wie dat is, en door wie.
conflict-question-settled = Op deze vraag hoeft niemand meer te antwoorden. Er is niets verstuurd.
work-relayed = Doorgespeeld aan
decision-question-relayed = Vraag doorgespeeld
decision-relay-declined = Kan een doorgespeelde vraag niet beantwoorden
news-relay = stelde een vraag waar jij iets van kunt weten

# Een vraag die naar jou is doorgespeeld
page-title-relayed = Een vraag voor jou – { $thread }
relayed-title = Een vraag voor jou
relayed-asked = dacht hierbij aan jou,
relayed-why = In je profiel staat:
relayed-answer = Geef antwoord
relayed-read = Lees het gesprek
relayed-decline-title = Weet je het niet, of komt het niet uit?
relayed-decline-hint = Dan vragen de moderatoren iemand anders. Je krijgt deze vraag niet nog eens.
relayed-reason = Waarom niet?
relayed-reason-hint = Dit hoeft niet. Alleen moderatoren lezen het.
relayed-decline = Dit kan ik niet beantwoorden
relayed-answered = Je hebt hier al geantwoord. Dank je wel.
relayed-declined = Je hebt laten weten dat je dit niet kunt beantwoorden. Je hoeft niets meer te doen.
relayed-settled = Op deze vraag hoeft niemand meer te antwoorden. Je hoeft niets meer te doen.
flash-relay-declined = Dank voor het doorgeven. De moderatoren vragen iemand anders.
conflict-relay-over = Je hebt hier al geantwoord, of er is geen antwoord meer nodig. Je hoeft niets te doen.
mail-kind-question-relayed = Een vraag doorgespeeld
mail-question-relayed-subject = Weet jij dit? { $title }
mail-question-relayed-text =
    { $from } zoekt een collega die deze vraag kan beantwoorden, en dacht aan jou. De vraag staat in { $group }:
    { $title }
    { $excerpt }
mail-question-relayed-why = Waarom jij? In je profiel staat: { $why }.
mail-question-relayed-by-name = { $who } koos jou zelf uit. Het is een vraag aan hoogstens drie mensen.
mail-question-relayed-note = { $who } schrijft erbij: { $note }
mail-question-relayed-no = Weet je het niet, of komt het niet uit? Met de tweede knop laat je dat weten, zonder reden. Dan vraagt { $who } iemand anders.
mail-question-relayed-button = Geef antwoord
mail-question-relayed-decline = Ik weet het niet

# Afwezig, met een vervanger
page-title-moderators = Moderatoren – { $group }
cases-tab-moderators = Moderatoren
moderators-title = Moderatoren van { $group }
moderators-lead = Wie deze groep begeleidt, wie er even niet is, en wie vervangt.
moderators-now = Nu
moderators-planned = Afwezig of binnenkort afwezig
away-until = afwezig t/m
away-from = afwezig vanaf
away-through = t/m
away-stands-in = vervangt
away-nobody = er is geen vervanger
stands-in-hint = Deze collega vervangt een moderator die even weg is, en is daarna weer gewoon lid.
stands-in-for-good = Maak vast moderator
stands-in-for = vervangt
away-end = Ik ben er weer
away-call-off = Dit gaat niet door
away-plan = Ben je er even niet?
away-plan-other = Is een moderator er even niet?
away-plan-other-hint = Als beheerder regel je dit voor een collega die ziek is of er onverwacht niet is. De collega en de vervanger krijgen een mail.
away-who = Wie is er niet?
away-plan-hint = Kies wie je vervangt. Een gewoon lid heeft van de eerste tot en met de laatste dag dezelfde rechten als een moderator. Wat jij had opgepakt, komt vrij voor anderen.
away-search = Zoek een lid op naam
away-deputy = Wie vervangt je?
away-deputy-hint = Vraag het eerst zelf even. Daarna sturen wij een mail met de dagen en je uitleg.
away-nobody-found = Niemand gevonden. Zoek een ander lid van de groep op naam.
away-first-day = Eerste dag
away-last-day = Laatste dag
away-note = Wat moet je vervanger weten?
away-note-hint = Dit staat in de mail. De andere moderatoren lezen het hier.
away-plan-now = Regel mijn vervanging
away-plan-now-other = Regel de vervanging
work-away = Even afwezig
hand-over-title = De groep overdragen
hand-over-hint = Op één pagina: wat er openstaat, wat je opvolger moet weten, en wie wat weet.
hand-over-open = Bekijk de pagina en draag over
flash-absence-planned = Je vervanging is geregeld. Er is een mail verstuurd.
flash-absence-planned-other = De vervanging is geregeld. Beide collega’s krijgen een mail.
flash-absence-ended = De afwezigheid is voorbij. Je vervanger heeft bericht gekregen.
error-away-range = Kies een dag vanaf vandaag, hoogstens een jaar vooruit.
error-away-order = De laatste dag ligt voor de eerste. Kies een latere dag.
error-already-away = In deze dagen ben je al afwezig. Beëindig dat eerst, of kies andere dagen.
error-already-away-other = In deze dagen is deze collega al afwezig. Beëindig dat eerst, of kies andere dagen.
error-away-stands-in = In deze dagen vervang je zelf een collega. Kies andere dagen.
error-away-stands-in-other = In deze dagen vervangt deze collega een ander. Kies andere dagen.
error-away-who = Kies welke moderator er niet is.
error-deputy = Kies iemand van deze groep die nu kan schrijven, en niet jezelf.
error-deputy-away = Deze collega is dan zelf afwezig. Kies iemand anders.
error-is-away = { $who } is nu afwezig. Geef het aan { $deputy }.
conflict-leads-not = Alleen wie deze groep vast modereert, kan dit doen.
denied-absence-of-another = Alleen een beheerder regelt dit voor een ander.
conflict-not-your-absence = Alleen deze collega zelf of een beheerder beëindigt dit.
conflict-stands-in = Deze collega vervangt een ander. Dat eindigt vanzelf, of als de ander er weer is.
decision-absence-planned = Afwezigheid en vervanging geregeld
decision-deputy-began = Vervanging begonnen
decision-deputy-ended = Vervanging gestopt
decision-absence-ended = Afwezigheid en vervanging voorbij
mail-kind-deputy-asked = Vervanger van een moderator
mail-kind-deputy-released = Geen vervanger meer
mail-kind-absence-ended = Afwezigheid beëindigd
mail-kind-absence-planned = Vervanging geregeld
mail-deputy-asked-subject = Je vervangt { $who } in { $group }
mail-deputy-asked-text =
    { $who } is even weg en heeft jou als vervanger gekozen voor { $group }: van { $from } tot en met { $until }.
    In die dagen kun je alles wat een moderator kan. Het begint en eindigt vanzelf.
mail-deputy-chosen-text =
    { $who } is er even niet. { $by }, beheerder, heeft jou gevraagd om te vervangen in { $group }: van { $from } tot en met { $until }.
    In die dagen kun je alles wat een moderator kan. Het begint en eindigt vanzelf.
mail-deputy-asked-note = { $by } schrijft erbij: { $note }
mail-deputy-asked-how = Kijk in die dagen af en toe op de werklijst. Daar staat wat er wacht, het dringendste bovenaan, met bij elke regel één stap. Komt het niet uit? Laat het { $by } meteen weten.
mail-deputy-asked-button = Naar de werklijst
mail-deputy-released-subject = Je vervangt { $who } niet meer in { $group }
mail-deputy-released-text =
    De afwezigheid van { $who } in { $group } is eerder voorbij, of gaat niet door. Je hoeft dus niet meer te vervangen.
    Dank je wel dat je het wilde doen.
mail-absence-planned-subject = { $deputy } vervangt je in { $group }
mail-absence-planned-text =
    { $by }, beheerder, heeft je vervanging in { $group } geregeld: { $deputy } neemt het over van { $from } tot en met { $until }. Jij hoeft niets te doen.
    Wat je had opgepakt, komt vrij voor anderen. Ben je er eerder weer? Beëindig je afwezigheid dan met de knop.
mail-absence-planned-button = Bekijk je afwezigheid
mail-absence-ended-subject = Je afwezigheid in { $group } is beëindigd
mail-absence-ended-text =
    Een beheerder heeft je afwezigheid in { $group } beëindigd. Je vervanger heeft bericht gekregen.
    Klopt dit niet? Regel dan opnieuw een vervanger.

# De groep overdragen
page-title-hand-over = Overdragen – { $group }
hand-over-page-title = { $group } overdragen
hand-over-lead = Alles wat je opvolger moet weten, zoals het er nu voor staat:
hand-over-private = Deze pagina is voor moderatoren: er staan notities over collega’s in. Je kunt haar afdrukken met je browser.
hand-over-most = Lange lijsten tonen de eerste { $count }.
hand-over-none = Niets.
hand-over-cases = Meldingen en bezwaren die openstaan
hand-over-work = Wat er op de werklijst staat
hand-over-requests = Wie wil meedoen
hand-over-invitations = Uitnodigingen zonder antwoord
hand-over-invitations-all = { $count ->
    [one] Bekijk de uitnodiging die nog openstaat
   *[other] Bekijk de { $count } uitnodigingen die nog openstaan
}
hand-over-notes = Notities over leden
hand-over-pinned = Vastgezette gesprekken
hand-over-pinned-always = Tot iemand het losmaakt
hand-over-recurring = Aankondigingen en bijeenkomsten
hand-over-recurring-hint = Berichten die vanzelf terugkomen bestaan nog niet. Dit zijn de laatste, zodat je ziet wat er elk jaar of elke maand is.
hand-over-yearly = In het afgelopen jaar:
hand-over-times = { $count } keer
hand-over-summaries = Gesprekken met een samenvatting
hand-over-summary-by = Samengevat door
hand-over-knowledge = Wie weet wat
hand-over-answers = { $count ->
    [one] Gaf één keer een antwoord dat hielp.
   *[other] Gaf { $count } keer een antwoord dat hielp.
  }
hand-over-welcomes = Hoe we nieuwe leden welkom heten
hand-over-no-welcome = Nog geen moderator bewaarde een eigen tekst.
hand-over-now = Draag de groep over
hand-over-now-hint = Je opvolger wordt moderator. Wat jij had opgepakt en de zaken die je bekeek, gaan mee. Jullie krijgen allebei een mail.
hand-over-successor = Wie volgt je op?
hand-over-stay = Wat word je zelf?
hand-over-stay-moderator = Ik blijf moderator, samen met mijn opvolger
hand-over-stay-member = Ik blijf gewoon lid
hand-over-stay-leave = Ik verlaat de groep
hand-over-words = Een woord aan je opvolger
hand-over-words-hint = Dit staat in de mail. Wat weet jij dat hierboven niet staat?
hand-over-send = Draag over
flash-handed-over = De groep is overgedragen. Jullie krijgen allebei een mail.
error-successor = Kies iemand van deze groep die nu kan schrijven, en niet jezelf.
error-successor-away = Deze collega is nu afwezig. Kies iemand anders, of wacht tot die er weer is.
error-stay = Kies wat je zelf wordt.
conflict-leaders-changed = Intussen zijn er andere moderatoren. Er is niets overgedragen. Bekijk de pagina opnieuw.
decision-group-handed-over = Groep overgedragen
mail-kind-group-handed-over = Groep overgenomen
mail-kind-handover-receipt = Groep overgedragen
mail-group-handed-over-subject = { $who } draagt { $group } aan je over
mail-group-handed-over-text =
    Vanaf nu begeleid jij { $group }. Wat { $who } had opgepakt, staat bij jou op de werklijst.
    Op één pagina staat wat er openstaat, wat er over de groep te weten is, en wie wat weet. Begin daar.
mail-group-handed-over-words =
    { $who } schrijft je:
    { $words }
mail-group-handed-over-button = Lees wat je moet weten
mail-handover-receipt-subject = Je hebt { $group } overgedragen aan { $who }
mail-handover-receipt-text = { $who } begeleidt { $group } vanaf nu en heeft bericht gekregen. Dank je wel voor je werk in deze groep.
mail-handover-receipt-moderator = Je blijft zelf ook moderator.
mail-handover-receipt-member = Je bent nu gewoon lid van de groep.
mail-handover-receipt-leave = Je hoort niet meer bij de groep. Wat je schreef, blijft staan.
