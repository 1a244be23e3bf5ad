"""The store finder answers as a good shop does, and a phone gets to the end of its journeys."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import pytest
from bs4 import BeautifulSoup, Tag

from cxcheck import app
from tests.shops.locator.branches import BRANCHES, find_place, nearest, pieces, stock_text
from tests.shops.locator.goods import TOOLS
from tests.shops.locator.running import running_locator

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    status: int
    kind: str
    text: str


class Visitor:
    """Asks the shop and keeps its cookies, as a browser without scripts does."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener: OpenerDirector = build_opener(HTTPCookieProcessor(CookieJar()))

    def get(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        return self._ask(Request(self.address + quote(path, safe="/?&=.,-"), headers=headers or {}))

    def post(self, path: str, data: dict[str, str], headers: dict[str, str] | None = None) -> Answer:
        return self._ask(Request(self.address + path, urlencode(data).encode(), headers or {}))

    def _ask(self, request: Request) -> Answer:
        try:
            answer = self.opener.open(request, timeout=10)
        except HTTPError as refused:
            answer = refused
        with answer:
            kind = answer.headers.get_content_type()
            text = answer.read().decode() if kind.startswith(("text/", "application/json")) else ""
            return Answer(answer.status, kind, text)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with running_locator() as address:
        yield address


@pytest.fixture
def shop(address: str) -> Visitor:
    return Visitor(address)


def test_every_page_and_all_it_leads_to_answers(shop: Visitor) -> None:
    waiting, seen = ["/"], set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = shop.get(path)
        assert answer.status == 200, path
        if answer.kind != "text/html":
            continue
        page = BeautifulSoup(answer.text, "html.parser")
        led = [
            str(one.get("href") or one.get("src")) for one in page.select("a[href], img[src], link[href], script[src]")
        ]
        waiting += [one.partition("#")[0] for one in led if re.match(r"/(?!/)", one)]
    assert {f"/p/{one.slug}" for one in TOOLS} | {f"/branches/{one.slug}" for one in BRANCHES} <= seen
    assert shop.get("/p/plough").status == shop.get("/branches/paris").status == 404


def test_one_graph_a_page(shop: Visitor) -> None:
    for path, kind in (("/p/border-spade", "Product"), ("/branches/cork", "HomeGoodsStore"), ("/tools", "ItemList")):
        scripts = BeautifulSoup(shop.get(path).text, "html.parser").select('script[type="application/ld+json"]')
        graph = json.loads(scripts[0].text)["@graph"]
        assert len(scripts) == 1
        assert kind in {one["@type"] for one in graph}


def test_machines_are_told_the_price_that_is_shown(shop: Visitor) -> None:
    for tool in TOOLS:
        graph = json.loads(_script(shop.get(f"/p/{tool.slug}").text))["@graph"]
        told = {one["url"]: one["price"] for thing in graph for one in thing.get("offers", ())}
        assert len(told) == len(tool.variants)
        for url, price in told.items():
            shown = BeautifulSoup(shop.get(url.removeprefix(shop.address)).text, "html.parser").select("[data-price]")
            assert [one.text for one in shown] == [f"€{price}"]


def _script(text: str) -> str:
    return BeautifulSoup(text, "html.parser").select('script[type="application/ld+json"]')[0].text


def _the_one(within: Tag, selector: str) -> Tag:
    element = within.select_one(selector)
    assert element, selector
    return element


def test_places_and_distances() -> None:
    assert find_place("v95 f2k8") == ("V95 F2K8", (52.8436, -8.9864))
    assert find_place("enn") == ("Ennis", (52.8436, -8.9864))
    assert find_place("Atlantis") is find_place("Z99") is find_place("") is None
    ennis = nearest((52.8436, -8.9864))
    assert [one.slug for one, _ in ennis[:2]] == ["limerick", "galway"]
    assert ennis[0][1] == pytest.approx(31.3, abs=0.5)
    assert len(ennis) == len(BRANCHES) >= 9


def test_the_finder_says_what_it_found(shop: Visitor) -> None:
    assert "Nearest to Ennis" in shop.get("/branches?near=Ennis").text
    assert "We do not know “Atlantis”" in shop.get("/branches?near=Atlantis").text
    assert '"event": "store_search"' in shop.get("/branches?near=Ennis").text
    assert '"event": "store_search"' not in shop.get("/branches").text
    alone = shop.get("/branches?at=51.9,-8.47&part=1").text
    assert "Nearest to your position" in alone
    assert "<html" not in alone
    cards = BeautifulSoup(alone, "html.parser").select(".card")
    away = [float(one.text.split()[0]) for card in cards for one in card.select(".far")]
    assert [_the_one(cards[0], "h3").text, *away] == ["Cork", *sorted(away)]
    assert len(away) == len(BRANCHES)
    assert "<b>" not in shop.get("/branches?near=<b>").text


def test_stock_is_the_same_on_every_page(shop: Visitor) -> None:
    told = json.loads(shop.get("/p/border-spade/stock?sort=ash").text)
    page = BeautifulSoup(shop.get("/p/border-spade").text, "html.parser")
    for branch in BRANCHES:
        count = pieces("border-spade", "ash", branch)
        assert told[branch.slug] == {"count": count, "text": stock_text(count)}
        assert _the_one(page, f"[data-stock={branch.slug}]").text == stock_text(count)
    assert {stock_text(0), stock_text(1), stock_text(5)} == {
        "Not in stock, ready in 3 days",
        "Last 1 in stock, collect today",
        "In stock, collect today",
    }


def test_consent_is_asked_for_until_it_is_given(shop: Visitor) -> None:
    def asked(cookie: str = "") -> bool:
        bar = BeautifulSoup(shop.get("/", {"Cookie": cookie}).text, "html.parser").select_one(".consent")
        return bar is not None and not bar.has_attr("hidden")

    assert asked()
    assert not asked("consent=none")
    assert not asked("consent=all")


def test_basket_and_reservation(shop: Visitor) -> None:
    shop.post("/basket/lines", data={"item": "bow-rake.45-cm"})
    basket = shop.post("/basket/lines", data={"item": "bow-rake.45-cm"}, headers={"x-part": "bag"}).text
    assert "€71.00" in basket
    assert 'data-count="2"' in basket
    wrong = shop.post("/reserve", data={"branch": "cork", "name": "", "email": "x", "phone": "1"})
    assert (wrong.status, wrong.text.count('class="wrong"')) == (422, 3)
    right = {"branch": "cork", "name": "Maeve", "email": "m@example.ie", "phone": "020 912 3456"}
    assert "Furrow &amp; Fern Cork" in shop.post("/reserve", data=right).text
    assert "Your basket is empty" in shop.post("/basket/lines", data={"item": "bow-rake.45-cm", "count": "0"}).text


def test_a_phone_gets_to_the_end(address: str, tmp_path: Path) -> None:
    journeys = ROOT / "journeys" / "locator"
    order = app.Order(
        paths=(journeys / "find-branch.yaml", journeys / "browse-and-buy.yaml"),
        base_url=address,
        devices=("iphone",),
        out=tmp_path / "run",
        baselines=tmp_path / "none",
        project=tmp_path,
    )
    judged = app.run(order)
    outcomes = {cell.outcome for journey in judged.journeys for row in journey.rows for cell in row.cells}
    assert outcomes <= {"passed", "skipped"}
    assert "passed" in outcomes
    assert judged.problems == ()
