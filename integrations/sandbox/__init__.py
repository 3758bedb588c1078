"""A Telegram, a mailbox, a payment gateway and a game provider on your own machine."""
