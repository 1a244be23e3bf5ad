"""Which elements a look takes for the area of a map."""

import pytest

from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(
    "markup",
    [
        "<div id=map style='height:200px'></div>",
        "<div class='store leaflet-container' style='height:200px'><div class=map-pane>x</div></div>",
        "<svg role=img aria-label='Map of our stores' width=200 height=200><rect width=200 height=200 /></svg>",
        "<div class=map-canvas style='height:0'></div>",
        "<iframe title='Karte von Leeds' width=200 height=200 srcdoc='<p>Leeds</p>'></iframe>",
    ],
)
async def test_maps(stage: Stage, markup: str) -> None:
    assert [one.map for one in (await stage.look(markup, "iphone")).elements].count(True) == 1


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=site-map><a href=/a>Shoes</a></div>",
        "<a class=map-link href=/map>Map</a>",
        "<div class=mapping style='height:50px'>Text</div>",
        "<img alt='Kettle' width=80 height=80 src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>",
    ],
)
async def test_no_maps(stage: Stage, markup: str) -> None:
    assert not any(one.map for one in (await stage.look(markup, "iphone")).elements)
