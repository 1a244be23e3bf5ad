"""One file, one name: a check's file, id, page, cases and fault belong together; so do those of the other rooms."""

import inspect
from importlib.resources import files

import pytest

from cxcheck.checks import checks
from cxcheck.devices.load import load_devices
from cxcheck.faults import faults
from cxcheck.model.finding import SEVERITIES
from cxcheck.probes import probes
from cxcheck.report import renderers
from cxcheck.steps import step_kinds

PARAGRAPHS = ("What the customer loses", "Bad", "Good", "Rule", "Source")
NOT_RENDERERS = {"renderer"}
OF_THE_DEMO_SHOP = {
    *("availability-mismatch", "basket-mismatch", "content-cut", "control-covered", "control-dead", "feature-missing"),
    *("heading-mismatch", "image-broken", "page-too-wide", "price-mismatch", "request-failed", "results-mismatch"),
    *("script-error", "status-mismatch", "step-impossible", "target-small", "variant-missing", "viewport-meta"),
}
"""Checks that have a fault of the demo shop; the others are proven by the library of faults for any site."""


def page_of(check: str) -> list[str]:
    """The paragraphs and lines of the check's public page."""
    return inspect.cleandoc(type(checks()[check]).__doc__ or "").splitlines()


def stems(room: str, suffix: str) -> set[str]:
    """Names of the room's files, their words joined by dashes; `__init__` aside."""
    names = {file.name for file in files(room).iterdir() if file.name.endswith(suffix)}
    return {name.removesuffix(suffix).strip("_").replace("_", "-") for name in names} - {"init"}


@pytest.mark.parametrize("check", list(checks()))
def test_a_check_has_its_public_page(check: str) -> None:
    summary, blank, *rest = page_of(check)
    assert summary.endswith(".")
    assert len(summary) <= 120
    assert not blank
    begun = [line.split(":")[0].split(" (")[0] for line in rest if ":" in line]
    for paragraph in PARAGRAPHS:
        assert begun.count(paragraph) == 1, f"{check}: its page has no paragraph {paragraph}"


@pytest.mark.parametrize("check", list(checks()))
def test_a_check_is_called_like_its_file_and_lies_in_its_area(check: str) -> None:
    rule = checks()[check]
    *_, area, file = type(rule).__module__.split(".")
    assert file.replace("_", "-") == check
    assert area == rule.area
    assert type(rule).__name__ == check.replace("-", " ").title().replace(" ", "")
    assert rule.severity in SEVERITIES
    assert rule.sightings >= 2


@pytest.mark.parametrize("check", sorted(OF_THE_DEMO_SHOP))
def test_a_check_has_a_fault_of_its_own(check: str) -> None:
    assert [fault.id for fault in faults().values() if fault.check == check]


def test_faults_are_called_like_their_files() -> None:
    assert {name: fault.id for name, fault in faults().items()} == {name: name for name in faults()}
    assert {fault.check for fault in faults().values()} <= set(checks())
    assert set(faults()) == stems("cxcheck.faults", ".py") - {"fault", "injecting", "library", "score", "scripts"}


def test_steps_are_called_like_their_files() -> None:
    assert {name: kind.kind for name, kind in step_kinds().items()} == {name: name for name in step_kinds()}
    assert {name.replace("_", "-") for name in step_kinds()} == stems("cxcheck.steps", ".py") - {"act"}


def test_probes_are_called_like_their_files() -> None:
    for name, probe in probes().items():
        assert type(probe).__name__ == f"{name.capitalize()}Probe"
    assert set(probes()) == stems("cxcheck.probes", ".py") - {"probe", "sight", "scripts", "assembly"}


def test_devices_are_called_like_their_files() -> None:
    assert {name: one.name for name, one in load_devices().items()} == {name: name for name in load_devices()}
    assert set(load_devices()) == stems("cxcheck.devices", ".yaml")


def test_every_renderer_has_a_file_of_its_name() -> None:
    assert {name.strip("_") for name in renderers()} <= stems("cxcheck.report", ".py")
