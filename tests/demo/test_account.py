import pytest

from tests.demo.customer import Customer

ROBIN = {"email": "robin@example.com", "password": "copper-kettle-7"}
NEW = {"first-name": "Anna", "last-name": "Bell", "email": "anna@example.com", "password": "long-enough"}


def test_signing_in_and_out(customer: Customer) -> None:
    account = customer.send("/account/sign-in", ROBIN)
    assert (account.path, account.text(".lead")) == ("/account", "Welcome back, Robin.")
    assert "Your account" in customer.open("/").texts("#main-menu a")
    customer.send("/account/sign-out", {})
    assert customer.open("/account").path == "/account/sign-in"


@pytest.mark.parametrize("wrong", [{"password": "copper-kettle-8"}, {"email": "nobody@example.com"}, {"password": "é"}])
def test_wrong_words_are_refused(customer: Customer, wrong: dict[str, str]) -> None:
    page = customer.send("/account/sign-in", ROBIN | wrong)
    assert page.text(".problems") == "Email address or password is not right."
    assert customer.open("/account").path == "/account/sign-in"


def test_an_account_fills_in_the_checkout(customer: Customer) -> None:
    customer.send("/account/sign-in", ROBIN)
    customer.send("/basket/add", {"product": "peat-mug", "option": "Sage", "quantity": "1"})
    checkout = customer.open("/checkout")
    assert checkout.soup.select_one("#name")["value"] == "Robin Ashby"
    assert checkout.soup.select_one("#postcode")["value"] == "YO1 7HH"


def test_registering_opens_an_account(customer: Customer) -> None:
    assert customer.send("/account/register", NEW).text(".lead") == "Welcome back, Anna."


def test_registering_says_what_is_missing(customer: Customer) -> None:
    page = customer.send("/account/register", NEW | {"password": "short", "email": "robin@example.com"})
    assert {error["id"] for error in page.soup.select(".error")} == {"password-error", "email-error"}


def test_consent_without_script_is_remembered_and_leads_back(customer: Customer) -> None:
    assert customer.open("/about").soup.select_one("#consent")
    back = customer.send("/consent", {"consent": "rejected", "back": "/about"})
    assert (back.path, back.soup.select_one("#consent")) == ("/about", None)


@pytest.mark.parametrize("back", ["//elsewhere.example/", "https://elsewhere.example/", "javascript:x"])
def test_consent_never_leads_elsewhere(customer: Customer, back: str) -> None:
    assert customer.send("/consent", {"consent": "accepted", "back": back}).path == "/"
