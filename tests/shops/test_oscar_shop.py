"""The django-oscar shop: it starts, shows its goods, sells to guests, and no start sees another's basket."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from http import HTTPStatus
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest

from tests.shops.oscar import seeded
from tests.shops.oscar.running import running_oscar
from tests.shops.oscar.seeded import MISSING, ROOT, ShopMissing

TIMEOUT = 20
QUICK_START_SECONDS = 15
KETTLE = "/catalogue/enamel-kettle_1/"
MUG = "/catalogue/stoneware-mug_2/"


class Customer:
    """Somebody with a cookie jar who reads pages and sends forms."""

    def __init__(self, shop: str) -> None:
        self.shop = shop
        self.cookies = CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.cookies))
        self.place = ""

    def read(self, path: str) -> str:
        """The page after redirects; anything but success raises HTTPError."""
        with self.opener.open(self.shop + path, timeout=TIMEOUT) as answer:
            self.place = answer.url.removeprefix(self.shop)
            return str(answer.read().decode())

    def send(self, path: str, **fields: str) -> str:
        """Post a form as the page's own form would."""
        token = next(cookie.value for cookie in self.cookies if cookie.name == "csrftoken")
        body = urlencode({"csrfmiddlewaretoken": token, **fields}).encode()
        request = Request(self.shop + path, body, headers={"Referer": self.shop + self.place})
        with self.opener.open(request, timeout=TIMEOUT) as answer:
            self.place = answer.url.removeprefix(self.shop)
            return str(answer.read().decode())

    def buy(self, product: str, number: int) -> str:
        """Put one piece of a product into the basket."""
        self.read(product)
        return self.send(f"/basket/add/{number}/", quantity="1")


@pytest.fixture
def customer(oscar_shop: str) -> Customer:
    """A new customer of the shop that all tests share."""
    return Customer(oscar_shop)


def titles(listing: str) -> list[str]:
    """Products of a listing in the order shown."""
    return re.findall(r'<h3[^>]*>\s*<a [^>]*title="([^"]*)"', listing)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", "24</strong> results"),
        ("/catalogue/?page=2", "Page 2 of 2"),
        ("/catalogue/category/lighting_2/", "Reading lamp"),
        ("/search/?q=lamp", "Products matching"),
        (KETTLE, "Boils in no time"),
        ("/catalogue/enamel-kettle_1/reviews/", "Heavier than expected"),
        ("/catalogue/wool-throw_13/", "Wool throw, medium"),
        ("/catalogue/glass-teapot-with-strainer_3/", "Unavailable"),
        ("/basket/", "Your basket is empty"),
        ("/accounts/login/", "Register"),
    ],
)
def test_pages_answer_with_their_content(customer: Customer, path: str, words: str) -> None:
    assert words in customer.read(path)


def test_search_finds_by_word_and_nothing_else(customer: Customer) -> None:
    assert sorted(titles(customer.read("/search/?q=lamp"))) == ["Bedside lamp", "Desk lamp with clamp", "Reading lamp"]
    assert titles(customer.read("/search/?q=bicycle")) == []


def test_listings_sort_by_price(customer: Customer) -> None:
    cheapest = titles(customer.read("/catalogue/category/kitchen_1/?sort_by=price-asc"))
    assert cheapest[0] == "Storage jar"
    assert cheapest[-1] == "Cast iron casserole"


def test_pictures_styles_and_scripts_are_served_from_here(customer: Customer) -> None:
    page = customer.read(KETTLE)
    assert "ajax.googleapis.com" not in page
    files = re.findall(r'(?:src|href)="(/(?:media|static)/[^"]+)"', page)
    assert sum(file.startswith("/media/cache/") for file in files) >= 6
    for file in set(files):
        with customer.opener.open(customer.shop + file, timeout=TIMEOUT) as answer:
            assert answer.status == HTTPStatus.OK
            assert answer.read()


def test_basket_counts_what_was_added(customer: Customer) -> None:
    customer.buy(KETTLE, 1)
    customer.buy(MUG, 2)
    basket = customer.read("/basket/")
    assert "Enamel kettle" in basket
    assert "£44.30" in basket


def test_customers_at_the_same_time_have_baskets_of_their_own(oscar_shop: str) -> None:
    def shop_for(pieces: int) -> str:
        customer = Customer(oscar_shop)
        for _ in range(pieces):
            customer.buy(MUG, 2)
        return customer.read("/basket/")

    with ThreadPoolExecutor(8) as pool:
        for pieces, basket in enumerate(pool.map(shop_for, range(1, 9)), start=1):
            assert f"£{pieces * Decimal('9.80')}" in basket


