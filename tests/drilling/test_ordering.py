"""What a drill takes from the project: how checks are turned, and no effect whatever its site allows."""

from pathlib import Path

import pytest

from cxcheck import app
from cxcheck.app import drilling
from cxcheck.app.choosing import site_of
from tests.drilling.test_drill import JOURNEY

PROJECT = """\
site = "staging"

[checks]
axe-regression = "on"
price-mismatch = "off"

[sites.staging]
base_url = "https://shop.example"
allow_effects = ["order"]
"""


@pytest.fixture
def order(tmp_path: Path) -> app.Order:
    (tmp_path / "look.yaml").write_text(JOURNEY, encoding="utf-8")
    (tmp_path / "cxcheck.toml").write_text(PROJECT, encoding="utf-8")
    return app.Order(paths=(tmp_path / "look.yaml",), project=tmp_path)


def test_a_drill_is_the_projects_but_for_effects(order: app.Order, monkeypatch: pytest.MonkeyPatch) -> None:
    planned = []
    monkeypatch.setattr(drilling, "_clean", lambda order, plan: planned.append((order, plan)) or (None, None))
    drill = app.drill_of(order, app.DrillWishes(), [])
    ((clean, plan),) = planned
    assert site_of(clean).allow_effects == drill.script.site.allow_effects == ()
    assert plan.journeys[0].knobs.of("price-mismatch").on is False
    assert drill.script.costly["look-at-a-kettle"][1] == ["axe"]


def test_a_run_has_the_effects_that_its_site_allows(order: app.Order) -> None:
    assert site_of(order).allow_effects == ("order",)
