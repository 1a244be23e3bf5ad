"""How the structured data of two devices differ in what they say, whatever they say it with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from cxcheck.derive.headings import same_words
from cxcheck.derive.structured import Entity, Told, single

_NO_CONTENT = {
    *("", "WebPage", "ItemPage", "CollectionPage", "SearchResultsPage", "CheckoutPage", "AboutPage", "ContactPage"),
    *("SearchAction", "ReadAction", "ImageObject", "VideoObject", "SiteNavigationElement", "WPHeader", "WPFooter"),
    *("WPSideBar", "WPAdBlock", "ListItem", "Review", "Rating", "Person", "SpeakableSpecification"),
}
"""Types that tell what the page is made of, or of a customer, rather than what it offers."""
_ONLY_THERE = {"BreadcrumbList", "ItemList", "OfferCatalog", "WebSite"}
"""Types of which it counts that they are there: their entries depend on the way to the page and the length of lists."""
_PASSING = frozenset(
    (
        *("review", "reviews", "isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor", "isConsumableFor"),
        *(
            "image",
            "images",
            "logo",
            "photo",
            "url",
            "sameAs",
            "thumbnailUrl",
            "mainEntityOfPage",
            "isPartOf",
            "hasMap",
        ),
        *("potentialAction", "inventoryLevel", "interactionStatistic", "interactionCount", "priceValidUntil"),
        *(
            "datePublished",
            "dateModified",
            "dateCreated",
            "uploadDate",
            "validFrom",
            "validThrough",
            "availabilityStarts",
        ),
        *(
            "availabilityEnds",
            "position",
            "numberOfItems",
            "bestRating",
            "worstRating",
            "breadcrumb",
            "author",
            "keywords",
        ),
    )
)
"""Properties that change by themselves, are addresses, or say what is the rule anyway."""
_FAMILIES = {"ProductGroup": "Product", "IndividualProduct": "Product", "ProductModel": "Product"}
_KEYS = ("sku", "gtin", "gtin13", "gtin8", "gtin12", "gtin14", "productID", "mpn", "branchCode", "name", "telephone")
_LONG = 60
"""Characters from which on a text may be cut short or told a little otherwise."""
_ALIKE = 88


@dataclass(frozen=True)
class Difference:
    """One type of which the subject tells less, or something else: paths with what each says ("" for nothing)."""

    type: str
    values: tuple[tuple[str, str, str], ...] = ()

    @property
    def is_lost(self) -> bool:
        """Whether the subject says nothing of that type."""
        return not self.values


def family(entity: Entity) -> str:
    """Type by which entities are compared: a shop may be of a narrower type on one device."""
    if entity.type.endswith("Store") or entity.type == "LocalBusiness":
        return "LocalBusiness"
    return _FAMILIES.get(entity.type, entity.type)


def differences(reference: Told, subject: Told) -> Iterator[Difference]:
    """What the subject says less or otherwise, a difference a type."""
    there = _by_family(subject)
    for name, entities in _by_family(reference).items():
        if name not in there:
            # A page may tell of many goods that it merely recommends.
            if name != "Product" or single(entities):
                yield Difference(name)
        elif name not in _ONLY_THERE and (values := tuple(_values(entities, there[name]))):
            yield Difference(name, values)


def _by_family(told: Told) -> Mapping[str, list[Entity]]:
    found: dict[str, list[Entity]] = {}
    for one in told.entities:
        if one.type not in _NO_CONTENT:
            found.setdefault(family(one), []).append(one)
    return found


def _values(reference: Sequence[Entity], subject: Sequence[Entity]) -> Iterator[tuple[str, str, str]]:
    for one, other in _twins(reference, subject):
        theirs = _facts(other)
        for path, values in sorted(_facts(one).items()):
            found = theirs.get(path, frozenset())
            if not same_values(path, values, found):
                yield path, _said(values), _said(found)


def _facts(entity: Entity) -> dict[str, frozenset[str]]:
    """Facts by a path that does not depend on whether a thing is told by its name alone."""
    found: dict[str, frozenset[str]] = {}
    for path, values in entity.facts(_PASSING).items():
        plain = path.removesuffix(".name").replace("priceSpecification.", "")
        found[plain] = found.get(plain, frozenset()) | values
    return found


def _twins(reference: Sequence[Entity], subject: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    """The one of both pages, or those of the same number or name."""
    if (one := single(reference)) and (other := single(subject)):
        yield one, other
        return
    for entity in reference:
        twins = [other for other in subject if _is_same(entity, other)]
        if len(twins) == 1:
            yield entity, twins[0]


def _is_same(one: Entity, other: Entity) -> bool:
    """By the first key that both have."""
    keys = ((one.text(key), other.text(key)) for key in _KEYS)
    return next((ours == theirs for ours, theirs in keys if ours and theirs), False)


def same_values(path: str, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both say the same; long texts may be cut short, names told with the brand's."""
    if one == other:
        return True
    ours, theirs = " ".join(sorted(one)), " ".join(sorted(other))
    if not theirs:
        return False
    if min(len(ours), len(theirs)) >= _LONG:
        return (
            ours.startswith(theirs[:-1]) or theirs.startswith(ours[:-1]) or fuzz.token_set_ratio(ours, theirs) >= _ALIKE
        )
    return path == "name" and same_words(ours, theirs)


def _said(values: frozenset[str]) -> str:
    return ", ".join(sorted(values))[:80]
