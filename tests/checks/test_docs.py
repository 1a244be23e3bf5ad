"""The pages of the checks in docs/ are those that the checks' docstrings make."""

from docs.pages import HOME, pages

AGAIN = "make them again with: python -m docs"


def test_no_page_is_missing_or_left_over() -> None:
    assert {one.name for one in HOME.glob("*.md")} == set(pages()), AGAIN


def test_no_page_is_stale() -> None:
    stale = [name for name, text in pages().items() if (HOME / name).read_text(encoding="utf-8") != text]
    assert not stale, AGAIN


def test_every_page_has_its_paragraphs_apart() -> None:
    for name, text in pages().items():
        if name != "README.md":
            labels = [line.split(":")[0] for line in text.splitlines() if line.startswith("**")]
            assert [one.split(" (")[0].strip("*") for one in labels] == [
                *("What the customer loses", "Bad", "Good", "Rule", "Source")
            ], name
