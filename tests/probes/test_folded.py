# ruff: noqa: E501 - pages are read best a line each
"""What a look tells of words that are folded away, of keyboards that fields ask for, and of pages that do not scroll."""

import pytest

from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")
WORDS = "Rinse it by hand, and never with sand."


async def test_words_that_cannot_be_seen_are_kept_with_what_shows_them(stage: Stage) -> None:
    page = f"""<button id=care aria-controls=panel>Care</button><div id=panel hidden>{WORDS} <div style=display:none>Nobody ever gets to read this one.</div></div>
      <details><summary>More</summary><p>{WORDS} It is in here.</p></details><p style=display:none>{WORDS} Nothing shows it.</p>
      <nav><ul hidden><li>Menus are judged by what they hold</li></ul></nav><p>{WORDS} It is in sight.</p>"""
    seen = await stage.look(page, "iphone")
    told = {one.text: [seen.elements[index].name for index in one.openers] for one in seen.folded}
    assert told == {
        WORDS: ["Care"],
        "Nobody ever gets to read this one.": [],
        f"{WORDS} It is in here.": ["More"],
        f"{WORDS} Nothing shows it.": [],
    }


async def test_words_on_the_next_slide(stage: Stage) -> None:
    slide = "<li style='flex:0 0 100%'>{}, said one of them who came.</li>"
    row = "".join(slide.format(text) for text in ("Lovely", "It leaks a bit", "Too heavy"))
    page = f"<div style='overflow:hidden'><ul style='display:flex;padding:0;margin:0;list-style:none'>{row}</ul></div>"
    assert {one.hidden for one in (await stage.look(page, "iphone")).folded} == {"slide"}


async def test_keyboards_and_tokens(stage: Stage) -> None:
    page = """<input id=one inputmode=numeric><input id=two pattern='[0-9]*'><input id=three pattern='[A-Z]+'>
      <select id=four autocomplete=country><option>France</select>"""
    seen = by_id(await stage.look(page, "iphone"))
    assert [seen[one].inputmode for one in ("one", "two", "three")] == ["numeric", "numeric", ""]
    assert seen["four"].autocomplete == "country"


@pytest.mark.parametrize(
    ("style", "height", "scrolls"),
    [
        ("body {overflow: hidden}", 3000, False),
        ("html {overflow-y: hidden}", 3000, False),
        ("body {overflow-x: hidden}", 3000, True),
        ("body {overflow: hidden}", 100, True),
        ("", 3000, True),
    ],
)
async def test_pages_that_do_not_scroll(stage: Stage, style: str, height: int, scrolls: bool) -> None:
    page = f"<style>{style}</style><div style='height:{height}px'>A page</div>"
    assert (await stage.look(page, "iphone")).scrolls_down is scrolls
