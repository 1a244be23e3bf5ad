"""The ledger: what is read, what is written, and what must never be lost on the way."""

from datetime import date
from pathlib import Path
from string import printable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cxcheck.baseline import ledger
from cxcheck.baseline.parse import parse
from cxcheck.baseline.sheet import cut, put
from cxcheck.errors import UserError
from cxcheck.model.baseline import Decision

HAND_WRITTEN = """\
# Shopping decisions. Ask Ines before you touch these.

# The kettle's price is wrong on purpose until the sale ends.
- fingerprint: 'b2'   # from the run of 3 May
  check: price-mismatch
  title: "Price of Kettle"
  decision: accepted
  devices: [iphone, ipad]  # not the kiosk
  reason: |
    Sale on phones.
    # this line is no comment
  by: ines
  date: 2026-05-03
  until: 2026-06-01
# ---- below: things for the shop team ----

# to be mended in July
- fingerprint: d4
  check: step-impossible
  title: Cannot pay
  decision: must-fix
  date: 2026-05-04
# end of file
"""


def decision(**changes: object) -> Decision:
    fields = {
        "fingerprint": "c3",
        "check": "price-mismatch",
        "title": "Price of Toaster",
        "decision": "accepted",
        "devices": ("iphone",),
        "reason": "Agreed",
        "by": "sam",
        "date": date(2026, 5, 5),
    }
    return Decision.model_validate({**fields, **changes})


def written(folder: Path, text: str = HAND_WRITTEN) -> Path:
    path = folder / "shopping.yaml"
    path.write_text(text, "utf-8")
    return path


def test_reads_every_area(tmp_path: Path) -> None:
    written(tmp_path)
    ledger.record(tmp_path, "layout", [decision(fingerprint="z9")])
    assert [one.fingerprint for one in ledger.read(tmp_path)] == ["z9", "b2", "d4"]
    assert ledger.read(tmp_path)[1].until == date(2026, 6, 1)


def test_no_folder_is_no_decisions(tmp_path: Path) -> None:
    assert ledger.read(tmp_path / "none") == ()


def test_a_new_entry_disturbs_no_other_byte(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert ledger.record(tmp_path, "shopping", [decision()]) == [path]
    text = path.read_text("utf-8")
    at = text.index("- fingerprint: c3")
    end = text.index("# to be mended")
    assert text[:at].rstrip() + "\n\n" + text[end:] == HAND_WRITTEN
    assert [one.fingerprint for one in ledger.read(tmp_path)] == ["b2", "c3", "d4"]


def test_a_new_file_reads_like_a_ledger(tmp_path: Path) -> None:
    (path,) = ledger.record(tmp_path / "baselines", "brand", [decision(until=date(2026, 7, 1))])
    assert path.read_text("utf-8").split("\n\n", 1)[1] == (
        "- fingerprint: c3\n  check: price-mismatch\n  title: Price of Toaster\n  decision: accepted\n"
        "  devices: [iphone]\n  reason: Agreed\n  by: sam\n  date: 2026-05-05\n  until: 2026-07-01\n"
    )


def test_the_order_of_recording_does_not_matter(tmp_path: Path) -> None:
    ones = [
        decision(),
        decision(fingerprint="a1"),
        decision(check="feature-missing", fingerprint="e5"),
        decision(devices=("ipad",)),
    ]
    (forth,) = ledger.record(tmp_path / "forth", "shopping", ones)
    (back,) = ledger.record(tmp_path / "back", "shopping", ones[::-1])
    assert forth.read_text("utf-8") == back.read_text("utf-8")


def test_recording_the_same_again_writes_nothing(tmp_path: Path) -> None:
    (path,) = ledger.record(tmp_path, "shopping", [decision()])
    before = path.stat().st_mtime_ns
    assert ledger.record(tmp_path, "shopping", [decision()]) == []
    assert ledger.record(tmp_path, "shopping", []) == []
    assert path.stat().st_mtime_ns == before


def test_an_update_keeps_quotes_and_comments(tmp_path: Path) -> None:
    path = written(tmp_path)
    new = decision(fingerprint="b2", title="Price of Kettle", devices=("ipad", "iphone"), decision="must-fix")
    ledger.record(tmp_path, "shopping", [new])
    text = path.read_text("utf-8")
    for kept in (
        "'b2'   # from the run of 3 May",
        '"Price of Kettle"',
        "# not the kiosk",
        "wrong on purpose",
        "# ----",
    ):
        assert kept in text
    assert "until:" not in text
    assert ledger.read(tmp_path)[0].model_copy(update={"devices": new.devices}) == new


def test_deciding_for_one_device_leaves_the_others(tmp_path: Path) -> None:
    written(tmp_path)
    ledger.record(tmp_path, "shopping", [decision(fingerprint="b2", devices=("ipad",), decision="false-alarm")])
    decided = {one.devices: one.decision for one in ledger.read(tmp_path) if one.fingerprint == "b2"}
    assert decided == {("iphone",): "accepted", ("ipad",): "false-alarm"}


def test_an_entry_for_all_devices_stays_beside_one_for_a_device(tmp_path: Path) -> None:
    written(tmp_path)
    ledger.record(tmp_path, "shopping", [decision(fingerprint="d4", devices=("ipad",))])
    decided = {one.devices: one.decision for one in ledger.read(tmp_path) if one.fingerprint == "d4"}
    assert decided == {(): "must-fix", ("ipad",): "accepted"}


@pytest.mark.parametrize("devices", [(), ("iphone", "ipad", "kiosk")])
def test_a_wider_decision_takes_the_place_of_narrower_ones(tmp_path: Path, devices: tuple[str, ...]) -> None:
    ones = [decision(devices=("iphone",)), decision(devices=("ipad",), decision="must-fix")]
    ledger.record(tmp_path, "shopping", ones)
    ledger.record(tmp_path, "shopping", [decision(devices=devices, reason="All of them")])
    (left,) = ledger.read(tmp_path)
    assert (set(left.devices), left.reason) == (set(devices), "All of them")


def test_an_empty_list_can_be_added_to(tmp_path: Path) -> None:
    written(tmp_path, "# nothing yet\n[]\n")
    ledger.record(tmp_path, "shopping", [decision()])
    assert (tmp_path / "shopping.yaml").read_text("utf-8").startswith("# nothing yet\n- fingerprint")


def test_a_file_without_a_last_newline(tmp_path: Path) -> None:
    written(tmp_path, HAND_WRITTEN.split("# end", maxsplit=1)[0].rstrip("\n"))
    ledger.record(tmp_path, "shopping", [decision(check="zz")])
    assert [one.check for one in ledger.read(tmp_path)] == ["price-mismatch", "step-impossible", "zz"]


def test_no_temporary_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path)

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="no space"):
        ledger.record(tmp_path, "shopping", [decision()])
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_text("utf-8") == HAND_WRITTEN


