"""Tables of the ledger. Transfers, reversals and keys are append-only: triggers refuse anything else.

What Tortoise can't express stands by hand in migrations/postgres: transfers are partitioned by month, the view
`ledger_entry` shows each transfer as its two entries, CHECKs and triggers guard signs, currencies and balances.
"""

from enum import IntEnum, StrEnum

from tortoise import fields
from tortoise.models import Model


class AccountKind(IntEnum):
    """What an account is for. Stored as a number; the numbers never change."""

    # Owner: the player's id.
    PLAYER_CASH = 1
    PLAYER_HELD = 2  # set aside, for a payout that has been asked for
    PLAYER_BONUS = 3
    PLAYER_DEFICIT = 4  # minus what a player owes after money that he had spent was taken back
    # Owner: a provider's or a gateway's code, a jackpot's name; "house" where there is but one.
    HOUSE_GAMES = 10  # stakes come in, wins go out; the provider's
    HOUSE_CAPITAL = 11
    GATEWAY = 12  # minus what a payment gateway keeps for us; the gateway's
    FEE = 13  # minus what a gateway has kept for its service; the gateway's
    PROMOTION = 14  # minus what promotions have cost
    JACKPOT = 15  # what has gathered in it
    EXCHANGE = 16  # the stock for conversions

    @property
    def bounded(self) -> bool:
        """Whether the account may never go below zero; its balance is then stored, else summed from entries."""
        return self in {AccountKind.PLAYER_CASH, AccountKind.PLAYER_HELD, AccountKind.PLAYER_BONUS}


class TransferCode(IntEnum):
    """Why money moved."""

    DEPOSIT = 1
    PAYOUT = 2
    BET = 3
    WIN = 4
    ROLLBACK = 5
    HOLD_PLACED = 6
    HOLD_RELEASED = 7
    ADJUSTMENT = 8
    GATEWAY_FEE = 9
    ADVANCED = 10  # lent to a player so that what he owes can be taken from him: his deficit grows
    REPAID = 11  # his deficit shrinks
    CONVERSION = 12
    PROMOTION_WIN = 13  # a tournament's prize, a campaign's cashback
    FREE_ROUNDS_WIN = 14
    JACKPOT_WIN = 15


class Account(Model):
    """One owner's money of one kind in one currency. A bounded account keeps its balance under its row lock.

    The id carries the currency's number and whether the account is bounded (see accounts.py): a CHECK on transfers can
    so refuse two currencies, or a missing balance, without looking anything up.
    """

    id = fields.BigIntField(primary_key=True)
    kind = fields.IntEnumField(AccountKind)
    owner = fields.CharField(max_length=64, description="a player's id, a provider's or a gateway's code, 'house'")
    currency = fields.CharField(max_length=8)
    bounded = fields.BooleanField()
    balance = fields.BigIntField(null=True, description="minor units; null on unbounded accounts, which are summed")
    owed = fields.BigIntField(
        default=0,
        description="of a player's cash: minus the balance of his deficit account, kept under this row's lock",
    )
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "ledger_account"
        unique_together = (("kind", "owner", "currency"),)


class Shard(Model):
    """A part of an unbounded account's balance: their sum is the balance, exact at any moment.

    Writers add to the shard of their database connection, so that no two of them wait for each other.
    """

    account_id = fields.BigIntField(primary_key=True, generated=False, description="with `shard` the primary key")
    shard = fields.SmallIntField()
    balance = fields.BigIntField(description="minor units, signed")

    class Meta:
        table = "ledger_shard"


class Transfer(Model):
    """One immutable movement of a positive amount from the debit to the credit account, with the balances it left.

    The view `ledger_entry` shows it as its two entries: minus on the debit side, plus on the credit side.
    """

    id = fields.BigIntField(primary_key=True, description="with `created_at` the primary key")
    debit_account_id = fields.BigIntField()
    credit_account_id = fields.BigIntField()
    amount = fields.BigIntField(description="minor units, above zero")
    code = fields.IntEnumField(TransferCode)
    reference = fields.UUIDField(description="what it was for: a round, an intent")
    link_id = fields.BigIntField(null=True, description="the first transfer of a group that stands or falls together")
    hold_id = fields.BigIntField(null=True)
    debit_balance = fields.BigIntField(null=True, description="after it; null on unbounded accounts")
    credit_balance = fields.BigIntField(null=True, description="after it; null on unbounded accounts")
    event_at = fields.DatetimeField(null=True, description="when it happened, if that was not when it was written")
    created_at = fields.DatetimeField(description="when it was written; says the partition")

    class Meta:
        table = "ledger_transfer"


class Reversal(Model):
    """That a transfer was undone, and by which: once at most."""

    transfer_id = fields.BigIntField(primary_key=True, generated=False)
    reversal_id = fields.BigIntField(unique=True)

    class Meta:
        table = "ledger_reversal"


