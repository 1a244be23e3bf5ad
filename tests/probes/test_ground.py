# ruff: noqa: E501 - pages and tables are read best a line each
"""Words that have the colour of their ground, or no size, are not seen; those on pictures and coloured layers are."""

import pytest

from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_words_of_the_colour_of_their_ground_are_not_seen(stage: Stage) -> None:
    seen = by_id(
        await stage.look(
            """
        <style>body {background: #fff} .white {color: #fff}</style>
        <p id=gone class=white>In stock</p> <p id=faint style="color: #fdfdfd">In stock</p> <p id=none style="color: transparent">In stock</p>
        <p id=small style="font-size: 0">In stock</p> <div style="background: #222"><p id=dark style="color: #222">In stock</p></div>
        <div id=cards class=white style="background: #fff"><b id=inner>Kettle</b></div>
        <p id=pale style="color: #ddd">In stock</p> <button id=buy class=white style="background: #fff; border: 1px solid">Buy</button>"""
        )
    )
    assert not {"gone", "faint", "none", "small", "dark", "inner"} & seen.keys()
    assert seen["pale"].text == "In stock"
    assert seen["buy"].hidden == "transparent"


async def test_words_on_pictures_layers_and_gradients_are_seen(stage: Stage) -> None:
    seen = by_id(
        await stage.look(
            """
        <style>body {background: #fff} p {color: #fff; position: relative; height: 20px; margin: 0} .under {position: absolute; inset: 0; z-index: -1}</style>
        <div style="background: linear-gradient(#000, #333)"><p id=gradient>Sale</p></div>
        <div style="position: relative; z-index: 0"><div class=under style="background: #000"></div><p id=layer>Sale</p></div>
        <div style="position: relative; z-index: 0"><img class=under width=200 height=20 src="data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs="><p id=picture>Sale</p></div>
        <div style="background: #fff; position: relative"><header style="background: #000; height: 20px"></header><p id=over style="position: absolute; top: 0">Sale</p></div>
        <p id=shadow style="text-shadow: 0 0 3px #000">Sale</p>
        <p id=filled style="color: #000; -webkit-text-fill-color: transparent; background: linear-gradient(red, blue); background-clip: text; -webkit-background-clip: text">Sale</p>"""
        )
    )
    grounds = ("gradient", "layer", "picture", "over", "shadow", "filled")
    assert {one: seen[one].text for one in grounds} == dict.fromkeys(grounds, "Sale")


async def test_the_ground_of_the_page_as_a_whole_counts(stage: Stage) -> None:
    seen = by_id(await stage.look("<style>html {background: #111}</style><p id=light style='color: #fff'>In stock</p>"))
    assert seen["light"].text == "In stock"


async def test_an_amount_that_a_style_sheet_draws_in_place_of_the_written_one(stage: Stage) -> None:
    seen = by_id(
        await stage.look(
            """<style>#price {font-size: 0} #price::before {content: "£987.65"; font-size: 18px}</style><p id=price>£40.00</p>"""
        )
    )
    assert seen["price"].text == "£987.65"
