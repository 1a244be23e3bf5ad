import pytest

from cxcheck.demo.geodesy import Position, miles
from cxcheck.demo.places import locate
from tests.demo.customer import Customer, Page


def order(page: Page) -> list[str]:
    return page.texts(".store h2")


def distances(page: Page) -> list[float]:
    return [float(text.removesuffix(" miles")) for text in page.texts(".distance")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # A quarter of the equator and of a meridian on WGS 84, in kilometres.
        (Position(0, 0), Position(0, 90), 10018.754),
        (Position(0, 0), Position(90, 0), 10001.966),
        (Position(51.5, -0.1), Position(51.5, -0.1), 0.0),
    ],
)
def test_distances_follow_the_ellipsoid(one: Position, other: Position, expected: float) -> None:
    assert miles(one, other) * 1.609344 == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize("asked", ["York", "yo", "  yORK ", "YO1 7HH", "yo17hh", "YO1"])
def test_towns_and_postcodes_are_known(asked: str) -> None:
    found = locate(asked)
    assert (found is None) == (asked == "yo")
    assert found is None or found[1] == Position(53.96, -1.0873)


def test_nearest_first_from_a_place(customer: Customer) -> None:
    page = customer.open("/stores?place=York")
    assert order(page)[:2] == ["Leeds", "Manchester"]
    assert order(page)[-1] == "Brighton"
    assert distances(page) == sorted(distances(page))
    assert len(order(page)) == len(distances(page)) == 8


def test_nearest_first_from_a_position(customer: Customer) -> None:
    page = customer.open("/stores?latitude=51.45&longitude=-2.58")
    assert order(page)[0] == "Bristol"
    assert distances(page)[0] < 1.5


@pytest.mark.parametrize(
    "query", ["place=Atlantis", "latitude=x&longitude=1", "latitude=nan&longitude=0", "latitude=91&longitude=0"]
)
def test_unknown_places_leave_the_list_by_name(customer: Customer, query: str) -> None:
    page = customer.open(f"/stores?{query}")
    assert order(page) == sorted(order(page))
    assert not distances(page)


def test_a_store_has_what_a_visitor_needs(customer: Customer) -> None:
    page = customer.open("/stores/bristol")
    assert page.text("#store-address") == "8 Wapping WharfBristolBS1 6DS"
    assert page.soup.select_one("#store-phone")["href"] == "tel:+441174960108"
    assert "51.4468" in page.soup.select_one("#store-directions")["href"]
    assert len(page.texts("#store-hours dd")) == 3
    assert page.soup.select_one("#store-map")


@pytest.mark.parametrize(
    "path", ["/stores/atlantis", "/product/boat", "/pictures/boat-1.svg", "/nowhere", "/static/no.css"]
)
def test_what_is_not_there_is_not_found(customer: Customer, path: str) -> None:
    assert customer.open(path).status == 404
