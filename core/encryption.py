"""One master secret, one derived key for each purpose: encryption of personal secrets and signatures of our own links.

Source: HKDF (RFC 5869), Fernet (AES-128-CBC with HMAC-SHA256).
"""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MIN_SECRET_LENGTH = 32

_secret: bytes | None = None


def configure(secret_key: str) -> None:
    """Set the master secret for this process. Raises ValueError when it is too short to be one."""
    global _secret
    if len(secret_key) < MIN_SECRET_LENGTH:
        raise ValueError(f"SECRET_KEY must have at least {MIN_SECRET_LENGTH} characters")
    _secret = secret_key.encode()


def _derive(purpose: str) -> bytes:
    if _secret is None:
        raise RuntimeError("core.encryption.configure() has not been called")
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode()).derive(_secret)


def encrypt(plain: str, *, purpose: str) -> str:
    return Fernet(base64.urlsafe_b64encode(_derive(purpose))).encrypt(plain.encode()).decode()


def decrypt(sealed: str, *, purpose: str) -> str:
    """Raises cryptography.fernet.InvalidToken when it was sealed for another purpose or with another secret."""
    return Fernet(base64.urlsafe_b64encode(_derive(purpose))).decrypt(sealed.encode()).decode()


def sign(message: str, *, purpose: str) -> str:
    """43 URL-safe characters that only we can make for this message."""
    mac = hmac.digest(_derive(purpose), message.encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(mac).decode().rstrip("=")


def is_signed(message: str, signature: str, *, purpose: str) -> bool:
    """Compare in constant time; bytes, because text with non-ASCII characters would raise instead."""
    return hmac.compare_digest(sign(message, purpose=purpose).encode(), signature.encode())
