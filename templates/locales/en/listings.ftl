# One thread on the boards of several groups.

page-title-listings = Also in other groups – { $thread }
page-title-listing = A thread of another group – { $thread }

row-from = from
thread-also-in = Also in:

boards-title = On other boards
boards-propose = Offer it to another group
boards-more = Put it on another board
boards-take = Put it on the board of { $group }
boards-manage = Manage it on the board of { $group }

listings-title = Also in other groups
listings-manage-hint = One thread can stand on several boards, with one set of replies. Each group decides about its own board.
listings-lead = One thread on several boards, with one set of replies. Who may read it and who moderates it stays with { $group }.
listings-boards = Where it stands or was offered
listings-propose = Offer it to another group
listings-propose-hint = The moderators of that group decide, and you will hear. If you moderate that group yourself, it stands there at once.
listings-which-group = To which group?
listings-note = Why does it fit there?
listings-note-hint = One sentence for the moderators of that group.
listings-propose-now = Offer it
listings-withdraw = Take the offer back
listings-why-not-nowhere = There is no other group to which you can offer this.

listing-title = On the board of { $group }?
listing-title-listed = On the board of { $group }
listing-thread = The thread
listing-proposed-by = Offered by
listing-reason = Reason:
listing-state-proposed = Offered
listing-state-listed = On the board
listing-state-declined = Not taken
listing-state-removed = Taken off the board
listing-take = Put it on our board
listing-take-hint = The thread stays with { $group }. Your members read it and reply. The moderators of { $group } decide about the replies, you about your own board only.
listing-take-now = Put it on the board of { $group }
listing-decline = Do not take it
listing-decline-now = Do not take it
listing-why-not = Why not?
listing-why-not-hint = One sentence. Whoever offered the thread gets it by mail.
listing-pin-hint = This holds on your own board only.
listing-remove = Take it off our board
listing-remove-hint = The thread itself stays with { $group }.
listing-why-remove = Why?
listing-why-remove-hint = One sentence. Whoever offered the thread and whoever began it get it by mail.
listing-remove-now = Take it off our board

membership-acts-outsider = This colleague does not belong to the group, but wrote in it.

flash-listing-proposed = Offered. The moderators of that group decide, and you will hear.
flash-listing-withdrawn = The offer was taken back.
flash-listing-taken = The thread stands on this board as well now.
flash-listing-declined = Not taken. Whoever offered it gets your reason.
flash-listing-removed = The thread no longer stands on this board.
flash-listing-pinned = The thread is pinned on this board.
flash-listing-unpinned = The thread is no longer pinned on this board.

error-listing-group = Choose another group that is open.
error-listing-there = This thread stands on the board of that group already.
error-listing-declined = That group decided about this lately. You can offer it again after thirty days.
conflict-listing-decided = Something was decided about this meanwhile, perhaps by a colleague. Open the page again to see what.
conflict-listing-home = This thread belongs to this group itself.
conflict-listing-audience = Only members of its own group read this thread, so it cannot stand on another board.
conflict-listing-closed = This group is closed. Nothing comes onto its board any more.
conflict-listing-many = This thread stands on five other boards already, or was offered to them. There is no room for more.

work-listing = Thread offered
work-listing-step = Decide

action-propose-listing = Offer a thread to another group
action-decide-listing = Put threads of other groups on the board, or take them off

decision-listing-proposed = Thread offered to another group
decision-listing-withdrawn = Offer taken back
decision-thread-listed = Thread put on the board of another group
decision-listing-declined = Offered thread not taken
decision-listing-removed = Thread taken off the board of another group
decision-listing-pinned = Thread of another group pinned on the board
decision-listing-unpinned = Thread of another group unpinned on the board

mail-thread-listed-subject = “{ $title }” is in { $group } as well now
mail-thread-listed-text =
    The thread “{ $title }” stands on the board of { $group } as well now.
    Colleagues there read it and reply. It stays one thread, with one set of replies.
mail-thread-listed-button = See the thread
mail-listing-declined-subject = { $group } does not take what you offered
mail-listing-declined-text =
    You offered the thread “{ $title }” to { $group }. The moderators of that group do not put it on their board.
    The reason: { $reason }
    Nothing changes about the thread itself.
mail-listing-declined-button = See the thread
mail-listing-removed-subject = “{ $title }” is no longer in { $group }
mail-listing-removed-text =
    The moderators of { $group } took the thread “{ $title }” off their board.
    The reason: { $reason }
    Nothing changes about the thread itself.
mail-listing-removed-button = See the thread
