"""The mails that we write."""

from html import escape
from pathlib import Path

from core.identity.email import confirmation_token
from core.identity.models import EmailConfirmation, Player
from core.notifications.ports import Mail
from core.texts import Texts

CONFIRMATION_PATH = "/email/confirm"

_TEXTS = Texts.of(Path(__file__).parent / "locales")

_HTML = """\
<!doctype html>
<html lang="{language}">
<body style="margin:0;background:#f2f3f5;font:16px/1.5 -apple-system,Segoe UI,Roboto,sans-serif;color:#17212b">
<div style="max-width:480px;margin:0 auto;padding:32px 16px">
<div style="background:#ffffff;border-radius:16px;padding:32px">
<p style="margin:0 0 16px;font-size:20px;font-weight:700">Croupier</p>
<p style="margin:0 0 8px">{greeting}</p><p style="margin:0 0 24px">{text}</p>
<p style="margin:0 0 24px"><a href="{link}" style="display:inline-block;border-radius:12px;padding:14px 24px;\
background:#2481cc;color:#ffffff;text-decoration:none;font-weight:600">{button}</a></p>
<p style="margin:0;color:#707579;font-size:14px">{ignore}</p>
</div></div></body></html>
"""


def confirmation_mail(player: Player, confirmation: EmailConfirmation, *, public_url: str) -> Mail:
    """The mail with the link that confirms an address, in the player's language."""
    link = f"{public_url.rstrip('/')}{CONFIRMATION_PATH}?token={confirmation_token(confirmation.id)}"

    def say(message: str) -> str:
        return _TEXTS.get(player.language, f"email-confirmation-{message}", name=player.first_name)

    return Mail(
        to=confirmation.email,
        subject=say("subject"),
        text=f"{say('greeting')}\n\n{say('text')}\n\n{link}\n\n{say('ignore')}\n",
        html=_HTML.format(
            language=player.language or "en",
            link=escape(link),
            **{each: escape(say(each)) for each in ("greeting", "text", "button", "ignore")},
        ),
    )
