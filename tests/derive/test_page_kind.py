"""Kinds of pages, told from sketches of many shops and of pages that could not be read."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from cxcheck.derive.features import PageView
from cxcheck.derive.page_kind import recognise
from cxcheck.model.structured import Meta, StructuredData
from tests.checks.sketch import page

PAGES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "page_kinds.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("told", PAGES, ids=[f"{one['kind']} {one['url'][20:]}" for one in PAGES])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_page(told: dict[str, Any], width: int) -> None:
    view = PageView(page({"url": told["url"], "elements": told["page"]}, width=width))
    metas = (Meta(name="og:type", content=told["og"]),) if "og" in told else ()
    structured = StructuredData(json_ld=(told["json_ld"],) if "json_ld" in told else (), metas=metas)
    assert recognise(told["url"], view, structured) == told["kind"]


def test_there_are_many_of_every_kind() -> None:
    assert len(PAGES) >= 40
    assert {one["kind"] for one in PAGES} >= {
        "home",
        "listing",
        "product",
        "basket",
        "checkout",
        "confirmation",
        "other",
    }


@pytest.mark.parametrize(
    ("url", "kind"),
    [("https://shop.example/basket", "basket"), ("https://shop.example/", "home"), ("about:blank", "other")],
)
def test_a_page_that_nobody_read_is_known_by_its_address(url: str, kind: str) -> None:
    assert recognise(url, None, None) == kind


@pytest.mark.parametrize("url", ["", "x", "https://shop.example/%ff%fe", "https://[::1", "https://shop.example/#!/"])
def test_odd_addresses_are_no_trouble(url: str) -> None:
    assert recognise(url, None, None) in ("other", "home")
