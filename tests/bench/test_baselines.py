"""The simpler ways beside cxcheck: what each says of a page, and how that is counted over faults and clean pages."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from bench.accuracy.baselines import WAYS, axe, names, overflow, pixels
from bench.accuracy.baselines.pixels import differing
from bench.accuracy.baselines.way import Screen
from bench.accuracy.beside import Beside, Said, baselines, flagged
from bench.accuracy.results import Accuracy, Baseline, Measured, table
from cxcheck.bundle import Bundle, Manifest
from cxcheck.model.axe import AxeLook, AxeNode, AxeRule
from cxcheck.model.evidence import CheckpointEvidence
from cxcheck.model.page import PageModel
from cxcheck.model.plan import Visit
from tests.bench.test_accuracy import drilled
from tests.checks.sketch import page
from tests.drilling.made import plan, visit

SHOP = [{"link": "Home"}, {"button": "Add to basket"}]


def at(model: PageModel | None = None, look: AxeLook | None = None) -> CheckpointEvidence:
    return CheckpointEvidence(step=1, name="product", page=model, axe=look)


def screen(sketch: Any = SHOP, desktop: Any = SHOP, **page_fields: Any) -> Screen:
    phone = page({"elements": sketch, **page_fields}, width=390)
    return Screen(at(phone), at(page(desktop, width=1440)))


def wide(width: float) -> Screen:
    return screen(scroll_width=width, layout_width=390)


def picture(marked: int = 0, *, mark: str = "black", size: tuple[int, int] = (100, 100)) -> bytes:
    """A white PNG with so many pixels of another colour."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).point([(index % 100, index // 100) for index in range(marked)], fill=mark)
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def drawn(content: bytes) -> Screen:
    return Screen(at(), picture=content)


def audited(*selectors: str) -> Screen:
    rule = AxeRule(rule="button-name", nodes=tuple(AxeNode(selector=one) for one in selectors))
    return Screen(at(look=AxeLook(violations=(rule,) if selectors else ())))


# --- each way --------------------------------------------------------------------------------------------------------


def test_overflow_is_a_page_wider_than_its_layout() -> None:
    assert overflow.flags(wide(720), wide(390))
    assert not overflow.flags(wide(390), wide(390))
    assert not overflow.flags(wide(720), wide(400)), "so it is without the fault"
    assert overflow.alarms(wide(400), wide(390))
    assert not overflow.alarms(wide(390), wide(390))


def test_pixels_that_differ() -> None:
    assert differing(picture(), picture()) == 0
    assert differing(picture(), picture(25)) == 0.0025
    assert differing(picture(), picture(25, mark="#f8f8f8")) == 0, "too like white"
    assert differing(picture(), picture(size=(100, 101))) == 1


@pytest.mark.parametrize(("marked", "said"), [(0, False), (10, False), (11, True)])
def test_a_tenth_of_a_percent_may_differ(marked: int, said: bool) -> None:
    assert pixels.flags(drawn(picture(marked)), drawn(picture())) is said
    assert pixels.alarms(drawn(picture(marked)), drawn(picture())) is said


def test_axe_says_something_that_it_does_not_say_of_the_clean_page() -> None:
    assert axe.flags(audited("#buy", "#search"), audited("#buy"))
    assert not axe.flags(audited("#buy"), audited("#buy", "#search"))
    assert axe.alarms(audited("#buy"), audited())
    assert not axe.alarms(audited(), audited("#buy"))


def test_a_control_without_its_like_by_role_and_name() -> None:
    lost = screen([{"link": "Home"}])
    assert names.flags(lost, screen())
    assert not names.flags(lost, lost), "it is lost without the fault as well"
    assert not names.flags(screen([*SHOP, {"button": "Chat"}]), screen())
    assert names.alarms(lost, screen())
    assert not names.alarms(screen(), lost)


def test_another_name_another_role_or_out_of_sight_is_a_loss_by_this_way() -> None:
    assert names.alarms(screen([{"link": "Home"}, {"button": "Add"}]), screen())
    assert names.alarms(screen([{"link": "Home"}, {"link": "Add to basket"}]), screen())
    assert names.alarms(screen([{"link": "Home"}, {"button": "Add to basket", "hidden": "closed"}]), screen())
    assert not names.alarms(screen(desktop=[*SHOP, {"button": ""}, {"heading": "Kettle"}]), screen())


