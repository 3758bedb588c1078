# Buttons

button-back = ← Back
button-menu = ☰ Menu
button-newer = ← Newer
button-older = Older →
button-previous = ← Previous
button-next = Next →
button-play = 🎰 Play
button-wallet = 👛 Wallet
button-history = 🕘 History
button-limits = 🛡 Limits
button-security = 🔐 Security
button-settings = ⚙️ Settings
button-help = 💬 Help
button-deposit = + Deposit
button-payout = Cash out
button-pay = Pay { $amount }
button-cancel-payout = Cancel { $amount }
button-statement = 📄 Statement
button-full-statement = Open the full statement
button-statement-file = ⬇️ As a file
button-statement-file-again = Another period
button-period = { $period ->
    [this_month] This month
    [last_month] Last month
    [last_90_days] Last 90 days
   *[this_year] This year
}
button-pdf = PDF
button-csv = CSV
button-all = All · { $amount }
button-half = Half · { $amount }
button-all-games = All games
button-find-game = 🔎 Find a game
button-play-now = ▶️ Play
button-favourite-keep = ☆ Add to favourites
button-favourite-drop = ★ Remove from favourites
button-shelf-favourites = ⭐ Favourites
button-shelf-recent = 🕘 Lately
button-shelf-new = 🆕 New
button-payments = Deposits and cash-outs
button-rounds = Rounds
button-set-limit = Set a limit
button-remove-limit = Remove the limit
button-break = Take a break
button-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
button-start-break = { $days ->
    [one] Start my break of { $days } day
   *[other] Start my break of { $days } days
}
button-set-up-totp = Set up two-step protection
button-turn-off-totp = Turn two-step protection off
button-copy-secret = Copy the key
button-codes-kept = I have saved them
button-add-email = Add an e-mail address
button-change-email = Change the e-mail address
button-other-email = Use another address
button-language = 🌐 Language
button-copy-link = Copy the link
button-accept-terms = I am 18 or older and accept
button-read-terms = Read the terms
button-other-language = 🌐 Language
button-help-money = 💳 Money
button-help-play = 🎲 Fair play
button-help-security = 🔐 Security
button-help-break = 🛡 Staying in control
button-outdated = That button is no longer in use. Here is your menu.

# Commands, as Telegram lists them

command-menu = Your menu and your balance
command-play = Open the games
command-wallet = Balance, deposits, cash-outs
command-deposit = Pay in
command-cashout = Cash out
command-history = What you played and paid
command-limits = Deposit limit and breaks
command-security = Two-step protection and e-mail
command-settings = Language and your link for friends
command-help = Short answers
command-admin = The back office

# Not understood, or not our day

not-understood = I didn't quite get that, but everything is a tap away here:
not-understood-answer = ⚠️ Please answer in words or numbers.
something-went-wrong = Something went wrong on our side. Nothing is lost: we are trying again.

# Welcome

welcome-language =
    👋 Hello, { $name }! I am <b>Croupier</b>.

    Which language shall we speak?
welcome-terms =
    <b>Before we begin</b>

    • You are at least 18 years old, and gambling is legal where you live.
    • You play for yourself, with your own money, on one account.
    • Games are games of chance: over time they cost money. Play with what you can spare.
    • You can set a deposit limit or take a break whenever you like.
    • We keep what the law asks for, and never sell your data.

    <i>Terms { $version }</i>
welcome-terms-changed =
    <b>Our terms have changed</b>

    Please look at the new ones before you go on. Your balance is safe meanwhile. In short:

    • You are at least 18 years old, and gambling is legal where you live.
    • You play for yourself, with your own money, on one account.
    • You can set a deposit limit or take a break whenever you like.

    <i>Terms { $version }</i>
welcome-registered = 🎉 Welcome! Your account is open.

# Menu

