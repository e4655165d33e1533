group-tab-board = Gesprekken
group-tab-about = Over deze groep
group-tab-members = Leden
group-tabs = Onderdelen van deze groep
group-threads = { $count ->
    [one] 1 gesprek
   *[other] { $count } gesprekken
  }
group-member-count = { $count ->
    [one] 1 lid
   *[other] { $count } leden
  }
group-mine = Jouw groep
group-closed = Afgesloten
group-is-closed = Deze groep is afgesloten. Je kunt alles nog lezen.
group-start-thread = Start een gesprek
group-join = Word lid van deze groep
group-join-hint = Als lid zie je nieuwe gesprekken op je homepagina.
group-you-belong = Je bent lid
group-leave = Verlaat deze groep
group-you-moderate = Jij modereert deze groep
group-moderators = Moderatoren

# The list
groups-title = Themagroepen
groups-lead = Elke themagroep heeft een eigen onderwerp en eigen moderatoren. Kies wat bij je werk past. Je kunt lid zijn van zoveel groepen als je wilt.
groups-other-line = Overige groepen
groups-empty = Er zijn nog geen themagroepen. Een beheerder kan de eerste toevoegen.

# The board
board-threads = Gesprekken
board-filters = Kies welke gesprekken je ziet
board-sieve = Soort en label
board-kinds = Kies een soort gesprek
board-labels = Kies een label
board-labels-short = Labels:
board-chosen-label = Je ziet gesprekken met het label { $label }.
board-show-all = Toon alle gesprekken
board-newest = Terug naar de nieuwste
board-older = Oudere gesprekken
board-empty = Nog geen gesprekken. Stel de eerste vraag.
board-empty-filtered = Met deze keuze staan er geen gesprekken.
board-aside = Over deze groep
board-see-members = Bekijk wie er meedoen
board-members-hint = Log in om te zien wie er meedoen.

# About and members
group-about-title = Goed om te weten
about-line = Werklijn
about-readers = Wie leest mee
about-joining = Meedoen
about-size = Zo groot is de groep
about-no-moderators = Deze groep heeft nog geen moderator.
members-since = Lid sinds
members-none = Nog geen leden. Jij kunt de eerste zijn.

ask-title = In welke themagroep past je vraag?
ask-lead = Kies de groep die het dichtst bij je vraag ligt. Twijfel je? Een moderator helpt je gesprek naar de goede plek.
ask-mine = Mijn groepen
ask-others = Andere groepen
ask-all = Alle groepen
