"""What each method of the API takes: types, lengths and ranges. Amounts stay text; nothing here becomes a float.

Source: help.crypt.bot/crypto-pay-api (version 1.5).
"""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from integrations.sandbox.crypto_pay.errors import Refusal

LARGEST_ID = 2**53 - 1
LONGEST_EXPIRY_SECONDS = 2_678_400  # 31 days


def _numbers(value: object) -> object:
    """Lists come as "1,2,3" in a query and as an array or a text in JSON."""
    if isinstance(value, str):
        return [part for part in value.split(",") if part.strip()]
    return [value] if isinstance(value, int) else value


Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]
Ids = Annotated[list[Id], BeforeValidator(_numbers), Field(max_length=1000)]
Amount = Annotated[str, Field(min_length=1, max_length=64)]


class Parameters(BaseModel):
    # Unknown parameters are ignored, as the real API does. A JSON number is read as its own digits, see api.py.
    model_config = ConfigDict(coerce_numbers_to_str=True, frozen=True)


class CreateInvoice(Parameters):
    currency_type: Literal["crypto"] = "crypto"  # prices in fiat are not offered here
    asset: str
    amount: Amount
    description: str | None = Field(default=None, max_length=1024)
    hidden_message: str | None = Field(default=None, max_length=2048)
    paid_btn_name: Literal["viewItem", "openChannel", "openBot", "callback"] | None = None
    paid_btn_url: str | None = Field(default=None, max_length=2048, pattern=r"^https?://")
    payload: str | None = Field(default=None, max_length=4096)
    allow_comments: bool = True
    allow_anonymous: bool = True
    expires_in: int | None = Field(default=None, ge=1, le=LONGEST_EXPIRY_SECONDS)


class DeleteInvoice(Parameters):
    invoice_id: Id


class GetInvoices(Parameters):
    asset: str | None = None
    invoice_ids: Ids | None = None
    status: Literal["active", "paid"] | None = None
    offset: int = Field(default=0, ge=0, le=LARGEST_ID)
    count: int = Field(default=100, ge=1, le=1000)


class Transfer(Parameters):
    user_id: Id
    asset: str
    amount: Amount
    spend_id: str = Field(min_length=1, max_length=64)
    comment: str | None = Field(default=None, max_length=1024)
    disable_send_notification: bool = False


class GetTransfers(Parameters):
    asset: str | None = None
    transfer_ids: Ids | None = None
    spend_id: str | None = Field(default=None, max_length=64)
    offset: int = Field(default=0, ge=0, le=LARGEST_ID)
    count: int = Field(default=100, ge=1, le=1000)


def refusal_for(field: str, kind: str) -> Refusal:
    """Turn pydantic's first complaint into the API's way of saying it: AMOUNT_REQUIRED, SPEND_ID_INVALID."""
    return Refusal(400, f"{field.upper()}_{'REQUIRED' if kind == 'missing' else 'INVALID'}")
