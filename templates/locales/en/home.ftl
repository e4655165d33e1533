# A member's home
greeting-morning = Good morning, { $name }
greeting-afternoon = Good afternoon, { $name }
greeting-evening = Good evening, { $name }
greeting-night = Hello, { $name }
home-since = Since
home-there-are = { $count ->
    [one] there is
   *[other] there are
  }
home-there-are-start = { $count ->
    [one] There is
   *[other] There are
  }
home-new-posts = { $count ->
    [one] 1 new reply
   *[other] { $count } new replies
  }
home-in-threads = { $count ->
    [one] in 1 conversation of your groups.
   *[other] in { $count } conversations of your groups.
  }
home-nothing-new = There is nothing new in your groups. A good moment to ask something yourself.
home-nothing-new-since = You have read everything since
home-full-stop = .
home-welcome = Good to have you here. Choose the theme groups that suit your work. Then you see here what is going on.
home-start = Read what is new
home-ask = Ask a question
home-choose-groups = Choose your theme groups
home-for-you = For you
news-reply = answered you
news-mention = mentioned you
home-threads = Conversations in your groups
home-more = All conversations with something new
home-that-was-all = That was all.
home-that-was-all-since = That was all since
home-all-read = You are up to date.
home-no-groups = Here you will find the conversations of your groups. Choose one or more.
home-read = Read earlier
home-aside = Your groups and tasks
home-my-groups = My groups
home-no-groups-yet = You do not belong to a theme group yet.
home-new = new
home-all-groups = See all theme groups
home-tasks = You administer
home-waiting = New sign-ups

# What a visitor sees
visitor-title = Colleagues of all libraries at one table
visitor-lead = On Leestafel, people who work for Dutch public libraries help each other. Somebody in another town has often met your question before.
visitor-sign-up = Join
visitor-sign-in = I have an account
visitor-what = What colleagues do here
visitor-ask-title = Ask a question
visitor-ask-text = Even if you think that everybody else knows. The best answer stays on top.
visitor-read-title = Read along
visitor-read-text = Reading is taking part. You always see what is new since your last visit, and when you are up to date.
visitor-share-title = Share what you learned
visitor-share-text = What worked for you, and what did not? A colleague at the other end of the country can use that.
visitor-open-groups = You can read these right away
visitor-more-groups = More about the theme groups
visitor-open-threads = What people talk about now
visitor-other-groups = The other theme groups
visitor-all-groups = The theme groups
visitor-other-groups-hint = You can read these conversations as a member.
visitor-for-whom = Who is Leestafel for?
visitor-for-whom-text = For everybody who works in or for a public library: from desk to director, paid or voluntary, at a provincial support organisation too. It is free. Sign up with your work address and you are in.
