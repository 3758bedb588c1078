## Frame

brand = Croupier
nav-games = Games
nav-statement = History
nav-report = Reports
nav-label = Sections
back = Back
balance = Balance
held = On hold
loading = Loading
retry = Try again
open-chat = Open the chat
back-to-chat = Back to the chat
back-to-games = Back to the games

## Catalogue

catalogue-title = Games
catalogue-search = Search for a game
catalogue-all = All
catalogue-favourites = Favourites
catalogue-recent = Played lately
catalogue-new = New
catalogue-none = No games are open right now. Come back a little later.
catalogue-house = House game
catalogue-rtp = RTP { $percent } %
catalogue-play = Play
game-demo = Play money
game-demo-note = Nothing is staked, nothing is won.
game-for-money = Play for real

## Dice

dice-title = Dice
dice-tagline = Pick your odds. Roll under and win.
dice-return = Returns 99 %
dice-target = Roll under
dice-multiplier = Pays
dice-chance = Chance
dice-stake = Stake
dice-half = Half the stake
dice-double = Double the stake
dice-roll = Roll
dice-history = Last rolls
dice-slider = Roll under this number
dice-fair = Provably fair
dice-fair-intro = Before you play we promise our seed by its hash. With your seed and the roll's number it decides every roll. Change your seed and ours is revealed: then anybody can check the rolls.
dice-server-hash = Our seed's hash (SHA-256)
dice-client-seed = Your seed
dice-nonce = Next roll
dice-change-seed = Change and reveal
dice-revealed = The revealed seed
dice-verify = Check the rolls
dice-how = How a roll is computed
dice-how-text = HMAC-SHA256 with our seed as the key and “your seed:number:0” as the message, read as numbers of four bytes; the first one that does not favour any outcome, modulo 10,000, is the roll in hundredths.

## History

statement-title = History
statement-empty = Nothing here yet
statement-empty-hint = Deposits, bets and wins will show up here, with the balance after each.
statement-end = That is all.
statement-file = Statement as a file
statement-file-hint = A PDF to read and print, a CSV for spreadsheets.
statement-this-month = This month
statement-last-month = Last month
statement-90 = 90 days
statement-year = This year
statement-custom = Dates
statement-period = Period
statement-from = From
statement-to = To
statement-pdf = PDF
statement-csv = CSV
statement-utc = Days begin at midnight UTC.

## Reports

report-title = Reports
report-today = Today
report-7 = 7 days
report-30 = 30 days
report-month = Month
report-custom = Dates
report-from = From
report-to = To
report-by = By
report-day = Day
report-provider = Provider
report-game = Game
report-name = Name
report-ggr = GGR
report-turnover = Turnover
report-wins = Wins
report-rtp = RTP
report-active-players = Active players
report-rounds = Rounds
report-csv = CSV file
report-chart = Chart
report-table = Table
report-empty = Nothing was played in these days.
report-utc = Days begin at midnight UTC.
report-period = Period

## Terms

terms-title = Terms of play
terms-version = Version { $version }
terms-lead = The short version: you must be of age, the account is yours alone, the money is yours, and you can stop whenever you want.
terms-1-title = Who may play
terms-1-text = You are at least 18 years old, or older where your law asks for it, and playing for money is legal where you are. One person, one account.
terms-2-title = Your money
terms-2-text = Your balance is what we owe you. Every deposit, bet, win and payout is in your history with the balance after it. We never lend money, and a bet can't be larger than your balance.
terms-3-title = Deposits and payouts
terms-3-text = Deposits are credited when the payment service confirms them. A payout sets its amount aside at once, is looked at by a person, and goes to the account from which you pay. Until it is approved you can cancel it.
terms-4-title = Games
terms-4-text = Results come from the game's provider and are final. A round that fails on a technical fault is undone and its stake returned. Our own games are provably fair: you can check every roll.
terms-5-title = Staying in control
terms-5-text = In the chat you can set a daily deposit limit and take a break of 1 to 42 days. A lower limit holds at once, a higher one after 24 hours. Nobody can end a break early, not even we.
terms-6-title = Fair use
terms-6-text = No bots, no collusion, no payments with other people's money. An account under suspicion may be frozen while we look into it; wins of games that were under way are still paid.
terms-7-title = Your data
terms-7-text = We keep what the law and the ledger need: your Telegram id and name, your e-mail address if you confirm one, and your payments and rounds. Secrets are stored encrypted. Ask us in the chat to be forgotten.
terms-8-title = Questions and complaints
terms-8-text = Write to us in the chat. If these terms change, you are asked to agree to the new version before you play on.

## Signing in

gate-chat-title = Start in the chat
gate-chat-text = Croupier lives in a Telegram chat. Open it and press Play: you will be right back here.
gate-register-title = One step first
gate-register-text = Choose your language and accept the terms in the chat. It takes a minute.
gate-expired-title = This page is too old
gate-expired-text = For your safety it stays signed in for a short time only. Open it again from the chat.

## E-mail

email-title = Confirm your address
email-question = Is this your e‑mail address?
email-explain = It is used for your account only. The link works once.
email-button = Yes, confirm it
email-not-me = Not yours? Close this page: nothing happens without the button.
email-done-title = Confirmed
email-done-text = { $address } now belongs to your account.

