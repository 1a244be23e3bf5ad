"""The reports as text: terminal, JSON, JUnit; found by their files, harmless whatever a page said."""

import json
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite
from rich.console import Console

import cxcheck.report
from cxcheck.model.report import Report
from cxcheck.report import grouping, json_, junit, renderers, terminal
from cxcheck.report.inert import STEERING, one_line, visible
from tests.report import sample

REPORT = sample.report()
NOTHING: Mapping[str, bytes] = {}
SCHEMA = Path(cxcheck.report.__file__).parent / "schema.json"


def test_renderers_are_found_by_their_files() -> None:
    files = {name: renderer.file_name for name, renderer in renderers().items()}
    texts = {"json_": "report.json", "junit": "junit.xml", "summary": "summary.md", "terminal": ""}
    assert files == {"html": "report.html", **texts}


@pytest.mark.parametrize("name", ["html", "junit", "terminal"])
def test_no_steering_character_gets_out(name: str) -> None:
    text = renderers()[name].render(REPORT, NOTHING)
    assert STEERING.findall(text) == []
    assert "Escape␛[31m" in text


@pytest.mark.parametrize("name", sorted(renderers()))
def test_a_report_of_nothing_can_be_rendered(name: str) -> None:
    empty = REPORT.model_dump() | {"findings": (), "journeys": (), "shared": (), "cannot_tell": (), "problems": ()}
    assert renderers()[name].render(Report.model_validate(empty | {"outcomes": (), "devices": ()}), NOTHING)


@given(st.text(max_size=60))
def test_visible_text_steers_nothing_and_keeps_the_rest(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not STEERING.search(shown)
    assert all(new == old for old, new in zip(text, shown, strict=True) if not STEERING.match(old))
    assert "\n" not in one_line(text)


# --- JSON ---


def test_the_published_schema_is_the_one_of_today() -> None:
    made = json_.schema()
    assert SCHEMA.read_text("utf-8") == made, f"stale: python -m cxcheck.report.json_ > {SCHEMA.name}"


def test_report_json_keeps_to_the_schema_and_comes_back() -> None:
    text = json_.renderer.render(REPORT, NOTHING)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(text), schema)
    assert Report.model_validate_json(text) == REPORT


@pytest.mark.parametrize("damage", [{"verdict": "fine"}, {"surprise": 1}, {"findings": [{"check": "x"}]}])
def test_the_schema_refuses_what_is_no_report(damage: dict[str, Any]) -> None:
    data = json.loads(json_.renderer.render(REPORT, NOTHING)) | damage
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json.loads(SCHEMA.read_text("utf-8")))


# --- JUnit ---


def suites(report: Report = REPORT) -> dict[str, TestSuite]:
    xml = JUnitXml.fromstring(junit.renderer.render(report, NOTHING).encode())
    return {str(suite.name): suite for suite in xml}


def results(suite: TestSuite) -> dict[str, list[Any]]:
    return {str(case.name): list(case.result) for case in suite if isinstance(case, TestCase)}


def test_junit_has_a_suite_for_each_journey_and_counts_right() -> None:
    found = suites()
    assert list(found) == [f"Buy a kettle {sample.MARKUP}", "Search", "could not be judged", "notes"]
    xml = JUnitXml.fromstring(junit.renderer.render(REPORT, NOTHING).encode())
    written = (xml.tests, xml.failures, xml.errors, xml.skipped)
    xml.update_statistics()  # type: ignore[no-untyped-call]  # junitparser has no types here
    assert written == (xml.tests, xml.failures, xml.errors, xml.skipped)
    assert written[:3] == (3 * 6 + 3 * 2 + 1, 6, 1)


def test_junit_says_what_failed_and_how_to_see_it_again() -> None:
    cases = results(suites()[f"Buy a kettle {sample.MARKUP}"])
    (failure,) = cases["3 checkpoint product [iphone]"]
    assert isinstance(failure, Failure)
    assert failure.type == "control-covered"
    assert str(failure.message).endswith("(and 1 more)")
    for words in ("again: cxcheck run journeys/buy.yaml", "fingerprint a1b2c3", "fingerprint 3f9a1c"):
        assert words in str(failure.text)
    assert not any("[desktop]" in name for name in cases)


def test_junit_skips_consequences_and_what_was_not_reached() -> None:
    cases = results(suites()[f"Buy a kettle {sample.MARKUP}"])
    ((consequence,), (later,)) = cases['4 tap "Buy" [iphone]'], cases["5 checkpoint basket [iphone]"]
    assert isinstance(consequence, Skipped)
    assert str(consequence.message).startswith("a consequence of: “Add to basket”")
    assert later.message == "not reached: the visit ended at step 5"
    assert cases["5 checkpoint basket [ipad]"] == []


def test_junit_says_what_does_not_count_without_failing() -> None:
    xml = ElementTree.fromstring(junit.renderer.render(REPORT, NOTHING))
    out = [one.text or "" for one in xml.iter("system-out")]
    assert any("flaky: critical, script-error" in text for text in out)
    assert any("cannot tell: price-mismatch: <script>" in text for text in out)
    assert any("unconfirmed: moderate, page-too-wide" in text for text in out)


