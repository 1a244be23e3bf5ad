"""What search engines read: one graph of schema.org things a page."""

from typing import Any

from tests.shops.locator.branches import BRANCHES, Branch
from tests.shops.locator.goods import Tool

Thing = dict[str, Any]


def organisation(base: str) -> Thing:
    """The chain itself."""
    return {
        "@type": "Organization",
        "@id": f"{base}/#chain",
        "name": "Furrow & Fern",
        "url": f"{base}/",
        "logo": f"{base}/static/mark.svg",
        "telephone": "+353209100100",
        "email": "hello@furrowandfern.example",
        "sameAs": ["https://www.instagram.com/furrowandfern", "https://www.facebook.com/furrowandfern"],
    }


def page(base: str, path: str, name: str) -> Thing:
    """The page that is read."""
    return {
        "@type": "WebPage",
        "@id": f"{base}{path}#page",
        "url": f"{base}{path}",
        "name": name,
        "inLanguage": "en-IE",
    }


def crumbs(base: str, trail: list[tuple[str, str]]) -> Thing:
    """Where the page stands: names with their paths, from the top."""
    items = [
        {"@type": "ListItem", "position": index, "name": name, "item": f"{base}{path}"}
        for index, (name, path) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def listed(base: str, tools: list[Tool]) -> Thing:
    """The tools of a listing in their order."""
    items = [
        {"@type": "ListItem", "position": index, "url": f"{base}/p/{tool.slug}", "name": tool.name}
        for index, tool in enumerate(tools, 1)
    ]
    return {"@type": "ItemList", "numberOfItems": len(tools), "itemListElement": items}


def product(base: str, tool: Tool) -> Thing:
    """A tool with one offer a variant, as any of them can be chosen without a new page."""
    return {
        "@type": "Product",
        "@id": f"{base}/p/{tool.slug}#product",
        "name": tool.name,
        "sku": tool.slug,
        "description": tool.short,
        "image": [f"{base}/img/{tool.slug}-1-960.webp"],
        "brand": {"@type": "Brand", "name": "Furrow & Fern"},
        "aggregateRating": {"@type": "AggregateRating", "ratingValue": tool.stars, "reviewCount": tool.reviews},
        "offers": [
            {
                "@type": "Offer",
                "name": f"{tool.name}, {one.label}",
                "sku": f"{tool.slug}.{one.code}",
                "url": f"{base}/p/{tool.slug}?sort={one.code}",
                "price": f"{one.cents / 100:.2f}",
                "priceCurrency": "EUR",
                "availability": "https://schema.org/InStoreOnly",
                "seller": {"@id": f"{base}/#chain"},
            }
            for one in tool.variants
        ],
    }


def store(base: str, branch: Branch) -> Thing:
    """A branch with its address and hours."""
    return {
        "@type": "HomeGoodsStore",
        "@id": f"{base}/branches/{branch.slug}#branch",
        "name": f"Furrow & Fern {branch.name}",
        "url": f"{base}/branches/{branch.slug}",
        "image": f"{base}/share.jpg",
        "telephone": branch.phone,
        "parentOrganization": {"@id": f"{base}/#chain"},
        "address": {
            "@type": "PostalAddress",
            "streetAddress": branch.street,
            "addressLocality": branch.town,
            "addressRegion": f"Co. {branch.county}",
            "postalCode": branch.eircode,
            "addressCountry": "IE",
        },
        "geo": {"@type": "GeoCoordinates", "latitude": branch.latitude, "longitude": branch.longitude},
        "openingHoursSpecification": [
            {"@type": "OpeningHoursSpecification", "dayOfWeek": day, "opens": opens, "closes": closes}
            for day, opens, closes in branch.hours
            if opens
        ],
    }


def stores(base: str) -> list[Thing]:
    """All of them."""
    return [store(base, one) for one in BRANCHES]
