"""Asking: questions that are put to a page in a visit of their own, as they change what they ask about."""

from collections.abc import Awaitable, Callable

from cxcheck.capture.playwright_driver import PlaywrightDriver
from cxcheck.driver import StepFailed
from cxcheck.model.plan import Question

Put = Callable[[PlaywrightDriver], Awaitable[None]]


async def _reload(driver: PlaywrightDriver) -> None:
    """What is left of the page when a customer loads it again."""
    pages = [one for one in driver.traffic.requests if one.page]
    if pages and pages[-1].method != "GET":
        raise StepFailed("refused", "the page answers a form that was sent; loading it again would send the form again")
    await driver.reload()


async def _leave(driver: PlaywrightDriver) -> None:
    """Links are asked for last of all, when the page was looked at (`linking.py`)."""


_WAYS: dict[Question, Put] = {"reload": _reload, "links": _leave}


def ask(question: Question) -> Put:
    """How that question is put; StepFailed if it must not be."""
    return _WAYS[question]
