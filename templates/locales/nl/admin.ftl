# Beheer.

admin-tabs = Beheer
admin-tab-overview = Overzicht
admin-tab-waiting = Aanmeldingen
admin-tab-reports = Meldingen
admin-tab-groups = Themagroepen
admin-tab-organisations = Organisaties
admin-tab-mail = Mail
admin-tab-log = Logboek
admin-tab-rules = Rechten
admin-change = Wijzig
admin-save = Bewaar

admin-title = Beheer
admin-lead = Wat er op je wacht, en of alles loopt.
admin-overview-people = Mensen
admin-overview-waiting =
    { $count ->
        [one] aanmelding wacht op je
       *[other] aanmeldingen wachten op je
    }
admin-overview-waiting-link = Bekijk de aanmeldingen
admin-overview-reports =
    { $count ->
        [one] melding over een profiel wacht op je
       *[other] meldingen over profielen wachten op je
    }
admin-overview-reports-link = Bekijk de meldingen
admin-overview-active =
    { $count ->
        [one] lid doet mee
       *[other] leden doen mee
    }
admin-overview-work = Achter de schermen
admin-overview-work-hint = Een paar in de rij is gewoon. Staat er lang iets stil, kijk dan in het log van de server.
admin-overview-mails =
    { $count ->
        [one] mail in de rij
       *[other] mails in de rij
    }
admin-overview-failed =
    { $count ->
        [one] mail kwam niet aan
       *[other] mails kwamen niet aan
    }
admin-overview-mail-link = Bekijk de mail
admin-overview-jobs =
    { $count ->
        [one] taak in de rij
       *[other] taken in de rij
    }
admin-overview-parked =
    { $count ->
        [one] taak staat stil
       *[other] taken staan stil
    }

admin-waiting-title = Aanmeldingen
admin-waiting-lead = Van deze mensen kennen we het maildomein niet. Wie het langst wacht, staat bovenaan.
admin-waiting-says = Werkt naar eigen zeggen bij
admin-waiting-why = Wil meedoen omdat
admin-waiting-nothing = Niets ingevuld
admin-waiting-since = Aangemeld
admin-waiting-organisation = Hoort bij
admin-waiting-organisation-hint = Begin te typen en kies uit de lijst. Leeg mag ook.
admin-waiting-of = (voor { $name })
admin-waiting-admit = Laat toe
admin-waiting-refuse = Niet toelaten
admin-waiting-reason = Waarom niet?
admin-waiting-reason-hint = Deze tekst staat in de mail aan de aanvrager. De aanmelding wordt daarna gewist.
admin-waiting-refuse-button = Laat niet toe
admin-waiting-empty = Er wacht niemand. Je bent bij.

admin-groups-title = Themagroepen
admin-groups-lead = In deze volgorde staan ze op de site.
admin-groups-add = Voeg een themagroep toe
admin-groups-add-button = Voeg toe
admin-groups-members =
    { $count ->
        [one] 1 lid
       *[other] { $count } leden
    }
admin-groups-threads =
    { $count ->
        [one] 1 gesprek
       *[other] { $count } gesprekken
    }
admin-groups-board = Naar het bord
admin-groups-up = Omhoog
admin-groups-down = Omlaag
admin-group-name = Naam
admin-group-slug = Webadres
admin-group-slug-hint = Kleine letters, cijfers en streepjes, zoals leven-lang-leren. Wijzig je het later, dan blijft het oude werken.
admin-group-line = Werklijn
admin-group-line-hint = Groepen van één lijn staan bij elkaar, zoals Jeugd & Onderwijs.
admin-group-description = Waarover gaat het?
admin-group-description-hint = Twee of drie zinnen. Ze staan boven het bord en in de lijst.
admin-group-audience = Wie kan meelezen?
admin-group-audience-hint = Open waar het kan. Een slot roept vragen op.
admin-group-reason = Waarom niet voor alle leden?
admin-group-reason-hint = Alleen nodig als alleen groepsleden meelezen. Leden van de groep zien deze reden.
admin-group-join = Hoe word je lid?
admin-group-is-closed = Gesloten
admin-group-state = Open of gesloten
admin-group-close-hint = In een gesloten themagroep kan niemand meer schrijven. Alles blijft te lezen.
admin-group-close = Sluit deze themagroep
admin-group-open-hint = Deze themagroep is gesloten: lezen kan, schrijven niet. Je kunt haar weer openen.
admin-group-open = Open deze themagroep

