# Layout
skip-to-content = Ga direct naar de inhoud
nav-main = Hoofdmenu
nav-home = Home
nav-groups = Themagroepen
nav-people = Collega’s
nav-admin = Beheer
nav-news = Meldingen: { $count ->
    [one] 1 nieuwe
   *[other] { $count } nieuwe
  }
nav-me = Mijn profiel en instellingen
nav-sign-in = Inloggen
nav-sign-up = Word lid
nav-sign-out = Uitloggen
foot-rules = Huisregels
foot-contact = Hulp en contact
foot-accessibility = Toegankelijkheid
foot-privacy = Privacy
foot-about = Over Leestafel
other-language-tag = en
other-language = English
demo-label = Demo
demo-explained = Dit is een demo. Namen en gesprekken zijn verzonnen.
demo-mail = Bekijk de mail
demo-sign-in = Kies wie je bent
crumbs = Kruimelpad
crumb-thread = Gesprek

# Forms and lists
errors-title = Kijk dit nog even na
optional = mag leeg blijven
former-member = Voormalig lid
quoted = “{ $text }”
pages = Bladeren
pages-previous = Vorige
pages-next = Volgende
pages-of = Pagina { $page } van { $total }
toolbar-label = Opmaak
toolbar-bold = Vet
toolbar-italic = Schuin
toolbar-list = Lijst
toolbar-quote = Citaat
toolbar-link = Link

# Rows of threads
row-new-thread = Nieuw gesprek
row-new = { $count } nieuw
row-new-in = in { $title }
row-read = gelezen
row-replies = { $count ->
    [one] reactie
   *[other] reacties
  }
row-replies-full = { $count ->
    [one] 1 reactie
   *[other] { $count } reacties
  }

# Kinds of threads
kind-all = Alle soorten
kind-question = Vraag
kind-experience = Ervaring
kind-document = Document
kind-announcement = Aankondiging
kind-event = Bijeenkomst
kind-pilot = Proeftuin
kind-hint-question = Je wilt weten hoe anderen iets doen.
kind-hint-experience = Je vertelt wat je deed en wat dat opleverde.
kind-hint-document = Je deelt iets dat anderen kunnen gebruiken.
kind-hint-announcement = Je laat weten dat er iets verandert of komt.
kind-hint-event = Je nodigt uit: noem dag, tijd en plek.
kind-hint-pilot = Je probeert iets uit en houdt anderen op de hoogte.

# Who can read, how one joins
audience-public = Iedereen kan meelezen.
audience-members = Alle leden kunnen meelezen.
audience-group = Alleen leden van deze groep lezen mee.
join-open = Je doet meteen mee als je lid wordt.
join-request = Je vraagt of je mee mag doen. Een moderator laat het je weten.
join-invite = Een moderator nodigt leden uit.

# Signs at threads, orders, filters
badge-pinned = Vastgezet
badge-locked = Gesloten
badge-answered = Beantwoord
order-tree = Per onderwerp
order-time = Op tijd
filter-all = Alles
filter-new = Nieuw
filter-without-reply = Zonder reactie

# Times
time-just-now = zojuist
time-minutes-ago = { $minutes ->
    [one] 1 minuut geleden
   *[other] { $minutes } minuten geleden
  }
time-today = vandaag { $clock } uur
time-yesterday = gisteren { $clock } uur
time-weekday = { $weekday } { $clock } uur
time-date = { $day } { $month }
time-date-year = { $day } { $month } { $year }
time-full = { $weekday } { $day } { $month } { $year }, { $clock } uur
time-weekday-date = { $weekday } { $day } { $month } { $year }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag

# Provinces
province-none = Geen provincie
province-drenthe = Drenthe
province-flevoland = Flevoland
province-fryslan = Fryslân
province-gelderland = Gelderland
province-groningen = Groningen
province-limburg = Limburg
province-noord-brabant = Noord-Brabant
province-noord-holland = Noord-Holland
province-overijssel = Overijssel
province-utrecht = Utrecht
province-zeeland = Zeeland
province-zuid-holland = Zuid-Holland

# Titles of pages, in the browser
page-title-home-visitor = Het forum van de openbare bibliotheken
page-title-home = Home
page-title-groups = Themagroepen
page-title-group-about = Over { $group }
page-title-group-members = Leden van { $group }
page-title-new-thread = Nieuw gesprek – { $group }
page-title-edit-post = Reactie bewerken – { $thread }
page-title-remove-first = Bericht verwijderen – { $thread }
page-title-remove-post = Reactie verwijderen – { $thread }
page-title-versions = Eerdere versies – { $thread }
page-title-people = Collega’s
page-title-sign-up = Word lid
page-title-sign-in = Inloggen
page-title-resend = Nieuwe bevestigingsmail
page-title-forgot = Wachtwoord vergeten
page-title-reset = Nieuw wachtwoord
page-title-confirm = E-mailadres bevestigen
page-title-confirm-address = Nieuw e-mailadres bevestigen
page-title-first-admin = Eerste beheerder
page-title-sign-up-sent = Aangemeld: kijk in je mail
page-title-resend-sent = Nieuwe bevestigingsmail: kijk in je mail
page-title-forgot-sent = Wachtwoord vergeten: kijk in je mail
page-title-confirm-waiting = Je adres is bevestigd
page-title-settings-profile = Mijn profiel
page-title-settings-security = Beveiliging
page-title-admin = Beheer
page-title-admin-waiting = Nieuwe aanmeldingen
page-title-admin-groups = Themagroepen beheren
page-title-admin-group = { $group } beheren
page-title-admin-organisations = Organisaties beheren
page-title-admin-log = Logboek
page-title-admin-mail = Uitgaande mail
page-title-admin-mail-log = Logboek van een mail
page-title-admin-rules = Wie mag wat
page-title-dev-mail = Mail van de demo
page-title-house-rules = Huisregels
page-title-privacy = Privacy
page-title-accessibility = Toegankelijkheid
page-title-about = Over Leestafel
page-title-contact = Hulp en contact
page-title-ask = Stel een vraag