GOOD = "- fingerprint: a\n  check: c\n  title: t\n  decision: accepted\n  date: 2026-01-01\n"

BAD = [
    (GOOD.replace("title", "titel"), ":3:3: unknown key titel", "did you mean title?"),
    (GOOD.replace("accepted", "acepted"), ":4:13: decision: must be", "did you mean accepted?"),
    (GOOD.replace("2026-01-01", "soon"), ":5:9: date: must be a date", "soon"),
    (GOOD.replace("fingerprint: a", "fingerprint: 12"), ":1:16: fingerprint: must be a text", "quotes"),
    (GOOD + "  devices: iphone\n", ":6:12: devices: must be a list", "write [iphone]"),
    (GOOD.replace("  check: c\n", ""), ":1:3: the entry has no check", "add `check:`"),
    (GOOD + "  check: d\n", ":6:3: found duplicate key", "keep one"),
    (GOOD + "  reason: 'open\n", ":7:1: found unexpected end of stream", "quote"),
    ("decisions: 1\n", ":1:1: this is no list", "every entry starts"),
    ("- just text\n", ":1:3: this is no decision", "every entry starts"),
    (GOOD + GOOD, ":6:1: finding a is decided twice", "keep one; the other is at"),
]


@pytest.mark.parametrize(("text", "where", "hint"), BAD, ids=[where for _, where, _ in BAD])
def test_a_bad_file_says_where_and_how_to_mend_it(tmp_path: Path, text: str, where: str, hint: str) -> None:
    written(tmp_path, text)
    with pytest.raises(UserError) as caught:
        ledger.read(tmp_path)
    assert f"shopping.yaml{where}" in str(caught.value)
    assert hint in str(caught.value)


def test_all_problems_of_a_file_come_at_once(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace("title", "titel").replace("accepted", "no"))
    with pytest.raises(UserError) as caught:
        ledger.read(tmp_path)
    assert [problem.where.rsplit(":", 2)[1] for problem in caught.value.problems] == ["3", "1", "4"]


@pytest.mark.parametrize(("name", "hint"), [("shoping.yaml", "did you mean shopping.yaml?"), ("brand.yml", "rename")])
def test_a_misnamed_file_is_not_ignored(tmp_path: Path, name: str, hint: str) -> None:
    (tmp_path / name).write_text(GOOD)
    with pytest.raises(UserError, match="hint: " + hint.replace("?", r"\?")):
        ledger.read(tmp_path)


TEXTS = st.text(st.one_of(st.sampled_from(printable), st.characters(exclude_categories=["Cs"])), max_size=40)


@settings(deadline=None)
@example(title="a\x85b", reason="a: b\n# c\u2028", fingerprint="1e5", device="\x85")
@given(title=TEXTS, reason=TEXTS, fingerprint=TEXTS.filter(bool), device=TEXTS.filter(bool))
def test_any_text_comes_back_as_it_was(title: str, reason: str, fingerprint: str, device: str) -> None:
    one = decision(title=title, reason=reason, fingerprint=fingerprint, devices=(device,))
    sheet = put(cut(HAND_WRITTEN, "x"), one)
    assert one in [entry.decision for entry in parse(sheet.text, "x")]
    again = put(cut(sheet.text, "x"), one.model_copy(update={"reason": "changed", "until": date(2027, 1, 1)}))
    assert [entry.decision.reason for entry in parse(again.text, "x") if entry.decision.fingerprint == fingerprint] == [
        "changed"
    ]


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ab"), st.sets(st.sampled_from(["iphone", "ipad", "kiosk"]))), max_size=8))
def test_no_sequence_of_decisions_makes_a_contradiction(moves: list[tuple[str, set[str]]]) -> None:
    from cxcheck.baseline.cover import decision_for
    from cxcheck.baseline.parse import contradictions

    text, last = "", {}
    for number, (fingerprint, devices) in enumerate(moves):
        new = decision(fingerprint=fingerprint, devices=tuple(sorted(devices)), reason=f"no. {number}")
        text = put(cut(text, "x"), new).text
        last.update({(fingerprint, device): new.reason for device in devices or ("iphone", "ipad", "kiosk")})
    entries = parse(text, "x")
    assert contradictions(entries) == ()
    decisions = [entry.decision for entry in entries]
    found = {key: decision_for(*key, decisions) for key in last}
    assert {key: one.reason for key, one in found.items() if one} == last
