"""What each address answers."""

import re
from typing import Any
from urllib.parse import parse_qsl

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from tests.shops.locator import bag as bags
from tests.shops.locator import branches as chain
from tests.shops.locator import goods, linked, pictures

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_FOUND, _MISSING, _WRONG = 200, 404, 422
_pages = Environment(
    loader=PackageLoader("tests.shops.locator"), autoescape=True, trim_blocks=True, lstrip_blocks=True,
    undefined=StrictUndefined,
)  # fmt: skip
_pages.filters["euros"] = goods.euros
_pages.globals.update(
    shelves=goods.SHELVES, bands=goods.BANDS, orders=goods.ORDERS, branches=chain.BRANCHES, widths=pictures.WIDTHS,
    stock_text=chain.stock_text, pieces=chain.pieces, places=chain.PLACES,
)  # fmt: skip


def _shown(request: Request, template: str, title: str, about: str, status: int = _FOUND, **more: Any) -> HTMLResponse:
    """A whole page. `trail` are the crumbs after the first, `graph` what it is about, `event` what analytics hear."""
    base = str(request.base_url).rstrip("/")
    trail = [("Home", "/"), *more.pop("trail", [])]
    graph = [linked.organisation(base), linked.page(base, request.url.path, title), *more.pop("graph", [])]
    if len(trail) > 1:
        graph.append(linked.crumbs(base, trail))
    told: dict[str, Any] = {
        "title": title, "about": about, "base": base, "path": request.url.path, "trail": trail,
        "graph": {"@context": "https://schema.org", "@graph": graph}, "bag": _bag(request), "event": None,
        "mine": chain.BY_SLUG.get(request.cookies.get("branch", "")), "consent": request.cookies.get("consent", ""),
        "asked": "", "share": f"{base}/share.jpg",
    }  # fmt: skip
    return HTMLResponse(_pages.get_template(template).render({**told, **more}), status)


def _bag(request: Request) -> bags.Bag:
    return bags.unpacked(request.cookies.get(bags.COOKIE, ""))


async def _sent(request: Request) -> dict[str, str]:
    return {key: value.strip() for key, value in parse_qsl((await request.body()).decode(), keep_blank_values=True)}


def _items(tools: list[goods.Tool]) -> list[dict[str, Any]]:
    return [
        {"item_id": tool.slug, "item_name": tool.name, "item_category": tool.shelf, "price": tool.cents / 100,
         "index": index}
        for index, tool in enumerate(tools)
    ]  # fmt: skip


def _line_items(bag: bags.Bag) -> list[dict[str, Any]]:
    return [
        {"item_id": line.tool.slug, "item_name": line.tool.name, "item_category": line.tool.shelf,
         "item_variant": line.variant.label, "price": line.variant.cents / 100, "quantity": line.count}
        for line in bag.lines
    ]  # fmt: skip


def _list_event(name: str, tools: list[goods.Tool]) -> dict[str, Any]:
    return {"event": "view_item_list", "ecommerce": {"item_list_name": name, "items": _items(tools)}}


async def home(request: Request) -> Response:
    """The front."""
    liked = goods.on_shelf(order="liked")[:4]
    about = "Garden tools that last, in eleven branches all over Ireland. Reserve online, collect today."
    return _shown(request, "home.html", "Garden tools that last", about, tools=liked,
                  event=_list_event("Most liked", liked))  # fmt: skip


async def listing(request: Request) -> Response:
    """All tools or one shelf, filtered and sorted by the address."""
    shelf = request.path_params.get("shelf", "")
    if shelf and shelf not in goods.SHELVES:
        return await missing(request)
    name, about = goods.SHELVES.get(shelf, ("All tools", "Everything that our branches keep."))
    chosen, order = request.query_params.getlist("price"), request.query_params.get("sort", "")
    tools = goods.on_shelf(shelf, chosen, order)
    held = chain.BY_SLUG.get(request.query_params.get("branch", ""))
    if held:
        tools = [one for one in tools if any(chain.pieces(one.slug, sort.code, held) for sort in one.variants)]
    trail = [("Tools", "/tools"), *([(name, f"/tools/{shelf}")] if shelf else [])]
    base = str(request.base_url).rstrip("/")
    return _shown(request, "listing.html", name, about, tools=tools, shelf=shelf, chosen=chosen, order=order, held=held,
                  trail=trail, graph=[linked.listed(base, tools)], event=_list_event(name, tools))  # fmt: skip


async def search(request: Request) -> Response:
    """Tools by words."""
    asked = " ".join(request.query_params.get("q", "").split())[:60]
    tools = goods.about(asked)
    title = f"Results for “{asked}”" if asked else "Search our tools"
    return _shown(request, "search.html", title, "Search the tools of Furrow & Fern.", tools=tools, asked=asked,
                  trail=[("Search", "/search")], event=_list_event("Search results", tools))  # fmt: skip


