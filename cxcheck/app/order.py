"""What somebody asked to have played."""

from dataclasses import dataclass
from pathlib import Path

from cxcheck.model.finding import Severity
from cxcheck.model.patch import Patch
from cxcheck.model.plan import Shard
from cxcheck.model.site import Site


@dataclass(frozen=True)
class Order:
    """What to play and how, as somebody asked for it."""

    paths: tuple[Path, ...]
    base_url: str | None = None
    devices: tuple[str, ...] = ()
    journeys: tuple[str, ...] = ()
    out: Path | None = None
    headed: bool = False
    pause: bool = False
    until: str | None = None
    workers: int | None = None
    baselines: Path = Path("baselines")
    fail_on: Severity = "serious"
    project: Path = Path()
    site: str | Site = ""
    """Name of a site of the project file ("" for its default one), or a site itself."""
    effects: bool = True
    """Whether steps are done that have an effect which the site allows."""
    patches: tuple[Patch, ...] = ()
    repeats: int = 1
    sweep: bool = False
    """Whether every checkpoint is swept, whatever it says."""
    remembers: bool = True
    """Whether what varied in earlier runs of the project is known, and what varies in this one kept for later ones."""
    shard: Shard | None = None
    last_failed: bool = False
    max_failures: int | None = None
    command: str = ""
    """What plays it again, where that is not `cxcheck run`."""
