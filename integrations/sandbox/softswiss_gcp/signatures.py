"""X-REQUEST-SIGN, as both sides make it: lower-case hex of HMAC-SHA256 over the body's bytes, with the auth token."""

import hashlib
import hmac

HEADER = "X-REQUEST-SIGN"


def sign(body: bytes, token: str) -> str:
    return hmac.new(token.encode(), body, hashlib.sha256).hexdigest()


def is_signed(body: bytes, signature: str, token: str) -> bool:
    return hmac.compare_digest(sign(body, token).encode(), signature.encode(errors="surrogatepass"))
