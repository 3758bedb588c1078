"""Keys and tokens that are made at the first start."""

import re
import stat
from pathlib import Path

from aiogram.utils.token import validate_token
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from cli.local_environment import bot_token
from cli.local_secrets import LocalSecrets


def test_a_secret_is_made_once(tmp_path: Path) -> None:
    first = LocalSecrets(tmp_path / "secrets").token("secret_key")
    assert LocalSecrets(tmp_path / "secrets").token("secret_key") == first
    assert LocalSecrets(tmp_path / "others").token("secret_key") != first
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", first)


def test_only_the_owner_can_read_them(tmp_path: Path) -> None:
    secrets = LocalSecrets(tmp_path / "secrets")
    secrets.token("secret_key")
    secrets.key_pair("hub88_operator")
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "secrets").iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "secrets").stat().st_mode) == 0o700


def test_the_public_key_verifies_what_the_private_one_signs(tmp_path: Path) -> None:
    private_file, public_file = LocalSecrets(tmp_path / "secrets").key_pair("hub88_operator")
    private = load_pem_private_key(private_file.read_bytes(), password=None)
    public = load_pem_public_key(public_file.read_bytes())
    assert isinstance(private, RSAPrivateKey)
    assert isinstance(public, RSAPublicKey)
    public.verify(private.sign(b"bet", PKCS1v15(), SHA256()), b"bet", PKCS1v15(), SHA256())


def test_the_bots_token_has_telegrams_shape(tmp_path: Path) -> None:
    assert validate_token(bot_token(LocalSecrets(tmp_path / "secrets")))
