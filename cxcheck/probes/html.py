"""The document as it stands."""

from cxcheck.probes.probe import Gathered
from cxcheck.probes.sight import Sight


class HtmlProbe:
    """Keeps the serialised document for people who look into a finding."""

    confirming = False
    redraws = False

    async def gather(self, sight: Sight) -> Gathered:
        """The HTML, as UTF-8."""
        return Gathered("page.html", (await sight.html()).encode())


probe = HtmlProbe()
