"""Layers: what lies over a page, what it is for, and whether a finger can close it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxcheck.derive.features import FAMILIES, Feature, PageView
from cxcheck.derive.layers_words import AGE, CLOSING, CLOSING_HINTS, CONSENT
from cxcheck.derive.naming import words
from cxcheck.model.page import Layer

HALF = 0.5
"""Share of the screen from which a layer blocks the page."""
_ALIKE = 0.5
"""Share of words from which two layers say the same."""
_ASKING_WORDS = 250
"""Words up to which a mention of consent or age is what a layer is about."""

_ASKING_CONTROLS = 8
"""Controls up to which a layer asks something: a menu has more."""


@dataclass(frozen=True)
class Blocking:
    """A layer over more than half of the screen.

    `asks` is whether it wants consent or an age, which law demands; `closes` whether something in it closes it.
    """

    layer: Layer
    asks: bool
    closes: bool


def blocking(view: PageView) -> Iterator[Blocking]:
    """Every layer that takes more than `HALF` of the screen."""
    for layer in view.page.layers:
        if layer.share <= HALF:
            continue
        inside = _controls(view, layer.index)
        asks = _asks(layer)
        yield Blocking(layer, asks, any(_closes(one, asks) for one in inside))


def asks_for_consent(view: PageView, index: int) -> bool:
    """Whether a control stands in a bar or dialog that speaks of consent in words of its own, not in links alone."""
    elements = view.page.elements
    line = (index, *view.ancestors(index))
    layers = [one for one in line if elements[one].fixed or elements[one].role in ("dialog", "alertdialog")]
    if not layers:
        return False
    inside = (layers[-1], *view.descendants(layers[-1]))
    controls = [one for one in inside if elements[one].role in FAMILIES]
    if len(controls) > _ASKING_CONTROLS:
        return False
    linked = {below for one in controls for below in (one, *view.descendants(one))}
    said = " ".join(f"{elements[one].name} {elements[one].text}" for one in inside if one not in linked)
    return len(words(said)) <= _ASKING_WORDS and bool(CONSENT.search(said))


def says_the_same(one: Layer, others: Sequence[Layer]) -> bool:
    """Whether one of the other layers, however large, shows the same words."""
    own = set(words(one.words))
    return any(_likeness(own, set(words(other.words))) >= _ALIKE for other in others)


def _likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


def _asks(layer: Layer) -> bool:
    few = len(words(layer.words)) <= _ASKING_WORDS
    return few and bool(CONSENT.search(layer.words) or AGE.search(layer.words))


def _controls(view: PageView, index: int) -> list[Feature]:
    inside = {index, *view.descendants(index)}
    frames = {view.page.elements[one].frame for one in inside} - {0}
    return [one for one in view.features if one.index in inside or one.element.frame in frames]


def _closes(feature: Feature, asks: bool) -> bool:
    """Whether a tap on it gets rid of the layer. Where consent or age is asked for, any button is an answer."""
    element = feature.element
    if element.hit not in ("reached", "first-covered") or feature.family != "act" or "disabled" in element.states:
        return False
    if asks and element.role != "link":
        return True
    return bool(CLOSING.search(element.name) or CLOSING_HINTS.search(feature.hints))
