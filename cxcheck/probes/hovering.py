"""What a mouse would reveal, as the style sheets of the page's own document tell."""

import json

from pydantic import ValidationError

from cxcheck.model.hovering import Hovering
from cxcheck.probes.page import LONE_HALF
from cxcheck.probes.probe import Gathered
from cxcheck.probes.scripts import looking, read
from cxcheck.probes.sight import LookFailed, Sight


class HoveringProbe:
    """Reads what rules with :hover would show, without resting a mouse on anything."""

    confirming = True
    redraws = False

    async def gather(self, sight: Sight) -> Gathered:
        """The areas as JSON."""
        own, *_ = await sight.documents()
        text = await own.evaluate(hovering_script())
        try:
            hovering = Hovering.model_validate(json.loads(LONE_HALF.sub(r"\1\\ufffd", text)))
        except (ValueError, TypeError, ValidationError) as error:
            raise LookFailed("the page's own scripts garbled the answer to a question") from error
        return Gathered("hovering.json", hovering.model_dump_json(exclude_defaults=True).encode())


def hovering_script() -> str:
    """Source of the function that reads one document; it gives JSON text."""
    return looking(read("hovering.js"), "")


probe = HoveringProbe()
