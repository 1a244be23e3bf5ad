"""A site: where a shop is, and what a project says about visiting it."""

from pydantic import Field

from cxcheck.model.data import Data
from cxcheck.model.journey import Consent, Effect, Interruption, Journey, Pin

__all__ = ["Account", "BasicAuth", "Consent", "Effect", "Interruption", "Moods", "Pin", "Site"]


class Account(Data):
    """One customer of the site's pool; a journey says `${account.key}`. Values may hold `${NAME}` for a secret."""

    name: str
    fields: dict[str, str] = Field(default_factory=dict)


class Moods(Data):
    """How a visit deals with what a site puts between the customer and the page."""

    consent: Consent = "leave"
    interruptions: tuple[Interruption, ...] = ()
    pins: tuple[Pin, ...] = ()

    def with_wishes_of(self, journey: Journey) -> "Moods":
        """The site's moods with a journey's own: its consent and its pins win, interruptions add up."""
        pins = {(one.kind, one.name): one for one in (*self.pins, *journey.pins)}
        return Moods(
            consent=journey.consent or self.consent,
            interruptions=tuple(dict.fromkeys((*self.interruptions, *journey.interruptions))),
            pins=tuple(pins.values()),
        )


class BasicAuth(Data):
    """User and password that the server asks for before it shows anything. May hold `${NAME}` for a secret."""

    user: str
    password: str


class Site(Data):
    """One site of a project: `base_url` and what else visits to it need. The empty site asks for nothing.

    `allow_effects` are effects that may really be had there. `pace` are seconds between two page loads of the run.
    `headers` go to the site's own host only. `storage_state` is a file as Playwright writes it.
    """

    name: str = ""
    base_url: str = ""
    accounts: tuple[Account, ...] = ()
    allow_effects: tuple[Effect, ...] = ()
    moods: Moods = Moods()
    pace: float = Field(default=0, ge=0, le=60)
    headers: dict[str, str] = Field(default_factory=dict)
    basic_auth: BasicAuth | None = None
    storage_state: str = ""

    @property
    def header_pins(self) -> tuple[Pin, ...]:
        """The headers as what every visit holds."""
        return tuple(Pin(kind="header", name=name, value=value) for name, value in self.headers.items())
