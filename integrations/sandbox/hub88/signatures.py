"""X-Hub88-Signature: Base64 of RSA-SHA256 (PKCS #1 v1.5) over the exact bytes of the body.

Source: docs.hub88.io, "Request signing logic".
"""

import base64
import binascii

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

SIGNATURE_HEADER = "X-Hub88-Signature"


def sign(body: bytes, key: RSAPrivateKey) -> str:
    return base64.b64encode(key.sign(body, PKCS1v15(), SHA256())).decode()


def is_signed(body: bytes, signature: str, key: RSAPublicKey) -> bool:
    try:
        key.verify(base64.b64decode(signature, validate=True), body, PKCS1v15(), SHA256())
    except (InvalidSignature, binascii.Error, ValueError):  # ValueError: a header that is not ASCII
        return False
    return True