async def product(request: Request) -> Response:
    """A tool, as one of its variants."""
    tool = goods.BY_SLUG.get(request.path_params["slug"])
    if tool is None:
        return await missing(request)
    variant = tool.variant(request.query_params.get("sort", ""))
    base = str(request.base_url).rstrip("/")
    shelf = goods.SHELVES[tool.shelf][0]
    trail = [("Tools", "/tools"), (shelf, f"/tools/{tool.shelf}"), (tool.name, f"/p/{tool.slug}")]
    others = goods.beside(tool)
    event = {"event": "view_item", "ecommerce": {
        "currency": "EUR", "value": variant.cents / 100, "items": [
            {"item_id": tool.slug, "item_name": tool.name, "item_category": tool.shelf,
             "item_variant": variant.label, "price": variant.cents / 100, "quantity": 1}]}}  # fmt: skip
    return _shown(request, "product.html", tool.name, tool.short, tool=tool, variant=variant, trail=trail,
                  others=others, graph=[linked.product(base, tool)], event=event,
                  share=f"{base}/img/{tool.slug}-1-960.webp")  # fmt: skip


async def picture(request: Request) -> Response:
    """A tool from one of two sides."""
    slug, view, width = (request.path_params[key] for key in ("slug", "view", "width"))
    if slug not in goods.BY_SLUG or view not in {1, 2} or width not in pictures.WIDTHS:
        return Response(status_code=_MISSING)
    return _lasting(pictures.picture(slug, width, view), "image/webp")


async def share(_request: Request) -> Response:
    """What goes with shared links."""
    return _lasting(pictures.share_card(), "image/jpeg")


def _lasting(content: bytes, kind: str) -> Response:
    return Response(content, media_type=kind, headers={"cache-control": "public, max-age=86400"})


def _near(request: Request) -> dict[str, Any]:
    """The branches in the order that was asked for: by a place, by a position, or by name."""
    asked = " ".join(request.query_params.get("near", "").split())[:60]
    at = request.query_params.get("at", "")
    point = re.fullmatch(r"(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)", at)
    found = ("your position", (float(point[1]), float(point[2]))) if point else chain.find_place(asked)
    rows: list[tuple[chain.Branch, float | None]]
    rows = [*chain.nearest(found[1])] if found else [(one, None) for one in chain.BRANCHES]
    return {"asked": asked, "found": found, "rows": rows, "here": pictures.on_map(found[1][1], found[1][0]) if found
            else None, "pins": {one.slug: pictures.on_map(one.longitude, one.latitude) for one in chain.BRANCHES},
            "coast": pictures.COAST, "map_size": pictures.MAP_SIZE}  # fmt: skip


def _search_event(near: dict[str, Any]) -> dict[str, Any] | None:
    """What analytics hear of a search for branches; of a position only that it was one."""
    found = near["found"]
    if not found and not near["asked"]:
        return None
    return {"event": "store_search", "search_term": found[0] if found else near["asked"],
            "nearest_store": near["rows"][0][0].name if found else ""}  # fmt: skip


async def finder(request: Request) -> Response:
    """The finder; with `part`, its results alone."""
    near = _near(request)
    if "part" in request.query_params:
        return HTMLResponse(_pages.get_template("_results.html").render(near))
    base = str(request.base_url).rstrip("/")
    return _shown(request, "finder.html", "Find a branch", "Eleven branches: addresses, opening hours, telephone.",
                  trail=[("Branches", "/branches")], graph=linked.stores(base), event=_search_event(near),
                  **near)  # fmt: skip


async def branch(request: Request) -> Response:
    """One branch."""
    one = chain.BY_SLUG.get(request.path_params["slug"])
    if one is None:
        return await missing(request)
    base = str(request.base_url).rstrip("/")
    around = [pair for pair in chain.nearest((one.latitude, one.longitude)) if pair[0] != one][:3]
    held = [tool for tool in goods.on_shelf(order="liked") if chain.pieces(tool.slug, tool.variants[0].code, one)][:4]
    return _shown(request, "branch.html", f"Branch {one.name}", f"{one.street}, {one.town}: opening hours, telephone, "
                  "directions.", branch=one, around=around, held=held, pin=pictures.on_map(one.longitude, one.latitude),
                  coast=pictures.COAST, map_size=pictures.MAP_SIZE, graph=[linked.store(base, one)],
                  trail=[("Branches", "/branches"), (one.name, f"/branches/{one.slug}")],
                  event=_list_event(f"In stock in {one.name}", held))  # fmt: skip


async def choose_branch(request: Request) -> Response:
    """The customer's own branch, remembered for a year."""
    sent = await _sent(request)
    slug = sent.get("branch", "")
    if slug not in chain.BY_SLUG:
        return await missing(request)
    answer = RedirectResponse(_inside(sent.get("back", "")) or f"/branches/{slug}", 303)
    answer.set_cookie("branch", slug, max_age=31536000, samesite="lax")
    return answer


