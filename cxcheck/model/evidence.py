"""Evidence: what a visit left. Nothing in here judges."""

from typing import Literal

from pydantic import Field

from cxcheck.model.axe import AxeLook
from cxcheck.model.data import Data
from cxcheck.model.harm import Harm
from cxcheck.model.hovering import Hovering
from cxcheck.model.links import LinkAnswer
from cxcheck.model.looks import Looks
from cxcheck.model.page import Element, PageModel
from cxcheck.model.plan import Visit
from cxcheck.model.structured import StructuredData
from cxcheck.model.sweep import Sweep
from cxcheck.model.tags import PermissionCall, TagEvent
from cxcheck.model.vitals import Vitals

Outcome = Literal["passed", "failed", "skipped", "not-reached"]
FailureKind = Literal[
    "",
    "not-found",
    "hidden",
    "covered",
    "disabled",
    "ambiguous",
    "not-seen",
    "still-seen",
    "timeout",
    "navigation",
    "blocked",
    "browser",
    "refused",
    "answered",
    "unread",
]
"""`ambiguous` is the journey's fault, `browser` and `blocked` are nobody's: they are never held against the shop.

`answered`: a step on a consent bar that was dealt with as the project says; the step is skipped. `unread`: what was
sought may stand in a frame that does not answer, so that nobody can tell.
"""

VisitStatus = Literal["finished", "failed", "blocked", "broken-off"]


class Effort(Data):
    """What a customer has spent so far. `scrolls` are screens (viewport heights), `characters` typed ones."""

    taps: int = 0
    menus: int = 0
    fields: int = 0
    characters: int = 0
    pages: int = 0
    scrolls: float = 0


class ConsoleMessage(Data):
    """A line of the console or an uncaught error (`kind` "uncaught")."""

    kind: str
    text: str
    url: str = ""
    line: int = 0
    step: int = -1


class Request(Data):
    """A request and its answer. `status` 0: no answer; `failure` then says why (`net::ERR_…`)."""

    method: str
    url: str
    resource: str
    status: int = 0
    failure: str = ""
    step: int = -1
    page: bool = False
    """Whether it was for the page itself: its answer, or one redirect on the way to it."""
    bytes: int = 0
    """Of the answer's body as it was sent; 0 if nobody says."""


HappeningKind = Literal["alert", "confirm", "prompt", "beforeunload", "tab", "tab-closed", "popup", "download", "print"]
"""What a page can set going beside itself: dialogs of the browser, tabs that a customer asked for and such that nobody
asked for (`popup`), files, paper."""


class Happening(Data):
    """Something that happened beside the page. `text` is what a dialog says, an address, or a file's suggested name.

    `answer` is what was done about it: accepted, dismissed, followed, closed, not kept, not printed. `url` is the page
    that it came from.
    """

    kind: HappeningKind
    text: str = ""
    answer: str = ""
    url: str = ""
    step: int = -1


class Revealed(Data):
    """What came into sight when a search opened something."""

    opener: Element
    elements: tuple[Element, ...] = ()
    error: str = ""


InterruptionKind = Literal["consent", "interruption", "overlay"]


class Interrupted(Data):
    """What got in the customer's way at a step, and what was tapped to be rid of it, or (`error`) why that failed.

    `consent` and `interruption` were dealt with as the project says and are no effort; an `overlay` came unnamed, lay
    over the target of a step and was closed as customers do, which is effort. `what` is its name or title.
    """

    step: int
    kind: InterruptionKind
    what: str
    tapped: str = ""
    error: str = ""
    offers: tuple[str, ...] = ()
    """Names of the controls with which a consent bar can be accepted or rejected."""
    choices: tuple[str, ...] = ()
    """What a consent bar lets a customer say at once: accept, reject, settings, save, ok."""


