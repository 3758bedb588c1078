"""X-REQUEST-SIGN: lower-case hex of HMAC-SHA256 over the exact bytes of the body, in both directions.

SOFTSWISS' Game Aggregator and 01.tech's A8R both sign so.
"""

import hmac
from collections.abc import Sequence
from hashlib import sha256

HEADER = "X-REQUEST-SIGN"


class RequestSign:
    """Signs with the first secret. While it is changed, the old and the new one both hold.

    Raises ValueError for no secret, or an empty one.
    """

    def __init__(self, secrets: Sequence[str]) -> None:
        self._secrets = [secret.encode() for secret in secrets]
        if not self._secrets or not all(self._secrets):
            raise ValueError("requests are signed with a secret: without it anybody could call the wallet")

    def sign(self, body: bytes) -> str:
        return _sign(self._secrets[0], body)

    def is_signed(self, body: bytes, signature: str) -> bool:
        given = signature.encode(errors="surrogatepass")  # a header may hold any byte
        return any(hmac.compare_digest(_sign(secret, body).encode(), given) for secret in self._secrets)


def _sign(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, sha256).hexdigest()
