"""What things are and what they are called."""

import pytest
import pytest_asyncio

from cxcheck.model.page import Element
from tests.stage import Stage, by_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

# In place of `ID` each gets an id of its own, and must then have this role and name.
CASES: list[tuple[str, str, str]] = [
    ("<button ID>Buy now</button>", "button", "Buy now"),
    ("<button ID>Buy<span> now </span></button>", "button", "Buy now"),
    ('<button ID aria-label="Close menu">x</button>', "button", "Close menu"),
    ('<i id=by1>Add</i> <i id=by2>kettle</i><button ID aria-labelledby="by1 by2">+</button>', "button", "Add kettle"),
    ('<b id=by3 hidden>Hidden words</b><button ID aria-labelledby="by3">+</button>', "button", "Hidden words"),
    ('<button ID aria-labelledby="nowhere" aria-label="Spare">+</button>', "button", "Spare"),
    ('<button ID><img src="data:," alt="Search"></button>', "button", "Search"),
    ('<button ID><svg width=9 height=9><title>Basket</title><path d="M0 0h9v9z"/></svg></button>', "button", "Basket"),
    ("<button ID><svg aria-hidden=true width=9 height=9><title>x</title></svg> Go</button>", "button", "Go"),
    ('<button ID><i aria-hidden="true">★</i>Rate</button>', "button", "Rate"),
    ('<button ID><span style="display:none">Secretly</span>Send</button>', "button", "Send"),
    ('<button ID title="Print this page"></button>', "button", "Print this page"),
    ('<button ID><i class="icon" aria-label="Filter"></i></button>', "button", "Filter"),
    ("<input ID type=submit value='Place order'>", "button", "Place order"),
    ("<input ID type=submit>", "button", "Submit"),
    ("<input ID type=reset>", "button", "Reset"),
    ("<input ID type=image src='data:,' alt='Go on'>", "button", "Go on"),
    ("<input ID type=button value=More>", "button", "More"),
    ("<summary ID>Not in details</summary>", "", ""),
    ("<details><summary ID>Care and washing</summary>Cold</details>", "button", "Care and washing"),
    ("<a ID href=/x>Home</a>", "link", "Home"),
    ("<a ID href=/x><img src='data:,' alt='Copper & Oak'></a>", "link", "Copper & Oak"),
    ("<a ID href=/x title=Facebook></a>", "link", "Facebook"),
    ("<a ID>No address</a>", "", ""),
    ("<a ID role=button tabindex=0>Looks like a link</a>", "button", "Looks like a link"),
    ("<a ID href=/x><div>First</div><div>Second</div></a>", "link", "First Second"),
    ("<a ID href=/x>Un<b>broken</b></a>", "link", "Unbroken"),
    ("<button ID>Un<b>bro</b> ken</button>", "button", "Unbro ken"),
    ("<label for=IDNAME>Email address</label><input ID type=email>", "textbox", "Email address"),
    ("<label>Telephone <input ID type=tel></label>", "textbox", "Telephone"),
    ("<label><input ID type=checkbox> I <b>agree</b></label>", "checkbox", "I agree"),
    ("<label><input ID type=radio> Pick up</label>", "radio", "Pick up"),
    ("<label>Size <select ID><option>Small<option>Large</select></label>", "combobox", "Size"),
    ("<label>Colours <select multiple ID><option>Red</select></label>", "listbox", "Colours"),
    ("<input ID placeholder='Search the shop'>", "textbox", "Search the shop"),
    ("<input ID placeholder='Not this' title='But this'>", "textbox", "But this"),
    ("<input ID type=search aria-label=Search placeholder='Not this'>", "searchbox", "Search"),
    ("<label for=IDNAME>Quantity</label><input ID type=number>", "spinbutton", "Quantity"),
    ("<input ID type=range aria-label=Price>", "slider", "Price"),
    ("<input ID type=date aria-label='Delivery day'>", "date", "Delivery day"),
    ("<input ID type=file aria-label='Your photo'>", "file", "Your photo"),
    ("<label for=IDNAME>Message</label><textarea ID></textarea>", "textbox", "Message"),
    ("<label for=IDNAME>A</label><label for=IDNAME>B</label><input ID>", "textbox", "A B"),
    ("<div ID contenteditable aria-label=Note>x</div>", "textbox", "Note"),
    ("<div ID role=tab>Reviews</div>", "tab", "Reviews"),
    ("<div ID role=switch aria-checked=true aria-label=Gift>x</div>", "switch", "Gift"),
    ("<div ID onclick='void 0'>Just a box</div>", "clickable", "Just a box"),
    ("<div ID style='cursor:pointer'>Points</div>", "clickable", "Points"),
    ("<h2 ID>Our <em>stores</em></h2>", "heading", "Our stores"),
    ("<div ID role=heading aria-level=3>Hours</div>", "heading", "Hours"),
    ("<img ID src='data:,' alt='A kettle' width=9 height=9>", "img", "A kettle"),
    ("<button ID>  Two \n\t lines\u00a0here </button>", "button", "Two lines here"),
    ("<button ID>Grüße 日本 🛒</button>", "button", "Grüße 日本 🛒"),
    ("<button ID>" + "long " * 100 + "</button>", "button", ("long " * 40)[:200]),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def seen(stage: Stage) -> dict[str, Element]:
    rows = []
    for number, (markup, _, _) in enumerate(CASES):
        ident = f"case-{number}"
        rows.append(f"<div>{markup.replace('IDNAME', ident).replace('ID', f'id={ident}', 1)}</div>")
    return by_id(await stage.look("\n".join(rows).replace("> ID", ">")))


@pytest.mark.parametrize(
    "number", range(len(CASES)), ids=[f"{number}-{case[1]}-{case[2][:20]}" for number, case in enumerate(CASES)]
)
async def test_role_and_name(seen: dict[str, Element], number: int) -> None:
    _, role, name = CASES[number]
    element = seen.get(f"case-{number}")
    if element is None:
        assert (role, name) == ("", ""), "not in the page model"
        return
    assert (element.role, element.name) == (role, name)


async def test_landmarks_and_regions_are_inherited(stage: Stage) -> None:
    seen = by_id(
        await stage.look("""
        <header><nav aria-label="Main"><a id=a href=/a>Stores</a></nav></header>
        <main><section aria-label="Reviews"><button id=b>More</button></section><button id=c>Buy</button></main>
        <footer><a id=d href=/d>Contact</a></footer>
        <article><header><button id=e>In an article</button></header></article>
        <div role=dialog aria-label="Cookies"><button id=f>Accept</button></div>
        <fieldset><legend>Delivery</legend><label><input id=g type=radio>Post</label></fieldset>""")
    )
    assert {key: (one.landmark, one.region) for key, one in seen.items()} == {
        "a": ("navigation", "Main"),
        "b": ("region", "Reviews"),
        "c": ("main", ""),
        "d": ("contentinfo", ""),
        "e": ("", ""),
        "f": ("dialog", "Cookies"),
        "g": ("", "Delivery"),
    }


async def test_names_inside_open_shadow_roots_and_slots(stage: Stage) -> None:
    page = await stage.look("""
        <shop-button><span>Add to basket</span></shop-button>
        <shop-field></shop-field>
        <script>
        customElements.define('shop-button', class extends HTMLElement { connectedCallback() {
          this.attachShadow({mode: 'open'}).innerHTML = '<button><slot>Spare</slot></button>'; } });
        customElements.define('shop-field', class extends HTMLElement { connectedCallback() {
          this.attachShadow({mode: 'open'}).innerHTML =
            '<label for=inner>Town</label><input id=inner><shop-button></shop-button>'; } });
        </script>""")
    controls = [(one.role, one.name) for one in page.elements if one.role in ("button", "textbox")]
    assert controls == [("button", "Add to basket"), ("textbox", "Town"), ("button", "Spare")]
    assert all(" >>> " in one.selector for one in page.elements if one.role in ("button", "textbox"))


async def test_states(stage: Stage) -> None:
    seen = by_id(
        await stage.look("""
        <button id=a disabled>a</button><fieldset disabled><button id=b>b</button></fieldset>
        <div inert><button id=c>c</button></div><button id=d aria-expanded=false aria-haspopup=menu>d</button>
        <details open><summary id=e>e</summary>x</details><input id=f type=checkbox checked required aria-label=f>
        <div role=tab id=g aria-selected=true>g</div><button id=h aria-pressed=true>h</button>
        <input id=i readonly aria-label=i value=x><button id=j aria-disabled=true>j</button>""")
    )
    assert {key: one.states for key, one in seen.items() if one.role not in ("", "group")} == {
        "a": ("disabled",),
        "b": ("disabled",),
        "c": ("disabled",),
        "d": ("collapsed", "haspopup"),
        "e": ("expanded",),
        "f": ("checked", "required"),
        "g": ("selected",),
        "h": ("pressed",),
        "i": ("readonly",),
        "j": ("disabled",),
    }
