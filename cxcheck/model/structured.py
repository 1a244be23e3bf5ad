"""What a page tells machines: its head, its answer's headers, and structured data, as they stand in the document."""

from pydantic import JsonValue

from cxcheck.model.data import Data


class Meta(Data):
    """A meta element. `name` is its name, property or http-equiv, in lower case."""

    name: str
    content: str


class HeadLink(Data):
    """A link element; `href` is the whole address."""

    rel: str
    href: str
    hreflang: str = ""
    media: str = ""


class StructuredData(Data):
    """One look at what stands beside the visible page; nothing in it is judged or repaired.

    `headers` are those of the page's own answer that speak to machines (x-robots-tag, link, content-language), None for
    a page that came without an answer of its own. `json_ld` holds the scripts' texts as they stand; `microdata` each
    outermost item in the form that JSON-LD has: `@type`, then properties. `cut` is whether there was more than is kept.
    """

    lang: str = ""
    headers: dict[str, str] | None = None
    metas: tuple[Meta, ...] = ()
    links: tuple[HeadLink, ...] = ()
    json_ld: tuple[str, ...] = ()
    microdata: tuple[dict[str, JsonValue], ...] = ()
    cut: bool = False
