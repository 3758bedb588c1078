"""Short answers."""

from bot.screens.keyboards import back, pairs, press
from bot.screens.screen import Screen
from bot.speech import Speaker

TOPICS = ("money", "play", "security", "break")


def help_screen(say: Speaker) -> Screen:
    return Screen(
        name="help",
        text=say("help-title"),
        keyboard=(
            *pairs([press(say.plain(f"button-help-{topic}"), f"help:topic:{topic}") for topic in TOPICS]),
            back(say, "menu:home"),
        ),
    )


def help_topic_screen(say: Speaker, topic: str) -> Screen:
    return Screen(name="help_topic", text=say(f"help-{topic}"), keyboard=(back(say, "help:home"),))
