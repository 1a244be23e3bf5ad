"""What axe-core says of a page."""

from cxcheck.model.data import Data


class AxeNode(Data):
    """An element that breaks a rule, and why, in axe's words."""

    selector: str
    why: str = ""


class AxeRule(Data):
    """A rule with the elements that break it. `impact` is critical, serious, moderate or minor, "" if axe says none."""

    rule: str
    impact: str = ""
    help: str = ""
    nodes: tuple[AxeNode, ...] = ()
    more: bool = False
    """Whether there are more than were noted."""


class AxeLook(Data):
    """`violations` are sure; of `unsure` ones axe cannot tell whether they are any."""

    version: str = ""
    violations: tuple[AxeRule, ...] = ()
    unsure: tuple[AxeRule, ...] = ()
