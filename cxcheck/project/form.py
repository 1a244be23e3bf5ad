"""The keys of a project file."""

from pydantic import Field

from cxcheck.journey.header import Pins, Texts
from cxcheck.model.data import Data
from cxcheck.model.journey import Consent, Effect, Interruption
from cxcheck.model.knobs import Ignored, Knob
from cxcheck.model.site import Account, BasicAuth


class SiteForm(Data):
    """`[sites.NAME]`."""

    base_url: str | None = Field(default=None, pattern=r"^https?://[^/\s]+")
    accounts: tuple[Account, ...] = ()
    allow_effects: tuple[Effect, ...] = ()
    consent: Consent | None = None
    interruptions: tuple[Interruption, ...] = ()
    pin: Pins | None = None
    pace: float = Field(default=0, ge=0, le=60)
    headers: Texts = Field(default={})
    basic_auth: BasicAuth | None = None
    storage_state: str | None = Field(default=None, min_length=1)


class ProjectForm(Data):
    """The file as a whole; `site` names the site that is played when none is asked for."""

    site: str | None = None
    sites: dict[str, SiteForm] = Field(default={})
    checks: dict[str, Knob] = Field(default={})
    ignore: tuple[Ignored, ...] = ()
