"""What probes see of a visit's pages."""

import asyncio
import contextlib
import time
from collections.abc import Mapping, Sequence

from playwright.async_api import Error, Page
from playwright.async_api import Locator as Found

from cxcheck.capture.apart import measured
from cxcheck.capture.audits import audited
from cxcheck.capture.documents import bounded
from cxcheck.capture.frames import FrameDocument, inner
from cxcheck.capture.pace import Pace
from cxcheck.capture.pictures import whole_page
from cxcheck.capture.session import Session
from cxcheck.capture.traffic import Traffic
from cxcheck.model.device import Device
from cxcheck.model.site import Moods


class Seeing(Session):
    """A session that can be looked at; implements `probes.sight.Sight`."""

    def __init__(self, page: Page, device: Device, traffic: Traffic, moods: Moods, pace: Pace) -> None:
        super().__init__(page, device, traffic, moods, pace)
        self.secret_fields: list[Found] = []
        self.pictured: list[tuple[float, float]] = []

    @property
    def headers(self) -> Mapping[str, str] | None:
        """Headers of the page's own answer."""
        return self.traffic.last_headers if self.traffic.last_status else None

    async def documents(self) -> Sequence[FrameDocument]:
        """The page's document first, then its frames."""
        return [FrameDocument(frame) for frame in (self.page.main_frame, *inner(self.page))]

    async def picture(self) -> bytes:
        """The whole page as PNG."""
        began = time.time()
        try:
            return await whole_page(self.page)
        finally:
            self.pictured.append((began * 1000, time.time() * 1000))

    async def html(self) -> str:
        """The serialised document."""
        return await bounded(self.page.content(), "the document could not be read")

    async def audit(self, script: str, question: str) -> str:
        """What a function answers in the page's own document once a script was run beside it."""
        return await audited(self.page, script, question)

    async def secret_boxes(self) -> list[tuple[float, float, float, float]]:
        """Where fields that hold a secret stand, in CSS pixels of the document."""
        boxes = []
        for element in self.secret_fields:
            with contextlib.suppress(Error, TimeoutError):
                box = await asyncio.wait_for(element.bounding_box(timeout=500), 1)
                page = await asyncio.wait_for(measured(self.page.main_frame), 1)
                if box:
                    boxes.append((box["x"] + page["left"], box["y"] + page["top"], box["width"], box["height"]))
        return boxes