admin-organisations-title = Organisaties
admin-organisations-lead = Wie een mailadres van een bekende organisatie heeft, kan meteen meedoen.
admin-organisations-add = Voeg een organisatie toe
admin-organisations-add-button = Voeg toe
admin-organisations-members = Leden
admin-organisations-members-word =
    { $count ->
        [one] lid
       *[other] leden
    }
admin-organisations-no-domains = geen
admin-organisations-empty = Nog geen organisaties. Voeg de eerste toe.
admin-organisation-name = Naam
admin-organisation-kind = Soort
admin-organisation-isil = ISIL-code
admin-organisation-isil-hint = NL- met tien cijfers, zoals NL-0123456789. Partners hebben er geen.
admin-organisation-domains = Maildomeinen
admin-organisation-domains-hint = Eén per regel: het deel achter de @. Geen gmail.com en andere domeinen die iedereen kan hebben.
organisation-library = Bibliotheek
organisation-poi = POI
organisation-kb = KB
organisation-vob = VOB
organisation-spn = SPN
organisation-partner = Partner

admin-log-title = Logboek
admin-log-lead = Wie wat besloot, en waarom. Hierin kan niemand iets wijzigen.
admin-log-when = Wanneer
admin-log-who = Wie
admin-log-what = Besluit
admin-log-reason = Reden
admin-log-no-reason = Geen reden gegeven
admin-log-older = Ouder
admin-log-empty = Nog geen besluiten. Ze verschijnen hier vanzelf.
decision-member-admitted = Toegelaten
decision-member-refused = Niet toegelaten
decision-group-added = Themagroep toegevoegd
decision-group-changed = Themagroep gewijzigd
decision-group-closed = Themagroep gesloten
decision-group-reopened = Themagroep weer geopend
decision-groups-reordered = Themagroep verplaatst
decision-organisation-added = Organisatie toegevoegd
decision-organisation-changed = Organisatie gewijzigd
decision-thread-pinned = Gesprek vastgezet
decision-thread-unpinned = Gesprek losgemaakt
decision-thread-locked = Gesprek gesloten
decision-thread-unlocked = Gesprek weer geopend
decision-post-edited = Reactie van een ander gewijzigd
decision-post-removed = Reactie van een ander verwijderd

admin-mail-title = Mail
admin-mail-lead = De nieuwste mails van de site. Wat erin staat, lees je hier niet.
admin-mail-made = Gemaakt
admin-mail-kind = Soort
admin-mail-to = Aan
admin-mail-state = Stand
admin-mail-empty = Hier is geen mail.
admin-mail-filter = Welke mails
admin-mail-more = Meer mails
admin-mail-test = Stuur mij een proefmail
admin-mail-test-hint = Zo zie je of mail aankomt. De proefmail gaat naar je eigen adres.
admin-mail-suppressed = Adressen die geen mail meer krijgen
admin-mail-suppressed-hint = Deze adressen weigerden te vaak een mail. Klopt een adres weer? Probeer het dan opnieuw.
admin-mail-refusals = { $count ->
    [one] { $count } mail geweigerd
   *[other] { $count } mails geweigerd
    }
admin-mail-again = Probeer opnieuw
admin-mail-log-title = Wat er met deze mail gebeurde
admin-mail-log-lead = Elke keer dat de site de mail probeerde te sturen, staat hier. Wat erin staat, lees je hier niet.
admin-mail-log-back = Terug naar alle mails
admin-mail-tries = { $count ->
    [one] { $count } keer geprobeerd
   *[other] { $count } keer geprobeerd
    }
