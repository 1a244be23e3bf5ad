"""Pixel diff: the page's whole picture against that of a clean run, as visual-regression tools do it.

Colours differ as pixelmatch measures it (Kotsarenko and Ramos 2010: squared distance in YIQ, weighted), at Playwright's
default threshold of 0.2. Pictures of different size are different, as with Playwright. Playwright's default tolerates
no differing pixel at all; the 0.1 % here is what teams set to be left alone. Pixelmatch also passes over pixels that it
takes for smoothed edges; these count here, as one machine draws them alike each time.
"""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.accuracy.baselines.way import Screen, Way

THRESHOLD = 0.2
"""From 0 (every difference counts) to 1, the distance of the two colours that differ most."""
SHARE = 0.001
"""Of a picture's pixels that may differ."""
_YIQ = np.array(
    [
        [0.29889531, 0.58662247, 0.11448223],
        [0.59597799, -0.27417610, -0.32180189],
        [0.21147017, -0.52261711, 0.31114694],
    ]
)
_WEIGHTS = np.array([0.5053, 0.299, 0.1957])
_MOST = 35215.0
"""The squared distance of the two colours that differ most."""


def differing(one: bytes, other: bytes) -> float:
    """Share of pixels, from 0 to 1, that differ between two PNGs; 1 for pictures of different size."""
    first, second = _colours(one), _colours(other)
    if first.shape != second.shape:
        return 1.0
    distance = (((first - second) @ _YIQ.T) ** 2) @ _WEIGHTS
    return float(np.mean(distance > _MOST * THRESHOLD**2))


def flags(broken: Screen, clean: Screen) -> bool | None:
    """More than the share differs; None where a picture is missing."""
    if not broken.picture or not clean.picture:
        return None
    return differing(broken.picture, clean.picture) > SHARE


way = Way("pixel diff", flags, alarms=flags)


def _colours(picture: bytes) -> NDArray[np.float64]:
    with Image.open(io.BytesIO(picture)) as image:
        return np.asarray(image.convert("RGB"), dtype=np.float64)
