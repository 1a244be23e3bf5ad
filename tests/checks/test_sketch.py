"""A sketch becomes what the page probe sees of the same page in a real browser."""

import json
from typing import Any

import pytest
import yaml

from cxcheck.capture.browsers import Browsers
from cxcheck.devices.load import load_devices
from cxcheck.model.page import PageModel
from cxcheck.probes.page import look_script
from tests.checks.sketch import elements, page

SKETCH = """
- header: ''
  children:
    - {link: Shop, href: /}
    - {link: '', href: /basket, name: Basket, text: '', children: [{img: '', tag: img, role: ''}]}
- main: ''
  children:
    - heading: Kettle
    - div: [{s: £50.00}, ' ', {text: £39.00}]
    - div: [£39, {sup: '.99'}]
    - {p: Hello, children: [' and ', {b: welcome}]}
    - list:
        - {item: [{link: Mug, href: /mug}, {text: £9.00}]}
        - {item: [{link: Cup, href: /cup}, {text: £8.00}]}
    - table: [{tr: [{td: Delivery}, {td: £3.95}]}]
    - {button: Menu, states: [collapsed]}
    - nav: ''
      hidden: closed
      children: [{link: Shoes, href: /shoes}, {p: Not seen}]
    - {button: Pay, states: [disabled]}
    - {combobox: Size, options: [Small, Large], value: Small}
"""
HTML = """<!doctype html><meta name="viewport" content="width=device-width"><body>
<header><a href="/">Shop</a><a href="/basket" aria-label="Basket"><img alt="" width="20" height="20"></a></header>
<main><h2>Kettle</h2><div><s>£50.00</s> <span>£39.00</span></div><div>£39<sup>.99</sup></div>
<p>Hello and <b>welcome</b></p>
<ul><li><a href="/mug">Mug</a><span>£9.00</span></li><li><a href="/cup">Cup</a><span>£8.00</span></li></ul>
<table><tr><td>Delivery</td><td>£3.95</td></tr></table>
<button aria-expanded="false">Menu</button>
<nav style="display:none"><a href="/shoes">Shoes</a><p>Not seen</p></nav>
<button disabled>Pay</button>
<select aria-label="Size"><option>Small</option><option>Large</option></select></main></body>"""
SAME = ("tag", "role", "name", "text", "content", "landmark", "struck", "hidden", "states", "href", "options", "value")
LEFT_OUT = {"tbody", "option", "body"}


def told(model: PageModel) -> list[dict[str, Any]]:
    """What must be equal of every element but those that a sketch does not draw."""
    drawn = [one for one in model.elements if one.tag not in LEFT_OUT and not (one.tag == "img" and not one.role)]
    return [{key: getattr(one, key) for key in SAME} for one in drawn]


async def test_the_probe_sees_the_same() -> None:
    device = load_devices()["iphone"]
    async with Browsers() as browsers, browsers.page(device) as shown:
        await shown.route("**/*", lambda route: route.fulfill(body=HTML, content_type="text/html; charset=utf-8"))
        await shown.goto("http://shop.example/page")
        options = {"cap": 1000, "hitTest": True, "width": device.viewport.width}
        seen = PageModel.model_validate(json.loads(await shown.evaluate(look_script(), options)))
    sketched = page(yaml.safe_load(SKETCH), width=393)
    expected = [one | {"href": one["href"].replace("https:", "http:")} for one in told(sketched)]
    assert told(seen) == expected


def test_covers_are_named_by_their_id() -> None:
    button, bar = elements([{"button": "Buy", "hit": "covered", "cover": "bar"}, {"div": ["Sale"], "id": "bar"}])
    assert (button.cover, button.hit) == (1, "covered")
    assert (bar.selector, bar.text) == ("#bar", "Sale")


def test_elements_stand_below_each_other_inside_of_what_holds_them() -> None:
    outer, first, second = elements([{"div": [{"button": "A"}, {"button": "B"}]}])
    assert first.box.bottom <= second.box.y
    assert (outer.box.y, outer.box.bottom) == (first.box.y, second.box.bottom)
    assert (first.parent, second.parent) == (0, 0)


@pytest.mark.parametrize("wrong", [{"button": "Buy", "colour": "red"}, {"sup": 0.99}])
def test_what_a_sketch_does_not_know_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(AssertionError):
        elements([wrong])
