"""A few pages as several shops would write them, which faults are tried on."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.site import Answer, Site

HERE = Path(__file__).parent / "pages"
KINDS = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript"}
PICTURES = (
    "cup",
    "hero",
    "kettle",
    "kettle-side",
    "kettle-top",
    "klarna",
    "logo",
    "map",
    "mastercard",
    "mill",
    "tile-1",
    "tile-2",
    "tin",
    "tray",
    "visa",
)
PHOTOS = {"coat": (160, 640, 1280), "scarf": (200,), "gloves": (200,), "hat": (200,)}
"""Widths in which photographs are served."""
USED = {
    "/product.html": ["#q", "#size", "#buy > button"],
    "/listing.html": ["select[name=sort]", "a.c-card__link"],
    "/basket.html": ["a.cta"],
    "/checkout.html": ["#email", "#name", "#zip", "button.cta"],
    "/stores.html": ["#town", "#here"],
    "/home.html": ["a.cta"],
    "/account.html": ["a[href='/orders']"],
    "/branches.html": ["#me"],
    "/soap.html": ["#put"],
    "/mode.html": ["#taille", "button.cta"],
}
"""What a journey would act on."""
_BRANCHES = """[
  {"name": "Galway", "street": "12 Shop Street", "far": 3.4},
  {"name": "Cork", "street": "4 Oliver Plunkett Street", "far": 160.2}
]"""


def open_shop(site: Site) -> list[str]:
    """Serves the pages; gives their paths."""
    for file in HERE.iterdir():
        site.put(Answer(file.read_text(encoding="utf-8"), kind=KINDS[file.suffix]), f"/{file.name}")
    for number, name in enumerate(PICTURES):
        site.put(Answer(_picture(number * 25), kind="image/svg+xml"), f"/img/{name}.svg")
    for number, (name, widths) in enumerate(PHOTOS.items()):
        for width in widths:
            site.put(Answer(_photo(width, number), kind="image/png"), f"/img/{name}-{width}.png")
    site.put(Answer("{}", kind="application/json"), "/api/hello")
    site.put(Answer("{}", kind="application/json"), "/api/basket")
    site.put(Answer(_BRANCHES, kind="application/json"), "/api/branches")
    site.put(Answer("window.dataLayer = window.dataLayer || [];", kind="text/javascript"), "/gtm-loader.js")
    site.put(Answer("<h2>Marseille</h2>", kind=KINDS[".html"]), "/map-frame")
    return [f"/{file.name}" for file in sorted(HERE.glob("*.html"))]


def _picture(hue: int) -> str:
    ground = f'<rect width="400" height="400" fill="hsl({hue},60%,80%)"/>'
    circle = f'<circle cx="200" cy="200" r="{90 + hue // 4}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">{ground}{circle}</svg>'


def _photo(width: int, number: int) -> bytes:
    """Bands of light, turned otherwise for each number."""
    light = Image.linear_gradient("L").rotate(90 * number)
    drawn = Image.merge(
        "RGB", (light, light.transpose(Image.Transpose.FLIP_LEFT_RIGHT), Image.new("L", light.size, 90))
    )
    file = BytesIO()
    drawn.resize((width, width * 3 // 4)).save(file, "PNG")
    return file.getvalue()
