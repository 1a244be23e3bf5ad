"""Structured data in one form, whatever it is written in; and however badly."""

import pytest

from cxcheck.derive.structured import canonical, told
from cxcheck.derive.structured_differences import differences
from cxcheck.model.structured import StructuredData


def of(*texts: str) -> StructuredData:
    return StructuredData(json_ld=texts)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("39.00", "39"),
        ("39,50", "39.5"),
        ("0", "0"),
        ("https://schema.org/InStock", "instock"),
        ("http://www.schema.org/Monday", "monday"),
        ("https://shop.example/x", ""),
        ("/x.png", ""),
        ("2026-11-22T10:00:00Z", ""),
        ("09:00:00", "9:00"),
        ("<b>Copper &amp; Oak</b>", "copper oak"),
        ("Mo-Fr 09:00-17:00", "mo fr 09 00 17 00"),
    ],
)
def test_values(written: str, plain: str) -> None:
    assert canonical(written) == plain


def test_graphs_lists_and_references() -> None:
    said = told(of('[{"@graph": [{"@type": "Product", "name": "K", "offers": {"@id": "#o"}}]}, {"@type": "Offer", '
                   '"@id": "#o", "price": 3}]'))  # fmt: skip
    (product,) = said.of("Product")
    assert product.facts() == {"name": {"k"}, "offers.price": {"3"}}
    assert [one.type for one in said.entities] == ["Product", "Offer"]


@pytest.mark.parametrize("text", ["{", "[[[", '"text"', "null", "12", "{}", '{"@type": 3}', '{"@type": []}', ""])
def test_nonsense_tells_nothing(text: str) -> None:
    assert told(of(text)).entities == ()


def test_a_reference_to_itself_comes_to_an_end() -> None:
    said = told(of('{"@type": "Product", "@id": "#a", "name": "K", "isPartOf": {"@id": "#a"}}'))
    assert said.of("Product")[0].text("name") == "K"


def test_depth_is_bounded() -> None:
    deep = '{"@type": "A", "a": ' * 400 + '"x"' + "}" * 400
    assert told(of(deep)).entities[0].type == "A"
    assert told(of("[" * 100_000)).unreadable == 1


def test_nothing_differs_from_itself() -> None:
    said = told(of('{"@type": "Product", "name": "K", "offers": [{"price": 3}, {"price": 4}]}'))
    assert not list(differences(said, said))
