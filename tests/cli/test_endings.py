import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import cxcheck
from cxcheck.cli._ending import ending_of
from cxcheck.errors import BundleError, CannotJudge, Problem, UserError
from tests.cli.fake_app import report_with


@pytest.mark.parametrize("command", ["run", "compare", "report"])
@pytest.mark.parametrize("code", [0, 1, 3])
def test_the_report_decides_the_exit_code(invoke, app, command, code):
    app.answers[command] = report_with(code)
    result = invoke(command)
    assert result.exit_code == code
    assert app.shown == [app.answers[command]]


ERRORS = [
    (UserError("no device 'ipone'", "a.yaml:3:5", "did you mean 'iphone'?"), 2),
    (CannotJudge("The site does not answer.", hint="is it up?"), 3),
    (BundleError("is of version 9", "run.json"), 3),
    (KeyboardInterrupt(), 130),
    (RuntimeError("surprise\nsecond line"), 3),
]


@pytest.mark.parametrize(("error", "code"), ERRORS, ids=[type(error).__name__ for error, _ in ERRORS])
def test_errors_become_exit_codes_without_traceback(invoke, app, error, code):
    app.answers["run"] = error
    result = invoke("run")
    assert result.exit_code == code
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_all_problems_of_an_error_are_printed(invoke, app):
    problems = (Problem("one", "a.yaml:1:2"), Problem("two", "b.yaml:3:4", "do this"))
    app.answers["validate"] = UserError.of(problems)
    assert invoke("validate").stderr == "a.yaml:1:2: one\nb.yaml:3:4: two\n  hint: do this\n"


def test_an_unexpected_error_is_one_sentence_and_a_file(invoke, app, project):
    app.answers["run"] = RuntimeError("surprise\nsecond line")
    result = invoke("run")
    (saved,) = (project / ".cxcheck").glob("crash-*.txt")
    assert result.stderr == (
        f"cxcheck itself failed (RuntimeError: surprise); the details are in .cxcheck/{saved.name}.\n"
    )
    text = saved.read_text(encoding="utf-8")
    assert "Traceback (most recent call last)" in text
    assert "second line" in text


def test_an_unexpected_error_without_words_names_its_kind(invoke, app):
    app.answers["run"] = AssertionError()
    assert "cxcheck itself failed (AssertionError);" in invoke("run").stderr


def test_the_details_go_elsewhere_when_the_folder_cannot_be_written(invoke, app, project):
    (project / ".cxcheck").write_text("a file where the folder should be")
    app.answers["run"] = RuntimeError("surprise")
    result = invoke("run")
    assert result.exit_code == 3
    path = result.stderr.split("the details are in ")[1].strip().removesuffix(".")
    with open(path, encoding="utf-8") as saved:
        assert "surprise" in saved.read()
    os.unlink(path)


def test_interrupt_is_one_sentence(invoke, app):
    app.answers["run"] = KeyboardInterrupt()
    assert invoke("run").stderr.strip() == "Stopped before it was done; what had been captured is kept."


def test_a_command_without_a_number_is_a_success():
    assert ending_of(lambda: None) == 0


def test_termination_ends_like_an_interrupt():
    code = (
        "import sys, time\n"
        "from cxcheck.cli._ending import ending_of\n"
        "def work():\n"
        "    print('working', flush=True)\n"
        "    time.sleep(30)\n"
        "sys.exit(ending_of(work))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "working\n"
    process.send_signal(signal.SIGTERM)
    _, stderr = process.communicate(timeout=20)
    assert process.returncode == 130
    assert stderr.startswith("Stopped before it was done")


def test_a_reader_that_leaves_early_causes_no_traceback():
    code = (
        "import sys\n"
        "from cxcheck.cli._ending import ending_of\n"
        "def work():\n"
        "    for _ in range(100000): print('line')\n"
        "sys.exit(ending_of(work))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    stderr = process.stderr.read()
    process.stderr.close()
    assert process.wait(20) == 141
    assert stderr == ""


def test_the_module_is_the_command(project):
    here = {**os.environ, "PYTHONPATH": str(Path(cxcheck.__file__).parents[1])}
    command = [sys.executable, "-m", "cxcheck", "rnu"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=project, env=here)
    assert done.returncode == 2
    assert "Did you mean 'run'?" in done.stderr
