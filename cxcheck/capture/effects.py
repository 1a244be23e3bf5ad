"""Effects: orders, messages, accounts. What a visit may do to the world outside the browser, and at most once."""

from collections.abc import Collection
from dataclasses import dataclass, field

from cxcheck.model.plan import Visit


@dataclass
class Effects:
    """What one visit may do, over all its tries. `begun` are the steps that may have had their effect already."""

    allowed: Collection[str] = ()
    site: str = ""
    begun: set[int] = field(default_factory=set)

    def refusal(self, visit: Visit, index: int, effect: str) -> str:
        """Why the visit must not do it; "" if it may, which it then is taken to have done."""
        if effect not in self.allowed:
            where = f"the site “{self.site}”" if self.site else "the project file"
            return f"its effect, {effect}, is not among the allow_effects of {where}"
        if visit.purpose != "journey" or visit.round:
            return f"its effect, {effect}, is had once a run and never to confirm something"
        if index in self.begun:
            return f"its effect, {effect}, may have been had when the browser died, and is not had twice"
        self.begun.add(index)
        return ""