## Problems

problem-title = That did not work
http-400 = We could not read this request.
http-404 = There is nothing here.
http-405 = This can't be done here.
http-413 = That is too much to send at once.
http-500 = Something went wrong on our side. We have been told; please try again in a moment.

refusal-refused = This can't be done right now.
refusal-invalid-input = Please check this entry: { $field }.
refusal-invalid-amount = This is not an amount we can use.
refusal-invalid-period = We can't make a statement of this period. It must not end before it begins and has { $most_days } days at most.
refusal-period-archived = Movements before { $first_day } are in the archive. Choose a later period, or write to us and we'll look them up.
refusal-statement-too-large = That is too much for one document. Please take the CSV, or choose a shorter period.
refusal-unknown-currency = We do not know this currency.
refusal-currency-mismatch = This is in another currency than your wallet.
refusal-stake-out-of-range = Stakes go from { $minimum } to { $maximum }.
refusal-amount-out-of-range = Amounts go from { $minimum } to { $maximum }.
refusal-access-required = Please open this page again from the chat.
refusal-init-data-invalid = Please open this page again from the chat.
refusal-not-allowed = You do not have the right to do this.
refusal-not-registered = Please register in the chat first.
refusal-player-frozen = Your account is frozen. Please write to us in the chat.
refusal-on-cool-off = You are taking a break. Bets and deposits rest until it ends.
refusal-deposit-limit-reached = This would exceed your deposit limit of { $limit }. You can still deposit { $remaining }.
refusal-not-found = There is nothing here.
refusal-unknown-game = We do not have this game.
refusal-conflict = This has changed meanwhile. Please look again.
refusal-email-taken = This address belongs to another account already.
refusal-game-disabled = This game is closed right now.
refusal-insufficient-funds = Your balance of { $available } is not enough for this.
refusal-idempotency-conflict = This request was sent before with other content.
refusal-link-invalid = This link has been used, has been replaced by a newer one, or is older than 24 hours. If you have confirmed your address already, all is well.
refusal-download-link-invalid = This download link is no longer good. Ask for a new one on the page.
refusal-rate-limited = That was a lot of tries. Please wait a little.
refusal-overloaded = Too many people at once. Nothing was done; please try again in a moment.
refusal-answer-late = That took too long. It may have been done all the same; please look before you try again.
refusal-account-busy = Your account is busy with something else. Nothing was done; please try again in a moment.
refusal-provider-unavailable = The game's provider does not answer right now. Your money is safe; please try again in a moment.
refusal-demo-unavailable = This game has no demo. It can be played with money only.
refusal-gateway-unavailable = The payment service does not answer right now. Please try again in a moment.
refusal-analytics-unavailable = The figures are not available right now. Please try again in a moment.
refusal-bad-signature = The signature is wrong.
refusal-unreadable-message = We could not read this message.

## Written by scripts

js-offline = No connection. Waiting for it to come back…
js-reconnecting = Reconnecting…
js-online = Connected again
js-failed = The connection broke off. Please try again.
js-today = Today
js-yesterday = Yesterday
js-kind-deposit = Deposit
js-kind-payout = Payout
js-kind-bet = Bet
js-kind-win = Win
js-kind-rollback = Bet returned
js-kind-hold-placed = Set aside for a payout
js-kind-hold-released = Payout returned
js-kind-adjustment = Adjustment
js-kind-gateway-fee = Payment fee
js-kind-advanced = Advanced to you
js-kind-repaid = Repaid
js-kind-conversion = Currency exchange
js-kind-promotion-win = Promotion prize
js-kind-free-rounds-win = Free rounds win
js-kind-jackpot-win = Jackpot
js-toast-deposit = { $amount } has arrived
js-toast-payout-paid = { $amount } has been paid out
js-dice-ready = Roll under { $target } to win { $amount }
js-dice-rolling = Rolling…
js-dice-won = You win { $amount }
js-dice-lost = { $roll } is not under { $target }
js-dice-win = win { $amount }
js-dice-stake-low = The smallest stake is { $minimum }
js-dice-stake-high = The largest stake is { $maximum }
js-dice-poor = More than your balance of { $balance }
js-dice-again = Sending again…
js-seed-changed = Our seed is revealed, a new one promised
js-verify-hash-good = The seed fits the hash that was promised
js-verify-hash-bad = The seed does not fit the hash that was promised
js-verify-rolls-good = Rolls checked, all right: { $count }
js-verify-rolls-bad = A roll does not fit: number { $count }
js-verify-none = No rolls were made with this seed
js-csv-ready = The file is on its way
js-total = Total
js-no-games-fit = No game fits. Try another word.
js-no-favourites = No favourites yet. Tap the star on a game.
js-new = New
js-demo = Demo
js-game-slow = The game does not answer. Its studio may be having trouble; your money is safe. Please try again.
js-rtp = RTP { $count } %
js-favourite = Favourite: { $name }
js-free-rounds-one = { $count } free round
js-free-rounds-few = { $count } free rounds
js-free-rounds-many = { $count } free rounds
js-free-rounds-other = { $count } free rounds
js-free-rounds-terms = { $amount } each · until { $until }
