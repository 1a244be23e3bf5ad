"""Checkout and confirmation."""

from starlette.responses import Response
from starlette.routing import Route

from cxcheck.demo import analytics, fields, stores
from cxcheck.demo.asked import Asked, go, with_session
from cxcheck.demo.basket import Basket
from cxcheck.demo.delivery import PAYMENT_NOTES, PAYMENTS, WAYS
from cxcheck.demo.orders import Order, order_number
from cxcheck.demo.render import page

_CONTACT = ("email", "name", "phone")
_ADDRESS = ("street", "town", "postcode")
_CARD = ("card-name", "card-number", "card-expiry", "card-code")


async def checkout(asked: Asked) -> Response:
    """Address, delivery and payment on one page; nothing to do without a basket."""
    if not len(asked.session.basket):
        return go("/basket")
    return _form(asked, _known(asked), {}, [analytics.begin_checkout(asked.session.basket)])


async def place(asked: Asked) -> Response:
    """Place the order, or say what is still missing."""
    held = asked.session.basket
    if not len(held):
        return go("/basket")
    missing = _missing(asked.form)
    if missing:
        return _form(asked, asked.form, missing, [])
    order = _order(asked)
    asked.session.orders.append(order)
    asked.request.app.state.sessions.orders += 1
    asked.session.news += analytics.ordered(held, order)
    asked.session.basket, asked.session.pickup_store = Basket(), ""
    return go("/confirmation")


async def confirmation(asked: Asked) -> Response:
    """Thanks, and the order as it was placed."""
    if not asked.session.orders:
        return go("/basket")
    return page(
        asked,
        "confirmation.html",
        title="Thank you for your order | Copper & Oak",
        about="Your order is confirmed.",
        canonical="/confirmation",
        order=asked.session.orders[-1],
        payments=PAYMENTS,
    )


def _form(asked: Asked, filled: dict[str, str], missing: dict[str, str], events: list[analytics.Event]) -> Response:
    held = asked.session.basket
    goods = held.totals().goods - held.totals().discount
    return page(
        asked,
        "checkout.html",
        title="Checkout | Copper & Oak",
        about="Address, delivery and payment.",
        canonical="/checkout",
        events=events,
        basket=held,
        totals=held.totals(WAYS[filled["way"]]),
        costs={way.key: way.cost(goods) for way in WAYS.values()},
        goods=goods,
        filled=filled,
        missing=missing,
        stores=stores.stores(),
        ways=WAYS,
        payments=PAYMENTS,
        payment_notes=PAYMENT_NOTES,
    )


def _known(asked: Asked) -> dict[str, str]:
    chosen = {"way": "pickup" if asked.session.pickup_store else "standard", "payment": "card"}
    chosen["store"] = asked.session.pickup_store
    if account := asked.session.account:
        chosen |= {"email": account.email, "name": account.name}
        chosen |= dict(zip(_ADDRESS, account.address, strict=False))
    return chosen


def _missing(form: dict[str, str]) -> dict[str, str]:
    # What no radio button can send counts as the first choice.
    form["way"] = form.get("way", "") if form.get("way") in WAYS else "standard"
    form["payment"] = form.get("payment", "") if form.get("payment") in PAYMENTS else "card"
    pickup = form["way"] == "pickup"
    needed = [*_CONTACT, *(() if pickup else _ADDRESS), *(_CARD if form["payment"] == "card" else ())]
    said = fields.problems(form, needed)
    if pickup and stores.store(form.get("store", "")) is None:
        said["store"] = "Choose the store to pick up from."
    return said


def _order(asked: Asked) -> Order:
    form, held = asked.form, asked.session.basket
    way = WAYS[form["way"]]
    pickup = way.key == "pickup"
    return Order(
        number=order_number(held, form["email"], len(asked.session.orders)),
        lines=tuple(held),
        totals=held.totals(way),
        promo=held.promo,
        way=way,
        payment=form["payment"],
        email=form["email"],
        name=form["name"],
        address=() if pickup else tuple(form[name] for name in _ADDRESS),
        store=stores.store(form["store"]) if pickup else None,
    )


routes = [
    Route("/checkout", with_session(checkout)),
    Route("/checkout", with_session(place), methods=["POST"]),
    Route("/confirmation", with_session(confirmation)),
]
