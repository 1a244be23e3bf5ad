"""What axe-core says of the page's own document. The script is as npm has it, see tools/vendor_axe.py."""

import json

from pydantic import ValidationError

from cxcheck.model.axe import AxeLook
from cxcheck.probes.page import LONE_HALF
from cxcheck.probes.probe import Gathered
from cxcheck.probes.scripts import looking, read
from cxcheck.probes.sight import LookFailed, Sight


class AxeProbe:
    """Runs the WCAG rules of axe-core, where a journey or the project turns axe-regression on."""

    confirming = True
    redraws = False
    check = "axe-regression"

    async def gather(self, sight: Sight) -> Gathered:
        """The violations as JSON."""
        text = await sight.audit(read("costly/axe.min.js"), looking(read("costly/axe.js"), ""))
        try:
            look = AxeLook.model_validate(json.loads(LONE_HALF.sub(r"\1\\ufffd", text)))
        except (ValueError, TypeError, ValidationError) as error:
            raise LookFailed("the page's own scripts garbled the answer to a question") from error
        return Gathered("axe.json", look.model_dump_json(exclude_defaults=True).encode())


probe = AxeProbe()
