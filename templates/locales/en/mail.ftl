# Mails about an account. Each line of a text is a paragraph.

mail-greeting = Dear { $name },
mail-closing = Kind regards, the editors of { $site }
mail-why = You get this mail because this address belongs to an account of { $site }, or was given for one. It is no newsletter.

mail-confirm-address-subject = Confirm your email address for { $site }
mail-confirm-address-text =
    Good that you want to take part in { $site }. Please confirm that this address is yours.
    The button opens a page. Press once more there. The link works for a few days.
    Did you not sign up? Then there is nothing you need to do. Without confirmation nothing happens.
mail-confirm-address-button = Confirm your address

mail-test-mail-subject = Test mail from { $site }
mail-test-mail-text =
    You asked for this mail yourself. Can you read it? Then mail from { $site } arrives.
    Is it among the unwanted mail? Then check SPF, DKIM and DMARC of your domain.
mail-test-mail-button = See the mails of the site

mail-already-member-subject = You have an account of { $site } already
mail-already-member-text =
    Somebody filled in your address when signing up or when changing an address. Perhaps it was you. You have an account already, so you need no second one.
    Sign in with the password you chose before. If you no longer know it, choose ‘Forgot your password?’ on that page.
    Was it not you? Then there is nothing you need to do. Nothing has changed.
mail-already-member-button = Sign in

mail-reset-password-subject = Choose a new password for { $site }
mail-reset-password-text =
    You asked for a new password. Choose one with the button. The link works for a few hours, and once.
    Did you not ask for this? Then there is nothing you need to do. Your old password keeps working.
mail-reset-password-button = Choose a new password

mail-password-changed-subject = Your password of { $site } was changed
mail-password-changed-text =
    The password of your account was changed just now. Your other devices are signed out.
    Was it you? Then all is well.
    Was it not you? Then choose a new password with the button right away.
mail-password-changed-button = Choose a new password

mail-confirm-new-address-subject = Confirm your new address for { $site }
mail-confirm-new-address-text =
    You want to use this email address from now on. Please confirm that it is yours.
    The button opens a page. Press once more there. The link works for a few days.
    Did you not ask for this? Then there is nothing you need to do. The account keeps its old address.
mail-confirm-new-address-button = Confirm your new address

mail-address-changed-subject = Your email address at { $site } was changed
mail-address-changed-text =
    Your account uses another email address from now on. This mail goes to the old one, for the last time.
    Was it you? Then all is well.
    Was it not you? Then contact the editors right away.
mail-address-changed-button = Contact us

mail-admitted-subject = Welcome to { $site }
mail-admitted-text =
    You can take part. Sign in and choose the theme groups that fit your work.
    Reading along is taking part as well. Do you have a question? Feel free to ask: colleagues like to help.
mail-admitted-button = Sign in

mail-refused-subject = Your sign-up for { $site }
mail-refused-text =
    Thank you for signing up. We cannot let you in now. The editors write about it:
    { $reason }
    What you filled in when you signed up is erased. Do you think this is not right? Please tell us.
mail-refused-button = Contact us

mail-waiting-for-admission-subject = { $who } would like to join { $site }
mail-waiting-for-admission-text =
    { $who } signed up and waits for a decision.
    Says they work for: { $organisation }
    Would like to take part because: { $motivation }
    The mail domain belongs to no organisation that we know, so please have a look.
mail-waiting-for-admission-button = See the sign-up
