"""Photos and documents, in both directions."""

from io import BytesIO

import aiohttp
import pytest
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile

from tests.integration.sandbox.telegram.harness import ANNA, PNG, TOKEN, StartTelegram, Telegram

CSV = b"day,stake\n2026-11-24,12.50\n"


async def test_a_photo_is_sent_and_sent_again_by_its_id(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)
    sent = await telegram.bot.send_photo(
        ANNA, BufferedInputFile(PNG, "qr.png"), caption="<b>Scan</b>", parse_mode="HTML"
    )
    assert sent.photo
    await telegram.bot.delete_message(ANNA, sent.message_id)

    again = await telegram.bot.send_photo(ANNA, sent.photo[-1].file_id)

    assert (sent.photo[-1].width, sent.photo[-1].height, sent.caption) == (1, 1, "Scan")
    assert again.photo == sent.photo


async def test_a_document_comes_back_byte_for_byte_after_a_restart(start_telegram: StartTelegram) -> None:
    before = await start_telegram()
    await before.world.start(ANNA)
    sent = await before.bot.send_document(ANNA, BufferedInputFile(CSV, "statement.csv"))
    await before.stop()
    assert sent.document is not None

    after = await start_telegram()
    file = await after.bot.get_file(sent.document.file_id)
    assert file.file_path is not None
    content = await after.bot.download_file(file.file_path, BytesIO())

    assert (sent.document.file_name, sent.document.mime_type) == ("statement.csv", "text/csv")
    assert content is not None
    assert content.read() == CSV


async def test_the_bot_downloads_what_a_person_sends(telegram: Telegram) -> None:
    await telegram.world.send_photo(ANNA, PNG, "passport.png")
    await telegram.world.send_document(ANNA, CSV, "proof.csv")

    photo, document = [update.message for update in await telegram.bot.get_updates(timeout=5)]

    assert photo is not None
    assert photo.photo is not None
    assert document is not None
    assert document.document is not None
    downloads = [await telegram.bot.download(one) for one in (photo.photo[-1], document.document)]
    assert [one.read() for one in downloads if one] == [PNG, CSV]


async def test_a_file_that_is_no_picture_is_no_photo(telegram: Telegram) -> None:
    await telegram.world.start(ANNA)

    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await telegram.bot.send_photo(ANNA, BufferedInputFile(CSV, "not.png"))
    with pytest.raises(TelegramBadRequest, match="wrong file identifier/HTTP URL specified"):
        await telegram.bot.send_photo(ANNA, "made-up-id")
    with pytest.raises(TelegramBadRequest, match="failed to get HTTP URL content"):
        await telegram.bot.send_photo(ANNA, "https://example.com/a.png")
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await telegram.bot.send_document(ANNA, BufferedInputFile(b"", "empty.txt"))
    with pytest.raises(TelegramBadRequest, match="wrong file_id"):
        await telegram.bot.get_file("made-up-id")

    assert len(telegram.world.messages(ANNA)) == 1


@pytest.mark.parametrize(
    ("token", "path", "status"),
    [(TOKEN, "photos/../../telegram.sqlite", 404), (TOKEN, "nothing", 404), ("4242:guess", "photos/file_1.png", 401)],
)
async def test_other_paths_and_tokens_download_nothing(telegram: Telegram, token: str, path: str, status: int) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{telegram.url}/file/bot{token}/{path}") as response:
        assert response.status == status
