# Wat moderatoren met gesprekken en reacties doen.

page-title-manage = Gesprek beheren – { $thread }
page-title-split = Afsplitsen – { $thread }
page-title-summary = Samenvatting – { $thread }

flash-undo = Ongedaan maken
flash-hidden = De reactie is verborgen. De antwoorden blijven staan.
flash-restored = De reactie staat er weer.
flash-moved = Het gesprek staat nu in de andere themagroep.
flash-labelled = Soort en labels zijn bewaard.
flash-split = De reacties zijn nu een eigen gesprek.
flash-merged = De gesprekken zijn samengevoegd. Het oude adres leidt hierheen.
flash-summarised = De samenvatting staat boven het gesprek.

thread-split-from = Afgesplitst van
thread-summary-until = { $count ->
    [one] Bijgewerkt t/m 1 reactie.
   *[other] Bijgewerkt t/m reactie { $count }.
  }
thread-summary-edit = Werk de samenvatting bij
tools-summary = Schrijf een samenvatting
tools-manage = Beheer dit gesprek
post-split = Splits af als eigen gesprek
post-restore = Zet terug

manage-title = Gesprek beheren
manage-pin = Bovenaan vastzetten
manage-pinned-until = Dit gesprek staat vast bovenaan tot en met
manage-until = Tot en met
manage-until-hint = Daarna komt het vanzelf los. Laat het leeg als het bovenaan mag blijven.
manage-pin-again = Bewaar deze datum
manage-lock = Sluiten
manage-is-locked = Dit gesprek is gesloten. Lezen kan, reageren niet.
manage-label = Soort en labels
manage-label-now = Bewaar soort en labels
manage-summary = Samenvatting
manage-summary-hint = Een paar punten boven het gesprek, zodat collega’s niet alles hoeven te lezen.
manage-move = Verplaatsen
manage-move-hint = Wie in de nieuwe groep meeleest, leest ook dit gesprek. Het adres blijft werken.
manage-move-to = Naar welke themagroep?
manage-move-now = Verplaats het gesprek
manage-move-nowhere = Verplaatsen kan alleen naar een groep die je ook modereert. Vraag het anders een beheerder.
manage-reason = Waarom?
manage-reason-hint = Eén zin. Die staat in het logboek van de groep.
manage-merge = Samenvoegen
manage-merge-explained = Gaat dit over hetzelfde als een ander gesprek? Alle reacties verhuizen dan naar het eind van dat gesprek. Het adres van dit gesprek leidt daarheen. Terugdraaien kan niet vanzelf.
manage-merge-into = Met welk gesprek?
manage-merge-hint = Plak het adres van het andere gesprek, of typ het nummer.
manage-merge-now = Voeg samen
manage-split-hint = Een deel afsplitsen? Kies dat bij ‘Meer’ onder de reactie waarmee het nieuwe gesprek begint.

split-title = Afsplitsen als eigen gesprek
split-lead = Deze reactie wordt het begin van een nieuw gesprek in dezelfde groep. Links naar de reacties blijven werken.
split-below = { $count ->
    [0] Er zijn geen antwoorden die meegaan.
    [one] Eén antwoord gaat mee.
   *[other] { $count } antwoorden gaan mee.
  }
split-field-title = Titel van het nieuwe gesprek
split-now = Splits af

summary-title = Samenvatting van het gesprek
summary-hint = Korte punten werken het best. Link naar een reactie met [tekst](/reacties/nummer).
summary-covers = { $count ->
    [0] Er zijn nog geen reacties.
    [one] Hiermee staat erbij dat de samenvatting 1 reactie meeneemt.
   *[other] Hiermee staat erbij dat de samenvatting is bijgewerkt t/m reactie { $count }.
  }
summary-theirs-hint = Iemand heeft de samenvatting gewijzigd terwijl jij schreef. Vergelijk de teksten. Bewaar je jouw tekst, dan komt die ervoor in de plaats.

error-day-format = Kies een dag, of schrijf hem als jaar-maand-dag, zoals 2026-12-31.
error-day-past = Deze dag is voorbij. Kies een dag die nog komt.
error-day-far = Deze dag is wel heel ver weg. Kies een dag binnen tien jaar, of laat het veld leeg.
error-move-group = Kies een themagroep die je ook modereert.
error-merge-target = Dit gesprek kennen we niet. Plak het adres van het andere gesprek, of typ het nummer.
error-merge-self = Dit is hetzelfde gesprek. Kies een ander.
error-merge-not-yours = Samenvoegen kan alleen met een gesprek in een groep die je ook modereert.
error-merge-merged = Dat gesprek is zelf al samengevoegd met een ander. Kies het gesprek dat bleef.
error-summary-empty = De samenvatting is nog leeg. Schrijf op wat we tot nu toe weten.
conflict-thread-merged = Dit gesprek is intussen samengevoegd met een ander. Zoek het daar op.
conflict-cannot-split = Dit kan geen eigen gesprek worden: het is het begin van het gesprek, of het is verwijderd.
conflict-removed-by-author = De schrijver heeft dit zelf weggehaald. Alleen de schrijver kan het opnieuw plaatsen.
conflict-summary = Iemand anders wijzigde de samenvatting intussen. Je ziet beide teksten. Neem over wat nodig is en bewaar opnieuw.

decision-post-restored = Reactie teruggezet
decision-thread-moved = Gesprek verplaatst
decision-thread-labelled = Soort of labels van een gesprek gewijzigd
decision-thread-split = Gesprek gesplitst
decision-threads-merged = Gesprekken samengevoegd
decision-thread-summarised = Samenvatting geschreven
