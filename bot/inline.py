"""Inline mode: whoever types `@bot book` in any chat gets games to send there, each with a link that leads to it."""

import structlog
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
)
from yarl import URL

from bot.screens.games import facts_line, icon_of
from bot.services import BotServices
from bot.speech import Speaker, language_order
from bot.topics.games import LINK
from core.games.models import Game
from core.games.search import Wish, find_games
from core.identity.models import Player

PAGE = 20
KEPT_SECONDS = 60  # by Telegram, for the same person and text
MOST_OFFSET = 10_000

log = structlog.get_logger()


async def answer_inline_query(query: InlineQuery, services: BotServices) -> None:
    """Answer with the games that fit. Nobody is registered by it, and whoever is known is spoken to in his language."""
    player = await Player.get_or_none(telegram_id=query.from_user.id)
    say = Speaker(player.language if player else language_order(query.from_user.language_code)[0])
    offset = _offset_of(query.offset)
    found = await find_games(Wish(text=query.query), player=player, limit=PAGE, offset=offset)
    try:
        await query.answer(
            [_card(say, game, services) for game in found.games],
            cache_time=KEPT_SECONDS,
            is_personal=True,
            next_offset=str(offset + PAGE) if found.more else "",
        )
    except TelegramBadRequest as error:  # he went on typing, and the question is too old
        log.info("inline_query_not_answered", reason=error.message)


def _card(say: Speaker, game: Game, services: BotServices) -> InlineQueryResultArticle:
    link = URL(services.chat_link).update_query(start=f"{LINK}{game.id.hex}")
    title = f"{icon_of(game)} {say('games-name', name=game.name)}"
    play = InlineKeyboardButton(text=say.plain("button-play-now"), url=str(link))
    return InlineQueryResultArticle(
        id=game.id.hex,
        title=game.name,
        description=facts_line(say.plain, game),  # no markup is read there
        thumbnail_url=f"{services.public_url}/pictures/{game.id}",
        input_message_content=InputTextMessageContent(
            message_text=f"{title}\n{facts_line(say, game)}",
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[play]]),
    )


def _offset_of(text: str) -> int:
    """Ours, as Telegram gives it back; whatever else it is, the first page."""
    return int(text) if text.isascii() and text.isdigit() and int(text) <= MOST_OFFSET else 0
