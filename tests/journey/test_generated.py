"""A thousand generated journeys through validate: well formed, or told what is wrong with them; never a traceback."""

import re
import time
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxcheck import app
from cxcheck.checks import rules
from cxcheck.devices.load import expand
from cxcheck.errors import UserError
from cxcheck.journey.load import load_journey
from cxcheck.model.device import Device
from cxcheck.planning import make_plan, visits_of
from cxcheck.steps import step_kinds

GOOD = sorted(files("cxcheck.demo").joinpath("journeys").iterdir(), key=lambda one: one.name)
TEXTS = [one.read_text(encoding="utf-8") for one in GOOD]
SAFE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")
SLOWEST = 30.0
"""Seconds for one file on a busy machine; a bomb that goes off takes minutes or all memory."""

DAMAGE = (
    *("\t", "\ufeff", "\x00", "\x85", "\u2028", "\ud7ff", "\U0010ffff", "\r", "\r\n", "    "),
    *("{", "}", "[", "]", "*a", "&a ", "<<: *a", "!!python/x ", "!!int ", "${", "${A}", "$${"),
    *("---\n", "...\n", "%YAML 9.9\n", "? ", ": ", "- ", "|\n", ">\n", "'", '"', "#", "~", "null"),
    *("9" * 400, "1e999", ".inf", ".nan", "-0", "0x10", "12:30:00", "2026-02-30"),
    *("any: [", "within: ", "timeout: ", "nth: "),
)
KEYS = ("journey", "steps", "vars", "devices", "reference", "any", "within", "timeout", "nth")
words = st.sampled_from([*step_kinds(), *KEYS])
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.integers(10**300, 10**301), st.floats(), st.text(max_size=30), words
)
trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words | st.text(max_size=10), inner, max_size=4),
    max_leaves=20,
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A good journey with a few places overwritten, cut out or doubled."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        until = at + draw(st.sampled_from([0, 0, 1, 5, 60]))
        text = text[:at] + draw(st.sampled_from([*DAMAGE, text[at:until] * 2])) + text[until:]
    return text.encode("utf-8", "surrogatepass")


@st.composite
def shaped(draw: st.DrawFn) -> bytes:
    """The shape of a journey with anything in its places."""
    steps = st.lists(st.dictionaries(st.sampled_from(sorted(step_kinds())), trees, max_size=2) | trees, max_size=5)
    whole: dict[str, Any] = {"journey": draw(st.just("Buy") | scalars), "steps": draw(steps)}
    whole |= draw(st.dictionaries(words, trees, max_size=3))
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")


anything = trees.map(lambda tree: yaml.safe_dump(tree).encode())
generated = st.one_of(damaged(), shaped(), anything, st.binary(max_size=200))


@pytest.fixture(scope="module")
def validate(tmp_path_factory: pytest.TempPathFactory, devices: dict[str, Device]) -> Callable[[bytes], str]:
    """Writes a file and validates it: the problems in words, nothing where it is well formed."""
    path = tmp_path_factory.mktemp("generated") / "journey.yaml"

    def validating(content: bytes) -> str:
        path.write_bytes(content)
        began = time.monotonic()
        try:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("cxcheck.app.validating.load_devices", lambda _: devices)
                app.validate([path], path.parent)
            said = ""
            _assert_playable(path, devices)
        except UserError as error:
            said = str(error)
            assert error.exit_code == 2
            assert all(problem.message and problem.where for problem in error.problems)
        assert time.monotonic() - began < SLOWEST
        return said

    return validating


def _assert_playable(path: Path, devices: Mapping[str, Device]) -> None:
    """What is well formed can be planned, and lands in folders of its own whatever it is called."""
    journey = load_journey(path, devices, rules())
    try:
        plan = make_plan([journey], devices, lambda names: expand(names, devices), base_url="http://127.0.0.1")
    except UserError:
        return  # for instance: a reference that is none of the devices
    assert all(SAFE.fullmatch(visit.id) for visit in visits_of(plan, None))


@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(generated)
def test_a_thousand_journeys(validate: Callable[[bytes], str], content: bytes) -> None:
    assert "Traceback" not in validate(content)


def aliases(levels: int) -> str:
    """Nine times nine times nine …: a few lines that stand for more values than there is memory."""
    lines = ["a0: &a0 x"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join([*lines, f"journey: *a{levels - 1}", "steps: [{open: /}]"])


BOMBS = {
    "aliases": aliases(12).encode(),
    "an alias to itself": b"journey: x\nsteps: &a [*a]",
    "brackets": b"journey: x\nsteps: " + b"[" * 100_000,
    "dashes": b"- " * 100_000,
    "braces": b"{a: " * 20_000,
    "lines that go deeper": "\n".join(" " * n + "a:" for n in range(2000)).encode(),
    "a merge": b"base: &b {tap: x}\njourney: x\nsteps: [{<<: *b}]",
    "a number without end": b"journey: x\nsteps: [{tap: x, timeout: " + b"9" * 50_000 + b"}]",
    "an endless line": b"journey: " + b"x" * 2_000_000,
    "a key without end": b"y" * 500_000 + b": 1",
    "many steps": b"journey: x\nsteps:\n" + b"  - tap: x\n" * 3000,
    "many mistakes": b"journey: x\nsteps:\n" + b"  - tpa: x\n" * 1000,
    "nothing": b"",
    "only a mark": b"\xef\xbb\xbf",
    "the other byte order": "journey: x".encode("utf-16"),
    "half a character": b"journey: \xc3",
    "a surrogate": b"journey: \xed\xa0\x80",
    "zeros": bytes(5000),
    "many documents": b"---\n" * 5000,
    "locators in locators": b"journey: x\nsteps: [{tap: " + b"{within: " * 50 + b"x" + b"}" * 50 + b"}]",
    "a pattern of variables": b"journey: x\nvars: {a: x}\nsteps: [{tap: '" + b"${a}${" * 20_000 + b"'}]",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_do_not_go_off(validate: Callable[[bytes], str], bomb: str) -> None:
    said = validate(BOMBS[bomb])
    assert "Traceback" not in said
    assert said or bomb in ("an endless line", "many steps")
