"""Keys and tokens of a platform that runs on one machine: made at the first start, kept in a private folder."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

RSA_BITS = 2048


class LocalSecrets:
    """One file a secret below `directory`, each readable by its owner only (0600)."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)

    def token(self, name: str, *, prefix: str = "") -> str:
        """`prefix` and 43 random characters of A-Z a-z 0-9 _ -, the same at every call."""
        return self._kept(name, lambda: prefix + secrets.token_urlsafe(32)).read_text()

    def key_pair(self, name: str) -> tuple[Path, Path]:
        """The files of an RSA key: private and public, PEM."""
        private = self._kept(f"{name}.private.pem", _new_private_key)
        return private, self._kept(f"{name}.public.pem", lambda: _public_key(private.read_bytes()))

    def _kept(self, name: str, make: Callable[[], str]) -> Path:
        path = self._directory / name
        if not path.exists():
            write_private(path, make())
        return path


def write_private(path: Path, content: str) -> None:
    """Write a file whole or not at all, readable by its owner only."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(content)
    draft.replace(path)


def _new_private_key() -> str:
    key = generate_private_key(public_exponent=65537, key_size=RSA_BITS)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def _public_key(private_pem: bytes) -> str:
    key = load_pem_private_key(private_pem, password=None)
    assert isinstance(key, RSAPrivateKey), "we made it"
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
