"""wrong-keyboard."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cxcheck.checks.check import Answer, CheckpointCheck, Divergence, Shared, found
from cxcheck.checks.pair import CheckpointPair
from cxcheck.derive.features import Feature, PageView
from cxcheck.derive.keyboards import (
    FITTING,
    has_no_letters,
    is_always_needed,
    needs_letters,
    shown_keyboard,
    typed,
)

_CALLED = {
    "email": "an email address",
    "phone": "a phone number",
    "number": "a number",
    "postcode": "a postcode",
    "": "text",
}
_TYPED = re.compile(r' with "(.*)"$', re.DOTALL)


class WrongKeyboard(CheckpointCheck):
    """A field brings up the keyboard for words where digits are to be typed, or the other way round.

    What the customer loses: a tap on another layout for each digit of a card, and the "@" in the first row; and on
    a keyboard of digits the address, which cannot be typed at all.

    Bad: the field for the card's number is a plain text field; `type="tel"` is lost on the phone; a British postcode
    is asked for with digits.
    Good: `type="email"`, `type="tel"`, `type="number"`, or `inputmode` on a text field; a pattern of digits; a field
    for an email address or a username; a postcode with letters where there are such.

    Rule (absolute, touch devices): a field for an email address needs the keyboard for these, one for a phone number, a
    quantity, a card's number or its security code that for digits. The same for postcodes where page and country list
    tell that they are of digits. For expiry dates and all other postcodes the subject must not be worse than the
    reference. A field for a name, a street or a city, and one into which the journey types letters, must not bring up
    digits alone: that is serious. Wrong on the reference as well: shared.

    Source: HTML, inputmode; Baymard Institute, touch keyboard types.
    """

    area = "shopping"
    severity = "minor"

    def at(self, pair: CheckpointPair) -> Iterator[Answer]:
        """One answer for each field."""
        if not pair.visits.subject.device.touch:
            return
        view = pair.subject_view
        for one in view.features:
            asked = typed(view, one)
            if has_no_letters(one.element) and needs_letters(one, _typed_there(pair, one)):
                yield _without_letters(pair, one)
                continue
            if not asked or shown_keyboard(one.element) in FITTING[asked]:
                continue
            twin = pair.backward.counterpart(one)
            fits_there = twin is not None and shown_keyboard(twin.element) in FITTING[asked]
            if fits_there or (twin is None and is_always_needed(view, one, asked)):
                yield _divergence(pair, one, asked)
            elif is_always_needed(view, one, asked):
                yield _shared(pair, one, asked)


def _typed_there(pair: CheckpointPair, one: Feature) -> str:
    """What the journey types into a field of that name or selector."""
    called = [f'"{name}"' for name in (one.element.name, one.element.selector) if name]
    for step in pair.visits.journey.steps:
        told = _TYPED.search(step.text) if step.kind == "fill" else None
        if told and any(name in step.text[: told.start()] for name in called):
            return told[1]
    return ""


def _without_letters(pair: CheckpointPair, one: Feature) -> Answer:
    twin = pair.backward.counterpart(one)
    if twin is not None and has_no_letters(twin.element):
        return _shared(pair, one, "")
    told = _divergence(pair, one, "")
    return replace(told, expected="a keyboard with letters", severity="serious")


def _divergence(pair: CheckpointPair, one: Feature, asked: str) -> Divergence:
    device = pair.visits.subject.device
    shown = shown_keyboard(one.element)
    return Divergence(
        title=f'"{_name(one)}" brings up the wrong keyboard on {device.title}',
        detail=f'{_what(asked)} is typed there with the keyboard for "{shown}".',
        expected=f"inputmode or type for one of: {', '.join(sorted(FITTING.get(asked, ())))}",
        actual=shown,
        element=found(one.element, device.name, pair.subject_view.page),
        anchor=_anchor(pair, pair.subject_view, one),
        severity="minor",
    )


def _shared(pair: CheckpointPair, one: Feature, asked: str) -> Shared:
    device = pair.visits.subject.device
    return Shared(
        title=f'"{_name(one)}" asks for the wrong keyboard on both devices',
        detail=f'{_what(asked)} is typed there with the keyboard for "{shown_keyboard(one.element)}".',
        element=found(one.element, device.name, pair.subject_view.page),
        anchor=_anchor(pair, pair.subject_view, one),
    )


def _anchor(pair: CheckpointPair, view: PageView, one: Feature) -> tuple[str, str, str, str]:
    return pair.step.page, one.element.role, one.element.landmark, one.template or typed(view, one)


def _name(one: Feature) -> str:
    return one.element.name or one.element.hints or one.element.role


def _what(asked: str) -> str:
    said = _CALLED.get(asked, f"a {asked.replace('-', ' ')}")
    return said[0].upper() + said[1:]


check = WrongKeyboard()
