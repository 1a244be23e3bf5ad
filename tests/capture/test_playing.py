# ruff: noqa: E501 - pages and tables are read best a line each
"""Visits as wholes: how they begin, go on, fail, are bounded, and leave the others alone."""

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from cxcheck.bundle import Bundle, Manifest
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.playing import Script, play_all
from cxcheck.capture.secrets import Vault
from cxcheck.model.device import Device
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.patch import Patch
from cxcheck.model.plan import Plan, Visit
from cxcheck.model.site import Moods
from cxcheck.model.site import Site as SiteData
from cxcheck.steps import step_kinds
from cxcheck.steps.act import Act
from tests.conftest import Shorten
from tests.processes import browsers_below, end
from tests.site import Answer, Site, free_port

pytestmark = pytest.mark.asyncio(loop_scope="module")

Play = Callable[..., Awaitable[dict[str, VisitEvidence]]]
FINE = "<p>Fine</p><button onclick=\"this.textContent = 'Bought'\">Buy</button>"


class Notes:
    """A watcher that remembers."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int]] = []
        self.ends: list[str] = []
        self.count = 0

    def planned(self, visits: Sequence[Visit]) -> None:
        self.count += len(visits)

    def stepped(self, visit: Visit, index: int) -> None:
        self.steps.append((visit.id, index))

    def ended(self, evidence: VisitEvidence) -> None:
        self.ends.append(evidence.visit.id)


def act(kind: str, **fields: Any) -> Act:
    return step_kinds()[kind].model_validate(fields)


def opening(path: str, *steps: Act) -> tuple[Act, ...]:
    return (act("open", path=path), *steps)


@pytest.fixture
def notes() -> Notes:
    return Notes()


@pytest.fixture
def play(browsers: Browsers, site: Site, devices: dict[str, Device], tmp_path: Path, notes: Notes) -> Play:
    """Plays journeys (slug → steps) on devices; gives the evidence by id of the visit, as the bundle has it."""

    async def playing(
        journeys: dict[str, tuple[Act, ...]],
        on: Sequence[str] = ("desktop",),
        base_url: str = "",
        patches: Sequence[Patch] = (),
        site_is: SiteData | None = None,
        **more: Any,
    ) -> dict[str, VisitEvidence]:
        bundle = Bundle.create(tmp_path / "run", Manifest(run="r", started="", plan=Plan(journeys=(), devices=())))
        script = Script(
            steps=journeys,
            base_urls=dict.fromkeys(journeys, base_url or site.url),
            devices=devices,
            vault=Vault({}),
            patches=patches,
            site=site_is or SiteData(),
        )
        visits = [Visit(journey=journey, device=device, **more) for journey in journeys for device in on]
        await play_all(visits, script, bundle, browsers, 3, notes)
        assert list(bundle.path.glob(".visit-*")) == []
        return {one.visit.id: one for one in bundle.visits()}

    return playing


def outcomes(evidence: VisitEvidence) -> list[str]:
    return [step.outcome for step in evidence.steps]


async def test_a_visit_that_goes_well(play: Play, site: Site, notes: Notes) -> None:
    steps = opening(
        site.put(FINE), act("checkpoint", name="before"), act("tap", target="Buy"), act("checkpoint", name="after")
    )
    found = await play({"j": steps}, on=("desktop", "iphone"))
    assert set(found) == {"j/desktop", "j/iphone"}
    for evidence in found.values():
        assert (evidence.status, evidence.reason) == ("finished", "")
        assert outcomes(evidence) == ["passed"] * 4
        assert [(one.step, one.name) for one in evidence.checkpoints] == [(1, "before"), (3, "after")]
        assert set(evidence.checkpoints[0].files) == {
            "hovering",
            "html",
            "looks",
            "page",
            "picture",
            "structured",
            "vitals",
        }
        assert evidence.checkpoints[1].effort.taps == 1
        assert evidence.checkpoints[0].settled
        assert evidence.steps[2].element
        assert evidence.steps[2].element.name == "Buy"
        assert evidence.browser.startswith("Chromium ")
    assert notes.count == 2
    assert sorted(notes.ends) == ["j/desktop", "j/iphone"]
    assert ("j/iphone", 3) in notes.steps


async def test_a_failure_ends_the_visit_with_evidence_of_the_moment(play: Play, site: Site, shorten: Shorten) -> None:
    shorten(step=1.5)
    steps = opening(site.put(FINE), act("tap", target="Sell"), act("tap", target="Buy"), act("checkpoint", name="end"))
    evidence = (await play({"j": steps}))["j/desktop"]
    assert (evidence.status, evidence.reason) == ("failed", '"Sell" is not on the page')
    assert outcomes(evidence) == ["passed", "failed", "not-reached", "not-reached"]
    assert evidence.steps[1].kind == "not-found"
    (place,) = evidence.checkpoints
    assert (place.step, place.name) == (1, "")
    assert place.page
    assert any(one.text == "Fine" for one in place.page.elements)


async def test_optional_only_and_except(play: Play, site: Site) -> None:
    steps = opening(
        site.put(FINE),
        act("tap", target="Accept cookies", optional=True, timeout=1),
        act("tap", target="Not here", only=("phone",), timeout=1),
        act("tap", target="Not here", except_=("desktop",), timeout=1),
        act("tap", target="Buy"),
    )
    found = await play({"j": steps}, on=("desktop", "kiosk"))
    desktop, kiosk = found["j/desktop"], found["j/kiosk"]
    assert outcomes(desktop) == ["passed", "skipped", "skipped", "skipped", "passed"]
    assert desktop.steps[1].error == '"Accept cookies" is not on the page'
    assert desktop.status == "finished"
    assert outcomes(kiosk) == ["passed", "skipped", "skipped", "failed", "not-reached"]


async def test_stop_after(play: Play, site: Site) -> None:
    steps = opening(site.put(FINE), act("tap", target="Buy"), act("tap", target="Nothing"))
    evidence = (await play({"j": steps}, stop_after=1))["j/desktop"]
    assert evidence.status == "finished"
    assert outcomes(evidence) == ["passed", "passed", "not-reached"]


async def test_console_requests_and_errors_carry_their_step(play: Play, site: Site) -> None:
    page = """<button onclick="console.error('tapped'); fetch('/gone'); missing()">Buy</button>
        <script>console.warn('loaded'); console.log('chatter')</script>"""
    evidence = (await play({"j": opening(site.put(page), act("tap", target="Buy"))}))["j/desktop"]
    said = {(one.kind, one.text.splitlines()[0][:30], one.step) for one in evidence.console}
    assert {("warning", "loaded", 0), ("error", "tapped", 1), ("uncaught", "missing is not defined", 1)} <= said
    assert not any("chatter" in text for _, text, _ in said)
    (gone,) = [one for one in evidence.requests if one.url.endswith("/gone")]
    assert (gone.status, gone.step, gone.method) == (404, 1, "GET")


@pytest.mark.parametrize("status", [403, 429])
async def test_a_shop_that_does_not_let_us_in(play: Play, site: Site, status: int) -> None:
    path = site.put(Answer("<p>Go away</p>", status))
    evidence = (await play({"j": opening(path, act("see", text="Fine"))}))["j/desktop"]
    assert evidence.status == "blocked"
    assert f"HTTP {status}" in evidence.reason
    assert outcomes(evidence) == ["failed", "not-reached"]


async def test_a_wall_served_as_if_nothing_were_the_matter(
    play: Play, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cxcheck.capture.bot_walls.PATIENCE", 0.2)
    path = site.put("<title>Just a moment...</title><p>Verify you are human by completing the action below.</p>")
    evidence = (await play({"j": opening(path, act("see", text="Fine"))}))["j/desktop"]
    assert evidence.status == "blocked"
    assert evidence.reason == "the shop shows us a bot wall (Verify you are human)"
    assert outcomes(evidence) == ["failed", "not-reached"]


async def test_waiting_for_the_pace_is_not_held_against_a_step(play: Play, site: Site, shorten: Shorten) -> None:
    shorten(step=1.5, visit=6, navigation=1, settle=1)
    second = site.put(FINE)
    page = site.put(f"<a href={second}>On</a>")
    steps = opening(
        page, act("tap", target="On"), act("open", path=page), act("tap", target="On"), act("tap", target="Buy")
    )
    begun = len(site.asked)
    found = await play({"j": steps}, on=("desktop", "iphone"), site_is=SiteData(pace=1.2))
    assert {one.status for one in found.values()} == {"finished"}
    assert [one.path for one in site.asked[begun:]].count(second) == 4


async def test_a_page_that_comes_late_is_waited_for_by_the_tap_that_asked_for_it(play: Play, site: Site) -> None:
    second = site.put(FINE)
    page = site.put(f"<button onclick=\"setTimeout(() => location = '{second}', 500)\">On</button>")
    evidence = (await play({"j": opening(page, act("tap", target="On"), act("see", text="Fine"))}))["j/desktop"]
    assert evidence.steps[1].changed and "page" in evidence.steps[1].changed
    assert evidence.steps[1].url.endswith(second)


async def test_a_page_that_gives_way_to_another_is_not_the_one_that_has_settled(play: Play, site: Site) -> None:
    second = site.put(FINE)
    page = site.put(f"<p>On</p><script>setTimeout(() => {{ location = '{second}' }}, 180)</script>")
    evidence = (await play({"j": opening(page)}))["j/desktop"]
    assert evidence.steps[0].url.endswith(second)


async def test_moods_are_dealt_with_and_noted(play: Play, site: Site) -> None:
    bar = """<div id=bar style="position:fixed;bottom:0;left:0;right:0;display:none">We use cookies. <button
      onclick="bar.innerHTML = 'Noted'">Accept all</button></div>
      <script>setTimeout(() => bar.style.display = 'block', 900)</script>"""
    steps = opening(
        site.put(FINE + bar), act("checkpoint", name="a"), act("tap", target="Buy"), act("see", text="Bought")
    )
    steps = (*steps, act("wait_for", text="Noted"), act("checkpoint", name="b"))
    evidence = (await play({"j": steps}, site_is=SiteData(moods=Moods(consent="accept"))))["j/desktop"]
    assert evidence.status == "finished"
    for place in evidence.checkpoints:
        assert place.page
        assert not [one for one in place.page.elements if one.visible and one.name == "Accept all"]
    assert [(one.kind, one.tapped) for one in evidence.interrupted] == [("consent", "Accept all")]


async def test_a_step_on_a_bar_that_was_answered_already_is_skipped_and_no_other_is(
    play: Play, site: Site, shorten: Shorten
) -> None:
    shorten(step=2)
    bar = '<div id=bar style="position:fixed;bottom:0">We use cookies. <button onclick="bar.remove()">Accept all</button><button>Reject</button></div>'
    steps = opening(
        site.put(FINE + bar), act("tap", target="Accept"), act("tap", target="Buy"), act("tap", target="All")
    )
    evidence = (await play({"j": steps}, site_is=SiteData(moods=Moods(consent="accept"))))["j/desktop"]
    assert outcomes(evidence) == ["passed", "skipped", "passed", "failed"]
    assert evidence.steps[1].error == '"Accept" stood on a consent bar that was answered already'
    assert evidence.interrupted[0].offers == ("Accept all", "Reject")


async def test_other_statuses_are_answers_of_the_shop(play: Play, site: Site) -> None:
    evidence = (
        await play(
            {"j": opening(site.put(Answer("<p>Sorry</p>", 500)), act("see", text="Sorry"), act("checkpoint", name="x"))}
        )
    )["j/desktop"]
    assert evidence.status == "finished"
    assert evidence.checkpoints[0].status == 500


async def test_a_shop_that_is_not_there(play: Play) -> None:
    evidence = (await play({"j": opening("/")}, base_url=f"http://127.0.0.1:{free_port()}"))["j/desktop"]
    assert (evidence.status, evidence.steps[0].kind) == ("blocked", "blocked")
    assert "cannot be reached: net::ERR_CONNECTION_REFUSED" in evidence.reason


async def test_a_page_that_crashes_is_visited_once_more(play: Play, site: Site, notes: Notes) -> None:
    path = site.put(FINE)
    steps = opening(path, act("open", path="chrome://crash"), act("tap", target="Buy"))
    found = await play({"crash": steps, "fine": opening(path, act("tap", target="Buy"), act("checkpoint", name="x"))})
    assert found["fine/desktop"].status == "finished"
    crashed = found["crash/desktop"]
    assert crashed.status == "broken-off"
    assert "browser" in {one.kind for one in crashed.steps}
    assert crashed.reason == "the page crashed"
    assert [one for one in notes.steps if one == ("crash/desktop", 1)] == [("crash/desktop", 1)] * 2


async def test_a_browser_that_dies_is_replaced_and_the_visits_played_again(
    play: Play, site: Site, browsers: Browsers, notes: Notes
) -> None:
    slow = site.put("<p>Wait</p><script>setTimeout(() => document.body.append('Done'), 2500)</script>")
    steps = opening(slow, act("see", text="Done"), act("checkpoint", name="x"))
    playing = asyncio.ensure_future(play({"a": steps, "b": steps}))
    while not {("a/desktop", 1), ("b/desktop", 1)} <= set(notes.steps):
        await asyncio.sleep(0.05)
    # A distribution's browser may hang below a script that starts it: the last of them is the browser itself.
    *_, browser = browsers_below()
    end(browser, signal.SIGKILL)
    found = await playing
    assert {one.status for one in found.values()} == {"finished"}
    assert notes.steps.count(("a/desktop", 1)) == 2
    assert sorted(notes.ends) == ["a/desktop", "b/desktop"]


async def test_an_endless_script_is_bounded_and_the_others_go_on(play: Play, site: Site, shorten: Shorten) -> None:
    shorten(step=1, navigation=2, settle=0.5, look=0.7, close=1.5, visit=20)
    endless = opening(site.put("<button onclick='for (;;);'>Buy</button>"), act("tap", target="Buy"), act("back"))
    began = time.monotonic()
    found = await play({"endless": endless, "fine": opening(site.put(FINE), act("checkpoint", name="x"))})
    assert time.monotonic() - began < 45
    assert found["fine/desktop"].status == "finished"
    evidence = found["endless/desktop"]
    assert evidence.status in ("failed", "broken-off")
    assert outcomes(evidence)[0] == "passed"
    assert all("page" in one.missing for one in evidence.checkpoints)


async def test_a_promise_that_never_settles_stops_nothing(play: Play, site: Site, shorten: Shorten) -> None:
    shorten(settle=1)
    page = FINE + "<script>window.wait = new Promise(() => {}); (async () => { await wait })(); fetch('/slow')</script>"

    def slow(_: object) -> Answer:
        time.sleep(3)
        return Answer("late")

    site.put(slow, "/slow")
    evidence = (await play({"j": opening(site.put(page), act("tap", target="Buy"), act("checkpoint", name="x"))}))[
        "j/desktop"
    ]
    assert evidence.status == "finished"


async def test_a_page_that_never_settles_is_looked_at_all_the_same(play: Play, site: Site, shorten: Shorten) -> None:
    shorten(settle=0.6)
    page = FINE + "<p id=t></p><script>setInterval(() => { t.textContent = Math.random() }, 20)</script>"
    evidence = (await play({"j": opening(site.put(page), act("checkpoint", name="x"))}))["j/desktop"]
    assert evidence.status == "finished"
    assert not evidence.checkpoints[0].settled
    assert evidence.checkpoints[0].page


async def test_an_answer_that_never_comes_is_a_failure_of_the_navigation(
    play: Play, site: Site, shorten: Shorten
) -> None:
    shorten(navigation=1, step=1, settle=0.5)

    def never(_: object) -> Answer:
        time.sleep(3)
        return Answer("late")

    evidence = (await play({"j": opening(site.put(never))}))["j/desktop"]
    assert evidence.status == "failed"
    assert evidence.steps[0].kind == "navigation"
    assert evidence.reason == "the page did not answer within 1 s"


async def test_a_visit_has_a_limit(play: Play, site: Site, shorten: Shorten) -> None:
    shorten(visit=2)
    steps = opening(site.put(FINE), act("tap", target="Buy"), act("see", text="Never", timeout=60))
    found = await play({"long": steps, "short": opening(site.put(FINE))})
    evidence = found["long/desktop"]
    assert (evidence.status, evidence.reason) == ("broken-off", "the visit took longer than 2 s")
    assert outcomes(evidence) == ["passed", "passed", "not-reached"]
    assert found["short/desktop"].status == "finished"


async def test_patches_reach_the_chosen_devices_only(play: Play, site: Site) -> None:
    patch = Patch(
        fault="f", devices=("iphone",), script="addEventListener('load', () => document.body.append('Patched'))"
    )
    steps = opening(site.put(FINE), act("checkpoint", name="x"))
    found = await play({"j": steps}, on=("desktop", "iphone"), patches=[patch])
    shown = {
        key: any("Patched" in one.text for one in evidence.checkpoints[0].page.elements)
        for key, evidence in found.items()
        if evidence.checkpoints[0].page
    }
    assert shown == {"j/desktop": False, "j/iphone": True}


async def test_visits_share_nothing(play: Play, site: Site) -> None:
    page = "<p id=p></p><script>p.textContent = 'Seen ' + (document.cookie || 'never'); document.cookie = 'a=before'; localStorage.a = 1</script>"
    steps = opening(site.put(page), act("see", text="Seen never"))
    found = await play({"a": steps, "b": steps}, on=("desktop", "iphone"))
    assert {one.status for one in found.values()} == {"finished"}


async def test_a_search_tells_what_menus_hide(play: Play, site: Site) -> None:
    page = """<button aria-expanded=false aria-controls=m onclick="m.hidden = !m.hidden; this.ariaExpanded = !m.hidden">Menu</button>
        <nav id=m hidden><a href=/stores>Stores</a><a href=/help>Help</a></nav>
        <details><summary>Care</summary><button>Print</button></details><form action=/sent><button>Send</button></form>"""
    path = site.put(page)
    asked = len(site.asked)
    steps = opening(path, act("checkpoint", name="x"))
    (evidence,) = (await play({"j": steps}, on=("iphone",), purpose="search", stop_after=1)).values()
    (place,) = evidence.checkpoints
    assert place.searched
    names = {one.opener.name: {element.name for element in one.elements} for one in place.revealed}
    assert names["Menu"] >= {"Stores", "Help"}
    assert "Print" in names["Care"]
    assert {one.path for one in site.asked[asked:]} <= {path, "/favicon.ico"}
