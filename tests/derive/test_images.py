"""Images that are one picture in several files, and what a visit's requests tell of them."""

import pytest

from cxcheck.derive.features import PageView
from cxcheck.derive.images import Gallery, stem
from cxcheck.model.evidence import Request
from tests.checks.sketch import page

HERE = "https://shop.example/page"


@pytest.mark.parametrize(
    "url",
    [
        "/media/kettle.jpg",
        "/media/kettle-800x600.jpg?v=3",
        "/media/kettle@2x.webp",
        "/media/kettle_400w.avif",
        "/media/kettle-mobile.jpg",
        "/media/Kettle-thumb-200x.png",
        "/_next/image?url=%2Fmedia%2Fkettle.jpg&w=640&q=75",
    ],
)
def test_one_picture_has_one_stem(url: str) -> None:
    assert stem(f"https://shop.example{url}") == "kettle"


def test_names_that_are_nothing_but_a_size_stay() -> None:
    assert stem("https://shop.example/200x200.jpg") == "200x200"


def gallery(sketch: list[object], *requests: Request) -> Gallery:
    return Gallery(PageView(page(sketch, width=393)), requests, HERE)


def asked(url: str, **said: object) -> Request:
    return Request.model_validate({"method": "GET", "url": url, "resource": "image"} | said)


@pytest.mark.parametrize(
    ("natural", "request_", "state"),
    [
        ([80, 80], None, "shown"),
        ([0, 0], asked("https://shop.example/a.jpg", status=404), "broken"),
        ([0, 0], asked("https://shop.example/a.jpg", status=200), "broken"),
        ([0, 0], asked("https://shop.example/a.jpg", failure="net::ERR_CONNECTION_RESET"), "broken"),
        ([0, 0], asked("https://shop.example/a.jpg", failure="net::ERR_ABORTED"), "waiting"),
        ([1, 1], None, "none"),
    ],
)
def test_states(natural: list[int], request_: Request | None, state: str) -> None:
    looked = gallery([{"img": "A", "href": "/a.jpg", "natural": natural}], *([request_] if request_ else []))
    assert looked.state(looked.images[0]) == state


def test_somebody_elses_host_is_unreachable_unless_it_answered_something() -> None:
    sketch: list[object] = [{"img": "A", "href": "https://cdn.example.org/a.jpg", "natural": [0, 0]}]
    lost = asked("https://cdn.example.org/a.jpg", failure="net::ERR_TIMED_OUT")
    looked = gallery(sketch, lost)
    assert looked.state(looked.images[0]) == "unreachable"
    looked = gallery(sketch, lost, asked("https://cdn.example.org/b.jpg", status=200))
    assert looked.state(looked.images[0]) == "broken"
