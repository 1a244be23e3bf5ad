"""Takes axe-core from npm into the package, with its licence: `python -m tools.vendor_axe [VERSION]`.

npm (which must be installed) checks what it fetches against the registry's own sums.
"""

import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

HOME = Path(__file__).parent.parent / "cxcheck" / "probes" / "costly"
FILES = {"axe.min.js": "axe.min.js", "LICENSE": "axe.LICENSE", "LICENSE-3RD-PARTY.txt": "axe.LICENSE-3RD-PARTY"}
"""Names in npm's package, and in ours."""


def vendor(version: str) -> None:
    """Replaces the vendored files by those of a version, such as "4.14.1" or "latest"."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"axe-core@{version}", "--silent", "--pack-destination", folder]
        subprocess.run(command, check=True, timeout=120)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as package:
            package.extractall(folder, filter="data")
        for theirs, ours in FILES.items():
            shutil.copyfile(Path(folder) / "package" / theirs, HOME / ours)


if __name__ == "__main__":
    vendor(sys.argv[1] if len(sys.argv) > 1 else "latest")
