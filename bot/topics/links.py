"""Addresses outside of the chat."""

from yarl import URL

from bot.visit import Visit


def terms_url(visit: Visit) -> str:
    return str(URL(f"{visit.services.mini_app_url}/terms").update_query(lang=visit.say.language))


def referral_link(visit: Visit) -> str:
    return str(URL(visit.services.chat_link).update_query(start=visit.player.referral_code))
