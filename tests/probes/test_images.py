# ruff: noqa: E501 - pages are read best a line each
"""What a look tells of images: whether they have come, and those that failed without leaving a trace."""

import pytest

from tests.site import Answer
from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize("device", ["desktop", "iphone"])
async def test_images_say_whether_they_have_come(stage: Stage, device: str) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>'
    stage.site.put(Answer(drawing, kind="image/svg+xml"), "/there.svg")
    page = """<img id=shown src=/there.svg alt=Shown><img id=gone src=/gone.jpg alt=Gone width=80 height=80>
      <img id=trace src=/gone.jpg alt=''><picture><source srcset=/gone-small.jpg><img id=candidate src=/there.svg alt=Candidate></picture>
      <div id=hero style='height:90px;background:url(/there.svg)'>Sale</div><div id=dot style='width:9px;height:9px;background:url(/there.svg)'></div>
      <div style='height:9000px'></div><img id=lazy src=/late.svg loading=lazy width=80 height=80 alt=Lazy>"""
    seen = by_id(await stage.look(page, device))
    assert (seen["shown"].natural, seen["shown"].complete) == ((40, 40), True)
    assert (seen["gone"].natural, seen["gone"].complete) == ((0, 0), True)
    assert (seen["trace"].natural, seen["trace"].hidden) == ((0, 0), "empty")
    assert (seen["candidate"].natural, seen["candidate"].href.rsplit("/")[-1]) == ((0, 0), "gone-small.jpg")
    assert (seen["lazy"].natural, seen["lazy"].complete) == ((0, 0), False)
    assert seen["hero"].backdrop.endswith("/there.svg")
    assert "dot" not in seen or not seen["dot"].backdrop
