"""The bench of variations: what is tried together, on which journeys, and what its tables say."""

from bench.variations import Told, fewest, groups, listing, table
from bench.varying import Tried
from cxcheck.drilling.scouting import Place
from cxcheck.model.harm import Victim
from cxcheck.model.page import Box

NAMES = ("a", "b", "c", "d", "e", "f", "g")


def place(journey: str, path: str, checkpoint: str = "here") -> Place:
    victim = Victim(tag="nav", selector="nav", box=Box(0, 0, 9, 9))
    return Place("hamburger", journey, "iphone", 1, checkpoint, path, victim, used=False)


def test_each_alone_or_all_of_them_five_by_five() -> None:
    assert groups(NAMES, five=False, seed=1) == [(name,) for name in NAMES]
    together = groups(NAMES, five=True, seed=1)
    assert [len(one) for one in together] == [5, 2]
    assert sorted(name for one in together for name in one) == list(NAMES)
    assert groups(NAMES, five=True, seed=1) == together
    assert groups(NAMES, five=True, seed=2) != together


def test_no_journey_more_than_it_takes() -> None:
    found = [place("search", "/"), place("browse", "/"), place("browse", "/mug"), place("buy", "/mug")]
    assert fewest(found) == ["browse"]
    assert fewest([]) == []


def test_a_page_is_better_judged_than_passed() -> None:
    assert fewest([place("passing", "/", checkpoint=""), place("resting", "/")]) == ["resting"]


def test_a_folder_for_each() -> None:
    together = tuple(f"some-variation-with-a-long-name-{number}" for number in range(5))
    tried = [Tried(shop="demo", variations=together, journey=journey) for journey in ("search", "browse")]
    tried += [Tried(shop="demo", variations=together[:4], journey="search")]
    assert len({one.folder for one in tried}) == 3
    assert all(len(one.folder) < 80 for one in tried)


def test_what_was_said_and_what_did_not_show() -> None:
    tried = (
        Tried(shop="demo", variations=("hamburger-menu",), journey="j", shown=("hamburger-menu",)),
        Tried(shop="demo", variations=("a", "b"), journey="j", shown=("a",), said=("minor confirmed x: y",)),
        Tried(shop="demo", variations=("c",), journey="j", unplayed="blocked"),
    )
    told = Told(date="2026-11-22", seed=1, tried=tried, nowhere={"demo": ("d",)})
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table(told).splitlines()[2:]]
    assert rows == [["demo", "singly", "2", "1", "0"], ["demo", "five at a time", "1", "1", "1"]]
    assert list(listing(told)) == [
        "demo, j, a + b: minor confirmed x: y",
        "demo, j, a + b: did not apply: b",
        "demo, j, c: not played: blocked",
        "demo: no room for d",
    ]
