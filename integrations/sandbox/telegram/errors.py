"""Refusals of the Bot API, in Telegram's own words."""


class ApiError(Exception):
    """An answer with `ok: false`: HTTP status, description and, for floods, seconds to wait."""

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad_request(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: {reason}")


def unauthorized() -> ApiError:
    return ApiError(401, "Unauthorized")


def blocked_by_user() -> ApiError:
    return ApiError(403, "Forbidden: bot was blocked by the user")


def method_not_found() -> ApiError:
    return ApiError(404, "Not Found: method not found")


def conflict(reason: str) -> ApiError:
    return ApiError(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


def query_is_too_old() -> ApiError:
    return bad_request("query is too old and response timeout expired or query ID is invalid")
