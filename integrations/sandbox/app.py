"""The sandbox as one web application: a Telegram with its chat page, a mailbox, a gateway and a provider."""

from dataclasses import dataclass

from aiohttp import web

from integrations.sandbox.chat import add_chat_page
from integrations.sandbox.config import SandboxConfig
from integrations.sandbox.crypto_pay import CryptoPay, CryptoPayConfig, add_crypto_pay
from integrations.sandbox.hub88 import Hub88, Hub88Config, add_hub88
from integrations.sandbox.mailbox import Mailbox, add_mailbox
from integrations.sandbox.pages import add_index
from integrations.sandbox.telegram import TelegramConfig, TelegramWorld, add_telegram


@dataclass(frozen=True, kw_only=True)
class Sandbox:
    """The four neighbours of the product, for whoever drives them: tests and demonstrations."""

    telegram: TelegramWorld
    mailbox: Mailbox
    crypto_pay: CryptoPay
    hub88: Hub88


SANDBOX = web.AppKey("SANDBOX", Sandbox)


def build_sandbox(config: SandboxConfig) -> web.Application:
    """Everything mounted, nothing started: run it with aiohttp's runner; app[SANDBOX] drives it."""
    app = web.Application()
    # First, because its port may be taken: then nothing else has started yet.
    mailbox = add_mailbox(app, database=config.data_dir / "mail.sqlite", smtp_port=config.smtp_port)
    telegram = add_telegram(
        app,
        TelegramConfig(
            token=config.bot_token,
            bot_username=config.bot_username,
            url=config.url,
            database=config.data_dir / "telegram.sqlite",
            ed25519_private_key=None,
        ),
    )
    add_chat_page(app, telegram)
    crypto_pay = add_crypto_pay(
        app,
        CryptoPayConfig(
            url=f"{config.url}/crypto-pay",
            token=config.crypto_pay_token,
            webhook_url=config.crypto_pay_webhook_url,
            database=config.data_dir / "crypto_pay.sqlite",
            chat_url=config.url,
            first_pause_seconds=config.first_pause_seconds,
        ),
        knows_user=lambda user_id: user_id in telegram.platform.chats,
    )
    hub88 = add_hub88(
        app,
        Hub88Config(
            url=f"{config.url}/hub88",
            operator_id=config.hub88_operator_id,
            wallet_url=config.hub88_wallet_url,
            private_key_pem=config.hub88_private_key_pem,
            operator_public_key_pem=config.hub88_operator_public_key_pem,
            database=config.data_dir / "hub88.sqlite",
            first_pause_seconds=config.first_pause_seconds,
        ),
    )
    add_index(app, product_url=config.product_url)
    app[SANDBOX] = Sandbox(telegram=telegram, mailbox=mailbox, crypto_pay=crypto_pay, hub88=hub88)
    return app
