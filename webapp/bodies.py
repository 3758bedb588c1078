"""Reading what a client sends: never more than was agreed, and never as an error of ours."""

from aiohttp import web

from core.errors import InvalidInput

MAX_BODY_BYTES = 1024 * 1024


async def read_body(request: web.Request, *, max_bytes: int = MAX_BODY_BYTES) -> bytes:
    """The raw body.

    Raises HTTPRequestEntityTooLarge (413), InvalidInput when it breaks off or can't be decompressed.
    """
    announced = request.content_length or 0
    if announced > max_bytes:
        raise web.HTTPRequestEntityTooLarge(max_bytes, announced)
    try:
        return await request.clone(client_max_size=max_bytes).read()
    except web.RequestPayloadError:
        raise InvalidInput(field="body", reason="unreadable") from None
