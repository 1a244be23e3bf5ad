from urllib.parse import urlencode

import pytest

from tests.demo.customer import Customer, Page


def names(page: Page) -> list[str]:
    return page.texts(".card-name")


def prices(page: Page) -> list[float]:
    return [float(text.removeprefix("£")) for text in page.texts("#results .now")]


def listing(customer: Customer, **query: str) -> Page:
    return customer.open(f"/products?{urlencode({key.replace('_', '-'): value for key, value in query.items()})}")


def test_all_products_come_once_over_the_pages(customer: Customer) -> None:
    pages = [names(listing(customer, page=str(number))) for number in (1, 2, 3)]
    assert [len(page) for page in pages] == [12, 12, 12]
    assert len({name for page in pages for name in page}) == 36


def test_a_page_beyond_the_last_is_the_last(customer: Customer) -> None:
    assert names(listing(customer, page="99")) == names(listing(customer, page="3"))


def test_searching_puts_names_first(customer: Customer) -> None:
    found = names(listing(customer, q="KETTLE"))
    assert len(found) == 6
    assert all("kettle" in name for name in found[:3])
    assert not any("kettle" in name for name in found[3:])


def test_nothing_found_is_said(customer: Customer) -> None:
    page = listing(customer, q="zebra <b>")
    assert (page.h1, page.text(".found")) == ("Results for “zebra <b>”", "0 products")


def test_filters_narrow_together(customer: Customer) -> None:
    everything = listing(customer, category="cookware")
    in_stock = listing(customer, category="cookware", in_stock="1")
    cheap = listing(customer, category="cookware", in_stock="1", price="0-25", colour="Steel")
    assert (everything.text(".found"), in_stock.text(".found")) == ("16 products", "15 products")
    assert names(cheap) == ["Crumb cake tin", "Crumb loaf tin"]
    assert cheap.soup.select_one("#in-stock[checked]")
    assert "Sold out" not in in_stock.texts(".stock")


@pytest.mark.parametrize(("sort", "backwards"), [("price", False), ("-price", True)])
def test_sorting_by_price_holds_over_the_pages(customer: Customer, sort: str, backwards: bool) -> None:
    shown = [price for page in "123" for price in prices(listing(customer, sort=sort, page=page))]
    assert shown == sorted(shown, reverse=backwards)


def test_paging_keeps_search_filter_and_order(customer: Customer) -> None:
    page = listing(customer, category="cookware", in_stock="1", sort="price")
    following = page.soup.select_one('a[rel="next"]')["href"]
    assert following == "/products?category=cookware&in-stock=1&sort=price&page=2"
    assert len(names(customer.open(following))) == 3


def test_what_the_shop_does_not_know_is_left_out(customer: Customer) -> None:
    page = listing(customer, category="boats", sort="colour", price="1-x", page="²")
    assert (page.status, page.text(".found")) == (200, "36 products")
