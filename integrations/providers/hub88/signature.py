"""X-Hub88-Signature: Base64 of RSA-SHA256 (PKCS #1 v1.5) over the exact bytes of the body, in both directions.

Source: docs.hub88.io, "Request structure".
"""

import base64
import binascii
from collections.abc import Sequence

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

SIGNATURE_HEADER = "X-Hub88-Signature"
MIN_KEY_BITS = 2048


class Signer:
    """Signs what we send. Raises ValueError for a PEM that is no RSA private key of 2048 bits or more."""

    def __init__(self, private_key_pem: str) -> None:
        key = load_pem_private_key(private_key_pem.encode(), password=None)
        if not isinstance(key, RSAPrivateKey) or key.key_size < MIN_KEY_BITS:
            raise ValueError(f"our Hub88 key must be an RSA private key of at least {MIN_KEY_BITS} bits")
        self._key = key

    def sign(self, body: bytes) -> str:
        return base64.b64encode(self._key.sign(body, PKCS1v15(), SHA256())).decode()


class Verifier:
    """Verifies what is sent to us. While the provider changes its key, the old and the new one both hold.

    Raises ValueError for no key at all, or a PEM that is no RSA public key of 2048 bits or more.
    """

    def __init__(self, public_key_pems: Sequence[str]) -> None:
        self._keys = [_public_key(pem) for pem in public_key_pems]
        if not self._keys:
            raise ValueError("Hub88 needs at least one public key: without it every callback would be refused")

    def is_signed(self, body: bytes, signature: str) -> bool:
        try:
            raw = base64.b64decode(signature, validate=True)
        except (binascii.Error, ValueError):  # ValueError: a header that is not ASCII
            return False
        return any(_fits(key, raw, body) for key in self._keys)


def _public_key(pem: str) -> RSAPublicKey:
    key = load_pem_public_key(pem.encode())
    if not isinstance(key, RSAPublicKey) or key.key_size < MIN_KEY_BITS:
        raise ValueError(f"Hub88's key must be an RSA public key of at least {MIN_KEY_BITS} bits")
    return key


def _fits(key: RSAPublicKey, signature: bytes, body: bytes) -> bool:
    try:
        key.verify(signature, body, PKCS1v15(), SHA256())
    except InvalidSignature:
        return False
    return True