menu-greeting = Hi, { $name }!
balance = Balance: <b>{ $balance }</b>
balance-held = Set aside for cash-out: { $held }
last-round = { $outcome ->
    [won] 🎉 { $game }: staked { $stake }, won <b>{ $win }</b>
    [open] 🎲 { $game }: { $stake } in play
    [rolled_back] ↩️ { $game }: { $stake } returned
   *[lost] 🎲 { $game }: staked { $stake }, no win this time
}

# Wallet

wallet-title = <b>👛 Wallet</b>
wallet-owed = ⚠️ You owe <b>{ $owed }</b>: money was taken back that you had already used. What reaches your balance next repays it first.
wallet-payouts = <b>Cash-outs under way</b>
wallet-payout = { $amount } · { $state ->
    [requested] waiting for approval
    [approved] approved, on its way
   *[submitted] being paid
}
wallet-deposits = A deposit is waiting for your payment.
wallet-payout-cancelled = ✅ Cancelled. { $amount } is back in your balance.

statement-title = <b>📄 Statement</b>
statement-empty = Nothing has moved yet.
statement-line =
    <b>{ $amount }</b>  { $what }
    <i>{ $at } · balance { $balance }</i>
statement-code = { $code ->
    [deposit] Deposit
    [payout] Cash-out
    [bet] Stake
    [win] Win
    [rollback] Stake returned
    [hold_placed] Set aside for cash-out
    [hold_released] Cash-out returned
    [gateway_fee] Payment fee
    [advanced] Advanced to you
    [repaid] Repaid
    [conversion] Currency exchange
    [promotion_win] Promotion prize
    [free_rounds_win] Free rounds win
    [jackpot_win] Jackpot
   *[adjustment] Adjustment
}
statement-periods =
    <b>📄 Statement as a file</b>

    For which time? Days begin at midnight UTC.
statement-period =
    <b>📄 { $first } – { $last }</b>

    At the beginning: <b>{ $opening }</b>
    At the end: <b>{ $closing }</b>

    A PDF to read and print, or a CSV for a spreadsheet?
statement-period-empty =
    <b>📄 { $first } – { $last }</b>

    Nothing moved in this time. The balance was <b>{ $balance }</b> throughout.
statement-caption = Statement { $first } – { $last }
statement-sent = ✅ Your statement is above.

# Deposit

deposit-title = <b>Deposit</b>
deposit-how-much = Choose an amount, or type your own: from { $minimum } to { $maximum }.
deposit-limit-left = 🛡 Your daily limit leaves <b>{ $left }</b>.
deposit-waiting =
    <b>{ $amount }</b>

    Pay with { $gateway }. I am waiting for the payment: this message changes as soon as it arrives. The link works for an hour.
told-deposit-captured =
    ✅ <b>{ $amount }</b> arrived.
    Balance: <b>{ $balance }</b>
told-deposit-expired = ⌛️ The link for { $amount } has expired. Nothing was charged.

# Cash-out

payout-needs-totp =
    <b>One thing first</b>

    Cashing out asks for a code from your authenticator app, so that nobody else can take your money. Setting it up takes a minute.
payout-how-much =
    <b>Cash out</b>

    Available: <b>{ $balance }</b>
    Choose an amount, or type your own. The smallest is { $minimum }.
payout-too-little =
    <b>Cash out</b>

    Available: <b>{ $balance }</b>
    The smallest cash-out is { $minimum }.
payout-code =
    <b>Cash out { $amount }</b>

    Type the six-digit code from your authenticator app.
payout-held =
    ⏳ We hold <b>{ $amount }</b> for you.
    Somebody looks at it, then it goes to your Telegram account's wallet. You'll be told here.
told-payout-paid = ✅ <b>{ $amount }</b> has been paid out to your wallet.
told-payout-rejected =
    ↩️ Your cash-out of <b>{ $amount }</b> was not approved. The money is back in your balance.
    Reason: { $reason }