class HoldState(StrEnum):
    PLACED = "placed"
    CAPTURED = "captured"
    RELEASED = "released"
    EXPIRED = "expired"  # released by the clock


class Hold(Model):
    """Money set aside: moved from the cash to the held account, until it is captured or released, in part or whole."""

    id = fields.BigIntField(primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="holds", on_delete=fields.RESTRICT
    )
    held_account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="holds_kept", on_delete=fields.RESTRICT
    )
    amount = fields.BigIntField()
    captured = fields.BigIntField(default=0)
    released = fields.BigIntField(default=0)
    state = fields.CharEnumField(HoldState, default=HoldState.PLACED, max_length=16)
    reference = fields.UUIDField()
    created_at = fields.DatetimeField(auto_now_add=True)
    expires_at = fields.DatetimeField(null=True, description="when what is left of it goes back; null: never by itself")

    class Meta:
        table = "ledger_hold"


class Conversion(Model):
    """Money of one currency changed into another: two linked transfers through the exchange's accounts."""

    link_id = fields.BigIntField(primary_key=True, generated=False, description="of both transfers")
    rate = fields.DecimalField(max_digits=38, decimal_places=18, description="units bought for one unit sold")
    source = fields.CharField(max_length=64, description="who quoted the rate")
    quoted_at = fields.DatetimeField()

    class Meta:
        table = "ledger_conversion"


class KeyOutcome(StrEnum):
    POSTED = "posted"
    REFUSED = "refused"
    TOMBSTONE = "tombstone"  # a rollback came before its bet: the bet, should it come, is refused


class IdempotencyRecord(Model):
    """What became of a caller's key, for ever: a repeat is answered from here."""

    external_id = fields.CharField(max_length=255, primary_key=True, description="with `source` the primary key")
    source = fields.CharField(max_length=64)
    digest = fields.BinaryField(description="of the content; the same key with other content is a conflict")
    outcome = fields.CharEnumField(KeyOutcome, max_length=16)
    transfer_id = fields.BigIntField(null=True, description="the first transfer posted under this key")
    account_id = fields.BigIntField(null=True, description="of a game's command: the player's account")
    code = fields.SmallIntField(null=True, description="of a game's command: bet, win or rollback")
    refusal = fields.JSONField[dict[str, object]](null=True, description="code and facts of a refusal")
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "ledger_key"


class Month(Model):
    """A month that takes no more transfers: the database refuses them. See months.py."""

    first_day = fields.DateField(primary_key=True)
    transfers = fields.BigIntField(description="how many")
    digest = fields.DecimalField(max_digits=60, decimal_places=0, description="sum of line_digest over its rows")
    last_id = fields.BigIntField(null=True, description="the highest id in it")
    closed_at = fields.DatetimeField()

    class Meta:
        table = "ledger_month"


class Closing(Model):
    """What an account held at the end of a closed month; of a month in which nothing moved, the one before says it."""

    account_id = fields.BigIntField(primary_key=True, generated=False, description="with `first_day` the primary key")
    first_day = fields.DateField(description="of the month")
    balance = fields.BigIntField(description="minor units, signed")

    class Meta:
        table = "ledger_closing"


class Archive(Model):
    """A closed month whose transfers stand in a file and no longer in the database."""

    first_day = fields.DateField(primary_key=True, description="of the month")
    sha256 = fields.CharField(max_length=64, description="of the file, hexadecimal")
    archived_at = fields.DatetimeField()

    class Meta:
        table = "ledger_archive"


class Verification(Model):
    """A run of `croupier verify-ledger`: how far it has come, and what it has found."""

    id = fields.BigIntField(primary_key=True)
    started_at = fields.DatetimeField()
    settled_id = fields.BigIntField(description="transfers up to this id are committed or will never be")
    verified_id = fields.BigIntField(description="transfers up to this id have been verified")
    transfers = fields.BigIntField(description="how many have been verified")
    violations = fields.JSONField[list[dict[str, str]]]()
    finished_at = fields.DatetimeField(null=True)

    class Meta:
        table = "ledger_verification"


class CarriedBalance(Model):
    """The sum of an account's entries as far as the verification under way has come."""

    account_id = fields.BigIntField(primary_key=True, generated=False)
    balance = fields.BigIntField(description="minor units, signed")

    class Meta:
        table = "ledger_carried"


class Seal(Model):
    """A digest of one table's rows in a range of transfer ids, made when they were first verified.

    A later verification compares: whatever was changed in a row since, in whichever column, is found.
    """

    relation = fields.CharField(max_length=64, primary_key=True, description="with the range the primary key")
    after_id = fields.BigIntField(description="the range begins after it")
    last_id = fields.BigIntField(description="the range ends with it")
    row_count = fields.BigIntField()
    digest = fields.DecimalField(max_digits=60, decimal_places=0, description="sum of line_digest over the rows")

    class Meta:
        table = "ledger_seal"
