"""request-failed."""

import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urlsplit

from cxcheck.checks.check import Answer, Check, Divergence, Unknown
from cxcheck.checks.pair import Side, VisitPair
from cxcheck.derive.addresses import asked, is_beacon
from cxcheck.derive.naming import same_site
from cxcheck.model.evidence import Request
from cxcheck.model.finding import FoundElement

_NEEDED = {
    "document": "frame",
    "script": "script",
    "stylesheet": "stylesheet",
    "font": "font",
    "fetch": "request",
    "xhr": "request",
}
"""Kinds of requests that a page needs, and what to call them. Images are image-broken's, the page status-mismatch's."""
_KEPT = 300
"""Characters that the page model keeps of a background's address."""
_UNSEEN = re.compile(r"/(favicon[^/]*|apple-touch-icon[^/]*|[^/]*manifest\.json|[^/]*\.(map|webmanifest|ico))$")
"""What browsers and developers ask for, and customers never see."""
_ABORTED = "ABORTED"
_TOO_OFTEN = 429


class RequestFailed(Check):
    """The page asks the shop for something and does not get it, on the subject only.

    What the customer loses: what the answer was for: a script's work, the layout, the reviews, the stock of a store.

    Bad: on the phone `GET /api/stock` answers 500; on the desktop it answers 200.
    Good: it fails on both devices; analytics or another site does not answer; the customer went on before the answer
    came; an icon or a manifest is not there.

    Rule: a request of the shop's own for a script, style sheet, font, frame or data, or for the background of an area
    of 64 × 64 CSS pixels, is answered with 400 or more, or not at all, and no request of the same method and path fails
    in the reference's visit; numbers, hashes and parameters aside. What navigation breaks off, beacons, prefetches, and
    answers that say "too often" (429), do not count.

    Source: Lighthouse, errors-in-console.
    """

    area = "performance"
    severity = "serious"

    def answers(self, pair: VisitPair) -> Iterator[tuple[int, Answer]]:
        """One answer for each thing asked for in vain, at the first checkpoint after it."""
        known = set(_failed(pair.reference))
        for what, request in _failed(pair.subject).items():
            if what in known:
                continue
            step = pair.place(max(request.step, 0)).index
            if request.status == _TOO_OFTEN:
                yield step, Unknown(f"{pair.subject.device.name}: the shop says that we ask too often for {what}")
            elif request.step > _last_step(pair.reference):
                yield step, Unknown(f"{pair.reference.device.name} did not come as far as {what}")
            else:
                yield step, _divergence(pair, step, what, request)


def _last_step(side: Side) -> int:
    return max((one.index for one in side.visit.steps if one.outcome != "not-reached"), default=-1)


def _failed(side: Side) -> Mapping[str, Request]:
    """What the shop's own pages asked for in vain, by method and path; the first of each."""
    pages = [step.url for step in side.visit.steps if step.url]
    backgrounds = _backgrounds(side)
    failed: dict[str, Request] = {}
    for one in side.visit.requests:
        if _counts(one, backgrounds) and _was_in_vain(one) and any(same_site(one.url, page) for page in pages):
            failed.setdefault(asked(one), one)
    return failed


def _backgrounds(side: Side) -> Collection[str]:
    """Addresses of what style sheets draw behind areas that can be seen: no image of the page tells of them."""
    pages = (one.page for one in side.visit.checkpoints if one.page)
    return {one.backdrop for page in pages for one in page.elements if one.backdrop and one.visible}


def _counts(request: Request, backgrounds: Collection[str]) -> bool:
    if request.resource == "image":
        return request.url[:_KEPT] in backgrounds
    path = urlsplit(request.url).path.casefold()
    return request.resource in _NEEDED and not request.page and not is_beacon(request) and not _UNSEEN.search(path)


def _was_in_vain(request: Request) -> bool:
    """An answer that never came because the customer went on is nobody's fault, nor is one still under way."""
    return request.status >= 400 or (bool(request.failure) and _ABORTED not in request.failure)


def _divergence(pair: VisitPair, step: int, what: str, request: Request) -> Divergence:
    device, other = pair.subject.device, pair.reference.device
    said = f"HTTP {request.status}" if request.status >= 400 else f"no answer ({request.failure})"
    counted = _backgrounds(pair.reference)
    theirs = [one for one in pair.reference.visit.requests if _counts(one, counted) and asked(one) == what]
    got = f"On {other.title} it is answered." if theirs else f"{other.title} does not ask for it."
    return Divergence(
        title=f"{what} fails on {device.title}",
        detail=f"{request.method} {request.url}: {said}. {got}",
        expected="an answer",
        actual=said,
        element=FoundElement(
            role=_NEEDED.get(request.resource, "background"), name=urlsplit(request.url).path, on=device.name
        ),
        # What every page asks for is one finding, wherever it is asked for.
        anchor=("*", "request", "", what),
        severity="moderate" if request.resource == "image" else "serious",
        uses=(max(request.step, 0),),
    )


check = RequestFailed()
