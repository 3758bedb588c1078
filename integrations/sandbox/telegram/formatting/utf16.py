"""Telegram counts a text in UTF-16 code units: an emoji beyond the basic plane is two."""


def utf16_length(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def byte_offset(text: str, index: int) -> int:
    """Where the character at `index` starts in UTF-8, as Telegram's complaints say it."""
    return len(text[:index].encode("utf-8", "surrogatepass"))
