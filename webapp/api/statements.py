"""The statement of a wallet as a file: CSV or PDF, by an address that needs no header."""

from datetime import date
from uuid import UUID

from aiohttp import hdrs, web
from pydantic import Field

from core.identity.models import Player
from core.reporting.statements import StatementFormat, statement_file, statement_of
from core.wallet import InvalidPeriod, Period
from webapp import downloads
from webapp.api.endpoint import Endpoint
from webapp.api.models import Asked, DownloadLink
from webapp.downloads import StatementWanted
from webapp.refusals import DownloadLinkInvalid
from webapp.services import WebServices

_PIECE_BYTES = 64 * 1024


class StatementAsked(Asked):
    first_day: date = Field(examples=["2026-11-01"])
    last_day: date = Field(examples=["2026-11-30"], description="included; days begin at midnight UTC")
    format: StatementFormat


async def statement_download(player: Player, body: StatementAsked, services: WebServices) -> DownloadLink:
    """A short-lived address of your statement over a period of 366 days at most."""
    Period.of_days(body.first_day, body.last_day)
    wanted = StatementWanted(first_day=body.first_day, last_day=body.last_day, file_format=body.format)
    return DownloadLink(url=f"{services.public_url}/download/{downloads.token_for(player.id, wanted)}")


async def send_statement(
    request: web.Request, services: WebServices, player_id: UUID, wanted: StatementWanted, headers: dict[str, str]
) -> web.StreamResponse:
    """Answer with the whole document, or refuse before its first byte."""
    player = await Player.get_or_none(id=player_id)
    if player is None:
        raise DownloadLinkInvalid()
    statement = await statement_of(player, Period.of_days(wanted.first_day, wanted.last_day), services.gateways)
    async with statement_file(statement, wanted.file_format, services.statements) as document:
        answer = web.StreamResponse(headers=headers)
        answer.headers[hdrs.CONTENT_TYPE] = document.media_type
        answer.headers[hdrs.CONTENT_DISPOSITION] = f'attachment; filename="{document.name}"'
        answer.content_length = document.size
        await answer.prepare(request)
        while request.method == hdrs.METH_GET and (piece := document.file.read(_PIECE_BYTES)):
            await answer.write(piece)
        await answer.write_eof()
        return answer


ENDPOINTS = (
    Endpoint(
        method="POST",
        path="/api/statement/download",
        handle=statement_download,
        tag="History",
        refusals=(InvalidPeriod,),
    ),
)
