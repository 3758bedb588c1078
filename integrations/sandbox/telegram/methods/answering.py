"""Methods that answer a query: a pressed button, a pre-checkout, an inline query."""

from aiogram.types import InlineQueryResultArticle
from pydantic import TypeAdapter

from integrations.sandbox.telegram.errors import bad_request
from integrations.sandbox.telegram.events import ButtonAnswered, CallbackAnswer, InlineAnswer
from integrations.sandbox.telegram.methods.common import Method
from integrations.sandbox.telegram.parameters import Parameters
from integrations.sandbox.telegram.payments import PreCheckoutAnswer
from integrations.sandbox.telegram.platform import Platform

MAX_CALLBACK_TEXT = 200
MAX_INLINE_RESULTS = 50
MAX_RESULT_ID_BYTES = 64

_ARTICLES = TypeAdapter(list[InlineQueryResultArticle])


async def answer_callback_query(platform: Platform, parameters: Parameters) -> bool:
    answer = CallbackAnswer(
        text=parameters.text("text"),
        show_alert=parameters.flag("show_alert"),
        url=parameters.text("url"),
    )
    if len(answer.text) > MAX_CALLBACK_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    query_id = parameters.text("callback_query_id")
    user_id = platform.buttons.answer(query_id, answer)
    platform.feed.publish(ButtonAnswered(user_id, query_id, answer))
    return True


async def answer_pre_checkout_query(platform: Platform, parameters: Parameters) -> bool:
    answer = PreCheckoutAnswer(parameters.flag("ok"), parameters.text("error_message"))
    if not answer.ok and not answer.error_message:
        raise bad_request("error message must be specified")
    platform.payments.queries.answer(parameters.text("pre_checkout_query_id"), answer)
    return True


async def answer_inline_query(platform: Platform, parameters: Parameters) -> bool:
    """Articles only; other kinds of results are refused."""
    results = parameters.parse("results", _ARTICLES) or []
    if len(results) > MAX_INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [result.id for result in results]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if any(not 0 < len(each.encode()) <= MAX_RESULT_ID_BYTES for each in ids):
        raise bad_request("RESULT_ID_INVALID")
    answer = InlineAnswer(results=results, next_offset=parameters.text("next_offset"))
    platform.inline.answer(parameters.text("inline_query_id"), answer)
    return True


METHODS: dict[str, Method] = {
    "answerCallbackQuery": answer_callback_query,
    "answerPreCheckoutQuery": answer_pre_checkout_query,
    "answerInlineQuery": answer_inline_query,
}
