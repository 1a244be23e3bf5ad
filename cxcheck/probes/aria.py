"""The accessibility tree."""

from cxcheck.probes.probe import Gathered
from cxcheck.probes.sight import Sight


class AriaProbe:
    """Keeps the accessibility tree as the browser computed it."""

    confirming = False
    redraws = False

    async def gather(self, sight: Sight) -> Gathered:
        """The tree as YAML text, as UTF-8."""
        return Gathered("aria.yaml", (await sight.aria()).encode())


probe = AriaProbe()
