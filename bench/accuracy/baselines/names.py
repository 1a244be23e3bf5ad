"""Exact role and name: a control that is in sight on the desktop has one of that role and name on the phone."""

from bench.accuracy.baselines.way import Screen, Way
from cxcheck.model.evidence import CheckpointEvidence

CONTROLS = frozenset(
    (
        *("button", "checkbox", "combobox", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio"),
        *("searchbox", "slider", "spinbutton", "switch", "tab", "textbox"),
    )
)
"""Roles of ARIA that are widgets."""


def losses(screen: Screen) -> frozenset[tuple[str, str]] | None:
    """Role and name of what the phone does not show; None where a page was not read."""
    here, there = _controls(screen.phone), _controls(screen.desktop)
    return None if here is None or there is None else there - here


def flags(broken: Screen, clean: Screen) -> bool | None:
    """Something is lost that the clean phone shows."""
    now, then = losses(broken), losses(clean)
    return None if now is None or then is None else bool(now - then)


def alarms(clean: Screen, before: Screen) -> bool | None:
    """Anything is lost on the clean phone."""
    told = losses(clean)
    return None if told is None else bool(told)


way = Way("exact role and name", flags, alarms)


def _controls(evidence: CheckpointEvidence | None) -> frozenset[tuple[str, str]] | None:
    if not evidence or not evidence.page:
        return None
    seen = (one for one in evidence.page.elements if one.visible and one.role in CONTROLS)
    return frozenset((one.role, name) for one in seen if (name := " ".join(one.name.split())))
