"""Whose a host is, and who gave a page no answer."""

import pytest

from cxcheck.derive.parties import party, silent_hosts
from cxcheck.model.evidence import Request, StepEvidence, VisitEvidence
from cxcheck.model.plan import Visit

SHOP = "https://www.shop.co.uk"


@pytest.mark.parametrize(
    ("address", "whose"),
    [
        ("https://www.shop.co.uk/kettle", "shop.co.uk"),
        ("https://m.shop.co.uk:8443/", "shop.co.uk"),
        ("https://other.co.uk/", "other.co.uk"),
        ("https://one.github.io/a", "one.github.io"),
        ("wss://live.reviews.com/", "reviews.com"),
        ("http://127.0.0.1:8000/a", "127.0.0.1:8000"),
        ("http://127.0.0.1:8001/a", "127.0.0.1:8001"),
        ("http://localhost:3000/", "localhost:3000"),
        ("http://[::1]:3000/", "[::1]:3000"),
        ("data:text/plain,hello", ""),
        ("about:blank", ""),
    ],
)
def test_whose_an_address_is(address: str, whose: str) -> None:
    assert party(address) == whose


def asked(url: str, step: int = 0, status: int = 200, resource: str = "script") -> Request:
    failure = "" if status else "net::ERR_CONNECTION_REFUSED"
    return Request(method="GET", url=url, resource=resource, status=status, failure=failure, step=step)


def visit(*requests: Request, urls: tuple[str, ...] = (SHOP,)) -> VisitEvidence:
    steps = tuple(StepEvidence(index=index, outcome="passed", url=url) for index, url in enumerate(urls))
    return VisitEvidence(visit=Visit(journey="j", device="iphone"), status="finished", steps=steps, requests=requests)


PAGE = asked(SHOP, resource="document")
NEXT = asked(f"{SHOP}/kettle", step=1, resource="document")


@pytest.mark.parametrize(
    ("requests", "step", "silent"),
    [
        pytest.param((PAGE, asked("https://a.reviews.com/x", status=0)), 0, {"reviews.com"}, id="refused"),
        pytest.param((PAGE, asked("https://a.reviews.com/x")), 0, set(), id="answered"),
        pytest.param(
            (PAGE, asked("https://a.reviews.com/x", status=0), asked("https://b.reviews.com/y")), 0, set(), id="in part"
        ),
        pytest.param((PAGE, asked("https://img.shop.co.uk/x", status=0)), 0, set(), id="the shop's own"),
        pytest.param((PAGE, asked("https://a.ads.com/x", status=0, resource="ping")), 0, set(), id="a parting word"),
        pytest.param((PAGE, asked("https://ads.com/x", status=404)), 0, set(), id="an error is an answer"),
        pytest.param((PAGE, asked("https://ads.com/x", status=0), NEXT), 1, set(), id="of an earlier page"),
        pytest.param((PAGE, NEXT, asked("https://ads.com/x", 1, 0)), 0, set(), id="of a later page"),
        pytest.param((PAGE, NEXT, asked("https://ads.com/x", 1, 0)), 1, {"ads.com"}, id="of this page"),
    ],
)
def test_who_gave_no_answer(requests: tuple[Request, ...], step: int, silent: set[str]) -> None:
    assert silent_hosts(visit(*requests, urls=(SHOP, f"{SHOP}/kettle")), step) == silent
