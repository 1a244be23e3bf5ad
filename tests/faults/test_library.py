"""Every fault of the library is tried on a page: nothing is to be seen without it, and its witness sees it with it.

One fault alone: `pytest tests/faults/test_library.py -k price-tenfold`.
"""

import os
import re
from pathlib import Path

import pytest

from cxcheck.errors import UserError
from cxcheck.faults.library import library, read, read_all
from cxcheck.model.harm import Harm
from tests.faults.trial import Trial, tried

# Every third one in an ordinary run: all of them take ten minutes on a busy machine.
TRIED = list(library())[:: 1 if os.environ.get("CXCHECK_ALL_FAULTS") else 3]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", TRIED)
async def test_a_customer_notices_it(trials: tuple[Trial, ...], name: str) -> None:
    fault = library()[name]
    told: dict[str, Harm] = {}
    for trial in trials:
        noticed = await tried(trial, fault)
        if any(harm.harmed and harm.witnessed for harm in noticed.values()):
            return
        told |= noticed
    assert told, "there is no page that it applies to"
    pytest.fail(f"its witness sees nothing of it: {told}")


@pytest.mark.parametrize("name", list(library()))
def test_its_header(name: str) -> None:
    fault = library()[name]
    assert Path(fault.file).stem == name
    assert fault.sentence.endswith("."), "a sentence, as a customer would say it"
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", check) for check in fault.checks)


FINE = "// It is gone.\n// check: feature-missing\n// via: dom\n({})\n"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (FINE.replace("dom", "magic"), 3, "via: Input should be 'css', 'dom', 'script', 'response' or 'network'"),
        (FINE.replace("// via: dom\n", ""), 1, "via: Field required"),
        (FINE.replace("// via", "// color: red\n// via"), 3, "color: Extra inputs are not permitted"),
        (FINE.replace("// check: feature-missing\n", ""), 1, "no check"),
        (FINE.replace("// It is gone.\n", ""), 1, "no sentence"),
        (FINE.replace("({})", "const a = 1;"), 4, "no object"),
        (FINE.replace("dom", "network"), 1, "`answer` goes with `via: network`"),
    ],
)
def test_bad_headers(tmp_path: Path, text: str, line: int, said: str) -> None:
    file = tmp_path / "it-is-gone.js"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read(file)
    assert f"{file}:{line}: {said}" in str(caught.value)


def test_two_of_one_name(tmp_path: Path) -> None:
    for area in ("content", "layout"):
        (tmp_path / area).mkdir()
        (tmp_path / area / "gone.js").write_text(FINE, encoding="utf-8")
    with pytest.raises(UserError, match="gone is already in"):
        read_all(tmp_path)
