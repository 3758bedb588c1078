"""One call's parameters, however they travelled.

Bots send them as a query string, a form, a multipart form or JSON, and a webhook's answer
may carry a call in the same ways. Nested objects arrive as JSON strings in forms.

Source: https://core.telegram.org/bots/api#making-requests
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import parse_qsl

import orjson
from aiohttp import BodyPartReader, MultipartReader, StreamReader
from aiohttp.http_exceptions import HttpProcessingError
from multidict import CIMultiDictProxy
from pydantic import TypeAdapter, ValidationError

from integrations.sandbox.telegram.errors import ApiError, bad_request

T = TypeVar("T")

MAX_BODY_BYTES = 50 * 1024 * 1024
MAX_INTEGER_DIGITS = 19


@dataclass(frozen=True, slots=True)
class Upload:
    filename: str
    content: bytes


class Parameters:
    """Typed access to what a bot sent; each reader refuses what it cannot read."""

    def __init__(self, fields: Mapping[str, object], uploads: Mapping[str, Upload] | None = None) -> None:
        self._fields = fields
        self._uploads = uploads or {}

    def text(self, name: str) -> str:
        """The parameter as text; empty when it is missing."""
        value = self._fields.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str) -> int | None:
        value = self.text(name).strip()
        if not value:
            return None
        digits = value.removeprefix("-")
        if not (digits.isascii() and digits.isdigit() and len(digits) <= MAX_INTEGER_DIGITS):
            raise bad_request(f"invalid {name} specified")
        return int(value)

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def parse(self, name: str, shape: TypeAdapter[T]) -> T | None:
        """The parameter as one of Telegram's types; None when it is missing."""
        value = self._fields.get(name)
        if value is None or value == "":
            return None
        try:
            return shape.validate_json(value) if isinstance(value, str) else shape.validate_python(value)
        except ValidationError as error:
            problem = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(str(step) for step in problem["loc"])
            raise bad_request(f"can't parse {name}: {where} {problem['msg']}".replace(":  ", ": ")) from error

    def upload(self, name: str) -> Upload | None:
        """The file sent as `name`, or as the attachment that `name` points at."""
        reference = self.text(name)
        if reference.startswith("attach://"):
            return self._uploads.get(reference.removeprefix("attach://"))
        return self._uploads.get(name)

    def attachment(self, reference: str) -> Upload | None:
        return self._uploads.get(reference.removeprefix("attach://"))

    @property
    def method(self) -> str:
        """The call a webhook's answer asks for; empty when it asks for none."""
        return self.text("method")


async def read_parameters(headers: CIMultiDictProxy[str], content: StreamReader, query: str = "") -> Parameters:
    """Parse one HTTP message's parameters. Raises ApiError 400 or 413."""
    fields: dict[str, object] = dict(parse_qsl(query, keep_blank_values=True))
    uploads: dict[str, Upload] = {}
    kind = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    try:
        if kind.startswith("multipart/"):
            await _read_multipart(MultipartReader(headers, content), fields, uploads)
        else:
            body = await _read_limited(content)
            if kind == "application/json" and body:
                document = orjson.loads(body)
                if not isinstance(document, dict):
                    raise bad_request("expected a JSON object")
                fields |= document
            elif kind == "application/x-www-form-urlencoded":
                fields |= parse_qsl(body.decode(), keep_blank_values=True)
    except (ValueError, HttpProcessingError) as error:  # not JSON, not UTF-8, not multipart
        raise bad_request("can't parse the request's body") from error
    return Parameters(fields, uploads)


async def _read_limited(content: StreamReader | BodyPartReader) -> bytes:
    body = bytearray()
    while True:
        chunk = await (content.read_chunk() if isinstance(content, BodyPartReader) else content.read(65536))
        if not chunk:
            return bytes(body)
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            raise ApiError(413, "Request Entity Too Large")


async def _read_multipart(reader: MultipartReader, fields: dict[str, object], uploads: dict[str, Upload]) -> None:
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader) or not part.name:
            raise bad_request("can't parse the request's body")
        content = await _read_limited(part)
        if part.filename is None:
            fields[part.name] = content.decode()
        else:
            uploads[part.name] = Upload(part.filename, content)
