# Signing up and in, and the links of mails.

account-name = Your name
account-name-hint = First and last name, as colleagues know you.
account-email = Email address
account-password = Password
account-new-password = New password
account-back = Back to sign in

sign-up-title = Sign up
sign-up-lead = For everybody who works in or for a Dutch public library. An account is free.
sign-up-email-hint = Your address at work. It tells us where you work.
sign-up-organisation = Where do you work?
sign-up-organisation-hint = The name of your library or organisation.
sign-up-motivation = Why would you like to take part?
sign-up-motivation-hint = One or two sentences. If you do not work for a library, this helps us decide.
sign-up-agree = With an account you take part under these agreements:
sign-up-button = Sign me up
sign-up-aside = About signing up
sign-up-steps = What happens next
sign-up-step-1 = You get a mail with which you confirm your address.
sign-up-step-2 = If we know your organisation, you can go on at once. If not, an administrator has a look first.
sign-up-step-3 = Choose your theme groups and read around. You may write, but you need not.
sign-up-known = Signed up before?
sign-up-known-sign-in = Sign in to your account
sign-up-known-resend = Send the confirmation mail again

sign-in-title = Sign in
sign-in-lead = Good to see you. Your theme groups are waiting.
sign-in-button = Sign in
sign-in-forgot = Forgot your password?
sign-in-aside = Help with signing in
sign-in-no-account = No account yet?
sign-in-no-account-text = Do you work in or for a Dutch public library? Then you belong here.
sign-in-sign-up = Sign up
sign-in-no-mail = No mail received?
sign-in-no-mail-text = Look in your spam folder as well. The first mail sometimes ends up there.
sign-in-demo-title = Look around in the demo
sign-in-demo-text = Choose whose eyes to look through. You need no password, and all names are invented.
sign-in-demo-button = Go on as { $name } ({ $role })
demo-role-member = member
demo-role-moderator = moderator
demo-role-admin = administrator
demo-role-newcomer = new colleague

resend-title = Send the confirmation mail again
resend-lead = Fill in the address you signed up with. If it still waits to be confirmed, we send a new link.
resend-button = Send the mail
resend-sent-title = Look in your mail
resend-sent-text = If your account still waits to be confirmed, a new mail is on its way.
resend-sent-hint = Nothing after five minutes? Look in your spam folder, or ask your IT colleagues.
resend-sent-link = Back to sign in

forgot-title = Forgot your password
forgot-lead = It happens. Fill in your email address and we send a link to choose a new password.
forgot-button = Send the link
forgot-sent-title = Look in your mail
forgot-sent-text = If this address belongs to an account, a mail with a link is on its way. The link works for a few hours.
forgot-sent-hint = Nothing after five minutes? Look in your spam folder, or try another address.
forgot-sent-link = Back to sign in

reset-title = Choose a new password
reset-lead = You sign in with it from then on. Your other devices are signed out.
reset-button = Save the password

sign-up-sent-title = Look in your mail
sign-up-sent-text = We sent you a mail with a link. Open it and press the button: then we know that the address is yours.
sign-up-sent-hint = Nothing after five minutes? Look in your spam folder, or have the mail sent again.
sign-up-sent-link = Send the mail again

confirm-title = Is this address yours?
confirm-lead = One press of the button and your email address is confirmed.
confirm-button = Confirm my address
confirm-address-title = Is this new address yours?
confirm-address-lead = After this button all mails go to your new address. You sign in with it as well.
confirm-address-button = Confirm my new address
confirm-waiting-title = Your address is confirmed
confirm-waiting-text = We do not know the address of your organisation yet, so an administrator has a look first. It usually takes one working day.
confirm-waiting-hint = You get a mail as soon as you can go on. There is nothing else you need to do.
confirm-waiting-link = Read the public theme groups meanwhile

first-admin-title = Become the first administrator
first-admin-lead = This site is new. You become its first administrator: you set up the theme groups and let colleagues in.
first-admin-email-hint = You sign in with it. Mails to administrators go to this address.
first-admin-button = Make my account
