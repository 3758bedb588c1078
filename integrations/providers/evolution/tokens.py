"""authToken: the shared secret in the query of every call. One Wallet has no signature; HTTPS guards the body.

Addresses with their queries must never be logged: webapp logs routes.
"""

from collections.abc import Sequence
from hmac import compare_digest


class AuthTokens:
    """While the token is changed, the old and the new one both hold. Raises ValueError for none, or an empty one."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self._tokens = [token.encode() for token in tokens]
        if not all(self._tokens) or not self._tokens:
            raise ValueError("Evolution needs an auth token: without it anybody could call the wallet")

    def holds(self, given: str) -> bool:
        raw = given.encode(errors="surrogatepass")
        return any(compare_digest(token, raw) for token in self._tokens)
