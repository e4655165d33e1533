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
