# ruff: noqa: E501 - pages are read best a line each
"""Bot walls in the place of pages, and pages that only look a little like them."""

import pytest

from cxcheck.capture import bot_walls
from cxcheck.capture.bot_walls import wall_before
from tests.site import HEAD, Answer
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot_walls, "PATIENCE", 0.2)


def page(title: str, body: str, status: int = 200, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(HEAD.replace("Test", title) + "</head><body>" + body, status, headers=named)


SHOP = """<header><a href=/>Home</a> <a href=/kettles>Kettles</a> <a href=/pans>Pans</a> <a href=/stores>Stores</a>
  <a href=/basket>Basket</a> <form><input type=search aria-label=Search><button>Search</button></form></header>"""
WALLS = {
    "Cloudflare with a head": page("shop.example", "<p>One moment</p>", 200, cf_mitigated="challenge"),
    "Cloudflare, unavailable": page("Just a moment...", "<h1>shop.example</h1><p>Checking if the site connection is secure</p><form id=challenge-form></form>", 503),
    "Cloudflare, managed": page("Just a moment...", "<noscript>Enable JavaScript and cookies to continue</noscript><script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script>"),
    "Turnstile alone": page("shop.example", "<p>Please wait.</p><div class=cf-turnstile style='width:300px;height:65px'></div>"),
    "Cloudflare, German": page("Nur einen Moment…", "<p>Bestätigen Sie, dass Sie ein Mensch sind. Dies kann einige Sekunden dauern.</p>"),
    "DataDome": page("shop.example", "<iframe src='https://geo.captcha-delivery.com/captcha/?x=1' style='width:100%;height:100vh' sandbox></iframe>"),
    "DataDome over a page": page("Shop", SHOP + "<h1>Kettles</h1><iframe src='https://geo.captcha-delivery.com/captcha/' style='position:fixed;inset:0;width:100%;height:100%' sandbox></iframe>"),
    "PerimeterX": page("Access to this page has been denied.", "<h1>Please verify you are a human</h1><p>Press &amp; Hold to confirm</p><div id=px-captcha></div>"),
    "Imperva": page("", "<iframe id=main-iframe src='/_Incapsula_Resource?CWUDNSAI=1' style='width:100%;height:300px'>Request unsuccessful</iframe>"),
    "Akamai": page("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access \"http://shop/\" on this server.</p><p>Reference #18.2 https://errors.edgesuite.net/18.2</p>"),
    "AWS WAF": page("Human Verification", "<div id=captcha-container></div><h1>Let's confirm you are human</h1><p>Complete the security check before continuing</p>", 200, x_amzn_waf_action="captcha"),
    "hCaptcha": page("One more step", "<h1>One more step</h1><p>Please complete the security check to access shop.example</p><div class=h-captcha style='width:300px;height:70px'></div>"),
    "reCAPTCHA": page("Sorry", "<p>Our systems have detected unusual traffic from your computer network.</p><div class=g-recaptcha></div>"),
    "characters to type": page("Shop", "<h4>Enter the characters you see below</h4><p>Type the characters you see in this image:</p><input name=field><button>Continue shopping</button>"),
    "French": page("Vérification", "<p>Veuillez vérifier que vous êtes humain en cochant la case.</p>"),
    "Spanish": page("Atención", "<p>Hemos detectado tráfico inusual. Confirma que no eres un robot.</p>"),
    "Polish": page("Chwileczkę", "<p>Potwierdź, że jesteś człowiekiem, aby przejść dalej.</p>"),
    "interrupted": page("Pardon Our Interruption", "<h1>Pardon Our Interruption...</h1><p>As you were browsing something about your browser made us think you were a bot.</p>"),
}  # fmt: skip

PAGES = {
    "a shop": page("Kettles", SHOP + "<h1>Kettles</h1><p>Copper and oak</p>"),
    "a contact form with a captcha": page("Contact", SHOP + "<h1>Contact</h1><label>Email <input type=email name=email></label><textarea name=text></textarea><div class=g-recaptcha></div><button>Send</button>"),
    "a bare sign-in with a captcha": page("Sign in", "<h1>Sign in</h1><input type=email name=mail><input type=password name=p><div class=h-captcha></div><button>Sign in</button>"),
    "a bare form for a voucher with a captcha": page("Voucher", "<h1>Check your voucher</h1><form><label>Number <input name=voucher></label><div class=h-captcha></div><button>Check</button></form>"),
    "an article on refused access": page("Access denied: how shops keep robots out", SHOP + "<article><h1>Access denied</h1><p>Some shops ask: are you a human? Unusual traffic is refused. " + "A long story follows. " * 90 + "</p></article>"),
    "members only": page("Members", SHOP + "<h1>Access denied</h1><p>This page is for members. <a href=/sign-in>Sign in</a></p>"),
    "Cloudflare's silent detection": page("Kettles", SHOP + "<h1>Kettles</h1><script src='/cdn-cgi/challenge-platform/h/b/scripts/jsd/main.js'></script>"),
    "an invisible captcha": page("Basket", SHOP + "<h1>Your basket is empty</h1><iframe src='https://www.google.com/recaptcha/api2/anchor' style='display:none'></iframe>"),
    "an empty page": page("Shop", ""),
    "a page that is being worked on": page("Back soon", "<h1>We will be back soon</h1><p>The shop is being improved. Please come again in an hour.</p>", 503),
    "a thank you": page("Thank you", "<h1>Thank you</h1><p>Your order 1234 is on its way.</p>"),
    "robots for sale": page("Robot vacuum", "<h1>Robot vacuum</h1><p>Are you human? Then let the robot clean. £199</p>" + SHOP),
    "a payment under way": page("Einen Moment bitte", "<h1>Einen Moment bitte</h1><p>Ihre Zahlung wird bearbeitet.</p>"),
    "a shop's own refusal": page("Access denied", "<h1>Access denied</h1><p>Please sign in first.</p><a href=/sign-in>Sign in</a>"),
    "a moment of a shop": page("Un momento speciale", "<h1>Un regalo</h1><p>Buono regalo da 50 €</p><a href=/a>Compra</a><a href=/b>Vai al negozio</a><a href=/c>Aiuto</a>"),
}  # fmt: skip


@pytest.mark.parametrize("answer", WALLS.values(), ids=WALLS)
async def test_a_wall_is_told(stage: Stage, answer: Answer) -> None:
    async with stage.show(answer, "iphone") as driver:
        assert await wall_before(driver.page, driver.traffic)


@pytest.mark.parametrize("answer", PAGES.values(), ids=PAGES)
async def test_a_page_is_no_wall(stage: Stage, answer: Answer) -> None:
    async with stage.show(answer, "iphone") as driver:
        assert await wall_before(driver.page, driver.traffic) == ""


async def test_a_wall_that_lets_us_in_by_itself_is_none(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot_walls, "PATIENCE", 20)
    opening = f"<p>Verify you are human</p><script>setTimeout(() => document.body.innerHTML = `{SHOP}`, 700)</script>"
    async with stage.show(page("Just a moment...", opening)) as driver:
        assert await wall_before(driver.page, driver.traffic) == ""
