"""summary.md as a Markdown reader shows it: what pages say stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cxcheck.report.inert import markdown
from cxcheck.report.summary import MOST, renderer
from tests.report.sample import HOSTILE, finding, report

GITHUB = MarkdownIt("gfm-like", {"html": True})
HARMLESS = {"inline", "paragraph_open", "paragraph_close", "text", "text_special", "softbreak"}


def kinds(text: str) -> set[str]:
    tokens = GITHUB.parse(text)
    return {one.type for token in tokens for one in (token, *(token.children or ()))}


def text_of(source: str) -> str:
    inline = [token for token in GITHUB.parse(source) if token.type == "inline"]
    return "".join(one.content for token in inline for one in token.children or ())


@pytest.mark.parametrize("hostile", [*HOSTILE, "![x](http://e.example/p.png)", "[a](javascript:1)", "see @everyone #1"])
def test_a_text_of_a_page_stays_text(hostile: str) -> None:
    assert kinds(f"The title is {markdown(hostile)}.") <= HARMLESS


@given(st.text(max_size=80))
def test_no_text_becomes_markup(text: str) -> None:
    assert kinds(f"The title is {markdown(text)}.") <= HARMLESS


@pytest.mark.parametrize("address", ["https://e.example/x", "www.e.example", "mail anna@e.example"])
def test_addresses_are_not_linked(address: str) -> None:
    assert "link_open" not in kinds(f"at {markdown(address)} now")


def test_plain_words_are_shown_as_they_are() -> None:
    said = 'tap button "Add to basket" (£39.00) - 3 for 2 * really_big | [x]'
    assert text_of(f"so: {markdown(said)}") == f"so: {said}"


def test_the_verdict_the_findings_and_the_visits() -> None:
    text = renderer.render(report(), {})
    assert text.startswith("## ❌ cxcheck: divergent\n")
    assert "### What customers lose" in text
    assert "covered by the cookie bar" in text
    assert {"table_open", "heading_open"} <= kinds(text)
    assert not {"html_inline", "html_block", "link_open", "image"} & kinds(text)
    assert text.count("\n| critical") + text.count("\n| serious") >= 2


def test_every_row_of_a_table_has_all_its_cells() -> None:
    tokens = GITHUB.parse(renderer.render(report(), {}))
    rows, cells = 0, 0
    for token in tokens:
        if token.type == "tr_open":
            rows, cells = rows + 1, 0
        cells += token.type in ("td_open", "th_open")
        if token.type == "tr_close":
            assert cells in (5, 1 + len(report().devices))
    assert rows > 3


def test_a_thousand_findings_stay_short() -> None:
    many = tuple(finding(fingerprint=f"f{number}") for number in range(1000))
    text = renderer.render(report(findings=many), {})
    assert f"and {1000 - MOST} more." in text
    assert len(text) < 100_000
