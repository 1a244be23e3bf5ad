"""An order: what is left of a basket after checkout."""

from dataclasses import dataclass
from zlib import crc32

from cxcheck.demo.basket import Basket, Line, Totals
from cxcheck.demo.delivery import Way
from cxcheck.demo.stores import Store


@dataclass(frozen=True)
class Order:
    """A placed order. `address` is empty when it is picked up, `store` is None when it is delivered."""

    number: str
    lines: tuple[Line, ...]
    totals: Totals
    promo: str
    way: Way
    payment: str
    email: str
    name: str
    address: tuple[str, ...]
    store: Store | None


def order_number(basket: Basket, email: str, earlier: int) -> str:
    """A number that is the same whenever the same customer orders the same things, so that visits can be compared."""
    seed = "/".join([email, basket.promo, str(earlier), *(f"{line.key}x{line.quantity}" for line in basket)])
    return f"CO-{10_000_000 + crc32(seed.encode()) % 90_000_000}"
