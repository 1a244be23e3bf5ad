"""Questions about links: which addresses the visits ask for, and that the reference asks once for all subjects."""

from collections.abc import Mapping
from typing import Any

from cxcheck.compare import compare
from tests.checks.scene import answered, plan
from tests.compare.run_of import REFERENCE, played, questions, told

SAME: list[dict[str, Any]] = [{"link": "Kettle", "href": "/kettle"}, {"link": "About us", "href": "/about"}]
SCENE: Mapping[str, Any] = {
    "reference": [*SAME, {"link": "Delivery", "href": "/delivery"}],
    "subject": [*SAME, {"link": "Delivery", "href": "/m/m/delivery"}],
}
BROKEN: Mapping[str, Any] = {
    **SCENE,
    "answers": {
        "reference": {"/delivery": 200, "/kettle": 200, "/about": 200},
        "subject": {"/m/m/delivery": 404, "/kettle": 200, "/about": 200},
    },
}
SITE = "https://shop.example"


def test_each_device_asks_for_its_own_addresses() -> None:
    first = compare(plan(SCENE, ("iphone", REFERENCE)), [played(SCENE, one) for one in ("iphone", REFERENCE)])
    links = {one.device: set(one.links) for one in first.questions if one.question == "links"}
    assert links == {
        "iphone": {f"{SITE}/m/m/delivery", f"{SITE}/kettle", f"{SITE}/about"},
        REFERENCE: {f"{SITE}/delivery", f"{SITE}/kettle", f"{SITE}/about"},
    }


def test_the_reference_asks_once_for_all_subjects() -> None:
    devices = ("iphone", "ipad", REFERENCE)
    first = compare(plan(SCENE, devices), [played(SCENE, one) for one in devices])
    asked = sorted(one.id for one in first.questions if one.question == "links")
    assert asked == ["scene/desktop~links1-0", "scene/ipad~links1-0", "scene/iphone~links1-0"]


def test_a_broken_link_is_asked_for_again_in_the_round_that_confirms() -> None:
    devices = ("iphone", REFERENCE)
    roles = dict(zip(devices, ("subject", "reference"), strict=True))
    planned = plan(SCENE, devices)
    visits = [played(SCENE, one) for one in devices] + [answered(BROKEN, one, roles[one]) for one in devices]
    once = compare(planned, visits)
    assert ("link-broken", "Delivery", "unconfirmed") in told(once)
    visits += [played(SCENE, one, 1) for one in devices]
    assert {"scene/desktop~links1-1", "scene/iphone~links1-1"} <= set(questions(compare(planned, visits)))
    visits += [answered(BROKEN, one, roles[one], number=1) for one in devices]
    assert ("link-broken", "Delivery", "confirmed") in told(compare(planned, visits))
