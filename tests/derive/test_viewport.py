"""The meta viewport, as Chromium was seen to read it on a phone."""

import pytest

from cxcheck.derive.viewport import Viewport, viewport

READ = [
    ("width=device-width, initial-scale=1", True, 1.0),
    ("width=device-width; initial-scale=1", True, 1.0),
    ("width=device-width initial-scale=1", True, 1.0),
    (" width = device-width ,\n initial-scale = 1 ", True, 1.0),
    ("WIDTH=DEVICE-WIDTH", True, None),
    ("width=600", True, None),
    ("width=600px", True, None),
    ("initial-scale=1", False, 1.0),
    ("initial-scale=1.0, width=", False, 1.0),
    ("initial-scale=.9", False, 0.9),
    ("initial-scale=1.0abc", False, 1.0),
    ("initial-scale=yes", False, 1.0),
    ("initial-scale=0", False, 0.1),
    ("initial-scale=large", False, 0.1),
    ("initial-scale=99", False, 10.0),
    ("initial-scale=-1", False, None),
    ("width=device-width, width=wide", False, None),
    ("width=wide, width=device-width", True, None),
    ("width=-1", False, None),
    ("width:device-width", False, None),
    ("user-scalable=no", False, None),
    ("minimum-scale=1", False, None),
    ("height=device-height", False, None),
    ("", False, None),
    (",;=", False, None),
]


@pytest.mark.parametrize(("content", "has_width", "scale"), READ)
def test_reading(content: str, has_width: bool, scale: float | None) -> None:
    read = viewport(content)
    assert (read.has_width, read.initial_scale) == (has_width, scale)


@pytest.mark.parametrize(
    ("content", "maximum", "scalable"),
    [
        ("", None, True),
        ("user-scalable=no", None, False),
        ("user-scalable=0", None, False),
        ("user-scalable=0.5", None, False),
        ("user-scalable=never", None, False),
        ("user-scalable=1", None, True),
        ("user-scalable=yes, maximum-scale=5", 5.0, True),
        ("maximum-scale=1.0,user-scalable=device-width", 1.0, True),
        ("maximum-scale=-2", None, True),
    ],
)
def test_how_far_it_may_be_enlarged(content: str, maximum: float | None, scalable: bool) -> None:
    assert viewport(content) == Viewport(False, None, maximum, scalable)
