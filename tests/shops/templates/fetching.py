"""Packages from npm's registry: fetched once, checked against their digest, kept in a cache."""

import hashlib
import os
import tarfile
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

REGISTRY = "https://registry.npmjs.org"
_SECONDS = 60


class PackageMissing(Exception):
    """A package cannot be had; the message says which and why."""


@dataclass(frozen=True)
class Package:
    """A package of one version, and the SHA-512 of its archive in Base64."""

    name: str
    version: str
    digest: str

    @property
    def folder(self) -> str:
        """Name of its folder in the cache."""
        return f"{self.name}-{self.version}"


def cache() -> Path:
    """Where packages are kept between runs."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "cxcheck-test-shops"


def fetch(package: Package, into: Path, registry: str = REGISTRY) -> Path:
    """Folder with the package's files; PackageMissing if it cannot be had or is not what it should be."""
    target = into / package.folder
    if target.is_dir():
        return target
    into.mkdir(parents=True, exist_ok=True)
    archive = into / f"{package.folder}.tgz"
    archive.write_bytes(_download(package, registry))
    half = into / f".{package.folder}-{os.getpid()}"
    with tarfile.open(archive) as packed:
        packed.extractall(half, filter="data")
    archive.unlink()
    (half / "package").rename(target)
    half.rmdir()
    return target


def _download(package: Package, registry: str) -> bytes:
    address = f"{registry}/{package.name}/-/{package.folder}.tgz"
    try:
        with urlopen(address, timeout=_SECONDS) as answer:
            content: bytes = answer.read()
    except OSError as error:
        raise PackageMissing(f"{address} cannot be had: {error}") from error
    if b64encode(hashlib.sha512(content).digest()).decode() != package.digest:
        raise PackageMissing(f"{address} is not the archive that was expected")
    return content
