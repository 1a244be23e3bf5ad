"""Every check against its cases, which are data: tests/checks/cases/<id>.yaml."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxcheck.checks import checks
from cxcheck.checks.check import Answer, Ask, Divergence, Search, Shared, Unknown
from tests.checks.scene import pair

CASES = Path(__file__).parent / "cases"
SPEAKS = {"none": (), "cannot-tell": (Unknown,), "search": (Search,), "shared": (Shared,), "ask": (Ask,)}
KEYS = {
    *(
        "name",
        "why",
        "pending",
        "expect",
        "page",
        "reference",
        "subject",
        "searched",
        "then",
        "console",
        "requests",
        "device",
        "parts",
        "sweep",
        "after",
        "answers",
        "facts",
        "tags",
        "timed",
        "checks",
        "permissions",
        "interrupted",
        "effort",
        "worked",
    ),
    *("behind_subject", "behind_reference", "elsewhere_subject", "elsewhere_reference"),
}


def read(check: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load((CASES / f"{check}.yaml").read_text(encoding="utf-8"))
    return cases


def params() -> Iterator[Any]:
    for file in sorted(CASES.glob("*.yaml")):
        for case in read(file.stem):
            marks = [pytest.mark.xfail(reason=case["pending"], strict=True)] if "pending" in case else []
            yield pytest.param(file.stem, case, id=f"{file.stem}: {case['name']}", marks=marks)


def said(divergence: Divergence, expected: Mapping[str, Any]) -> dict[str, Any]:
    """The divergence in the words that the case expects."""
    element = divergence.element
    words = {"role": element.role, "name": element.name, "selector": element.selector, "seen_on": element.on}
    words |= {"lacks": divergence.on, "severity": divergence.severity, "uses": list(divergence.uses)}
    words |= {"expected": divergence.expected, "actual": divergence.actual, "title": divergence.title}
    return {key: words[key] for key in expected}


def check_divergences(answers: Sequence[Answer], expected: Sequence[Mapping[str, Any]]) -> None:
    divergences = [one for one in answers if isinstance(one, Divergence)]
    told = [(one.element.role, one.element.name, one.on) for one in divergences]
    assert len(divergences) == len(expected), told
    for wanted in expected:
        assert {"role", "name"} <= wanted.keys(), "a case names the element that it expects"
        assert dict(wanted) in [said(one, wanted) for one in divergences], told


@pytest.mark.parametrize(("check", "case"), list(params()))
def test_case(check: str, case: dict[str, Any]) -> None:
    assert case.keys() <= KEYS, case.keys() - KEYS
    answers = [answer for _, answer in checks()[check].answers(pair(case, subject=case.get("device", "iphone")))]
    expect = case["expect"]
    if expect != "ask":
        # A question is put wherever its answer would tell something, also once it is known.
        answers = [one for one in answers if not isinstance(one, Ask)]
    if isinstance(expect, str):
        kinds = SPEAKS[expect]
        odd = [
            one
            for one in answers
            if not isinstance(one, kinds) and not (expect == "search" and isinstance(one, Divergence))
        ]
        assert not odd, odd
        assert bool(kinds) == any(isinstance(one, kinds) for one in answers)
    else:
        check_divergences(answers, expect)
        assert not any(isinstance(one, (Unknown, Shared)) for one in answers), answers


@pytest.mark.parametrize("check", list(checks()))
def test_enough_cases(check: str) -> None:
    """At least three that fire, more that stay silent, neither of them pending, and one that cannot be told."""
    cases = read(check)
    firing = [case for case in cases if "pending" not in case and isinstance(case["expect"], list)]
    silent = [case for case in cases if "pending" not in case and case["expect"] == "none"]
    assert len(firing) >= 3
    assert len(silent) >= 6
    assert any(case["expect"] == "cannot-tell" for case in cases)


def test_names_are_told_apart() -> None:
    for check in checks():
        names = [case["name"] for case in read(check)]
        assert len(names) == len(set(names)), check


def test_no_case_file_without_a_check() -> None:
    assert {file.stem for file in CASES.glob("*.yaml")} == set(checks())
