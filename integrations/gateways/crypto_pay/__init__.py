"""Crypto Pay (@CryptoBot): invoices that a player pays from his Telegram wallet, and transfers to it.

Source: help.crypt.bot/crypto-pay-api, version 1.5.
"""

from integrations.gateways.crypto_pay.gateway import CryptoPay

__all__ = ["CryptoPay"]
