thread-title = { $title } – { $group }
thread-title-new = { $title } ({ $count } nieuw) – { $group }
thread-by = Van
thread-to-first-new = { $count } nieuw: ga naar de eerste
thread-is-locked = Dit gesprek is gesloten. Je kunt het nog lezen.
thread-answer-by = Het antwoord van
thread-summary = Dit weten we tot nu toe
thread-summary-by = Samengevat door
thread-orders = Volgorde van reacties
thread-mark-read = Markeer alles als gelezen
thread-is-cut = Dit gesprek is te lang om hier helemaal te laten zien.
thread-by-time = Lees alle reacties op tijd
thread-no-replies = Nog geen reacties. De eerste helpt het meest.
thread-sign-in = Wil je reageren? Log dan eerst in.
thread-aside = Over dit gesprek
thread-new-for-you = Nieuw voor jou
thread-participants = Wie doet mee
thread-others = en { $count ->
    [one] 1 ander
   *[other] { $count } anderen
  }
branch-answers = { $count ->
    [one] 1 antwoord
   *[other] { $count } antwoorden
  }
branch-of = van

# A post
post-moderator = Moderator
post-is-answer = Antwoord
post-new = Nieuw
post-answers = antwoordt
post-in-reply-to = in antwoord op
post-edited = bewerkt
post-versions = Eerdere versies
post-versions-of = eerdere versies van de reactie van
post-reply = Reageer
post-reply-to = op
post-more = Meer acties bij de reactie van
post-more-first = Meer acties bij het bericht van
post-edit = Bewerk
post-remove = Verwijder
post-answer-accept = Dit is het antwoord
post-answer-take-back = Toch niet het antwoord
post-mark-unread = Markeer vanaf hier als ongelezen
post-next-new = Volgende nieuwe
post-last-new = Laatste nieuwe reactie
removed-by-author = De schrijver heeft deze reactie verwijderd.
removed-by-moderator = Een moderator heeft deze reactie verwijderd.
removed-first-by-author = De schrijver heeft dit bericht verwijderd.
removed-first-by-moderator = Een moderator heeft dit bericht verwijderd.
removed-reason = Reden:

# Writing
composer-title = Reageer op dit gesprek
composer-title-to = Reageer op
composer-answers = In antwoord op
composer-cancel = Annuleer
composer-cancel-explained = reageer op het hele gesprek
composer-label = Jouw reactie
composer-hint = Schrijf zoals je het aan een collega vertelt. Noem geen gegevens van bezoekers.
composer-post = Plaats reactie
composer-preview = Bekijk voorbeeld
preview-title = Voorbeeld
preview-hint = Dit is nog niet geplaatst.

# A new thread
new-title = Start een gesprek
new-lead = Je schrijft in de themagroep { $group }.
new-kind = Wat voor gesprek is het?
new-field-title = Titel
new-field-title-hint = Een vraag of een zin waaraan collega’s zien of dit iets voor hen is.
new-field-body = Je verhaal
new-field-body-hint = Wat speelt er bij jullie, wat heb je al geprobeerd, en wat wil je van anderen horen? Noem geen gegevens van bezoekers.
new-field-labels = Labels
new-field-labels-hint = Woorden waarop collega’s zoeken, met komma’s ertussen. Hoogstens vijf. Bijvoorbeeld: digid, vrijwilligers
new-post = Start het gesprek

# Changing and removing
edit-title-own = Bewerk je reactie
edit-title-own-thread = Bewerk je bericht
edit-title = Bewerk de reactie van een collega
edit-title-thread = Bewerk het bericht van een collega
edit-lead = Na vijf minuten blijft de eerdere versie bewaard en kan iedereen die teruglezen.
edit-theirs = De tekst die er nu staat
edit-theirs-hint = Vergelijk de teksten. Bewaar je jouw tekst, dan komt die ervoor in de plaats.
edit-field-body = Jouw tekst
edit-reason = Waarom wijzig je dit?
edit-reason-hint = Eén zin. Die staat bij de eerdere versies.
edit-reason-hint-moderator = Eén zin. De schrijver krijgt hem te lezen en hij staat bij de eerdere versies.
edit-save = Bewaar
remove-title = Reactie verwijderen?
remove-lead = De antwoorden blijven staan. Op de plek van de reactie staat dat die verwijderd is.
remove-yours = Jouw reactie
remove-of = Reactie van
remove-first-title = Bericht verwijderen?
remove-first-lead = De titel en de reacties blijven staan. Op de plek van het bericht staat dat het verwijderd is.
remove-first-lead-alone = Er zijn nog geen reacties. Daarom verdwijnt het hele gesprek.
remove-first-yours = Jouw bericht
remove-first-of = Bericht van
remove-reason = Waarom verwijder je dit?
remove-reason-hint = Eén zin. Die staat op de plek van de tekst.
remove-reason-hint-moderator = Eén zin. Die staat op de plek van de tekst, zodat iedereen begrijpt waarom.
remove-now = Verwijder
remove-keep = Laat staan
versions-title = Eerdere versies
versions-legend-before = Wat erbij kwam, is
versions-added = onderstreept
versions-legend-between = en wat wegging, is
versions-gone = doorgestreept
versions-legend-after = .
versions-number = Versie { $number }
versions-reason = Reden:

# A moderator's tools
tools-title = Voor moderatoren
tools-pin = Zet bovenaan vast
tools-unpin = Maak los
tools-is-pinned = Dit gesprek staat vast bovenaan.
tools-lock = Sluit dit gesprek
tools-unlock = Open dit gesprek weer
tools-lock-reason = Waarom sluit je het?
tools-lock-hint = Eén zin. Iedereen leest hem bij het gesprek.
tools-lock-now = Sluit het gesprek
composer-kept = Je tekst is niet weg
composer-kept-hint = Hij is niet geplaatst. Kopieer hem als je hem ergens anders wilt gebruiken.
