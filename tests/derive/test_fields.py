"""What fields ask for, told by labels in several languages, tokens, types and authors' names."""

import pytest

from cxcheck.derive.features import feature
from cxcheck.derive.fields import covers, meaning_of
from cxcheck.model.page import Box, Element


def field(name: str = "", **said: str) -> str:
    return meaning_of(
        feature(Element(tag="input", role="textbox", box=Box(0, 0, 9, 9), name=name, **said), "https://a.example/")
    )


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("E-Mail-Adresse *", "email"),
        ("Code postal", "postcode"),
        ("Nom de famille", "family-name"),
        ("Name on card", "card-holder"),
        ("Nombre y apellidos", "name"),
        ("Straße und Hausnummer", "street"),
        ("Telefonnummer (optional)", "phone"),
        ("Gutscheincode", "promo-code"),
        ("Promotion code", "promo-code"),
        ("Confirm password", "confirm-password"),
        ("Wachtwoord", "password"),
        ("Sort by", ""),
        ("How did you hear about our email newsletter?", ""),
        ("Engraving", ""),
    ],
)
def test_labels(name: str, meaning: str) -> None:
    assert field(name) == meaning


@pytest.mark.parametrize(
    ("said", "meaning"),
    [
        ({"autocomplete": "shipping postal-code"}, "postcode"),
        ({"type": "email"}, "email"),
        ({"type": "tel"}, "phone"),
        ({"hints": "id_billing-first_name form-control"}, "given-name"),
        ({"hints": "checkout_zip"}, "postcode"),
        ({"hints": "field-7 form-control"}, ""),
    ],
)
def test_fields_without_a_label(said: dict[str, str], meaning: str) -> None:
    assert field(**said) == meaning


def test_a_label_goes_before_a_token() -> None:
    assert field("Phone", autocomplete="name") == "phone"


def test_what_covers_what() -> None:
    assert covers(frozenset({"name"}), "family-name")
    assert covers(frozenset({"given-name", "family-name"}), "name")
    assert not covers(frozenset({"given-name"}), "family-name")
    assert not covers(frozenset({"given-name"}), "name")
    assert covers(frozenset({"street"}), "address-extra")
    assert not covers(frozenset({"email"}), "phone")