told-payout-failed = ↩️ <b>{ $amount }</b> could not be paid out. The money is back in your balance. Please try again, or write to us.
told-free-rounds =
    🎁 You have <b>{ $rounds } free { $rounds ->
        [one] round
       *[other] rounds
    }</b> in <b>{ $game }</b>, { $stake } each.
    What they win is yours. Play them before { $until }.
told-round-interrupted =
    ⚠️ A round was left open: <b>{ $game }</b>, stake { $stake }.
    Its provider has not said how it ended.
told-award =
    { $award ->
        [free_rounds] 🎁 Your free rounds have won <b>{ $amount }</b>.
        [jackpot] 🏆 Jackpot! You have won <b>{ $amount }</b>.
       *[promotion] 🎁 You have won a prize: <b>{ $amount }</b>.
    }
    Balance: <b>{ $balance }</b>

# Play

play-title = <b>🎰 Play</b>
play-no-games = There are no games right now. Please come back soon.
play-free-rounds = 🎁 <b>{ $rounds } free { $rounds ->
    [one] round
   *[other] rounds
 }</b> in { $game }, { $stake } each, until { $until }
play-on-break =
    <b>🌿 You are on a break</b>

    Games are open for you again after { $ends_at }. Cashing out works as always.

# Games

games-list = { $shelf ->
    [favourites] { $count ->
        [0] <b>⭐ Favourites</b>

            Nothing here yet. Open a game and tap “Add to favourites”.
       *[other] <b>⭐ Favourites</b>
    }
    [recent] { $count ->
        [0] <b>🕘 Played lately</b>

            You have not played yet.
       *[other] <b>🕘 Played lately</b>
    }
    [new] { $count ->
        [0] <b>🆕 New games</b>

            Nothing new this month.
       *[other] <b>🆕 New games</b>
    }
   *[all] <b>🔎 Games</b>, the most played first
}
games-found = <b>🔎 { $wanted }</b>
games-none-fits = <b>🔎 { $wanted }</b>

    No game is called like this. Try another word.
games-type-a-name = Type a game’s name to find it; small mistakes do no harm.
games-name = <b>{ $name }</b>
games-provider = { $name }
games-rtp = RTP { $percent } %
games-volatility = volatility { $marks }
games-stakes = Stakes from { $lowest } to { $highest }
games-stakes-from = Stakes from { $lowest }
games-stakes-up-to = Stakes up to { $highest }

# History

history-rounds-title = <b>🕘 Your rounds</b>
history-no-rounds = You have not played yet.
history-round = { $outcome ->
    [won] 🎉 <b>{ $game }</b> { $stake } → <b>{ $win }</b>
    [open] ⏳ <b>{ $game }</b> { $stake }, in play
    [rolled_back] ↩️ <b>{ $game }</b> stake returned
   *[lost] ○ <b>{ $game }</b> { $stake } → 0
}  <i>{ $at }</i>
history-payments-title = <b>💳 Deposits and cash-outs</b>
history-no-payments = You have not paid anything in yet.
history-payment = { $kind ->
    [deposit] +
   *[payout] −
} <b>{ $amount }</b> · { $state ->
    [created] begun
    [pending] waiting for payment
    [captured] arrived
    [expired] expired
    [requested] waiting for approval
    [approved] approved
    [submitted] being paid
    [paid] paid
    [rejected] not approved
    [cancelled] cancelled
    [failed] failed
   *[review] being looked at
}  <i>{ $at }</i>

# Limits

limits-title = <b>🛡 Limits</b>
limits-none = No deposit limit is set.
limits-current = Deposit limit: <b>{ $limit }</b> in 24 hours
limits-left = Left now: { $left }
limits-pending = From { $at }: { $limit }
limits-pending-removal = No limit from { $at }
limits-no-break = You are not on a break.
limits-break-until = 🌿 You are on a break until <b>{ $at }</b>.
limits-how-much =
    <b>Deposit limit</b>

    How much may you pay in within 24 hours? Type an amount.

    <i>A lower limit holds at once, a higher one after 24 hours.</i>