def test_junit_turns_problems_into_errors() -> None:
    ((error,),) = results(suites()["could not be judged"]).values()
    assert isinstance(error, Error)
    assert str(error.message).startswith("The site blocked iPad")


def test_junit_loses_no_finding_that_shows_at_no_step() -> None:
    lost = sample.finding(title="Lost", occurrences=(sample.shows("iphone", 5, "gone"),))
    found = suites(REPORT.model_copy(update={"findings": (lost,)}))
    assert [name for name, result in results(found["elsewhere"]).items() if isinstance(result[0], Failure)] == ["Lost"]


def test_junit_names_the_reference_where_it_is_the_one_that_lacks_something() -> None:
    alone = sample.finding(fingerprint="desk", title="Desktop lacks it", occurrences=(sample.shows("desktop", 1),))
    rows = [
        row.model_copy(
            update={
                "cells": tuple(
                    cell.model_copy(update={"findings": ("desk",) if (row.step, cell.device) == (1, "desktop") else ()})
                    for cell in row.cells
                )
            }
        )
        for row in REPORT.journeys[0].rows
    ]
    journey = REPORT.journeys[0].model_copy(update={"rows": tuple(rows)})
    found = suites(REPORT.model_copy(update={"findings": (alone,), "journeys": (journey,)}))
    cases = results(found[journey.name])
    assert [name for name, result in cases.items() if any(isinstance(one, Failure) for one in result)] == [
        "1 checkpoint results [desktop]"
    ]


# --- terminal ---


def test_the_terminal_tells_the_worst_first_and_the_verdict_last() -> None:
    text = terminal.renderer.render(REPORT, NOTHING)
    places = [
        text.index(words) for words in ("CRITICAL", "SERIOUS", "MODERATE", "Came and went", "Decided", "DIVERGENT")
    ]
    assert places == sorted(places)
    assert "exit code 1" in text.splitlines()[-1]


def test_the_terminal_keeps_the_line_that_reproduces_whole() -> None:
    lines = terminal.renderer.render(REPORT, NOTHING).splitlines()
    again = [line.split("again     ", 1)[1] for line in lines if "again     " in line]
    assert again == [visible(one.reproduce) for one in REPORT.findings if one.status not in ("flaky", "accepted")]


def test_the_terminal_shows_markup_as_it_stands() -> None:
    assert f"The filter {sample.MARKUP} is missing" in terminal.renderer.render(REPORT, NOTHING)


def test_the_terminal_colours_only_where_there_are_colours() -> None:
    plain, coloured = StringIO(), StringIO()
    terminal.show(REPORT, Console(file=plain, force_terminal=False, width=80))
    terminal.show(
        REPORT, Console(file=coloured, force_terminal=True, color_system="standard", width=80, no_color=False)
    )
    assert "\x1b" not in plain.getvalue()
    assert "\x1b[1;31mDIVERGENT" in coloured.getvalue()
    assert "[31m Null" in coloured.getvalue()
    assert "\x1b[31m Null" not in coloured.getvalue()


# --- grouping ---


def test_every_finding_is_told_once() -> None:
    telling = grouping.Telling(REPORT)
    told = [one.number for section in telling.sections for one in section.findings]
    assert sorted(told) == [1, 2, 3, 4, 5, 6, 7]


def test_pictures_of_a_finding_start_with_the_reference() -> None:
    telling = grouping.Telling(REPORT)
    shots = telling.shots(REPORT.findings[0])
    assert [(shot.device, shot.reference) for shot in shots] == [
        ("desktop", True),
        ("iphone", False),
        ("small-phone", False),
        ("ipad", False),
    ]
    assert [shot.box for shot in shots] == [sample.buy_box(device) for device in sample.DEVICES]


def test_a_failed_step_shows_the_reference_just_before_it() -> None:
    failed = sample.finding(occurrences=(sample.shows("iphone", 4),))
    reference, subject = grouping.Telling(REPORT).shots(failed)
    assert (reference.path, subject.path) == (sample.path("buy", "desktop", 3), sample.path("buy", "iphone", 4))


def test_no_box_is_drawn_on_a_picture_of_long_before() -> None:
    rows = [row for row in REPORT.journeys[0].rows if row.step != 3]
    journey = REPORT.journeys[0].model_copy(update={"rows": tuple(rows)})
    later = sample.finding(occurrences=(sample.shows("iphone", 4),))
    telling = grouping.Telling(REPORT.model_copy(update={"journeys": (journey,)}))
    assert telling.shots(later)[0].path == sample.path("buy", "desktop", 1)
    assert telling.shots(later)[0].box is None


def test_the_line_that_accepts_names_run_finding_and_devices() -> None:
    line = grouping.Telling(REPORT).approve(REPORT.findings[0])
    assert line.startswith(
        "cxcheck approve 2026-05-20T10-00-00 a1b2c3 --as accepted --device iphone --device small-phone"
    )
