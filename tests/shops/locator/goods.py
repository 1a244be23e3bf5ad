"""What the chain sells. Prices are in cents and include VAT."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Variant:
    """One way a tool is made. `code` stands in addresses and baskets."""

    code: str
    label: str
    cents: int


@dataclass(frozen=True)
class Tool:
    """A tool with at least one variant; `choice` says what its variants differ in."""

    slug: str
    name: str
    shelf: str
    shape: str
    colour: str
    choice: str
    variants: tuple[Variant, ...]
    stars: float
    reviews: int
    short: str
    story: str
    facts: tuple[tuple[str, str], ...]

    @property
    def cents(self) -> int:
        """The least that it costs."""
        return min(one.cents for one in self.variants)

    def variant(self, code: str) -> Variant:
        """The one asked for, or the first."""
        return next((one for one in self.variants if one.code == code), self.variants[0])


def _sorts(*told: tuple[str, int]) -> tuple[Variant, ...]:
    return tuple(Variant(label.lower().replace(" ", "-"), label, cents) for label, cents in told)


SHELVES = {
    "digging": ("Digging & raking", "Forged heads, ash handles, and steel that keeps its edge."),
    "pruning": ("Pruning & cutting", "Clean cuts heal quickly. Everything here can be taken apart and sharpened."),
    "watering": ("Watering", "Cans and hoses that neither kink nor drip."),
    "carrying": ("Carrying & wearing", "Barrows, baskets and gloves for the heavier half of the day."),
}
_STEEL = ("Head", "Carbon steel, tempered")
_YEARS = ("Guarantee", "15 years")
TOOLS = (
    Tool("border-spade", "Border spade", "digging", "spade", "#5b7f95", "Handle",
         _sorts(("Ash", 4450), ("Fibreglass", 3990)), 4.7, 38,
         "A lighter spade for beds that are already planted.",
         "Narrow enough to lift a single perennial, and strong enough for a trench. The treads are turned over, so a "
         "thin sole does not hurt, and the socket is riveted twice.",
         (_STEEL, ("Length", "98 cm"), ("Weight", "1.6 kg"), _YEARS)),
    Tool("digging-fork", "Digging fork", "digging", "fork", "#6d7f5b", "Handle",
         _sorts(("Ash", 4790), ("Fibreglass", 4290)), 4.5, 21,
         "Four square tines for heavy and stony ground.",
         "Square tines bend less than round ones. This fork opens clay in autumn and lifts potatoes in summer.",
         (_STEEL, ("Length", "102 cm"), ("Weight", "1.9 kg"), _YEARS)),
    Tool("bow-rake", "Bow rake", "digging", "rake", "#97714f", "Width",
         _sorts(("35 cm", 3150), ("45 cm", 3550)), 4.3, 17,
         "Levels a seedbed with one side and breaks clods with the other.",
         "The bow takes up the shock when a tine meets a stone. Turn it over and the flat back draws a fine tilth.",
         (_STEEL, ("Length", "160 cm"), ("Weight", "1.3 kg"), _YEARS)),
    Tool("dutch-hoe", "Dutch hoe", "digging", "hoe", "#4f8a77", "Handle",
         _sorts(("Ash", 2990), ("Fibreglass", 2690)), 4.6, 29,
         "Push it under the weeds and they stay down.",
         "A hoe that is pushed and not pulled, so you walk backwards and never on the bed that you have just done.",
         (_STEEL, ("Length", "155 cm"), ("Weight", "0.9 kg"), _YEARS)),
    Tool("hand-trowel", "Hand trowel", "digging", "trowel", "#a8553a", "Blade",
         _sorts(("Narrow", 1490), ("Wide", 1590)), 4.8, 64,
         "For bulbs, plug plants and window boxes.",
         "One piece of steel from the tip to the grip, with a scale in centimetres for bulbs.",
         (_STEEL, ("Length", "31 cm"), ("Weight", "0.3 kg"), _YEARS)),
    Tool("bypass-secateurs", "Bypass secateurs", "pruning", "secateurs", "#b2432f", "Hand",
         _sorts(("Small", 3890), ("Large", 4190)), 4.9, 112,
         "A clean cut through green wood up to 22 mm.",
         "The blade passes the hook like that of a pair of scissors and does not crush the stem. Every part can be "
         "bought on its own.",
         (("Cuts", "up to 22 mm"), ("Blade", "High-carbon steel"), ("Weight", "0.24 kg"), _YEARS)),
    Tool("hedge-shears", "Hedge shears", "pruning", "shears", "#3f6f86", "Blade",
         _sorts(("Straight", 5290), ("Wavy", 5690)), 4.4, 19,
         "Box, yew and privet, without a cable.",
         "Hollow-ground blades with a notch for thicker twigs, and buffers that are kind to the wrist.",
         (("Blade", "25 cm"), ("Length", "58 cm"), ("Weight", "1.1 kg"), _YEARS)),
    Tool("folding-saw", "Folding saw", "pruning", "saw", "#7a6a3c", "Teeth",
         _sorts(("Fine", 2790), ("Coarse", 2790)), 4.7, 33,
         "Cuts on the pull and folds into a pocket.",
         "Three-edged teeth for dry and green wood. The blade locks open and closed.",
         (("Blade", "18 cm"), ("Cuts", "up to 9 cm"), ("Weight", "0.2 kg"), ("Guarantee", "5 years"))),
    Tool("long-spout-can", "Long-spout watering can", "watering", "can", "#5f7d8c", "Holds",
         _sorts(("5 litres", 2950), ("9 litres", 3750)), 4.6, 47,
         "Galvanised steel with a brass rose.",
         "The long spout reaches the back of the bed, and the weight stays over your hand while it empties.",
         (("Material", "Galvanised steel"), ("Rose", "Brass"), ("Weight", "1.2 kg"), ("Guarantee", "10 years"))),
    Tool("soaker-hose", "Soaker hose", "watering", "hose", "#47704a", "Length",
         _sorts(("15 m", 2450), ("30 m", 3990)), 4.1, 14,
         "Waters roots and leaves the foliage dry.",
         "Made of old tyres, with pores that open at low pressure. Lay it under mulch and forget it.",
         (("Material", "Recycled rubber"), ("Pressure", "0.5 to 2 bar"), ("Fits", "13 mm"), ("Guarantee", "3 years"))),
    Tool("garden-barrow", "Garden barrow", "carrying", "barrow", "#3d7a5e", "Wheel",
         _sorts(("Pneumatic", 11900), ("Puncture-free", 13900)), 4.5, 26,
         "85 litres on a frame that two people cannot bend.",
         "A pressed tray without seams, so nothing rusts where you cannot see it. Comes in one piece, ready to push.",
         (("Holds", "85 litres"), ("Carries", "150 kg"), ("Weight", "13 kg"), ("Guarantee", "10 years"))),
    Tool("rose-gloves", "Rose gloves", "carrying", "gloves", "#8d6b3d", "Size",
         _sorts(("Small", 2690), ("Medium", 2690), ("Large", 2690)), 4.4, 52,
         "Long cuffs of goatskin against the thorns.",
         "Soft enough to tie a knot in, and long enough for the middle of a rambler.",
         (("Material", "Goatskin and suede"), ("Cuff", "20 cm"), ("Wash", "By hand"), ("Guarantee", "1 year"))),
)  # fmt: skip
BY_SLUG = {one.slug: one for one in TOOLS}
BANDS = {"30": ("Under €30", 0, 2999), "50": ("€30 to €50", 3000, 5000), "more": ("Over €50", 5001, 10**6)}
ORDERS = {
    "liked": ("Best rated", lambda one: -one.stars),
    "low": ("Price, lowest first", lambda one: one.cents),
    "high": ("Price, highest first", lambda one: -one.cents),
}


def on_shelf(shelf: str = "", bands: list[str] | None = None, order: str = "") -> list[Tool]:
    """The tools of a shelf, or of all, within any of the price bands."""
    asked = [BANDS[band] for band in bands or () if band in BANDS]
    shown = [one for one in TOOLS if shelf in {"", one.shelf}]
    if asked:
        shown = [one for one in shown if any(low <= one.cents <= high for _, low, high in asked)]
    return sorted(shown, key=ORDERS[order][1]) if order in ORDERS else shown


def beside(tool: Tool) -> list[Tool]:
    """Four others: of its own shelf first, then the best rated."""
    others = dict.fromkeys([*on_shelf(tool.shelf), *on_shelf(order="liked")])
    return [one for one in others if one != tool][:4]


def about(words: str) -> list[Tool]:
    """Tools that have every one of the words in their name, shelf or summary."""
    asked = words.casefold().split()
    return [one for one in TOOLS if asked and all(word in _text(one) for word in asked)]


def _text(tool: Tool) -> str:
    return f"{tool.name} {SHELVES[tool.shelf][0]} {tool.short}".casefold()


def euros(cents: int) -> str:
    """As prices are written in Ireland: €44.50."""
    return f"€{cents // 100:,}.{cents % 100:02}"