limits-changed = ✅ Your limit holds from now on.
limits-will-change = ✅ Noted. A looser limit begins after 24 hours; until then you can change your mind.
limits-break =
    <b>Take a break</b>

    For this time there are no deposits and no games. Cashing out works as always.
limits-confirm-break = { $days ->
    [one] <b>A break of { $days } day?</b>
   *[other] <b>A break of { $days } days?</b>
}

    It begins at once and <b>can't be ended early</b>, by nobody.
limits-break-started = 🌿 Your break has begun. Take care.

# Security

security-title = <b>🔐 Security</b>
security-totp-on = ✅ Two-step protection is on.
security-totp-off = ○ Two-step protection is off. Cashing out needs it.
security-email = ✅ E-mail: { $email }
security-no-email = ○ No confirmed e-mail address.
security-setup =
    <b>Two-step protection</b>

    1. Scan the picture above with an authenticator app, or add this key by hand:
    <code>{ $secret }</code>

    2. Type the six-digit code that the app shows.
security-first-code = Type the six-digit code that your authenticator app shows.
security-recovery-codes =
    ✅ <b>Two-step protection is on.</b>

    Should you lose your phone, each of these codes works once in place of the app. They are shown <b>only now</b>: tap to see them, and keep them in a safe place.
security-disable = To turn two-step protection off, type a code from your authenticator app or a recovery code.
security-totp-disabled = Two-step protection is off now.
security-add-email = Type your e-mail address. I'll send a link to confirm it.
security-change-email = Your address is { $email }. Type the new one; it counts once you open the link that I send there.
security-email-sent =
    📬 A link is on its way to <b>{ $email }</b>.

    Open it within 24 hours. Nothing there? Look in the spam folder.
told-email-confirmed = ✅ Your e-mail address is confirmed.

# Account

told-frozen = ❄️ Your account is frozen: no deposits, bets or cash-outs for now. Your money is safe. Please write to us.
told-unfrozen = ✅ Your account is open again.

# Settings

settings-title = <b>⚙️ Settings</b>
settings-language = Language: { $name }
settings-referral =
    Your link for friends:
    <code>{ $link }</code>
settings-terms = <i>You accepted the terms { $version }.</i>
settings-choose-language = Which language shall we speak?

# Help

help-title =
    <b>💬 Help</b>

    What would you like to know?
help-money =
    <b>💳 Money</b>

    <b>Paying in:</b> Wallet → Deposit. The balance changes by itself when the payment arrives.

    <b>Cashing out:</b> Wallet → Cash out. We set the amount aside, somebody approves it, and it goes to your wallet at our payment partner. Until it is approved you can cancel it.

    <b>Every movement</b> stands in the statement, with the balance it left.
help-play =
    <b>🎲 Fair play</b>

    In our own games the result is fixed before you play: we show the fingerprint of our secret number first, and the number itself when you ask for a new one. The page can check that they fit.

    Every game shows what it pays back over time. The house has a small edge: that is its price.
help-security =
    <b>🔐 Security</b>

    Two-step protection asks for a code from your phone when you cash out. Set it up under Security.

    We never ask for a code or a password in a chat with a person. If somebody does, it isn't us.
help-break =
    <b>🛡 Staying in control</b>

    A deposit limit stops you at an amount that you choose; a break closes the games for some days. Both stand under Limits and really hold.

    If gambling is no longer fun, talk to somebody. Help is free and confidential nearly everywhere.

# To admins

