"""The courier: posts updates to the bot's webhook, in order within a chat, chats side by side.

Any 2xx is done. A failed delivery is repeated at once, then after 2, 4, 8, … seconds up to a
minute, or when the answer's Retry-After says; what stands behind it in the same chat waits.
An answer's body may carry one call to the Bot API, whose result nobody hears of.

Source: tdlib/telegram-bot-api:telegram-bot-api/WebhookActor.cpp
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from integrations.sandbox.telegram.errors import ApiError
from integrations.sandbox.telegram.parameters import Parameters, read_parameters
from integrations.sandbox.telegram.records import PendingUpdate, WebhookSettings
from integrations.sandbox.telegram.updates import UpdateQueue

MAX_PAUSE_SECONDS = 60.0
MAX_RETRY_AFTER_SECONDS = 3600
NOT_BY_ANSWER = frozenset({"setwebhook", "deletewebhook", "close", "logout"})

Execute = Callable[[str, Parameters], Awaitable[object]]

log = structlog.get_logger(__name__)


class WebhookCourier:
    def __init__(self, updates: UpdateQueue, *, retry_seconds: float, timeout_seconds: float) -> None:
        self._updates = updates
        self._retry_seconds = retry_seconds
        self._timeout = ClientTimeout(total=timeout_seconds)
        self._settings = WebhookSettings()
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._places = asyncio.Semaphore(self._settings.max_connections)
        self._session: ClientSession | None = None
        self._execute: Execute | None = None
        self.last_error_date: int | None = None
        self.last_error_message: str | None = None

    async def open(self, settings: WebhookSettings, execute: Execute) -> None:
        """Start delivering; `execute` carries out the calls that answers bring."""
        self._session = ClientSession(timeout=self._timeout)
        self._execute = execute
        await self.use(settings)

    async def use(self, settings: WebhookSettings) -> None:
        """Deliver to another address from now on, beginning with what waits."""
        await self._stop_lanes()
        self._settings = settings
        self._places = asyncio.Semaphore(settings.max_connections)
        self.last_error_date = self.last_error_message = None
        for chat_id in self._updates.chats():
            self.notice(chat_id)

    async def close(self) -> None:
        await self._stop_lanes()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def notice(self, chat_id: int) -> None:
        """Something waits in this chat."""
        if self._session is not None and self._settings.url and chat_id not in self._lanes:
            self._lanes[chat_id] = asyncio.create_task(self._run_lane(chat_id))

    async def _stop_lanes(self) -> None:
        lanes = list(self._lanes.values())
        self._lanes.clear()
        for lane in lanes:
            lane.cancel()
        await asyncio.gather(*lanes, return_exceptions=True)

    async def _run_lane(self, chat_id: int) -> None:
        try:
            while (pending := self._updates.first_of(chat_id)) is not None:
                await self._deliver(pending)
        finally:
            if self._lanes.get(chat_id) is asyncio.current_task():
                del self._lanes[chat_id]

    async def _deliver(self, pending: PendingUpdate) -> None:
        """Post one update until the bot takes it or its time is over."""
        failures = 0
        while time.time() < pending.expires:
            async with self._places:
                failure = await self._attempt(pending)
            if failure is None:
                return
            failures += 1
            self.last_error_date, self.last_error_message = int(time.time()), failure.reason
            pause = self._pause(failures) if failure.retry_after is None else failure.retry_after
            log.warning("webhook_failed", update_id=pending.id, reason=failure.reason, pause_seconds=pause)
            await asyncio.sleep(pause)
        self._updates.take(pending.id)

    def _pause(self, failures: int) -> float:
        """Seconds before the next try: 0, then 2, 4, 8, … up to a minute."""
        doublings = min(failures - 2, 10)
        return 0.0 if failures == 1 else min(self._retry_seconds * 2**doublings, MAX_PAUSE_SECONDS)

    async def _attempt(self, pending: PendingUpdate) -> "_Failure | None":
        assert self._session is not None
        headers = {"Content-Type": "application/json"}
        if self._settings.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._settings.secret_token
        body = pending.update.model_dump_json(by_alias=True, exclude_none=True)
        try:
            async with self._session.post(self._settings.url, data=body, headers=headers) as answer:
                if not answer.ok:
                    return _Failure.of(answer)
                call = await _read_call(answer)
        except (ClientError, TimeoutError) as error:
            return _Failure(f"Connection failed: {error or type(error).__name__}")
        self._updates.take(pending.id)
        if call is not None:
            await self._carry_out(call)
        return None

    async def _carry_out(self, call: Parameters) -> None:
        """Do what an answer's body asks for; a refusal is only logged, as Telegram has it."""
        assert self._execute is not None
        method = call.method.lower()
        if not method or method.startswith("get") or method in NOT_BY_ANSWER:
            return
        try:
            await self._execute(method, call)
        except ApiError as error:
            log.warning("webhook_answer_refused", method=method, description=error.description)


async def _read_call(answer: ClientResponse) -> Parameters | None:
    """What an answer's body asks for; None for a body that asks for nothing readable."""
    try:
        return await read_parameters(answer.headers, answer.content)
    except ApiError:
        return None


@dataclass(frozen=True, slots=True)
class _Failure:
    reason: str
    retry_after: int | None = None
    """Seconds that the bot asked for."""

    @classmethod
    def of(cls, answer: ClientResponse) -> "_Failure":
        asked = answer.headers.get("Retry-After", "")
        seconds = min(int(asked), MAX_RETRY_AFTER_SECONDS) if asked.isascii() and asked.isdigit() else None
        return cls(f"Wrong response from the webhook: {answer.status} {answer.reason}", seconds)
