"""Mails over real SMTP: what is written arrives, and nobody adds headers of his own."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import web

from core.notifications.errors import MailNotSent
from core.notifications.ports import Mail
from integrations.email import SmtpMailer
from integrations.email.smtp import SmtpServer
from integrations.sandbox.mailbox import Mailbox, add_mailbox
from integrations.sandbox.pages import add_static
from tests.integration.sandbox.serving import free_socket, serving

SENDER = "Croupier ♠ <no-reply@croupier.example>"
MAIL = Mail(
    to="anna@example.com",
    subject="Подтвердите адрес ✉ — señora",
    text="Откройте https://casino.example/email/confirm?token=abc&x=1\n" + "длинная строка " * 100 + "\n",
    html='<p>¡Hola!</p><a href="https://casino.example/email/confirm?token=abc&amp;x=1">Confirm</a>',
)


@pytest.fixture
async def mailbox(tmp_path: Path) -> AsyncIterator[Mailbox]:
    bound, _ = free_socket()
    app = web.Application()
    add_static(app)
    mailbox = add_mailbox(app, database=tmp_path / "mail.sqlite", smtp_port=0)
    async with serving(app, bound):
        yield mailbox


def mailer(mailbox: Mailbox) -> SmtpMailer:
    return SmtpMailer(f"smtp://127.0.0.1:{mailbox.port}", sender=SENDER)


async def test_a_mail_arrives_with_both_parts_and_every_letter(mailbox: Mailbox) -> None:
    await mailer(mailbox).send(MAIL)
    [mail] = mailbox.mails(to=MAIL.to)
    assert (mail.sender, mail.recipients, mail.subject) == ("no-reply@croupier.example", (MAIL.to,), MAIL.subject)
    assert mail.header("From") == SENDER
    assert mail.header("Message-ID").endswith("@croupier.example>")
    assert mail.header("Date")
    assert mail.text is not None
    assert mail.text.split() == MAIL.text.split()
    assert mail.html is not None
    assert mail.html.strip() == MAIL.html
    assert mail.links() == ["https://casino.example/email/confirm?token=abc&x=1"]


async def test_two_mails_have_two_message_ids(mailbox: Mailbox) -> None:
    for _ in range(2):
        await mailer(mailbox).send(MAIL)
    assert len({mail.header("Message-ID") for mail in mailbox.mails()}) == 2


@pytest.mark.parametrize(
    "mail",
    [
        replace(MAIL, subject="Hello\r\nBcc: everybody@example.com"),
        replace(MAIL, subject="Hello\nBcc: everybody@example.com"),
        replace(MAIL, to="anna@example.com\r\nBcc: everybody@example.com"),
        replace(MAIL, to="anna@example.com, everybody@example.com"),
        replace(MAIL, to="Anna <anna@example.com>"),
        replace(MAIL, to="anna"),
        replace(MAIL, to=""),
        replace(MAIL, to="@example.com"),
    ],
    ids=lambda mail: repr((mail.to, mail.subject))[:70],
)
async def test_nobody_adds_headers_or_recipients_of_his_own(mailbox: Mailbox, mail: Mail) -> None:
    with pytest.raises(MailNotSent):
        await mailer(mailbox).send(mail)
    assert mailbox.mails() == []


async def test_a_server_that_is_away_or_speaks_no_tls_is_a_mail_not_sent(mailbox: Mailbox, free_port: int) -> None:
    for url in (f"smtp://127.0.0.1:{free_port}", f"smtps://127.0.0.1:{mailbox.port}"):
        with pytest.raises(MailNotSent):
            await SmtpMailer(url, sender=SENDER).send(MAIL)
    assert mailbox.mails() == []


def test_an_address_of_a_server_is_read() -> None:
    assert SmtpServer.from_url("smtps://anna%40x:p%2Fw@mail.example") == SmtpServer(
        host="mail.example", port=465, username="anna@x", password="p/w", tls=True
    )
    assert SmtpServer.from_url("smtp://localhost:2525") == SmtpServer(
        host="localhost", port=2525, username=None, password=None, tls=False
    )


@pytest.mark.parametrize(("url", "sender"), [("http://x", SENDER), ("smtp://", SENDER), ("smtp://x", "nobody")])
def test_settings_that_cannot_work_are_refused_at_the_start(url: str, sender: str) -> None:
    with pytest.raises(ValueError, match=r"SMTP_URL|address"):
        SmtpMailer(url, sender=sender)
