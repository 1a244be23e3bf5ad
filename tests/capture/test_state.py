"""State: what restores it before a visit, what may change it for good, and who has which account meanwhile."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from cxcheck.bundle import Bundle, Manifest
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.codes import code_from
from cxcheck.capture.leasing import Leases, NoAccountFree, leases_folder
from cxcheck.capture.playing import Script, play_all
from cxcheck.capture.secrets import Vault
from cxcheck.errors import UserError
from cxcheck.model.device import Device
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Plan, Visit
from cxcheck.model.site import Account, Site
from cxcheck.steps import step_kinds
from cxcheck.steps.act import Act
from tests.conftest import Shorten
from tests.site import Answer, Asked
from tests.site import Site as Web

pytestmark = pytest.mark.asyncio(loop_scope="module")

POOL = tuple(Account(name=name, fields={"name": name, "email": f"{name}@shop.example"}) for name in ("anna", "ben"))
Play = Callable[..., Awaitable[dict[str, VisitEvidence]]]


class Watcher:
    def planned(self, visits: Sequence[Visit]) -> None:
        """Nothing."""

    def stepped(self, visit: Visit, index: int) -> None:
        """Nothing."""

    def ended(self, evidence: VisitEvidence) -> None:
        """Nothing."""


def act(kind: str, **fields: Any) -> Act:
    return step_kinds()[kind].model_validate(fields)


class Till:
    """A shop with one button that orders; it counts."""

    def __init__(self, web: Web, disabled: str = "") -> None:
        self.orders = 0
        self.path = web.put(f"<form method=post action=/order><button {disabled}>Order</button></form>")
        web.put(self._order, "/order")

    def _order(self, asked: Asked) -> Answer:
        self.orders += 1
        return Answer("<p>Thanks</p>")

    def steps(self) -> tuple[Act, ...]:
        return (
            act("open", path=self.path),
            act("tap", target="Order", effect="order"),
            act("see", target="Thanks"),
            act("checkpoint", name="thanks"),
        )


@pytest.fixture
def play(browsers: Browsers, site: Web, devices: dict[str, Device], tmp_path: Path) -> Play:
    async def playing(
        steps: dict[str, tuple[Act, ...]],
        on: Sequence[str] = ("desktop",),
        visit: dict[str, Any] | None = None,
        **script: Any,
    ) -> dict[str, VisitEvidence]:
        bundle = Bundle.create(tmp_path / "run", Manifest(run="r", started="", plan=Plan(journeys=(), devices=())))
        played = Script(
            **{
                "steps": steps,
                "base_urls": dict.fromkeys(steps, site.url),
                "devices": devices,
                "vault": Vault({}),
                **script,
            }
        )
        visits = [Visit(journey=journey, device=device, **(visit or {})) for journey in steps for device in on]
        await play_all(visits, played, bundle, browsers, 4, Watcher())
        return {one.visit.id: one for one in bundle.visits()}

    return playing


# --- effects ---------------------------------------------------------------------------------------------------------


async def test_an_effect_that_is_not_allowed_is_never_had(play: Play, site: Web) -> None:
    till = Till(site)
    (found,) = (await play({"j": till.steps()})).values()
    assert till.orders == 0
    assert found.status == "finished"
    assert found.reason == (
        'stopped before step 1 (tap "Order"): its effect, order, is not among the allow_effects of the project file'
    )
    assert [one.outcome for one in found.steps] == ["passed", "not-reached", "not-reached", "not-reached"]
    assert found.steps[1].rehearsed
    assert found.steps[1].element
    assert found.checkpoints == ()


async def test_an_effect_that_is_allowed_is_had_once_a_device(play: Play, site: Web) -> None:
    till = Till(site)
    found = await play({"j": till.steps()}, on=("desktop", "iphone"), site=Site(allow_effects=("order",)))
    assert till.orders == 2
    assert {one.status for one in found.values()} == {"finished"}
    assert all(one.checkpoint(3) for one in found.values())


@pytest.mark.parametrize(
    "visit", [{"purpose": "confirm", "round": 1, "stop_after": 1}, {"purpose": "search", "stop_after": 3}]
)
async def test_nothing_is_ordered_to_confirm_or_to_search(play: Play, site: Web, visit: dict[str, Any]) -> None:
    till = Till(site)
    (found,) = (await play({"j": till.steps()}, visit=visit, site=Site(allow_effects=("order", "message")))).values()
    assert till.orders == 0
    assert "never to confirm" in found.reason


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("<button disabled>Order</button>", "disabled"),
        ("<button>Order</button><div style='position: fixed; inset: 0' id=bar>App</div>", "covered"),
        ("<p>Sold out</p>", "not-found"),
    ],
)
async def test_a_button_that_cannot_be_used_is_found_without_using_it(
    play: Play, site: Web, page: str, kind: str
) -> None:
    steps = (act("open", path=site.put(page)), act("tap", target="Order", effect="order", timeout=2))
    (found,) = (await play({"j": steps})).values()
    assert (found.status, found.steps[1].outcome, found.steps[1].kind) == ("failed", "failed", kind)


async def test_a_visit_whose_page_dies_after_the_order_does_not_order_again(
    play: Play, site: Web, browsers: Browsers
) -> None:
    till = Till(site)

    def killing(_: Asked) -> Answer:
        till.orders += 1
        if till.orders == 1:
            running = browsers._running
            assert running
            asyncio.run_coroutine_threadsafe(running.browser.close(), loop)
        return Answer("<p>Thanks</p>")

    loop = asyncio.get_running_loop()
    site.put(killing, "/order")
    (found,) = (await play({"j": till.steps()}, site=Site(allow_effects=("order",)))).values()
    assert till.orders == 1
    assert (found.status, found.steps[1].outcome) == ("finished", "not-reached")
    assert "may have been had when the browser died" in found.reason


# --- before ----------------------------------------------------------------------------------------------------------


async def test_before_is_played_ahead_of_every_visit_and_leaves_no_traces(play: Play, site: Web) -> None:
    emptied = site.put("<p>Empty</p><script>console.error('old')</script>")
    page = site.put("<button>Buy</button>")
    steps = {"j": (act("open", path=page), act("tap", target="Buy"), act("checkpoint", name="c"))}
    before = {"j": (act("open", path=emptied), act("see", target="Empty"))}
    for visit in ({}, {"purpose": "confirm", "round": 1}):
        (found,) = [
            one for one in (await play(steps, before=before, visit=visit)).values() if one.visit.round == bool(visit)
        ]
        assert [one.outcome for one in found.before] == ["passed", "passed"]
        assert [one.outcome for one in found.steps] == ["passed"] * 3
        assert found.console == ()
        assert all(emptied not in one.url for one in found.requests)
        effort = found.checkpoints[0].effort
        assert (effort.taps, effort.pages) == (1, 1)


async def test_a_before_that_fails_is_not_held_against_the_shop(play: Play, site: Web) -> None:
    page = site.put("<button>Buy</button>")
    before = {"j": (act("open", path=page), act("tap", target="Empty the basket", timeout=1))}
    (found,) = (await play({"j": (act("open", path=page),)}, before=before)).values()
    assert found.status == "broken-off"
    assert found.reason.startswith('before the journey, “tap "Empty the basket"” failed')
    assert [one.outcome for one in found.steps] == ["not-reached"]


# --- serial ----------------------------------------------------------------------------------------------------------


async def test_a_serial_group_is_never_at_work_twice_at_once(play: Play, site: Web) -> None:
    inside = {"stock": 0, "free": 0}
    most = {"stock": 0, "free": 0}

    def door(group: str, step: int) -> Callable[[Asked], Answer]:
        def answer(_: Asked) -> Answer:
            inside[group] += step
            most[group] = max(most[group], inside[group])
            return Answer("<p>Here</p>")

        return answer

    for group in inside:
        site.put(door(group, 1), f"/in-{group}")
        site.put(door(group, -1), f"/out-{group}")

    def stay(group: str) -> tuple[Act, ...]:
        wait = act("not_see", target="Here", timeout=1.5, optional=True)
        return (act("open", path=f"/in-{group}"), wait, act("open", path=f"/out-{group}"))

    journeys = {"a": stay("stock"), "b": stay("stock"), "c": stay("free"), "d": stay("free")}
    found = await play(journeys, on=("desktop", "iphone"), serial={"a": "stock", "b": "stock"})
    assert {one.status for one in found.values()} == {"finished"}
    assert most["stock"] == 1
    assert most["free"] > 1


# --- accounts --------------------------------------------------------------------------------------------------------


async def test_each_visit_has_an_account_of_its_own_and_its_name_stands_in_the_evidence(
    play: Play, site: Web, tmp_path: Path
) -> None:
    at_once: set[str] = set()
    seen: list[str] = []

    def enter(asked: Asked) -> Answer:
        email = asked.path.partition("=")[2]
        assert email not in at_once
        at_once.add(email)
        seen.append(email)
        return Answer(f"<p>Signed in as {email}</p>")

    def leave(asked: Asked) -> Answer:
        at_once.discard(asked.path.partition("=")[2])
        return Answer("<p>Bye</p>")

    site.put(enter, "/enter")
    site.put(leave, "/leave")
    steps = (
        act("open", path="/enter?who=${account.email}"),
        act("see", target="Signed in as ${account.email}"),
        act("checkpoint", name="in"),
        act("open", path="/leave?who=${account.email}"),
    )
    leases = Leases(POOL, tmp_path / "leases")
    journeys = {"a": steps, "b": steps, "c": steps}
    found = await play(journeys, on=("desktop", "iphone"), leases=dict.fromkeys(journeys, leases))
    assert {one.status for one in found.values()} == {"finished"}, [one.reason for one in found.values()]
    assert len(seen) == 6
    assert set(seen) == {"anna@shop.example", "ben@shop.example"}
    for evidence in found.values():
        page = evidence.checkpoints[0].page
        assert page
        assert "Signed in as ${account.email}" in {one.text for one in page.elements}
        assert evidence.steps[0].url.endswith("who=${account.email}")


async def test_who_waits_too_long_says_so(play: Play, site: Web, tmp_path: Path, shorten: Shorten) -> None:
    shorten(lease=0.5)
    steps = {"j": (act("open", path=site.put("<p>Hi</p>")),)}
    other = Leases(POOL, tmp_path / "leases")
    async with other.account(), other.account():
        (found,) = (await play(steps, leases={"j": Leases(POOL, tmp_path / "leases")})).values()
    assert found.status == "broken-off"
    assert found.reason == "no account of the pool (anna, ben) became free within 0.5 s"
    (found,) = (await play(steps, leases={"j": Leases(POOL, tmp_path / "leases")})).values()
    assert found.status == "finished"


HOLD = """
import asyncio, sys
from pathlib import Path
from cxcheck.capture.leasing import Leases
from cxcheck.model.site import Account
async def hold():
    async with Leases([Account(name="anna", fields={})], Path(sys.argv[1])).account():
        print("held", flush=True)
        await asyncio.sleep(60)
