"""Pages that tell: about, delivery and returns, contact; and the page for addresses that lead nowhere."""

from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo import fields
from cxcheck.demo.asked import Asked, with_session
from cxcheck.demo.render import page


async def about(asked: Asked) -> Response:
    """Who we are."""
    return page(
        asked,
        "about.html",
        title="About us | Copper & Oak",
        about="Who we are, what we sell and why it lasts.",
        canonical="/about",
        crumbs=[("Home", "/"), ("About us", "/about")],
    )


async def terms(asked: Asked) -> Response:
    """What delivery costs, how returns work."""
    return page(
        asked,
        "delivery.html",
        title="Delivery and returns | Copper & Oak",
        about="What delivery costs, how long it takes, and how to send something back.",
        canonical="/delivery",
        crumbs=[("Home", "/"), ("Delivery and returns", "/delivery")],
    )


async def contact(asked: Asked) -> Response:
    """How to reach us."""
    return _contact_form(asked, {}, {}, sent=False)


async def contacted(asked: Asked) -> Response:
    """Thank for a message, or say what is missing."""
    missing = fields.problems(asked.form, ("name", "email", "message"))
    return _contact_form(asked, asked.form if missing else {}, missing, sent=not missing)


async def not_found(asked: Asked) -> Response:
    """Nothing here."""
    return page(
        asked,
        "not-found.html",
        title="Page not found | Copper & Oak",
        about="There is no page at this address.",
        canonical="/",
        status=404,
    )


def _contact_form(asked: Asked, filled: dict[str, str], missing: dict[str, str], *, sent: bool) -> Response:
    return page(
        asked,
        "contact.html",
        title="Contact | Copper & Oak",
        about="Write to us, call us, or come by.",
        canonical="/contact",
        crumbs=[("Home", "/"), ("Contact", "/contact")],
        filled=filled,
        missing=missing,
        sent=sent,
    )


routes = [
    Route("/about", with_session(about)),
    Route("/delivery", with_session(terms)),
    Route("/contact", with_session(contact)),
    Route("/contact", with_session(contacted), methods=["POST"]),
]
