"""The web application, put together."""

from aiohttp import web

from webapp.api import ENDPOINTS
from webapp.api.endpoint import add_endpoints
from webapp.bodies import MAX_BODY_BYTES
from webapp.callbacks import add_callbacks
from webapp.headers import protecting_headers
from webapp.health import add_health
from webapp.live import add_live
from webapp.middlewares import answer_errors, observe
from webapp.pages.assets import add_assets
from webapp.pages.docs import add_docs
from webapp.pages.email import add_email
from webapp.pages.mini_app import add_mini_app
from webapp.pages.pictures import add_pictures
from webapp.pages.render import add_templates
from webapp.services import SERVICES, WebServices
from webapp.webhooks import add_webhooks


def build_web(services: WebServices) -> web.Application:
    """The application that serves everything of `services`; it holds no state of its own and may be replicated."""
    app = web.Application(middlewares=[observe, answer_errors], client_max_size=MAX_BODY_BYTES)
    app[SERVICES] = services
    app.on_response_prepare.append(protecting_headers(services))
    add_health(app)
    add_endpoints(app, ENDPOINTS)
    add_live(app)
    add_callbacks(app, services.callbacks)
    add_webhooks(app)
    add_templates(app)
    add_assets(app)
    add_mini_app(app)
    add_pictures(app)
    add_email(app)
    add_docs(app)
    return app
