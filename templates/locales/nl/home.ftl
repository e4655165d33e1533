# A member's home
greeting-morning = Goedemorgen, { $name }
greeting-afternoon = Goedemiddag, { $name }
greeting-evening = Goedenavond, { $name }
greeting-night = Hallo, { $name }
home-since = Sinds
home-there-are = { $count ->
    [one] is er
   *[other] zijn er
  }
home-there-are-start = { $count ->
    [one] Er is
   *[other] Er zijn
  }
home-new-posts = { $count ->
    [one] 1 nieuwe reactie
   *[other] { $count } nieuwe reacties
  }
home-in-threads = { $count ->
    [one] in 1 gesprek van je groepen.
   *[other] in { $count } gesprekken van je groepen.
  }
home-nothing-new = Er is niets nieuws in je groepen. Een mooi moment om zelf iets te vragen.
home-nothing-new-since = Je hebt alles gelezen sinds
home-full-stop = .
home-welcome = Fijn dat je er bent. Kies de themagroepen die bij je werk passen. Dan zie je hier wat er speelt.
home-start = Lees wat er nieuw is
home-ask = Stel een vraag
home-choose-groups = Kies je themagroepen
home-for-you = Voor jou
news-reply = antwoordde jou
news-mention = noemde je
home-threads = Gesprekken in je groepen
home-more = Alle gesprekken met iets nieuws
home-that-was-all = Dat was alles.
home-that-was-all-since = Dat was alles sinds
home-all-read = Je bent bij.
home-no-groups = Hier komen de gesprekken van je groepen. Kies er een of meer.
home-read = Eerder gelezen
home-aside = Jouw groepen en taken
home-my-groups = Mijn groepen
home-no-groups-yet = Je bent nog geen lid van een themagroep.
home-new = nieuw
home-all-groups = Bekijk alle themagroepen
home-tasks = Jij beheert
home-waiting = Nieuwe aanmeldingen

# What a visitor sees
visitor-title = Collega’s van alle bibliotheken, aan één tafel
visitor-lead = Op Leestafel helpen medewerkers van openbare bibliotheken elkaar. Iemand in een andere plaats heeft jouw vraag vaak al eens beantwoord.
visitor-sign-up = Word lid
visitor-sign-in = Ik heb al een account
visitor-what = Wat collega’s hier doen
visitor-ask-title = Een vraag stellen
visitor-ask-text = Ook als je denkt dat iedereen het antwoord al weet. Het beste antwoord blijft bovenaan staan.
visitor-read-title = Meelezen
visitor-read-text = Lezen is ook meedoen. Je ziet steeds wat er nieuw is sinds je vorige bezoek, en wanneer je bij bent.
visitor-share-title = Ervaring delen
visitor-share-text = Wat werkte er bij jullie, en wat niet? Daar heeft een collega aan de andere kant van het land iets aan.
visitor-open-groups = Hier kun je meteen meelezen
visitor-more-groups = Meer over de themagroepen
visitor-open-threads = Waar het nu over gaat
visitor-other-groups = De andere themagroepen
visitor-all-groups = De themagroepen
visitor-other-groups-hint = Deze gesprekken lees je als je lid bent.
visitor-for-whom = Voor wie is Leestafel?
visitor-for-whom-text = Voor iedereen die in of voor een openbare bibliotheek werkt: van balie tot directie, betaald of vrijwillig, ook bij een POI. Meedoen is gratis. Meld je aan met je werkadres, dan ben je zo binnen.
