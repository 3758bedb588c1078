email-confirmation-subject = Confirm your e-mail address
email-confirmation-greeting = Hello { $name },
email-confirmation-text = please confirm that this address is yours. The link works once and for 24 hours.
email-confirmation-button = Confirm my address
email-confirmation-ignore = You did not ask for this? Then ignore this mail: nothing happens without your click.
