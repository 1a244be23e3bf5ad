"""The shops that accuracy is measured on, each with its journeys. Only the first was written with cxcheck."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from bench.shop import shop_apart
from tests.shops.locator.running import running_locator
from tests.shops.oscar.running import running_oscar
from tests.shops.templates.running import running_templates

_JOURNEYS = Path(__file__).parents[2] / "journeys"


@dataclass(frozen=True)
class Shop:
    """`serve` opens it on a port (0: a free one), and gives its address and its journeys.

    The headline leaves `own` shops out.
    `true_of_it` is how findings on the untouched shop begin that a person has looked at and found to be so.
    """

    name: str
    serve: Callable[[int], AbstractContextManager[tuple[str, Path]]]
    own: bool = False
    true_of_it: tuple[str, ...] = ()


@contextmanager
def _demo(port: int) -> Iterator[tuple[str, Path]]:
    with as_file(files("cxcheck.demo").joinpath("journeys")) as journeys, shop_apart(port=port) as address:
        yield address, journeys


@contextmanager
def _oscar(port: int) -> Iterator[tuple[str, Path]]:
    with running_oscar(port=port) as address:
        yield address, _JOURNEYS / "oscar"


@contextmanager
def _homepage(port: int) -> Iterator[tuple[str, Path]]:
    with running_templates(port=port) as address:
        yield address, _JOURNEYS / "templates" / "homepage.yaml"


@contextmanager
def _item(port: int) -> Iterator[tuple[str, Path]]:
    with running_templates(port=port) as address:
        yield address, _JOURNEYS / "templates" / "item.yaml"


@contextmanager
def _store_finder(port: int) -> Iterator[tuple[str, Path]]:
    with running_locator(port=port) as address:
        yield address, _JOURNEYS / "locator"


_TRUE_OF_OSCAR = (
    # The bar of its phone pages keeps the total of the page before while the basket beside it is up to date.
    "basket-mismatch: The basket in the header",
    # On tablets the prices of its results are drawn over the second line of their titles.
    'control-covered: "Bedside lamp" is covered on iPad',
)
SHOPS = {
    one.name: one
    for one in (
        Shop("demo", _demo, own=True),
        Shop("django-oscar", _oscar, true_of_it=_TRUE_OF_OSCAR),
        Shop("shop-homepage", _homepage),
        Shop("shop-item", _item),
        Shop("store-finder", _store_finder),
    )
}
