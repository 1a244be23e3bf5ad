import pytest

from cxcheck.capture.browser_binary import AS_ROOT, ENVIRONMENT_VARIABLE, LAUNCH_ARGS, find_browser
from cxcheck.errors import CannotJudge

SHELL = "chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell"
OLD_SHELL = "chromium_headless_shell-999/chrome-linux/headless_shell"
FULL = "chromium-1255/chrome-linux64/chrome"


def test_without_any_browser_the_command_that_mends_it_is_named(bare_machine):
    with pytest.raises(CannotJudge) as caught:
        find_browser()
    assert caught.value.exit_code == 3
    assert "-m playwright install --with-deps chromium-headless-shell" in str(caught.value)
    assert ENVIRONMENT_VARIABLE in str(caught.value)


@pytest.mark.parametrize(
    ("there", "taken", "kind"),
    [
        (["bin/google-chrome"], "bin/google-chrome", "chrome"),
        (["bin/google-chrome", "bin/chromium"], "bin/chromium", "chromium"),
        (["bin/chromium", f"playwright/{FULL}"], f"playwright/{FULL}", "chromium"),
        ([f"playwright/{FULL}", "bin/chromium-headless-shell"], "bin/chromium-headless-shell", "headless-shell"),
        (["bin/chromium-headless-shell", f"playwright/{SHELL}"], f"playwright/{SHELL}", "headless-shell"),
        ([f"playwright/{OLD_SHELL}", f"playwright/{SHELL}"], f"playwright/{SHELL}", "headless-shell"),
    ],
)
def test_the_better_browser_is_taken(bare_machine, make_program, there, taken, kind):
    for name in there:
        make_program(bare_machine / name)
    found = find_browser()
    assert found.path == bare_machine / taken
    assert found.kind == kind
    assert found.source == ("Playwright's own" if "playwright" in taken else "found on PATH")


def test_windows_need_more_than_a_headless_shell(bare_machine, make_program):
    make_program(bare_machine / "bin/chromium-headless-shell")
    with pytest.raises(CannotJudge, match="show windows"):
        find_browser(headed=True)
    make_program(bare_machine / "bin/chromium")
    assert find_browser(headed=True).shows_windows
    assert not find_browser().shows_windows


def test_a_half_downloaded_browser_is_none(bare_machine):
    path = bare_machine / "playwright" / SHELL
    path.parent.mkdir(parents=True)
    path.write_bytes(b"")
    with pytest.raises(CannotJudge):
        find_browser()


def test_a_script_that_only_asks_to_install_a_snap_is_none(bare_machine, make_program):
    make_program(bare_machine / "bin/chromium-browser", 'echo "Please run: snap install chromium"; exit 1')
    with pytest.raises(CannotJudge):
        find_browser()


def test_the_environment_names_one_before_all_others(bare_machine, make_program, monkeypatch):
    make_program(bare_machine / "bin/chromium-headless-shell")
    mine = make_program(bare_machine / "mine/google-chrome-beta")
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(mine))
    found = find_browser()
    assert (found.path, found.kind) == (mine, "chrome")


def test_the_environment_names_what_is_no_program(bare_machine, monkeypatch):
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(bare_machine / "nothing"))
    with pytest.raises(CannotJudge, match="no program that can be started"):
        find_browser()


def test_the_environment_names_a_shell_but_windows_are_wanted(bare_machine, make_program, monkeypatch):
    shell = make_program(bare_machine / "x/chrome-headless-shell")
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(shell))
    assert find_browser().kind == "headless-shell"
    with pytest.raises(CannotJudge, match="cannot show windows"):
        find_browser(headed=True)


def test_macs_applications_are_looked_at(bare_machine, make_program, monkeypatch):
    app = make_program(bare_machine / "Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    with pytest.raises(CannotJudge):
        find_browser()
    monkeypatch.setattr("sys.platform", "darwin")
    # /Applications of a real Mac may hold another Chrome; ours comes after it.
    assert find_browser().kind in {"chrome", "chromium"}
    assert app.exists()


def test_playwrights_usual_folder_is_known(bare_machine, make_program, monkeypatch):
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH")
    path = make_program(bare_machine / ".cache/ms-playwright" / SHELL)
    assert find_browser().path == path


def test_the_sandbox_is_off_for_root_only():
    assert ("--no-sandbox" in LAUNCH_ARGS) is AS_ROOT
