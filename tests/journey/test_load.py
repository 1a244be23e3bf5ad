"""Good journeys: what a text means, and that nothing is guessed."""

from pathlib import Path

import pytest

from cxcheck.checks import rules
from cxcheck.errors import UserError
from cxcheck.filling import names_for
from cxcheck.journey.load import find_journeys, load_journey, load_text
from cxcheck.model.device import Device
from cxcheck.model.journey import Journey, Locator, Source, Step
from cxcheck.model.knobs import Ignored, Knob, Knobs
from cxcheck.model.plan import Plan
from cxcheck.model.site import Site
from cxcheck.planning import make_plan
from cxcheck.steps import step_kinds
from cxcheck.steps.fill import Fill
from cxcheck.steps.press import Press
from cxcheck.steps.see import See
from cxcheck.steps.tap import Tap

GOOD = Path(__file__).parent / "good"
Devices = dict[str, Device]


def journey_of(steps: str, devices: Devices, head: str = "") -> Journey:
    return load_text(f"journey: Test\n{head}steps:\n{steps}", "test.yaml", devices)


def step_of(text: str, devices: Devices, head: str = "") -> Step:
    return journey_of(f"  - {text}\n", devices, head).steps[0]


def test_the_example_of_the_design(devices: Devices) -> None:
    journey = load_journey(GOOD / "click_and_collect.yaml", devices)
    assert (journey.name, journey.area, journey.start, journey.reference) == (
        "Click and collect",
        "location",
        "/",
        "desktop",
    )
    assert journey.file == str(GOOD / "click_and_collect.yaml")
    assert [step.describe() for step in journey.steps] == [
        'fill label "Search" with "Kettle"',
        "press Enter",
        "checkpoint results",
        'tap link "Kettle"',
        "checkpoint product",
        'tap "Pick up in store"',
        "checkpoint stores",
        'tap button "Use my location"',
        "checkpoint stores without position",
    ]


def test_every_step_and_form(devices: Devices) -> None:
    journey = load_journey(GOOD / "every_step.yaml", devices)
    said = [step.describe() for step in journey.steps]
    assert said[3] == 'tap "Buy now" or button "Buy" or css "#buy" in frame shop'
    assert said[5:7] == ['tap button "Order"'] * 2
    assert 'fill "City" with "Lyon 010 12:30:00"' in said
    assert 'see "The price is ${price}, not $5"' in said
    assert 'see "true"' in said
    assert journey.why == "24/7"
    assert journey.devices == ("phone", "ipad", "kiosk")
    assert journey.steps[6].only == ("phone",)
    assert names_for(Site(), [journey]) == {"SHOP_PASSWORD"}


def test_every_kind_of_step_is_in_the_file_that_claims_so(devices: Devices) -> None:
    journey = load_journey(GOOD / "every_step.yaml", devices)
    assert {step.kind for step in journey.steps} == set(step_kinds())


def test_an_alias_stands_for_its_anchor(devices: Devices) -> None:
    see, tap = load_journey(GOOD / "aliases.yaml", devices).steps
    assert isinstance(see, See)
    assert isinstance(tap, Tap)
    assert see.locator == tap.locator == Locator(role="button", name="Buy")


def test_steps_know_where_they_stand(devices: Devices) -> None:
    journey = journey_of("  - back\n  -   tap: Buy\n", devices)
    assert journey.steps[1].source == Source(file="test.yaml", line=4, column=7)


@pytest.mark.parametrize(
    "written", ["on", "no", "010", "12:30:00", "1e3", "0x1F", "75001", "1.50", "null", "~", "true"]
)
def test_texts_are_taken_as_written(written: str, devices: Devices) -> None:
    step = step_of(f"fill: {{label: Field, with: {written}}}", devices)
    assert isinstance(step, Fill)
    assert step.with_ == written


@pytest.mark.parametrize(("written", "seconds"), [("5", 5.0), ("2.5", 2.5), ("3.0", 3.0), ("0.25", 0.25)])
def test_numbers(written: str, seconds: float, devices: Devices) -> None:
    assert step_of(f"{{tap: Buy, timeout: {written}}}", devices).timeout == seconds


def test_a_text_inside_a_locator_is_its_target(devices: Devices) -> None:
    step = step_of("tap: {any: [Buy, {css: .buy, within: Footer}], within: {role: main}}", devices)
    assert isinstance(step, Tap)
    footer = Locator(css=".buy", within=Locator(target="Footer"))
    assert step.locator == Locator(any=(Locator(target="Buy"), footer), within=Locator(role="main"))


def test_press_needs_no_locator(devices: Devices) -> None:
    step = step_of("press: Enter", devices)
    assert isinstance(step, Press)
    assert step.locator == Locator()


@pytest.mark.parametrize("written", ["only: phone", "only: [phone]"])
def test_one_device_or_a_list(written: str, devices: Devices) -> None:
    assert step_of(f"{{tap: Buy, {written}}}", devices).only == ("phone",)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("${product}", "Kettle"),
        ("a ${product} and a ${product}", "a Kettle and a Kettle"),
        ("$${product}", "${product}"),
        ("${SECRET}", "${SECRET}"),
        ("$${SECRET}", "$${SECRET}"),
        ("${CITY}", "Lyon"),
        ("$5 {x}", "$5 {x}"),
        ("${hidden}", "${TOKEN}"),
    ],
)
def test_variables(written: str, meant: str, devices: Devices) -> None:
    head = 'vars: {product: Kettle, CITY: Lyon, hidden: "${TOKEN}"}\n'
    step = step_of(f'see: "{written}"', devices, head)
    assert isinstance(step, See)
    assert step.target == meant


