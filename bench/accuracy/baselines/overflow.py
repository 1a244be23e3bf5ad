"""Overflow only: the page is wider than what it is laid out for (scrollWidth > clientWidth of the root)."""

from bench.accuracy.baselines.way import Screen, Way


def overflows(screen: Screen) -> bool | None:
    """Whether it is wider; None if the page was not read."""
    page = screen.phone.page
    return page.scroll_width > (page.layout_width or page.inner_width) if page else None


def flags(broken: Screen, clean: Screen) -> bool | None:
    """The broken page is too wide, the clean one is not."""
    now, then = overflows(broken), overflows(clean)
    return None if now is None or then is None else now and not then


def alarms(clean: Screen, before: Screen) -> bool | None:
    """The clean page is too wide already."""
    return overflows(clean)


way = Way("overflow only", flags, alarms)
