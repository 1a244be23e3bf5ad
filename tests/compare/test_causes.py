"""Which finding follows from which, told by steps, boxes and the facts in their words."""

from typing import Any

import pytest

from cxcheck.derive.basket import EMPTY_BASKET
from cxcheck.folding import fold
from cxcheck.model.finding import Finding, FoundElement, Occurrence
from cxcheck.model.page import Box

LINE = Box(0, 100, 390, 200)


def finding(check: str, *steps: int, box: Box = LINE, on: str = "iphone", **said: Any) -> Finding:
    words = {"title": check, "detail": "", "expected": "", "actual": "", "severity": "critical", **said}
    places = tuple(Occurrence(journey="buy", checkpoint="", step=step, device="iphone") for step in steps)
    return Finding(
        check=check,
        area="shopping",
        reference="desktop",
        element=FoundElement(role="button", name=check, box=box, on=on),
        fingerprint=f"{check} {words['title']}",
        trust="confirmed",
        occurrences=places,
        **words,
    )


def told(*findings: Finding) -> dict[str, list[str]]:
    """Titles of what stands for itself, each with those of its consequences."""
    return {one.title: [below.title for below in one.consequences] for one in fold(findings, ())}


BASKET = finding("basket-mismatch", 4, detail="Total: £39.00 against £78.00.")


def test_a_price_that_is_part_of_the_basket() -> None:
    price = finding("price-mismatch", 4, expected="£39.00", actual="£78.00")
    assert told(price, BASKET) == {"basket-mismatch": ["price-mismatch"]}


@pytest.mark.parametrize("price", [{"expected": "£9.00", "actual": "£8.00"}, {"expected": "£39.00", "actual": "£7.00"}])
def test_another_price_stands_for_itself(price: dict[str, str]) -> None:
    assert len(told(finding("price-mismatch", 4, **price), BASKET)) == 2


def test_a_price_that_was_wrong_on_an_earlier_page_causes_the_basket() -> None:
    price = finding("price-mismatch", 2, expected="£39.00", actual="£78.00")
    assert told(BASKET, price) == {"price-mismatch": ["basket-mismatch"]}


def test_later_baskets_follow_from_the_first() -> None:
    later = finding("basket-mismatch", 6, title="at checkout")
    assert told(later, BASKET) == {"basket-mismatch": ["at checkout"]}


def test_the_header_follows_from_the_basket_wherever_it_shows() -> None:
    header = finding("basket-mismatch", 3, 4, 5, title="in the header", severity="serious")
    assert told(header, BASKET) == {"basket-mismatch": ["in the header"]}


def test_the_basket_does_not_follow_from_the_header() -> None:
    header = finding("basket-mismatch", 3, title="in the header", severity="serious")
    shipping = finding("basket-mismatch", 5, title="shipping")
    assert told(header, shipping) == {"shipping": ["in the header"]}
    assert told(header) == {"in the header": []}


def test_what_a_missing_line_holds_is_missing_with_it() -> None:
    line = finding("basket-mismatch", 4, on="desktop")
    inside = finding("feature-missing", 4, box=Box(10, 120, 100, 40), on="desktop", title="Remove")
    outside = finding("feature-missing", 4, box=Box(10, 400, 100, 40), on="desktop", title="Voucher")
    assert told(inside, outside, line) == {"Voucher": [], "basket-mismatch": ["Remove"]}


def test_of_an_empty_basket_everything_is_missing() -> None:
    empty = finding("basket-mismatch", 4, actual=EMPTY_BASKET)
    pay = finding("feature-missing", 4, on="desktop", title="Pay")
    later = finding("feature-missing", 6, on="desktop", title="Print")
    assert told(pay, later, empty) == {"Print": [], "basket-mismatch": ["Pay"]}


@pytest.mark.parametrize("exact", ["filter-missing", "payment-option-missing", "feedback-missing"])
def test_what_is_missing_is_told_by_the_check_that_knows_what_it_is(exact: str) -> None:
    general, told_exactly = finding("feature-missing", 2, severity="serious"), finding(exact, 2, severity="moderate")
    assert told(general, told_exactly) == {exact: ["feature-missing"]}
    assert fold([general, told_exactly], ())[0].severity == "moderate"


def test_the_way_to_a_store_is_lost_with_its_link() -> None:
    link = FoundElement(role="link", name="Directions", selector="#way", on="desktop")
    other = link.model_copy(update={"selector": "#map"})
    lost, way = finding("feature-missing", 2), finding("directions-missing", 2)
    same = [one.model_copy(update={"element": link}) for one in (lost, way)]
    assert told(*same) == {"feature-missing": ["directions-missing"]}
    apart = (same[0], way.model_copy(update={"element": other}))
    assert told(*apart) == {"feature-missing": [], "directions-missing": []}


