"""What identity refuses."""

from core.errors import DomainError


class NotRegistered(DomainError):
    """The player has not answered the first questions (language, age, terms) yet."""

    code = "not_registered"


class PlayerFrozen(DomainError):
    code = "player_frozen"


class EmailTaken(DomainError):
    code = "email_taken"


class LinkInvalid(DomainError):
    """The link was never ours, or was used, or is too old, or a newer one replaced it: told in one word on purpose."""

    code = "link_invalid"


class TotpRequired(DomainError):
    """The act asks for a second factor and the player has none yet."""

    code = "totp_required"


class TotpAlreadyEnabled(DomainError):
    code = "totp_already_enabled"


class TotpWrong(DomainError):
    """The code is wrong, too old, or was used before."""

    code = "totp_wrong"

    def __init__(self, *, tries_left: int) -> None:
        super().__init__(tries_left=tries_left)


class TotpLocked(DomainError):
    code = "totp_locked"

    def __init__(self, *, retry_after_seconds: int) -> None:
        super().__init__(retry_after_seconds=retry_after_seconds)
