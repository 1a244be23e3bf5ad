"""Leases: an account of a site's pool belongs to one visit at a time, on the whole machine.

Two visits on one account would empty each other's basket. A lease is a lock on a file, which the system takes back from
a process that is killed. Who waits for an account first waits for their turn, so that a run that gives accounts back
and takes them again does not keep another run from ever having one.
"""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from cxcheck.bundle import slug
from cxcheck.capture.limits import LIMITS
from cxcheck.errors import BundleError
from cxcheck.model.site import Account

_POLL = 0.1


class NoAccountFree(Exception):
    """All accounts of the pool stayed in use by others for as long as a visit waits; a sentence."""


class Leases:
    """The pool of one site, as one run draws on it."""

    def __init__(self, accounts: Sequence[Account], folder: Path) -> None:
        """`folder` is shared by all runs that play against the site; BundleError if it cannot be written."""
        self._accounts = {account.name: account.fields for account in accounts}
        self._folder = folder
        self._own = asyncio.Semaphore(max(1, len(self._accounts)))
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "turn.lock").touch()
        except OSError as error:
            raise BundleError(f"accounts cannot be leased: {error.strerror}", str(folder)) from error

    @asynccontextmanager
    async def queue(self) -> AsyncIterator[None]:
        """Wait until no more visits of this run draw on the pool than it has accounts; they end by themselves."""
        async with self._own:
            yield

    @asynccontextmanager
    async def account(self) -> AsyncIterator[Mapping[str, str]]:
        """The fields of an account that nobody else has until this ends; NoAccountFree after `LIMITS.lease`."""
        deadline = time.monotonic() + LIMITS.lease
        turn = await self._taken({"turn": self._lock("turn")}, deadline)
        try:
            name = await self._taken({name: self._lock(_file(name)) for name in self._accounts}, deadline)
        finally:
            turn[1].release()
        try:
            yield self._accounts[name[0]]
        finally:
            name[1].release()

    async def _taken(self, locks: Mapping[str, FileLock], deadline: float) -> tuple[str, FileLock]:
        """The first that is free."""
        while True:
            for name, lock in locks.items():
                with contextlib.suppress(Timeout):
                    lock.acquire(timeout=0)
                    return name, lock
            if time.monotonic() > deadline:
                names = ", ".join(self._accounts)
                raise NoAccountFree(f"no account of the pool ({names}) became free within {LIMITS.lease:g} s")
            await asyncio.sleep(_POLL)

    def _lock(self, name: str) -> FileLock:
        return FileLock(self._folder / f"{name}.lock", thread_local=False)


def leases_folder(home: Path, site: str) -> Path:
    """Where the leases of a site's accounts stand below a project's own folder."""
    return home / "leases" / _file(site)


def _file(name: str) -> str:
    """A file's name that is safe, readable, and the same for a name in every process."""
    return f"{slug(name)}-{sha256(name.encode()).hexdigest()[:8]}"
