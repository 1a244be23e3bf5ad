"""Requests for the page itself are told from all others, redirects and frames and what is fetched ahead included."""

import pytest

from tests.site import Answer
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_way_to_a_page_and_what_it_asks_for(stage: Stage) -> None:
    stage.site.put("<p>Frame</p>", "/frame")
    stage.site.put(
        "<iframe src=/frame></iframe><script>fetch('/soon', {headers: {Purpose: 'prefetch'}})</script>", "/new"
    )
    stage.site.put(Answer(status=302, headers={"Location": "/new"}), "/old")
    async with stage.show("<p>Start</p>") as driver:
        driver.traffic.requests.clear()
        await driver.open("/old")
        seen = [(one.url.rsplit("/")[-1], one.status, one.resource, one.page) for one in driver.traffic.requests]
    assert seen[:2] == [("old", 302, "document", True), ("new", 200, "document", True)]
    assert ("frame", 200, "document", False) in seen
    assert ("soon", 404, "prefetch", False) in seen
