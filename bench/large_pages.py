"""Pages with thousands of things to use: a listing that never ends, as desktops and phones are shown it.

`alike` serves both devices one document, `apart` serves phones another one: other order, shorter labels, other markup,
as shops with detection on the server do, and `poorer` is `apart` with every tenth control gone.
"""

from collections.abc import Iterator

SHAPES = ("alike", "apart", "poorer")
_CONTROLS = 4
"""Things to use on each card."""
_STYLE = """
body { margin: 0; font: 16px sans-serif }
nav a { display: inline-block; padding: 12px }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 12px; padding: 12px }
.card { border: 1px solid #ccc; padding: 8px }
.card a, .card button { display: block; min-height: 48px; width: 100% }
.card svg { width: 100%; height: 60px }
"""
_WORDS = ("steel", "oak", "glass", "linen", "copper", "slate", "amber", "cotton", "marble", "walnut", "silver", "ivory")
_THINGS = ("kettle", "lamp", "chair", "bowl", "towel", "clock", "mirror", "basket", "vase", "tray", "stool", "shelf")


def page(shape: str, features: int, *, on_phone: bool) -> str:
    """The document that a device is served; about that many features stand in it."""
    other = on_phone and shape != "alike"
    cards = list(_cards(features, other))
    if other and shape == "poorer":
        cards = [card for number, card in enumerate(cards) if number % 10]
    if other:
        # Another order in blocks, as another default sorting or other campaign slots make it.
        cards = [card for start in range(3) for card in cards[start::3]]
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>All things</title>"
        f"<meta name=viewport content='width=device-width, initial-scale=1'><style>{_STYLE}</style></head><body>"
        f"<header><nav>{''.join(_links(features // 60, other))}</nav></header>"
        f"<main><h1>All things</h1><div class=cards>{''.join(cards)}</div></main></body></html>"
    )


def _links(count: int, other: bool) -> Iterator[str]:
    for number in range(count):
        yield f"<a href='/topic/{number}'>{'' if other else 'All about '}{_title(number)}</a>"


def _cards(features: int, other: bool) -> Iterator[str]:
    for number in range(features // _CONTROLS):
        yield _card(number, other)


def _card(number: int, other: bool) -> str:
    title, price = _title(number), f"£{number % 90 + 10}.00"
    picture = f"<svg role=img aria-label='{title}'><rect width='100%' height='60' fill='#9ab'/></svg>"
    if other:
        return (
            f"<div class=card><h3>{title}</h3><a href='/thing/{number}'>{picture}{price}</a>"
            f"<button>Add</button><button aria-label='Save {title}'>Save</button><button>Compare</button></div>"
        )
    return (
        f"<div class=card><a href='/thing/{number}'>{picture}<h3>{title}</h3></a><p>{price}</p>"
        f"<button>Add {title} to basket</button><button>Add {title} to wish list</button>"
        f"<button>Compare {title}</button></div>"
    )


def _title(number: int) -> str:
    words, things = len(_WORDS), len(_THINGS)
    first, second = _WORDS[number % words], _WORDS[number // words % words]
    return f"{first} {second} {_THINGS[number // (words * words) % things]} {number}"
