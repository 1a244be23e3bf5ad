"""What the shop sells. Order matters: numbers and dates of the records follow from it."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Opinion:
    """A customer's review; score from 1 to 5."""

    score: int
    title: str
    body: str
    name: str


@dataclass(frozen=True)
class Size:
    """A variant of a product: price in pounds, pieces in stock."""

    name: str
    price: Decimal
    stock: int


@dataclass(frozen=True)
class Good:
    """One product: price in pounds, pieces in stock, number of pictures, and how the pictures are drawn.

    A product with `sizes` is sold in these only; its own price and stock then mean nothing.
    """

    title: str
    shape: str
    material: str
    price: str
    stock: int
    text: str
    pictures: int = 1
    sizes: tuple[Size, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    goes_with: tuple[str, ...] = ()


KETTLE_OPINIONS = (
    Opinion(5, "Boils in no time", "Two minutes for a full pot of tea, and hardly a sound.", "Maud"),
    Opinion(4, "Handsome and solid", "The lid is a little stiff, otherwise I like everything about it.", "Ivor"),
    Opinion(5, "Bought a second one", "One for the kitchen, one for the garden room.", "Petra"),
    Opinion(2, "Heavier than expected", "Filled to the top it is too much for my wrist.", "Len"),
    Opinion(4, "Good value", "Does what it should and looks right on the stove.", "Oona"),
)
LAMP_OPINIONS = (
    Opinion(5, "A calm light", "No glare when reading, and the switch is where the hand expects it.", "Rhys"),
    Opinion(3, "Short cable", "A metre and a half does not reach behind my sofa.", "Dot"),
)
APRON_OPINIONS = (Opinion(4, "True to size", "Medium fits as the table says. The pockets are deep.", "Agnes"),)

THROW_SIZES = (
    Size("Small", Decimal("39.00"), 14),
    Size("Medium", Decimal("54.00"), 6),
    Size("Large", Decimal("72.00"), 3),
)

# A shelf reads like a table, two or three lines a product.
# fmt: off
KITCHEN = (
    Good("Enamel kettle", "kettle", "Enamelled steel", "34.50", 18,
         "A stove-top kettle of enamelled steel that holds a litre and a half. Works on gas, ceramic and induction.",
         pictures=3, opinions=KETTLE_OPINIONS, goes_with=("Stoneware mug", "Glass teapot with strainer")),
    Good("Stoneware mug", "mug", "Stoneware", "9.80", 120,
         "Thrown and glazed by hand: no two are quite alike. Safe in the dishwasher and the microwave."),
    Good("Glass teapot with strainer", "kettle", "Borosilicate glass", "22.00", 0,
         "Clear glass, so the tea shows when it is ready. The strainer lifts out with one hand."),
    Good("Cast iron casserole", "pot", "Cast iron", "89.00", 7,
         "Five litres, for slow dishes on the stove, in the oven or over a fire.", pictures=2),
    Good("Olive wood chopping board", "board", "Olive wood", "28.40", 25,
         "Dense, dark-grained wood that is kind to knives. Oil it twice a year."),
    Good("Storage jar", "jar", "Glass and cork", "7.25", 64,
         "Holds a kilo of flour or a fortnight of biscuits. The cork keeps the air out."),
)
LIGHTING = (
    Good("Reading lamp", "lamp", "Brass", "64.00", 11,
         "An arm of brushed brass that turns where the page is. The warm bulb is included.",
         pictures=2, opinions=LAMP_OPINIONS, goes_with=("Bedside lamp", "Wool throw")),
    Good("Bedside lamp", "lamp", "Linen and oak", "45.00", 20,
         "A small lamp with a linen shade on an oak foot; dims with a touch."),
    Good("Paper pendant", "globe", "Rice paper", "31.90", 33,
         "A globe of rice paper on bamboo ribs, sixty centimetres across. Comes folded flat."),
    Good("Storm lantern", "jar", "Steel and glass", "26.00", 0,
         "Keeps a candle burning on a windy terrace. The handle folds away."),
    Good("Desk lamp with clamp", "lamp", "Painted steel", "52.50", 9,
         "Grips table tops up to six centimetres thick, and stays exactly where it is put."),
    Good("String of twenty lights", "globe", "Copper wire", "14.00", 80,
         "Ten metres of copper wire with twenty small lights, for indoors and a sheltered balcony."),
)
TEXTILES = (
    Good("Wool throw", "cloth", "Lambswool", "0", 0,
         "Lambswool, woven in a mill that has done it for four generations. Three sizes, one weight: warm.",
         pictures=2, sizes=THROW_SIZES, goes_with=("Linen cushion", "Reading lamp")),
    Good("Linen cushion", "cloth", "Linen", "24.00", 40,
         "Washed linen with a feather filling. The cover comes off with a zip."),
    Good("Kitchen apron with pockets", "cloth", "Cotton", "27.50", 16,
         "Heavy cotton with two deep pockets and straps that cross at the back.", opinions=APRON_OPINIONS),
    Good("Bath towel", "cloth", "Organic cotton", "18.00", 55,
         "Thick, soft and quick to dry. Organic cotton, dyed without bleach."),
    Good("Tea towels, set of three", "cloth", "Linen and cotton", "15.60", 70,
         "Half linen, half cotton: the mixture that dries glasses without a trace."),
    Good("Door mat", "board", "Coir", "21.00", 12,
         "Coconut fibre, two centimetres thick. Shake it out now and then; that is all."),
)
GARDEN = (
    Good("Terracotta pot", "pot", "Terracotta", "12.00", 48,
         "Fired hot enough for hard winters. With a hole in the bottom and a saucer to go under it."),
    Good("Watering can", "kettle", "Galvanised steel", "29.00", 22,
         "Nine litres, and a rose that waters seedlings without flattening them."),
    Good("Hand trowel", "board", "Ash and steel", "13.75", 31,
         "Forged in one piece, with an ash handle that does not give you blisters."),
    Good("Folding garden chair", "board", "Acacia wood", "58.00", 5,
         "Acacia slats on a steel frame. Folds flat and hangs on a nail in the shed.", pictures=2),
    Good("Herb planter for a window sill with drainage tray", "pot", "Zinc", "36.20", 10,
         "Room for parsley, chives and thyme. The tray catches what the roots do not drink."),
    Good("Bird feeder", "globe", "Cedar", "19.40", 0,
         "Cedar and glass, filled from the top. Sparrows find it within the day."),
)

# fmt: on
SHELVES = {"Kitchen": KITCHEN, "Lighting": LIGHTING, "Textiles": TEXTILES, "Garden": GARDEN}