def test_an_empty_variable_is_no_locator(devices: Devices) -> None:
    with pytest.raises(UserError, match="`see` must not be empty"):
        step_of('see: "${nothing}"', devices, 'vars: {nothing: ""}\n')


def test_secrets_are_those_that_are_asked_for(devices: Devices) -> None:
    head = 'base_url: "${BASE_URL}"\nstart: "/?key=${KEY}"\nvars: {used: "${USED}", unused: "${UNUSED}"}\n'
    steps = '  - tap: [Buy, {css: "${CSS}"}]\n  - see: ${used} $${LITERAL}\n'
    assert names_for(Site(), [journey_of(steps, devices, head)]) == {"BASE_URL", "KEY", "CSS", "USED"}


def test_windows_line_ends_and_byte_order_mark(tmp_path: Path, devices: Devices) -> None:
    file = tmp_path / "windows.yaml"
    file.write_bytes(b"\xef\xbb\xbfjourney: Test\r\nsteps:\r\n  - back\r\n  - tpa: Buy\r\n")
    with pytest.raises(UserError) as caught:
        load_journey(file, devices)
    assert caught.value.problems[0].where == f"{file}:4:5"
    assert caught.value.problems[0].excerpt == "  - tpa: Buy\n    ^"


def test_a_file_that_is_not_utf8(tmp_path: Path, devices: Devices) -> None:
    file = tmp_path / "latin.yaml"
    file.write_bytes("journey: Test\nwhy: Thé\n".encode("latin-1"))
    with pytest.raises(UserError) as caught:
        load_journey(file, devices)
    assert caught.value.problems[0].where == f"{file}:2:8"


def test_a_file_that_is_not_there(tmp_path: Path, devices: Devices) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        load_journey(tmp_path / "none.yaml", devices)


@pytest.mark.parametrize(
    "text", ["[" * 5000, "- " * 900, "- " * 1_000_000, "steps: " + "{a: " * 3000, "\x00", "%YAML 9\n---\n", "? a"]
)
def test_hostile_texts_are_problems_not_crashes(text: str, devices: Devices) -> None:
    with pytest.raises(UserError) as caught:
        load_text(text, "hostile.yaml", devices)
    assert all(problem.where.startswith("hostile.yaml:") for problem in caught.value.problems)


def test_aliases_cannot_multiply_without_end(devices: Devices) -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, 12))
    with pytest.raises(UserError, match="without end"):
        load_text(f"l0: &l0 [x]\n{levels}\n", "bomb.yaml", devices)


def test_folders_are_searched(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "deep/c.yaml", "notes.txt", ".cxcheck/old.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    found = find_journeys([tmp_path / "b.yaml", tmp_path])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["b.yaml", "a.yml", "deep/c.yaml"]


def test_nothing_to_find(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no journey stands in this folder"):
        find_journeys([tmp_path])
    with pytest.raises(UserError, match="there is no such file or folder"):
        find_journeys([tmp_path / "none"])


def test_knobs(devices: dict[str, Device]) -> None:
    journey = load_journey(GOOD / "knobs.yaml", devices, rules())
    assert {check: (one.on, one.severity, one.threshold) for check, one in journey.knobs.checks.items()} == {
        "target-small": (False, None, None),
        "price-mismatch": (None, "serious", None),
        "page-too-wide": (None, "minor", 4),
    }
    assert [str(one) for one in journey.knobs.ignore] == [
        'text "Recommended for you"',
        'link "Chat"',
        'feature "Wish list"',
    ]
    assert journey.knobs.ignore[1].why == "it comes from another team"
    assert str(journey.knobs.ignore[1].source).endswith("knobs.yaml:9:5")
    assert journey.knobs.ignore[2].checks == ("feature-missing", "target-small")


def test_knobs_go_into_the_plan_the_narrower_first(devices: dict[str, Device]) -> None:
    journey = load_journey(GOOD / "knobs.yaml", devices, rules())
    common = Knobs(
        checks={"target-small": Knob(on=True), "content-cut": Knob(severity="minor")}, ignore=(Ignored(text="Ad"),)
    )
    plan = make_plan([journey], devices, lambda _: ("iphone",), base_url="https://shop.example", knobs=common)
    planned = Plan.model_validate_json(plan.model_dump_json()).journeys[0]
    assert planned.knobs.of("content-cut").severity == "minor"
    assert (planned.knobs_at(0).of("target-small").on, planned.knobs_at(2).of("target-small").on) == (False, True)
    wide = planned.knobs_at(2).of("page-too-wide")
    assert (wide.threshold, wide.severity) == (2.5, "minor")
    assert [str(one) for one in planned.knobs_at(3).ignore][-1] == 'text "Advertisement"'
    assert len(planned.knobs_at(3).ignore) == 5
