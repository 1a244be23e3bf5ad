"""The catalogue of defects, and what of it is still owed: every id is a check or owed by a part, never both."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import yaml

from cxcheck.checks import checks
from cxcheck.model.journey import Area

HERE = Path(__file__).parent
PARTS = {3, 4, 5}
"""Parts of the work that bring checks: 3 the catalogue; 4 positions, hand-off, rotation and budgets; 5 pictures."""


def read(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return found


CATALOGUE = {check: area for area, ids in read("catalogue.yaml").items() for check in ids}
OWED = {check: owed["part"] for check, owed in (read("owed.yaml") or {}).items()}


def test_what_is_no_check_is_owed_and_nothing_else() -> None:
    assert set(CATALOGUE) - set(checks()) == set(OWED)


def test_every_check_is_of_the_catalogue_and_in_its_area() -> None:
    assert {check: rule.area for check, rule in checks().items()} == {one: CATALOGUE.get(one) for one in checks()}


def test_areas_and_parts_are_known() -> None:
    assert set(CATALOGUE.values()) == set(get_args(Area))
    assert set(OWED.values()) <= PARTS


def test_what_is_owed_says_why() -> None:
    assert all(owed["why"].endswith(".") for owed in read("owed.yaml").values())
