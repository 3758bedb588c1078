"""Mails over SMTP: smtp:// (with STARTTLS where the server offers it) or smtps:// (TLS from the first byte)."""

import re
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr
from typing import Self
from urllib.parse import unquote, urlsplit

import aiosmtplib

from core import clock
from core.notifications.errors import MailNotSent
from core.notifications.ports import Mail

TIMEOUT_SECONDS = 10.0
PORTS = {"smtp": 25, "smtps": 465}

_PLAIN = re.compile(r"""[^\s@<>(),;:"\[\]\\]+@[^\s@<>(),;:"\[\]\\]+""")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpServer:
    """Where mails are handed in."""

    host: str
    port: int
    username: str | None
    password: str | None
    tls: bool

    @classmethod
    def from_url(cls, url: str) -> Self:
        """Read smtp://user:password@host:port or smtps://... Raises ValueError."""
        parts = urlsplit(url)
        if parts.scheme not in PORTS or not parts.hostname:
            raise ValueError("SMTP_URL must look like smtp://user:password@host:port or smtps://...")
        return cls(
            host=parts.hostname,
            port=parts.port or PORTS[parts.scheme],
            username=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            tls=parts.scheme == "smtps",
        )


class SmtpMailer:
    """A MailSender. `sender` is "Name <address>"."""

    def __init__(self, url: str, *, sender: str) -> None:
        """Raises ValueError when the URL or the sender can't be read."""
        self._server = SmtpServer.from_url(url)
        name, address = parseaddr(sender)
        self._sender = _address(name, address)

    async def send(self, mail: Mail) -> None:
        """Return when the server has taken the mail. Raises MailNotSent."""
        try:
            message = self._compose(mail)
            await aiosmtplib.send(
                message,
                hostname=self._server.host,
                port=self._server.port,
                username=self._server.username,
                password=self._server.password,
                use_tls=self._server.tls,
                local_hostname=self._sender.domain,  # else it is looked up in the DNS, while everybody waits
                timeout=TIMEOUT_SECONDS,
            )
        except (aiosmtplib.SMTPException, OSError, ValueError, MessageError) as error:
            raise MailNotSent(reason=f"{type(error).__name__}: {error}") from error

    def _compose(self, mail: Mail) -> EmailMessage:
        """Raises ValueError for a line break in a header: nobody adds headers of his own."""
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = _address("", mail.to)
        message["Subject"] = mail.subject
        message["Date"] = format_datetime(clock.now())
        message["Message-ID"] = make_msgid(domain=self._sender.domain)
        message["Auto-Submitted"] = "auto-generated"  # no out-of-office replies, please. Source: RFC 3834
        message.set_content(mail.text)
        message.add_alternative(mail.html, subtype="html")
        return message


def _address(name: str, address: str) -> Address:
    """Raises ValueError for anything but one plain address; what could be read as two is none."""
    if not _PLAIN.fullmatch(address):
        raise ValueError(f"{address[:80]!r} is no e-mail address")
    username, _, domain = address.partition("@")
    return Address(display_name=name, username=username, domain=domain)
