"""What reporting refuses."""

from core.errors import DomainError


class AnalyticsUnavailable(DomainError):
    code = "analytics_unavailable"
