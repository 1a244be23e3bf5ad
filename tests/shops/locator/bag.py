"""The basket. It lives in a cookie of the customer, so the shop keeps nothing."""

from dataclasses import dataclass

from tests.shops.locator.goods import BY_SLUG, Tool, Variant

COOKIE = "bag"
MOST = 9


@dataclass(frozen=True)
class Line:
    """So many of one variant."""

    tool: Tool
    variant: Variant
    count: int

    @property
    def key(self) -> str:
        """The variant's own name, as items of analytics are told apart."""
        return f"{self.tool.slug}.{self.variant.code}"

    @property
    def cents(self) -> int:
        """What the line costs."""
        return self.variant.cents * self.count


@dataclass(frozen=True)
class Bag:
    """What a customer has chosen, in the order of choosing."""

    lines: tuple[Line, ...] = ()

    @property
    def count(self) -> int:
        """Pieces, not lines."""
        return sum(line.count for line in self.lines)

    @property
    def cents(self) -> int:
        """What all of it costs."""
        return sum(line.cents for line in self.lines)

    def with_count(self, key: str, count: int) -> "Bag":
        """So many of this variant and no other number; none takes it out."""
        made = line_of(key, count)
        if made is None:
            return self
        kept = tuple(made if line.key == key else line for line in self.lines)
        if made not in kept:
            kept = (*kept, made)
        return Bag(tuple(line for line in kept if line.count))

    def counted(self, key: str) -> int:
        """How many of this variant are in it."""
        return next((line.count for line in self.lines if line.key == key), 0)

    def packed(self) -> str:
        """As it stands in the cookie."""
        return "~".join(f"{line.key}.{line.count}" for line in self.lines)


def line_of(key: str, count: int) -> Line | None:
    """A line, if there is such a variant."""
    slug, _, code = key.partition(".")
    tool = BY_SLUG.get(slug)
    if tool is None or code not in {one.code for one in tool.variants}:
        return None
    return Line(tool, tool.variant(code), max(0, min(count, MOST)))


def unpacked(text: str) -> Bag:
    """The basket in a cookie; what is not understood is left out."""
    bag = Bag()
    for part in text.split("~"):
        key, _, count = part.rpartition(".")
        if count.isdigit():
            bag = bag.with_count(key, int(count))
    return bag
