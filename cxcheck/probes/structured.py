"""What the page tells machines: head, headers and structured data of its own document."""

import json

from pydantic import ValidationError

from cxcheck.model.structured import StructuredData
from cxcheck.probes.page import LONE_HALF
from cxcheck.probes.probe import Gathered
from cxcheck.probes.scripts import read
from cxcheck.probes.sight import LookFailed, Sight

BOUNDS = {"texts": 2_000_000, "items": 2_000, "depth": 12}
"""Characters, microdata items and levels of them that are kept: many times what long listings have."""
_HEADERS = ("x-robots-tag", "link", "content-language")


class StructuredProbe:
    """Takes what stands in the document for search engines, sharing and other machines, as it stands."""

    confirming = True
    redraws = False

    async def gather(self, sight: Sight) -> Gathered:
        """The look as JSON."""
        own, *_ = await sight.documents()
        text = await own.evaluate(structured_script(), BOUNDS)
        headers = sight.headers
        told = None if headers is None else {name: headers[name] for name in _HEADERS if name in headers}
        try:
            look = StructuredData.model_validate(json.loads(LONE_HALF.sub(r"\1\\ufffd", text)) | {"headers": told})
        except (ValueError, TypeError, ValidationError) as error:
            raise LookFailed("the page's own scripts garbled the answer to a question") from error
        return Gathered("structured.json", look.model_dump_json(exclude_defaults=True).encode())


def structured_script() -> str:
    """Source of the function that reads one document; it takes the bounds and gives JSON text."""
    return f"(options) => {{\n{read('structured.js')}\n}}"


probe = StructuredProbe()
