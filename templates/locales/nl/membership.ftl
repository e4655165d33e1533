# Wie bij een themagroep hoort, en hoe: aanvragen, rollen, waarschuwen, dempen.

# Vragen om mee te doen
ask-join-button = Vraag om mee te doen
ask-join-title = Vraag om mee te doen aan { $group }
ask-join-lead = Deze groep laat nieuwe leden toe via haar moderatoren. Vertel kort waarom je mee wilt doen.
ask-join-motivation = Waarom wil je meedoen?
ask-join-motivation-hint = Een paar zinnen is genoeg. Alleen de moderatoren lezen dit.
ask-join-send = Verstuur je vraag
ask-join-waiting = Je aanvraag ligt bij de moderatoren. Je krijgt een mail zodra er een besluit is.
ask-join-sent-at = Gevraagd
ask-join-your-words = Dit schreef je
ask-join-withdraw = Trek je aanvraag in
ask-join-back = Terug naar de groep
page-title-ask-join = Vraag om mee te doen – { $group }
flash-asked-to-join = Je aanvraag ligt bij de moderatoren. Je krijgt een mail zodra er een besluit is.
flash-request-withdrawn = Je aanvraag is ingetrokken.
error-motivation-empty = Schrijf kort waarom je mee wilt doen. Dan kan de moderator goed beslissen.

# Gedempt zijn
muted-title = Je kunt hier even niet schrijven
muted-until = Een moderator heeft je in deze groep gedempt tot
muted-reason = De reden:
muted-object = Ben je het er niet mee eens? Vertel het ons via de contactpagina.
muted-contact = Neem contact op

# De ledenlijst van moderatoren
membership-manage = Beheer leden
membership-title = Leden van { $group }
membership-lead = Alleen moderatoren en beheerders zien deze pagina. Elk besluit komt in het logboek, met je naam en de reden.
membership-requests = Wil meedoen
membership-request-since = Gevraagd
membership-approve = Laat toe
membership-refuse = Niet toelaten
membership-refuse-reason = Waarom niet?
membership-refuse-hint = Deze tekst staat in de mail aan de aanvrager.
membership-refuse-button = Laat niet toe
membership-search = Zoek in de leden
membership-query = Naam of organisatie
membership-filter = Toon
membership-filter-all = Alle leden
membership-filter-moderator = Moderatoren
membership-filter-gedempt = Gedempt
membership-filter-nooit = Schreef nog niets
membership-filter-lang = Half jaar niet gezien
membership-sort = Volgorde
membership-sort-naam = Naam
membership-sort-sinds = Nieuwste leden eerst
membership-sort-gezien = Laatst gezien eerst
membership-sort-reacties = Meeste reacties eerst
membership-find = Zoek
membership-clear = Toon alle leden
membership-csv = Download als CSV
membership-found = { $count ->
    [one] 1 lid
   *[other] { $count } leden
  }
membership-none = Niemand gevonden. Probeer een ander woord of toon alle leden.
membership-table = Leden
membership-choose = Kies { $name }
membership-column-choose = Kies
membership-column-name = Naam
membership-column-organisation = Organisatie
membership-column-role = Rol
membership-column-joined = Lid sinds
membership-column-posts = Reacties
membership-column-seen = Laatst gezien
membership-column-muted = Gedempt tot
membership-remove-chosen = Haal gekozen leden uit de groep
membership-role-member = Lid
membership-role-moderator = Moderator
membership-role-none = Geen lid van deze groep
membership-muted = Gedempt
membership-muted-until = Gedempt tot
membership-suspended = Geschorst
membership-posts-word = { $count ->
    [one] reactie
   *[other] reacties
  }
seen-never = nog niet
seen-today = vandaag
seen-yesterday = gisteren
seen-this-week = afgelopen dagen
seen-last-week = vorige week
seen-weeks = een paar weken geleden
seen-last-month = vorige maand
seen-months = een paar maanden geleden
seen-long = meer dan een half jaar geleden

