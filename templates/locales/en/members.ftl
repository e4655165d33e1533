people-title = Colleagues
people-lead = Find somebody who knows what you want to know.
people-search = Find a colleague
people-query = Name, job or subject
people-query-hint = For example: Fatima, taalhuis or 3D-printer
people-province = Province
people-all-provinces = All provinces
people-organisation = Organisation
people-all-organisations = All organisations
people-find = Search
people-clear = Show all colleagues
people-found = { $count ->
    [one] 1 colleague found
   *[other] { $count } colleagues found
  }
people-count = { $count ->
    [one] 1 colleague
   *[other] { $count } colleagues
  }
people-ask = Ask me about:
people-none = Nobody found. Try another word or choose all provinces.

# A person's page
profile-guest = Guest
profile-joined = Member since
profile-report = Report this profile
profile-edit = Edit your profile
profile-ask = Ask me about
profile-threads = Conversations
profile-no-threads = No conversations yet that you can read.
profile-no-threads-self = You have not started a conversation yet. Feel free to ask a question.
profile-aside = Details and groups
profile-details = Details
profile-knows = Knows much about
profile-days = Works on
profile-email = E-mail
profile-moderates = Moderates
profile-groups = Theme groups
