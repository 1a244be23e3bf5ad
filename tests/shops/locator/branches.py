"""The branches, what they have in stock, and how far they are from a place."""

import math
import re
from dataclasses import dataclass

from tests.shops.locator.goods import TOOLS

_EARTH_KM = 6371.0
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Branch:
    """A branch; `latitude` and `longitude` in degrees, `phone` as it is dialled from abroad."""

    slug: str
    name: str
    street: str
    town: str
    county: str
    eircode: str
    phone: str
    latitude: float
    longitude: float
    sunday: bool
    extras: tuple[str, ...]

    @property
    def phone_shown(self) -> str:
        """As people in Ireland write it."""
        digits = self.phone.removeprefix("+353")
        return f"0{digits[:2]} {digits[2:5]} {digits[5:]}"

    @property
    def hours(self) -> list[tuple[str, str, str]]:
        """Day, opening, closing; opening is empty when it stays closed."""
        week = [(day, "08:30", "18:00") for day in _WEEK[:5]]
        return [*week, (_WEEK[5], "09:00", "17:00"), (_WEEK[6], *(("12:00", "16:00") if self.sunday else ("", "")))]


def _branch(
    slug: str,
    name: str,
    street: str,
    town: str,
    county: str,
    eircode: str,
    line: str,
    where: tuple[float, float],
    *extras: str,
    sunday: bool = False,
) -> Branch:
    return Branch(slug, name, street, town, county, eircode, f"+35320{line}", *where, sunday, extras)


_SHARP, _HIRE, _CAFE, _PARK = "Sharpening while you wait", "Tool hire", "Coffee bar", "Free parking"
BRANCHES = (
    _branch("dublin-smithfield", "Dublin Smithfield", "14 Haymarket Row", "Dublin 7", "Dublin", "D07 F2K8", "9101207",
            (53.3487, -6.2788), _SHARP, _CAFE, sunday=True),
    _branch("dublin-dundrum", "Dublin Dundrum", "Unit 3, Old Bakery Yard", "Dublin 14", "Dublin", "D14 X6P3", "9101214",
            (53.2907, -6.2446), _SHARP, _PARK, sunday=True),
    _branch("cork", "Cork", "22 Copley Quay", "Cork", "Cork", "T12 W9R4", "9102112", (51.8947, -8.4689), _SHARP, _HIRE,
            _CAFE, sunday=True),
    _branch("galway", "Galway", "5 Forster Mews", "Galway", "Galway", "H91 K3C7", "9109191", (53.2753, -9.0462),
            _SHARP, _HIRE, sunday=True),
    _branch("limerick", "Limerick", "61 Dock Lane", "Limerick", "Limerick", "V94 T5N2", "9106194", (52.6613, -8.6337),
            _HIRE, _PARK),
    _branch("waterford", "Waterford", "8 Gladstone Yard", "Waterford", "Waterford", "X91 P4D6", "9105191",
            (52.2600, -7.1115), _SHARP),
    _branch("kilkenny", "Kilkenny", "19 Maudlin Court", "Kilkenny", "Kilkenny", "R95 V7H1", "9105695",
            (52.6537, -7.2434), _SHARP, _PARK),
    _branch("sligo", "Sligo", "2 Stephen Wharf", "Sligo", "Sligo", "F91 E8Y5", "9107191", (54.2747, -8.4743), _HIRE,
            _PARK),
    _branch("athlone", "Athlone", "33 Weir Road", "Athlone", "Westmeath", "N37 C2W9", "9109037", (53.4232, -7.9384),
            _HIRE, _PARK, sunday=True),
    _branch("wexford", "Wexford", "40 Crescent Parade", "Wexford", "Wexford", "Y35 D6T8", "9105335",
            (52.3363, -6.4617), _SHARP),
    _branch("tralee", "Tralee", "11 Canal Terrace", "Tralee", "Kerry", "V92 R1F4", "9106692",
            (52.2684, -9.7066), _PARK),
)  # fmt: skip
BY_SLUG = {one.slug: one for one in BRANCHES}
_PLACES = {
    "Dublin": (53.3498, -6.2603), "Cork": (51.8979, -8.4706), "Galway": (53.2719, -9.0489),
    "Limerick": (52.6647, -8.6231), "Waterford": (52.2593, -7.1101), "Kilkenny": (52.6541, -7.2448),
    "Sligo": (54.2697, -8.4694), "Athlone": (53.4239, -7.9407), "Wexford": (52.3342, -6.4575),
    "Tralee": (52.2704, -9.7026), "Ennis": (52.8436, -8.9864), "Killarney": (52.0599, -9.5044),
    "Mallow": (52.1387, -8.6553), "Naas": (53.2206, -6.6593), "Bray": (53.2009, -6.1111),
    "Drogheda": (53.7179, -6.3561), "Tullamore": (53.2739, -7.4889), "Letterkenny": (54.9503, -7.7339),
    "Carlow": (52.8365, -6.9341), "Mullingar": (53.5259, -7.3381), "Westport": (53.8008, -9.5223),
}  # fmt: skip
_KEYS = {
    "D": "Dublin", "A98": "Bray", "A92": "Drogheda", "T": "Cork", "H91": "Galway", "V94": "Limerick",
    "X91": "Waterford", "R95": "Kilkenny", "R93": "Carlow", "R35": "Tullamore", "F91": "Sligo", "F92": "Letterkenny",
    "F28": "Westport", "N37": "Athlone", "N91": "Mullingar", "Y35": "Wexford", "V92": "Tralee", "V93": "Killarney",
    "V95": "Ennis", "P51": "Mallow", "W91": "Naas",
}  # fmt: skip
PLACES = tuple(sorted(_PLACES))


def find_place(asked: str) -> tuple[str, tuple[float, float]] | None:
    """A town by its name or the beginning of it, or the town that an eircode belongs to."""
    said = " ".join(asked.split())
    code = said.replace(" ", "").upper()
    if re.fullmatch(r"[A-Z]\d[\dW](?:[A-Z\d]{4})?", code):
        town = _KEYS.get(code[:3]) or _KEYS.get(code[0])
        return (f"{code[:3]} {code[3:]}".strip(), _PLACES[town]) if town else None
    if not said:
        return None
    town = next((one for one in sorted(_PLACES, key=len) if one.casefold().startswith(said.casefold())), None)
    return (town, _PLACES[town]) if town else None


def kilometres(here: tuple[float, float], branch: Branch) -> float:
    """As the crow flies."""
    south, north = math.radians(here[0]), math.radians(branch.latitude)
    east = math.radians(branch.longitude - here[1])
    bow = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin(east / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(bow))


def nearest(here: tuple[float, float]) -> list[tuple[Branch, float]]:
    """All branches with their distance, the nearest first."""
    return sorted(((one, kilometres(here, one)) for one in BRANCHES), key=lambda pair: pair[1])


def pieces(slug: str, code: str, branch: Branch) -> int:
    """How many a branch has of one variant; always the same, so that two visits see the same shop."""
    tool = next(index for index, one in enumerate(TOOLS) if one.slug == slug)
    sort = [one.code for one in TOOLS[tool].variants].index(code)
    return (tool * 5 + sort * 3 + BRANCHES.index(branch) * 7 + 1) % 6


def stock_text(count: int) -> str:
    """What customers are told."""
    if count == 0:
        return "Not in stock, ready in 3 days"
    return "In stock, collect today" if count > 2 else f"Last {count} in stock, collect today"
