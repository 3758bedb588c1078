"""The files behind short-lived addresses."""

from typing import Annotated

from aiohttp import hdrs, web
from pydantic import StringConstraints

from core.backoffice.access import Permission, ensure_may
from core.errors import NotAllowed
from core.reporting.errors import AnalyticsUnavailable, StatementTooLarge
from core.reporting.queries import ReportQuery
from core.wallet import PeriodArchived
from webapp.api.endpoint import Endpoint
from webapp.api.models import Asked
from webapp.api.reports import csv_answer
from webapp.api.statements import send_statement
from webapp.downloads import read_token
from webapp.refusals import DownloadLinkInvalid
from webapp.services import WebServices


class DownloadPath(Asked):
    token: Annotated[str, StringConstraints(max_length=1024)]


async def download(path: DownloadPath, services: WebServices, request: web.Request) -> web.StreamResponse:
    """The file behind a short-lived address: a report, or your statement."""
    link = read_token(path.token)
    headers = _for_telegram(request, services)
    if isinstance(link.wanted, ReportQuery):
        await ensure_may(link.player_id, Permission.SEE_FIGURES)
        answer = await csv_answer(link.wanted, services)
        answer.headers.update(headers)
        return answer
    return await send_statement(request, services, link.player_id, link.wanted, headers)


def _for_telegram(request: web.Request, services: WebServices) -> dict[str, str]:
    """Telegram's web clients fetch a file themselves, from their own origin."""
    origin = request.headers.get(hdrs.ORIGIN, "")
    return {hdrs.ACCESS_CONTROL_ALLOW_ORIGIN: origin} if origin in services.frame_ancestors.split() else {}


ENDPOINTS = (
    Endpoint(
        method="GET",
        path="/download/{token}",
        handle=download,
        tag="Files",
        refusals=(DownloadLinkInvalid, NotAllowed, AnalyticsUnavailable, StatementTooLarge, PeriodArchived),
        media_type="application/octet-stream",
    ),
)
