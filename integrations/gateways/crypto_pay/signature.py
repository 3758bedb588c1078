"""crypto-pay-api-signature: hex HMAC-SHA256 over the raw body, keyed with the SHA-256 of the app's token."""

import hashlib
import hmac

SIGNATURE_HEADER = "crypto-pay-api-signature"


def sign(body: bytes, token: str) -> str:
    key = hashlib.sha256(token.encode()).digest()
    return hmac.new(key, body, hashlib.sha256).hexdigest()


def is_signed(body: bytes, signature: str, token: str) -> bool:
    """Compare in constant time; as bytes, because a header that is not ASCII would raise instead."""
    return hmac.compare_digest(sign(body, token).encode(), signature.encode("utf-8", "replace"))
