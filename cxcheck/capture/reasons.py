"""Reasons: what a browser's call log says, as a person would say it."""

import re

from playwright.async_api import Error

from cxcheck.driver import StepFailed, Target

_COVER = re.compile(r"(<[^>]*>[^\n]*?) (?:from (<[^>]*>[^\n]*) subtree )?intercepts pointer events")


def why(target: Target, error: Error) -> StepFailed:
    """The reason in Playwright's call log, as a person would say it."""
    log = error.message
    if cover := _COVER.search(log):
        return StepFailed("covered", f"{target.description} is covered by {_tag(cover[2] or cover[1])}")
    if "not editable" in log:
        return StepFailed("disabled", f"{target.description} does not let itself be changed")
    if "not enabled" in log:
        return StepFailed("disabled", f"{target.description} is disabled")
    if "outside of the viewport" in log or "not visible" in log:
        return StepFailed("hidden", f"{target.description} cannot be brought into view")
    if "detached" in log or "locator resolved to" not in log:
        return StepFailed("not-found", f"{target.description} vanished before it could be used")
    return StepFailed("timeout", f"{target.description} did not react: {first_line(error)}")


def _tag(markup: str) -> str:
    """`<div id="bar" class="x">…</div>` as `div #bar`."""
    name = re.match(r"<(\w[\w-]*)", markup)
    ident = re.search(r'\bid="([^"]+)"', markup)
    classes = re.search(r'\bclass="([^"]+)"', markup)
    mark = f"#{ident[1]}" if ident else "." + classes[1].split()[0] if classes and classes[1].split() else ""
    return f"{name[1] if name else 'something'}{' ' + mark if mark else ''}"


def first_line(error: Error) -> str:
    """What a browser says of an error, without its log; at most 200 characters."""
    return error.message.splitlines()[0][:200] if error.message else "no reason given"
