"""Tables of games: the catalogue, sessions, rounds, and the seeds of the house's own fair games."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from core.games.ports import Device, Progress


class Provider(Model):
    """A studio or aggregator whose games we offer; `house` is our own."""

    code = fields.CharField(primary_key=True, max_length=32)
    name = fields.CharField(max_length=64)
    enabled = fields.BooleanField(default=True)
    blocked_countries = fields.JSONField[list[str]](
        default=list, description="ISO 3166-1 alpha-2, where none is offered"
    )

    class Meta:
        table = "game_provider"


class Game(Model):
    id = fields.UUIDField(primary_key=True)
    provider: fields.ForeignKeyRelation[Provider] = fields.ForeignKeyField(
        "models.Provider", related_name="games", on_delete=fields.RESTRICT
    )
    provider_id: str
    code = fields.CharField(max_length=128, description="the provider's own code of the game")
    name = fields.CharField(max_length=128)
    category = fields.CharField(max_length=32)
    rtp_percent = fields.DecimalField(max_digits=5, decimal_places=2, null=True)
    thumbnail_url = fields.CharField(max_length=512, null=True)
    position = fields.IntField(default=0, description="in the catalogue; lower first")
    tags = fields.JSONField[list[str]](default=list, description="the provider's words, lower case")
    volatility = fields.SmallIntField(null=True, description="1 (low) to 5 (high)")
    has_demo = fields.BooleanField(default=False)
    has_free_rounds = fields.BooleanField(default=False)
    released_on = fields.DateField(null=True)
    added_at = fields.DatetimeField(auto_now_add=True)
    popularity = fields.IntField(default=0, description="players who opened it in the last week")
    enabled = fields.BooleanField(default=True)
    blocked_countries = fields.JSONField[list[str]](
        default=list, description="ISO 3166-1 alpha-2, where it is not offered"
    )
    stake_ranges = fields.JSONField[dict[str, list[int | None]]](
        null=True, description="by currency: lowest and highest stake, minor units; null is no limit of the game's own"
    )

    class Meta:
        table = "game"
        unique_together = (("provider_id", "code"),)


class Thumbnail(Model):
    """A game's picture, kept by us: players' browsers ask no provider for it."""

    game: fields.OneToOneRelation[Game] = fields.OneToOneField(
        "models.Game", related_name="thumbnail", primary_key=True, on_delete=fields.RESTRICT
    )
    source_url = fields.CharField(max_length=512)
    media_type = fields.CharField(max_length=32)
    image = fields.BinaryField()
    fetched_at = fields.DatetimeField()

    class Meta:
        table = "game_thumbnail"


class Favourite(Model):
    player_id = fields.UUIDField()
    game: fields.ForeignKeyRelation[Game] = fields.ForeignKeyField(
        "models.Game", related_name="favourites", on_delete=fields.RESTRICT
    )
    added_at = fields.DatetimeField()

    class Meta:
        table = "game_favourite"
        unique_together = (("player_id", "game_id"),)


class GameSession(Model):
    """A launched game: who, which game, which currency, until when. The provider holds the token, we its digest."""

    id = fields.UUIDField(primary_key=True)
    token_digest = fields.CharField(max_length=64, unique=True)
    launch_digest = fields.CharField(
        max_length=64, unique=True, null=True, description="of the launch's token, once it was exchanged for another"
    )
    claimed_at = fields.DatetimeField(null=True, description="when it was exchanged")
    player_id = fields.UUIDField(db_index=True)
    game: fields.ForeignKeyRelation[Game] = fields.ForeignKeyField(
        "models.Game", related_name="sessions", on_delete=fields.RESTRICT
    )
    currency = fields.CharField(max_length=8)
    device = fields.CharEnumField(Device, max_length=8, default=Device.MOBILE)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "game_session"


class RoundState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    ROLLED_BACK = "rolled_back"  # every bet of it was undone
    INTERRUPTED = "interrupted"  # left open too long, and nobody could say how it ended


class Round(Model):
    """One player's part in one round of a game: what he staked and won in it."""

    id = fields.UUIDField(primary_key=True)
    provider_id = fields.CharField(max_length=32)
    external_id = fields.CharField(max_length=255, description="the provider's own id of the round")
    player_id = fields.UUIDField()
    # No constraint: it would lock the game's row for every new round. Games are never deleted, a trigger sees to it.
    game: fields.ForeignKeyRelation[Game] = fields.ForeignKeyField(
        "models.Game", related_name="rounds", on_delete=fields.NO_ACTION, db_index=False, db_constraint=False
    )
    currency = fields.CharField(max_length=8)
    state = fields.CharEnumField(RoundState, default=RoundState.OPEN, max_length=16)
    stake = fields.BigIntField(default=0, description="minor units, less what was rolled back")
    win = fields.BigIntField(default=0, description="minor units")
    outcome = fields.JSONField[dict[str, object]](null=True, description="what a house game drew; null elsewhere")
    opened_at = fields.DatetimeField()
    closed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "game_round"
        unique_together = (("provider_id", "external_id", "player_id"),)


