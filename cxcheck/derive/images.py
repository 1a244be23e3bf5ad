"""Images of a page: whether each has loaded, and which is the same one on another device, whatever file it is there."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

from cxcheck.derive.features import Item, PageView
from cxcheck.derive.naming import normal, same_site, target, timeless
from cxcheck.model.evidence import Request
from cxcheck.model.page import Element

State = Literal["shown", "broken", "waiting", "unreachable", "none"]

CUT = 300
"""Characters that the page model keeps of an image's address."""
_PIXEL = 2.0
"""Natural size up to which an image is a tracker or holds the place of another."""
_SMALLEST = 16.0
"""CSS pixels of width or height below which an image is an ornament."""
_SIZES = re.compile(
    r"([-_@.]?(\d+x\d*|x\d+|\d{2,4}w?|[1-4]x|xs|sm|md|lg|xl|xxl|small|medium|large|thumb|thumbnail|mobile|phone|tablet"
    r"|desktop|retina|hd|crop|min))+$"
)
_IN_QUERY = ("url", "src", "image", "img", "file")
"""Parameters in which services that scale images are told the original."""
_ABORTED = "ABORTED"


@dataclass(frozen=True)
class Image:
    """An image or a background of a page. `nearby` is what it stands under: landmark, heading, which one there."""

    index: int
    element: Element
    url: str
    alt: str
    item: Item | None
    leads: str
    nearby: tuple[str, str, int]

    @cached_property
    def stem(self) -> str:
        """Name of the file without sizes, densities and ending; "" for addresses that name no file."""
        return stem(self.url)


def stem(url: str) -> str:
    """`/media/kettle-800x600@2x.jpg` is `kettle`, `/_next/image?url=%2Fkettle.jpg&w=640` as well."""
    parts = urlsplit(url)
    for name in _IN_QUERY:
        for inner in parse_qs(parts.query).get(name, ()):
            if "." in inner.rsplit("/", 1)[-1]:
                return stem(inner.split("?")[0])
    file = unquote(parts.path).rsplit("/", 1)[-1].casefold()
    name = file.rsplit(".", 1)[0]
    return _SIZES.sub("", name) or name


class Gallery:
    """The images of a page, with what the visit's requests tell of them."""

    def __init__(self, view: PageView, requests: Sequence[Request], page_url: str) -> None:
        self._view = view
        self._page_url = page_url
        self._answers: dict[str, Request] = {}
        for one in requests:
            known = self._answers.get(one.url[:CUT])
            if known is None or not _came(known):
                self._answers[one.url[:CUT]] = one
        self._reached = {urlsplit(one.url).hostname for one in requests if one.status}

    @cached_property
    def images(self) -> tuple[Image, ...]:
        """Images and backgrounds that a customer sees or would see if they had loaded."""
        return tuple(self._gathered(lambda element: bool(_address(element))))

    @cached_property
    def unaddressed(self) -> tuple[Image, ...]:
        """Images in the first screen that no script has told what to load though the page has come to rest."""
        both = self._gathered(lambda element: bool(_address(element)) or self._is_in_sight(element))
        return tuple(one for one in both if not one.url)

    def _gathered(self, counts: Callable[[Element], bool]) -> Iterator[Image]:
        turns: dict[tuple[str, str], int] = defaultdict(int)
        for index, element in enumerate(self._view.page.elements):
            if not counts(element) or not _is_of_size(element):
                continue
            under = (element.landmark, self._heading_before(index))
            yield self._image(index, element, _address(element), (*under, turns[under]))
            turns[under] += 1

    def _is_in_sight(self, element: Element) -> bool:
        """An image that waits until it is scrolled to stands below, one of a carousel's next slides beside."""
        page, box = self._view.page, element.box
        in_sight = 0 <= box.x < page.inner_width and 0 <= box.y < page.inner_height
        return element.tag == "img" and in_sight and element.complete and not element.backdrop

    def _is_stuck(self, element: Element) -> bool:
        """A point that holds the place of a picture, in the first screen though the page has come to rest."""
        return bool(element.natural) and max(element.natural or (9, 9)) <= _PIXEL and self._is_in_sight(element)

    def _image(self, index: int, element: Element, url: str, nearby: tuple[str, str, int]) -> Image:
        around = (self._view.page.elements[one] for one in (index, *self._view.ancestors(index)))
        link = next((one for one in around if one.role == "link"), None)
        leads = target(link.href, self._page_url) if link else ""
        alt = normal(element.name) if element.tag == "img" else ""
        return Image(index, element, url, alt, self._view.item_of(index), leads, nearby)

    def _heading_before(self, index: int) -> str:
        before = [one for one in self._headings if one < index]
        return timeless(self._view.page.elements[before[-1]].name) if before else ""

    @cached_property
    def _headings(self) -> Sequence[int]:
        return [index for index, one in enumerate(self._view.page.elements) if one.role == "heading" and one.visible]

    def state(self, image: Image) -> State:
        """Whether the image has come; without an address it never will."""
        if not image.url:
            return "broken"
        if image.url.startswith(("data:", "blob:", "about:")):
            return "broken" if self._is_stuck(image.element) else "none"
        if image.element.tag == "img":
            if not image.element.complete or image.element.natural is None:
                return "waiting"
            width, height = image.element.natural
            if width and height:
                return "shown" if max(width, height) > _PIXEL else "none"
        return self._by_request(image)

    def _by_request(self, image: Image) -> State:
        """What the answer tells: a drawing has no size of its own, a background none that a page could know."""
        request = self.request(image.url)
        is_drawing = urlsplit(image.url).path.casefold().endswith(".svg")
        if request is None:
            return "broken" if image.element.tag == "img" and not is_drawing else "none"
        if _came(request):
            return "shown" if is_drawing or image.element.tag != "img" else "broken"
        return self.state_of(request)

    def state_of(self, request: Request) -> State:
        """What a request that brought nothing means: a host that answers nothing at all may be out of our reach."""
        if _ABORTED in request.failure or not (request.failure or request.status):
            return "waiting"
        if request.status == 0 and not same_site(request.url, self._page_url):
            return "broken" if urlsplit(request.url).hostname in self._reached else "unreachable"
        return "broken"

    def request(self, url: str) -> Request | None:
        """The request for an address."""
        return self._answers.get(url[:CUT])

    @cached_property
    def replaced(self) -> Mapping[str, Request]:
        """Images that failed and whose place something else has taken since, by stem."""
        used = {image.url[:CUT] for image in self.images}
        shown = {image.stem for image in self.images if self.state(image) == "shown"}
        lost = (one for one in self._answers.values() if one.resource == "image" and one.url[:CUT] not in used)
        failed = {stem(one.url): one for one in lost if not _came(one) and self.state_of(one) == "broken"}
        return {name: one for name, one in failed.items() if name and name not in shown}

    @cached_property
    def extent(self) -> float:
        """Area of the largest image in the page's main part outside of lists: the main picture."""
        return max((one.element.box.area for one in self.images if _is_main(one)), default=0)

    def is_product(self, image: Image, page_kind: str) -> bool:
        """Whether it shows goods: an entry of a list, or the main picture of a product's page."""
        if image.item:
            return image.element.landmark not in ("navigation", "banner", "contentinfo")
        return page_kind == "product" and _is_main(image) and image.element.box.area >= self.extent / 2


