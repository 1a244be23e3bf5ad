"""Names never become paths: whatever a journey or checkpoint is called, it lands in a plain folder below its run."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxcheck.bundle import Bundle, Manifest, slug, unique_slugs
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.plan import Plan, Visit

NAMES = [
    *("../../../etc/passwd", "/etc/passwd", "..", ".", "~/x", "C:\\Windows\\x", "\\\\host\\share", "a\x00b", "a/b"),
    *("con", "NUL", "aux.txt", "COM1", "name.", "name ", "x" * 10_000, "", " ", "-", "--help", "%2e%2e%2f", "…/…"),
    *("\u202etxt.exe", "\ufb01le", "\uff21\uff22", "K\u0301", "日本", "\ud800", "a\nb"),
    *("$(id)", "`id`", "*", "a?b=c", "a;rm -rf", "visit.json", ".visit-x"),
]
PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
RESERVED = {"con", "prn", "aux", "nul", *(f"{kind}{number}" for kind in ("com", "lpt") for number in range(1, 10))}


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:30])
def test_a_name_is_a_plain_folder(name: str, tmp_path: Path) -> None:
    made = slug(name)
    assert PLAIN.fullmatch(made)
    assert len(made) <= 60
    assert made not in RESERVED
    bundle = Bundle.create(tmp_path / "run", Manifest(run="r", started="", plan=Plan(journeys=(), devices=())))
    visit = Visit(journey=made, device="iphone")
    folder = bundle.visit_folder(visit)
    folder.write(f"01-{made}/page.html", b"x")
    folder.finish(VisitEvidence(visit=visit, status="finished"))
    assert (bundle.path / "visits" / made / "iphone" / f"01-{made}" / "page.html").read_bytes() == b"x"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run"]


@given(st.lists(st.text(max_size=80) | st.sampled_from(NAMES), max_size=8))
def test_names_of_one_run_never_share_a_folder(names: list[str]) -> None:
    made = unique_slugs(names)
    assert len({one.casefold() for one in made}) == len(names)
    assert all(PLAIN.fullmatch(one) and one not in RESERVED for one in made)
