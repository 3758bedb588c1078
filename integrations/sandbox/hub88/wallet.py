"""The operator's seamless wallet, as the provider sees it: signed calls, and answers that may not come.

Source: docs.hub88.io, Operator API, Wallet API.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from integrations.sandbox.dialect import Call
from integrations.sandbox.hub88.signatures import SIGNATURE_HEADER, sign
from integrations.sandbox.hub88.store import Store
from integrations.sandbox.traffic import Line

OK = "RS_OK"

_UNDECIDED = {"RS_ERROR_UNKNOWN", "RS_ERROR_TIMEOUT"}  # the wallet itself does not know what it did


@dataclass(frozen=True, slots=True)
class Answer:
    http_status: int | None  # None: no answer came
    text: str
    body: Mapping[str, object] | None = None  # None: not a JSON object

    @property
    def status(self) -> str:
        """RS_OK, RS_ERROR_..., or an empty text when there was no such answer."""
        status = self.body.get("status") if self.body is not None and self.http_status == 200 else None
        return status if isinstance(status, str) else ""

    @property
    def is_definitive(self) -> bool:
        """Whether we know what became of the call."""
        return self.status.startswith("RS_") and self.status not in _UNDECIDED

    @property
    def balance(self) -> int | None:
        """What the wallet says the player has, in 1/100 000; None when it says nothing believable."""
        balance = self.body.get("balance") if self.body is not None else None
        return balance if type(balance) is int and abs(balance) < 2**63 else None


class Wallet:
    def __init__(self, line: Line, key: RSAPrivateKey, store: Store) -> None:
        self._line = line
        self._key = key
        self._store = store

    def sign(self, body: bytes) -> str:
        return sign(body, self._key)

    async def call(
        self, path: str, body: bytes, *, signature: str | None = None, about: str = "", attempt: int = 1
    ) -> Answer:
        """POST the bytes to the wallet, e.g. "transaction/bet". Never raises for what happens on the wire.

        Args:
            signature: the header's value instead of a true one; an empty text leaves the header out.
        """
        header = self.sign(body) if signature is None else signature
        headers = {"Content-Type": "application/json"} | ({SIGNATURE_HEADER: header} if header else {})
        call = Call(path=path.strip("/"), body=body, headers=headers)
        came = await self._line.send(call, about=about, attempt=attempt)
        text = came.body.decode("utf-8", "replace")
        answer = Answer(came.http_status, came.trouble or text, _json_object(text) if came.http_status else None)
        self._remember(body, answer)
        return answer

    def _remember(self, body: bytes, answer: Answer) -> None:
        request = _json_object(body)
        if request is not None and answer.balance is not None and isinstance(token := request.get("token"), str):
            self._store.set_balance(token, answer.balance)


def _json_object(text: str | bytes) -> dict[str, object] | None:
    try:
        body = orjson.loads(text)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None
