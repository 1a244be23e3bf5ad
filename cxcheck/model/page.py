"""The page model: what one look at a page tells of every element, in CSS pixels of the document."""

from typing import Literal, NamedTuple

from pydantic import Field

from cxcheck.model.data import Data

Hit = Literal["", "reached", "covered", "first-covered"]


class Box(NamedTuple):
    """A rectangle in CSS pixels, seen from the document's upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """y of the lower edge."""
        return self.y + self.height

    @property
    def area(self) -> float:
        """Area in square CSS pixels."""
        return max(0.0, self.width) * max(0.0, self.height)


class CutWords(NamedTuple):
    """What the boxes around an element's own words cut off of them.

    `across`: CSS pixels of the line that loses most; `gone`: lines of `lines` that cannot be read; `ellipsis`: 1 where
    dots say so; `opens`: 1 where something in or beside the box shows the rest.
    """

    across: float
    gone: int
    lines: int
    ellipsis: int = 0
    opens: int = 0


class Element(Data):
    """One element, seen or (if a control) merely standing in the document. Defaults mean "none" or "does not apply".

    `parent` indexes the same list (-1: none recorded). `text` is the element's own text; `content` all that it and its
    descendants show, if that is at most 120 characters and more than the own text.
    `hidden` says why a customer cannot see it: closed, off-canvas, transparent, clipped, slide (the next
    in a row that is swiped), empty. `openers` index the
    controls that claim to show it (aria-controls, summary, label). `hit`: "reached", "covered" at every scroll
    position, "first-covered" at the first meeting only; `cover` indexes what lies on top.
    `ink`: left and right of what is drawn and cut by the page's edge (text lines, a picture, a control's box); `slides`
    if it lies in a row that is swiped or moves by itself. `touch`: the part of a control that can be touched, where
    that is under 24 px in one direction; `in_text` for one in a line of other words, `native` for one of the browser's
    own size.
    """

    parent: int = -1
    tag: str
    role: str = ""
    name: str = ""
    text: str = ""
    content: str = ""
    box: Box
    selector: str = ""
    landmark: str = ""
    region: str = ""
    level: int = 0
    href: str = ""
    type: str = ""
    value: str = ""
    autocomplete: str = ""
    inputmode: str = ""
    """The keyboard that it asks for; a pattern of digits alone asks for that of numbers."""
    hints: str = ""
    states: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    hidden: str = ""
    openers: tuple[int, ...] = ()
    fixed: bool = False
    scroll_box: bool = False
    struck: bool = False
    font_size: float = 0
    font: str = ""
    color: str = ""
    background: str = ""
    natural: tuple[float, float] | None = None
    drawn: tuple[float, float] | None = None
    """Size in CSS pixels at which the whole of a picture is drawn, cropped parts included; None for drawings."""
    pixels: tuple[float, float] | None = None
    """Size of a picture's file, where `srcset` makes it another one than `natural`."""
    cut: CutWords | None = None
    complete: bool = True
    """False for a picture that has not come yet: lazy ones come when they come near."""
    map: bool = False
    """Whether it is the area of a map, by what its author calls it or by where its frame comes from."""
    stars: tuple[float, int] | None = None
    """Of a rating that is drawn without words: how many stars are filled, of how many."""
    backdrop: str = ""
    """Address of the picture behind it, where that is of some size."""
    hit: Hit = ""
    cover: int = -1
    ink: tuple[float, float] | None = None
    slides: bool = False
    touch: Box | None = None
    in_text: bool = False
    native: bool = False
    frame: int = 0

    @property
    def visible(self) -> bool:
        """Whether a customer can see it (perhaps after scrolling)."""
        return not self.hidden


class Collision(Data):
    """Two visible elements, by index, whose ink (letters, painted boxes, pictures) overlaps; `box` is where."""

    one: int
    other: int
    box: Box


class Layer(Data):
    """What a customer's taps meet before the page itself. `share` of the screen (0 to 1); `words` that it shows."""

    index: int
    share: float
    words: str = ""


class Folded(Data):
    """Words of the page's own document that cannot be seen, area by area.

    `hidden` and `openers` as with elements: a closed area that controls claim to show, or a slide that is swiped to.
    """

    text: str
    hidden: str
    openers: tuple[int, ...] = ()


class Frame(Data):
    """One document of the page: the page itself is frame 0."""

    url: str
    title: str = ""
    foreign: bool = False
    error: str = ""
    """Why the frame could not be read; its elements are then missing and what depends on them cannot be told."""


class PageModel(Data):
    """One look at a page: sizes in CSS pixels, all elements in document order, frames appended behind."""

    url: str
    title: str = ""
    lang: str = ""
    viewport_meta: str | None = None
    scroll_width: float
    scroll_height: float
    inner_width: float
    inner_height: float
    layout_width: float = 0
    """Width that the page lays itself out for: 980 px on phones without a meta viewport; 0 if it was not noted."""
    scrolls_sideways: bool = True
    """False where the page clips what is too wide (overflow-x hidden or clip on the root)."""
    scrolls_down: bool = True
    """False where the page is longer than the screen and keeps customers from scrolling (overflow-y on the root)."""
    scrolled: tuple[float, float] = (0, 0)
    """How far to the right and down the page was scrolled when it was looked at."""
    frames: tuple[Frame, ...] = ()
    elements: tuple[Element, ...] = ()
    collisions: tuple[Collision, ...] = ()
    layers: tuple[Layer, ...] = ()
    folded: tuple[Folded, ...] = ()
    truncated: int = Field(default=0, description="elements beyond the cap that were not read")
