"""How the gateway says no: {"ok": false, "error": {"code": 400, "name": "..."}}, the code also being the HTTP status.

The names that public clients handle are the real ones: UNAUTHORIZED, METHOD_NOT_FOUND, ASSET_INVALID, AMOUNT_TOO_SMALL,
INSUFFICIENT_FUNDS, USER_NOT_FOUND, SPEND_ID_ALREADY_USED. The documentation lists none; the rest follow their pattern.
"""


class Refusal(Exception):
    def __init__(self, code: int, name: str) -> None:
        super().__init__(f"{code} {name}")
        self.code = code
        self.name = name
