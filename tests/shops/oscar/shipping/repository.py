"""The delivery choices of the shop."""

from decimal import Decimal

from oscar.apps.shipping.methods import FixedPrice, Free
from oscar.apps.shipping.repository import Repository as OscarRepository


class FreeDelivery(Free):
    """Costs nothing and takes a week."""

    code = "free"
    name = "Free delivery"
    description = "Within five to seven working days"


class StandardDelivery(FixedPrice):
    """The usual choice."""

    code = "standard"
    name = "Standard delivery"
    description = "Within two to three working days"
    charge_excl_tax = Decimal("3.95")


class NextDayDelivery(FixedPrice):
    """Fast and dear."""

    code = "next-day"
    name = "Next-day delivery"
    description = "Tomorrow, when ordered before 4 pm"
    charge_excl_tax = Decimal("7.50")


class Repository(OscarRepository):
    """Offers the same choices for every basket and address."""

    methods = (FreeDelivery(), StandardDelivery(), NextDayDelivery())
