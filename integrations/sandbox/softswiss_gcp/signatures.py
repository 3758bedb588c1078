"""X-REQUEST-SIGN as SOFTSWISS makes and checks it: lower-case hex of HMAC-SHA256 over the body, by the auth token."""

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import replace

from integrations.sandbox.dialect import Call

HEADER = "X-REQUEST-SIGN"
CYRILLIC_A = "\u0430"


def sign(body: bytes, token: str) -> str:
    return hmac.new(token.encode(), body, hashlib.sha256).hexdigest()


def is_signed(body: bytes, signature: str, token: str) -> bool:
    return hmac.compare_digest(sign(body, token).encode(), signature.encode(errors="surrogatepass"))


def with_signature(call: Call, text: str) -> Call:
    return replace(call, headers={"Content-Type": "application/json", HEADER: text})


def signed(call: Call, token: str) -> Call:
    return with_signature(call, sign(call.body, token))


def forged(call: Call, token: str) -> Sequence[Call]:
    """The same call, a JSON object, with signatures that must be refused."""
    true = sign(call.body, token)
    signatures = [true[:at] + ("0" if true[at] != "0" else "1") + true[at + 1 :] for at in range(0, len(true), 2)]
    signatures += [true[:at] for at in (0, 1, 32, 62, 63)]
    signatures += [true.upper(), true + "0", true + true, true[::-1], "0" * 64, "null", CYRILLIC_A * 64]
    signatures += [f"sha256={true}", f"0x{true}", bytes.fromhex(true).hex(":")]
    signatures += [sign(call.body, other) for other in ("", token + "0", token[:-1], token.upper())]
    signatures += [sign(body, token) for body in (b"", call.body + b" ", call.body.rstrip(b"}"))]
    without = {name: value for name, value in call.headers.items() if name != HEADER}
    return [
        *(with_signature(call, signature) for signature in signatures),
        replace(call, headers=without),
        replace(call, headers={**without, "X-SIGN": true, "Authorization": f"Bearer {true}"}),
        replace(call, headers=without, query={HEADER: true}),
        replace(call, body=call.body + b" "),
        replace(call, body=call.body[:-1] + b',"finished":true}'),
    ]
