import json

import pytest

from tests.demo.customer import Customer, Page

KETTLE = {"product": "heron-gooseneck-kettle", "option": "Black", "quantity": "1", "way": "delivery"}
CONTACT = {"email": "anna@example.com", "name": "Anna Bell", "phone": "01632 960001"}
ADDRESS = {"street": "3 Orchard Row", "town": "York", "postcode": "YO1 7HH"}


def events(page: Page) -> list[str]:
    scripts = " ".join(script.get_text() for script in page.soup.select("head script:not([type])"))
    known = "view_item_list view_item add_to_cart view_cart begin_checkout add_shipping_info add_payment_info purchase"
    return [name for name in known.split() if f'"event": "{name}"' in scripts]


def test_from_product_to_confirmation(customer: Customer) -> None:
    product = customer.open("/product/heron-gooseneck-kettle")
    assert events(product) == ["view_item"]
    basket = customer.send("/basket/add", KETTLE)
    assert (basket.path, basket.text("#total")) == ("/basket", "£64.00")
    assert events(basket) == ["add_to_cart", "view_cart"]
    assert events(customer.open("/checkout")) == ["begin_checkout"]
    done = customer.send("/checkout", CONTACT | ADDRESS | {"way": "express", "payment": "invoice"})
    assert (done.path, done.h1) == ("/confirmation", "Thank you for your order")
    assert (done.text("#total-delivery"), done.text("#total")) == ("£6.95", "£70.95")
    assert events(done) == ["add_shipping_info", "add_payment_info", "purchase"]
    assert customer.open("/basket").text(".empty") == "Your basket is empty."


def test_events_are_told_once(customer: Customer) -> None:
    customer.send("/basket/add", KETTLE)
    assert events(customer.open("/basket")) == ["view_cart"]


def test_a_basket_adds_up_changes_and_takes_a_code(customer: Customer) -> None:
    customer.send("/basket/add", KETTLE)
    customer.send("/basket/add", {"product": "peat-mug", "option": "Sage", "quantity": "2"})
    page = customer.send("/basket/promo", {"code": "copper10"})
    assert (page.text("#total-goods"), page.text("#total-discount"), page.text("#total")) == (
        "£92.00",
        "-£9.20",
        "£82.80",
    )
    page = customer.send("/basket/change", {"line": "heron-gooseneck-kettle|Black", "remove": "1"})
    assert (page.text("#total-goods"), page.text("#total-delivery")) == ("£28.00", "£3.95")
    page = customer.send("/basket/change", {"line": "peat-mug|Sage", "quantity": "3"})
    assert page.text("#total") == "£41.75"
    assert "do not know" in customer.send("/basket/promo", {"code": "NOPE"}).text(".message")


def test_delivery_is_free_only_when_what_is_paid_reaches_the_limit(customer: Customer) -> None:
    page = customer.send("/basket/add", {"product": "meadow-dinner-plates", "option": "White", "quantity": "1"})
    assert page.text("#total-delivery") == "Free"
    page = customer.send("/basket/promo", {"code": "COPPER10"})
    assert (page.text("#total-delivery"), page.text("#total")) == ("£3.95", "£48.95")


@pytest.mark.parametrize("quantity", ["-3", "0", "many", "²", ""])
def test_odd_quantities_become_one(customer: Customer, quantity: str) -> None:
    assert customer.send("/basket/add", KETTLE | {"quantity": quantity}).text("#total-goods") == "£64.00"


def test_sold_out_things_cannot_be_bought(customer: Customer) -> None:
    page = customer.send("/basket/add", {"product": "moor-coffee-grinder", "quantity": "1"})
    assert page.text(".message") == "Moor coffee grinder is sold out."
    assert not page.soup.select("button[form=buy], #add-to-basket")
    assert customer.open("/basket").text(".empty")


def test_pickup_chosen_on_the_product_page_holds_at_the_checkout(customer: Customer) -> None:
    customer.send("/basket/add", KETTLE | {"way": "pickup", "store": "bristol"})
    checkout = customer.open("/checkout")
    assert checkout.soup.select_one("#way-pickup[checked]")
    assert checkout.soup.select_one("#store option[selected]")["value"] == "bristol"
    done = customer.send("/checkout", CONTACT | {"way": "pickup", "store": "bristol", "payment": "paypurse"})
    assert "Copper & Oak Bristol, 8 Wapping Wharf" in done.text("main")
    assert (done.text("#total-delivery"), done.text("#total")) == ("Free", "£64.00")


def test_what_is_missing_is_said_and_what_was_typed_stays(customer: Customer) -> None:
    customer.send("/basket/add", KETTLE)
    page = customer.send("/checkout", {"email": "anna", "name": "Anna Bell", "way": "standard", "payment": "card"})
    assert page.path == "/checkout"
    assert page.soup.select_one("#name")["value"] == "Anna Bell"
    said = {error["id"].removesuffix("-error") for error in page.soup.select(".error")}
    assert said == {
        "email",
        "phone",
        "street",
        "town",
        "postcode",
        "card-name",
        "card-number",
        "card-expiry",
        "card-code",
    }


def test_pickup_needs_a_store(customer: Customer) -> None:
    customer.send("/basket/add", KETTLE)
    page = customer.send("/checkout", CONTACT | {"way": "pickup", "store": "atlantis", "payment": "invoice"})
    assert page.texts(".error") == ["Choose the store to pick up from."]


def test_the_same_order_has_the_same_number_in_every_visit(address: str) -> None:
    numbers = set()
    for _ in range(2):
        customer = Customer(address)
        customer.send("/basket/add", KETTLE)
        done = customer.send("/checkout", CONTACT | ADDRESS | {"way": "standard", "payment": "invoice"})
        numbers.add(done.text("#order-number"))
    assert len(numbers) == 1


def test_sessions_share_nothing(address: str) -> None:
    one, other = Customer(address), Customer(address)
    one.send("/basket/add", KETTLE)
    other.send("/basket/add", {"product": "peat-mug", "option": "Cream", "quantity": "1"})
    one.send("/account/sign-in", {"email": "robin@example.com", "password": "copper-kettle-7"})
    assert one.open("/basket").texts(".line h2") == ["Heron gooseneck kettle"]
    assert other.open("/basket").texts(".line h2") == ["Peat mug"]
    assert other.open("/account").path == "/account/sign-in"


def test_machines_and_people_are_told_the_same_price(customer: Customer) -> None:
    page = customer.open("/product/meadow-pasta-bowls")
    told = [json.loads(script.get_text()) for script in page.soup.select('script[type="application/ld+json"]')]
    product = next(one for one in told if one["@type"] == "Product")
    offer, rating = product["offers"], product["aggregateRating"]
    assert f"£{offer['price']}" == page.text("#price .now") == page.text("#buy-bar .now")
    assert offer["priceCurrency"] == "GBP"
    assert page.text("#rating").startswith(f"{rating['ratingValue']} out of 5 from {rating['reviewCount']} reviews")
    assert len(page.soup.select(".review")) == rating["reviewCount"]
    assert page.texts("#price .unit-price") == ["£14.50 each"]
