"""Questions to real pages: what a reload leaves of the basket and of the session, asked apart from the journey."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cxcheck import app
from cxcheck.app import Order
from cxcheck.bundle import Bundle
from cxcheck.model.report import Report
from tests.site import Answer, Asked, Site

LINE = "<li><a href=/kettle>Kettle</a> <span>£39.00</span> <button>Remove Kettle</button></li>"
HEAD = "<meta charset=utf-8><meta name=viewport content='width=device-width'><title>Basket</title><h1>Basket</h1>"
FULL = f"{HEAD}<ul>{LINE}</ul><button>Sign out</button>"
EMPTY = f"{HEAD}<p>Your basket is empty.</p><a href=/in>Sign in</a>"


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as serving:
        yield serving


def forgetful(asked: Asked) -> Answer:
    """Shows phones the basket once, and desktops always."""
    phone = "Mobile" in (asked.headers["User-Agent"] or "")
    again = "seen=1" in (asked.headers["Cookie"] or "")
    return Answer(EMPTY if phone and again else FULL, headers={"Set-Cookie": "seen=1; Path=/"})


def run(site: Site, folder: Path, steps: str, more: str = "") -> tuple[Report, list[str]]:
    """The report of a run over phone and desktop, and the visits that asked something."""
    journey = folder / "basket.yaml"
    journey.write_text(f"journey: Basket\ndevices: [iphone]\n{more}steps:\n{steps}", encoding="utf-8")
    out = folder / "run"
    no_decisions = folder / "baselines"
    order = Order((journey,), base_url=site.url, out=out, project=folder, baselines=no_decisions, remembers=False)
    judged = app.run(order)
    visits = Bundle.open(out).visits()
    return judged, sorted(one.visit.id for one in visits if one.visit.purpose == "ask")


CHECKPOINT = "  - {checkpoint: basket, page: basket}\n"


def test_a_basket_and_a_session_that_a_reload_loses(site: Site, tmp_path: Path) -> None:
    site.put(forgetful, "/")
    judged, asked = run(site, tmp_path, CHECKPOINT)
    found = {one.check: (one.trust, one.severity) for one in judged.findings}
    assert found.items() >= {"basket-lost": ("confirmed", "critical"), "session-lost": ("confirmed", "serious")}.items()
    assert asked == [f"basket/{device}~reload1-{number}" for device in ("desktop", "iphone") for number in (0, 1)]


def test_a_page_that_answers_a_form_is_not_loaded_again(site: Site, tmp_path: Path) -> None:
    site.put(Answer(f"{HEAD}<form method=post action=/basket><button>Buy a kettle</button></form>"), "/")
    site.put(Answer(FULL), "/basket")
    judged, _ = run(site, tmp_path, f"  - tap: Buy a kettle\n{CHECKPOINT}")
    untold = [one.reason for one in judged.cannot_tell if one.check == "basket-lost"]
    assert untold
    assert "sent" in untold[0]
    sent = [one for one in site.asked if one.method == "POST"]
    visits = Bundle.open(tmp_path / "run").visits()
    assert len(sent) == len(visits)


def test_nothing_is_asked_where_the_checks_are_off(site: Site, tmp_path: Path) -> None:
    site.put(forgetful, "/")
    off = "checks: {basket-lost: off, session-lost: off}\n"
    judged, asked = run(site, tmp_path, CHECKPOINT, off)
    assert asked == []
    assert {(one.check, one.how) for one in judged.turned} == {("basket-lost", "off"), ("session-lost", "off")}
