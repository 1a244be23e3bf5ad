"""The seeded shop, kept between starts: seeding costs seconds, a copy a fraction of one."""

import hashlib
import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import mkdtemp

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SEED_SECONDS = 120
PACKAGES = ("django-oscar", "Django", "django-haystack", "Whoosh", "sorl-thumbnail", "pycountry", "pillow")
MISSING = "The django-oscar shop is not installed: run `pip install -e '.[oscar]'` and start again."


class ShopMissing(Exception):
    """The packages that the shop is made of are not installed."""


class SeedFailed(Exception):
    """The shop could not be seeded; the message says why."""


def put_shop_into(folder: Path) -> None:
    """Give a folder a shop of its own, seeding the kept one first if it is not there or out of date.

    A folder that already holds a shop stays as it is.
    """
    if (folder / "shop.sqlite3").exists():
        return
    copytree(_kept_shop(), folder, dirs_exist_ok=True)


def _kept_shop() -> Path:
    kept = _cache() / f"oscar-{_key()}"
    if not kept.is_dir():
        _keep(kept)
    return kept


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "cxcheck" / "shops"


def _key() -> str:
    """Changes whenever another shop would come out of the seeding."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {_versions()}".encode())
    for file in sorted(HERE.rglob("*.py")) + sorted(HERE.rglob("*.html")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _versions() -> list[str]:
    try:
        return [f"{package} {version(package)}" for package in PACKAGES]
    except PackageNotFoundError as error:
        raise ShopMissing(MISSING) from error


def _keep(kept: Path) -> None:
    """Seed beside the place and move in one go: a killed seeding leaves nothing that looks whole."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(mkdtemp(prefix="seeding-", dir=kept.parent))
    try:
        _seed(draft)
        _move(draft, kept)
    finally:
        rmtree(draft, ignore_errors=True)


def _move(draft: Path, kept: Path) -> None:
    try:
        draft.rename(kept)
    except OSError:
        # Somebody else seeded the same shop meanwhile; theirs is as good.
        if not kept.is_dir():
            raise


def _seed(draft: Path) -> None:
    command = [sys.executable, "-m", "tests.shops.oscar.seed", str(draft)]
    try:
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=SEED_SECONDS)
    except subprocess.CalledProcessError as error:
        raise SeedFailed(f"Seeding the django-oscar shop failed:\n{error.stderr[-2000:]}") from error
    except subprocess.TimeoutExpired as error:
        raise SeedFailed(f"Seeding the django-oscar shop took more than {SEED_SECONDS} seconds.") from error
