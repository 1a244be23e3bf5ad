"""Pins: what a project holds in every visit, such as the bucket of an experiment, on the site's own host only."""

import json
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from playwright.async_api import BrowserContext

from cxcheck.capture.entering import send_headers
from cxcheck.capture.secrets import Vault
from cxcheck.model.site import Pin

_STORE = """(() => {
  if (location.origin !== %s) return;
  try { for (const [name, value] of %s) localStorage.setItem(name, value); } catch { /* the page may have none */ }
})()"""


async def pin(context: BrowserContext, pins: Sequence[Pin], base_url: str, vault: Vault) -> None:
    """Holds cookies, storage and headers from the first page on; `query` is the driver's (see `with_query`)."""
    held = [(one.kind, one.name, vault.reveal(one.value)) for one in pins]
    for name, value in _of("cookie", held):
        await context.add_cookies([{"name": name, "value": value, "url": base_url}])
    if stored := _of("storage", held):
        await context.add_init_script(_STORE % (json.dumps(_origin(base_url)), json.dumps(stored)))
    if headers := dict(_of("header", held)):
        await send_headers(context, headers, base_url)


def with_query(address: str, pins: Sequence[Pin], base_url: str, vault: Vault) -> str:
    """The address with the pinned parameters, if it is on the site's own host.

    Only addresses that a journey opens get them: whoever follows a link goes where the link leads. A site that wants
    its parameter on every page is pinned by a cookie.
    """
    wanted = {one.name: vault.reveal(one.value) for one in pins if one.kind == "query"}
    parts = urlsplit(address)
    if not wanted or parts.netloc != urlsplit(base_url).netloc:
        return address
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in wanted]
    return urlunsplit(parts._replace(query=urlencode([*kept, *wanted.items()])))


def _of(kind: str, held: Sequence[tuple[str, str, str]]) -> list[tuple[str, str]]:
    return [(name, value) for one, name, value in held if one == kind]


def _origin(base_url: str) -> str:
    parts = urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}"
