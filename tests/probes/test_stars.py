# ruff: noqa: E501 - pages are read best a line each
"""How many stars of a drawn rating a look counts as filled, and what only looks like a rating."""

from collections.abc import Sequence

import pytest

from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATH = "M10 1l2.8 5.7 6.2.9-4.5 4.4 1.1 6.2L10 15.3l-5.6 2.9 1.1-6.2L1 7.6l6.2-.9z"
STYLE = """<style>
  .fa-star, .fa-star-o, .bi-star-fill, .bi-star, .bi-star-half { display: inline-block; width: 16px; height: 16px; font-style: normal }
  .fa-star::before, .bi-star-fill::before { content: '\\2605' } .fa-star-o::before, .bi-star::before { content: '\\2606' } .bi-star-half::before { content: '\\2BEA' }
  .graded i { color: #dfdfdf } .Four i:nth-child(-n+4) { color: #fbc634 } .One i:nth-child(1) { color: #fbc634 } .Five i { color: #fbc634 }
  .gold { color: #e6b800 } .pale { color: #ccc }
  .star-rating { position: relative; width: 90px; height: 18px; font-size: 18px; line-height: 1; overflow: hidden }
  .star-rating::before { content: 'SSSSS'; color: #ccc; letter-spacing: 6px } .star-rating span { position: absolute; left: 0; top: 0; overflow: hidden; padding-top: 18px; height: 0; box-sizing: content-box }
  .star-rating span::before { content: 'SSSSS'; position: absolute; top: 0; left: 0; letter-spacing: 6px; color: #e6b800 }
  .sprite { width: 80px; height: 16px; background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'/>") } .sprite div { height: 16px; background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='16' height='17'/>") }
  .layers { position: relative; display: inline-block; font-size: 16px } .layers div { position: absolute; top: 0; left: 0; overflow: hidden; white-space: nowrap }
  .rating-star { display: inline-block } .rating-star::before { content: '\\2605\\2605\\2605\\2605\\2605'; background: linear-gradient(90deg, #e6b800 var(--share), #ccc var(--share)); background-clip: text; -webkit-background-clip: text; color: transparent }
  .flex { display: flex; align-items: center } svg { width: 20px; height: 20px; flex: none }
</style>"""
FIVE = "<i class='fas fa-star'></i>" * 5


def drawings(*colours: str) -> str:
    return "".join(f"<svg viewBox='0 0 20 20' fill='{colour}'><path d='{PATH}'/></svg>" for colour in colours)