asyncio.run(hold())
"""


async def test_another_process_cannot_have_it_until_that_one_is_killed(tmp_path: Path, shorten: Shorten) -> None:
    shorten(lease=0.5)
    folder = leases_folder(tmp_path, "../live shop")
    assert folder.parent == tmp_path / "leases"
    leases = Leases(POOL[:1], folder)
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(NoAccountFree):
            async with leases.account():
                pass
    finally:
        holder.kill()
        holder.communicate()
    shorten(lease=10)
    async with leases.account() as account:
        assert account["email"] == "anna@shop.example"


# --- codes -----------------------------------------------------------------------------------------------------------


async def test_a_code_is_made_when_it_is_typed_and_written_nowhere(play: Play, site: Web, tmp_path: Path) -> None:
    secret = "JBSWY3DPEHPK3PXP"
    typed: list[str] = []

    def check(asked: Asked) -> Answer:
        typed.append(asked.path.partition("=")[2])
        right = typed[-1] in {code_from(secret), code_from(secret, time.time() - 30)}
        return Answer(f"<title>Code</title><p>{'Welcome' if right else 'Wrong'} {typed[-1]}</p>")

    site.put(check, "/check")
    page = site.put("<form action=/check><label>Code <input name=code></label><button>Go</button></form>")
    steps = (
        act("open", path=page),
        act("fill", **{"label": "Code", "with": "${totp:ANNA_TOTP}"}),
        act("checkpoint", name="filled"),
        act("tap", target="Go"),
        act("see", text="Welcome"),
        act("checkpoint", name="in"),
    )
    vault = Vault.open((), {"ANNA_TOTP": secret}, ("ANNA_TOTP",))
    (found,) = (await play({"j": steps}, vault=vault)).values()
    assert found.status == "finished", found.reason
    (code,) = typed
    assert len(code) == 6
    written = [path.read_bytes() for path in (tmp_path / "run").rglob("*") if path.is_file()]
    assert len(written) > 5
    assert not any(code.encode() in content or secret.encode() in content for content in written)
    assert any(b"${totp:ANNA_TOTP}" in content for content in written)


async def test_a_secret_that_makes_no_codes_is_refused_before_anything_is_played() -> None:
    with pytest.raises(UserError, match="no base32"):
        Vault.open((), {"ANNA_TOTP": "not base 32!"}, ("ANNA_TOTP",))
    with pytest.raises(UserError, match="is not set"):
        Vault.open((), {}, ("ANNA_TOTP",))


@pytest.mark.parametrize(
    ("at", "code"), [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")]
)
async def test_codes_are_those_of_the_standard(at: float, code: str) -> None:
    """RFC 6238, appendix B."""
    assert code_from("GEZD GNBV GY3T QOJQ gezd gnbv gy3t qojq", at) == code
