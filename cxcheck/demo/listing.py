"""What a customer asked to see of the catalogue, and the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from cxcheck.demo import catalogue
from cxcheck.demo.product import Product

PAGE_SIZE = 12

SORTS = {
    "featured": "Featured",
    "price": "Price, low to high",
    "-price": "Price, high to low",
    "name": "Name, A to Z",
    "rating": "Best rated",
}
PRICES = {"": "Any price", "0-25": "Under £25", "25-50": "£25 to £50", "50-100": "£50 to £100", "100-": "£100 and over"}

_ORDERS: dict[str, Callable[[Product], tuple[float, str]]] = {
    "price": lambda product: (product.price, ""),
    "-price": lambda product: (-product.price, ""),
    "name": lambda product: (0, product.name.casefold()),
    "rating": lambda product: (-product.rating, product.sku),
}


@dataclass(frozen=True)
class Wanted:
    """A customer's question to the catalogue; values that the shop does not know are left out."""

    q: str = ""
    category: str = ""
    in_stock: bool = False
    price: str = ""
    colours: tuple[str, ...] = ()
    sort: str = "featured"
    page: int = 1

    @classmethod
    def of(cls, query: Mapping[str, list[str]]) -> "Wanted":
        """From the query part of an address."""

        def last(key: str) -> str:
            return query.get(key, [""])[-1].strip()

        return cls(
            q=last("q")[:80],
            category=last("category") if last("category") in catalogue.CATEGORIES else "",
            in_stock=last("in-stock") == "1",
            price=last("price") if last("price") in PRICES else "",
            colours=tuple(colour for colour in catalogue.colours() if colour in query.get("colour", [])),
            sort=last("sort") if last("sort") in SORTS else "featured",
            page=int(last("page")) if last("page").isdecimal() and last("page").isascii() else 1,
        )

    @property
    def filtered(self) -> int:
        """How many filters are set."""
        return int(self.in_stock) + bool(self.price) + len(self.colours)

    def address(self, page: int = 1) -> str:
        """The address of one page of the answer."""
        pairs = [("q", self.q), ("category", self.category), ("in-stock", "1" if self.in_stock else "")]
        pairs += [("price", self.price), *(("colour", colour) for colour in self.colours)]
        pairs += [("sort", self.sort if self.sort != "featured" else ""), ("page", str(page) if page > 1 else "")]
        query = urlencode([pair for pair in pairs if pair[1]])
        return f"/products?{query}" if query else "/products"


@dataclass(frozen=True)
class Listing:
    """One page of the answer. `total` counts the products of all pages."""

    wanted: Wanted
    products: tuple[Product, ...]
    total: int
    page: int
    pages: int

    @property
    def title(self) -> str:
        """What the page is called."""
        category = catalogue.CATEGORIES.get(self.wanted.category, "")
        if self.wanted.q:
            return f"Results for “{self.wanted.q}”"
        return category or "All products"

    @property
    def count(self) -> str:
        """How many were found, in words."""
        return "1 product" if self.total == 1 else f"{self.total} products"


def find(wanted: Wanted) -> Listing:
    """Search, filter, sort, and cut out the page."""
    found = [one for one in catalogue.products() if _fits(one, wanted)]
    if wanted.q and wanted.sort == "featured":
        found.sort(key=lambda one: not _says(one.name, wanted.q))
    if wanted.sort in _ORDERS:
        found.sort(key=_ORDERS[wanted.sort])
    pages = max(1, -(-len(found) // PAGE_SIZE))
    page = min(max(1, wanted.page), pages)
    return Listing(wanted, tuple(found[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]), len(found), page, pages)


def _fits(product: Product, wanted: Wanted) -> bool:
    text = f"{product.name} {product.blurb} {catalogue.CATEGORIES[product.category]}"
    return (
        _says(text, wanted.q)
        and (not wanted.category or product.category == wanted.category)
        and (not wanted.in_stock or product.in_stock)
        and (not wanted.colours or bool(set(wanted.colours) & set(product.colours)))
        and _within(product.price, wanted.price)
    )


def _says(text: str, query: str) -> bool:
    words = text.casefold().replace(",", " ").split()
    return all(any(word.startswith(asked) for word in words) for asked in query.casefold().split())


def _within(pence: int, band: str) -> bool:
    if not band:
        return True
    low, _, high = band.partition("-")
    return int(low) * 100 <= pence and (not high or pence < int(high) * 100)
