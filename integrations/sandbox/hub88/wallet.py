"""The operator's seamless wallet, as the provider sees it: signed calls, and answers that may not come.

Source: docs.hub88.io, Operator API, Wallet API.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp
import orjson
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from integrations.sandbox.hub88.signatures import SIGNATURE_HEADER, sign
from integrations.sandbox.hub88.store import Store
from integrations.sandbox.live import Live

ANSWER_TIMEOUT_SECONDS = 5.0
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
    def __init__(self, url: str, key: RSAPrivateKey, store: Store, live: Live) -> None:
        self._url = url
        self._key = key
        self._store = store
        self._live = live
        self._client: aiohttp.ClientSession | None = None
        self._answers_to_lose = 0

    async def start(self) -> None:
        self._client = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_TIMEOUT_SECONDS))

    async def stop(self) -> None:
        if self._client is not None:
            await self._client.close()

    def sign(self, body: bytes) -> str:
        return sign(body, self._key)

    @property
    def answers_to_lose(self) -> int:
        return self._answers_to_lose

    def lose_next_answer(self) -> None:
        """The next call reaches the wallet, but its answer gets lost on the way back."""
        self._answers_to_lose += 1
        self._live.tell()

    async def call(self, path: str, body: bytes, *, signature: str | None = None) -> Answer:
        """POST the bytes to the wallet, e.g. "transaction/bet". Never raises for what happens on the wire.

        Args:
            signature: the header's value instead of a true one; an empty text leaves the header out.
        """
        assert self._client is not None
        path = path.strip("/")
        header = self.sign(body) if signature is None else signature
        headers = {"Content-Type": "application/json"} | ({SIGNATURE_HEADER: header} if header else {})
        started = time.monotonic()
        try:
            async with self._client.post(
                f"{self._url}/{path}", data=body, headers=headers, allow_redirects=False
            ) as response:
                text = await response.text(errors="replace")
                answer = Answer(response.status, text, _json_object(text))
        except TimeoutError:
            answer = Answer(None, f"no answer within {ANSWER_TIMEOUT_SECONDS:.0f} s")
        except aiohttp.ClientError as error:
            answer = Answer(None, str(error) or type(error).__name__)
        if self._answers_to_lose:
            self._answers_to_lose -= 1
            answer = Answer(None, f"lost on the way back: {answer.text}")
        self._remember(path, body, answer, milliseconds=round((time.monotonic() - started) * 1000))
        return answer

    def _remember(self, path: str, body: bytes, answer: Answer, *, milliseconds: int) -> None:
        self._store.log_call(
            "out", path, body, http_status=answer.http_status, answer=answer.text, milliseconds=milliseconds
        )
        request = _json_object(body)
        if request is not None and answer.balance is not None and isinstance(token := request.get("token"), str):
            self._store.set_balance(token, answer.balance)
        self._live.tell()


def _json_object(text: str | bytes) -> dict[str, object] | None:
    try:
        body = orjson.loads(text)
    except ValueError:
        return None
    return body if isinstance(body, dict) else None
