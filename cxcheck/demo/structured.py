"""What the pages tell machines: schema.org as JSON-LD."""

from collections.abc import Callable, Sequence
from typing import Any

from cxcheck.demo.delivery import EXPRESS, RETURN_DAYS, STANDARD, Way
from cxcheck.demo.money import CURRENCY, decimal
from cxcheck.demo.product import Product, Review
from cxcheck.demo.stores import HOURS, Store

Address = Callable[[str], str]
"""From a path of the shop to its whole address."""

_CONTEXT = {"@context": "https://schema.org"}


def organization(address: Address) -> dict[str, Any]:
    """The shop as a company."""
    contact = {"@type": "ContactPoint", "telephone": "+441632960100", "contactType": "customer service"}
    logo = address("/static/favicon.svg")
    return _CONTEXT | {
        "@type": "Organization",
        "name": "Copper & Oak",
        "url": address("/"),
        "logo": logo,
        "contactPoint": contact,
    }


def breadcrumbs(address: Address, crumbs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """The way to this page."""
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": address(path)}
        for position, (name, path) in enumerate(crumbs, start=1)
    ]
    return _CONTEXT | {"@type": "BreadcrumbList", "itemListElement": items}


def product(address: Address, shown: Product) -> dict[str, Any]:
    """A product with its offer, rating and reviews."""
    rating = {"@type": "AggregateRating", "ratingValue": shown.rating, "reviewCount": len(shown.reviews)}
    return _CONTEXT | {
        "@type": "Product",
        "name": shown.name,
        "sku": shown.sku,
        "description": shown.blurb,
        "brand": {"@type": "Brand", "name": "Copper & Oak"},
        "image": [address(f"/pictures/{shown.slug}-{view}.svg") for view in (1, 2, 3)],
        "offers": _offer(address, shown),
        "aggregateRating": rating,
        "review": [_review(one) for one in shown.reviews],
    }


def store(address: Address, shown: Store) -> dict[str, Any]:
    """A shop with address, position and hours."""
    return _CONTEXT | {
        "@type": "Store",
        "name": f"Copper & Oak {shown.name}",
        "url": address(f"/stores/{shown.slug}"),
        "telephone": shown.phone,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": shown.street,
            "addressLocality": shown.name,
            "postalCode": shown.postcode,
            "addressCountry": "GB",
        },
        "geo": {"@type": "GeoCoordinates", "latitude": shown.latitude, "longitude": shown.longitude},
        "openingHoursSpecification": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": list(hours.days),
                "opens": hours.opens,
                "closes": hours.closes,
            }
            for hours in HOURS
        ],
    }


def _offer(address: Address, shown: Product) -> dict[str, Any]:
    returns = {
        "@type": "MerchantReturnPolicy",
        "applicableCountry": "GB",
        "returnPolicyCategory": "https://schema.org/MerchantReturnFiniteReturnWindow",
        "merchantReturnDays": RETURN_DAYS,
        "returnFees": "https://schema.org/FreeReturn",
    }
    return {
        "@type": "Offer",
        "url": address(f"/product/{shown.slug}"),
        "price": decimal(shown.price),
        "priceCurrency": CURRENCY,
        "availability": shown.schema_availability,
        "shippingDetails": [_shipping(way, shown.price) for way in (STANDARD, EXPRESS)],
        "hasMerchantReturnPolicy": returns,
    }


def _shipping(way: Way, goods: int) -> dict[str, Any]:
    rate = {"@type": "MonetaryAmount", "value": decimal(way.cost(goods)), "currency": CURRENCY}
    region = {"@type": "DefinedRegion", "addressCountry": "GB"}
    return {"@type": "OfferShippingDetails", "shippingRate": rate, "shippingDestination": region}


def _review(one: Review) -> dict[str, Any]:
    return {
        "@type": "Review",
        "author": {"@type": "Person", "name": one.author},
        "datePublished": one.date.isoformat(),
        "name": one.title,
        "reviewBody": one.text,
        "reviewRating": {"@type": "Rating", "ratingValue": one.stars},
    }
