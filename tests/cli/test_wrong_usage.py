import pytest

WRONG = [
    (("rnu",), "Did you mean 'run'?"),
    (("zzz",), "No such command 'zzz'."),
    (("run", "--devise", "iphone"), "Did you mean '--device'"),
    (("run", "--fail-on", "awful"), "'critical', 'serious', 'moderate', 'minor'"),
    (("run", "--workers", "0"), "'--workers'"),
    (("run", "--base-url", "shop.example"), "did you mean 'https://shop.example'?"),
    (("run", "nowhere.yaml"), "nowhere.yaml: no such file or folder\n  hint: "),
    (("validate", "nowhere"), "nowhere: no such file or folder\n  hint: "),
    (("approve",), "Missing argument 'RUN'"),
    (("approve", "r1", "abc"), "Missing option '--as'"),
    (("approve", "r1", "--as", "accepted"), "or say --all"),
    (("approve", "r1", "abc", "--all", "--as", "accepted"), "not both"),
    (("approve", "r1", "abc", "--as", "acepted"), "'accepted', 'must-fix', 'false-alarm'"),
    (("approve", "r1", "abc", "--as", "accepted", "--until", "tomorrow"), "'--until'"),
    (("approve", "r1", "abc", "--as", "accepted", "--until", "2020-01-31"), "2020-01-31 is past"),
    (("demo", "--port", "8000"), "--port goes with --serve"),
    (("demo", "--serve", "--faults", "none"), "--serve shows the shop as it is"),
    (("compare", "one", "two"), "Got unexpected extra argument (two)"),
]


@pytest.mark.parametrize(("words", "hint"), WRONG, ids=[" ".join(words) for words, _ in WRONG])
def test_wrong_usage_ends_with_2_and_a_hint(invoke, app, words, hint):
    result = invoke(*words)
    assert result.exit_code == 2
    assert hint in result.stderr
    assert "Traceback" not in result.output
    assert app.asked == []


def test_no_command_at_all_shows_the_help(invoke):
    result = invoke()
    assert result.exit_code == 2
    assert "Commands:" in result.stderr


def test_run_without_journeys_folder_says_where_to_stand(invoke, app, project):
    (project / "journeys").rmdir()
    result = invoke("run")
    assert result.exit_code == 2
    assert result.stderr.startswith("journeys: no such file or folder")
    assert "Traceback" not in result.output
