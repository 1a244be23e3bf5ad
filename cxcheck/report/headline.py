"""The one sentence that a board member reads. Pure."""

from collections.abc import Iterable, Sequence

from cxcheck.model.plan import Plan
from cxcheck.model.report import JudgedFinding

FAMILIES = {
    "phone": "phone",
    "tablet": "tablet",
    "in-app": "in-app browser",
    "kiosk": "kiosk",
    "desktop": "desktop",
}
NAMED = 3
"""So many findings are named in the headline; the others are counted."""
LONGEST = 90
"""Characters of a finding's title in the headline."""


def headline(plan: Plan, findings: Sequence[JudgedFinding], problems: Sequence[str]) -> str:
    """What customers lose, or that they lose nothing, or that it could not be told."""
    counting = [finding for finding in findings if finding.counts]
    if counting:
        return _losses(plan, counting) + (" Not everything could be judged." if problems else "")
    if problems:
        return f"No verdict: {_sentence(problems[0])}" + _more(len(problems) - 1)
    return _consistent(plan, findings)


def _losses(plan: Plan, counting: Sequence[JudgedFinding]) -> str:
    devices = {occurrence.device for finding in counting for occurrence in finding.occurrences}
    titles = list(dict.fromkeys(_clipped(finding.title) for finding in counting))
    count = len({finding.fingerprint for finding in counting})
    what = "one thing" if count == 1 else f"{count} things"
    named = "; ".join(titles[:NAMED])
    rest = f"; and {len(titles) - NAMED} more" if len(titles) > NAMED else ""
    return f"{_customers(plan, devices)} lose {what}: {named}{rest}."


def _consistent(plan: Plan, findings: Sequence[JudgedFinding]) -> str:
    if not plan.journeys:
        return "There was no journey to play here."
    subjects = {device for journey in plan.journeys for device in journey.subjects}
    references = {journey.reference for journey in plan.journeys}
    journeys = len(plan.journeys)
    where = "1 journey" if journeys == 1 else f"{journeys} journeys"
    first = f"{_customers(plan, subjects)} get what {_customers(plan, references).lower()} get, in {where}."
    return first + _aside(findings)


def _aside(findings: Sequence[JudgedFinding]) -> str:
    flaky = sum(finding.status == "flaky" for finding in findings)
    accepted = sum(finding.status in ("accepted", "false-alarm") for finding in findings)
    smaller = len(findings) - flaky - accepted
    notes = [
        _count(smaller, "smaller difference", "is listed", "are listed"),
        _count(flaky, "difference", "came and went and does not count", "came and went and do not count"),
        _count(accepted, "difference", "was accepted before", "were accepted before"),
    ]
    return "".join(f" {note}." for note in notes if note)


def _count(number: int, noun: str, one: str, several: str) -> str:
    if number == 0:
        return ""
    return f"1 {noun} {one}" if number == 1 else f"{number} {noun}s {several}"


def _more(number: int) -> str:
    if number <= 0:
        return ""
    return " There is 1 more problem." if number == 1 else f" There are {number} more problems."


def _customers(plan: Plan, devices: Iterable[str]) -> str:
    """`Phone and tablet customers`, in the order of FAMILIES."""
    known = {device.name: device.family for device in plan.devices}
    families = {known.get(device, "") for device in devices}
    words = [word for family, word in FAMILIES.items() if family in families]
    listed = " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
    return f"{listed} customers".strip().capitalize()


def _clipped(title: str) -> str:
    line = " ".join(title.split()).rstrip(".")
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
