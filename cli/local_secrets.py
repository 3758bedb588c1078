"""Keys and tokens of a platform that runs on one machine: made at the first start, kept in a private folder."""

import secrets
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from integrations.embedded.private_files import kept

RSA_BITS = 2048


class LocalSecrets:
    """One file a secret below `directory`, each readable by its owner only (0600)."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)

    def token(self, name: str, *, prefix: str = "") -> str:
        """`prefix` and 43 random characters of A-Z a-z 0-9 _ -, the same at every call."""
        return kept(self._directory / name, lambda: prefix + secrets.token_urlsafe(32))

    def key_pair(self, name: str) -> tuple[Path, Path]:
        """The files of an RSA key: private and public, PEM."""
        private, public = self._directory / f"{name}.private.pem", self._directory / f"{name}.public.pem"
        private_pem = kept(private, _new_private_key)
        kept(public, lambda: _public_key(private_pem))
        return private, public


def _new_private_key() -> str:
    key = generate_private_key(public_exponent=65537, key_size=RSA_BITS)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def _public_key(private_pem: str) -> str:
    key = load_pem_private_key(private_pem.encode(), password=None)
    assert isinstance(key, RSAPrivateKey), "we made it"
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
