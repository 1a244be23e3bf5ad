import re

from cxcheck.capture.browser_binary import BrowserBinary
from cxcheck.capture.browser_trial import try_browser


def binary(path):
    return BrowserBinary(path, "headless-shell", "a test")


def test_the_real_browser_starts_and_draws_text(real_browser):
    trial = try_browser(real_browser)
    assert trial.error == ""
    assert trial.draws_text
    assert re.fullmatch(r"\d+(\.\d+){3}", trial.version)


def test_missing_libraries_are_recognised(tmp_path, make_program):
    said = "chrome: error while loading shared libraries: libnss3.so: cannot open shared object file"
    trial = try_browser(
        binary(make_program(tmp_path / "b", f"echo noise >&2; echo '{said}' >&2; echo more >&2; exit 127"))
    )
    assert trial.error == said
    assert trial.lacks_libraries
    assert not trial.draws_text


def test_a_browser_that_hangs_is_given_up(tmp_path, make_program):
    trial = try_browser(binary(make_program(tmp_path / "b", "exec sleep 20")), seconds=0.5)
    assert "did not answer" in trial.error
    assert not trial.lacks_libraries


def test_a_browser_that_ends_without_a_page(tmp_path, make_program):
    assert "status 5" in try_browser(binary(make_program(tmp_path / "b", "exit 5"))).error


def test_a_browser_that_cannot_be_started(tmp_path):
    assert try_browser(binary(tmp_path / "nothing")).error == "No such file or directory"


def test_without_fonts_text_has_no_width(tmp_path, make_program):
    page = '<body data-answer="width=0 Mozilla/5.0 HeadlessChrome/156.0.1.2 Safari">'
    trial = try_browser(binary(make_program(tmp_path / "b", f"echo '{page}'")))
    assert (trial.error, trial.version, trial.draws_text) == ("", "156.0.1.2", False)