button-free-rounds = 🎁 Free rounds
button-give-free-rounds = 🎁 Give a set
button-give = 🎁 Give
button-take-free-rounds-back = Take back: { $rounds } × { $game }
button-admin-rounds = Open rounds
button-look-at-rounds = Look at it
button-admin-payouts = { $waiting ->
    [0] Payouts
   *[other] Payouts · { $waiting }
}
button-admin-players = Players
button-admin-games = Games
button-admin-figures = Today
button-report = Open the report
button-refresh = Refresh
button-find-another = Find another player
button-freeze = Freeze
button-unfreeze = Unfreeze
button-approve = Approve
button-reject = Reject
button-player-card = Player's card
button-provider = Provider: { $name }
button-providers = Providers
button-stakes = Stakes
button-countries = Countries
button-country = Country
button-switch-on = Switch on
button-switch-off = Switch off
button-everywhere = Offer it everywhere
button-no-limit = No limits in { $currency }
button-not-known = Not known
button-look-at-payout = Look at it
told-payout-waits = 💸 A payout of <b>{ $amount }</b> waits for a decision.
admin-title = <b>🛠 Back office</b>
admin-find-player = Whom are you looking for? Type an @username, a first name, a Telegram id, a player id or an e-mail address.
admin-found = { $count ->
    [one] { $count } player fits.
   *[other] { $count } players fit.
}
admin-found-nobody = Nobody fits “{ $wanted }”. Try something else.
admin-card =
    <b>{ $name }</b> { $username }

    Status: <b>{ $status ->
        [active] active
        [frozen] frozen ❄️
       *[closed] closed
    }</b>
    Balance: <b>{ $cash }</b>
    Held: { $held }
    E-mail: { $email }
    Language: { $speaks }
    Country: { $country }
    Registered: { $registered }
    Telegram: <code>{ $telegram_id }</code>
    Id: <code>{ $id }</code>
admin-card-owed = ⚠️ Owes <b>{ $owed }</b>. What reaches the balance repays it first.
admin-freeze-reason = Why do you freeze { $name }? The reason goes into the audit log.
admin-unfreeze-reason = Why do you unfreeze { $name }? The reason goes into the audit log.
admin-frozen = ❄️ Frozen.
admin-unfrozen = ✅ Unfrozen.
admin-queue-empty = ✅ No payout is waiting.
admin-payout =
    <b>Payout { $place } of { $length }</b>

    <b>{ $amount }</b>
    { $name } { $username } · { $status ->
        [active] active
        [frozen] frozen ❄️
       *[closed] closed
    }
    Waiting since { $since }
admin-payout-decided = This payout has been decided already.
admin-reject-reason = Why is the payout of { $amount } rejected? The player reads the reason.
admin-approve-code = Approve <b>{ $amount }</b> for { $name }: type the code from your authenticator app.
admin-reject-code =
    Reject <b>{ $amount }</b> for { $name }: type the code from your authenticator app.
    Reason: { $reason }
admin-approved = ✅ { $amount } approved.
admin-rejected = ↩️ { $amount } rejected and given back.
admin-saved = ✅ Saved.
admin-games = <b>Games</b>, the most played first
admin-games-lamps = 🟢 on, ⚪️ off. Tap a game, or type a name to find it.
admin-game =
    <b>{ $name }</b>
    { $provider } · <code>{ $code }</code> · { $category }

    Status: <b>{ $enabled ->
        [yes] on 🟢
       *[no] off ⚪️
    }</b>
    Players in the last 7 days: <b>{ $players }</b>
    RTP: { $rtp }
admin-no-stakes = No stake limits of its own
admin-blocked-in = Not offered in: { $countries }
admin-blocked-by-provider = Its provider is not offered in: { $countries }
admin-provider-is-off = ⚠️ Its provider is switched off.
admin-stakes =
    <b>Stakes of { $name }</b>

    Type the lowest and the highest stake: <code>0.10 500</code> is in { $currency }, <code>EUR 0.10 500</code> in euros. A dash is no limit: <code>- 500</code>.
admin-countries =
    <b>Countries of { $name }</b>

    Where shall it not be offered? Type all the countries by their two letters: <code>DE FR</code>. What you type takes the place of what is there.