# Meer leden tegelijk
membership-bulk-title = { $count ->
    [one] 1 lid uit de groep halen
   *[other] { $count } leden uit de groep halen
  }
membership-bulk-lead = Ze krijgen een mail met je reden. Wat ze schreven, blijft staan. In een open groep kunnen ze zelf weer lid worden.
membership-bulk-who = Deze collega’s
membership-bulk-reason = Waarom haal je hen uit de groep?
membership-bulk-reason-hint = Eén zin die voor iedereen klopt. Hij staat in de mail en in het logboek.
membership-bulk-now = Haal uit de groep
membership-bulk-keep = Laat zoals het is
membership-bulk-nobody = Je hebt nog niemand gekozen. Ga terug en kruis aan wie je bedoelt.
page-title-membership = Leden beheren – { $group }
page-title-membership-bulk = Leden uit de groep halen – { $group }
page-title-membership-member = { $name } – { $group }

# Eén lid
membership-details = Gegevens
membership-profile = Bekijk het profiel
membership-site = Beheer dit account
membership-newest = Laatste reacties in deze groep
membership-no-posts = Nog geen reacties in deze groep.
membership-decisions = Eerdere besluiten in deze groep
membership-no-decisions = Nog geen besluiten over deze collega.
membership-decided-by = door
membership-notes = Notities
membership-notes-hint = Alleen moderatoren van deze groep en beheerders lezen dit. Schrijf alsof de ander het ooit kan opvragen.
membership-no-notes = Nog geen notities.
membership-note-add = Nieuwe notitie
membership-note-save = Bewaar notitie
membership-note-delete = Verwijder deze notitie
membership-acts = Wat wil je doen?
membership-acts-yourself = Dit ben jij. Over jezelf beslis je hier niet.
membership-acts-none = Deze collega hoort niet bij de groep. Er valt hier niets te beslissen.
membership-asks = Wil meedoen omdat
membership-make-moderator = Maak moderator
membership-make-moderator-hint = Moderatoren zien de werklijst en deze ledenlijst.
membership-make-member = Maak gewoon lid
membership-make-member-hint = Je kunt een moderator niet dempen of verwijderen. Maak er eerst een gewoon lid van.
membership-make-member-reason = Waarom maak je deze collega gewoon lid?
membership-make-member-reason-hint = Deze tekst staat in de mail en in het logboek van de moderatoren.
membership-make-member-button = Maak gewoon lid
membership-warn = Waarschuw
membership-warn-reason = Waarvoor waarschuw je?
membership-warn-hint = Noem wat er gebeurde en welke huisregel het raakt. Deze tekst staat in de mail.
membership-warn-button = Stuur de waarschuwing
membership-mute = Demp
membership-mute-again = Wijzig het dempen
membership-mute-until = Tot welke dag?
membership-mute-until-hint = Vanaf het begin van die dag kan de ander weer schrijven. Hoogstens een jaar.
membership-mute-reason = Waarom demp je?
membership-mute-hint = De ander leest mee maar schrijft niet, en ziet deze reden en de datum.
membership-mute-button = Demp tot die dag
membership-unmute = Laat weer schrijven
membership-remove = Haal uit de groep
membership-remove-reason = Waarom haal je deze collega uit de groep?
membership-remove-hint = Deze tekst staat in de mail. Wat de ander schreef, blijft staan.
membership-remove-button = Haal uit de groep

