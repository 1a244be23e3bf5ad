"""What CONTRIBUTING.md promises: a step, a check and a renderer are one new file each, and found at once."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLACES = {
    '"""shake:': "steps/shake.py",
    '"""title-lost."""': "checks/content/title_lost.py",
    '"""verdict.txt:': "report/verdict.py",
}


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with the examples of CONTRIBUTING.md put where it says; no other file is touched."""
    home = tmp_path_factory.mktemp("grown")
    shutil.copytree(ROOT / "cxcheck", home / "cxcheck", ignore=shutil.ignore_patterns("__pycache__"))
    examples = re.findall(r"```python\n(.*?)```", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)
    for beginning, place in PLACES.items():
        [example] = [one for one in examples if one.startswith(beginning)]
        target = home / "cxcheck" / place
        if not target.parent.exists():
            target.parent.mkdir()
            (target.parent / "__init__.py").write_text('"""What the page says."""\n', encoding="utf-8")
        target.write_text(example, encoding="utf-8")
    return home


def ran(home: Path, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(home)}
    command = [sys.executable, *words]
    return subprocess.run(
        command, cwd=cwd or home, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_new_step_is_in_the_language_and_in_the_schema(grown: Path) -> None:
    journey = grown / "shaking.yaml"
    journey.write_text(
        "journey: Shaking\nbase_url: http://127.0.0.1:9\nsteps:\n  - shake: Lucky dip\n", encoding="utf-8"
    )
    validated = ran(grown, "-m", "cxcheck", "validate", str(journey))
    assert validated.returncode == 0, validated.stderr
    schema = json.loads(ran(grown, "-m", "cxcheck", "schema").stdout)
    assert "Tap something three times" in json.dumps(schema)


def test_a_new_check_is_listed_explained_and_asked(grown: Path) -> None:
    assert "title-lost" in ran(grown, "-m", "cxcheck", "checks").stdout
    assert "the name of the tab" in ran(grown, "-m", "cxcheck", "checks", "title-lost").stdout
    asked = """
from cxcheck.checks import checks
print(type(checks()["title-lost"]).__name__)
"""
    assert ran(grown, "-c", asked).stdout.strip() == "TitleLost"


def test_a_new_renderer_is_found(grown: Path) -> None:
    found = 'from cxcheck.report import renderers; print(renderers()["verdict"].file_name)'
    assert ran(grown, "-c", found).stdout.strip() == "verdict.txt"
