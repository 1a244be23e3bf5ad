"""Sketches of pages: compact YAML trees from which page models are built as `probes/page.js` would take them.

An element is a mapping whose first key says what it is and what it is called, or a plain string, which is text:

    - link: Returns
      href: /returns
    - button: ""            # an icon
      hints: icon-basket
    - div:
        - text: £39.00

The other keys: `children`, `text`, `href`, `role`, `tag`, `box`, `hidden`, `states`, `hit`, `cover` (`id` of another),
`id`, `fixed`, `scroll_box`, `struck`, `options`, `value`, `type`, `hints`, `level`,
`natural`, `complete`, `backdrop`, `ink`, `slides`, `touch`, `in_text`, `native`, `font_size`, `drawn`, `pixels`, `cut`,
`autocomplete`, `inputmode`, `map`, `stars`.

Of a page, `collisions` are [id, id, box] and `layers` are [id, share, words].
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxcheck.model.page import Box, Element, Frame, PageModel

BASE = "https://shop.example"

# Word of the sketch: tag and role. Roles of plain text are empty, as in page.js.
WORDS = {
    "link": ("a", "link"),
    "button": ("button", "button"),
    "clickable": ("div", "clickable"),
    "tab": ("button", "tab"),
    "menuitem": ("a", "menuitem"),
    "summary": ("summary", "button"),
    "textbox": ("input", "textbox"),
    "searchbox": ("input", "searchbox"),
    "spinbutton": ("input", "spinbutton"),
    "checkbox": ("input", "checkbox"),
    "radio": ("input", "radio"),
    "combobox": ("select", "combobox"),
    "heading": ("h2", "heading"),
    "img": ("img", "img"),
    "nav": ("nav", "navigation"),
    "header": ("header", "banner"),
    "footer": ("footer", "contentinfo"),
    "main": ("main", "main"),
    "aside": ("aside", "complementary"),
    "dialog": ("dialog", "dialog"),
    "form": ("form", "form"),
    "list": ("ul", "list"),
    "item": ("li", "listitem"),
    "article": ("article", "article"),
    "table": ("table", "table"),
    "tr": ("tr", "row"),
    "td": ("td", "cell"),
    "p": ("p", "paragraph"),
    "text": ("span", ""),
    "iframe": ("iframe", "iframe"),
    **{tag: (tag, "") for tag in ("div", "section", "span", "b", "small", "sup", "s", "dl")},
}
INLINE = {"a", "span", "b", "small", "sup", "s", "input", "select", "button", "img", "label"}
LANDMARKS = {"banner", "navigation", "main", "contentinfo", "complementary", "search", "form", "region", "dialog"}
CONTROLS = {
    *("link", "button", "clickable", "tab", "menuitem", "textbox", "searchbox", "spinbutton", "checkbox", "radio"),
    *("combobox", "switch", "option"),
}
NAMED = {*CONTROLS, "heading", "img", "iframe", *LANDMARKS}
FIELDS = {"textbox", "searchbox", "spinbutton", "checkbox", "radio", "combobox"}
PLAIN = (
    *("hidden", "hints", "type", "value", "level", "scroll_box", "natural", "complete", "backdrop"),
    *("ink", "slides", "touch", "in_text", "native", "font_size", "drawn", "pixels", "cut"),
    *("autocomplete", "inputmode", "map", "stars"),
)
KNOWN = {
    *("children", "text", "href", "role", "tag", "box", "states", "hit", "cover", "id", "fixed", "struck", "options"),
    *("name", "selector", *PLAIN),
}
LONGEST_CONTENT = 120
HEIGHT = 40.0


@dataclass(frozen=True)
class Above:
    """What an element takes from those around it."""

    parent: int = -1
    landmark: str = ""
    fixed: bool = False
    struck: bool = False
    hidden: str = ""
    selector: str = "body"


def page(sketch: Any, *, width: float, path: str = "/page") -> PageModel:
    """The page model of a sketch: a list of elements, or a mapping with `elements` and fields of the page."""
    wanted: dict[str, Any] = dict(sketch) if isinstance(sketch, Mapping) else {"elements": sketch}
    builder = _Builder(width)
    builder.add(wanted.pop("elements") or [])
    url = wanted.pop("url", path)
    meta = {"viewport_meta": "width=device-width, initial-scale=1"}
    size = {"scroll_width": width, "scroll_height": max(builder.y, 900), "inner_width": width, "inner_height": 800}
    met = [(builder.ids[one], builder.ids[other], box) for one, other, box in wanted.pop("collisions", ())]
    wanted["collisions"] = [{"one": one, "other": other, "box": box} for one, other, box in met]
    over = [(builder.ids[one], share, *words) for one, share, *words in wanted.pop("layers", ())]
    wanted["layers"] = [{"index": one, "share": share, "words": " ".join(words)} for one, share, *words in over]
    own = {"url": absolute(url), "frames": (Frame(url=absolute(url)),), "elements": tuple(builder.built()), **size}
    return PageModel.model_validate(own | meta | wanted)


def absolute(address: str) -> str:
    """The address with the shop's host before it, unless it has one."""
    return address if re.match(r"^[a-z]+:", address) else f"{BASE}{address}"


