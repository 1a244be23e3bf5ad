"""What a good project file gives, and where keys stand in it."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxcheck import app
from cxcheck.app import Order
from cxcheck.app.choosing import site_of
from cxcheck.checks import rules
from cxcheck.errors import UserError
from cxcheck.model.journey import Interruption, Journey, Locator, Pin
from cxcheck.model.site import Account, BasicAuth, Moods, Site
from cxcheck.project.load import Project, load_project
from cxcheck.project.places import Path as KeyPath
from cxcheck.project.places import places_in

WHOLE = """
site = "staging"

[sites.staging]
base_url = "https://staging.shop.example"
allow_effects = ["order"]
consent = "reject"
interruptions = [{when = {role = "dialog", name = "Newsletter"}, tap = "Close"}]
pin = {cookie = {bucket = "A"}, query = {v = "2"}}
pace = 1.5
headers = {X-Allow = "${ALLOW_TOKEN}"}
basic_auth = {user = "team", password = "${GATE_PASSWORD}"}
storage_state = "state.json"

[[sites.staging.accounts]]
name = "anna"
email = "anna@shop.example"
password = "${ANNA_PASSWORD}"
code = "${totp:ANNA_TOTP}"

[[sites.staging.accounts]]
name = "ben"
email = "ben@shop.example"