admin-providers = <b>Providers</b>
admin-lamps = 🟢 on, ⚪️ off.
admin-provider =
    <b>{ $name }</b>
    <code>{ $code }</code>

    Status: <b>{ $enabled ->
        [yes] on 🟢
       *[no] off ⚪️
    }</b>
admin-country =
    Where does { $name } live? Type the two letters of the country: <code>DE</code>.
    What is blocked there is not offered then. Now: { $country }
admin-free-rounds = <b>🎁 Free rounds of { $name }</b>
admin-free-rounds-none = There were none so far.
admin-free-rounds-line =
    <b>{ $game }</b>: { $rounds } × { $stake }
    { $state ->
        [requested] ⏳ the provider does not answer yet
        [given] 🟢 given, until { $until }
        [refused] ✖️ refused by the provider
        [cancelling] ⏳ is being taken back
        [cancelled] ↩️ taken back
        [settled] ✅ played, won { $won }
       *[expired] 🕘 expired
    }
admin-free-rounds-which = In which game? Tap one, or type a name.
admin-free-rounds-no-game = No game with free rounds is called like this. Try another name.
admin-free-rounds-terms =
    <b>{ $game }</b>
    How many rounds, what does each stake in { $currency }, for how many days? Like this: <code>20 0.20 7</code>
admin-free-rounds-confirm =
    Give { $name } <b>{ $rounds } × { $stake }</b> in <b>{ $game }</b>, for { $days } days?
    The stakes are worth { $worth }.
admin-free-rounds-now = { $state ->
    [given] ✅ Given. The player has been told.
    [requested] ⏳ The provider does not answer. It will be asked again by itself.
    [refused] ✖️ The provider refuses to give this set.
    [cancelled] ↩️ Taken back.
   *[other] ⏳ The provider does not answer. It will be asked again by itself.
}
admin-interrupted = <b>Rounds that were left open</b>
admin-interrupted-none = ✅ There is none.
admin-interrupted-round =
    <b>{ $game }</b> · { $provider } · { $opened }
    stake { $stake }, won { $win }
    the provider says: { $told ->
        [open] it is open
        [finished] it is finished
        [cancelled] it was cancelled
        [unknown] it has no such round
       *[nothing] nothing
    }{ $has_win ->
        [yes] , won { $told_win }
       *[no] {""}
    }
    <code>{ $external_id }</code>
    player <code>{ $player_id }</code>
admin-switched-on = { $name } is on
admin-switched-off = { $name } is off
admin-figures =
    <b>Today</b>, { $day } (UTC)

    Turnover: <b>{ $turnover }</b>
    GGR: <b>{ $ggr }</b>
    RTP: { $rtp }
    Active players: { $active_players }
    Rounds: { $rounds }
    Deposits: { $deposits }
    Payouts: { $payouts }
    Registrations: { $registrations }

# Refusals, by their code

