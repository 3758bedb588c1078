"""RSA keys for those who sign: the sandbox's provider and, for a machine without keys of its own, the operator."""

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

KEY_BITS = 2048  # what Hub88 asks for


def generate_rsa_key_pair() -> tuple[str, str]:
    """A new key pair as (private PEM in PKCS #8, public PEM)."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)
    private_pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    public_pem = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return private_pem.decode(), public_pem.decode()


def read_private_key(pem: str) -> rsa.RSAPrivateKey:
    """Raises ValueError when the text is no RSA private key."""
    key = load_pem_private_key(pem.encode(), password=None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise ValueError("not an RSA private key")  # noqa: TRY004 - callers ask about the text, not its Python type
    return key


def read_public_key(pem: str) -> rsa.RSAPublicKey:
    """Raises ValueError when the text is no RSA public key."""
    key = load_pem_public_key(pem.encode())
    if not isinstance(key, rsa.RSAPublicKey):
        raise ValueError("not an RSA public key")  # noqa: TRY004 - callers ask about the text, not its Python type
    return key
