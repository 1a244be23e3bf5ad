"""The devices that ship, those that a project adds, and the mistakes that can be made in them."""

from importlib.resources import files
from pathlib import Path

import pytest

from cxcheck.devices.load import device_from_text, expand, load_devices
from cxcheck.errors import UserError

OURS = load_devices()
GOOD = """\
name: my-phone
title: My phone
family: phone
viewport: {width: 400, height: 800}
density: 2
touch: true
mobile: true
user_agent: Mozilla/5.0 (Linux; Android 10; K) Chrome/{chrome}.0.0.0 Mobile
platform: {name: Android, version: 16.0.0, mobile: true}
"""


def project_with(folder: Path, **devices: str) -> Path:
    (folder / "devices").mkdir()
    for name, text in devices.items():
        (folder / "devices" / f"{name.replace('_', '-')}.yaml").write_text(text)
    return folder


def problems_of(text: str) -> str:
    with pytest.raises(UserError) as caught:
        device_from_text(text, "my-phone.yaml")
    return str(caught.value)


def test_the_devices_that_ship() -> None:
    assert list(OURS) == [
        "android-phone",
        "iphone",
        "small-phone",
        "android-tablet",
        "ipad",
        "desktop",
        "large-desktop",
        "kiosk",
        "in-app-browser",
    ]
    assert OURS["small-phone"].viewport.width == 320
    assert (OURS["kiosk"].viewport.width, OURS["kiosk"].viewport.height) == (1080, 1920)
    assert OURS["kiosk"].touch


@pytest.mark.parametrize("name", OURS)
def test_name_is_that_of_the_file(name: str) -> None:
    assert files("cxcheck.devices").joinpath(f"{name}.yaml").is_file()


@pytest.mark.parametrize("name", OURS)
def test_user_agent_and_client_hints_tell_the_same_story(name: str) -> None:
    device = OURS[name]
    agent = device.user_agent
    assert "Headless" not in agent
    assert ("{chrome" in agent) == (device.platform is not None), "only Chromium has client hints"
    assert ("Version/26" in agent) == (device.platform is None)
    if device.platform:
        assert device.platform.name in agent
        assert ("Mobile" in agent) == device.platform.mobile


@pytest.mark.parametrize("name", OURS)
def test_hands_and_pockets(name: str) -> None:
    device = OURS[name]
    assert device.touch == (device.family != "desktop")
    assert device.mobile == (device.family in ("phone", "tablet", "in-app"))
    assert device.calls == (device.family in ("phone", "in-app"))


def test_names_and_families_become_names_in_the_order_of_the_devices() -> None:
    assert expand(["desktop", "tablet", "iphone", "ipad"], OURS) == ("iphone", "android-tablet", "ipad", "desktop")
    assert expand(["in-app"], OURS) == ("in-app-browser",)
    assert expand([], OURS) == ()


def test_a_word_for_no_device() -> None:
    with pytest.raises(UserError, match="there is no device or family `ipone`") as caught:
        expand(["ipone"], OURS)
    assert caught.value.problems[0].hint == "did you mean `iphone`?"


def test_a_project_adds_devices(tmp_path: Path) -> None:
    devices = load_devices(project_with(tmp_path, my_phone=GOOD))
    assert set(devices) == {*OURS, "my-phone"}
    assert list(devices).index("my-phone") < list(devices).index("ipad")
    platform = devices["my-phone"].platform
    assert platform is not None
    assert platform.version == "16.0.0"


def test_a_project_replaces_devices(tmp_path: Path) -> None:
    own = GOOD.replace("my-phone", "iphone").replace("title: My phone", "title: Ours")
    devices = load_devices(project_with(tmp_path, iphone=own))
    assert set(devices) == set(OURS)
    assert devices["iphone"].title == "Ours"


def test_a_project_without_devices(tmp_path: Path) -> None:
    assert load_devices(tmp_path) == OURS


def test_the_problems_of_all_files_are_told(tmp_path: Path) -> None:
    project = project_with(tmp_path, one=GOOD, two=GOOD.replace("my-phone", "two").replace("touch: true", "tuch: true"))
    with pytest.raises(UserError) as caught:
        load_devices(project)
    assert [problem.message for problem in caught.value.problems] == [
        "this device is called `my-phone` and its file `one`",
        "a device has no key `tuch`",
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "touch: true",
            "tuch: true",
            "6:1: a device has no key `tuch`\n    tuch: true\n    ^\n  hint: did you mean `touch`?",
        ),
        ("family: phone", "family: fone", "3:9: `family` cannot be `fone`"),
        ("density: 2", "density: 2x", "5:10: `density` should be a number, not `2x`"),
        ("density: 2", "density: 9", "5:10: `density` should be at most 5, not 9"),
        ("touch: true", "touch: on", "6:8: `touch` should be true or false, not `on`"),
        ("width: 400", "widht: 400", "4:12: `viewport` has no key `widht`"),
        ("width: 400", "width: 40", "4:19: `width` should be at least 200, not 40"),
        ("{width: 400, height: 800}", "400x800", "4:11: `viewport` should be a mapping, not a single value"),
        ("version: 16.0.0, ", "", "9:11: `platform` needs `version`"),
        ("name: my-phone", "name: My Phone", "1:7: `name` should be lower-case letters, digits and hyphens"),
        ("name: my-phone", "name: my-fone", "1:7: this device is called `my-fone` and its file `my-phone`"),
        ("title: My phone\n", "", "1:1: a device needs `title`"),
        ("name: my-phone\n", "- name: my-phone\n- ", "1:1: a device is a mapping of keys"),
        ("touch: true", "touch: true\ntouch: true", "7:1: `touch` is given twice"),
        ("density: 2", "density: [2", "is not closed"),
    ],
)
def test_mistakes(right: str, wrong: str, told: str) -> None:
    assert right in GOOD
    text = GOOD.replace(right, wrong, 1)
    if wrong.startswith("- "):
        text = "- my-phone\n"
    assert told in problems_of(text)


def test_an_empty_file() -> None:
    assert "a device is a mapping of keys" in problems_of("")
