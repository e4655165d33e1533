# Aanmelden, inloggen en de links uit mails.

account-name = Je naam
account-name-hint = Voor- en achternaam, zoals collega’s je kennen.
account-email = E-mailadres
account-password = Wachtwoord
account-new-password = Nieuw wachtwoord
account-back = Terug naar inloggen

sign-up-title = Meld je aan
sign-up-lead = Voor iedereen die in of voor een openbare bibliotheek werkt. Een account is gratis.
sign-up-email-hint = Je adres op het werk. Daaraan zien we waar je werkt.
sign-up-organisation = Waar werk je?
sign-up-organisation-hint = De naam van je bibliotheek of organisatie.
sign-up-motivation = Waarom wil je meedoen?
sign-up-motivation-hint = Eén of twee zinnen. Werk je niet bij een bibliotheek? Dan helpt dit ons beslissen.
sign-up-agree = Met een account doe je mee volgens deze afspraken:
sign-up-button = Meld me aan
sign-up-aside = Over aanmelden
sign-up-steps = Zo gaat het verder
sign-up-step-1 = Je krijgt een mail. Daarmee bevestig je je adres.
sign-up-step-2 = Kennen we je organisatie? Dan kun je meteen verder. Anders kijkt een beheerder eerst mee.
sign-up-step-3 = Kies je themagroepen en lees rustig rond. Schrijven mag, hoeft niet.
sign-up-known = Al eens aangemeld?
sign-up-known-sign-in = Log in met je account
sign-up-known-resend = Stuur de bevestigingsmail nog eens

sign-in-title = Inloggen
sign-in-lead = Fijn dat je er bent. Je themagroepen staan klaar.
sign-in-button = Log in
sign-in-forgot = Wachtwoord vergeten?
sign-in-aside = Hulp bij inloggen
sign-in-no-account = Nog geen account?
sign-in-no-account-text = Werk je in of voor een openbare bibliotheek? Dan hoor je erbij.
sign-in-sign-up = Meld je aan
sign-in-no-mail = Geen mail gekregen?
sign-in-no-mail-text = Kijk ook bij ongewenste mail. Daar komt de eerste mail soms terecht.
sign-in-demo-title = Kijk rond in de demo
sign-in-demo-text = Kies met wie je meekijkt. Je hebt geen wachtwoord nodig, en alle namen zijn verzonnen.
sign-in-demo-button = Ga verder als { $name } ({ $role })
demo-role-member = lid
demo-role-moderator = moderator
demo-role-admin = beheerder
demo-role-newcomer = nieuwe collega

resend-title = Bevestigingsmail opnieuw sturen
resend-lead = Vul het adres in waarmee je je aanmeldde. Wacht het nog op bevestiging, dan sturen we een nieuwe link.
resend-button = Stuur de mail
resend-sent-title = Kijk in je mail
resend-sent-text = Wacht je account nog op bevestiging? Dan ligt er een nieuwe mail voor je klaar.
resend-sent-hint = Zie je na vijf minuten niets? Kijk bij ongewenste mail, of vraag het je collega’s van ICT.
resend-sent-link = Terug naar inloggen

forgot-title = Wachtwoord vergeten
forgot-lead = Dat gebeurt. Vul je e-mailadres in, dan sturen we een link om een nieuw wachtwoord te kiezen.
forgot-button = Stuur de link
forgot-sent-title = Kijk in je mail
forgot-sent-text = Hoort dit adres bij een account? Dan ligt er een mail met een link voor je klaar. De link werkt een paar uur.
forgot-sent-hint = Zie je na vijf minuten niets? Kijk bij ongewenste mail, of probeer een ander adres.
forgot-sent-link = Terug naar inloggen

reset-title = Kies een nieuw wachtwoord
reset-lead = Daarna log je ermee in. Op andere apparaten word je uitgelogd.
reset-button = Bewaar het wachtwoord

sign-up-sent-title = Kijk in je mail
sign-up-sent-text = We stuurden je een mail met een link. Open die link en druk op de knop: dan weten we dat het adres van jou is.
sign-up-sent-hint = Zie je na vijf minuten niets? Kijk bij ongewenste mail, of laat de mail nog eens sturen.
sign-up-sent-link = Stuur de mail nog eens

confirm-title = Klopt dit adres?
confirm-lead = Nog één druk op de knop, dan is je e-mailadres bevestigd.
confirm-button = Bevestig mijn adres
confirm-address-title = Klopt je nieuwe adres?
confirm-address-lead = Na deze knop gaan alle mails naar je nieuwe adres. Je logt er ook mee in.
confirm-address-button = Bevestig mijn nieuwe adres
confirm-waiting-title = Je adres is bevestigd
confirm-waiting-text = We kennen het adres van je organisatie nog niet. Een beheerder kijkt daarom even mee. Dat duurt meestal een werkdag.
confirm-waiting-hint = Je krijgt een mail zodra je verder kunt. Meer hoef je niet te doen.
confirm-waiting-link = Lees intussen de openbare themagroepen

first-admin-title = Word de eerste beheerder
first-admin-lead = Deze site is nieuw. Jij wordt de eerste beheerder: je richt de themagroepen in en laat collega’s toe.
first-admin-email-hint = Hiermee log je in. Mails aan beheerders gaan naar dit adres.
first-admin-button = Maak mijn account
