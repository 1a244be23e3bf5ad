import pytest

from cxcheck.capture.browser_binary import find_browser
from cxcheck.doctor import examine


@pytest.fixture(scope="module")
def real_browser():
    return find_browser()


def by_name(project):
    return {examined.what: examined for examined in examine(project)}


def test_here_everything_is_found(invoke, project):
    (project / "journeys/buy.yaml").touch()
    result = invoke("doctor")
    assert result.exit_code == 0, result.stdout
    assert "Ready to play journeys." in result.stdout
    assert "MISSING" not in result.stdout
    assert "starts" in result.stdout
    assert "1 file in" in result.stdout


def test_without_a_browser_it_ends_with_3_and_says_what_mends_it(invoke, monkeypatch, tmp_path):
    monkeypatch.setenv("CXCHECK_BROWSER", str(tmp_path / "nothing"))
    result = invoke("doctor")
    assert result.exit_code == 3
    assert "MISSING  browser" in result.stdout
    assert "correct or unset CXCHECK_BROWSER" in result.stdout
    assert "Not ready: 1 missing" in result.stdout


def test_a_browser_that_lacks_libraries(project, monkeypatch):
    program = project / "chrome"
    program.write_text("#!/bin/sh\necho 'x: error while loading shared libraries: libnss3.so' >&2\nexit 127\n")
    program.chmod(0o755)
    monkeypatch.setenv("CXCHECK_BROWSER", str(program))
    browser = by_name(project)["browser"]
    assert browser.state == "bad"
    assert "libnss3.so" in browser.found
    assert "playwright install-deps" in browser.mend


def test_a_browser_without_fonts(project, monkeypatch):
    program = project / "chrome"
    program.write_text("#!/bin/sh\necho '<body data-answer=\"width=0 X HeadlessChrome/156.0.1.2 S\">'\n")
    program.chmod(0o755)
    monkeypatch.setenv("CXCHECK_BROWSER", str(program))
    examined = by_name(project)
    assert examined["browser"].state == "good"
    assert examined["fonts"].state == "bad"
    assert "apt-get install fonts-liberation" in examined["fonts"].mend


def test_runs_that_cannot_be_written(project):
    (project / ".cxcheck").mkdir()
    assert by_name(project)["runs"].state == "good"
    assert list((project / ".cxcheck").iterdir()) == [], "nothing is left behind"


def test_a_file_where_runs_should_go(project):
    (project / ".cxcheck").write_text("")
    runs = by_name(project)["runs"]
    assert runs.state == "bad"
    assert "cannot be written: Not a directory" in runs.found


def test_a_project_without_journeys_is_no_obstacle(project):
    assert by_name(project)["journeys"].state == "unsure"
    (project / "journeys").rmdir()
    journeys = by_name(project)["journeys"]
    assert journeys.state == "unsure"
    assert "cxcheck demo needs none" in journeys.mend


def test_the_environment_is_named_but_never_shown(project, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://ann:secret@proxy.example")
    found = by_name(project)["environment"].found
    assert "HTTPS_PROXY" in found
    assert "secret" not in found
