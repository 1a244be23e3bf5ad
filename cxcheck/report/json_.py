"""report.json: the Report as it is. schema.json publishes its format; `python -m cxcheck.report.json_` prints that."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from cxcheck.model.report import Report


@dataclass(frozen=True)
class JsonRenderer:
    """The Report for other programs."""

    file_name: str = "report.json"

    def render(self, report: Report, pictures: Mapping[str, bytes]) -> str:
        """The Report as JSON."""
        return report.model_dump_json(indent=2, by_alias=True) + "\n"


def schema() -> str:
    """The JSON Schema of report.json, as published."""
    made = Report.model_json_schema(mode="serialization", by_alias=True)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "cxcheck report"}
    return json.dumps({**head, **{key: made[key] for key in made if key not in head}}, indent=2, sort_keys=False) + "\n"


renderer = JsonRenderer()

if __name__ == "__main__":
    print(schema(), end="")
