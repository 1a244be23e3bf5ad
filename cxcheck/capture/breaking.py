"""Breaking: what seeded faults do to the pages of a context, by script, by what the network answers, or on the way."""

import asyncio
import base64
import contextlib
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, CDPSession, Error, Page, Route

from cxcheck.capture.background import do_soon
from cxcheck.capture.limits import LIMITS
from cxcheck.model.patch import Patch

_LATE = 6.0
"""Seconds after which a slow answer comes: beyond what settling waits for."""
_STATUS = {"404": 404, "500": 500, "empty": 200}


async def break_pages(context: BrowserContext, patches: Sequence[Patch]) -> None:
    """Make the pages of a context broken ones. To be called before its first page is opened."""
    for patch in patches:
        if patch.script:
            await context.add_init_script(patch.script)
        if patch.urls:
            await context.route(_among(patch.urls), _replying(patch.reply))


async def break_answers(page: Page, patches: Sequence[Patch]) -> None:
    """Rewrite what comes as the page's document, also at the end of redirects or after a form was sent."""
    rewrites = [patch.rewrite for patch in patches if patch.rewrite]
    if not rewrites:
        return
    assert page.context.browser is not None
    desk = await (await page.context.browser.new_context()).new_page()
    page.on("close", lambda _: do_soon(desk.context.close()))
    cdp = await page.context.new_cdp_session(page)
    # Its name stays the same; asked for while an answer is held back, the page would not say it.
    frame = (await cdp.send("Page.getFrameTree"))["frameTree"]["frame"]["id"]
    cdp.on("Fetch.requestPaused", lambda paused: do_soon(_rewritten(cdp, desk, rewrites, paused, frame)))
    await cdp.send("Fetch.enable", {"patterns": [{"resourceType": "Document", "requestStage": "Response"}]})


async def _rewritten(
    cdp: CDPSession, desk: Page, rewrites: Sequence[str], paused: Mapping[str, Any], frame: str
) -> None:
    """Let an answer through, changed if it is the markup of the page itself."""
    request = {"requestId": paused["requestId"]}
    changed: str | None = None
    with contextlib.suppress(Error, TimeoutError):  # an answer that cannot be changed is let through as it is
        if markup := await _markup(cdp, paused, frame):
            changed = await _changed(desk, rewrites, markup, urlsplit(paused["request"]["url"]).path)
    if changed is None:
        await cdp.send("Fetch.continueRequest", request)
        return
    kept = [one for one in paused["responseHeaders"] if one["name"].lower() not in _OF_THE_BODY]
    headers = [*kept, {"name": "Content-Type", "value": "text/html; charset=utf-8"}]
    body = base64.b64encode(changed.encode()).decode()
    answer = {"responseCode": paused["responseStatusCode"], "responseHeaders": headers, "body": body}
    await cdp.send("Fetch.fulfillRequest", {**request, **answer})


_OF_THE_BODY = ("content-type", "content-encoding", "content-length", "transfer-encoding")


async def _markup(cdp: CDPSession, paused: Mapping[str, Any], frame: str) -> str:
    """The markup of a page's own answer; "" for a redirect, a frame, or what is no markup."""
    headers = {one["name"].lower(): one["value"] for one in paused.get("responseHeaders", ())}
    status = paused.get("responseStatusCode", 0)
    if not headers.get("content-type", "").startswith("text/html") or not 200 <= status < 300:
        return ""
    if paused["frameId"] != frame:
        return ""
    answer = await cdp.send("Fetch.getResponseBody", {"requestId": paused["requestId"]})
    body: str = answer["body"]
    return base64.b64decode(body).decode("utf-8", "replace") if answer["base64Encoded"] else body


async def _changed(desk: Page, rewrites: Sequence[str], markup: str, path: str) -> str | None:
    """The markup with all changes in it; None if there is none."""
    changed: str | None = None
    for rewrite in rewrites:
        asked = desk.evaluate(rewrite, {"html": changed or markup, "path": path})
        changed = await asyncio.wait_for(asked, LIMITS.look) or changed
    return changed


def _among(urls: Sequence[str]) -> Any:
    wanted = {url.partition("#")[0] for url in urls}
    return lambda url: url.partition("#")[0] in wanted


def _replying(reply: str) -> Any:
    async def answer(route: Route) -> None:
        with contextlib.suppress(Error):  # the page may be gone already
            if reply == "abort":
                await route.abort("failed")
            elif reply == "slow":
                await asyncio.sleep(_LATE)
                await route.fallback()
            else:
                await route.fulfill(status=_STATUS[reply], body="")

    return answer
