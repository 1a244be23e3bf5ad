from types import SimpleNamespace

import pytest

from tests.cli.fake_app import report_with

OUTCOMES = [
    # report's exit code, seeded, found, missed, unexpected -> exit code of the demo, words
    (1, ("f", "g"), ("f", "g"), (), (), 0, "Nothing was missed, and nothing else was reported."),
    (0, (), (), (), (), 0, "a correct result has no finding at all.\nThere is none."),
    (1, ("f", "g"), ("f",), ("g",), (), 1, "1 of 2 came out as findings.\nMissed: g."),
    (1, ("f",), ("f",), (), ("x on button",), 1, "Not seeded, and yet reported: x on button."),
    (1, (), (), (), ("x",), 1, "Not seeded, and yet reported: x."),
    (3, ("f",), (), ("f",), (), 3, "Missed: f."),
    (3, (), (), (), (), 3, "no finding"),
]


@pytest.mark.parametrize(("report_code", "seeded", "found", "missed", "unexpected", "code", "words"), OUTCOMES)
def test_exit_code_and_closing_words(invoke, app, report_code, seeded, found, missed, unexpected, code, words):
    app.answers["demo"] = SimpleNamespace(
        report=report_with(report_code), seeded=seeded, found=found, missed=missed, unexpected=unexpected
    )
    result = invoke("demo")
    assert result.exit_code == code
    assert words in result.stdout
    assert len(app.shown) == 1


def clean():
    return SimpleNamespace(report=report_with(0), seeded=(), found=(), missed=(), unexpected=())


def test_the_demo_seeds_all_faults_unless_told_otherwise(invoke, app):
    app.answers["demo"] = clean()
    invoke("demo")
    invoke("demo", "--faults", "none", "--device", "iphone", "--headed")
    assert app.asked == [("demo", ("all", (), None, False)), ("demo", ("none", ("iphone",), None, True))]


@pytest.mark.parametrize("folder", ["out", ".cxcheck/runs/r1", ".cxcheck/latest"])
def test_the_page_is_named_where_it_lies(invoke, app, project, folder):
    (project / folder).mkdir(parents=True)
    (project / folder / "report.html").touch()
    app.answers["demo"] = clean()
    assert f"Open {folder}/report.html in a browser" in invoke("demo", "--out", "out").stdout


def test_no_page_is_named_when_there_is_none(invoke, app):
    app.answers["demo"] = clean()
    assert "report.html" not in invoke("demo").stdout


def test_serve_takes_the_port_and_ends_well_on_interrupt(invoke, app):
    app.answers["serve_demo"] = KeyboardInterrupt()
    result = invoke("demo", "--serve", "--port", "8123")
    assert result.exit_code == 0
    assert result.output == ""
    invoke("demo", "--serve")
    assert app.asked == [("serve_demo", (8123,)), ("serve_demo", (0,))]
