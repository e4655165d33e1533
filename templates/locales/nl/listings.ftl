# Eén gesprek op het bord van meer themagroepen.

page-title-listings = Ook in andere groepen – { $thread }
page-title-listing = Gesprek van een andere groep – { $thread }

row-from = uit
thread-also-in = Ook in:

boards-title = Op andere borden
boards-propose = Stel voor aan een andere groep
boards-more = Zet op een ander bord
boards-take = Zet op het bord van { $group }
boards-manage = Beheer op het bord van { $group }

listings-title = Ook in andere groepen
listings-manage-hint = Eén gesprek kan op meer borden staan, met één rij reacties. Elke groep beslist over het eigen bord.
listings-lead = Eén gesprek, op meer borden, met één rij reacties. Wie het mag lezen en wie het modereert, blijft bij { $group }.
listings-boards = Waar het staat of is voorgesteld
listings-propose = Stel voor aan een andere groep
listings-propose-hint = De moderatoren van die groep beslissen. Je krijgt bericht. Modereer je die groep zelf, dan staat het er meteen.
listings-which-group = Aan welke themagroep?
listings-note = Waarom past het daar?
listings-note-hint = Eén zin voor de moderatoren van die groep.
listings-propose-now = Stel voor
listings-withdraw = Trek het voorstel in
listings-why-not-nowhere = Er is geen andere groep waaraan je dit kunt voorstellen.

listing-title = Op het bord van { $group }?
listing-title-listed = Op het bord van { $group }
listing-thread = Het gesprek
listing-proposed-by = Voorgesteld door
listing-reason = Reden:
listing-state-proposed = Voorgesteld
listing-state-listed = Staat op het bord
listing-state-declined = Niet overgenomen
listing-state-removed = Van het bord gehaald
listing-take = Zet op ons bord
listing-take-hint = Het gesprek blijft van { $group }. Jullie leden lezen en reageren mee. Over de reacties beslissen de moderatoren van { $group }, jullie alleen over het eigen bord.
listing-take-now = Zet op het bord van { $group }
listing-decline = Niet overnemen
listing-decline-now = Neem niet over
listing-why-not = Waarom niet?
listing-why-not-hint = Eén zin. Wie het gesprek voorstelde, krijgt die per mail.
listing-pin-hint = Dit geldt alleen op jullie eigen bord.
listing-remove = Van ons bord halen
listing-remove-hint = Het gesprek zelf blijft staan bij { $group }.
listing-why-remove = Waarom?
listing-why-remove-hint = Eén zin. Wie het gesprek voorstelde en wie het begon, krijgen die per mail.
listing-remove-now = Haal van ons bord

membership-acts-outsider = Deze collega is geen lid van de groep, maar schreef er wel in.

flash-listing-proposed = Voorgesteld. De moderatoren van die groep beslissen, en je krijgt bericht.
flash-listing-withdrawn = Het voorstel is ingetrokken.
flash-listing-taken = Het gesprek staat nu ook op dit bord.
flash-listing-declined = Niet overgenomen. Wie het voorstelde, krijgt je reden.
flash-listing-removed = Het gesprek staat niet meer op dit bord.
flash-listing-pinned = Het gesprek staat vast bovenaan op dit bord.
flash-listing-unpinned = Het gesprek staat op dit bord niet meer vast.

error-listing-group = Kies een andere themagroep die open is.
error-listing-there = Dit gesprek staat al op het bord van die groep.
error-listing-declined = Die groep besloot hier kortgeleden over. Na dertig dagen kun je het opnieuw voorstellen.
conflict-listing-decided = Hier is intussen iets over besloten, misschien door een collega. Open de pagina opnieuw om te zien wat.
conflict-listing-home = Dit gesprek is al van deze groep zelf.
conflict-listing-audience = Alleen leden van de eigen groep lezen dit gesprek. Daarom kan het niet op een ander bord staan.
conflict-listing-closed = Deze groep is gesloten. Er komt niets meer op het bord.
conflict-listing-many = Dit gesprek staat al op vijf andere borden, of is daar voorgesteld. Meer kan niet.

work-listing = Gesprek aangeboden
work-listing-step = Beslis

action-propose-listing = Een gesprek voorstellen aan een andere groep
action-decide-listing = Gesprekken van andere groepen op het bord zetten of weghalen

decision-listing-proposed = Gesprek voorgesteld aan een andere groep
decision-listing-withdrawn = Voorstel ingetrokken
decision-thread-listed = Gesprek op het bord van een andere groep gezet
decision-listing-declined = Voorgesteld gesprek niet overgenomen
decision-listing-removed = Gesprek van het bord van een andere groep gehaald
decision-listing-pinned = Gesprek van een andere groep vastgezet op het bord
decision-listing-unpinned = Gesprek van een andere groep losgemaakt op het bord

mail-thread-listed-subject = ‘{ $title }’ staat nu ook in { $group }
mail-thread-listed-text =
    Het gesprek ‘{ $title }’ staat nu ook op het bord van { $group }.
    Collega’s daar lezen en reageren mee. Het blijft één gesprek, met één rij reacties.
mail-thread-listed-button = Bekijk het gesprek
mail-listing-declined-subject = { $group } neemt je voorstel niet over
mail-listing-declined-text =
    Je stelde het gesprek ‘{ $title }’ voor aan { $group }. De moderatoren van die groep nemen het niet over op hun bord.
    De reden: { $reason }
    Er verandert niets aan het gesprek zelf.
mail-listing-declined-button = Bekijk het gesprek
mail-listing-removed-subject = ‘{ $title }’ staat niet meer in { $group }
mail-listing-removed-text =
    De moderatoren van { $group } hebben het gesprek ‘{ $title }’ van hun bord gehaald.
    De reden: { $reason }
    Er verandert niets aan het gesprek zelf.
mail-listing-removed-button = Bekijk het gesprek
