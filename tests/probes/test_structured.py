"""What a page tells machines, read in a real browser as it stands."""

import json

import pytest

from cxcheck.model.structured import HeadLink, Meta, StructuredData
from cxcheck.probes.structured import BOUNDS, probe
from tests.site import Answer, Page
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

HTML = """<!doctype html><html lang="de-AT"><head><title>Kessel</title>
<meta name="Robots" content="noindex, follow"><meta property="og:title" content="Kessel">
<link rel="canonical" href="/kessel?x=1"><link rel="alternate" hreflang="en" href="https://shop.example/kettle">
<link rel="alternate" media="only screen and (max-width: 640px)" href="https://m.shop.example/kessel">
<link rel="stylesheet" href="/none.css">
<script type="application/ld+json">{"@type": "Product", "name": "Kessel \\ud83d"}</script>
<script type="application/LD+JSON">{not json</script><script type="application/ld+json">  </script></head>
<body><div itemscope itemtype="https://schema.org/Product" itemref="more">
  <h1 itemprop="name">  Kupfer
  kessel </h1><img itemprop="image" src="/k.png">
  <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
    <span itemprop="price" content="39.00">39 €</span>
    <link itemprop="availability" href="https://schema.org/InStock"></div>
  <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
    <data itemprop="price" value="42">42 €</data></div>
</div><p id="more"><b itemprop="sku constructor">K-1</b>
  <time itemprop="releaseDate" datetime="2026-01-02">soon</time></p>
</body></html>"""


async def gathered(stage: Stage, page: Page | str) -> StructuredData:
    async with stage.show(page) as driver:
        return StructuredData.model_validate_json((await probe.gather(driver)).content)


async def test_head_scripts_and_items_are_read_as_they_stand(stage: Stage) -> None:
    headers = {"x-robots-tag": "noindex", "content-language": "de", "x-other": "1"}
    look = await gathered(stage, Answer(HTML, headers=headers))
    assert (look.lang, look.cut) == ("de-AT", False)
    assert look.headers == {"x-robots-tag": "noindex", "content-language": "de"}
    assert Meta(name="robots", content="noindex, follow") in look.metas
    assert Meta(name="og:title", content="Kessel") in look.metas
    assert [(one.rel, one.hreflang, bool(one.media)) for one in look.links] == [
        ("canonical", "", False),
        ("alternate", "en", False),
        ("alternate", "", True),
    ]
    assert isinstance(look.links[0], HeadLink)
    assert look.links[0].href.endswith("/kessel?x=1")
    assert look.json_ld[1:] == ("{not json",)
    (item,) = look.microdata
    assert item["@type"] == "https://schema.org/Product"
    assert item["name"] == "Kupfer kessel"
    assert (item["sku"], item["constructor"], item["releaseDate"]) == ("K-1", "K-1", "2026-01-02")
    offers = item["offers"]
    assert isinstance(offers, list)
    assert [one["price"] for one in offers if isinstance(one, dict)] == ["39.00", "42"]
    assert isinstance(offers[0], dict)
    assert offers[0]["availability"] == "https://schema.org/InStock"


async def test_a_page_that_a_script_shows_has_no_headers(stage: Stage) -> None:
    async with stage.show("<h1>Shop</h1>") as driver:
        await driver.page.evaluate("() => history.pushState({}, '', '/kettle')")
        look = StructuredData.model_validate_json((await probe.gather(driver)).content)
    assert look.headers is None


async def test_what_has_no_end_is_cut_and_says_so(stage: Stage) -> None:
    long = json.dumps({"name": "x" * (BOUNDS["texts"] + 5)})
    look = await gathered(
        stage, f'<script type="application/ld+json">{long}</script><meta name="robots" content="all">'
    )
    assert look.cut
    assert sum(map(len, look.json_ld)) < BOUNDS["texts"] + 100


async def test_items_that_refer_to_each_other_come_to_an_end(stage: Stage) -> None:
    html = """<div itemscope itemref=b><i itemprop=x>1</i></div>
    <div id=b itemprop=y itemscope itemref=b><i itemprop=z>2</i></div>"""
    look = await gathered(stage, html)
    assert look.microdata[0]["x"] == "1"
