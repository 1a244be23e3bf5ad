# ruff: noqa: E501 - pages and tables are read best a line each
"""Every step kind: what it asks of a driver, and how the report names it."""

from typing import Any

import pytest

from cxcheck import steps
from cxcheck.driver import StepFailed
from cxcheck.steps import step_kinds
from cxcheck.steps.act import Act
from tests.steps.fake_driver import FakeDriver

CASES: list[tuple[str, dict[str, Any], list[str], str]] = [
    ("open", {"path": "/basket"}, ["open /basket"], "open /basket"),
    ("tap", {"target": "Buy"}, ['tap "Buy"'], 'tap "Buy"'),
    ("tap", {"role": "link", "name": "Buy", "within": "Kettle"}, ['tap link "Buy" within "Kettle"'], 'tap link "Buy" within "Kettle"'),
    ("fill", {"label": "Search", "with": "${PIN}"}, ['fill label "Search" with ${PIN}'], 'fill label "Search" with "${PIN}"'),
    ("select", {"label": "Size", "option": "L"}, ['select L in label "Size"'], 'select "L" in label "Size"'),
    ("tick", {"target": "Agree"}, ['set "Agree" True'], 'tick "Agree"'),
    ("untick", {"target": "Agree"}, ['set "Agree" False'], 'untick "Agree"'),
    ("press", {"key": "Enter"}, ["press Enter anywhere"], "press Enter"),
    ("press", {"key": "Tab", "label": "Search"}, ['press Tab label "Search"'], 'press Tab label "Search"'),
    ("hover", {"target": "Account"}, ['hover "Account"'], 'hover "Account"'),
    ("scroll_to", {"target": "Reviews"}, ['scroll to "Reviews"'], 'scroll to "Reviews"'),
    ("back", {}, ["back"], "back"),
    ("reload", {}, ["reload"], "reload"),
    ("wait_for", {"target": "3 results"}, ['see "3 results"'], 'wait for "3 results"'),
    ("see", {"text": "Thanks"}, ['see text "Thanks"'], 'see text "Thanks"'),
    ("not_see", {"any": ("A", "B")}, ['not see "A" or "B"'], 'not see "A" or "B"'),
    ("checkpoint", {"name": "basket", "page": "basket"}, [], "checkpoint basket"),
]  # fmt: skip


def made(kind: str, **fields: Any) -> Act:
    return step_kinds()[kind].model_validate(fields)


@pytest.mark.parametrize(("kind", "fields", "asked", "words"), CASES, ids=[case[3] for case in CASES])
async def test_what_a_step_asks_for(kind: str, fields: dict[str, Any], asked: list[str], words: str) -> None:
    driver = FakeDriver()
    step = made(kind, **fields)
    await step.perform(driver)
    assert driver.done == asked
    assert step.describe() == words


def test_every_kind_is_covered_and_is_called_like_its_file() -> None:
    assert {case[0] for case in CASES} == set(step_kinds())
    for name, kind in step_kinds().items():
        assert kind.kind == name
        assert kind.__module__ == f"{steps.__name__}.{name}"
        assert kind.__doc__


async def test_what_is_not_found_is_not_done() -> None:
    driver = FakeDriver(lacks="Buy")
    with pytest.raises(StepFailed, match='"Buy" is not on the page'):
        await made("tap", target="Buy").perform(driver)
    assert driver.done == []


@pytest.mark.parametrize(
    ("only", "except_", "plays"),
    [
        ((), (), True),
        (("iphone",), (), True),
        (("phone",), (), True),
        (("desktop",), (), False),
        ((), ("iphone",), False),
        ((), ("phone",), False),
        (("phone",), ("iphone",), False),
        (("phone",), ("android-phone",), True),
    ],
)
def test_for_which_devices(only: tuple[str, ...], except_: tuple[str, ...], plays: bool) -> None:
    assert made("tap", target="Buy", only=only, except_=except_).plays_on("iphone", "phone") is plays
