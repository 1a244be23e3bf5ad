"""Sign in, register, sign out, and the account itself."""

from secrets import compare_digest

from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo import fields
from cxcheck.demo.accounts import Account
from cxcheck.demo.asked import Asked, go, with_session
from cxcheck.demo.render import page

_SHORTEST_PASSWORD = 8


async def account(asked: Asked) -> Response:
    """The customer's own page, for those signed in."""
    if asked.session.account is None:
        return go("/account/sign-in")
    return page(
        asked,
        "account.html",
        title="Your account | Copper & Oak",
        about="Your details and orders.",
        canonical="/account",
        account=asked.session.account,
        orders=asked.session.orders,
    )


async def sign_in(asked: Asked) -> Response:
    """Ask for email and password."""
    return _sign_in_form(asked, "", "")


async def signed_in(asked: Asked) -> Response:
    """Let the customer in, or ask again."""
    email, password = asked.form.get("email", "").casefold(), asked.form.get("password", "")
    known = asked.session.accounts.get(email)
    if known is None or not compare_digest(known.password.encode(), password.encode()):
        return _sign_in_form(asked, email, "Email address or password is not right.")
    _enter(asked, known, "login")
    return go("/account")


async def register(asked: Asked) -> Response:
    """Ask a new customer for name, email and a password."""
    return _register_form(asked, {}, {})


async def registered(asked: Asked) -> Response:
    """Open the account, or say what is missing."""
    form = asked.form
    missing = fields.problems(form, ("first-name", "last-name", "email"))
    if len(form.get("password", "")) < _SHORTEST_PASSWORD:
        missing["password"] = f"Choose a password of at least {_SHORTEST_PASSWORD} characters."
    email = form.get("email", "").casefold()
    if email in asked.session.accounts:
        missing["email"] = "There is an account with that email address already."
    if missing:
        return _register_form(asked, form, missing)
    opened = Account(email, form["password"], form["first-name"], form["last-name"])
    asked.session.accounts[email] = opened
    _enter(asked, opened, "sign_up")
    return go("/account")


async def sign_out(asked: Asked) -> Response:
    """Leave; the basket stays."""
    asked.session.email = ""
    asked.session.message = "You are signed out."
    return go("/")


def _enter(asked: Asked, known: Account, event: str) -> None:
    asked.session.email = known.email
    asked.session.news.append({"event": event, "method": "email"})


def _sign_in_form(asked: Asked, email: str, problem: str) -> Response:
    return page(
        asked,
        "sign-in.html",
        title="Sign in | Copper & Oak",
        about="Sign in to see your orders and to check out faster.",
        canonical="/account/sign-in",
        email=email,
        problem=problem,
    )


def _register_form(asked: Asked, filled: dict[str, str], missing: dict[str, str]) -> Response:
    return page(
        asked,
        "register.html",
        title="Create an account | Copper & Oak",
        about="Create an account to keep your orders in one place.",
        canonical="/account/register",
        filled=filled,
        missing=missing,
    )


routes = [
    Route("/account", with_session(account)),
    Route("/account/sign-in", with_session(sign_in)),
    Route("/account/sign-in", with_session(signed_in), methods=["POST"]),
    Route("/account/register", with_session(register)),
    Route("/account/register", with_session(registered), methods=["POST"]),
    Route("/account/sign-out", with_session(sign_out), methods=["POST"]),
]
