"""Tables of games: the catalogue, sessions, rounds, and the seeds of the house's own fair games."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model


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
    player_id = fields.UUIDField(db_index=True)
    game: fields.ForeignKeyRelation[Game] = fields.ForeignKeyField(
        "models.Game", related_name="sessions", on_delete=fields.RESTRICT
    )
    currency = fields.CharField(max_length=8)
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
