# ruff: noqa: E501 - pages and tables are read best a line each
"""What the page model tells of elements besides their names: texts, values, openers, frames, sizes."""

import asyncio
import time
from typing import Any

import pytest

from cxcheck.probes import page as page_probe
from cxcheck.probes.page import look
from cxcheck.probes.sight import Cover, Document, LookFailed, Place
from tests.stage import Stage, by_id, by_name

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_text_content_struck_and_fonts(stage: Stage) -> None:
    seen = by_id(
        await stage.look(
            """
        <p id=price>£<span>12</span>.<sup>50</sup></p>
        <p id=was>was <s id=old>£20.00</s> <del><b id=older>£25.00</b></del>
        <span id=line style="text-decoration:line-through">£30.00</span></p>
        <div id=long>"""
            + "word " * 200
            + """</div>
        <p id=style style="font:20px Arial;color:rgb(1,2,3);background:rgb(209,208,207)">Styled</p>"""
        )
    )
    assert seen["price"].text == "£ ."
    assert seen["price"].content == "£12.50"
    assert seen["was"].content == "was £20.00 £25.00 £30.00"
    assert [seen[key].struck for key in ("old", "older", "line", "was")] == [True, True, True, False]
    assert len(seen["long"].text) == 400
    assert seen["long"].content == ""
    style = seen["style"]
    assert (style.font_size, style.font, style.color, style.background) == (
        20,
        "Arial",
        "rgb(1, 2, 3)",
        "rgb(209, 208, 207)",
    )


async def test_values_options_and_addresses(stage: Stage) -> None:
    page = await stage.look("""
        <form action="/search"><input id=q value=kettle autocomplete=off name=query><button id=go>Go</button>
        <button id=other formaction="/elsewhere">Elsewhere</button></form>
        <select id=size aria-label=Size><option>Small</option><option selected> Very
          large </option><optgroup label=More><option label="Extra">x</option></optgroup></select>
        <input id=password type=password value="not told" aria-label=Password>
        <input id=box type=checkbox value="not told either" aria-label=Box>
        <a id=relative href="stores?x=1#y">Stores</a><a id=tel href="tel:+441">Call</a>
        <img id=picture alt=Picture src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" width=50 height=20>""")
    seen = by_id(page)
    base = page.url.rpartition("/")[0]
    assert (seen["q"].value, seen["q"].type, seen["q"].autocomplete) == ("kettle", "text", "off")
    assert "query" in seen["q"].hints
    assert seen["go"].href == f"{base}/search"
    assert seen["other"].href == f"{base}/elsewhere"
    assert seen["size"].options == ("Small", "Very large", "Extra")
    assert seen["size"].value == "Very large"
    assert (seen["password"].value, seen["box"].value) == ("", "")
    assert seen["relative"].href == f"{base}/stores?x=1#y"
    assert seen["tel"].href == "tel:+441"
    assert seen["picture"].natural == (1, 1)
    assert seen["picture"].box[2:] == (50, 20)


async def test_openers_by_reference_summary_selector_and_nested(stage: Stage) -> None:
    page = await stage.look("""
        <button aria-controls=menu aria-expanded=false>Menu</button>
        <div id=menu hidden><a href=/a>In menu</a>
          <button aria-controls=sub>Deeper</button><div id=sub hidden><a href=/b>In submenu</a></div></div>
        <details><summary>Care</summary><a href=/c>In details</a></details>
        <button data-target="#drawer">Drawer</button><div id=drawer style="display:none"><a href=/d>In drawer</a></div>
        <button data-bs-target=".panel">Panel</button><div class=panel style="display:none"><a href=/e>In panel</a></div>
        <button popovertarget=pop>Pop</button><div id=pop popover><a href=/f>In popover</a></div>
        <a href=/g hidden>Nowhere</a>""")
    seen = by_name(page)
    openers = {name: [page.elements[index].name for index in one.openers] for name, one in seen.items() if one.hidden}
    assert openers == {
        "In menu": ["Menu"],
        "Deeper": ["Menu"],
        # Opening the menu would not show what its own submenu hides.
        "In submenu": ["Deeper"],
        "In details": ["Care"],
        "In drawer": ["Drawer"],
        "In panel": ["Panel"],
        "In popover": ["Pop"],
        "Nowhere": [],
    }


