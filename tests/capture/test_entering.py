"""What a site wants before it lets anybody in goes to that site and to nobody else."""

import base64
import json
from pathlib import Path

import pytest

from cxcheck.capture.browsers import Browsers
from cxcheck.capture.entering import entry
from cxcheck.capture.pins import pin
from cxcheck.capture.secrets import Vault
from cxcheck.model.device import Device
from cxcheck.model.site import BasicAuth, Site
from tests.site import HEAD, Answer, Asked
from tests.site import Site as Web

pytestmark = pytest.mark.asyncio(loop_scope="module")
VAULT = Vault({"TOKEN": "let-me-in-4711", "GATE": "open sesame"})


async def test_headers_password_and_storage(browsers: Browsers, devices: dict[str, Device], tmp_path: Path) -> None:
    right = "Basic " + base64.b64encode(b"team:open sesame").decode()

    def gate(asked: Asked) -> Answer:
        if asked.headers["Authorization"] != right:
            return Answer("Who?", 401, headers={"WWW-Authenticate": "Basic realm=shop"})
        return Answer(
            f"{HEAD}<p>In</p><script src='{other.url}/tag.js'></script><script src='/away'></script>"
            f"<script>document.title = localStorage.seen</script>"
        )

    with Web() as shop, Web() as other:
        shop.put(gate, "/")
        shop.put(Answer("", 302, headers={"Location": f"{other.url}/moved.js?from=://{shop.url[7:]}/"}), "/away")
        stored = {"name": "kept", "value": "yes", "domain": "127.0.0.1", "path": "/"}
        state = {
            "cookies": [stored],
            "origins": [{"origin": shop.url, "localStorage": [{"name": "seen", "value": "before"}]}],
        }
        (tmp_path / "state.json").write_text(json.dumps(state))
        site = Site(
            headers={"X-Allow": "${TOKEN}"},
            basic_auth=BasicAuth(user="team", password="${GATE}"),
            storage_state=str(tmp_path / "state.json"),
        )
        async with browsers.page(devices["iphone"], entry=entry(site, shop.url, VAULT)) as page:
            await pin(page.context, site.header_pins, shop.url, VAULT)
            await page.goto(shop.url)
            assert await page.inner_text("p") == "In"
            assert await page.title() == "before"
            await page.evaluate(f"fetch('{other.url}/ping', {{mode: 'no-cors'}}).catch(() => 0)")
        assert all(one.headers["X-Allow"] == "let-me-in-4711" for one in shop.asked)
        assert any("kept=yes" in (one.headers["Cookie"] or "") for one in shop.asked)
        assert {one.path.partition("?")[0] for one in other.asked} >= {"/tag.js", "/moved.js", "/ping"}
        assert all(one.headers["X-Allow"] is None for one in other.asked)
        assert all(one.headers["Authorization"] is None for one in other.asked)
