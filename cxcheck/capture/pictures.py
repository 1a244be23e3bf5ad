"""Pictures of whole pages, and what becomes of those that are too tall or too wide for a picture."""

from playwright.async_api import FloatRect, Page

from cxcheck.capture.apart import measured
from cxcheck.capture.documents import bounded
from cxcheck.derive.pictures import is_blank, size_of
from cxcheck.probes.sight import LookFailed

MAX_PICTURE = 16_000
"""CSS pixels of height at which a picture is cut: taller ones come back blank or empty without an error."""
MAX_WIDTH = 8_000
"""The same for the width: no device is as wide, and a picture of both sizes still fits into memory."""
_DOUBTFUL = 8_000
"""CSS pixels of height from which on a picture is looked at, whether there is anything in it."""


async def whole_page(page: Page) -> bytes:
    """The whole page as PNG at one pixel a CSS pixel, cut at MAX_PICTURE; LookFailed if it is no picture of it."""
    # Not by CDP: a session other than Playwright's own ends the emulation of the phone with its screenshot.
    size = await bounded(measured(page.main_frame), "the page did not give its size")
    width, height = size["width"], size["height"]
    clip: FloatRect | None = None
    if height > MAX_PICTURE or width > MAX_WIDTH:
        clip = {"x": 0, "y": 0, "width": min(width, MAX_WIDTH), "height": min(height, MAX_PICTURE)}
    shot = page.screenshot(full_page=True, scale="css", caret="initial", clip=clip)
    png = await bounded(shot, "no picture could be taken")
    _verify(png, width, height, cut=clip is not None)
    return png


def _verify(png: bytes, width: float, height: float, *, cut: bool) -> None:
    """Browsers give an empty, a smaller or a blank picture without an error when a page is too large for them."""
    size = size_of(png)
    if size is None:
        raise LookFailed("the browser gave an empty picture")
    wanted = (min(width, MAX_WIDTH), min(height, MAX_PICTURE))
    if cut and any(abs(is_ - should) > 1 for is_, should in zip(size, wanted, strict=True)):
        raise LookFailed(f"the browser gave a picture of {size[0]} x {size[1]} px instead of {wanted[0]} x {wanted[1]}")
    if size[1] >= _DOUBTFUL and is_blank(png):
        raise LookFailed(f"the browser gave a blank picture of a page of {width:g} x {height:g} px")
