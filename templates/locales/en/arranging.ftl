# What moderators do with threads and posts.

page-title-manage = Manage conversation – { $thread }
page-title-split = Split off – { $thread }
page-title-summary = Summary – { $thread }

flash-undo = Undo
flash-hidden = The reply is hidden. The answers stay.
flash-restored = The reply is back.
flash-moved = The conversation is in the other theme group now.
flash-labelled = Kind and labels are saved.
flash-split = The replies are a conversation of their own now.
flash-merged = The conversations are one now. The old address leads here.
flash-summarised = The summary is on top of the conversation.

thread-split-from = Split off from
thread-summary-until = { $count ->
    [one] Covers 1 reply.
   *[other] Up to date to reply { $count }.
  }
thread-summary-edit = Update the summary
tools-summary = Write a summary
tools-manage = Manage this conversation
post-split = Split off as a conversation
post-restore = Put back

manage-title = Manage conversation
manage-pin = Pin to the top
manage-pinned-until = This conversation stays on top until the end of
manage-until = Until the end of
manage-until-hint = Then it comes loose by itself. Leave it empty if it may stay on top.
manage-pin-again = Save this date
manage-lock = Close
manage-is-locked = This conversation is closed. It can be read, not replied to.
manage-label = Kind and labels
manage-label-now = Save kind and labels
manage-summary = Summary
manage-summary-hint = A few points on top of the conversation, so that colleagues need not read all of it.
manage-move = Move
manage-move-hint = Whoever reads the new group will read this conversation too. The address keeps working.
manage-move-to = To which theme group?
manage-move-now = Move the conversation
manage-move-nowhere = You can only move it to a group that you moderate as well. Otherwise ask an administrator.
manage-reason = Why?
manage-reason-hint = One sentence. It goes into the log of the group.
manage-merge = Merge
manage-merge-explained = Is this about the same as another conversation? Then all replies move to the end of that conversation. The address of this one leads there. There is no automatic way back.
manage-merge-into = With which conversation?
manage-merge-hint = Paste the address of the other conversation, or type its number.
manage-merge-now = Merge
manage-split-hint = Split off a part? Choose that under ‘More’ at the reply with which the new conversation begins.

split-title = Split off as a conversation
split-lead = This reply becomes the start of a new conversation in the same group. Links to the replies keep working.
split-below = { $count ->
    [0] There are no answers to go along.
    [one] One answer goes along.
   *[other] { $count } answers go along.
  }
split-field-title = Title of the new conversation
split-now = Split off

summary-title = Summary of the conversation
summary-hint = Short points work best. Link to a reply with [text](/reacties/number).
summary-covers = { $count ->
    [0] There are no replies yet.
    [one] It will say that the summary covers 1 reply.
   *[other] It will say that the summary is up to date to reply { $count }.
  }
summary-theirs-hint = Somebody changed the summary while you were writing. Compare the texts. If you save yours, it takes the place of the other.

error-day-format = Choose a day, or write it as year-month-day, such as 2026-12-31.
error-day-past = That day is over. Choose a day to come.
error-day-far = That day is very far away. Choose a day within ten years, or leave the field empty.
error-move-group = Choose a theme group that you moderate as well.
error-merge-target = We do not know that conversation. Paste the address of the other conversation, or type its number.
error-merge-self = That is the same conversation. Choose another one.
error-merge-not-yours = You can only merge with a conversation in a group that you moderate as well.
error-merge-merged = That conversation was itself merged with another. Choose the one that stayed.
error-summary-empty = The summary is still empty. Write down what we know so far.
conflict-thread-merged = This conversation has been merged with another one meanwhile. Look for it there.
conflict-cannot-split = This cannot become a conversation: it is the start of this one, or it was removed.
conflict-removed-by-author = The author took this away. Only the author can post it again.
conflict-summary = Somebody else changed the summary meanwhile. You see both texts. Take over what is needed and save again.

decision-post-restored = Reply put back
decision-thread-moved = Conversation moved
decision-thread-labelled = Kind or labels of a conversation changed
decision-thread-split = Conversation split
decision-threads-merged = Conversations merged
decision-thread-summarised = Summary written
