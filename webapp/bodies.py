"""Reading what a client sends: never more than was agreed, and never as an error of ours."""

from aiohttp import hdrs, web

from core.errors import InvalidInput

MAX_BODY_BYTES = 1024 * 1024


async def read_body(request: web.Request, *, max_bytes: int = MAX_BODY_BYTES) -> bytes:
    """The raw body.

    Raises HTTPRequestEntityTooLarge (413); InvalidInput when it breaks off, or was compressed: signatures cover what
    came over the wire, and a bomb unpacks to more than was agreed.
    """
    if request.headers.get(hdrs.CONTENT_ENCODING, "identity") != "identity":
        raise InvalidInput(field="Content-Encoding", reason="compressed")
    announced = request.content_length or 0
    if announced > max_bytes:
        raise web.HTTPRequestEntityTooLarge(max_bytes, announced)
    try:
        if request.content_length is None:  # whoever announces nothing is counted while he talks
            request = request.clone(client_max_size=max_bytes)
        return await request.read()
    except web.RequestPayloadError:
        raise InvalidInput(field="body", reason="unreadable") from None
