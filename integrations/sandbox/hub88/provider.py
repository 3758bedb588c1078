"""Hub88: the studio's games in Hub88's dialect."""

import orjson
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

from integrations.sandbox.dialect import Call
from integrations.sandbox.hub88.games import GAMES
from integrations.sandbox.hub88.signatures import SIGNATURE_HEADER, sign
from integrations.sandbox.peer import Desk
from integrations.sandbox.reading import Reading
from integrations.sandbox.studio import GameSession, Studio


class Hub88(Studio):
    def __init__(self, desk: Desk, *, operator_id: int, key: RSAPrivateKey, operator_key: RSAPublicKey) -> None:
        super().__init__(desk, GAMES)
        self.operator_id = operator_id
        self.operator_key = operator_key
        self._key = key

    async def greet(self, session: GameSession) -> Reading | None:
        """Who the player is: once a session. Nothing depends on the answer."""
        body = {"user": session.player_id.hex, "request_uuid": self.line.dialect.new_id()}
        await self.ask(self._signed("user/info", orjson.dumps(body)), about="Player’s details")
        return None

    async def call(
        self, path: str, body: dict[str, object] | bytes, *, sign: bool = True, corrupt: bool = False
    ) -> tuple[int, dict[str, object]]:
        """Send anything to the wallet (tests). Returns (HTTP status, JSON).

        Args:
            sign: False leaves the signature out.
            corrupt: sign other bytes than those sent.

        Raises ConnectionError when no JSON object came back.
        """
        raw = body if isinstance(body, bytes) else orjson.dumps(body)
        call = self._signed(path, raw, over=raw + b" " if corrupt else raw)
        if not sign:
            call = Call(path=path, body=raw, headers={"Content-Type": "application/json"})
        answer = await self.line.send(call)
        try:
            fields = orjson.loads(answer.body)
        except ValueError:
            fields = None
        if answer.http_status is None or not isinstance(fields, dict):
            raise ConnectionError(answer.trouble or answer.body.decode("utf-8", "replace"))
        return answer.http_status, fields

    def _signed(self, path: str, body: bytes, *, over: bytes | None = None) -> Call:
        signature = sign(body if over is None else over, self._key)
        return Call(path=path, body=body, headers={"Content-Type": "application/json", SIGNATURE_HEADER: signature})
