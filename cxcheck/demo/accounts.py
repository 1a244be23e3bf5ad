"""Customers with an account."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    """One customer. The password stands in the clear: the shop is a demonstration and its accounts are public."""

    email: str
    password: str
    first_name: str
    last_name: str
    address: tuple[str, ...] = ()
    keeps_basket: bool = False
    """Its basket is the shop's, not the browser's: whoever signs in with it has the same one."""

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"


SEEDED = Account("robin@example.com", "copper-kettle-7", "Robin", "Ashby", ("3 Orchard Row", "York", "YO1 7HH"))
POOL = (
    Account("ada@example.com", "brass-ladle-31", "Ada", "Quill", keeps_basket=True),
    Account("ben@example.com", "slate-board-52", "Ben", "Thorn", keeps_basket=True),
)
"""Accounts for tests: two visits on one of them at the same time are in each other's way."""
