"""A drill of the demo shop, in a real browser: what is caught, what is missed and why, and going on after a stop."""

from pathlib import Path

import pytest

from cxcheck import app
from cxcheck.demo.serve import running_shop
from cxcheck.model.drill import DrillReport
from cxcheck.model.site import Site

JOURNEY = """\
journey: Look at a kettle
why: They look before they buy.
start: /product/heron-gooseneck-kettle
devices: [iphone]
steps:
  - checkpoint: product
    page: product
  - open: /about
  - checkpoint: about
"""
FAULTS = "price-tenfold,main-picture-404,open-graph-picture-lost"


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    path = tmp_path / "look.yaml"
    path.write_text(JOURNEY, encoding="utf-8")
    return path


def drill(journey: Path, address: str, budget: float | None = None, faults: str = FAULTS) -> DrillReport:
    order = app.Order(
        paths=(journey,),
        base_url=address,
        out=journey.parent / "drill",
        project=journey.parent,
        site=Site(name="demo"),
    )
    return app.drill(order, app.DrillWishes(faults, seed=3, budget=budget))


def test_a_drill_that_is_stopped_and_goes_on(journey: Path) -> None:
    with running_shop() as shop:
        first = drill(journey, shop.base_url, budget=0)
        assert first.drilled == ()
        assert sorted(first.left) == sorted(FAULTS.split(","))
        told = drill(journey, shop.base_url)
        stamp = (journey.parent / "drill" / "clean" / "run.json").stat().st_mtime_ns
        again = drill(journey, shop.base_url)
    assert {one.mutant.fault: one.outcome for one in told.drilled} == dict.fromkeys(FAULTS.split(","), "caught")
    price = next(one for one in told.drilled if one.mutant.fault == "price-tenfold")
    assert price.mutant.checkpoint == "product"
    assert price.found[0].startswith("price-mismatch: ")
    assert (price.also, price.strays) == ((), ())
    assert again.drilled == told.drilled, "what is done is not done again"
    assert (journey.parent / "drill" / "clean" / "run.json").stat().st_mtime_ns == stamp
    assert (journey.parent / "drill" / "drill.html").is_file()
    assert DrillReport.model_validate_json((journey.parent / "drill" / "drill.json").read_text()) == again


def test_a_page_that_is_passed_without_a_checkpoint(journey: Path) -> None:
    journey.write_text(JOURNEY.replace("  - checkpoint: product\n    page: product\n", ""), encoding="utf-8")
    with running_shop() as shop:
        (price,) = drill(journey, shop.base_url, faults="price-tenfold").drilled
    assert (price.outcome, price.mutant.checkpoint, price.mutant.step) == ("missed", "", 0)
    assert "without a checkpoint" in price.reason
    assert "after step 0" in price.advice
