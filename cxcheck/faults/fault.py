"""What a fault is: a change to a page on chosen devices, what it breaks, and a witness that a customer would notice."""

import json
from dataclasses import dataclass

from cxcheck.model.patch import Patch

_WHEN_THERE = """
(() => {
  const path = new RegExp(%s);
  const breakIt = () => { if (path.test(location.pathname)) { %s } };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', breakIt);
  else breakIt();
})();
"""


@dataclass(frozen=True)
class Fault:
    """One seeded fault.

    `check` is the id of the check that must find it, on the element with that `role` and `name`. `path` is a regular
    expression on the page's path, `change` JavaScript that breaks the loaded page. `witness` is a JavaScript expression
    on the broken page, true when a customer would notice; it must be false on the page as the shop made it.
    """

    id: str
    check: str
    devices: tuple[str, ...]
    path: str
    role: str
    name: str
    change: str
    witness: str

    def patch(self) -> Patch:
        """What the browser layer applies."""
        script = _WHEN_THERE % (json.dumps(self.path), self.change)
        return Patch(fault=self.id, devices=self.devices, script=script)
