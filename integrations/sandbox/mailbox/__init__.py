"""The sandbox's mailbox: receives real SMTP and shows the mails."""

from collections.abc import AsyncIterator
from pathlib import Path

from aiohttp import web

from integrations.sandbox.mailbox.mail import Mail
from integrations.sandbox.mailbox.mailbox import Mailbox
from integrations.sandbox.mailbox.pages import add_pages

__all__ = ["Mail", "Mailbox", "add_mailbox"]


def add_mailbox(app: web.Application, *, database: Path, smtp_port: int) -> Mailbox:
    """Mount the pages below /mail; the SMTP server runs from the app's start to its cleanup."""
    mailbox = Mailbox(database, smtp_port=smtp_port)
    add_pages(app, mailbox)

    async def run(_: web.Application) -> AsyncIterator[None]:
        await mailbox.start()
        yield
        await mailbox.stop()

    app.cleanup_ctx.append(run)
    app.on_shutdown.append(mailbox.live.close)
    return mailbox