admin-mail-tried = Wanneer
admin-mail-outcome = Uitkomst
admin-mail-words = Wat de mailserver zei
admin-mail-no-tries = De site heeft deze mail nog niet geprobeerd te sturen.
mail-filter-all = Alle
mail-filter-waiting = In de rij
mail-filter-refused = Geweigerd
mail-filter-suppressed = Geblokkeerd
mail-state-waiting = In de rij
mail-state-sent = Verstuurd
mail-state-withdrawn = Teruggehaald
mail-state-refused = Geweigerd
mail-state-expired = Opgegeven na vier dagen
mail-state-suppressed = Niet geprobeerd
mail-state-parked = Ging stuk
mail-try-taken = Aangenomen
mail-try-refused = Geweigerd
mail-try-later = Later nog eens
mail-try-unknown = Niet zeker of de mail aankwam
mail-try-not-reached = Mailserver niet bereikt
mail-try-broken = Ging stuk
mail-try-suppressed = Niet geprobeerd
mail-kind-test-mail = Proefmail
mail-kind-confirm-address = Adres bevestigen
mail-kind-already-member = Heeft al een account
mail-kind-reset-password = Nieuw wachtwoord kiezen
mail-kind-password-changed = Wachtwoord gewijzigd
mail-kind-confirm-new-address = Nieuw adres bevestigen
mail-kind-address-changed = Adres gewijzigd
mail-kind-admitted = Toegelaten
mail-kind-refused = Niet toegelaten
mail-kind-waiting-for-admission = Iemand wacht op toelating

admin-rules-title = Wie mag wat
admin-rules-lead = Dit is de tabel waarmee de site zelf beslist.
admin-rules-act = Handeling
admin-rules-foot = Wie in meer kolommen past, hoort bij de meest rechtse. Wie een bord niet mag lezen, kan er ook niets anders doen.
column-visitor = Bezoeker
column-member = Lid
column-group-member = Groepslid
column-author = Schrijver
column-moderator = Moderator
column-admin = Beheerder
cell-no = nee
cell-yes = ja
cell-read = als je mag meelezen
cell-open = als de groep open is
cell-join = als je vrij lid kunt worden
cell-standing = als de reactie er nog staat
cell-own = bij een eigen vraag
action-visit = Openbare pagina’s bekijken
action-use-own-account = Eigen startpagina en instellingen
action-see-members = Collega’s zoeken en profielen zien
action-read-group = Een themagroep lezen
action-see-group-members = Zien wie er lid is van een groep
action-join-group = Lid worden van een groep
action-leave-group = Een groep verlaten
action-start-thread = Een gesprek starten
action-reply = Reageren
action-mark-read = Bijhouden wat je las
action-edit-post = Een reactie bewerken
action-see-versions = Eerdere versies van een reactie zien
action-remove-post = Een reactie verwijderen
action-accept-answer = Een reactie aanwijzen als antwoord
action-pin-thread = Een gesprek bovenaan vastzetten
action-lock-thread = Een gesprek sluiten
action-admit-members = Mensen toelaten
action-manage-groups = Themagroepen beheren
action-manage-organisations = Organisaties beheren
action-see-site-log = Het logboek en de mail zien
action-manage-mail = Een proefmail sturen en een adres opnieuw proberen
cell-ask = als je erom vraagt
action-ask-to-join = Vragen om lid te worden
action-restore-post = Een reactie terugzetten
action-arrange-threads = Gesprekken verplaatsen, splitsen en samenvoegen
action-summarise-thread = Een gesprek samenvatten
action-manage-group-members = Leden van een groep beheren
action-see-group-work = De werklijst van een groep zien
action-report-post = Een reactie melden
action-report-profile = Een profiel melden
action-suspend-members = Iemand van de site weren