def _inside(path: str) -> str:
    return path if re.fullmatch(r"/(?:[\w-][\w/-]*)?", path) else ""


async def bag_page(request: Request) -> Response:
    """The basket as a page; with `part`, what the drawer shows."""
    if "part" in request.query_params:
        return HTMLResponse(_pages.get_template("_bag.html").render(bag=_bag(request)))
    return _shown(request, "bag.html", "Your basket", "What you have chosen.", trail=[("Basket", "/basket")])


async def change_bag(request: Request) -> Response:
    """Adds one, or sets a number. Scripts get the drawer's content, forms the basket's page."""
    sent = await _sent(request)
    key, bag = sent.get("item", ""), _bag(request)
    count = sent.get("count", "")
    bag = bag.with_count(key, int(count) if count.isdigit() else bag.counted(key) + 1)
    answer: Response = RedirectResponse("/basket", 303)
    if request.headers.get("x-part"):
        answer = HTMLResponse(_pages.get_template("_bag.html").render(bag=bag))
    answer.set_cookie(bags.COOKIE, bag.packed(), samesite="lax")
    return answer


async def reserve(request: Request) -> Response:
    """The form of reserve and collect. It ends at a summary, and nothing is sent to anybody."""
    bag = _bag(request)
    sent = await _sent(request) if request.method == "POST" else {}
    wrong = _wrong(sent) if sent else {}
    trail = [("Basket", "/basket"), ("Reserve and collect", "/reserve")]
    value = {"currency": "EUR", "value": bag.cents / 100, "items": _line_items(bag)}
    if sent and not wrong and bag.lines:
        where = chain.BY_SLUG[sent["branch"]]
        return _shown(request, "summary.html", "Check your reservation", "What you are about to reserve.", sent=sent,
                      where=where, trail=trail, waits=_waits(bag, where),
                      event={"event": "add_shipping_info", "ecommerce": value})  # fmt: skip
    event = {"event": "begin_checkout", "ecommerce": value} if bag.lines and not sent else None
    return _shown(request, "reserve.html", "Reserve and collect", "Reserve now, pay in the branch.",
                  _WRONG if wrong else _FOUND, sent=sent, wrong=wrong, trail=trail, event=event)  # fmt: skip


def _waits(bag: bags.Bag, where: chain.Branch) -> bool:
    """Whether something of the basket has to be brought to the branch first."""
    return any(chain.pieces(line.tool.slug, line.variant.code, where) < line.count for line in bag.lines)


def _wrong(sent: dict[str, str]) -> dict[str, str]:
    """What to mend, by field."""
    wrong = {}
    if sent.get("branch", "") not in chain.BY_SLUG:
        wrong["branch"] = "Choose a branch."
    if not sent.get("name"):
        wrong["name"] = "Tell us your name."
    if not _MAIL.fullmatch(sent.get("email", "")):
        wrong["email"] = "Write your email like name@example.ie."
    if len(re.sub(r"\D", "", sent.get("phone", ""))) < 7:
        wrong["phone"] = "We need at least seven digits."
    return wrong


async def newsletter(request: Request) -> Response:
    """Thanks, or what is wrong with the address. No letter is ever sent."""
    mail = (await _sent(request)).get("email", "")
    good = request.method == "GET" or bool(_MAIL.fullmatch(mail))
    return _shown(request, "letter.html", "Seasonal letter", "Four letters a year.", _FOUND if good else _WRONG,
                  good=good, mail=mail, trail=[("Seasonal letter", "/newsletter")])  # fmt: skip


async def plain(request: Request) -> Response:
    """Contact, imprint, privacy."""
    name = request.url.path.strip("/")
    titles = {"contact": "Contact", "imprint": "Imprint", "privacy": "Privacy and cookies"}
    return _shown(request, f"{name}.html", titles[name], f"{titles[name]} of Furrow & Fern.",
                  trail=[(titles[name], f"/{name}")])  # fmt: skip


async def collect(_request: Request) -> Response:
    """Where analytics send their beacons."""
    return Response(status_code=204)


async def stock(request: Request) -> Response:
    """What every branch has of one variant, as the product's page asks when another is chosen."""
    tool = goods.BY_SLUG.get(request.path_params["slug"])
    if tool is None:
        return JSONResponse({}, _MISSING)
    code = tool.variant(request.query_params.get("sort", "")).code
    counts = {one.slug: chain.pieces(tool.slug, code, one) for one in chain.BRANCHES}
    return JSONResponse({slug: {"count": count, "text": chain.stock_text(count)} for slug, count in counts.items()})


async def missing(request: Request, _error: Exception | None = None) -> Response:
    """There is no such page."""
    return _shown(request, "missing.html", "This page has gone to seed", "There is no such page.", _MISSING)
