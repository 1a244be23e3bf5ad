# ruff: noqa: E501 - pages and tables are read best a line each
"""Secrets are typed, and stand in nothing that is written down."""

import base64
import html
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cxcheck import app
from cxcheck.capture.secrets import Vault
from cxcheck.errors import UserError
from tests.site import HEAD, VIEWPORT, Answer, Asked, Site

SECRET = "s3cret \"pä&ss'/w+ <rd>"
PIN = "1440"
"""A number that is also the width of a desktop: numbers of the evidence must survive it."""

FORMS = {
    "raw": lambda text: text,
    "address": lambda text: quote(text, safe=""),
    "address in lower case": lambda text: re.sub("%..", lambda code: code[0].lower(), quote(text, safe="")),
    "as encodeURIComponent does": lambda text: quote(text, safe="!'()*~"),
    "form": quote_plus,
    "html": html.escape,
    "html attribute": lambda text: text.replace("&", "&amp;").replace('"', "&quot;"),
    "address in an address": lambda text: quote(quote(text, safe=""), safe=""),
    "javascript": lambda text: "".join(f"\\x{ord(one):02x}" if ord(one) < 256 else one for one in text),
    "javascript by points": lambda text: "".join(f"\\u{{{ord(one):x}}}" for one in text),
    "selector": lambda text: "".join(one if one.isalnum() else f"\\{one}" for one in text),
    "squashed": lambda text: re.sub(r"\s+", " ", text),
    "json": json.dumps,
    "json, readable": lambda text: json.dumps(text, ensure_ascii=False),
    "json in json": lambda text: json.dumps(json.dumps({"password": text})),
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64 of more": lambda text: base64.b64encode(f"robin:{text}!".encode()).decode(),
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(f"xy{text}".encode()).decode(),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("secret", [SECRET, "päß wörd%41", "日本語😀x", "plain-secret-99", "\\back/slash\n"])
def test_every_form_is_found_and_replaced(form: str, secret: str) -> None:
    vault = Vault({"PASSWORD": secret})
    text = f"before {FORMS[form](secret)} after"
    scrubbed = vault.scrub(text)
    assert vault.holds(text)
    assert not vault.holds(scrubbed)
    assert scrubbed.startswith("before ")
    assert scrubbed.endswith(" after")
    assert "${PASSWORD}" in scrubbed


@given(st.text(min_size=4, max_size=30), st.text(max_size=20), st.sampled_from(sorted(FORMS)))
def test_any_secret_anywhere(secret: str, around: str, form: str) -> None:
    vault = Vault({"S": secret})
    assert vault.holds(around + FORMS[form](secret) + around)


def test_a_long_one_is_found_in_other_capitals() -> None:
    vault = Vault({"PASSWORD": "Plain-Secret-99", "PIN": "abcd"})
    assert vault.scrub("PLAIN-SECRET-99 plain-secret-99") == "${PASSWORD} ${PASSWORD}"
    assert vault.scrub("ABCD is an ordinary word") == "ABCD is an ordinary word"


@pytest.mark.parametrize("length", [80, 200, 2000])
@pytest.mark.parametrize("kept", [4, 9, 14])
def test_one_that_is_cut_off_at_the_end_leaves_nothing(length: int, kept: int) -> None:
    vault = Vault({"PASSWORD": "plain-secret-99"})
    text = "x " * ((length - kept) // 2) + "-" * ((length - kept) % 2) + "plain-secret-99"[:kept]
    assert len(text) == length
    assert vault.scrub(text).endswith("${PASSWORD}")
    assert "plai" not in vault.scrub(text)
    assert vault.scrub(f"-{text}").endswith("plain-secret-99"[:kept]), "elsewhere it may be a word like others"


def test_innocent_text_is_left_alone() -> None:
    vault = Vault({"PASSWORD": SECRET, "PIN": "7421"})
    text = "A kettle for £74.21, 7 of 421; secret recipe"
    assert vault.scrub(text) == text


def test_data_keeps_its_numbers() -> None:
    vault = Vault({"PIN": PIN})
    assert vault.scrub_data({"width": 1440, "text": ["1440 px"]}) == {"width": 1440, "text": ["${PIN} px"]}
    assert json.loads(vault.scrub_file("page.json", b'{"box": [0, 1440.0], "text": "1440"}')) == {
        "box": [0, 1440.0],
        "text": "${PIN}",
    }
    assert vault.scrub_file("picture.png", b"\x89PNG\xff1440") == b"\x89PNG\xff1440"


def test_reveal_puts_in_what_is_known_and_leaves_the_rest() -> None:
    vault = Vault({"PIN": PIN})
    assert vault.reveal("a ${PIN} b ${OTHER} $${PIN}") == "a 1440 b ${OTHER} ${PIN}"


def test_missing_and_short_ones_are_told_all_at_once() -> None:
    with pytest.raises(UserError) as error:
        Vault.open(["MISSING", "SHORT", "GOOD"], {"SHORT": "abc", "GOOD": "abcd"})
    assert error.value.exit_code == 2
    told = [problem.message for problem in error.value.problems]
    assert told[0] == "the secret ${MISSING} is not set"
    assert told[1].startswith("the secret ${SHORT} is shorter than 4 characters")
    assert "abc" not in str(error.value).replace("characters", "")


# --- a whole run against a site that echoes whatever it is told ---------------------------------------------------------

LOGIN = """<form method=post action=/in><label>Password <input type=text name=p></label>
  <label>Pin <input name=pin></label><button>Sign in</button></form>"""


def echo(asked: Asked) -> Answer:
    """The site tells everybody what it was told: in title, text, address, script, console, picture."""
    words = html.escape(SECRET)
    long = "word " * 100
    script = f"""const secret = {json.dumps(SECRET)};
      console.error('it is ' + secret); console.warn(btoa(unescape(encodeURIComponent('robin:' + secret))));
      history.replaceState(null, '', '/in?password=' + encodeURIComponent(secret));
      fetch('/beacon?p=' + new URLSearchParams({{p: secret}}));
      fetch('/moved?to=' + encodeURIComponent(secret)).catch(() => {{}});
      new WebSocket('ws://' + location.host + '/socket?p=' + encodeURIComponent(secret));
      alert('it is ' + secret); document.cookie = 'p=' + encodeURIComponent(secret); localStorage.p = secret;
      document.querySelector('meta').insertAdjacentHTML('afterend', '<meta name=p content="' + encodeURIComponent(secret) + '">');
      setTimeout(() => {{ throw new Error('bad ' + secret) }}, 0);"""
    return Answer(
        f"""{HEAD}{VIEWPORT}<title>Hello {words}</title><div id=shown style="height:100px;background:#fff;font-size:40px">{words}
        </div><p id=long style="height:100px;background:#fff">{long} {words}</p><p>Pin {PIN}, wide {PIN}</p>
        <a href="/x?{quote_plus(SECRET)}">On as {words}</a><select aria-label="{words}"><option>{words}</option></select>
        <svg role=img width=9 height=9><title>{words}</title></svg><iframe title="{words}" srcdoc="In a frame: {html.escape(words)}"></iframe>
        <img alt="{words}" src="/{quote(SECRET, safe="")}.png" width=9 height=9><button id="{words}" data-p="{words}">{words.upper()}</button>
        <script type="application/ld+json">{json.dumps({"@type": "Person", "name": SECRET})}</script><input value="{words}" aria-label=Again>
        <script type="application/json">{json.dumps({"p": SECRET})}</script><script>{script}</script>"""
    )


JOURNEY = """
journey: Sign in
reference: desktop
devices: [iphone, desktop]
steps:
  - fill: {label: Password, with: "${SHOP_PASSWORD}"}
  - fill: {label: Pin, with: "${SHOP_PIN}"}
  - checkpoint: form
  - tap: Sign in
  - checkpoint: in
  - see: {css: "#shown"}
  - tap: {text: "On as"}
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    project = tmp_path_factory.mktemp("secrets")
    (project / "sign-in.yaml").write_text(JOURNEY)
    with Site() as site, pytest.MonkeyPatch.context() as patch:
        site.put(LOGIN, "/")
        site.put(echo, "/in")
        patch.setenv("SHOP_PASSWORD", SECRET)
        patch.setenv("SHOP_PIN", PIN)
        order = app.Order(paths=(project / "sign-in.yaml",), base_url=site.url, project=project)
        app.run(order)
        typed = [one.body for one in site.asked if one.method == "POST"]
        assert typed, "the form was never sent"
        assert all(quote_plus(SECRET, safe="*") in body for body in typed)
    yield (project / ".cxcheck" / "latest").resolve()


def test_no_file_of_the_run_holds_them(told: Path) -> None:
    vault = Vault({"SHOP_PASSWORD": SECRET})
    files = [path for path in told.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {
        "visit.json",
        "page.json",
        "page.html",
        "report.html",
        "run.json",
    }
    for path in files:
        if path.suffix != ".png":
            assert not vault.holds(path.read_text()), path
    # The pin stands in texts only as its name; as a number it is innocent.
    page = next(told.rglob("iphone/*in/page.json")).read_text()
    assert "Pin ${SHOP_PIN}" in page
    assert f'"Pin {PIN}' not in page


def test_the_steps_say_its_name(told: Path) -> None:
    plan = (told / "run.json").read_text()
    assert '"SHOP_PASSWORD' not in plan
    assert "${SHOP_PASSWORD}" in plan
    visit = json.loads((told / "visits/sign-in/desktop/visit.json").read_text())
    assert visit["status"] == "finished"
    assert "${SHOP_PASSWORD}" in visit["steps"][-1]["element"]["name"]
    assert any("${SHOP_PASSWORD}" in one["text"] for one in visit["console"])


def test_pictures_are_black_where_they_show_it(told: Path) -> None:
    for device in ("iphone", "desktop"):
        folder = told / "visits/sign-in" / device
        form, inside = sorted(folder.glob("*/picture.png"))
        model = json.loads((inside.parent / "page.json").read_text())
        shown = {one["selector"]: one["box"] for one in model["elements"] if one.get("selector") in ("#shown", "#long")}
        assert set(shown) == {"#shown", "#long"}
        for box in shown.values():
            assert colours(inside, box) == {(0, 0, 0)}
        fields = [
            one["box"]
            for one in json.loads((form.parent / "page.json").read_text())["elements"]
            if one["tag"] == "input"
        ]
        assert len(fields) == 2
        for box in fields:
            assert colours(form, box) == {(0, 0, 0)}


def colours(picture: Path, box: list[float]) -> set[object]:
    x, y, width, height = box
    with Image.open(io.BytesIO(picture.read_bytes())) as image:
        part = image.convert("RGB").crop((int(x) + 2, int(y) + 2, int(x + width) - 2, int(y + height) - 2))
        return {colour for _, colour in part.getcolors(1 << 20) or []}
