"""A finding keeps its fingerprint from run to run and from page to page of the frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcheck.derive.fingerprint import fingerprint, handle
from tests.checks.sketch import elements

PARTS = {"check": "feature-missing", "page": "product", "role": "link", "landmark": "main", "name": "Returns"}


def print_of(**changed: str) -> str:
    return fingerprint(**(PARTS | changed))


def test_twelve_hex_digits() -> None:
    assert len(print_of()) == 12
    assert int(print_of(), 16) >= 0


@pytest.mark.parametrize("part", list(PARTS))
def test_every_part_counts(part: str) -> None:
    assert print_of(**{part: "other"}) != print_of()


def test_parts_do_not_flow_into_each_other() -> None:
    assert print_of(role="ab", landmark="c") != print_of(role="a", landmark="bc")


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_numbers_do_not_count(one: int, other: int) -> None:
    assert print_of(name=f"Basket ({one})") == print_of(name=f"Basket ({other})")


def test_case_and_punctuation_do_not_count() -> None:
    assert print_of(name="RETURNS!") == print_of(name="returns")


@pytest.mark.parametrize("landmark", ["banner", "navigation", "contentinfo"])
def test_the_frame_is_the_same_on_every_page(landmark: str) -> None:
    assert print_of(landmark=landmark, page="home") == print_of(landmark=landmark, page="basket")


@pytest.mark.parametrize("landmark", ["main", "", "region", "dialog"])
def test_the_rest_is_not(landmark: str) -> None:
    assert print_of(landmark=landmark, page="home") != print_of(landmark=landmark, page="basket")


def test_what_it_is_called() -> None:
    named, written, nameless = elements(
        [{"button": "Buy"}, {"p": "Hello"}, {"div": [], "selector": "body > main > div:nth-of-type(3)"}]
    )
    assert (handle(named), handle(written), handle(nameless)) == ("Buy", "Hello", "div")