flash-request-approved = Toegelaten. Er gaat een mail met het goede nieuws.
flash-request-refused = Niet toegelaten. Er gaat een mail met je reden.
flash-made-moderator = Deze collega modereert nu mee.
flash-made-member = Deze collega is nu gewoon lid.
flash-warned = De waarschuwing is verstuurd en staat in het logboek.
flash-muted = Gedempt. Er gaat een mail met de reden en de datum.
flash-unmuted = Deze collega kan weer schrijven.
flash-removed-from-group = Uit de groep gehaald. Er gaat een mail met je reden.
flash-note-added = De notitie is bewaard.
flash-note-deleted = De notitie is verwijderd.
error-note-empty = De notitie is nog leeg. Schrijf iets en bewaar haar opnieuw.
error-until-invalid = Kies een dag, zoals 2026-12-31.
error-until-range = Kies een dag vanaf morgen, hoogstens een jaar vooruit.
error-nobody-chosen = Je hebt nog niemand gekozen.
error-role = Kies een rol uit de lijst.
conflict-request-decided = Over deze aanvraag is al beslist, of ze is ingetrokken. Er verandert niets meer.
conflict-not-in-group = Deze collega hoort niet meer bij de groep. Er verandert niets.
conflict-only-moderator = Dit is de enige moderator van de groep. Maak eerst iemand anders moderator.
conflict-is-moderator = Deze collega modereert mee. Maak er eerst een gewoon lid van.
conflict-yourself = Over jezelf beslis je niet. Vraag het een andere moderator of beheerder.
conflict-not-muted = Deze collega is niet gedempt. Er verandert niets.
conflict-not-your-note = Deze notitie is van iemand anders. Alleen de schrijver verwijdert haar.
conflict-not-active = Dit account is niet actief, dus schorsen kan nu niet.
conflict-not-suspended = Dit account is niet geschorst. Er verandert niets.

# Beheerders: één account
account-page-title = Account van { $name }
account-lead = Hier beslis je over de hele site, niet over één groep.
account-state = Stand
account-state-pending = wacht op toelating
account-state-active = doet mee
account-state-suspended = geschorst
account-state-left = vertrokken
account-address = E-mailadres
account-groups = Themagroepen
account-no-groups = Hoort nog niet bij een groep.
account-decisions = Eerdere besluiten
account-suspend = Schors dit account
account-suspend-lead = Wie geschorst is, wordt meteen overal uitgelogd en kan niet meer inloggen. Wat er geschreven is, blijft staan.
account-suspend-reason = Waarom?
account-suspend-hint = Deze tekst staat in de mail en in het logboek.
account-suspend-button = Schors
account-readmit = Laat weer toe
account-readmit-lead = Dit account is geschorst. Laat je het weer toe, dan kan deze collega meteen inloggen.
account-manage = Beheer dit account
page-title-account = Account van { $name }
flash-suspended = Het account is geschorst. Er gaat een mail met je reden.
flash-readmitted = Het account doet weer mee. Er gaat een mail.

decision-join-approved = Toegelaten tot de groep
decision-join-refused = Niet toegelaten tot de groep
decision-made-moderator = Moderator gemaakt
decision-made-member = Gewoon lid gemaakt
decision-member-warned = Gewaarschuwd
decision-member-muted = Gedempt
decision-member-unmuted = Mag weer schrijven
decision-removed-from-group = Uit de groep gehaald
decision-member-suspended = Geschorst
decision-member-readmitted = Weer toegelaten tot de site

mail-kind-join-requested = Iemand wil meedoen aan een groep
mail-kind-join-approved = Toegelaten tot een groep
mail-kind-join-refused = Niet toegelaten tot een groep
mail-kind-made-moderator = Moderator geworden
mail-kind-made-member = Geen moderator meer
mail-kind-warned = Waarschuwing
mail-kind-muted = Gedempt
mail-kind-unmuted = Mag weer schrijven
mail-kind-removed-from-group = Uit een groep gehaald
mail-kind-suspended = Account geschorst
mail-kind-readmitted = Account weer toegelaten

mail-join-requested-subject = { $who } wil meedoen aan { $group }
mail-join-requested-text =
    { $who } ({ $organisation }) vraagt om lid te worden van { $group }.
    { $who } schrijft:
    { $motivation }
    Met de knop zie je de aanvraag en beslis je. Een van de moderatoren is genoeg.
mail-join-requested-button = Bekijk de aanvraag

