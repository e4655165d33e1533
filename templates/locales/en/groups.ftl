group-tab-board = Conversations
group-tab-about = About this group
group-tab-members = Members
group-tabs = Parts of this group
group-threads = { $count ->
    [one] 1 conversation
   *[other] { $count } conversations
  }
group-member-count = { $count ->
    [one] 1 member
   *[other] { $count } members
  }
group-mine = Your group
group-closed = Closed
group-is-closed = This group is closed. You can still read everything.
group-start-thread = Start a conversation
group-join = Join this group
group-join-hint = As a member you see new conversations on your home page.
group-you-belong = You are a member
group-leave = Leave this group
group-you-moderate = You moderate this group
group-moderators = Moderators

# The list
groups-title = Theme groups
groups-lead = Each theme group has its own subject and its own moderators. Choose what suits your work. You can belong to as many groups as you like.
groups-other-line = Other groups
groups-empty = There are no theme groups yet. An administrator can add the first.

# The board
board-threads = Conversations
board-filters = Choose which conversations you see
board-sieve = Kind and label
board-kinds = Choose a kind of conversation
board-labels = Choose a label
board-labels-short = Labels:
board-chosen-label = You see conversations with the label { $label }.
board-show-all = Show all conversations
board-newest = Back to the newest
board-older = Older conversations
board-empty = No conversations yet. Ask the first question.
board-empty-filtered = There are no conversations with this choice.
board-aside = About this group
board-see-members = See who takes part
board-members-hint = Sign in to see who takes part.

# About and members
group-about-title = Good to know
about-line = Working line
about-readers = Who can read
about-joining = Taking part
about-size = How big the group is
about-no-moderators = This group has no moderator yet.
members-since = Member since
members-none = No members yet. You can be the first.

ask-title = Which group fits your question?
ask-lead = Choose the group that is closest to your question. Not sure? A moderator helps your conversation to the right place.
ask-mine = My groups
ask-others = Other groups
ask-all = All groups
