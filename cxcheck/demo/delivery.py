"""How an order reaches the customer, and how it is paid."""

from dataclasses import dataclass

FREE_FROM = 5000
RETURN_DAYS = 60


@dataclass(frozen=True)
class Way:
    """One way of delivery. `pence` is what it costs below the free limit."""

    key: str
    name: str
    promise: str
    pence: int
    free_from: int = 0

    def cost(self, goods: int) -> int:
        """Pence for goods worth that many pence."""
        return 0 if self.free_from and goods >= self.free_from else self.pence


STANDARD = Way("standard", "Standard delivery", "2 to 3 working days", 395, FREE_FROM)
EXPRESS = Way("express", "Express delivery", "Next working day if ordered by 2 pm", 695)
PICKUP = Way("pickup", "Pick up in store", "Often ready in 2 hours", 0)
WAYS = {way.key: way for way in (STANDARD, EXPRESS, PICKUP)}

PAYMENTS = {"card": "Card", "paypurse": "PayPurse", "invoice": "Invoice"}
PAYMENT_NOTES = {
    "card": "Visa, Mastercard or American Express",
    "paypurse": "Pay with your PayPurse balance",
    "invoice": "Pay within 14 days of delivery",
}
