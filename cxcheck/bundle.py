"""A run on disk: written visit by visit, each appearing whole or not at all; read back with a clear word if damaged.

<run>/run.json                                   version, plan, when, with what
<run>/visits/<journey>/<device>[~purpose]/       one visit: visit.json and a folder for each checkpoint
<run>/report.json, report.html, junit.xml        what the renderers made of it
"""

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from cxcheck import __version__
from cxcheck.errors import BundleError, UserError
from cxcheck.model.data import Data
from cxcheck.model.evidence import PARTS, CheckpointEvidence, VisitEvidence
from cxcheck.model.plan import Plan, Shard, Visit
from cxcheck.model.volatile import VolatileName

VERSION = 1
"""Version of the format; a bundle of another one is refused."""
HOME = Path(".cxcheck")
Kind = TypeVar("Kind", bound=Data)


class Manifest(Data):
    """What a run as a whole knows about itself. `problems` are sentences on what could not be done.

    `shard` says which share of a larger plan the run played, None for a whole one. `remembered` is what earlier runs
    had seen to vary when this one began, so that comparing it elsewhere says the same.
    """

    version: int = VERSION
    tool: str = __version__
    run: str
    started: str
    seconds: float = 0
    browser: str = ""
    complete: bool = False
    shard: Shard | None = None
    plan: Plan
    remembered: tuple[VolatileName, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bundle:
    """A run's folder."""

    path: Path
    _visits: dict[Path, tuple[tuple[int, int], VisitEvidence]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def create(cls, path: Path, manifest: Manifest) -> "Bundle":
        """Makes the folder, or takes an empty or former one, of which nothing is kept.

        BundleError if it cannot be written, UserError if it holds visits of no run of ours.
        """
        bundle = cls(path)
        with _writing(path):
            path.mkdir(parents=True, exist_ok=True)
            bundle._empty()
            bundle.write_manifest(manifest)
        return bundle

    def _empty(self) -> None:
        """Removes what a former run left, so that none of it is taken for this one's."""
        if (self.path / "visits").exists() and not (self.path / "run.json").is_file():
            raise UserError(
                "the folder holds visits that are not those of a run", str(self.path), "choose another one with --out"
            )
        shutil.rmtree(self.path / "visits", ignore_errors=True)
        (self.path / "comparison.json").unlink(missing_ok=True)
        self.clean_up()

    @classmethod
    def open(cls, path: Path) -> "Bundle":
        """An existing run; BundleError if there is none."""
        resolved = path.resolve()
        if not (resolved / "run.json").is_file():
            raise BundleError("there is no run here", str(path), "make one with: cxcheck run")
        return cls(resolved)

    def write_manifest(self, manifest: Manifest) -> None:
        """Replaces run.json in one go."""
        self.write("run.json", manifest.model_dump_json(indent=1).encode())

    def write(self, name: str, content: bytes) -> Path:
        """Writes a file in one go: it is there whole or not at all. BundleError if it cannot be written."""
        target = self.path / name
        with _writing(self.path):
            handle, temporary = tempfile.mkstemp(dir=self.path, prefix=".writing-")
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(content)
                os.chmod(temporary, 0o644)
                os.replace(temporary, target)
            except OSError:
                os.unlink(temporary)
                raise
        return target

    def manifest(self) -> Manifest:
        """run.json; BundleError if damaged or of another version."""
        text = _read(self.path / "run.json")
        try:
            version = json.loads(text).get("version")
        except (ValueError, AttributeError) as error:
            raise BundleError("the run's run.json is damaged", str(self.path), "run again: cxcheck run") from error
        if version != VERSION:
            raise BundleError(
                f"the run was written in format {version}, this cxcheck reads format {VERSION}",
                str(self.path),
                "run again with this version: cxcheck run",
            )
        return _parse(Manifest, text, self.path / "run.json")

    def visit_folder(self, visit: Visit) -> "VisitFolder":
        """A place to write a visit; nothing of it is seen before it is finished."""
        target = self.path / "visits" / visit.id
        with _writing(self.path):
            target.parent.mkdir(parents=True, exist_ok=True)
            return VisitFolder(Path(tempfile.mkdtemp(dir=self.path, prefix=".visit-")), target)

    def visits(self, journey: str = "*") -> tuple[VisitEvidence, ...]:
        """The visits that were finished, of one journey (its slug) or all, the plan's own first.

        BundleError names a damaged file.
        """
        found = [self._known(path) for path in sorted((self.path / "visits").glob(f"{journey}/*/visit.json"))]
        return tuple(sorted(found, key=lambda evidence: (evidence.visit.purpose != "journey", evidence.visit.id)))

    def visit(self, visit: Visit) -> VisitEvidence | None:
        """One visit; None if it was not finished. BundleError if it is damaged."""
        path = self.path / "visits" / visit.id / "visit.json"
        return self._known(path) if path.is_file() else None

    def clean_up(self) -> None:
        """Removes what unfinished visits left."""
        for leftover in [*self.path.glob(".visit-*"), *self.path.glob(".writing-*")]:
            shutil.rmtree(leftover, ignore_errors=True) if leftover.is_dir() else leftover.unlink(missing_ok=True)

    def _known(self, path: Path) -> VisitEvidence:
        """Read once: a run is compared again and again while it grows."""
        told = path.stat()
        stamp = told.st_mtime_ns, told.st_ino
        if path not in self._visits or self._visits[path][0] != stamp:
            self._visits[path] = stamp, self._visit(path)
        return self._visits[path][1]

    def _visit(self, path: Path) -> VisitEvidence:
        evidence = _parse(VisitEvidence, _read(path), path)
        checkpoints = tuple(self._with_parts(path.parent, checkpoint) for checkpoint in evidence.checkpoints)
        return evidence.model_copy(update={"checkpoints": checkpoints})

    def _with_parts(self, folder: Path, checkpoint: CheckpointEvidence) -> CheckpointEvidence:
        kept = {part: folder / checkpoint.files[part] for part in PARTS if part in checkpoint.files}
        return checkpoint.model_copy(
            update={part: _parse(PARTS[part], _read(path), path) for part, path in kept.items()}
        )


@dataclass(frozen=True)
class VisitFolder:
    """Where a visit is written before it appears in the bundle."""

    path: Path
    target: Path

    def write(self, name: str, content: bytes) -> str:
        """Writes a file and gives back its name inside the visit's folder."""
        file = self.path / name
        with _writing(self.target):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return name

    def finish(self, evidence: VisitEvidence) -> None:
        """Lets the visit appear in the bundle, in place of an earlier one of that name."""
        bare = tuple(one.model_copy(update=dict.fromkeys(PARTS)) for one in evidence.checkpoints)
        text = evidence.model_copy(update={"checkpoints": bare}).model_dump_json(indent=1, exclude_defaults=True)
        self.write("visit.json", text.encode())
        with _writing(self.target):
            os.chmod(self.path, 0o755)
            shutil.rmtree(self.target, ignore_errors=True)
            os.replace(self.path, self.target)

    def abandon(self) -> None:
        """Forgets the visit."""
        shutil.rmtree(self.path, ignore_errors=True)


def new_run(home: Path, started: str) -> Path:
    """A fresh folder for a run, such as runs/20261122-101530; a number is added if two start in one second."""
    stem = re.sub(r"[^0-9T]", "", started)[:15].replace("T", "-")
    for number in range(1, 1000):
        path = home / "runs" / (stem if number == 1 else f"{stem}-{number}")
        with _writing(path):
            try:
                # Made at once: another run that starts in this very moment must not take it too.
                path.mkdir(parents=True)
            except FileExistsError:
                continue
        return path
    raise BundleError("too many runs began in this second", str(home))


def point_latest(home: Path, run: Path) -> None:
    """Lets `latest` point at a run: a link, or where links cannot be made a file that names it."""
    latest = home / "latest"
    try:
        temporary = home / f".latest-{os.getpid()}"
        temporary.unlink(missing_ok=True)
        temporary.symlink_to(os.path.relpath(run, home))
        os.replace(temporary, latest)
    except OSError as error:
        raise BundleError(f"cannot point at the newest run: {error.strerror}", str(latest)) from error


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """A disk that is full, or that nobody may write to, ends the run with a sentence."""
    try:
        yield
    except OSError as error:
        reason = f"the run cannot be written: {error.strerror}"
        raise BundleError(reason, str(path), "make room, or choose another folder with --out") from error


_DEVICES_OF_WINDOWS = {"con", "prn", "aux", "nul", *(f"{kind}{one}" for kind in ("com", "lpt") for one in range(1, 10))}
"""No file or folder can be called so there."""


def slug(name: str) -> str:
    """A name as a safe file name: lower-case letters, digits and dashes, at most 60 characters."""
    safe = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:60].strip("-")
    return f"the-{safe}" if safe in _DEVICES_OF_WINDOWS else safe or "unnamed"


def unique_slugs(names: Sequence[str]) -> list[str]:
    """Slugs that differ even where the names' safe forms do not."""
    taken: set[str] = set()
    slugs = []
    for name in names:
        base = candidate = slug(name)
        number = 2
        while candidate in taken:
            candidate, number = f"{base}-{number}", number + 1
        taken.add(candidate)
        slugs.append(candidate)
    return slugs


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BundleError(f"a file of the run cannot be read: {error}", str(path), "run again: cxcheck run") from error


def _parse(kind: type[Kind], text: str, path: Path) -> Kind:
    try:
        return kind.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BundleError(
            f"a file of the run is damaged ({place}: {first['msg']})", str(path), "run again: cxcheck run"
        ) from error