DRAWN = [
    (f"<p class='graded star-rating-of Four'>{FIVE}</p>", (4, 5)),
    (f"<p class='graded star-rating-of One'>{FIVE} <a href=#r>3 customer reviews</a></p>", (1, 5)),
    (f"<p class='graded Five'>{FIVE}</p>", (5, 5)),
    (f"<div class=flex>{drawings('#f5b301', '#f5b301', '#f5b301', '#ddd', '#ddd')}</div>", (3, 5)),
    ("<div class='flex gold'>" + "<div class=bi-star-fill></div>" * 4 + "</div>", (4, 5)),
    ("<div class='flex gold'><div class=bi-star-fill></div></div>$40.00", (1, 5)),
    (
        "<div class='flex gold'>"
        + "<i class=bi-star-fill></i>" * 3
        + "<i class=bi-star-half></i><i class=bi-star></i></div>",
        (3.5, 5),
    ),
    ("<div class=flex>" + "<i class='fa fa-star'></i>" * 2 + "<i class='fa fa-star-o'></i>" * 3 + "</div>", (2, 5)),
    ("<p class=gold>★★★★☆ (12)</p>", (4, 5)),
    ("<p class=gold>★★★<span class=pale>★★</span></p>", (3, 5)),
    ("<p class=stars><span class=gold>★★</span><span class=pale>★★★</span></p>", (2, 5)),
    (
        "<div class=star-rating role=img aria-label='Rated 4.00 out of 5'><span style='width:80%'>Rated 4.00</span></div>",
        (4, 5),
    ),
    ("<div class=star-rating><span style='width:20%'>Rated 4.00</span></div>", (1, 5)),
    ("<div class='rating sprite'><div style='width:90%'></div></div>", (4.5, 5)),
    (f"<div class='stars layers pale'>{FIVE}<div class=gold style='width:60%'>{FIVE}</div></div>", (3, 5)),
    ("<div class='layers pale stars'>★★★★★<div class=gold style='width:40%'>★★★★★</div></div>", (2, 5)),
    ("<div class=rating-star style='--share:86%'></div>", (4.3, 5)),
    (
        "<ul class=flex style='list-style:none'>"
        + "<li class=gold><i class=bi-star-fill></i></li>" * 4
        + "<li class=pale><i class=bi-star-fill></i></li></ul>",
        (4, 5),
    ),
    (f"<div dir=rtl class='graded Four'>{FIVE}</div>", (4, 5)),
    (
        "<div class=flex style='color:#c00'>"
        + "<i class=fa-star></i>" * 4
        + "<i class=fa-star style='opacity:.2'></i></div>",
        (4, 5),
    ),
    (
        "<div class=flex style='color:#c00'>"
        + "<i class=fa-star></i>" * 4
        + "<i class=fa-star style='filter:grayscale(1)'></i></div>",
        (4, 5),
    ),
]
OTHER = [
    f"<p class=graded>{FIVE}</p>",  # not rated, or still to come
    "<div class=star-rating><span style='width:0%'></span></div>",
    "<p>☆☆☆☆☆</p>",
    "<p class=gold><i class=fa-star></i> 4.5 (12)</p>",
    "<div class=flex><span class=gold><i class=fa-star></i></span><span>4,5</span></div>",
    "<p>★ Our favourite</p>",
    "<button class=gold><i class=fa-star></i></button>",
    "<fieldset class='rating gold'>"
    + "".join(f"<input type=radio name=r id=r{n}><label for=r{n}>★</label>" for n in range(5))
    + "</fieldset>",
    f"<form><div class='graded Four stars'>{FIVE}</div><textarea></textarea></form>",
    "<div class='stars flex'>"
    + "<i class='fa-star gold' style='cursor:pointer'></i>" * 3
    + "<i class='fa-star pale' style='cursor:pointer'></i>" * 2
    + "</div>",
    "<div class='rating-bar' style='width:100px;height:16px;background:#eee'><div style='width:63%;height:16px;background:#e6b800;overflow:hidden'></div></div>",
    "<div class=flex>"
    + "<svg viewBox='0 0 20 20' fill='#333'><circle r=8 cx=10 cy=10 /></svg>"
    + "<svg viewBox='0 0 20 20' fill='#ddd'><circle r=8 cx=10 cy=10 /></svg>" * 4
    + "</div>",
    "<div class=starter>"
    + "<i style='display:inline-block;width:9px;height:9px;background:red'></i>" * 2
    + "<i style='display:inline-block;width:9px;height:9px;background:#ddd'></i>" * 3
    + "</div>",
    "<p class=rating>4.5</p>",
]


async def told(stage: Stage, markups: Sequence[str]) -> list[list[tuple[float, int]]]:
    """What a look counts in each, all shown on one page."""
    bodies = "".join(f"<section id=s{number}>{markup}</section>" for number, markup in enumerate(markups))
    found: list[list[tuple[float, int]]] = [[] for _ in markups]
    for one in (await stage.look(STYLE + bodies, "iphone")).elements:
        if one.stars:
            found[int(one.selector.split(" ")[0].removeprefix("#s"))].append(one.stars)
    return found


async def test_drawn(stage: Stage) -> None:
    for (markup, filled), stars in zip(DRAWN, await told(stage, [one for one, _ in DRAWN]), strict=True):
        assert [one == pytest.approx(filled, abs=0.05) for one in stars] == [True], (markup, stars)


async def test_other(stage: Stage) -> None:
    for markup, stars in zip(OTHER, await told(stage, OTHER), strict=True):
        assert stars == [], markup
