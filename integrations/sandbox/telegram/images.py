"""How large a picture is, read from its first bytes: PNG, GIF, JPEG and WebP."""

import struct

JPEG_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, or None when this is no picture that Telegram takes."""
    try:
        if content.startswith(b"\x89PNG\r\n\x1a\n"):
            return struct.unpack_from(">II", content, 16)
        if content.startswith((b"GIF87a", b"GIF89a")):
            return struct.unpack_from("<HH", content, 6)
        if content.startswith(b"RIFF") and content[8:16] == b"WEBPVP8X":
            width, height = (int.from_bytes(content[at : at + 3], "little") + 1 for at in (24, 27))
            return width, height
        if content.startswith(b"\xff\xd8"):
            return _jpeg_size(content)
    except struct.error:  # cut off before the size
        return None
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at < len(content):
        start, marker, length = struct.unpack_from(">BBH", content, at)
        if start != 0xFF:
            return None
        if marker in JPEG_FRAME_MARKERS:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + length
    return None
