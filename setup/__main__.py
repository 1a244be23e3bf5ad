"""The stages, in order: environment, packages, browser."""

import subprocess
import sys

from setup.environment import EXTRAS, PYTHON, install_packages, make_environment
from setup.stage import SetupFailed, ends_cleanly, stage


def main(purpose: str) -> int:
    """Make the machine ready for `purpose`; returns the exit code."""
    print(f"Setting up .venv with {sys.executable}, this once; a usual network needs a minute or two.", flush=True)
    try:
        with stage("virtual environment"):
            make_environment()
        with stage("packages"):
            install_packages(purpose)
        return subprocess.run([str(PYTHON), "-m", "setup.browser"], check=False, stdin=subprocess.DEVNULL).returncode
    except (SetupFailed, KeyboardInterrupt) as error:
        return ends_cleanly(error)


if __name__ == "__main__":
    purposes = [word for word in sys.argv[1:] if word in EXTRAS]
    if len(purposes) != 1:
        sys.exit(f"usage: python -m setup {'|'.join(EXTRAS)}")
    sys.exit(main(purposes[0]))