class Inquiry(Model):
    """A round that was left open for long: how often its provider was asked about it, and what it said."""

    round_id = fields.UUIDField(primary_key=True)
    provider_id = fields.CharField(max_length=32)
    found_at = fields.DatetimeField()
    asked = fields.SmallIntField(default=0)
    next_at = fields.DatetimeField(null=True, description="when to ask again; null once that is over")
    told = fields.CharEnumField(Progress, max_length=16, null=True)
    told_win = fields.BigIntField(null=True, description="minor units, in all")
    told_at = fields.DatetimeField(null=True)

    class Meta:
        table = "game_inquiry"


class InquiryMark(Model):
    """How far rounds were looked through for those that were left open: one row."""

    id = fields.SmallIntField(primary_key=True, generated=False)
    opened_until = fields.DatetimeField()

    class Meta:
        table = "game_inquiry_mark"


class GrantState(StrEnum):
    REQUESTED = "requested"  # the provider was not reached yet
    GIVEN = "given"
    REFUSED = "refused"  # by the provider
    CANCELLING = "cancelling"  # taken back by us; the provider was not reached yet
    CANCELLED = "cancelled"
    SETTLED = "settled"  # played, and paid
    EXPIRED = "expired"


class Grant(Model):
    """A set of free rounds that a player was given."""

    id = fields.UUIDField(primary_key=True)
    player_id = fields.UUIDField(db_index=True)
    game: fields.ForeignKeyRelation[Game] = fields.ForeignKeyField(
        "models.Game", related_name="grants", on_delete=fields.RESTRICT
    )
    rounds = fields.IntField()
    stake = fields.BigIntField(description="of each round, minor units")
    currency = fields.CharField(max_length=8)
    state = fields.CharEnumField(GrantState, max_length=16, default=GrantState.REQUESTED)
    external_id = fields.CharField(max_length=255, null=True, description="the provider's own id of the set")
    given_by = fields.CharField(max_length=64, description="an actor, as in the audit")
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    asked = fields.SmallIntField(default=0, description="how often the provider was asked in this state")
    next_at = fields.DatetimeField(null=True, description="when to ask it again; null when there is nothing to ask")
    won = fields.BigIntField(null=True, description="minor units")
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "game_free_rounds"


class FairSeed(Model):
    """The commitment behind a player's house games: the hash is shown before play, the seed when it is replaced."""

    id = fields.BigIntField(primary_key=True)
    player_id = fields.UUIDField(db_index=True)
    server_seed = fields.CharField(max_length=64)
    server_seed_hash = fields.CharField(max_length=64)
    client_seed = fields.CharField(max_length=64)
    nonce = fields.BigIntField(default=0, description="the next draw's number")
    created_at = fields.DatetimeField()
    revealed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "fair_seed"