def test_what_was_not_looked_at_cannot_be_told() -> None:
    blind = Screen(at())
    assert [way.flags(blind, blind) for way in WAYS] == [None] * 4
    assert [way.alarms(blind, blind) for way in WAYS] == [None] * 4


# --- counting --------------------------------------------------------------------------------------------------------


def test_one_page_of_a_visit_suffices_and_pages_of_one_visit_alone_are_passed_over() -> None:
    clean = {1: wide(390), 2: wide(390)}
    told = {"overflow only": True, "exact role and name": False}
    assert flagged({1: wide(390), 2: wide(720)}, clean) == told
    assert flagged({3: wide(720)}, clean) == {way.name: False for way in WAYS}


def test_faults_and_clean_pages_are_counted_by_way() -> None:
    said = [
        Said(fault="a", flagged={"overflow only": False, "pixel diff": True}),
        Said(fault="a", flagged={"overflow only": True, "pixel diff": True}),
        Said(fault="b", flagged={"overflow only": False}),
    ]
    told = {one.name: one for one in baselines(said, [(wide(400), wide(390)), (wide(390), wide(390))])}
    assert told["overflow only"] == Baseline(name="overflow only", tried=2, caught=1, pages=2, alarms=1)
    assert (told["pixel diff"].tried, told["pixel diff"].caught, told["pixel diff"].pages) == (1, 1, 0)
    assert told["axe alone"].tried == 0


def test_precision_is_that_of_as_many_broken_pages_as_clean_ones() -> None:
    assert Baseline(name="x", tried=10, caught=5, pages=40, alarms=10).precision == pytest.approx(0.5 / 0.75)
    assert Baseline(name="x", tried=10, caught=0, pages=40, alarms=0).precision == 0


def test_the_table_sums_shops_up_but_for_our_own() -> None:
    one = Baseline(name="overflow only", tried=10, caught=2, pages=8, alarms=1)
    shops = [Measured(shop=name, own=name == "demo", baselines=(one,)) for name in ("demo", "a", "b")]
    accuracy = Accuracy(shops=tuple(shops))
    assert accuracy.baselines == (Baseline(name="overflow only", tried=20, caught=4, pages=16, alarms=2),)
    assert "alarms on 2 of 16 clean pages" in table(accuracy)


# --- beside a drill --------------------------------------------------------------------------------------------------


def bundle(folder: Path, width: float) -> Bundle:
    """A run in which the phone's page at the first checkpoint is so wide."""
    made = Bundle.create(folder, Manifest(run="r", started="2026-11-22T10:00:00", plan=plan()))
    for device in ("desktop", "iphone"):
        own = page({"elements": SHOP, "scroll_width": width, "layout_width": 390}, width=390)
        where = made.visit_folder(Visit(journey="buy", device=device))
        files = {"page": where.write("page.json", own.model_dump_json().encode())}
        evidence = visit(device=device)
        first = evidence.checkpoints[0].model_copy(update={"files": files})
        where.finish(evidence.model_copy(update={"checkpoints": (first,)}))
    return made


def test_what_was_said_of_a_mutant_is_kept_until_the_drill_forgets_it(tmp_path: Path) -> None:
    clean = bundle(tmp_path / "clean", 390)
    broken = bundle(tmp_path / "mutants" / "too-wide", 720)
    one = drilled("missed")
    one = one.model_copy(update={"mutant": one.mutant.model_copy(update={"journey": "buy"})})
    Beside(tmp_path).judged(one, broken)
    Beside(tmp_path).judged(one.model_copy(update={"outcome": "dropped"}), broken)
    with (tmp_path / "mutants" / "baselines.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"fault": "cut off')
    told = {said.name: said for said in Beside(tmp_path).told([one], [clean.path, tmp_path / "never played"])}
    assert told["overflow only"] == Baseline(name="overflow only", tried=1, caught=1, pages=1, alarms=0)
    assert told["exact role and name"] == Baseline(name="exact role and name", tried=1, caught=0, pages=1, alarms=0)
    assert Beside(tmp_path).told([], []) == tuple(baselines([], []))
