"""hash: lower-case hex of MD5 over the sorted fields and a secret: "amount=1.00&gameId=...&userId=...SECRET".

Without the field `hash` itself, without fields that are empty, over the values as they are once decoded. It signs both
directions. MD5 is the protocol's choice; the secret comes last, so a hash can't be carried on to a longer text.
"""

import re
from collections.abc import Mapping, Sequence
from hashlib import md5
from hmac import compare_digest

FIELD = "hash"

_LIKE_ANOTHER_FIELD = re.compile(r"&[^&=]*=")


class Hash:
    """Signs with the first secret. While it is changed, the old and the new one both hold.

    Raises ValueError for no secret, or an empty one.
    """

    def __init__(self, secrets: Sequence[str]) -> None:
        self._secrets = list(secrets)
        if not self._secrets or not all(self._secrets):
            raise ValueError("Pragmatic needs a secret: without it anybody could call the wallet")

    @property
    def secret(self) -> str:
        """The newest: data feeds want it for a password."""
        return self._secrets[0]

    def sign(self, fields: Mapping[str, str]) -> str:
        return _sign(fields, self._secrets[0])

    def holds(self, fields: Mapping[str, str]) -> bool:
        """Whether the fields carry a true hash of themselves."""
        given = fields.get(FIELD, "").encode()
        return any(compare_digest(_sign(fields, secret).encode(), given) for secret in self._secrets)


def is_ambiguous(name: str, value: str) -> bool:
    """Whether the hash would be the same for other fields: "1&b=2" under `a` reads like `a` and `b`."""
    return "=" in name or "&" in name or _LIKE_ANOTHER_FIELD.search(value) is not None


def _sign(fields: Mapping[str, str], secret: str) -> str:
    text = "&".join(f"{name}={value}" for name, value in sorted(fields.items()) if value and name != FIELD)
    return md5(f"{text}{secret}".encode(), usedforsecurity=False).hexdigest()
