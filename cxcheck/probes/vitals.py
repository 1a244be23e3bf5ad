"""How the page came and how it answered."""

import json

from pydantic import ValidationError

from cxcheck.model.vitals import Vitals
from cxcheck.probes.page import LONE_HALF
from cxcheck.probes.probe import Gathered
from cxcheck.probes.scripts import looking, read
from cxcheck.probes.sight import LookFailed, Sight


class VitalsProbe:
    """Takes what the browser has measured of the page's own document."""

    confirming = True
    redraws = False

    async def gather(self, sight: Sight) -> Gathered:
        """The measures as JSON."""
        own, *_ = await sight.documents()
        text = await own.evaluate(vitals_script(), {"pictured": sight.pictured})
        try:
            vitals = Vitals.model_validate(json.loads(LONE_HALF.sub(r"\1\\ufffd", text)))
        except (ValueError, TypeError, ValidationError) as error:
            raise LookFailed("the page's own scripts garbled the answer to a question") from error
        return Gathered("vitals.json", vitals.model_dump_json(exclude_defaults=True).encode())


def vitals_script() -> str:
    """Source of the function that asks one document; it gives JSON text."""
    return looking(read("vitals.js"))


probe = VitalsProbe()