def _address(element: Element) -> str:
    return element.href if element.tag == "img" else element.backdrop


def _came(request: Request) -> bool:
    return 200 <= request.status < 400 and not request.failure


def _is_of_size(element: Element) -> bool:
    if element.hidden:
        return element.tag == "img" and element.hidden == "empty"
    return min(element.box.width, element.box.height) >= _SMALLEST


def _is_main(image: Image) -> bool:
    return not image.item and image.element.landmark not in ("navigation", "banner", "contentinfo", "complementary")


def counterpart(image: Image, pool: Sequence[Image]) -> Image | None:
    """The same image on the other device: of the same list entry, called the same, of one file, or in its place."""
    same_entry = [one for one in pool if image.item and one.item and one.item.identity == image.item.identity]
    named = [one for one in same_entry or pool if image.alt and one.alt == image.alt]
    filed = [one for one in same_entry or pool if image.stem and one.stem == image.stem]
    if same_entry or named or filed:
        fitting = named or filed or same_entry
        return min(fitting, key=lambda one: one.nearby[2] != image.nearby[2])
    if image.item:
        return None
    led = [one for one in pool if image.leads and one.leads == image.leads and not one.item]
    placed = [one for one in pool if one.nearby == image.nearby and not one.item and _is_placed(image, one)]
    return next(iter(led or [one for one in placed if _may_be(image, one)]), None)


def _is_placed(image: Image, other: Image) -> bool:
    """Being in no landmark tells no place; being the same element of the markup does."""
    return bool(image.nearby[0]) or _plain(image.element.selector) == _plain(other.element.selector)


def _plain(selector: str) -> str:
    """Without the boxes that only choose a file."""
    return selector.replace(" > picture", "")


def _may_be(image: Image, other: Image) -> bool:
    """Different words say that they are different images."""
    return not (image.alt and other.alt)


def same_files(image: Image, pool: Sequence[Image]) -> Sequence[Image]:
    """The images that are this one whatever they are called: of its file, else the only one of its entry or link."""
    entry = [one for one in pool if _identity(one) == _identity(image)]
    if filed := [one for one in entry if image.stem and one.stem == image.stem]:
        return filed
    if image.item:
        return entry if len(entry) == 1 else ()
    led = [one for one in entry if image.leads and one.leads == image.leads]
    return led if len(led) == 1 else ()


def _identity(image: Image) -> str:
    return image.item.identity if image.item else ""
