"""The API reference for people, from the same document that programs read at /openapi.json."""

from itertools import groupby
from typing import Any

from aiohttp import web

from webapp.api.openapi import openapi, serve_openapi, status_phrase
from webapp.pages.render import render


async def docs(request: web.Request) -> web.Response:
    document = openapi()
    operations = [
        {"path": path, "method": method.upper(), **operation}
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]
    return render(
        request,
        "docs.html",
        "en",
        info=document["info"],
        groups=[(tag, list(of_tag)) for tag, of_tag in groupby(operations, key=lambda each: each["tags"][0])],
        schemas=document["components"]["schemas"],
        schema_name=schema_name,
        type_of=type_of,
        status_phrase=status_phrase,
    )


def schema_name(reference: str) -> str:
    return reference.rpartition("/")[2]


def type_of(schema: dict[str, Any]) -> str:
    """A schema in a few words: "string", "integer or null", "list of Line"."""
    if reference := schema.get("$ref"):
        return schema_name(reference)
    if choices := schema.get("anyOf"):
        return " or ".join(type_of(choice) for choice in choices)
    if "enum" in schema:
        return " | ".join(schema["enum"])
    if schema.get("type") == "array":
        return f"list of {type_of(schema.get('items', {}))}"
    plain = str(schema.get("type", "any"))
    return f"{plain} ({schema['format']})" if "format" in schema else plain


def add_docs(app: web.Application) -> None:
    app.router.add_get("/openapi.json", serve_openapi)
    app.router.add_get("/docs", docs)
