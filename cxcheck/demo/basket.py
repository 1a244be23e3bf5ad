"""A basket and what it comes to."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cxcheck.demo import catalogue
from cxcheck.demo.delivery import STANDARD, Way
from cxcheck.demo.product import Product

MOST = 10
PROMO_CODES = {"COPPER10": 10}


@dataclass(frozen=True)
class Line:
    """One line: so many of a product in one option."""

    key: str
    product: Product
    option: str
    quantity: int

    @property
    def title(self) -> str:
        """Name and option."""
        return f"{self.product.name}, {self.option}" if self.option else self.product.name

    @property
    def total(self) -> int:
        """Pence."""
        return self.product.price * self.quantity


@dataclass(frozen=True)
class Totals:
    """What it comes to, in pence; `discount` is positive."""

    goods: int
    discount: int
    delivery: int

    @property
    def total(self) -> int:
        """To pay."""
        return self.goods - self.discount + self.delivery


@dataclass
class Basket:
    """Quantities by "slug|option", in the order in which they came, and a promo code."""

    quantities: dict[str, int] = field(default_factory=dict)
    promo: str = ""

    def __iter__(self) -> Iterator[Line]:
        for key, quantity in self.quantities.items():
            slug, _, option = key.partition("|")
            if product := catalogue.product(slug):
                yield Line(key, product, option, quantity)

    def __len__(self) -> int:
        return sum(self.quantities.values())

    def add(self, product: Product, option: str, quantity: int) -> Line:
        """Put more of it in, never more than MOST; the line as it now stands."""
        key = f"{product.slug}|{option}"
        self.change(key, self.quantities.get(key, 0) + quantity)
        return Line(key, product, option, self.quantities[key])

    def change(self, key: str, quantity: int) -> None:
        """Set a line's quantity; 0 removes it."""
        if quantity <= 0:
            self.quantities.pop(key, None)
        else:
            self.quantities[key] = min(quantity, MOST)

    def totals(self, way: Way = STANDARD) -> Totals:
        """What it comes to with that way of delivery."""
        goods = sum(line.total for line in self)
        discount = round(goods * PROMO_CODES.get(self.promo, 0) / 100)
        return Totals(goods, discount, way.cost(goods - discount) if goods else 0)