mail-join-approved-subject = Welkom in { $group }
mail-join-approved-text =
    Je vroeg om mee te doen aan { $group }. Een moderator heeft je toegelaten.
    Lees gerust eerst even mee. Heb je een vraag? Stel hem: collega’s denken graag mee.
mail-join-approved-button = Naar de groep

mail-join-refused-subject = Je aanvraag voor { $group }
mail-join-refused-text =
    Dank je voor je aanvraag voor { $group }. Een moderator heeft je nu niet toegelaten en schrijft daarover:
    { $reason }
    Denk je dat dit niet klopt? Laat het ons weten, dan kijkt iemand anders nog eens mee.
mail-join-refused-button = Neem contact op

mail-made-moderator-subject = Je bent nu moderator van { $group }
mail-made-moderator-text =
    Fijn dat je { $group } mee wilt begeleiden. Met de knop zie je wat er te doen is.
    Vragen over modereren? De andere moderatoren en de redactie helpen je graag.
mail-made-moderator-button = Bekijk wat er te doen is

mail-made-member-subject = Je bent geen moderator meer van { $group }
mail-made-member-text =
    Je bent vanaf nu gewoon lid van { $group }. De reden:
    { $reason }
    Dank je voor je werk als moderator. Ben je het er niet mee eens? Laat het ons weten, dan kijkt iemand anders er nog eens naar.
mail-made-member-button = Neem contact op

mail-warned-subject = Een waarschuwing in { $group }
mail-warned-text =
    Een moderator van { $group } vraagt je om op de huisregels te letten en schrijft:
    { $reason }
    Er verandert verder niets: je kunt blijven lezen en schrijven. De waarschuwing staat in het logboek van de moderatoren.
    Ben je het er niet mee eens? Laat het ons weten, dan kijkt iemand anders er nog eens naar.
mail-warned-button = Neem contact op

mail-muted-subject = Je kunt even niet schrijven in { $group }
mail-muted-text =
    Een moderator heeft je in { $group } gedempt tot { $until }. Je kunt wel blijven lezen, en in andere groepen blijven schrijven. De reden:
    { $reason }
    Vanaf die dag kun je vanzelf weer schrijven.
    Ben je het er niet mee eens? Laat het ons weten, dan kijkt iemand anders er nog eens naar.
mail-muted-button = Neem contact op

mail-unmuted-subject = Je kunt weer schrijven in { $group }
mail-unmuted-text =
    Een moderator van { $group } heeft het dempen beëindigd. Je kunt meteen weer meeschrijven.
mail-unmuted-button = Naar de groep

mail-removed-from-group-subject = Je hoort niet meer bij { $group }
mail-removed-from-group-text =
    Een moderator heeft je uit { $group } gehaald. De reden:
    { $reason }
    Wat je schreef, blijft staan. In andere groepen verandert er niets.
    Ben je het er niet mee eens? Laat het ons weten, dan kijkt iemand anders er nog eens naar.
mail-removed-from-group-button = Neem contact op

mail-suspended-subject = Je account bij { $site } is geschorst
mail-suspended-text =
    De redactie heeft je account geschorst. Je kunt nu niet inloggen. De reden:
    { $reason }
    Wat je schreef, blijft staan. Ben je het er niet mee eens? Laat het ons weten, dan kijkt iemand anders er nog eens naar.
mail-suspended-button = Neem contact op

mail-readmitted-subject = Je kunt weer inloggen bij { $site }
mail-readmitted-text =
    De redactie heeft je account weer toegelaten. Je kunt meteen inloggen en meedoen.
mail-readmitted-button = Log in
conflict-is-admin = Deze collega beheert de site. Alleen een andere beheerder kan dit doen.

membership-organisation = Organisatie
membership-organisation-all = Alle organisaties
membership-filter-onbereikbaar = Mail komt niet aan
denied-removed = Een moderator haalde je uit deze groep. Je kunt vragen of je weer mee mag doen.
admin-suspended = Geschorst
