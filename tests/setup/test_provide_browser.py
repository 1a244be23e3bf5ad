"""The real steps on a machine made bare: Playwright's download is refused, apt-get is a script of ours."""

import pytest

import setup.browser
from setup import apt
from setup.browser import provide_browser
from setup.stage import SetupFailed

NO_DISPLAY = "chrome: error while loading shared libraries: libnss3.so"


@pytest.fixture
def with_apt(monkeypatch):
    """Whether packages may be installed here, whoever runs the tests."""

    def decide(usable):
        monkeypatch.setattr(apt, "usable", lambda: usable)

    return decide


def test_a_browser_that_is_there_is_taken_at_once(bare_machine, real_browser, with_apt, capsys):
    with_apt(False)
    (bare_machine / "bin/chromium-headless-shell").symlink_to(real_browser.path)
    assert provide_browser().path == bare_machine / "bin/chromium-headless-shell"
    assert capsys.readouterr().out == "", "no stage was needed"


def test_without_rights_the_commands_are_printed(bare_machine, with_apt):
    with_apt(False)
    with pytest.raises(SetupFailed) as caught:
        provide_browser()
    text = str(caught.value)
    assert "Playwright's own: Error: connect ECONNREFUSED" in text
    assert "-m playwright install --with-deps chromium-headless-shell" in text
    assert "sudo apt-get update && sudo apt-get install chromium-headless-shell" in text


def test_the_distributions_package_comes_next(bare_machine, make_program, real_browser, with_apt, capsys):
    with_apt(True)
    link = f"/bin/ln -s {real_browser.path} {bare_machine}/bin/chromium-headless-shell"
    note = f'echo "$@" >> {bare_machine}/asked'
    make_program(bare_machine / "bin/apt-get", f'{note}\ncase "$*" in *headless-shell*) {link};; esac')
    assert provide_browser().source == "found on PATH"
    asked = (bare_machine / "asked").read_text().splitlines()
    assert asked[0].startswith("update")
    assert "chromium-headless-shell fonts-liberation" in asked[1]
    assert "the distribution's ... " in capsys.readouterr().out


def test_the_full_browser_where_there_is_no_shell(bare_machine, make_program, real_browser, with_apt):
    with_apt(True)
    link = f"/bin/ln -s {real_browser.path} {bare_machine}/bin/chromium"
    choice = f'case "$*" in *shell*) echo "E: Unable to locate package"; exit 100;; *chromium*) {link};; esac'
    make_program(bare_machine / "bin/apt-get", choice)
    assert provide_browser().path == bare_machine / "bin/chromium"


def test_all_in_vain(bare_machine, make_program, with_apt):
    with_apt(True)
    make_program(bare_machine / "bin/apt-get", 'echo "E: Unable to locate package"; exit 100')
    with pytest.raises(SetupFailed) as caught:
        provide_browser()
    assert "the distribution's: E: Unable to locate package" in str(caught.value)


def test_a_broken_browser_is_no_reason_to_stop(bare_machine, make_program, real_browser, with_apt):
    with_apt(True)
    make_program(bare_machine / "bin/google-chrome", "exit 5")
    link = f"/bin/ln -s {real_browser.path} {bare_machine}/bin/chromium-headless-shell"
    make_program(bare_machine / "bin/apt-get", f'case "$*" in *headless-shell*) {link};; esac')
    assert provide_browser().kind == "headless-shell"


def test_missing_libraries_are_installed_where_that_is_allowed(
    bare_machine, make_program, real_browser, with_apt, monkeypatch
):
    shell = make_program(bare_machine / "bin/chromium-headless-shell", f"echo '{NO_DISPLAY}' >&2; exit 127")
    monkeypatch.setattr(setup.browser, "_install_libraries", lambda: replace(shell, real_browser.path))
    with_apt(True)
    assert provide_browser().path == shell


def replace(path, by):
    path.unlink()
    path.symlink_to(by)