[sites.live]
base_url = "https://shop.example"
"""


def project(folder: Path, text: str, name: str = "cxcheck.toml") -> Project:
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "state.json").write_text('{"cookies": [], "origins": []}', encoding="utf-8")
    return load_project(folder)


def test_everything_that_a_site_may_say(tmp_path: Path) -> None:
    assert project(tmp_path, WHOLE).site() == Site(
        name="staging",
        base_url="https://staging.shop.example",
        accounts=(
            Account(
                name="anna",
                fields={
                    "name": "anna",
                    "email": "anna@shop.example",
                    "password": "${ANNA_PASSWORD}",
                    "code": "${totp:ANNA_TOTP}",
                },
            ),
            Account(name="ben", fields={"name": "ben", "email": "ben@shop.example"}),
        ),
        allow_effects=("order",),
        moods=Moods(
            consent="reject",
            interruptions=(Interruption(when=Locator(role="dialog", name="Newsletter"), tap=Locator(target="Close")),),
            pins=(Pin(kind="cookie", name="bucket", value="A"), Pin(kind="query", name="v", value="2")),
        ),
        pace=1.5,
        headers={"X-Allow": "${ALLOW_TOKEN}"},
        basic_auth=BasicAuth(user="team", password="${GATE_PASSWORD}"),
        storage_state=str(tmp_path / "state.json"),
    )


def test_the_same_in_pyproject(tmp_path: Path) -> None:
    own = project(tmp_path, WHOLE)
    (tmp_path / "cxcheck.toml").unlink()
    text = "[project]\nname = 'shop'\n[tool.cxcheck]\n" + WHOLE.replace("[sites.", "[tool.cxcheck.sites.")
    shared = project(tmp_path, text, "pyproject.toml")
    assert shared.sites == own.sites
    (tmp_path / "cxcheck.toml").write_text(WHOLE)
    with pytest.raises(UserError, match="described in two files"):
        load_project(tmp_path)


@pytest.mark.parametrize("text", ["", "[project]\nname = 'cxcheck'\n", "[tool.other]\n"])
def test_a_pyproject_that_says_nothing_to_us(text: str, tmp_path: Path) -> None:
    assert project(tmp_path, text, "pyproject.toml") == Project()
    assert load_project(tmp_path).site() == Site()


def test_sites_are_asked_for_by_name(tmp_path: Path) -> None:
    found = project(tmp_path, WHOLE)
    assert found.site("live").base_url == "https://shop.example"
    with pytest.raises(UserError, match="did you mean `live`"):
        found.site("life")
    with pytest.raises(UserError, match="no file"):
        Project().site("live")


def test_a_base_url_of_another_host_has_no_effects(tmp_path: Path) -> None:
    project(tmp_path, WHOLE)
    order = Order(paths=(), project=tmp_path)
    assert site_of(order).allow_effects == ("order",)
    same = Order(paths=(), project=tmp_path, base_url="https://staging.shop.example/de/")
    assert site_of(same).allow_effects == ("order",)
    other = Order(paths=(), project=tmp_path, base_url="https://shop.example")
    assert site_of(other).allow_effects == ()
    assert site_of(other).headers == {"X-Allow": "${ALLOW_TOKEN}"}


def test_moods_of_site_and_journey_laid_together() -> None:
    close, news = Locator(target="Close"), Locator(text="News")
    site = Moods(
        consent="accept",
        interruptions=(Interruption(when=news, tap=close),),
        pins=(Pin(kind="cookie", name="a", value="1"), Pin(kind="query", name="a", value="1")),
    )
    assert site.with_wishes_of(Journey(name="x")) == site
    own = Journey(
        name="x",
        consent="reject",
        interruptions=(Interruption(when=news, tap=close), Interruption(when=close, tap=close)),
        pins=(Pin(kind="cookie", name="a", value="2"), Pin(kind="header", name="a", value="3")),
    )
    both = site.with_wishes_of(own)
    assert both.consent == "reject"
    assert len(both.interruptions) == 2
    assert {(one.kind, one.value) for one in both.pins} == {("cookie", "2"), ("query", "1"), ("header", "3")}


def test_validate_tells_of_project_and_journeys_at_once(tmp_path: Path) -> None:
    project(tmp_path, WHOLE)
    (tmp_path / "a.yaml").write_text("journey: A\nsteps: [back]\n")
    assert app.validate((tmp_path,), tmp_path) == 1
    (tmp_path / "cxcheck.toml").write_text("sight = 1\n")
    (tmp_path / "a.yaml").write_text("jurney: A\nsteps: [back]\n")
    with pytest.raises(UserError) as caught:
        app.validate((tmp_path,), tmp_path)
    assert "sight" in str(caught.value)
    assert "jurney" in str(caught.value)


# The places of all keys and values of any document that can be put together from pieces.

KEYS = st.sampled_from(["a", "b-c", "d.e", "f g", "7", 'quo"te'])
TEXTS = st.sampled_from(["x", "", "}", "]", "#", "a = b", "it's", 'quo"te', "back\\slash", "two\nlines"])
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(TEXTS, st.integers(-5, 5), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)


def written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[ # a comment, ]\n" + ",\n ".join(written(one) for one in value) + "\n]"
    if isinstance(value, str):
        return f'"""\n{value}"""' if "\n" in value else json.dumps(value)
    return str(value).lower()


def paths(value: Any, path: KeyPath = ()) -> list[KeyPath]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, one in pairs for found in ((*path, key), *paths(one, (*path, key)))]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES, max_size=3), max_size=3), st.booleans())
def test_every_value_has_its_place(data: dict[str, dict[str, Any]], listed: bool) -> None:
    heads = ("[[", "]]") if listed else ("[", "]")
    text = "\n".join(
        f"{heads[0]} {json.dumps(table)} {heads[1]}  # a heading\n"
        + "\n".join(f"{json.dumps(key)}= {written(value)}" for key, value in values.items())
        for table, values in data.items()
    )
    read = tomllib.loads(text)
    places = places_in(text)
    lines = text.split("\n")
    for path in paths(read):
        assert path in places.values, (text, path)
        mark = places.values[path]
        rest = "\n".join([lines[mark.line - 1][mark.column - 1 :], *lines[mark.line :]])
        value: Any = read
        for part in path:
            value = value[part]
        if not isinstance(value, dict | list):
            assert rest.startswith(written(value)), (text, path)
        elif len(path) > 2:
            assert rest.startswith("{["[isinstance(value, list)]), (text, path)


def test_knobs_of_the_project(tmp_path: Path) -> None:
    text = (
        '[checks]\ntarget-small = "off"\nprice-mismatch = {severity = "serious"}\n'
        '[[ignore]]\nrole = "link"\nname = "Chat"\nwhy = "it is loud"\n'
    )
    (tmp_path / "cxcheck.toml").write_text(text, encoding="utf-8")
    (tmp_path / "own").mkdir()
    indented = text.replace("[checks]", "[tool.cxcheck.checks]").replace("[[ignore]]", "[[tool.cxcheck.ignore]]")
    (tmp_path / "own" / "pyproject.toml").write_text(indented, encoding="utf-8")
    for folder in (tmp_path, tmp_path / "own"):
        knobs = load_project(folder, rules()).knobs
        assert knobs.of("target-small").on is False
        assert knobs.of("price-mismatch").severity == "serious"
        assert [(one.role, one.name, one.why, one.source.line) for one in knobs.ignore] == [
            ("link", "Chat", "it is loud", 4)
        ]
