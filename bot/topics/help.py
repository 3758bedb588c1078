"""Short answers to what people ask."""

from bot.screens.help import TOPICS, help_screen, help_topic_screen
from bot.table import UnknownButton, table
from bot.visit import Visit


@table.button("help:home")
@table.command("help")
async def show_help(visit: Visit) -> None:
    await visit.show(help_screen(visit.say))


@table.button("help:topic")
async def show_topic(visit: Visit) -> None:
    if visit.argument not in TOPICS:
        raise UnknownButton(visit.argument)
    await visit.show(help_topic_screen(visit.say, visit.argument))
