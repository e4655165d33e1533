page-title-work = Moderatie ({ $count })
nav-work = Moderatie
work-title = Wat op je wacht
work-lines = Op volgorde van haast
work-late = { $count ->
    [one] Eén ding had al gedaan moeten zijn. Het staat bovenaan.
   *[other] { $count } dingen hadden al gedaan moeten zijn. Ze staan bovenaan.
}
work-nothing-late = Je loopt op schema.
work-empty = Niets te doen. Je groepen kunnen even zonder je.
work-leads-none = Je modereert nog geen themagroep.
work-leads-none-hint = Zodra je moderator van een groep bent, staat hier wat er te doen is.
work-all-groups = Toon al mijn groepen
work-groups = Mijn groepen
work-manage = Leden beheren
work-members-of = Leden van
work-count = te doen
work-more = Meer bij
work-claim = Ik pak dit op
work-release = Laat dit los
work-snooze = Stel uit:
work-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
work-give = Geef aan
work-give-now = Geef door
work-claimed-by = Opgepakt door
work-claimed-by-me = Jij pakt dit op
work-left-hours = { $count ->
    [one] Nog 1 uur
   *[other] Nog { $count } uur
}
work-left-days = { $count ->
    [one] Nog 1 dag
   *[other] Nog { $count } dagen
}
work-late-hours = { $count ->
    [one] 1 uur te laat
   *[other] { $count } uur te laat
}
work-late-days = { $count ->
    [one] 1 dag te laat
   *[other] { $count } dagen te laat
}
work-case = Melding
work-case-step = Bekijk de melding
work-objection = Bezwaar
work-objection-step = Bekijk het bezwaar
work-request = Wil lid worden
work-request-step = Beslis
work-question = Vraag zonder antwoord
work-question-step = Geef antwoord
work-first-post = Eerste bericht
work-first-post-step = Reageer
work-newcomer = Nieuw lid
work-newcomer-step = Heet welkom
work-newcomer-done = Ik heb zelf al iets gestuurd
work-summary = Lang gesprek
work-summary-step = Schrijf een samenvatting
work-summary-done = Een samenvatting is niet nodig
work-stale-pin = Lang vastgezet
work-stale-pin-step = Bekijk het gesprek
work-stale-pin-done = Dit mag vast blijven staan
flash-work-claimed = Je hebt dit opgepakt. Na een dag vervalt dat vanzelf.
flash-work-released = Je hebt dit losgelaten.
flash-work-snoozed = Uitgesteld. Het komt vanzelf terug.
flash-work-given = Doorgegeven aan je collega.
flash-work-finished = Dat is klaar.
error-snooze = Kies 1, 3 of 7 dagen.
error-no-moderator = Kies een moderator van deze groep.
conflict-claimed = Een collega heeft dit net opgepakt. Kijk op je werklijst wie dat is.
conflict-not-by-hand = Dit verdwijnt vanzelf van de lijst als het gedaan is.
