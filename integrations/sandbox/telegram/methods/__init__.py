"""The Bot API's methods, by what they are for. Names are matched without regard to case.

Each takes the platform and the call's parameters and returns what goes under `result`.
"""

from integrations.sandbox.telegram.methods import (
    answering,
    editing,
    looking,
    paying,
    profile,
    receiving,
    sending,
)
from integrations.sandbox.telegram.methods.common import Method, Result

__all__ = ["METHODS", "Method", "Result"]

METHODS: dict[str, Method] = {
    name.lower(): method
    for topic in (receiving, sending, editing, answering, paying, profile, looking)
    for name, method in topic.METHODS.items()
}
