"""Entering a site: what it wants to see before it lets anybody in. Sent to the site's own host and to nobody else."""

import asyncio
import contextlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, Error, Page

from cxcheck.capture.secrets import Vault
from cxcheck.model.site import Site


def entry(site: Site, base_url: str, vault: Vault) -> dict[str, Any]:
    """Options of a browser context: the stored cookies and storage, user and password for the site's own origin."""
    options: dict[str, Any] = {"storage_state": site.storage_state} if site.storage_state else {}
    if site.basic_auth:
        parts = urlsplit(base_url)
        options["http_credentials"] = {
            "username": vault.reveal(site.basic_auth.user),
            "password": vault.reveal(site.basic_auth.password),
            "origin": f"{parts.scheme}://{parts.netloc}",
        }
    return options


async def send_headers(context: BrowserContext, headers: Mapping[str, str], base_url: str) -> None:
    """Adds headers to every request to the site's own host, whatever page of the context it comes from."""
    for page in context.pages:
        await _attach(page, headers, urlsplit(base_url).netloc)
    context.on("page", lambda page: asyncio.ensure_future(_attach(page, headers, urlsplit(base_url).netloc)))


async def _attach(page: Page, headers: Mapping[str, str], own: str) -> None:
    """By the browser's own protocol: headers that Playwright's routes add are sent on where a request is redirected."""
    with contextlib.suppress(Error):
        cdp = await page.context.new_cdp_session(page)

        async def go_on(paused: dict[str, Any]) -> None:
            request, answer = paused["request"], {"requestId": paused["requestId"]}
            # The pattern below fits addresses that merely hold the host somewhere.
            if urlsplit(request["url"]).netloc == own:
                sent = {**request["headers"], **headers}
                answer["headers"] = [{"name": name, "value": value} for name, value in sent.items()]
            with contextlib.suppress(Error):
                await cdp.send("Fetch.continueRequest", answer)

        cdp.on("Fetch.requestPaused", lambda paused: asyncio.ensure_future(go_on(paused)))
        await cdp.send("Fetch.enable", {"patterns": [{"urlPattern": f"*://{own}/*"}]})
