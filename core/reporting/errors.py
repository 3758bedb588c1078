"""What reporting refuses."""

from core.errors import DomainError


class AnalyticsUnavailable(DomainError):
    code = "analytics_unavailable"


class StatementTooLarge(DomainError):
    """The period has more lines than one document of this format takes."""

    code = "statement_too_large"

    def __init__(self, *, file_format: str) -> None:
        super().__init__(file_format=file_format)