error-refused = That is not possible.
error-invalid-input = { $reason ->
    [not_an_address] That doesn't look like an e-mail address.
    [own_payout] You can't approve your own payout.
    [outdated] The terms have changed meanwhile. Please look again.
    [length] That is too long, or there is nothing in it.
    [not_a_country] A country has two letters: DE is Germany, GB the United Kingdom. Nothing was changed.
    [not_two_stakes] I need the lowest and the highest stake, like 0.10 500, or EUR 0.10 500.
    [not_three_numbers] I need three numbers: rounds, stake, days. Like this: 20 0.20 7
    [free_rounds_range] From 1 to 1,000 rounds, with a stake within the game's limits, for 1 to 90 days.
    [below_lowest] The highest stake is below the lowest.
   *[other] I can't read that. Please try again.
}
error-not-found = { $what ->
    [free_rounds] There is no such set of free rounds.
    [payout] There is no such payout.
    [player] There is no such player.
    [provider] There is no such provider.
    [game] There is no such game.
   *[other] That can't be found.
}
error-not-allowed = Your role does not allow this.
error-conflict = { $what ->
    [payout] This payout has been decided already.
    [free_rounds] This set is over already.
    [round] This round is over.
   *[other] That has changed meanwhile.
}
error-rate-limited = { $minutes ->
    [one] Too many tries. Please come back in a minute.
   *[other] Too many tries. Please come back in { $minutes } minutes.
}
error-unknown-currency = We don't know this currency.
error-currency-mismatch = Your wallet is in { $expected }.
error-invalid-amount = { $reason ->
    [ambiguous] Is that a decimal or a thousand? Please write the amount like 1250.50.
    [not_positive] The amount must be more than zero.
    [too_fine] That is finer than the currency can be divided.
    [too_large] That amount is too large.
   *[other] That is no amount. Please type a number like 25 or 12.50.
}
error-invalid-period = { $reason ->
    [too_long] A statement covers { $most_days } days at most. Please choose a shorter period.
    [backwards] The period ends before it begins. Please choose another one.
   *[out_of_reach] We have no statement for that time. Please choose another period.
}
error-period-archived = Movements before { $first_day } are in the archive. Choose a later period, or write to us and we'll look them up.
error-statement-too-large = { $file_format ->
    [pdf] That is too much for a PDF. Please take the CSV, or choose a shorter period.
   *[csv] That is too much for one message. Please choose a shorter period, or download it from the full statement.
}
error-insufficient-funds = You have { $available }; { $requested } would be needed.
error-idempotency-conflict = The same request came before with something else in it. Nothing was changed.
error-key-cancelled = This was cancelled before it arrived.
error-hold-closed = This money is no longer set aside.
error-already-reversed = This has been reversed already.
error-overloaded = Too many people at once. Nothing was done; please try again in a moment.
error-answer-late = That took too long. It may have been done all the same; please look before you try again.
error-account-busy = Your account is busy with something else. Nothing was done; please try again in a moment.
error-not-registered = Please answer the first questions: send /start.
error-player-frozen = Your account is frozen for now. Your money is safe. Please write to us.
error-email-taken = This address belongs to another account.
error-link-invalid = This link no longer works.
error-totp-required = Please set up two-step protection first: Menu → Security.
error-totp-already-enabled = Two-step protection is on already.
error-totp-wrong = { $tries_left ->
    [one] That code is not right. One try is left.
   *[other] That code is not right. { $tries_left } tries are left.
}
error-totp-locked = { $minutes ->
    [one] Too many wrong codes. Please come back in a minute.
   *[other] Too many wrong codes. Please come back in { $minutes } minutes.
}
error-deposit-limit-reached = Your limit is { $limit } in 24 hours; { $remaining } is left.
error-on-cool-off = You are on a break until { $ends_at }. Cashing out works as always.
error-session-invalid = This game session is not known.
error-session-expired = This game session is over. Please open the game again.
error-game-disabled = This game is switched off right now.
error-unknown-game = There is no such game.
error-unknown-player = There is no such player.
error-bet-not-found = There is no such bet.
error-bet-settled = This bet is settled already.
error-round-closed = This round is over.
error-provider-unavailable = This game can't be reached right now. Please try again in a minute.
error-demo-unavailable = This game has no demo. It can be played with money only.
error-free-rounds-refused = The provider does not give these free rounds: the game, the stake or the number does not suit it.
error-stake-out-of-range = A stake is from { $minimum } to { $maximum }.
error-amount-out-of-range = Please choose from { $minimum } to { $maximum }.
error-gateway-unavailable = Our payment partner does not answer right now. Nothing was charged. Please try again in a minute.
error-gateway-refused = Our payment partner declined this. Nothing was charged.
error-bad-signature = That is not from whom it claims to be.
error-unreadable-message = That can't be read.
error-analytics-unavailable = The figures can't be reached right now. Please try again in a minute.
error-mail-not-sent = The mail could not be sent. Please try again in a minute.
