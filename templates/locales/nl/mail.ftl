# Mails over een account. Elke regel van een tekst is een alinea.

mail-greeting = Dag { $name },
mail-closing = Met vriendelijke groet, de redactie van { $site }
mail-why = Je krijgt deze mail omdat dit adres bij een account van { $site } hoort, of daarvoor is opgegeven. Het is geen nieuwsbrief.

mail-confirm-address-subject = Bevestig je e-mailadres voor { $site }
mail-confirm-address-text =
    Fijn dat je mee wilt doen aan { $site }. Bevestig nog even dat dit adres van jou is.
    De knop opent een pagina. Daar druk je nog één keer. De link werkt een paar dagen.
    Heb jij je niet aangemeld? Dan hoef je niets te doen. Zonder bevestiging gebeurt er niets.
mail-confirm-address-button = Bevestig je adres

mail-test-mail-subject = Proefmail van { $site }
mail-test-mail-text =
    Deze mail vroeg je zelf aan. Lees je hem? Dan komt mail van { $site } aan.
    Staat hij bij de ongewenste mail? Controleer dan SPF, DKIM en DMARC van je domein.
mail-test-mail-button = Bekijk de mails van de site

mail-already-member-subject = Je hebt al een account bij { $site }
mail-already-member-text =
    Iemand vulde jouw adres in bij een aanmelding of een wijziging van adres. Dat was jij misschien zelf. Je hebt al een account, dus een tweede is niet nodig.
    Log in met het wachtwoord dat je eerder koos. Weet je het niet meer? Kies dan op die pagina ‘Wachtwoord vergeten’.
    Was jij het niet? Dan hoef je niets te doen. Er is niets veranderd.
mail-already-member-button = Log in

mail-reset-password-subject = Kies een nieuw wachtwoord voor { $site }
mail-reset-password-text =
    Je vroeg om een nieuw wachtwoord. Met de knop kies je er een. De link werkt een paar uur, en één keer.
    Vroeg jij dit niet? Dan hoef je niets te doen. Je oude wachtwoord blijft werken.
mail-reset-password-button = Kies een nieuw wachtwoord

mail-password-changed-subject = Je wachtwoord van { $site } is gewijzigd
mail-password-changed-text =
    Het wachtwoord van je account is zojuist gewijzigd. Op andere apparaten ben je uitgelogd.
    Was jij dit? Dan is alles in orde.
    Was jij het niet? Kies dan meteen een nieuw wachtwoord met de knop.
mail-password-changed-button = Kies een nieuw wachtwoord

mail-confirm-new-address-subject = Bevestig je nieuwe adres voor { $site }
mail-confirm-new-address-text =
    Je wilt voortaan dit e-mailadres gebruiken. Bevestig nog even dat het van jou is.
    De knop opent een pagina. Daar druk je nog één keer. De link werkt een paar dagen.
    Vroeg jij dit niet? Dan hoef je niets te doen. Het account houdt zijn oude adres.
mail-confirm-new-address-button = Bevestig je nieuwe adres

mail-address-changed-subject = Je e-mailadres bij { $site } is gewijzigd
mail-address-changed-text =
    Je account gebruikt voortaan een ander e-mailadres. Deze mail gaat nog één keer naar het oude.
    Was jij dit? Dan is alles in orde.
    Was jij het niet? Neem dan meteen contact op met de redactie.
mail-address-changed-button = Neem contact op

mail-admitted-subject = Welkom bij { $site }
mail-admitted-text =
    Je kunt meedoen. Log in en kies de themagroepen die bij je werk passen.
    Rustig meelezen is ook meedoen. Heb je een vraag? Stel hem gerust: collega’s denken graag mee.
mail-admitted-button = Log in

mail-refused-subject = Je aanmelding bij { $site }
mail-refused-text =
    Dank je voor je aanmelding. We kunnen je nu niet toelaten. De redactie schrijft daarover:
    { $reason }
    Wat je bij je aanmelding invulde, hebben we gewist. Denk je dat dit niet klopt? Laat het ons weten.
mail-refused-button = Neem contact op

mail-waiting-for-admission-subject = { $who } wil meedoen aan { $site }
mail-waiting-for-admission-text =
    { $who } heeft zich aangemeld en wacht tot iemand beslist.
    Werkt naar eigen zeggen bij: { $organisation }
    Wil meedoen omdat: { $motivation }
    Het maildomein hoort niet bij een organisatie die we kennen. Kijk daarom even mee.
mail-waiting-for-admission-button = Bekijk de aanmelding
