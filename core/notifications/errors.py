"""What can go wrong in telling."""

from core.errors import DomainError


class MailNotSent(DomainError):
    code = "mail_not_sent"

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason[:200])