def test_what_the_journey_needs_weighs_whoever_tells_it() -> None:
    needed, told_exactly = finding("feature-missing", 2), finding("filter-missing", 2, severity="moderate")
    assert fold([needed, told_exactly], ())[0].severity == "critical"


def test_what_one_form_asks_for_in_addition_the_other_lacks() -> None:
    lacks = finding("feature-missing", 2)
    lacks = lacks.model_copy(update={"occurrences": (lacks.occurrences[0].model_copy(update={"device": "desktop"}),)})
    assert told(lacks, finding("form-field-mismatch", 2)) == {"form-field-mismatch": ["feature-missing"]}


def test_in_another_language_all_words_are_others() -> None:
    spoken = finding("language-mismatch", 4, actual="the words are German")
    assert told(finding("heading-mismatch", 4), spoken) == {"language-mismatch": ["heading-mismatch"]}


def test_a_wrong_declaration_changes_no_words() -> None:
    assert len(told(finding("heading-mismatch", 4), finding("language-mismatch", 4, actual="lang=de"))) == 2


def test_a_lost_button_to_share_is_told_once() -> None:
    button = finding("feature-missing", 4, severity="serious", detail='"share-broken"')
    share = finding("share-broken", 4, detail='Desktop offers "feature-missing".')
    assert told(button, share) == {"share-broken": ["feature-missing"]}


def test_what_a_basket_has_not_got_is_not_counted_either() -> None:
    lost, before = finding("event-missing", 4, title="add_to_cart"), finding("event-missing", 2, title="view_item")
    assert told(lost, before, BASKET) == {"basket-mismatch": ["add_to_cart"], "view_item": []}


def test_tags_tell_the_price_that_the_page_shows() -> None:
    price = finding("price-mismatch", 2, expected="£1,039.00", actual="£78.00")
    value = finding("event-payload-mismatch", 2, expected="1039", actual="78.0", severity="moderate")
    other = finding("event-payload-mismatch", 2, title="other", expected="GBP", actual="nothing", severity="moderate")
    assert told(price, value, other) == {"price-mismatch": ["event-payload-mismatch"], "other": []}


def place(selector: str, *, other: str = "") -> FoundElement:
    lies_on = FoundElement(role="p", selector=other, on="iphone") if other else None
    return FoundElement(role="p", selector=selector, on="iphone", other=lies_on)


def at(check: str, element: FoundElement, step: int = 4) -> Finding:
    return finding(check, step).model_copy(update={"element": element})


@pytest.mark.parametrize(
    ("cause", "consequence"),
    [("content-cut", "text-clipped"), ("content-cut", "image-blurry"), ("image-distorted", "image-blurry")],
)
def test_what_befalls_the_same_picture_or_text(cause: str, consequence: str) -> None:
    follows = at(consequence, place("main > a > span"))
    assert told(follows, at(cause, place("main > a"))) == {cause: [consequence]}
    assert len(told(follows, at(cause, place("main > article")))) == 2
    assert len(told(follows, at(cause, place("main > a"), step=3))) == 2


def test_what_was_pushed_over_the_edge_covers_the_control_there() -> None:
    menu = at("control-covered", place("nav > button", other="nav > a"))
    assert told(menu, at("content-cut", place("nav > a"))) == {"content-cut": ["control-covered"]}
    assert len(told(menu, at("content-cut", place("main > a")))) == 2


@pytest.mark.parametrize("pair", [("#buy", "#badge > b"), ("#badge", "#buy > span")])
def test_a_covered_control_collides_with_its_cover(pair: tuple[str, str]) -> None:
    covered = at("control-covered", place("#buy", other="#badge"))
    meets = at("collision", place(pair[0], other=pair[1]))
    assert told(meets, covered) == {"control-covered": ["collision"]}
    assert len(told(at("collision", place("#buy", other="#price")), covered)) == 2


def test_a_background_that_failed_is_told_once() -> None:
    failed = "https://shop.example/hero.jpg: HTTP 404."
    broken = finding("image-broken", 2, detail=f"{failed} desktop shows the image.")
    request = finding("request-failed", 2, detail=f"GET {failed} desktop does not ask for it.")
    other = finding("request-failed", 2, title="other", detail="GET https://shop.example/app.js: HTTP 404.")
    assert told(broken, request, other) == {"image-broken": ["request-failed"], "other": []}


MENU = {"title": "Home is missing", "detail": 'It was not found. "Toggle navigation" should open it.'}


