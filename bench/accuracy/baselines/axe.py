"""axe alone: what axe-core calls a violation on the phone; nothing is asked of the desktop."""

from bench.accuracy.baselines.way import Screen, Way


def violations(screen: Screen) -> frozenset[tuple[str, str]] | None:
    """Rules and the elements that break them; None where axe did not run."""
    look = screen.phone.axe
    return frozenset((rule.rule, node.selector) for rule in look.violations for node in rule.nodes) if look else None


def flags(broken: Screen, clean: Screen) -> bool | None:
    """The broken page has one that the clean page does not have."""
    now, then = violations(broken), violations(clean)
    return None if now is None or then is None else bool(now - then)


def alarms(clean: Screen, before: Screen) -> bool | None:
    """The clean page has any."""
    told = violations(clean)
    return None if told is None else bool(told)


way = Way("axe alone", flags, alarms)
