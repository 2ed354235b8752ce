"""The published JSON schema of a procedure document, for editors that complete and check while one writes."""

from __future__ import annotations

import json

import msgspec

from kiosk.adapters.catalogue_files.document import ProcedureDocument

_CONDITION_KINDS = (
    (("field", "op"), ("value", "other", "today")),
    (("all",), ()),
    (("any",), ()),
    (("not",), ()),
)


def schema_json() -> str:
    """The schema as it stands in `resources/catalogue/procedure.schema.json`."""
    schema = msgspec.json.schema(ProcedureDocument)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A procedure of the kiosk's catalogue",
        **schema,
    }
    condition = schema["$defs"]["ConditionDocument"]
    parts = condition.pop("properties")
    # The class has every kind's keys at once; a document has those of one.
    condition.update(
        oneOf=[
            {
                "properties": {key: parts[key] for key in (*needed, *allowed)},
                "required": list(needed),
                "additionalProperties": False,
            }
            for needed, allowed in _CONDITION_KINDS
        ]
    )
    for key in ("required", "additionalProperties"):
        condition.pop(key, None)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
