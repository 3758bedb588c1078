"""The sandbox as one web application: a Telegram with its chat page, a mailbox, a gateway and game providers."""

from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import web

from integrations.sandbox.chat import add_chat_page
from integrations.sandbox.config import SandboxConfig, Told
from integrations.sandbox.crypto_pay import CryptoPay, CryptoPayConfig, add_crypto_pay
from integrations.sandbox.front import add_index
from integrations.sandbox.hub88 import Hub88
from integrations.sandbox.mailbox import Mailbox, add_mailbox
from integrations.sandbox.peer import Desk, Peer
from integrations.sandbox.peers import PEERS
from integrations.sandbox.telegram import TelegramConfig, TelegramWorld, add_telegram
from integrations.sandbox.traffic import Traffic, add_traffic


@dataclass(frozen=True, kw_only=True)
class Sandbox:
    """The neighbours of the product, for whoever drives them: tests and demonstrations."""

    telegram: TelegramWorld
    mailbox: Mailbox
    crypto_pay: CryptoPay
    traffic: Traffic
    peers: Mapping[str, object]  # what each game provider's `mount` returned, by its code

    @property
    def hub88(self) -> Hub88:
        hub88 = self.peers["hub88"]
        assert isinstance(hub88, Hub88)
        return hub88


SANDBOX = web.AppKey("SANDBOX", Sandbox)


def build_sandbox(config: SandboxConfig) -> web.Application:
    """Everything mounted, nothing started: run it with aiohttp's runner; app[SANDBOX] drives it.

    A game provider that is told nothing is left out. Raises ConfigError.
    """
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
    traffic = add_traffic(app, database=config.data_dir / "traffic.sqlite")
    peers = {
        peer.code: peer.mount(app, _desk_of(peer, told, config, traffic))
        for peer in PEERS
        if peer.mount and (told := config.peers.below(peer.prefix))
    }
    add_index(app, product_url=config.product_url, peers=[peer for peer in PEERS if peer.code in peers])
    app[SANDBOX] = Sandbox(telegram=telegram, mailbox=mailbox, crypto_pay=crypto_pay, traffic=traffic, peers=peers)
    return app


def _desk_of(peer: Peer, told: Told, config: SandboxConfig, traffic: Traffic) -> Desk:
    """Raises ConfigError."""
    places = peer.places(sandbox_url=config.url, product_url=config.product_url)
    return Desk(
        places=places,
        told=told,
        database=config.data_dir / "providers" / f"{peer.code}.sqlite",
        line=traffic.open_line(code=peer.code, name=peer.name, url=places.callback_url, dialect=peer.speak(told)),
        first_pause_seconds=config.first_pause_seconds,
    )
