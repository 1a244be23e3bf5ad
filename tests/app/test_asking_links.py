"""Links of real pages, asked for apart from the journey: what answers, what is never asked for, whose cookies."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cxcheck import app
from cxcheck.app import Order
from cxcheck.bundle import Bundle
from cxcheck.model.report import Report
from tests.site import HEAD, VIEWPORT, Answer, Asked, Site

SAME = "<p><a href=/kettle>Kettle</a><p><a href=/about>About us</a><p><a href=/account/logout>Leave</a>"


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as serving:
        for path in ("/kettle", "/about", "/delivery", "/old"):
            serving.put(Answer("a page"), path)
        yield serving


def home(asked: Asked) -> Answer:
    """Phones' links are written by another template."""
    phone = "Mobile" in (asked.headers["User-Agent"] or "")
    moved = "/moved" if phone else "/old"
    ours = "/m/m/delivery" if phone else "/delivery"
    more = f"<p><a href={ours}>Delivery</a><p><a href={moved}>Returns</a>"
    return Answer(f"{HEAD}{VIEWPORT}<h1>Shop</h1>{SAME}{more}", headers={"Set-Cookie": "basket=3; Path=/"})


def run(site: Site, folder: Path) -> Report:
    site.put(home, "/")
    site.put(Answer(status=302, headers={"Location": "/old"}), "/moved")
    journey = folder / "look.yaml"
    journey.write_text("journey: Look\ndevices: [iphone]\nsteps:\n  - {checkpoint: home, page: home}\n", "utf-8")
    no_decisions = folder / "baselines"
    out = folder / "run"
    order = Order((journey,), base_url=site.url, out=out, project=folder, baselines=no_decisions, remembers=False)
    return app.run(order)


def test_a_link_that_only_the_phone_has_wrong(site: Site, tmp_path: Path) -> None:
    judged = run(site, tmp_path)
    found = [
        (one.element.name if one.element else "", one.trust) for one in judged.findings if one.check == "link-broken"
    ]
    assert found == [("Delivery", "confirmed")]
    visits = [one for one in Bundle.open(tmp_path / "run").visits() if one.visit.question == "links"]
    asking = {f"look/{device}~links1-{number}" for device in ("desktop", "iphone") for number in (0, 1)}
    assert asking <= {one.visit.id for one in visits}
    answers = {one.url.removeprefix(site.url): one.status for visit in visits for one in visit.checkpoints[0].links}
    assert answers == {
        "/m/m/delivery": 404,
        "/delivery": 200,
        "/moved": 200,
        "/old": 200,
        "/kettle": 200,
        "/about": 200,
    }
    asked = [one for one in site.asked if one.path in answers]
    assert asked
    assert {(one.method, one.headers["Cookie"]) for one in asked} == {("GET", None)}
    assert not [one for one in site.asked if "logout" in one.path]
