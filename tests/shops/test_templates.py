"""The template shops: packages are what they should be, pages need nobody else, and real visits find nothing wrong."""

import hashlib
import io
import tarfile
from base64 import b64encode
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.shops.templates.fetching import Package, PackageMissing, fetch
from tests.shops.templates.site import _at_home

PAGE = """<link href="https://cdn.jsdelivr.net/npm/bootstrap-icons@1.5.0/font/bootstrap-icons.css">
<img src="https://dummyimage.com/450x300/dee2e6/6c757d.jpg">
<script src="https://cdn.jsdelivr.net/npm/bootstrap@5.2.3/dist/js/bootstrap.bundle.min.js"></script>"""


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[tuple[str, bytes]]:
    """A registry with one package, `thing` 1.0.0, and its archive."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        member = tarfile.TarInfo("package/read.me")
        member.size = 5
        archive.addfile(member, io.BytesIO(b"hello"))
    folder = tmp_path / "registry" / "thing" / "-"
    folder.mkdir(parents=True)
    (folder / "thing-1.0.0.tgz").write_bytes(packed.getvalue())
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path / "registry"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", packed.getvalue()
    server.shutdown()
    server.server_close()


def test_a_package_is_fetched_once(registry: tuple[str, bytes], tmp_path: Path) -> None:
    address, content = registry
    package = Package("thing", "1.0.0", b64encode(hashlib.sha512(content).digest()).decode())
    kept = fetch(package, tmp_path / "kept", address)
    assert (kept / "read.me").read_text() == "hello"
    assert [one.name for one in (tmp_path / "kept").iterdir()] == ["thing-1.0.0"]
    assert fetch(package, tmp_path / "kept", "http://127.0.0.1:9") == kept


def test_another_archive_is_refused(registry: tuple[str, bytes], tmp_path: Path) -> None:
    with pytest.raises(PackageMissing, match="not the archive that was expected"):
        fetch(Package("thing", "1.0.0", "x"), tmp_path, registry[0])
    with pytest.raises(PackageMissing, match="cannot be had"):
        fetch(Package("thing", "2.0.0", "x"), tmp_path, registry[0])


def test_a_page_needs_nobody_else(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(PAGE)
    _at_home(tmp_path, page)
    assert "//" not in page.read_text()
    assert (tmp_path / "450x300.jpg").is_file()
