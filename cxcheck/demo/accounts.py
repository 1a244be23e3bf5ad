"""Customers with an account."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Account:
    """One customer. The password stands in the clear: the shop is a demonstration and its one account is public."""

    email: str
    password: str
    first_name: str
    last_name: str
    address: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"


SEEDED = Account("robin@example.com", "copper-kettle-7", "Robin", "Ashby", ("3 Orchard Row", "York", "YO1 7HH"))
