"""Places in pictures are blackened, and nothing else is touched."""

import io

from PIL import Image

from cxcheck.derive.pictures import blacken


def png(width: int = 40, height: int = 30, colour: str = "red") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(stream, format="PNG")
    return stream.getvalue()


def pixel(picture: bytes, x: int, y: int) -> tuple[int, ...]:
    with Image.open(io.BytesIO(picture)) as image:
        found = image.convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    return found


RED, BLACK = (255, 0, 0), (0, 0, 0)


def test_the_box_is_black_and_the_rest_is_not() -> None:
    done = blacken(png(), [(10, 5, 10, 10)])
    assert [pixel(done, *place) for place in ((10, 5), (15, 10), (19, 14))] == [BLACK] * 3
    assert [pixel(done, *place) for place in ((9, 5), (10, 4), (30, 10), (15, 20))] == [RED] * 4


def test_parts_of_pixels_are_covered_too() -> None:
    done = blacken(png(), [(10.4, 5.4, 10.3, 10.3)])
    assert [pixel(done, *place) for place in ((10, 5), (20, 15))] == [BLACK] * 2


def test_several_boxes() -> None:
    done = blacken(png(), [(0, 0, 5, 5), (35, 25, 5, 5)])
    assert [pixel(done, *place) for place in ((0, 0), (39, 29))] == [BLACK] * 2
    assert pixel(done, 20, 15) == RED


def test_a_box_beyond_the_edge() -> None:
    done = blacken(png(), [(30, 20, 500, 500), (-20, -20, 25, 25)])
    assert [pixel(done, *place) for place in ((39, 29), (0, 0))] == [BLACK] * 2
    with Image.open(io.BytesIO(done)) as image:
        assert image.size == (40, 30)


def test_nothing_to_do_leaves_the_very_bytes() -> None:
    picture = png()
    assert blacken(picture, []) == picture
    assert blacken(picture, [(5, 5, 0, 10), (5, 5, 10, 0)]) == picture
