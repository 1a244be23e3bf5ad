"""Money in pence, so that no total is ever off by a rounding."""

CURRENCY = "GBP"


def pounds(pence: int) -> str:
    """As customers read it: 123450 is £1,234.50; amounts taken off have a minus in front."""
    sign = "-" if pence < 0 else ""
    return f"{sign}£{abs(pence) / 100:,.2f}"


def decimal(pence: int) -> str:
    """As machines read it: 123450 is 1234.50."""
    return f"{pence / 100:.2f}"
