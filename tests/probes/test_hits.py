# ruff: noqa: E501 - pages and tables are read best a line each
"""Whether a touch on a control reaches it, wherever it is scrolled."""

import pytest

from cxcheck.model.page import PageModel
from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

TALL = "<div style='height:1500px'>Words</div>"
BAR = "position:fixed;bottom:0;left:0;right:0;height:{}px;background:#ddd"


def hits(page: PageModel) -> dict[str, str]:
    return {key: one.hit for key, one in by_id(page).items() if one.role}


def covers(page: PageModel, ident: str) -> str:
    cover = by_id(page)[ident].cover
    return page.elements[cover].selector or page.elements[cover].content if cover >= 0 else ""


async def test_a_control_under_a_fixed_bar_at_the_end_of_the_page_is_always_covered(stage: Stage) -> None:
    page = await stage.look(
        f"{TALL}<button id=buy>Buy</button><div id=bar style='{BAR.format(80)}'>Cookies</div>", "iphone"
    )
    assert by_id(page)["buy"].hit == "covered"
    assert covers(page, "buy") == "#bar"


async def test_one_that_can_be_scrolled_clear_is_covered_at_first_only(stage: Stage) -> None:
    page = await stage.look(
        f"{TALL}<button id=buy>Buy</button>{TALL}<div id=bar style='{BAR.format(80)}'>x</div>", "iphone"
    )
    assert by_id(page)["buy"].hit == "first-covered"
    assert covers(page, "buy") == "#bar"


async def test_one_in_the_first_screen_is_reached(stage: Stage) -> None:
    page = await stage.look(f"<button id=buy>Buy</button>{TALL}<div style='{BAR.format(80)}'>x</div>", "iphone")
    assert by_id(page)["buy"].hit == "reached"


async def test_a_sticky_header_and_a_bar_leave_the_middle(stage: Stage) -> None:
    page = await stage.look(
        "<header style='position:sticky;top:0;height:120px;background:#eee'><button id=menu>Menu</button></header>"
        f"{TALL}<button id=buy>Buy</button>{TALL}"
        f"<div style='{BAR.format(90)}'><button id=consent>Accept</button></div>"
        f"<div style='{BAR.format(60)};bottom:90px'><button id=sticky>Add to basket</button></div>",
        "iphone",
    )
    assert hits(page) == {"menu": "reached", "buy": "first-covered", "consent": "reached", "sticky": "reached"}


async def test_a_buy_bar_under_the_consent_bar_is_covered(stage: Stage) -> None:
    page = await stage.look(
        f"{TALL}<div style='{BAR.format(60)}'><button id=sticky>Add to basket</button></div>"
        f"<div id=consent style='{BAR.format(120)};z-index:2'>Cookies?<button id=accept style='margin-left:300px'>Accept</button></div>",
        "iphone",
    )
    assert by_id(page)["sticky"].hit == "covered"
    assert covers(page, "sticky") == "#consent"
    assert by_id(page)["accept"].hit == "reached"


async def test_a_bar_that_repeats_the_button_is_as_good_as_the_button(stage: Stage) -> None:
    form = "<form id=f action=/buy><button id=buy>Add to basket</button></form>"
    bar = f"<div style='{BAR.format(80)}'><button id=twin form=f style='width:100%;height:80px'>Add to basket</button></div>"
    page = await stage.look(f"{TALL}{form}{bar}", "iphone")
    assert hits(page)["buy"] == "reached"


async def test_a_modal_covers_everything_but_itself(stage: Stage) -> None:
    page = await stage.look(
        f"<button id=behind>Behind</button>{TALL}<dialog id=modal><button id=inside>Inside</button></dialog>"
        "<script>document.querySelector('dialog').showModal()</script>"
    )
    found = by_id(page)
    assert found["inside"].hit == "reached"
    assert found["behind"].hit == "covered"


async def test_what_lies_on_a_control_without_harm(stage: Stage) -> None:
    page = await stage.look("""
        <div style="position:relative;width:150px"><button id=badge style="width:150px;height:60px">Basket</button>
          <span style="position:absolute;right:0;top:0;width:20px;height:20px;background:red">3</span></div>
        <div style="position:relative;width:150px"><button id=through style="width:150px;height:60px">Shine</button>
          <i style="position:absolute;inset:0;pointer-events:none;background:#fff5">.</i></div>
        <div style="position:relative;height:30px;width:150px"><input id=box type=checkbox style="position:absolute;left:0;top:0">
          <label for=box style="position:absolute;left:0;top:0;width:40px;height:30px;background:#ddd">Gift</label></div>
        <div style="position:relative;width:300px;height:100px">
          <h3><a id=card href=/kettle>Kettle</a></h3>
          <a href=/kettle style="position:absolute;inset:0;background:#fff1" aria-label=Picture></a></div>
        <div style="position:relative;width:300px;height:100px">
          <a id=stretched href=/pan style="position:static">Pan</a><style>#stretched::after { content: ''; position: absolute;
          inset: 0 }</style></div>
        <button id=icon><svg width=30 height=30><path d="M0 0h30v30H0z"/></svg>Icon</button>
        <button id=half style="width:200px;height:40px">Half</button>""")
    assert {key: value for key, value in hits(page).items() if value} == dict.fromkeys(
        ["badge", "through", "box", "card", "stretched", "icon", "half"], "reached"
    )


async def test_a_link_over_a_link_to_elsewhere_is_a_cover(stage: Stage) -> None:
    page = await stage.look("""<div style="position:relative;width:300px;height:100px"><a id=under href=/kettle>Kettle</a>
        <a id=over href=/sale style="position:absolute;inset:0;background:#fff1" aria-label=Sale></a></div>""")
    assert hits(page) == {"under": "covered", "over": "reached"}
    assert covers(page, "under") == "#over"


async def test_a_transparent_layer_that_catches_touches_is_a_cover(stage: Stage) -> None:
    page = await stage.look("""<div style="position:relative;width:300px;height:100px"><button id=under>Buy</button>
        <div id=layer style="position:absolute;inset:0;opacity:0"></div></div>""")
    assert by_id(page)["under"].hit == "covered"


async def test_scroll_boxes_and_disabled_controls(stage: Stage) -> None:
    page = await stage.look("""
        <div style="height:80px;width:200px;overflow:auto"><button id=top>Top</button><div style="height:300px"></div>
          <button id=below>Below</button></div>
        <button id=off disabled>Off</button>""")
    # What must be scrolled to inside a box is not judged from outside; what is disabled is not for touching.
    assert hits(page) == {"top": "reached", "below": "", "off": ""}


async def test_a_control_wider_or_taller_than_the_screen(stage: Stage) -> None:
    page = await stage.look(
        f"{TALL}<a id=tall href=/x style='display:block;height:1400px'>Tall</a><div style='{BAR.format(60)}'>x</div>",
        "iphone",
    )
    assert hits(page) == {"tall": "reached"}


async def test_two_line_links_are_hit_where_their_words_are(stage: Stage) -> None:
    page = await stage.look(
        """<p style="width:120px">Some words before <a id=wrapped href=/x>a link that wraps</a></p>"""
    )
    assert hits(page) == {"wrapped": "reached"}
