"""The page's WebSocket: whatever happens in any chat, as it happens."""

import asyncio
from contextlib import suppress

from aiohttp import WSCloseCode, WSMsgType, web

from integrations.sandbox.chat.view import Json, View
from integrations.sandbox.telegram import TelegramWorld
from integrations.sandbox.telegram.events import (
    BotActs,
    ButtonAnswered,
    ChatChanged,
    Event,
    MessageChanged,
    MessageDeleted,
    MessageDelivered,
)


class Live:
    def __init__(self, world: TelegramWorld, view: View) -> None:
        self._world = world
        self._view = view
        self._sockets: set[web.WebSocketResponse] = set()

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        self._sockets.add(socket)
        with self._world.platform.feed.watch() as events:
            sending = asyncio.create_task(self._send(socket, events))
            try:
                async for message in socket:
                    if message.type is WSMsgType.ERROR:
                        break
            finally:
                sending.cancel()
                self._sockets.discard(socket)
        return socket

    async def _send(self, socket: web.WebSocketResponse, events: "asyncio.Queue[Event]") -> None:
        # A page that went away in the middle of a message reconnects and loads anew.
        with suppress(ConnectionResetError):
            while not socket.closed:
                for told in self._tell(await events.get()):
                    await socket.send_json(told)

    async def close(self, _: web.Application) -> None:
        for socket in list(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY, message=b"The sandbox stops")

    def _tell(self, event: Event) -> list[Json]:
        base: Json = {"user_id": event.user_id}
        platform = self._world.platform
        match event:
            case MessageChanged(user_id, message_id):
                record = platform.messages(user_id).get(message_id)
                # Deleted in the meantime: its own event follows.
                return [{**base, "type": "message", "message": self._view.message(record)}] if record else []
            case MessageDeleted(_, message_id):
                deleted: Json = {**base, "type": "deleted", "message_id": message_id}
                return [deleted, self._chat(event.user_id)]
            case MessageDelivered(_, message_id):
                return [{**base, "type": "delivered", "message_id": message_id}]
            case ButtonAnswered(_, query_id, answer):
                shown = {"text": answer.text, "show_alert": answer.show_alert, "url": answer.url}
                return [{**base, "type": "answer", "query_id": query_id, **shown}]
            case BotActs(_, action):
                return [{**base, "type": "action", "action": action}]
            case ChatChanged():
                changed = [event.user_id] if event.user_id else list(platform.chats)
                return [self._chat(user_id) for user_id in changed]

    def _chat(self, user_id: int) -> Json:
        chat = self._world.platform.chats[user_id]
        return {"type": "chat", "user_id": user_id, "chat": self._view.chat(chat)}
