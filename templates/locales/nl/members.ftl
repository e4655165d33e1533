people-title = Collega’s
people-lead = Zoek iemand die weet wat jij wilt weten.
people-search = Zoek een collega
people-query = Naam, functie of onderwerp
people-query-hint = Bijvoorbeeld: Fatima, taalhuis of 3D-printer
people-province = Provincie
people-all-provinces = Alle provincies
people-organisation = Organisatie
people-all-organisations = Alle organisaties
people-find = Zoek
people-clear = Toon alle collega’s
people-found = { $count ->
    [one] 1 collega gevonden
   *[other] { $count } collega’s gevonden
  }
people-count = { $count ->
    [one] 1 collega
   *[other] { $count } collega’s
  }
people-ask = Vraag mij over:
people-none = Niemand gevonden. Probeer een ander woord of kies alle provincies.

# A person's page
profile-guest = Gast
profile-joined = Lid sinds
profile-report = Meld dit profiel
profile-edit = Bewerk je profiel
profile-ask = Vraag mij over
profile-threads = Gesprekken
profile-no-threads = Nog geen gesprekken die je kunt lezen.
profile-no-threads-self = Je bent nog geen gesprek begonnen. Stel gerust een vraag.
profile-aside = Gegevens en groepen
profile-details = Gegevens
profile-knows = Weet veel van
profile-days = Werkt op
profile-email = E-mail
profile-moderates = Modereert
profile-groups = Themagroepen
