"""A Mini App shows Telegram's signed initData once and gets a short token of our own."""

from datetime import datetime

from pydantic import Field

from core import clock
from core.backoffice.access import Permission, permissions_of
from core.errors import NotFound
from core.identity.access import LIFETIME, grant_access
from core.identity.errors import NotRegistered
from core.identity.models import Player
from core.identity.players import player_by_telegram_id
from core.identity.registration import is_registered
from core.wallet import balance_of, player_cash, player_held
from webapp.api.endpoint import Endpoint
from webapp.api.models import Answered, Asked, plain_number
from webapp.init_data import MAX_LENGTH, read_init_data
from webapp.refusals import InitDataInvalid
from webapp.services import WebServices


class SessionBody(Asked):
    init_data: str = Field(max_length=MAX_LENGTH, description="Telegram.WebApp.initData, as it is")


class Me(Answered):
    """The player who asks."""

    name: str
    language: str
    currency: str
    balance: str = Field(description="free to bet and to cash out", examples=["12.50"])
    held: str = Field(description="set aside for payouts that have been asked for", examples=["0.00"])
    may_see_reports: bool


class Session(Answered):
    token: str = Field(description="for `Authorization: Bearer ...`")
    expires_at: datetime
    player: Me


async def open_session(body: SessionBody, services: WebServices) -> Session:
    """Exchange Telegram's initData for a token.

    initData is accepted within an hour of its `auth_date`. Whoever has not registered in the chat is refused.
    """
    user = read_init_data(body.init_data, bot_token=services.bot_token)
    try:
        player = await player_by_telegram_id(user.id)
    except NotFound:
        raise NotRegistered() from None
    if not is_registered(player):
        raise NotRegistered()
    expires_at = clock.now() + LIFETIME
    return Session(token=await grant_access(player.id), expires_at=expires_at, player=await me(player))


async def me(player: Player) -> Me:
    """Who you are and what you have."""
    balance = await balance_of(player_cash(player.id, player.currency))
    held = await balance_of(player_held(player.id, player.currency))
    return Me(
        name=player.first_name,
        language=player.language or "en",
        currency=player.currency,
        balance=plain_number(balance),
        held=plain_number(held),
        may_see_reports=Permission.SEE_FIGURES in await permissions_of(player.id),
    )


ENDPOINTS = (
    Endpoint(
        method="POST",
        path="/api/session",
        handle=open_session,
        tag="Session",
        refusals=(InitDataInvalid, NotRegistered),
    ),
    Endpoint(method="GET", path="/api/me", handle=me, tag="Session"),
)
