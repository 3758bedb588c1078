"""Methods that answer a query: a pressed button, a pre-checkout, an inline query."""

from integrations.sandbox.telegram.errors import bad_request, query_is_too_old
from integrations.sandbox.telegram.events import ButtonAnswered, CallbackAnswer
from integrations.sandbox.telegram.methods.common import Method
from integrations.sandbox.telegram.parameters import Parameters
from integrations.sandbox.telegram.payments import PreCheckoutAnswer
from integrations.sandbox.telegram.platform import Platform

MAX_CALLBACK_TEXT = 200


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
    """Accepted: nobody asks inline queries here, so an answer has nowhere to go."""
    if not parameters.text("inline_query_id"):
        raise query_is_too_old()
    return True


METHODS: dict[str, Method] = {
    "answerCallbackQuery": answer_callback_query,
    "answerPreCheckoutQuery": answer_pre_checkout_query,
    "answerInlineQuery": answer_inline_query,
}
