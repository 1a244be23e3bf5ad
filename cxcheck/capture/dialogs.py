"""Dialogs of the browser: each is answered at once, as one that nobody answers stops everything for ever."""

from playwright.async_api import BrowserContext, Dialog

from cxcheck.capture.background import do_soon
from cxcheck.capture.moment import Moment
from cxcheck.capture.traffic import Traffic
from cxcheck.model.evidence import HappeningKind

STORM = 50
"""Dialogs after which a step's page is said to do nothing else."""
_KINDS: dict[str, HappeningKind] = {
    "alert": "alert",
    "confirm": "confirm",
    "prompt": "prompt",
    "beforeunload": "beforeunload",
}


class Dialogs:
    """Answers the dialogs of all pages and frames of a visit.

    Who has tapped "Remove" and is asked "Really?" says yes, as the journey said what the customer wants; a prompt is
    accepted with what it proposes. What asks without having been touched is turned down. A page that asks whether to
    leave it is left.
    """

    def __init__(self, context: BrowserContext, moment: Moment, traffic: Traffic) -> None:
        self._moment = moment
        self._traffic = traffic
        self._counted: tuple[int, int] = (-1, 0)
        context.on("dialog", self._on_dialog)

    @property
    def storm(self) -> bool:
        """Whether the page opens one dialog after the other since the step began."""
        return self._counted[0] == self._traffic.step and self._counted[1] > STORM

    def _on_dialog(self, dialog: Dialog) -> None:
        accepted = self._accepts(dialog)
        kind, url = _KINDS.get(dialog.type, "alert"), dialog.page.url if dialog.page else ""
        step, count = self._counted
        self._counted = (self._traffic.step, count + 1 if step == self._traffic.step else 1)
        if not self.storm:
            self._traffic.note(kind, dialog.message, "accepted" if accepted else "dismissed", url)
        do_soon(dialog.accept(dialog.default_value) if accepted else dialog.dismiss())

    def _accepts(self, dialog: Dialog) -> bool:
        match dialog.type:
            case "beforeunload" | "alert":
                return True
            case "prompt":
                return self._moment.includes() and bool(dialog.default_value)
            case _:
                return self._moment.includes()
