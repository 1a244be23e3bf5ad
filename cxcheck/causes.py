"""Causes among findings: which finding follows from which, by place and by the facts they tell. Pure.

Each rule is asked for one place of the cause and one of the consequence, on the same journey and device: `at` and
`step` are their steps. No rule lets two findings cause each other: where both ways exist, one needs an earlier step or
a larger box.
"""

import re
from collections.abc import Callable, Mapping

from cxcheck.derive.basket import EMPTY_BASKET
from cxcheck.derive.languages import SPOKEN
from cxcheck.model.finding import Finding, FoundElement

SHOULD_OPEN = "should open it."
"""How feature-missing tells of the control that claims to open what is missing."""

BELOW_THE_SCREEN = "It lies below the screen"
"""How control-unreachable tells of a page that does not scroll."""

Rule = Callable[[Finding, Finding, int, int], bool]


def _tells_its_amounts(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """A price that is part of a basket which differs at that step."""
    return at == step and _is_whole(cause) and finding.expected in cause.detail and finding.actual in cause.detail


def _came_from_the_price(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """A basket that adds up what an earlier page asked for."""
    return at < step and cause.expected in finding.detail and cause.actual in finding.detail


def _came_from_the_basket(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """Once a basket differs, so do the later ones, and the header wherever it counts them."""
    if not _is_whole(cause):
        return False
    return at < step or not _is_whole(finding)


def _stands_in_it(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """What a missing line or choice holds is missing too; in an empty basket, everything is."""
    if at != step:
        return False
    return cause.actual == EMPTY_BASKET or _holds(cause, finding)


def _is_that_choice(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """The control of a choice that is missing."""
    name = finding.element.name if finding.element else ""
    return at == step and (_holds(cause, finding) or bool(name and f'"{name}"' in cause.detail))


def _is_left_out_of_the_list(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """What belongs to an entry that the list of results leaves out, unless the journey needs it."""
    return at == step and finding.severity != "critical" and any(one in finding.detail for one in _left_out(cause))


def _has_lost_its_entries(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """A list that leaves out nothing but what the journey needs and cannot find."""
    titles = _left_out(finding)
    return (
        at <= step
        and cause.severity == "critical"
        and bool(titles)
        and all(f'"{one}"' in cause.detail for one in titles)
    )


def _left_out(results: Finding) -> list[str]:
    """Titles of the entries that a list of results leaves out."""
    _, _, lost = results.detail.partition("Missing: ")
    return re.findall(r'"([^"]+)"', lost.partition("Only there: ")[0])


def _says_something_else(cause: Finding, finding: Finding, _at: int, _step: int) -> bool:
    """A link called after what the subject tells otherwise, as a telephone number is, wherever it stands."""
    return finding.element is not None and cause.expected != "" and finding.element.name == cause.expected


def _holds_it_and_more(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """A part of the page is missing, and the choice with it."""
    return at == step and _holds(cause, finding) and not _holds(finding, cause)


def _same_page(_cause: Finding, _finding: Finding, at: int, step: int) -> bool:
    """A page that is laid out for another screen does not fit this one; where all words are tiny, so are buttons."""
    return at == step


def _lies_within_its_width(_cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """What the right edge cuts of a page that is too wide; to the left no page can be scrolled."""
    box = finding.element.box if finding.element else None
    return at == step and box is not None and box.x >= 0


def _is_in_it(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """The same picture or text, or one that stands in the other."""
    return at == step and _are_one(cause.element, finding.element)


def _lies_on_it(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """What was pushed over an edge lies on the control that stands there."""
    return at == step and _are_one(cause.element, finding.element.other if finding.element else None)


def _are_the_two(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """A control and what lies on it are the two that meet."""
    covered, met = cause.element, finding.element
    if at != step or not covered or not met:
        return False
    return any(
        _are_one(covered, one) and _are_one(covered.other, other) for one, other in ((met, met.other), (met.other, met))
    )


def _are_one(one: FoundElement | None, other: FoundElement | None) -> bool:
    """Whether they are one element, or one stands in the other."""
    if not one or not other or one.on != other.on or not one.selector or not other.selector:
        return False
    return f"{one.selector} > ".startswith(f"{other.selector} > ") or other.selector.startswith(f"{one.selector} > ")


def _speaks_another_language(cause: Finding, _finding: Finding, at: int, step: int) -> bool:
    """Words in another language are other words; a wrong declaration changes none."""
    return at == step and cause.actual.startswith(SPOKEN)


def _covers_both(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """A control and what lies on it meet, or other parts of the two boxes that they stand in do."""
    covered, met = cause.element, finding.element
    if at != step or not covered or not covered.other or not met or not met.other:
        return False
    boxes = _branches(covered.selector, covered.other.selector)
    pairs = ((met, met.other), (met.other, met))
    return _are_the_two(cause, finding, at, step) or any(
        _stands_in(one, boxes[0]) and _stands_in(other, boxes[1]) for one, other in pairs
    )


def _lie_on_each_other_too(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """Of several controls of one box that another box covers, one stands for all."""
    ours, theirs = cause.element, finding.element
    if at != step or not ours or not ours.other or not theirs or not theirs.other:
        return False
    boxes = _branches(ours.selector, ours.other.selector)
    return all(boxes) and boxes == _branches(theirs.selector, theirs.other.selector) and ours.selector < theirs.selector


def _branches(one: str, other: str) -> tuple[str, str]:
    """The outermost boxes around two elements that hold only one of them, by selector."""
    first, second = one.split(" > "), other.split(" > ")
    same = next((n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), -1)
    return (" > ".join(first[: same + 1]), " > ".join(second[: same + 1])) if same >= 0 else ("", "")


def _stands_in(one: FoundElement, box: str) -> bool:
    return bool(box) and f"{one.selector} > ".startswith(f"{box} > ")


def _was_to_open_it(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """What stands behind a control that is cut or covered, or behind any while a layer covers the page."""
    return at == step and is_behind_it(cause, finding)


def _is_that_layer(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """What the same layer lies on, by its element."""
    cover = finding.element.other if finding.element else None
    return at == step and _are_one(cause.element, cover)


def _lies_below_the_screen(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """What a page that does not scroll cuts off or hides."""
    return at == step and cause.actual.startswith(BELOW_THE_SCREEN)


def _is_out_of_reach(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """The control that is out of reach, and on a page that does not scroll whatever is not in sight."""
    return _is_that_choice(cause, finding, at, step) or _lies_below_the_screen(cause, finding, at, step)


def is_behind_it(cause: Finding, finding: Finding) -> bool:
    """Whether what is needed stands behind a menu whose button the cause keeps from being touched."""
    if cause.check == "overlay-blocks":
        return SHOULD_OPEN in finding.detail
    name = cause.element.name if cause.element else ""
    named = [name, *re.findall(r'"([^"]+)"', cause.detail)]
    return any(one and f'"{one}" {SHOULD_OPEN}' in finding.detail for one in named)


def _opens_no_menu(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """A menu whose opener does nothing, as the script that is to open it did not come."""
    return at <= step and cause.element is not None and cause.element.role == "script" and SHOULD_OPEN in finding.detail


def _has_no_style(cause: Finding, _finding: Finding, at: int, step: int) -> bool:
    """Whatever a page looks like that has lost its style sheet."""
    return at <= step and cause.element is not None and cause.element.role == "stylesheet"


def _comes_no_further(cause: Finding, _finding: Finding, at: int, step: int) -> bool:
    """What is not counted, as the form before it wants more than the other device's."""
    return at <= step and cause.severity in ("critical", "serious")


def _came_to_nothing(_cause: Finding, _finding: Finding, at: int, step: int) -> bool:
    """An act that brings neither what the customer waits for next nor what is counted."""
    return step <= at <= step + 1


def _counts_what_came_of_it(cause: Finding, _finding: Finding, at: int, step: int) -> bool:
    """What a step does not do is not counted either; nor is what a basket has not got."""
    return at <= step and _is_whole(cause)


def _tells_what_is_shown(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """Tags tell the amounts that the pages show, though not in the same form: 39 for £39.00."""
    return at <= step and all(
        _amount(shown) == _amount(told) != ""
        for shown, told in ((cause.expected, finding.expected), (cause.actual, finding.actual))
    )


def _amount(text: str) -> str:
    found = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return f"{float(found[0].replace(',', '')):.2f}" if found else ""


def _tells_of_that_picture(cause: Finding, finding: Finding, _at: int, _step: int) -> bool:
    """What a page asked for in vain and shows as a broken image; both tell its address before a colon."""
    address = cause.detail.partition(": ")[0]
    return "://" in address and f" {address}: " in finding.detail


def _is_shown_to_a_mouse(cause: Finding, finding: Finding, at: int, step: int) -> bool:
    """What is missing, as only a mouse brings it out."""
    name = finding.element.name if finding.element else ""
    told = (name[:60], finding.expected.removesuffix("."), *re.findall(r'"([^"]+)"', finding.detail))
    return at == step and any(len(one) > 1 and one[:60] in cause.detail for one in told)


def _is_whole(finding: Finding) -> bool:
    """Whether a basket-mismatch is on the basket itself; in the header it is less severe."""
    return finding.severity == "critical"


def _holds(outer: Finding, inner: Finding) -> bool:
    """Whether one element's box lies in another's, on the same device's page; rounding aside."""
    one, other = outer.element, inner.element
    if not one or not other or one.on != other.on or not one.box or not other.box:
        return False
    return (
        one.box.x - 1 <= other.box.x
        and one.box.y - 1 <= other.box.y
        and other.box.right <= one.box.right + 1
        and other.box.bottom <= one.box.bottom + 1
    )


EXACT = (
    *("form-field-mismatch", "filter-missing", "payment-option-missing", "social-login-missing", "feedback-missing"),
    *("share-broken", "delivery-terms-missing", "reviews-missing"),
)
"""Checks that tell exactly what is missing where feature-missing tells that something is."""

_UNDRESSED: Mapping[str, Rule | None] = {"request-failed": _has_no_style}
"""What causes findings of checks on how a page is laid out."""

_WORDED: Mapping[str, Rule | None] = {"language-mismatch": _speaks_another_language}
"""What causes findings of checks that compare words: in another language all of them are others."""

CAUSES: Mapping[str, Mapping[str, Rule | None]] = {
    "step-impossible": dict.fromkeys(
        (
            *("control-covered", "control-unreachable", "feature-missing", "content-cut", "overlay-blocks"),
            *("page-too-wide", "script-error", "request-failed"),
        )
    ),
    "control-covered": {
        "page-too-wide": None,
        "viewport-meta": _same_page,
        "content-cut": _lies_on_it,
        "overlay-blocks": _is_that_layer,
        "control-unreachable": _lies_below_the_screen,
        "control-covered": _lie_on_each_other_too,
        **_UNDRESSED,
    },
    "control-dead": {"script-error": None, "request-failed": None},
    "script-error": {"request-failed": None},
    "request-failed": {"image-broken": _tells_of_that_picture},
    "feature-missing": {
        **_WORDED,
        "script-error": None,
        "basket-mismatch": _stands_in_it,
        "variant-missing": _is_that_choice,
        "results-mismatch": _is_left_out_of_the_list,
        "control-unreachable": _is_out_of_reach,
        "request-failed": _opens_no_menu,
        **dict.fromkeys(("content-cut", "control-covered", "overlay-blocks"), _was_to_open_it),
        "hover-only": _is_shown_to_a_mouse,
        "store-detail-mismatch": _says_something_else,
        **dict.fromkeys(EXACT, _is_that_choice),
    },
    "results-mismatch": {"feature-missing": _has_lost_its_entries},
    **{exact: {**_WORDED, "feature-missing": _holds_it_and_more} for exact in (*EXACT, "variant-missing")},
    **dict.fromkeys(("heading-mismatch", "hover-only", "alt-mismatch", "structured-data-mismatch"), _WORDED),
    "directions-missing": {"feature-missing": _is_in_it},
    "price-mismatch": {"basket-mismatch": _tells_its_amounts, "hover-only": _is_shown_to_a_mouse},
    "basket-mismatch": {"price-mismatch": _came_from_the_price, "basket-mismatch": _came_from_the_basket},
    "page-too-wide": {"viewport-meta": _same_page, **_UNDRESSED},
    "content-cut": {"viewport-meta": _same_page, "page-too-wide": _lies_within_its_width, **_UNDRESSED},
    "target-small": {"text-tiny": _same_page, **_UNDRESSED},
    "targets-crowded": {"text-tiny": _same_page, **_UNDRESSED},
    "text-clipped": {"content-cut": _is_in_it, "control-unreachable": _lies_below_the_screen, **_UNDRESSED},
    **dict.fromkeys(("image-distorted", "text-tiny", "overlay-blocks"), _UNDRESSED),
    "text-lost": {**_WORDED, "control-unreachable": _lies_below_the_screen, "hover-only": _is_shown_to_a_mouse},
    "image-blurry": {"viewport-meta": _same_page, "image-distorted": _is_in_it, "content-cut": _is_in_it},
    "collision": {"control-covered": _covers_both, **_UNDRESSED},
    "event-missing": {
        "control-dead": _counts_what_came_of_it,
        "script-error": None,
        "request-failed": None,
        "basket-mismatch": _counts_what_came_of_it,
        "form-field-mismatch": _comes_no_further,
        "step-impossible": _came_to_nothing,
    },
    "event-payload-mismatch": {"price-mismatch": _tells_what_is_shown, "basket-mismatch": _counts_what_came_of_it},
}
"""By consequence the checks that can cause it, likeliest first, each with its rule; None where only what was done in
the visits tells (`folding`).
"""


def is_the_same_loss(cause: Finding, finding: Finding) -> bool:
    """Whether a finding only tells in general what its cause tells exactly, and the journey can do without it."""
    return cause.check in EXACT and finding.check == "feature-missing" and finding.severity != "critical"