async def test_frames_of_the_same_site_stand_where_they_are_seen(stage: Stage) -> None:
    innermost = stage.site.put('<button id=innermost style="margin:0">Pay</button>')
    inner = stage.site.put(f"""<div style="height:40px"></div><button id=inner style="margin:0">Card</button>
        <iframe src="{innermost}" style="position:absolute;left:20px;top:100px;border:0"></iframe>""")
    page = await stage.look(f"""<div style="height:2000px">Top</div>
        <iframe title=Payment src="{inner}" style="margin:0 0 0 30px;border:0;width:400px;height:300px"></iframe>
        <iframe src="{inner}" style="display:none"></iframe>""")
    seen = by_id(page)
    # Frames inside of two others come in the order in which these have loaded.
    shown = [(page.frames[one.frame].url, one.name, one.box[:2]) for one in page.elements if one.role == "button"]
    told = [(url.rpartition("/")[2], name, place) for url, name, place in shown]
    assert told == [(inner[1:], "Card", (30, 2040)), (innermost[1:], "Pay", (50, 2100))]
    assert page.elements[seen["inner"].parent].frame == 1


class Silent:
    """A frame that does not answer."""

    url = "https://pay.example/card"
    foreign = True
    outer = 0

    async def evaluate(self, script: str, argument: Any = None) -> Any:
        raise LookFailed("the page did not answer a question within 10 s")

    async def place(self) -> Place | None:
        return Place(0, 0, "iframe")

    async def covers(self, boxes: list[tuple[float, float, float, float]]) -> list[Cover | None]:
        return [None for _ in boxes]


async def test_a_frame_that_does_not_answer_says_why_and_the_rest_is_read(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage.show("<button>Here</button>") as driver:
        documents = await driver.documents()

        async def with_silent() -> list[Document]:
            return [*documents, Silent()]

        monkeypatch.setattr(driver, "documents", with_silent)
        page = await look(driver)
    assert [one.name for one in page.elements if one.role == "button"] == ["Here"]
    assert (page.frames[1].url, "did not answer" in page.frames[1].error) == (Silent.url, True)


async def test_a_page_that_does_not_answer_is_given_up(stage: Stage) -> None:
    async with stage.show("<button>Here</button>") as driver:
        await driver.page.evaluate("() => { setTimeout(() => { for (;;); }, 0) }")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(look(driver), 1.5)


async def test_width_of_a_page_that_overflows_on_a_phone(stage: Stage) -> None:
    wide = "<div id=wide style='width:700px;height:20px'>Wide</div>"
    scrolling = await stage.look(wide, "iphone")
    clipping = await stage.look("<style>html, body { overflow-x: clip }</style>" + wide, "iphone")
    assert (scrolling.scroll_width, scrolling.scrolls_sideways) == (pytest.approx(700, abs=1), True)
    assert by_id(scrolling)["wide"].box.width == 700
    assert clipping.scrolls_sideways is False
    assert scrolling.viewport_meta == "width=device-width, initial-scale=1"
    assert scrolling.lang == "en"


async def test_a_page_beyond_the_cap_says_how_much_was_left_out(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_probe, "MAX_ELEMENTS", 50)
    page = await stage.look("<p>text</p>" * 80)
    assert len(page.elements) == 50
    assert page.truncated == 80 - 49


async def test_five_thousand_elements_in_bounded_time(stage: Stage) -> None:
    cards = "".join(
        f'<li style="display:inline-block;width:200px"><a href="/p{n}"><span>Kettle {n}</span></a><button>Buy</button>'
        f"<p>£{n}.00</p></li>"
        for n in range(1000)
    )
    async with stage.show(f"<ul>{cards}</ul>") as driver:
        began = time.perf_counter()
        # What any look at all must do: ask every element for its place and style.
        plain = """() => JSON.stringify([...document.querySelectorAll('*')].map(el => {
          const box = el.getBoundingClientRect(), style = getComputedStyle(el);
          return [el.tagName, box.x, box.y, box.width, box.height, style.display, style.color, el.textContent];
        }))"""
        await driver.page.evaluate(plain)
        once = time.perf_counter() - began
        began = time.perf_counter()
        page = await look(driver)
        took = time.perf_counter() - began
    assert len(page.elements) > 5000
    assert sum(one.hit == "reached" for one in page.elements) == 2000
    assert took < max(60 * once, 6), f"{took:.2f} s against {once:.2f} s"


async def test_closed_shadow_roots_and_svg_do_not_stop_the_look(stage: Stage) -> None:
    page = await stage.look("""<x-y></x-y><svg width=20 height=20><a href="/svg"><text y=10>Map</text></a></svg>
        <form action=/x><input name=id><input name=action><input name=title><button>Send</button></form>
        <script>customElements.define('x-y', class extends HTMLElement { constructor() { super();
          this.attachShadow({mode: 'closed'}).innerHTML = '<button>Closed</button>'; } });</script>""")
    assert [(one.name, one.href.rpartition("/")[2]) for one in page.elements if one.role == "button"] == [("Send", "x")]
