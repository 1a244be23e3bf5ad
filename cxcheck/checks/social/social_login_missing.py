"""social-login-missing."""

from collections.abc import Iterator, Mapping

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, On, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import mirrored
from cxcheck.derive.voices import providers
from cxcheck.model.device import Device
from cxcheck.model.page import Element


class SocialLoginMissing(CheckpointCheck):
    """An account with which customers can sign in on one device is not taken on the other.

    What the customer loses: their own account. Who opened it with Google on the desktop has no password to type.

    Bad: "Continue with Google" stands on the desktop's page to sign in and not on the phone's.
    Good: an icon instead of the words; "Sign in with Google" for "Continue with Google"; the buttons behind "More ways
    to sign in"; Sign in with Apple where the device is one of Apple's; links to the shop's pages on social networks.

    Rule: buttons, links and frames that say, in words, in the address or in their author's marks, that one signs in
    with them, by whose account it is. Each of the reference's must be on the subject, in sight or behind any menu,
    which a visit of its own opens, and the other way round. Cannot tell where a frame could not be read.

    Source: differential testing.
    """

    area = "social"
    severity = "moderate"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """What the subject lacks, then what the reference lacks."""
        yield from _lacking(pair, "subject")
        yield from _lacking(mirrored(pair), "reference")


def _lacking(pair: CheckpointPair, on: On) -> Iterator[Answer]:
    taken = _taken(pair)
    ours = providers(pair.reference_view, pair.reference_view.features)
    lost = {name: one for name, one in ours.items() if name not in taken and not _is_apples_own(name, pair)}
    if lost:
        yield from missing(pair, (_divergence(pair, name, one, on) for name, one in lost.items()), on)


def _taken(pair: CheckpointPair) -> Mapping[str, Element]:
    view = pair.subject_view
    return providers(view, (*view.features, *view.closed, *pair.behind_menus))


def _is_apples_own(name: str, pair: CheckpointPair) -> bool:
    """Apple's way to sign in on one of Apple's devices, which shops do not offer on all others."""
    return name == "apple" and _is_apples(pair.visits.reference.device) and not _is_apples(pair.visits.subject.device)


def _is_apples(device: Device) -> bool:
    return any(mark in device.user_agent for mark in ("iPhone", "iPad", "Macintosh"))


def _divergence(pair: CheckpointPair, name: str, one: Element, on: On) -> Divergence:
    has, lacks = pair.visits.reference.device, pair.visits.subject.device
    element = found(one, has.name, pair.reference_view.page)
    return Divergence(
        title=f"Customers cannot sign in with {name.title()} on {lacks.title}",
        detail=f'{has.title} offers "{one.name or name}". On {lacks.title} it is neither in sight nor behind any menu.',
        expected=f"signing in with {name.title()}",
        actual="not offered",
        element=element,
        anchor=(pair.step.page, "sign-in", one.landmark, name),
        severity="moderate",
        on=on,
    )


check = SocialLoginMissing()
