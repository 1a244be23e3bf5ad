"""How long anything may take. Everything that waits has a bound from here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Seconds. A step's own `timeout` replaces `step`; `third_party` is the wait for a foreign host."""

    step: float = 10
    navigation: float = 20
    look: float = 10
    settle: float = 4
    third_party: float = 2.5
    visit: float = 240
    search: float = 40
    sweep: float = 60
    close: float = 5
    lease: float = 600


LIMITS = Limits()
