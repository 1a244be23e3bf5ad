"""The picture of the whole page."""

from cxcheck.probes.probe import Gathered
from cxcheck.probes.sight import LookFailed, Sight


class PictureProbe:
    """Takes a full-page PNG at one pixel a CSS pixel."""

    confirming = True
    redraws = True

    async def gather(self, sight: Sight) -> Gathered:
        """The PNG; browsers return an empty one without an error when a page is too tall, which is a failure here."""
        png = await sight.picture()
        if len(png) < 100:
            raise LookFailed("the browser gave an empty picture")
        return Gathered("picture.png", png)


probe = PictureProbe()
