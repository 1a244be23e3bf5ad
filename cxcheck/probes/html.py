"""The document as it stands."""

from cxcheck.probes.probe import Gathered
from cxcheck.probes.sight import LookFailed, Sight

MAX_LENGTH = 20_000_000
"""Characters of a document that are kept: a hundred times what the longest pages of shops have."""


class HtmlProbe:
    """Keeps the serialised document for people who look into a finding."""

    confirming = False
    redraws = False

    async def gather(self, sight: Sight) -> Gathered:
        """The HTML, as UTF-8."""
        text = await sight.html()
        if len(text) > MAX_LENGTH:
            raise LookFailed(f"the document is too long to be kept: {len(text) / 1e6:.0f} million characters")
        return Gathered("page.html", text.encode())


probe = HtmlProbe()