def test_a_menu_stays_shut_whose_script_did_not_come() -> None:
    missing = finding("feature-missing", 4, **MENU)
    failed = finding("request-failed", 2)
    script = failed.model_copy(update={"element": FoundElement(role="script", name="/menu.js", on="iphone")})
    assert told(missing, script) == {"request-failed": ["Home is missing"]}
    assert told(finding("feature-missing", 4, title="Gift wrap is missing"), script).keys() == {
        *("request-failed", "Gift wrap is missing")
    }
    assert len(told(missing, failed)) == 2


def test_a_menu_stays_shut_whose_opener_hangs_over_the_edge() -> None:
    missing, cut = finding("feature-missing", 4, **MENU), finding("content-cut", 4)
    opener = cut.model_copy(update={"element": FoundElement(role="button", name="Toggle navigation", on="iphone")})
    assert told(missing, opener) == {"content-cut": ["Home is missing"]}
    assert len(told(missing, cut)) == 2


def test_a_link_called_after_a_number_that_is_another_one() -> None:
    number = finding("store-detail-mismatch", 3, expected="feature-missing", severity="serious")
    link = finding("feature-missing", 3, 6, severity="serious")
    assert told(link, number) == {"store-detail-mismatch": ["feature-missing"]}
    other = finding("store-detail-mismatch", 3, expected="020 1", severity="serious")
    assert len(told(link, other)) == 2


LISTED = finding(
    "results-mismatch", 7, detail='Place 3 of 4 is "Rake" on desktop. Missing: "Rake".', severity="serious"
)


def test_a_list_without_what_the_journey_needs_and_cannot_find() -> None:
    link = finding("feature-missing", 3, 7, detail='link "Rake" can be used on desktop.')
    assert told(LISTED, link) == {"feature-missing": ["results-mismatch"]}


def test_a_list_without_something_that_nobody_needs() -> None:
    link = finding("feature-missing", 7, detail='link "Rake" can be used on desktop.', severity="serious")
    assert told(LISTED, link) == {"results-mismatch": ["feature-missing"]}
    more = finding("results-mismatch", 7, detail='Missing: "Rake", "Hoe".', severity="serious")
    assert len(told(more, finding("feature-missing", 3, 7, detail='link "Rake" can be used.'))) == 2


def test_what_a_page_that_is_zoomed_out_blurs() -> None:
    zoomed, blurred = finding("viewport-meta", 1), finding("image-blurry", 1, severity="minor")
    assert told(blurred, zoomed) == {"viewport-meta": ["image-blurry"]}


def request(role: str) -> Finding:
    failed = finding("request-failed", 1, severity="serious")
    return failed.model_copy(update={"element": FoundElement(role=role, name="/site.css", on="iphone")})


@pytest.mark.parametrize("check", ["page-too-wide", "target-small", "collision", "content-cut", "control-covered"])
def test_how_a_page_looks_that_has_lost_its_style_sheet(check: str) -> None:
    assert told(finding(check, 1, 4), request("stylesheet")) == {"request-failed": [check]}
    assert len(told(finding(check, 1, 4), request("font"))) == 2


def test_what_is_not_counted_as_a_form_wants_more() -> None:
    uncounted = finding("event-missing", 5, severity="serious")
    assert told(uncounted, finding("form-field-mismatch", 4)) == {"form-field-mismatch": ["event-missing"]}
    assert len(told(uncounted, finding("form-field-mismatch", 4, severity="moderate"))) == 2


def test_what_lies_below_a_page_that_does_not_scroll_is_covered_by_nothing_else() -> None:
    locked = finding("control-unreachable", 2, actual="It lies below the screen, which does not scroll")
    assert told(finding("control-covered", 2), locked) == {"control-unreachable": ["control-covered"]}


def test_an_act_that_comes_to_nothing_is_not_counted_either() -> None:
    uncounted = finding("event-missing", 5, severity="serious")
    assert told(uncounted, finding("step-impossible", 6)) == {"step-impossible": ["event-missing"]}
    assert len(told(uncounted, finding("step-impossible", 4))) == 2
    assert len(told(uncounted, finding("step-impossible", 8))) == 2


def test_several_controls_of_one_box_that_another_box_covers() -> None:
    def covered(name: str, by: str) -> Finding:
        other = FoundElement(role="a", name="", selector=by, on="iphone")
        element = FoundElement(role="a", name=name, selector=name, on="iphone", other=other)
        return finding("control-covered", 2, title=name).model_copy(update={"element": element})

    first, second = (
        covered("ul > li:nth-of-type(1) > a", "ul > li:nth-of-type(2) > a"),
        covered("ul > li:nth-of-type(1) > button", "ul > li:nth-of-type(2) > div"),
    )
    assert told(second, first) == {"ul > li:nth-of-type(1) > a": ["ul > li:nth-of-type(1) > button"]}
    assert len(told(first, covered("ul > li:nth-of-type(3) > a", "ul > li:nth-of-type(4) > a"))) == 2
