"""Logs are structured events: JSON for machines, text for eyes. Secrets are taken out before anything is written."""

import logging
import re
from collections.abc import MutableMapping
from typing import Any, Literal

import structlog

# A bot token (123456:AA...) and our own bearer tokens; whatever library put them into a message.
_SECRETS = re.compile(r"\b\d{5,12}:[A-Za-z0-9_-]{30,}|(?<=Bearer )\S+|(?<=token=)[^\s&\"']+")
_HIDDEN = "[hidden]"


def hide_secrets(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A structlog processor: no value of an event keeps a token."""
    for name, value in event.items():
        if isinstance(value, str):
            event[name] = _SECRETS.sub(_HIDDEN, value)
    return event


def configure_logs(form: Literal["json", "text"]) -> None:
    """Send our own events and those of libraries through one pipe, to standard error."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        hide_secrets,
    ]
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer() if form == "json" else structlog.dev.ConsoleRenderer(colors=False)
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, hide_secrets, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    # Each update and each request is logged by us, once; the libraries' own lines would repeat them.
    for noisy in ("aiogram.event", "aiohttp.access", "apscheduler", "clickhouse_connect"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
