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
    assert viewport(content) == Viewport(has_width, scale)
