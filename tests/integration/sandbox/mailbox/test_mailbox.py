"""Real mails over real SMTP: kept, decoded, listed, waited for."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import aiohttp
import aiosmtplib
import pytest
from aiohttp import web

from integrations.sandbox.mailbox import Mailbox, add_mailbox
from integrations.sandbox.pages import add_static
from tests.integration.sandbox.serving import free_socket, serving

CONFIRM = "http://127.0.0.1:8080/confirm?token=abc&lang=en"


def message(to: str = "anna@example.com", subject: str = "Confirm your address ✉") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Croupier <no-reply@croupier.example>", to, subject
    mail.set_content(f"Hola, señora Ññ!\nOpen {CONFIRM}.\n")
    mail.add_alternative(f'<p>Hello</p><a href="{CONFIRM.replace("&", "&amp;")}">Confirm</a>', subtype="html")
    return mail


@dataclass
class Post:
    """The mailbox, its pages' address, and a way to send there."""

    mailbox: Mailbox
    url: str

    async def send(self, mail: EmailMessage) -> None:
        await aiosmtplib.send(mail, hostname="127.0.0.1", port=self.mailbox.port)

    async def get(self, path: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as http, http.get(self.url + path) as answer:
            return answer.status, await answer.text()


OpenPost = Callable[[], AbstractAsyncContextManager[Post]]


@pytest.fixture
def open_post(tmp_path: Path) -> OpenPost:
    @asynccontextmanager
    async def open_one() -> AsyncIterator[Post]:
        bound, base = free_socket()
        app = web.Application()
        add_static(app)
        mailbox = add_mailbox(app, database=tmp_path / "mail.sqlite", smtp_port=0)
        async with serving(app, bound):
            yield Post(mailbox, base)

    return open_one


@pytest.fixture
async def post(open_post: OpenPost) -> AsyncIterator[Post]:
    async with open_post() as post:
        yield post


async def test_a_mail_is_kept_with_both_its_parts_decoded(post: Post) -> None:
    await post.send(message())

    [mail] = post.mailbox.mails()
    assert (mail.subject, mail.recipients) == ("Confirm your address ✉", ("anna@example.com",))
    assert mail.header("from") == "Croupier <no-reply@croupier.example>"
    assert mail.text is not None
    assert "señora Ññ" in mail.text
    assert mail.html is not None
    assert "<p>Hello</p>" in mail.html
    assert mail.links() == [CONFIRM]


async def test_a_test_can_wait_for_a_mail_that_is_still_to_come(post: Post) -> None:
    waiting = asyncio.create_task(post.mailbox.wait_for(to="Anna@Example.com", subject="Confirm"))
    await post.send(message(to="boris@example.com"))
    await post.send(message(subject="Welcome"))
    await post.send(message())

    assert (await waiting).id == 3


async def test_waiting_for_a_mail_that_never_comes_ends(post: Post) -> None:
    with pytest.raises(TimeoutError):
        await post.mailbox.wait_for(to="nobody@example.com", timeout_seconds=0.01)


async def test_mails_are_listed_as_json_for_one_address(post: Post) -> None:
    await post.send(message(to="boris@example.com"))
    await post.send(message())

    _, text = await post.get("/mail/api/messages?to=ANNA@example.com")
    [mail] = json.loads(text)["messages"]
    assert (mail["id"], mail["to"], mail["links"]) == (2, ["anna@example.com"], [CONFIRM])


async def test_the_page_shows_a_mail_and_lets_none_of_it_run(post: Post) -> None:
    mail = message(subject="<script>alert(1)</script>")
    await post.send(mail)

    status, page = await post.get("/mail/1")
    assert status == 200
    assert "<script>alert(1)" not in page
    assert "sandbox=" in page
    _, listed = await post.get("/mail")
    assert "<script>alert(1)" not in listed
    async with aiohttp.ClientSession() as http, http.get(f"{post.url}/mail/1/html") as part:
        assert part.headers["Content-Security-Policy"].startswith("sandbox ")
    assert "Content-Type: multipart/alternative" in (await post.get("/mail/1/source"))[1]


@pytest.mark.parametrize("path", ["/mail/7", "/mail/7/html", "/mail/7/source", "/mail/x"])
async def test_a_mail_that_is_not_there_is_404(post: Post, path: str) -> None:
    assert (await post.get(path))[0] == 404


async def test_a_broken_mail_is_kept_and_shown(post: Post) -> None:
    raw = b"Subject: =?utf-8?q?=FF?=\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nbroken \xff\r\n"
    async with aiosmtplib.SMTP(hostname="127.0.0.1", port=post.mailbox.port) as smtp:
        await smtp.sendmail("a@example.com", ["anna@example.com"], raw)

    [mail] = post.mailbox.mails()
    assert mail.text == "broken \N{REPLACEMENT CHARACTER}\r\n"
    assert (await post.get("/mail/1"))[0] == 200


@pytest.mark.parametrize("charset", ["unicode_escape", "idna", "rot13", "utf-16"])
async def test_no_charset_and_no_address_breaks_the_pages(post: Post, charset: str) -> None:
    raw = f"Subject: x\r\nContent-Type: text/plain; charset={charset}\r\n\r\n\\ud800 text\r\n".encode()
    post.mailbox.receive("\udcff@example.com", ("\udcfe@example.com",), raw)

    assert [(await post.get(path))[0] for path in ("/mail", "/mail/1", "/mail/api/messages")] == [200, 200, 200]


async def test_mails_survive_a_restart(open_post: OpenPost) -> None:
    async with open_post() as post:
        await post.send(message())

    async with open_post() as post:
        assert len(post.mailbox.mails()) == 1