def elements(sketch: Any, *, width: float = 390) -> tuple[Element, ...]:
    """The elements of a sketch alone, for what a search brings into sight."""
    return page(sketch, width=width).elements


class _Builder:
    """Walks the sketch once, as page.js walks the document."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.y = 0.0
        self._records: list[dict[str, Any]] = []
        self.ids: dict[str, int] = {}

    def built(self) -> Iterator[Element]:
        for record in self._records:
            cover = record.pop("cover", None)
            yield Element.model_validate(record | ({"cover": self.ids[cover]} if cover else {}))

    def add(self, sketch: Sequence[Any]) -> None:
        self._children(sketch, Above())

    def _children(self, children: Sequence[Any], above: Above) -> str:
        """All that the children show, with a space around what is no part of a line."""
        shown = ""
        seen: dict[str, int] = {}
        for child in children:
            if isinstance(child, str):
                shown += child if not above.hidden else ""
                continue
            tag = _tag(child)
            seen[tag] = seen.get(tag, 0) + 1
            text = self._element(child, above, seen[tag])
            shown += text if tag in INLINE else f" {text} "
        return shown

    def _element(self, sketch: Mapping[str, Any], above: Above, number: int) -> str:
        word, said = next(iter(sketch.items()))
        assert isinstance(said, (str, list)), f"{said} of {word} is neither text nor a list: quote it"
        extra = {key: value for key, value in sketch.items() if key != word}
        assert extra.keys() <= KNOWN, f"a sketch has no {extra.keys() - KNOWN}"
        tag, role = _tag(sketch), extra.get("role", WORDS[word][1])
        control = role in CONTROLS
        children = list(said) if isinstance(said, list) else list(extra.get("children", ()))
        label = said if isinstance(said, str) else ""
        own = extra.get("text", label if _shows_its_name(role, tag) else "")
        hidden = extra.get("hidden", "") or above.hidden
        here = Above(
            landmark=role if role in LANDMARKS else above.landmark,
            fixed=above.fixed or bool(extra.get("fixed")),
            struck=above.struck or bool(extra.get("struck")) or tag == "s",
            hidden=hidden,
            selector=_selector(extra, above, tag, number),
            parent=above.parent,
        )
        failed = tag == "img" and hidden == "empty"
        record = self._record(extra, here, above, tag, role) if control or failed or not hidden else None
        index = len(self._records) - 1 if record is not None else above.parent
        top = self.y
        nodes = [own, *children] if own else children
        inner = _replaced(here, index)
        content = _squash(self._children(nodes, inner))
        if record is not None:
            self._finish(record, extra, top, label, nodes, content)
        return content

    def _record(self, extra: Mapping[str, Any], here: Above, above: Above, tag: str, role: str) -> dict[str, Any]:
        record: dict[str, Any] = {"parent": above.parent, "tag": tag, "role": role, "selector": here.selector}
        record |= {key: extra[key] for key in PLAIN if key in extra}
        record |= {"landmark": here.landmark, "fixed": here.fixed, "struck": here.struck}
        record["hidden"] = here.hidden
        record["states"] = tuple(extra.get("states", ()))
        record["options"] = tuple(extra.get("options", ()))
        record["href"] = absolute(extra["href"]) if extra.get("href") else ""
        if role in CONTROLS:
            record["hints"] = extra.get("hints", extra.get("id", ""))
            touchable = not here.hidden and "disabled" not in record["states"]
            record["hit"] = extra.get("hit", "reached" if touchable else "")
            record["cover"] = extra.get("cover")
        self._records.append(record)
        if "id" in extra:
            self.ids[extra["id"]] = len(self._records) - 1
        return record

    def _finish(
        self, record: dict[str, Any], extra: Mapping[str, Any], top: float, label: str, nodes: list[Any], content: str
    ) -> None:
        role = record["role"]
        if self.y == top:
            self.y += HEIGHT
        record["box"] = Box(*extra["box"]) if "box" in extra else Box(0, top, self.width, self.y - top)
        text = _squash(" ".join(node for node in nodes if isinstance(node, str)))
        if record["hidden"]:
            text = content = ""
        record["text"] = text
        record["content"] = content if content != text and len(content) <= LONGEST_CONTENT else ""
        if role in NAMED:
            record["name"] = extra.get("name", label or (content if role in CONTROLS or role == "heading" else ""))


def _replaced(here: Above, index: int) -> Above:
    return Above(index, here.landmark, here.fixed, here.struck, here.hidden, here.selector)


def _shows_its_name(role: str, tag: str) -> bool:
    """Whether what it is called is also what it shows: not for fields, pictures and areas."""
    return role not in FIELDS | LANDMARKS and tag not in ("img", "iframe")


def _tag(sketch: Mapping[str, Any]) -> str:
    tag: str = sketch.get("tag", WORDS[next(iter(sketch))][0])
    return tag


def _selector(extra: Mapping[str, Any], above: Above, tag: str, number: int) -> str:
    if "selector" in extra:
        return str(extra["selector"])
    if "id" in extra:
        return f"#{extra['id']}"
    return f"{above.selector} > {tag}:nth-of-type({number})"


def _squash(text: str) -> str:
    return " ".join(text.split())
