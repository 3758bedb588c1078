"""The API's description in OpenAPI 3.1, from the endpoints themselves. Source: https://spec.openapis.org/oas/v3.1.0"""

from collections.abc import Iterable
from functools import cache
from http import HTTPStatus
from typing import Any

from aiohttp import web
from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from core.errors import DomainError, InvalidInput
from webapp.api import ENDPOINTS
from webapp.api.endpoint import Endpoint
from webapp.errors import Problem, status_of
from webapp.refusals import AccessRequired

REF = "#/components/schemas/{model}"

_DESCRIPTION = """\
The API of the Mini App. Amounts are decimal numbers as text, in the wallet's currency. A refusal answers with a
stable `code` for programs and a sentence for people, in the player's language. Request bodies are JSON of at most
64 kB, and hold exactly what is declared.

Live updates come over a WebSocket at `/api/live`: send `{"token": "..."}` first; then the balance is told at once and
after everything that happens.
"""

_INBOUND: dict[str, dict[str, Any]] = {
    "/api/live": {
        "get": {
            "operationId": "live",
            "tags": ["Live updates"],
            "summary": "A WebSocket that tells what happens to the player",
            "description": 'First message: {"token": "..."}. Close code 4401: the token is not, or no longer, good.',
            "responses": {"101": {"description": "WebSocket"}, "400": {"description": "not a WebSocket handshake"}},
        }
    },
    "/callbacks/{provider}/{action}": {
        "post": {
            "operationId": "provider_callback",
            "tags": ["Providers and gateways"],
            "summary": "A game provider's call, in the provider's own protocol",
            "parameters": [
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                for name in ("provider", "action")
            ],
            "responses": {"200": {"description": "the provider's own format, refusals too"}},
        }
    },
    "/webhooks/{gateway}": {
        "post": {
            "operationId": "payment_webhook",
            "tags": ["Providers and gateways"],
            "summary": "A payment gateway's notice: verified, stored, then acknowledged",
            "parameters": [{"name": "gateway", "in": "path", "required": True, "schema": {"type": "string"}}],
            "responses": {"200": {"description": "stored"}, "401": {"description": "the signature is wrong"}},
        }
    },
}


@cache
def openapi() -> dict[str, Any]:
    """The whole document."""
    inputs, answers = _models()
    names, definitions = models_json_schema(
        [(model, "validation") for model in inputs] + [(model, "serialization") for model in answers],
        ref_template=REF,
        schema_generator=GenerateJsonSchema,
    )
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in ENDPOINTS:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint, names)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Croupier", "version": "1", "description": _DESCRIPTION, "license": {"name": "MIT"}},
        "paths": paths | _INBOUND,
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _is_model(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, BaseModel)


def _models() -> tuple[list[type[BaseModel]], list[type[BaseModel]]]:
    inputs = [endpoint.parameters["body"] for endpoint in ENDPOINTS if "body" in endpoint.parameters]
    answers = [endpoint.answer for endpoint in ENDPOINTS if _is_model(endpoint.answer)]
    return inputs, [*answers, Problem]


def _operation(endpoint: Endpoint, names: dict[Any, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": endpoint.handle.__name__,
        "tags": [endpoint.tag],
        "summary": endpoint.summary,
        "responses": _responses(endpoint, names),
    }
    if endpoint.description:
        operation["description"] = endpoint.description
    parameters = [*_parameters(endpoint, "path"), *_parameters(endpoint, "query")]
    if parameters:
        operation["parameters"] = parameters
    if body := endpoint.parameters.get("body"):
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": names[body, "validation"]}},
        }
    if endpoint.needs_token:
        operation["security"] = [{"token": []}]
    return operation


def _parameters(endpoint: Endpoint, place: str) -> Iterable[dict[str, Any]]:
    model = endpoint.parameters.get(place)
    if model is None:
        return
    schema = model.model_json_schema(ref_template=REF)
    inner = schema.get("$defs", {})
    for name, described in schema["properties"].items():
        parameter = {
            "name": name,
            "in": place,
            "required": place == "path" or name in schema.get("required", ()),
            "schema": _inlined(described, inner),
        }
        if parameter["schema"].get("type") == "array":
            parameter |= {"style": "form", "explode": False}
        yield parameter


def _inlined(described: Any, definitions: dict[str, Any]) -> Any:
    """Parameters are few and small: what they refer to is written out."""
    if isinstance(described, list):
        return [_inlined(each, definitions) for each in described]
    if not isinstance(described, dict):
        return described
    if reference := described.get("$ref"):
        return _inlined(definitions[reference.rpartition("/")[2]], definitions)
    return {key: _inlined(value, definitions) for key, value in described.items() if key != "title"}


def _responses(endpoint: Endpoint, names: dict[Any, Any]) -> dict[str, Any]:
    content: dict[str, Any] = {"schema": {"type": "string"}}
    if _is_model(endpoint.answer):
        content = {"schema": names[endpoint.answer, "serialization"]}
    responses: dict[str, Any] = {"200": {"description": "OK", "content": {endpoint.media_type: content}}}
    for refusal in sorted(refusals_of(endpoint), key=status_of):
        status = str(status_of(refusal))
        entry = responses.setdefault(
            status, {"description": "", "content": {"application/json": {"schema": names[Problem, "serialization"]}}}
        )
        codes = [*filter(None, entry["description"].split(", ")), f"`{refusal.code}`"]
        entry["description"] = ", ".join(codes)
    return responses


def refusals_of(endpoint: Endpoint) -> set[type[DomainError]]:
    """The endpoint's own, and those of its kind."""
    implied: set[type[DomainError]] = set()
    if endpoint.needs_token:
        implied.add(AccessRequired)
    if endpoint.parameters.keys() & {"path", "query", "body"}:
        implied.add(InvalidInput)
    return implied | set(endpoint.refusals)


def status_phrase(status: str) -> str:
    return HTTPStatus(int(status)).phrase


async def serve_openapi(request: web.Request) -> web.Response:
    return web.json_response(openapi())
