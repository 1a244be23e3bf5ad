"""Ten faults for the django-oscar shop on the phone, each of another mechanism, with the journey in which it is met."""

from dataclasses import dataclass

from cxcheck.faults.fault import Fault

PHONE = ("iphone",)
KETTLE = r"^/catalogue/enamel-kettle_1/$"
SHELF = r"^/catalogue/category/lighting_2/$"


@dataclass(frozen=True)
class Seed:
    """A fault, the journey of journeys/oscar in which a customer meets it, and a page that shows it to the witness."""

    fault: Fault
    journey: str
    page: str


def _seed(check: str, journey: str, page: str, path: str, on: tuple[str, str], change: str, witness: str) -> Seed:
    role, name = on
    fault = Fault(id=check, check=check, devices=PHONE, path=path, role=role, name=name, change=change, witness=witness)
    return Seed(fault, journey, page)


SEEDS = (
    _seed(
        "control-covered",
        "product",
        "/catalogue/enamel-kettle_1/",
        KETTLE,
        ("button", "Add to basket"),
        """
        const form = document.querySelector('#add_to_basket_form');
        const layer = document.createElement('div');
        layer.style.cssText = 'position:absolute;inset:0;background:rgba(255,255,255,.3);z-index:9';
        form.style.position = 'relative';
        form.append(layer);
        """,
        """
        (() => {
          const button = document.querySelector('#add_to_basket_form button');
          button.scrollIntoView({block: 'center', behavior: 'instant'});
          const box = button.getBoundingClientRect();
          return !button.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
        })()
        """,
    ),
    _seed(
        "feature-missing",
        "product",
        "/catalogue/enamel-kettle_1/",
        KETTLE,
        ("link", "Write a review"),
        "document.querySelector('#write_review').style.display = 'none';",
        "!document.querySelector('#write_review').checkVisibility()",
    ),
    _seed(
        "price-mismatch",
        "product",
        "/catalogue/enamel-kettle_1/",
        KETTLE,
        ("paragraph", "£"),
        "document.querySelector('.product_main .price_color').textContent = '£36.90';",
        "document.querySelector('.product_main .price_color').textContent.trim() !== '£34.50'",
    ),
    _seed(
        "image-broken",
        "product",
        "/catalogue/enamel-kettle_1/",
        KETTLE,
        ("img", "Enamel kettle"),
        "document.querySelectorAll('.carousel-inner img')[0].src = '/media/cache/small/kettle.jpg';",
        """
        (() => {
          const picture = document.querySelector('.carousel-inner img');
          return picture.complete && !picture.naturalWidth;
        })()
        """,
    ),
    _seed(
        "content-cut",
        "product",
        "/catalogue/wool-throw_13/",
        r"^/catalogue/wool-throw_13/$",
        ("heading", "Wool throw"),
        "document.querySelector('.product_main h1').style.marginLeft = '-80px';",
        """
        (() => {
          const words = document.createRange();
          words.selectNodeContents(document.querySelector('.product_main h1'));
          return words.getBoundingClientRect().left < -3;
        })()
        """,
    ),
    _seed(
        "page-too-wide",
        "category",
        "/catalogue/category/lighting_2/",
        SHELF,
        ("heading", "Lighting"),
        "document.querySelector('.page-header h1').style.cssText = 'min-width:560px;background:#eee';",
        "document.documentElement.scrollWidth > screen.width + 1",
    ),
    _seed(
        "target-small",
        "category",
        "/catalogue/category/lighting_2/",
        SHELF,
        ("link", "Kitchen"),
        """
        document.querySelectorAll('.side_categories li').forEach(one => {
          one.style.cssText = 'margin:0 !important;line-height:15px';
          one.classList.remove('mt-2');
        });
        """,
        """
        (() => {
          const rows = [...document.querySelectorAll('.side_categories li a')].map(one => one.getBoundingClientRect());
          return rows[0].height < 24 && rows[1].bottom - rows[0].top < 40;
        })()
        """,
    ),
    _seed(
        "viewport-meta",
        "search",
        "/search/?q=lamp",
        r"^/search/",
        ("meta", "viewport"),
        "document.querySelector('meta[name=viewport]').content = 'initial-scale=0.5';",
        "document.documentElement.clientWidth > screen.width + 1",
    ),
    _seed(
        "control-dead",
        "search",
        "/catalogue/desk-lamp-with-clamp_11/",
        r"^/catalogue/desk-lamp",
        ("button", "Search"),
        """
        const button = document.querySelector('form[action="/search/"] button');
        button.addEventListener('click', event => event.preventDefault());
        """,
        """
        !document.querySelector('form[action="/search/"] button')
          .dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))
        """,
    ),
    _seed(
        "script-error",
        "basket",
        "/basket/",
        r"^/basket/",
        ("script", "vouchers"),
        "window.__broken = true; setTimeout(() => { window.shop.vouchers.show(); });",
        "window.__broken === true && window.shop === undefined",
    ),
)
