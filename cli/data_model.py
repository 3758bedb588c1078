"""The data model drawn from the models: docs/data-model.md is made by this, and a test keeps it true."""

from importlib import import_module
from pathlib import Path

from tortoise import fields
from tortoise.context import TortoiseContext
from tortoise.fields.relational import ForeignKeyFieldInstance
from tortoise.models import Model

from core.database import MODELS, tortoise_config

PAGE = Path(__file__).parents[1] / "docs" / "data-model.md"

_HEAD = """\
# Data model

Made from the models by `./croupier data-model`; do not edit. One diagram for each context of `core/`. Amounts are minor
units. What the diagram can't show (signs, append-only triggers, partial unique indexes) stands in
`migrations/postgres/models/1_20261124000001_guards.py`; what the application may do to each table, in
`migrations/postgres/rights.py`.
"""


async def draw() -> str:
    """The page as it should be now."""
    async with TortoiseContext() as context:
        await context.init(config=tortoise_config("postgres://nobody@127.0.0.1/nothing"), init_connections=False)
        rooms = [_draw_room(name) for name in MODELS if name.startswith("core.")]
    return _HEAD + "".join(rooms)


def _draw_room(module_name: str) -> str:
    module = import_module(module_name)
    room = module_name.split(".")[1]
    doc = (module.__doc__ or "").strip().splitlines()[0]
    models = [
        model
        for model in vars(module).values()
        if isinstance(model, type) and issubclass(model, Model) and model.__module__ == module_name
    ]
    lines = [f"\n## {room}\n", f"{doc}\n", "```mermaid", "erDiagram"]
    for model in models:
        lines += _draw_table(model)
    for model in models:
        lines += _draw_relations(model)
    lines.append("```\n")
    for model in models:
        lines.append(f"- **{model._meta.db_table}**: {_first_sentence(model)}")
    return "\n".join(lines) + "\n"


def _draw_table(model: type[Model]) -> list[str]:
    lines = [f"    {model._meta.db_table} {{"]
    for name, field in model._meta.fields_map.items():
        if name in model._meta.backward_fk_fields | model._meta.backward_o2o_fields | model._meta.m2m_fields:
            continue
        if isinstance(field, ForeignKeyFieldInstance):
            continue
        marks = ", ".join(mark for mark, holds in (("PK", field.pk), ("UK", field.unique and not field.pk)) if holds)
        kind = (
            "enum" if isinstance(field, (fields.data.CharEnumFieldInstance, fields.data.IntEnumFieldInstance)) else ""
        )
        kind = kind or type(field).__name__.removesuffix("FieldInstance").removesuffix("Field").lower()
        note = f' "{field.description}"' if field.description and "\n" not in field.description else ""
        lines.append(f"        {kind} {field.source_field or name}{f' {marks}' if marks else ''}{note}")
    return [*lines, "    }"]


def _draw_relations(model: type[Model]) -> list[str]:
    relations = []
    for name in sorted(model._meta.fk_fields | model._meta.o2o_fields):
        field = model._meta.fields_map[name]
        assert isinstance(field, ForeignKeyFieldInstance)
        target = str(field.model_name).removeprefix("models.")
        table = _table_of(target)
        arrow = "||--o|" if name in model._meta.o2o_fields else "|o--o{" if field.null else "||--o{"
        relations.append(f"    {table} {arrow} {model._meta.db_table} : {name}")
    return relations


def _table_of(model_name: str) -> str:
    for module_name in MODELS:
        model = vars(import_module(module_name)).get(model_name)
        if model is not None:
            table: str = model._meta.db_table
            return table
    raise LookupError(model_name)


def _first_sentence(model: type[Model]) -> str:
    text = " ".join((model.__doc__ or "").split())
    return text.split(". ")[0].removesuffix(".") + "."
