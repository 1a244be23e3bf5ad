"""payment-option-missing."""

from collections.abc import Iterator, Sequence

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, On, found
from cxcheck.checks.missing import missing
from cxcheck.checks.pair import CheckpointPair
from cxcheck.checks.unread import mirrored
from cxcheck.derive.features import Feature
from cxcheck.derive.naming import normal
from cxcheck.derive.payments import Way, is_offered, methods_on, takes_promo_code, ways, ways_among

_PAGES = ("basket", "checkout")


class PaymentOptionMissing(CheckpointCheck):
    """A way to pay, or the field for a promotion code, is there on one device alone.

    What the customer loses: who pays by invoice and cannot, pays elsewhere; who has a code waits for the desktop.

    Bad: "Invoice" is among the desktop's ways to pay and not among the phone's; the field for the code is gone.
    Good: Apple Pay and Google Pay where the device has them; "Card" for "Visa" and "Mastercard"; a list instead of
    buttons; the code behind "Have a code?"; ways to pay on another page of the same checkout.

    Rule: on basket and checkout, controls that name a way to pay, and all of a group of choices about paying, in sight,
    behind any menu (which a visit of its own opens), or at a checkpoint where only this device has it. Wallets of the
    device aside, each of the reference must be offered on the subject, and the other way round. The same for the field
    for a promotion code. Cannot tell where a frame could not be read: payment often lives in one.

    Source: differential testing.
    """

    area = "shopping"
    severity = "serious"
    is_content = True
    searches = True

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """What the subject lacks, then what the reference lacks."""
        if pair.step.page not in _PAGES:
            return
        yield from _lacking(pair, "subject")
        yield from _lacking(mirrored(pair), "reference")


def _lacking(pair: CheckpointPair, on: On) -> Iterator[Answer]:
    offered = _offered(pair)
    names = frozenset(normal(one.name) for one in offered)
    methods = frozenset(method for one in offered for method in one.methods) | methods_on(pair.subject_view)
    lost = [one for one in ways(pair.reference_view) if not is_offered(one, names, methods)]
    code = takes_promo_code(pair.reference_view.features)
    if code and _takes_code(pair):
        code = None
    if lost or code:
        yield from missing(pair, _divergences(pair, lost, code, on), on)


def _divergences(pair: CheckpointPair, lost: Sequence[Way], code: Feature | None, on: On) -> Iterator[Divergence]:
    for way in {normal(one.name): one for one in reversed(lost)}.values():
        yield _divergence(pair, way.name, way.feature, on, f'"{way.name}" is no way to pay')
    if code:
        yield _divergence(pair, code.element.name, code, on, "A promotion code cannot be entered")


def _offered(pair: CheckpointPair) -> Sequence[Way]:
    """The subject's ways to pay: in sight, folded away, and at checkpoints where the reference does not have them."""
    here = [*ways(pair.subject_view), *ways_among(pair.subject_view.closed), *ways_among(pair.behind_menus)]
    for other in _other_checkpoints(pair):
        theirs = {normal(one.name) for one in ways(other.reference_view)}
        here += [one for one in ways(other.subject_view) if normal(one.name) not in theirs]
    return here


def _takes_code(pair: CheckpointPair) -> bool:
    view = pair.subject_view
    if takes_promo_code((*view.features, *view.closed, *pair.behind_menus)):
        return True
    return any(
        takes_promo_code(other.subject_view.features) and not takes_promo_code(other.reference_view.features)
        for other in _other_checkpoints(pair)
    )


def _other_checkpoints(pair: CheckpointPair) -> Iterator[CheckpointPair]:
    for other in pair.visits.checkpoints:
        if other.step.index != pair.step.index and other.reference.page and other.subject.page:
            yield other


def _divergence(pair: CheckpointPair, name: str, feature: Feature, on: On, said: str) -> Divergence:
    has, lacks = pair.visits.reference.device, pair.visits.subject.device
    element = found(feature.element, has.name, pair.reference_view.page)
    return Divergence(
        title=f"{said} on {lacks.title}",
        detail=f'{has.title} offers "{name}". On {lacks.title} it is neither in sight nor behind any menu.',
        expected=f'on {has.title}: "{name}"',
        actual="not offered",
        element=element.model_copy(update={"name": name}),
        anchor=(pair.step.page, feature.element.role, feature.element.landmark, name),
        severity="serious",
        on=on,
    )


check = PaymentOptionMissing()
