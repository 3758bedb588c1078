"""A real SMTP server on loopback that keeps every mail, whoever it is for."""

import asyncio
import json
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from core import clock
from integrations.sandbox.live import Live
from integrations.sandbox.mailbox.mail import Mail, clean, read_message
from integrations.sandbox.storage import Row, Storage, to_moment, to_text

_SCHEMA = """
CREATE TABLE IF NOT EXISTS mails (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    subject TEXT NOT NULL,
    headers TEXT NOT NULL,
    text TEXT,
    html TEXT,
    raw BLOB NOT NULL,
    received_at TEXT NOT NULL
);
"""


class Mailbox:
    def __init__(self, database: Path, *, smtp_port: int) -> None:
        """smtp_port 0 takes a free one; `port` tells which, once started."""
        self.live = Live()
        self.port = smtp_port
        self._storage = Storage(database, _SCHEMA)
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        self._server = await asyncio.get_running_loop().create_server(
            lambda: SMTP(self, hostname="mail.sandbox.localhost", enable_SMTPUTF8=True), "127.0.0.1", self.port
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
        self._storage.close()

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        """Keep one mail; called by aiosmtpd after the final dot."""
        assert isinstance(envelope.content, bytes)
        self.receive(envelope.mail_from or "", tuple(envelope.rcpt_tos), envelope.content)
        return "250 Message accepted for delivery"

    def receive(self, sender: str, recipients: tuple[str, ...], raw: bytes) -> None:
        """Keep one message, whatever it looks like."""
        headers, text, html = read_message(raw)
        self._storage.write(
            "INSERT INTO mails (sender, recipients, subject, headers, text, html, raw, received_at)"
            " VALUES (:sender, :recipients, :subject, :headers, :text, :html, :raw, :received_at)",
            sender=clean(sender),
            recipients=json.dumps([clean(recipient) for recipient in recipients]),
            subject=next((value for name, value in headers if name.lower() == "subject"), ""),
            headers=json.dumps(headers),
            text=text,
            html=html,
            raw=raw,
            received_at=to_text(clock.now()),
        )
        self.live.tell()

    def mails(self, *, to: str | None = None, after_id: int = 0, limit: int = 200) -> list[Mail]:
        """The newest first, optionally only those to one address (its case does not matter)."""
        rows = self._storage.rows(
            "SELECT * FROM mails WHERE id > :after_id AND (:to IS NULL OR EXISTS"
            " (SELECT 1 FROM json_each(recipients) WHERE lower(value) = lower(:to)))"
            " ORDER BY id DESC LIMIT :limit",
            to=to,
            after_id=after_id,
            limit=limit,
        )
        return [_mail(row) for row in rows]

    def mail(self, mail_id: int) -> Mail | None:
        row = self._storage.row("SELECT * FROM mails WHERE id = :id", id=mail_id)
        return None if row is None else _mail(row)

    def raw(self, mail_id: int) -> bytes | None:
        """The message as it came over the wire."""
        row = self._storage.row("SELECT raw FROM mails WHERE id = :id", id=mail_id)
        return None if row is None else row["raw"]

    async def wait_for(self, *, to: str, subject: str = "", after_id: int = 0, timeout_seconds: float = 10) -> Mail:
        """The newest mail to this address whose subject contains the words; waits until there is one.

        Raises TimeoutError.
        """
        async with asyncio.timeout(timeout_seconds):
            while True:
                for mail in self.mails(to=to, after_id=after_id):
                    if subject in mail.subject:
                        return mail
                await self.live.change()


def _mail(row: Row) -> Mail:
    return Mail(
        id=row["id"],
        sender=row["sender"],
        recipients=tuple(json.loads(row["recipients"])),
        subject=row["subject"],
        headers=tuple((name, value) for name, value in json.loads(row["headers"])),
        text=row["text"],
        html=row["html"],
        received_at=to_moment(row["received_at"]),
    )
