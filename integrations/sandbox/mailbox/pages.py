"""/mail: the list, one mail, and the same as JSON for tests."""

from aiohttp import web

from integrations.sandbox.mailbox.mail import Mail, split_text
from integrations.sandbox.mailbox.mailbox import Mailbox
from integrations.sandbox.pages import render
from integrations.sandbox.storage import to_text

# A mail is somebody else's page: no scripts, no forms, nothing from elsewhere but its links.
_MAIL_POLICY = (
    "sandbox allow-popups allow-popups-to-escape-sandbox allow-same-origin; default-src 'none';"
    " style-src 'unsafe-inline'; img-src data: http: https:"
)


def add_pages(app: web.Application, mailbox: Mailbox) -> None:
    def found(request: web.Request) -> Mail:
        mail = mailbox.mail(int(request.match_info["id"]))
        if mail is None:
            raise web.HTTPNotFound(text="There is no such mail.")
        return mail

    async def index(request: web.Request) -> web.Response:
        to = request.query.get("to", "").strip()
        return render("mail_list.html", mails=mailbox.mails(to=to or None), to=to, port=mailbox.port)

    async def show(request: web.Request) -> web.Response:
        mail = found(request)
        return render("mail.html", mail=mail, text=split_text(mail.text or ""))

    async def html_part(request: web.Request) -> web.Response:
        page = f'<!doctype html><base target="_blank">{found(request).html or ""}'
        headers = {"Content-Security-Policy": _MAIL_POLICY, "Cache-Control": "no-store"}
        return web.Response(text=page, content_type="text/html", headers=headers)

    async def source(request: web.Request) -> web.Response:
        raw = mailbox.raw(found(request).id)
        return web.Response(body=raw, content_type="text/plain", headers={"X-Content-Type-Options": "nosniff"})

    async def messages(request: web.Request) -> web.Response:
        mails = mailbox.mails(to=request.query.get("to"))
        return web.json_response({"messages": [_to_json(mail) for mail in mails]})

    app.router.add_get("/mail", index)
    app.router.add_get("/mail/events", mailbox.live.stream)
    app.router.add_get("/mail/api/messages", messages)
    app.router.add_get(r"/mail/{id:\d{1,12}}", show)
    app.router.add_get(r"/mail/{id:\d{1,12}}/html", html_part)
    app.router.add_get(r"/mail/{id:\d{1,12}}/source", source)


def _to_json(mail: Mail) -> dict[str, object]:
    return {
        "id": mail.id,
        "from": mail.sender,
        "to": list(mail.recipients),
        "subject": mail.subject,
        "headers": [list(header) for header in mail.headers],
        "text": mail.text,
        "html": mail.html,
        "links": mail.links(),
        "received_at": to_text(mail.received_at),
    }