class StepEvidence(Data):
    """How a step went. `error` is a sentence for people; `element` what the locator found."""

    index: int
    outcome: Outcome
    kind: FailureKind = ""
    error: str = ""
    matched: str = ""
    """Which locator of a list matched, in words."""
    revealed: tuple[str, ...] = ()
    """Names of what had to be opened to get at the target."""
    element: Element | None = None
    changed: tuple[str, ...] | None = None
    """Kinds of change that the act brought about: page, address, request, popup, dialog, download, content, state,
    focus, scroll; look (the control's own appearance only), late (perhaps for another reason). None: not noted."""
    rehearsed: bool = False
    """Not done, as its effect must not be had; but what it is done to was there, and could be acted on."""
    url: str = ""
    seconds: float = 0
    worked: float | None = None
    """Milliseconds of the processor's time that the page's own scripts took; None where the browser does not tell."""
    harm: tuple[Harm, ...] = ()
    """What seeded faults did to the page that the step led to, or (scouting) would do."""


class NotedFact(Data):
    """What was found where the journey says that a fact stands. `text` is what is in sight there, "" for nothing.

    `element` is what shows it, `error` why nobody can tell.
    """

    text: str = ""
    element: Element | None = None
    error: str = ""


class CheckpointEvidence(Data):
    """What was gathered at a checkpoint, or (`name` "", at the failing step) where a visit came to its end.

    Parts such as `page` are None if they could not be read; `missing` then says why, per probe. Files are paths inside
    the visit's folder. `status` is that of the answer which the page came with; 0 for a page that came without one
    (pushState), so that nothing can be told of it.
    """

    step: int
    name: str
    url: str = ""
    status: int = 0
    page: PageModel | None = None
    structured: StructuredData | None = None
    vitals: Vitals | None = None
    axe: AxeLook | None = None
    sweep: Sweep | None = None
    """What a sweep visit saw here; other visits have none."""
    looks: Looks | None = None
    hovering: Hovering | None = None
    files: dict[str, str] = Field(default_factory=dict)
    missing: dict[str, str] = Field(default_factory=dict)
    effort: Effort = Effort()
    settled: bool = True
    facts: dict[str, NotedFact] = Field(default_factory=dict)
    """The facts that the journey names, by its names for them."""
    revealed: tuple[Revealed, ...] = ()
    searched: bool = False
    links: tuple[LinkAnswer, ...] = ()
    """What the addresses answered that a visit was to ask for here."""


PARTS: dict[str, type[Data]] = {
    "page": PageModel,
    "structured": StructuredData,
    "vitals": Vitals,
    "axe": AxeLook,
    "sweep": Sweep,
    "looks": Looks,
    "hovering": Hovering,
}
"""Fields of a checkpoint's evidence that are kept in files of their own, by the probe of that name that brings them.

`looks` is no probe's: it is cut out of the picture by what the page model tells.
"""


class VisitEvidence(Data):
    """Everything that one visit left."""

    visit: Visit
    status: VisitStatus
    reason: str = ""
    before: tuple[StepEvidence, ...] = ()
    """How the steps went that restore the shop's state; what the pages said meanwhile is not kept."""
    steps: tuple[StepEvidence, ...] = ()
    checkpoints: tuple[CheckpointEvidence, ...] = ()
    console: tuple[ConsoleMessage, ...] = ()
    requests: tuple[Request, ...] = ()
    interrupted: tuple[Interrupted, ...] = ()
    happenings: tuple[Happening, ...] = ()
    tags: tuple[TagEvent, ...] = ()
    permissions: tuple[PermissionCall, ...] = ()
    browser: str = ""
    seconds: float = 0

    def checkpoint(self, step: int) -> CheckpointEvidence | None:
        """The evidence taken at that step, if the visit came so far."""
        return next((one for one in self.checkpoints if one.step == step), None)

    def step(self, index: int) -> StepEvidence | None:
        """How that step went."""
        return next((one for one in self.steps if one.index == index), None)
