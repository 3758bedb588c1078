"""The API's description: about everything that is served, and sound in itself."""

import json
import re
from typing import Any

import pytest

from webapp.api import ENDPOINTS
from webapp.api.openapi import openapi, refusals_of
from webapp.errors import status_of


def references(part: Any) -> set[str]:
    return set(re.findall(r'"\$ref": "#/components/schemas/(\w+)"', json.dumps(part)))


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: f"{endpoint.method} {endpoint.path}")
def test_every_endpoint_is_described_with_its_refusals(endpoint: Any) -> None:
    operation = openapi()["paths"][endpoint.path][endpoint.method.lower()]
    assert operation["summary"]
    assert ("security" in operation) is endpoint.needs_token
    described = json.dumps(operation["responses"])
    for refusal in refusals_of(endpoint):
        assert f"`{refusal.code}`" in operation["responses"][str(status_of(refusal))]["description"], described
    in_path = {parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "path"}
    assert in_path == set(re.findall(r"\{(\w+)\}", endpoint.path))


def test_every_reference_leads_somewhere_and_nothing_is_left_over() -> None:
    document = openapi()
    schemas = document["components"]["schemas"].keys()
    assert references(document) == schemas


def test_operations_have_names_of_their_own() -> None:
    names = [operation["operationId"] for methods in openapi()["paths"].values() for operation in methods.values()]
    assert len(names) == len(set(names))


def test_every_model_says_what_it_takes_exactly() -> None:
    for endpoint in ENDPOINTS:
        for name in endpoint.parameters.keys() & {"path", "query", "body"}:
            config = endpoint.parameters[name].model_config
            assert config["strict"] is True, endpoint.path
            assert config["extra"] == "forbid", endpoint.path
