"""The two pages as a site that needs nobody else: what they take from other hosts is taken from their packages."""

import re
import shutil
from pathlib import Path

from PIL import Image, ImageDraw

from tests.shops.templates.fetching import REGISTRY, Package, cache, fetch

HOMEPAGE = Package(
    "startbootstrap-shop-homepage",
    "5.0.6",
    "B8TNIkJrc0iYCjrfgAolSopz1nek66gmhxkwCKP5zBX0axuF/OGae5z53bupgrlAOw1F4Cs6mkLVcw7K9G1exA==",
)
ITEM = Package(
    "startbootstrap-shop-item",
    "5.0.6",
    "2u6+IC1znfs6G7rmigBLu8h0NUrtV7jlNDrAXj+k9ftMcMwSNkkU1HR8RFnDn0i+x+qZBrSbg6pA4YItikDWHg==",
)
BOOTSTRAP = Package(
    "bootstrap", "5.2.3", "cEKPM+fwb3cT8NzQZYEu4HilJ3anCrWqh3CHAok1p9jXqMPsPTBhU25fBckEJHJ/p+tTxTFTsFQGM+gaHpi3QQ=="
)
ICONS = Package(
    "bootstrap-icons",
    "1.5.0",
    "44feMc7DE1Ccpsas/1wioN8ewFJNquvi5FewA06wLnqct7CwMdGDVy41ieHaacogzDqLfG8nADIvMNp9e4bfbA==",
)
_BUNDLE = "https://cdn.jsdelivr.net/npm/bootstrap@5.2.3/dist/js/bootstrap.bundle.min.js"
_FONT = "https://cdn.jsdelivr.net/npm/bootstrap-icons@1.5.0/font/bootstrap-icons.css"
_PICTURE = re.compile(r"https://dummyimage\.com/(\d+)x(\d+)/[0-9a-f]{6}/[0-9a-f]{6}\.jpg")


def build(into: Path, packages: Path | None = None, registry: str = REGISTRY) -> Path:
    """The site's folder: `homepage/`, `item/` and what both need. PackageMissing if a package cannot be had."""
    kept = packages or cache()
    bootstrap, icons = fetch(BOOTSTRAP, kept, registry), fetch(ICONS, kept, registry)
    for name, package in (("homepage", HOMEPAGE), ("item", ITEM)):
        shutil.copytree(fetch(package, kept, registry) / "dist", into / name)
        _at_home(into, into / name / "index.html")
    shutil.copyfile(bootstrap / "dist/js/bootstrap.bundle.min.js", into / "bootstrap.bundle.min.js")
    shutil.copytree(icons / "font", into / "icons")
    return into


def _at_home(site: Path, page: Path) -> None:
    """The page with every address of another host led to this one."""
    text = page.read_text(encoding="utf-8")
    text = text.replace(_BUNDLE, "/bootstrap.bundle.min.js").replace(_FONT, "/icons/bootstrap-icons.css")
    for width, height in set(_PICTURE.findall(text)):
        _draw(site / f"{width}x{height}.jpg", int(width), int(height))
    page.write_text(_PICTURE.sub(r"/\1x\2.jpg", text), encoding="utf-8")


def _draw(path: Path, width: int, height: int) -> None:
    """A grey picture that says its size, as the one that it stands for."""
    picture = Image.new("RGB", (width, height), "#dee2e6")
    ImageDraw.Draw(picture).text((width / 2, height / 2), f"{width} x {height}", fill="#6c757d", anchor="mm")
    picture.save(path)
