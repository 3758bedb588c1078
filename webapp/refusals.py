"""What only the web refuses."""

from core.errors import DomainError


class InitDataInvalid(DomainError):
    """Not signed by Telegram for this bot, too old, from the future, or not readable: one word, so forgers learn
    nothing.
    """

    code = "init_data_invalid"


class AccessRequired(DomainError):
    """No token, or one that is unknown, too old or revoked."""

    code = "access_required"


class DownloadLinkInvalid(DomainError):
    """The link was never ours, or its two minutes are over."""

    code = "download_link_invalid"
