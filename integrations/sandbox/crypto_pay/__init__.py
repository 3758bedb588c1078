"""The sandbox's payment gateway: speaks Crypto Pay's protocol, and lets a person pay."""

from collections.abc import AsyncIterator, Callable

from aiohttp import web

from integrations.sandbox.crypto_pay.api import add_api
from integrations.sandbox.crypto_pay.errors import Refusal
from integrations.sandbox.crypto_pay.faults import TransferFault
from integrations.sandbox.crypto_pay.gateway import CryptoPay, CryptoPayConfig
from integrations.sandbox.crypto_pay.pages import add_pages

__all__ = ["CryptoPay", "CryptoPayConfig", "Refusal", "TransferFault", "add_crypto_pay"]


def add_crypto_pay(app: web.Application, config: CryptoPayConfig, *, knows_user: Callable[[int], bool]) -> CryptoPay:
    """Mount the gateway below /crypto-pay. It runs from the app's start to its cleanup.

    Args:
        knows_user: whether a Telegram user of this id exists, for transfers.
    """
    gateway = CryptoPay(config, knows_user=knows_user)
    add_api(app, gateway)
    add_pages(app, gateway)

    async def run(_: web.Application) -> AsyncIterator[None]:
        await gateway.start()
        yield
        await gateway.stop()

    async def release_whoever_waits(_: web.Application) -> None:
        gateway.closing.set()
        await gateway.live.close()

    app.cleanup_ctx.append(run)
    app.on_shutdown.append(release_whoever_waits)
    return gateway
