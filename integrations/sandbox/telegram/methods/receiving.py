"""Methods by which the bot takes its updates: long polling or a webhook, never both."""

import re
from urllib.parse import urlsplit

from aiogram.types import Update, WebhookInfo
from pydantic import TypeAdapter

from integrations.sandbox.telegram.errors import bad_request, conflict
from integrations.sandbox.telegram.keyboards import is_loopback
from integrations.sandbox.telegram.methods.common import Method
from integrations.sandbox.telegram.parameters import Parameters
from integrations.sandbox.telegram.platform import Platform
from integrations.sandbox.telegram.records import WebhookSettings

ALLOWED_UPDATES = TypeAdapter(list[str])
SECRET_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,256}")
WEBHOOK_PORTS = {None, 443, 80, 88, 8443}
MAX_UPDATES = 100
MAX_POLL_SECONDS = 50


def _remember_allowed(platform: Platform, parameters: Parameters) -> None:
    """An empty list brings the default back; no list leaves things as they are."""
    allowed = parameters.parse("allowed_updates", ALLOWED_UPDATES)
    if allowed is not None and allowed != platform.profile.allowed_updates:
        platform.updates.allowed = platform.profile.allowed_updates = allowed
        platform.save_profile()


async def get_updates(platform: Platform, parameters: Parameters) -> list[Update]:
    if platform.profile.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    limit = parameters.integer("limit")
    if limit is None or not 1 <= limit <= MAX_UPDATES:
        limit = MAX_UPDATES
    _remember_allowed(platform, parameters)
    return await platform.updates.poll(
        offset=parameters.integer("offset") or 0,
        limit=limit,
        timeout_seconds=min(max(parameters.integer("timeout") or 0, 0), MAX_POLL_SECONDS),
    )


async def set_webhook(platform: Platform, parameters: Parameters) -> bool:
    """Deliver to `url` from now on. Plain HTTP and any port are taken on the same machine."""
    url = parameters.text("url").strip()
    secret_token = parameters.text("secret_token")
    if url:
        _check_url(url)
    if secret_token and not SECRET_TOKEN.fullmatch(secret_token):
        raise bad_request("secret token contains unallowed characters")
    connections = parameters.integer("max_connections") or 40
    settings = WebhookSettings(url=url, secret_token=secret_token, max_connections=min(max(connections, 1), 100))
    _remember_allowed(platform, parameters)
    await _use(platform, settings, drop_pending=parameters.flag("drop_pending_updates"))
    return True


async def delete_webhook(platform: Platform, parameters: Parameters) -> bool:
    await _use(platform, WebhookSettings(), drop_pending=parameters.flag("drop_pending_updates"))
    return True


async def _use(platform: Platform, settings: WebhookSettings, *, drop_pending: bool) -> None:
    if drop_pending:
        platform.updates.clear()
    if settings.url:
        platform.updates.end_poll(terminated=True)
    platform.profile.webhook = settings
    platform.save_profile()
    await platform.courier.use(settings)


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise bad_request("bad webhook: invalid URL") from error
    if is_loopback(url):
        return
    if parts.scheme != "https" or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in WEBHOOK_PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


async def get_webhook_info(platform: Platform, parameters: Parameters) -> WebhookInfo:
    settings = platform.profile.webhook
    return WebhookInfo.model_validate(
        {
            "url": settings.url,
            "has_custom_certificate": False,
            "pending_update_count": len(platform.updates),
            "max_connections": settings.max_connections if settings.url else None,
            "allowed_updates": platform.profile.allowed_updates,
            "last_error_date": platform.courier.last_error_date,
            "last_error_message": platform.courier.last_error_message,
        }
    )


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
