"""Addresses of files that need no header, because a Mini App's download can't send one.

Telegram's clients ask more than once (first for the head, then for the file), so an address is not used up by its
first use. Instead it lives for two minutes, names one file for one player, and his right to it is checked again at
every use.
"""

import base64
import binascii
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from core import clock
from core.encryption import is_signed, sign
from core.reporting.queries import ReportQuery
from core.reporting.statements import StatementFormat
from webapp.refusals import DownloadLinkInvalid

LIFETIME = timedelta(minutes=2)
_PURPOSE = "download"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWanted:
    """The player's own statement. First and last day are included."""

    first_day: date
    last_day: date
    file_format: StatementFormat


Wanted = ReportQuery | StatementWanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    player_id: UUID
    expires_at: datetime
    wanted: Wanted


_FORMAT = TypeAdapter(Download)


def token_for(player_id: UUID, wanted: Wanted) -> str:
    """A token that carries what may be downloaded, signed."""
    download = Download(player_id=player_id, expires_at=clock.now() + LIFETIME, wanted=wanted)
    content = base64.urlsafe_b64encode(_FORMAT.dump_json(download)).decode().rstrip("=")
    return f"{content}.{sign(content, purpose=_PURPOSE)}"


def read_token(token: str) -> Download:
    """Raises DownloadLinkInvalid."""
    content, _, signature = token.partition(".")
    if not content.isascii() or not is_signed(content, signature, purpose=_PURPOSE):
        raise DownloadLinkInvalid()
    try:
        download = _FORMAT.validate_json(base64.urlsafe_b64decode(content + "=" * (-len(content) % 4)))
    except (binascii.Error, ValidationError):  # signed by an earlier version of ours
        raise DownloadLinkInvalid() from None
    if download.expires_at <= clock.now():
        raise DownloadLinkInvalid()
    return download