def test_a_product_that_is_sold_out_has_no_form_to_buy_it(customer: Customer) -> None:
    assert "add_to_basket_form" not in customer.read("/catalogue/bird-feeder_27/")


def test_a_guest_gets_as_far_as_the_preview(customer: Customer) -> None:
    customer.buy(MUG, 2)
    customer.read("/checkout/")
    customer.send("/checkout/", username="guest@example.org", options="anonymous")
    assert customer.place == "/checkout/shipping-address/"
    address = {"first_name": "Robin", "last_name": "Marlow", "line1": "7 Weaver Street", "line4": "Norwich"}
    delivery = customer.send("/checkout/shipping-address/", **address, postcode="NR3 1AA", country="GB")
    assert re.findall(r"£\d+\.\d\d", delivery) == ["£0.00", "£3.95", "£7.50"]
    customer.send("/checkout/shipping-method/", method_code="standard")
    assert customer.place == "/checkout/payment-details/"
    preview = customer.read("/checkout/preview/")
    assert "£13.75" in preview
    assert "Place order" in preview


def test_starts_are_quick_alike_and_share_nothing(oscar_shop: str) -> None:
    first = Customer(oscar_shop)
    first.buy(KETTLE, 1)
    before = time.monotonic()
    with running_oscar() as address:
        assert time.monotonic() - before < QUICK_START_SECONDS
        second = Customer(address)
        second.cookies = first.cookies
        assert "Your basket is empty" in second.read("/basket/")
        assert titles(second.read("/catalogue/")) == titles(first.read("/catalogue/"))


def test_a_named_folder_keeps_its_basket(tmp_path: Path) -> None:
    with running_oscar(tmp_path) as address:
        customer = Customer(address)
        customer.buy(KETTLE, 1)
    with running_oscar(tmp_path) as address:
        customer.shop = address
        assert "£34.50" in customer.read("/basket/")


def test_seeding_twice_makes_the_same_shop(oscar_shop: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    pages = ("/catalogue/", "/catalogue/?page=2", "/search/?q=linen", KETTLE)
    with running_oscar() as address:
        for page in pages:
            assert _lasting(Customer(address).read(page)) == _lasting(Customer(oscar_shop).read(page))
    assert [entry.name for entry in (tmp_path / "cxcheck" / "shops").iterdir() if "seeding" in entry.name] == []


def _lasting(page: str) -> str:
    """The page without its form tokens and the minute of its making."""
    return re.sub(r'(name="csrfmiddlewaretoken" value|name="created" content)="[^"]*"', "", page)


def test_it_listens_on_loopback_alone_and_ends_with_the_block() -> None:
    with running_oscar() as address:
        port = int(address.rsplit(":", 1)[1])
        assert address == f"http://127.0.0.1:{port}"
        assert not any(_answers(other, port) for other in _other_addresses())
        assert _answers("127.0.0.1", port)
    assert not _answers("127.0.0.1", port)


def _other_addresses() -> set[str]:
    """A loopback address that is not ours, and this machine's own: a server on all interfaces answers there."""
    return {"127.0.0.2", socket.gethostbyname(socket.gethostname())} - {"127.0.0.1"}


def _answers(host: str, port: int) -> bool:
    with socket.socket() as knock:
        knock.settimeout(2)
        return knock.connect_ex((host, port)) == 0


STARTER = """
import os, time
from tests.shops.oscar.running import running_oscar
with running_oscar() as address:
    print(address, flush=True)
    time.sleep(600)
"""


def test_no_shop_outlives_a_killed_starter(oscar_shop: str) -> None:
    starter = subprocess.Popen([sys.executable, "-c", STARTER], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert starter.stdout is not None
    port = int(starter.stdout.readline().strip().rsplit(":", 1)[1])
    assert _answers("127.0.0.1", port)
    starter.kill()
    starter.communicate()
    assert _comes_true(lambda: not _answers("127.0.0.1", port))


def _comes_true(claim: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if claim():
            return True
        time.sleep(0.05)
    return False


def test_without_the_packages_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeded, "PACKAGES", ("django-oscar-of-another-world",))
    with pytest.raises(ShopMissing, match=re.escape(MISSING)), running_oscar():
        pytest.fail("started without its packages")
