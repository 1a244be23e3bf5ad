# ruff: noqa: E501 - pages are read best a line each
"""Consent bars: told from everything else, and answered as the project says, whatever their shape."""

import pytest

from cxcheck.model.journey import Locator
from cxcheck.model.site import Consent, Moods
from tests.site import HEAD
from tests.stage import Stage

pytestmark = pytest.mark.asyncio(loop_scope="module")

SHOP = "<header><a href=/>Shop</a></header><main><h1>Kettles</h1><button id=buy onclick=\"said = 'bought'\">Add to basket</button></main><div style='height:2000px'></div>"
FIXED = "position:fixed;left:0;right:0;bottom:0;z-index:99;background:#eee"


def answer(word: str, bar: str = "bar") -> str:
    quoted = word.replace("'", "\\'")
    return f"onclick=\"(window.said ||= []).push('{quoted}'); document.getElementById('{bar}').style.display = 'none'\""


def bar(ident: str, inside: str, more: str = "") -> str:
    return f'<div id="{ident}" style="{FIXED}" {more}>{inside}</div>'


def plain(text: str, *buttons: str) -> str:
    """A bar without any mark of its own: words and buttons alone tell what it is. Buttons say their name."""
    return bar("bar", f"<p>{text}</p>" + "".join(f"<button {answer(one)}>{one}</button>" for one in buttons))


def managed(ident: str, accept: str, reject: str, classes: str = "") -> str:
    """A bar of a manager, its buttons named in no language: only the manager's own marks can tell."""
    return bar(
        ident,
        f"<p>…</p><b>…</b><button {accept} {answer('accept', ident)}>+</button><button {reject} {answer('reject', ident)}>-</button>",
        f'class="{classes}"',
    )


MANAGED = {
    "OneTrust": managed("onetrust-banner-sdk", "id=onetrust-accept-btn-handler", "id=onetrust-reject-all-handler"),
    "Cookiebot": managed("CybotCookiebotDialog", "id=CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll", "id=CybotCookiebotDialogBodyButtonDecline"),
    "Didomi": managed("didomi-notice", "id=didomi-notice-agree-button", "id=didomi-notice-disagree-button"),
    "TrustArc": managed("truste-consent-track", "id=truste-consent-button", "id=truste-consent-required"),
    "iubenda": managed("iubenda-cs-banner", "class=iubenda-cs-accept-btn", "class=iubenda-cs-reject-btn"),
    "Complianz": managed("x", 'class="cmplz-btn cmplz-accept"', 'class="cmplz-btn cmplz-deny"', "cmplz-cookiebanner"),
    "Borlabs Cookie": managed("BorlabsCookieBox", "data-cookie-accept-all", "data-cookie-refuse"),
    "CookieYes": managed("x", "class=cky-btn-accept", "class=cky-btn-reject", "cky-consent-container"),
    "Osano": managed("x", "class=osano-cm-accept-all", "class=osano-cm-denyAll", "osano-cm-window osano-cm-dialog"),
    "Shopify": managed("shopify-pc__banner", "id=shopify-pc__banner__btn-accept", "id=shopify-pc__banner__btn-decline"),
    "consentmanager": managed("cmpbox", "class=cmpboxbtnyes", "class=cmpboxbtnno"),
    "tarteaucitron": managed("tarteaucitronAlertBig", "id=tarteaucitronPersonalize2", "id=tarteaucitronAllDenied2"),
    "Axeptio": managed("axeptio_overlay", "id=axeptio_btn_acceptAll", "id=axeptio_btn_dismiss"),
    "Civic Cookie Control": managed("ccc", "id=ccc-notify-accept", "id=ccc-notify-reject"),
    "HubSpot": managed("hs-eu-cookie-confirmation", "id=hs-eu-confirmation-button", "id=hs-eu-decline-button"),
    "Google Funding Choices": managed("x", "class=fc-cta-consent", "class=fc-cta-do-not-consent", "fc-consent-root"),
    "Klaro": '<div class=klaro><div id=x class="cookie-notice" style="position:fixed;bottom:0"><button class="cm-btn cm-btn-danger cn-decline" '
    + answer("reject", "x") + '>-</button><button class="cm-btn cm-btn-success" ' + answer("accept", "x") + ">+</button></div></div>",
    "Quantcast Choice": '<div id=qc-cmp2-container><div id=bar class=qc-cmp2-container style="position:fixed;inset:0;background:#fff"><h2>We value your privacy</h2>'
    f'<button mode=secondary>MORE OPTIONS</button><button mode=secondary {answer("reject")}>DISAGREE</button><button mode=primary {answer("accept")}>AGREE</button></div></div>',
}  # fmt: skip


async def answered(
    stage: Stage, page: str, choice: Consent, device: str = "desktop"
) -> tuple[object, list[str], list[str]]:
    """What the page heard, what was tapped, and what could not be done."""
    async with stage.show(page, device, moods=Moods(consent=choice)) as driver:
        await driver.clearing.clear(now=True)
        heard = await driver.page.evaluate("() => window.said || null")
        noted = driver.clearing.noted
        return (
            heard,
            [one.tapped for one in noted if one.tapped],
            [f"{one.what}: {one.error}" for one in noted if one.error],
        )


@pytest.mark.parametrize("choice", ["accept", "reject"])
@pytest.mark.parametrize("manager", sorted(MANAGED))
async def test_known_managers_by_their_own_marks(stage: Stage, manager: str, choice: Consent) -> None:
    async with stage.show(SHOP + MANAGED[manager], "iphone", moods=Moods(consent=choice)) as driver:
        assert await driver.clearing.clear(now=True)
        assert await driver.page.evaluate("() => said") == [choice]
        (note,) = driver.clearing.noted
        assert (note.kind, note.what, note.step, note.error) == ("consent", manager, -1, "")
        assert driver.effort.taps == 0


SHADOW = """<div id=usercentrics-root></div><script>
  const root = document.getElementById('usercentrics-root').attachShadow({mode: 'open'});
  root.innerHTML = `<div style="position:fixed;inset:0;background:#fff"><button data-testid="uc-deny-all-button">-</button>
    <button data-testid="uc-accept-all-button">+</button></div>`;
  for (const one of root.querySelectorAll('button')) one.onclick = () => { window.said = [one.textContent]; root.innerHTML = ''; };
</script>"""


@pytest.mark.parametrize(("choice", "said"), [("accept", "+"), ("reject", "-")])
async def test_usercentrics_in_its_shadow_root(stage: Stage, choice: Consent, said: str) -> None:
    assert (await answered(stage, SHOP + SHADOW, choice))[0] == [said]


@pytest.mark.parametrize(("choice", "said"), [("accept", "Accept"), ("reject", "Reject")])
async def test_sourcepoint_in_a_foreign_frame(stage: Stage, choice: Consent, said: str) -> None:
    inner = (
        HEAD
        + """</head><body><div class="message type-modal"><p>We value your privacy</p>
      <button class="message-component message-button sp_choice_type_13">Reject</button>
      <button class="message-component message-button sp_choice_type_11">Accept</button></div>
      <script>for (const one of document.querySelectorAll('button')) one.onclick = () => parent.postMessage(one.textContent, '*')</script>"""
    )
    quoted = inner.replace('"', "&quot;")
    page = (
        SHOP
        + f"""<iframe id="sp_message_iframe_1" sandbox="allow-scripts" style="{FIXED};width:100%;height:300px" srcdoc="{quoted}"></iframe>
      <script>addEventListener('message', event => {{ said = event.data; document.querySelector('iframe').remove() }})</script>"""
    )
    assert (await answered(stage, page, choice))[0] == said


SAID_IN_MANY_LANGUAGES = [
    ("We use cookies to improve your experience. See our cookie policy.", "Accept all", "Reject all"),
    ("We count visits with cookies, if you let us.", "Accept all", "Reject all"),
    ("This site uses cookies and similar technologies.", "Allow all cookies", "Only necessary"),
    ("We and our partners store and/or access information on a device.", "AGREE", "DISAGREE"),
    ("Your privacy matters: cookies help us with analytics and advertising.", "Got it", "No, thanks"),
    ("Cookies. Choose what you consent to.", "Yes, I agree", "Continue without accepting"),
    ("Wir verwenden Cookies. Näheres in der Datenschutzerklärung.", "Alle akzeptieren", "Nur notwendige Cookies akzeptieren"),
    ("Diese Website nutzt Cookies und wertet Daten aus.", "Zustimmen", "Ablehnen"),
    ("Nous utilisons des cookies pour la mesure d'audience et la publicité.", "Tout accepter", "Continuer sans accepter"),
    ("Ce site utilise des cookies.", "J'accepte", "Je refuse"),
    ("Usamos cookies propias y de terceros con fines de publicidad.", "Aceptar todas", "Rechazar todas"),
    ("Utilizziamo i cookie per personalizzare la navigazione.", "Accetta tutti", "Rifiuta"),
    ("Wij gebruiken cookies voor statistieken en advertenties.", "Alles accepteren", "Alleen noodzakelijke"),
    ("Używamy plików cookie w celach reklamowych.", "Zaakceptuj wszystkie", "Odrzuć"),
    ("Utilizamos cookies para melhorar a navegação.", "Aceitar tudo", "Rejeitar tudo"),
    ("Vi använder kakor (cookies) för att anpassa reklam.", "Godkänn alla", "Endast nödvändiga"),
    ("Vi bruger cookies til statistik og markedsføring.", "Tillad alle", "Kun nødvendige"),
    ("Vi bruker informasjonskapsler for analyse.", "Godta alle", "Avvis alle"),
    ("Käytämme evästeitä sivuston analytiikkaan.", "Hyväksy kaikki", "Vain välttämättömät"),
    ("Používáme soubory cookie pro reklamu.", "Přijmout vše", "Odmítnout"),
    ("Používame súbory cookie na analýzu.", "Prijať všetko", "Odmietnuť"),
    ("A weboldal sütiket használ, lásd adatvédelmi tájékoztató.", "Összes elfogadása", "Elutasítás"),
]  # fmt: skip


@pytest.mark.parametrize("choice", ["accept", "reject"])
@pytest.mark.parametrize(
    ("text", "accept", "reject"), SAID_IN_MANY_LANGUAGES, ids=[one[1] for one in SAID_IN_MANY_LANGUAGES]
)
async def test_any_bar_by_its_words(stage: Stage, text: str, accept: str, reject: str, choice: Consent) -> None:
    heard, tapped, undone = await answered(stage, SHOP + plain(text, reject, accept), choice)
    wanted = accept if choice == "accept" else reject
    assert (heard, tapped, undone) == ([wanted], [wanted], [])


@pytest.mark.parametrize("text", ["We use cookies.", "This website uses cookies to work."])
async def test_a_bar_that_only_informs(stage: Stage, text: str) -> None:
    page = SHOP + plain(text, "OK")
    assert (await answered(stage, page, "accept"))[1] == ["OK"]
    heard, tapped, undone = await answered(stage, page, "reject")
    assert (heard, tapped) == (None, [])
    assert undone == [f"{text} OK: it offers nothing that means: reject"]


SECOND_LAYER = bar(
    "bar",
    """<h2>Cookies and privacy</h2><p>We use cookies.</p>
    <button onclick="said = ['accept']; bar.remove()">Accept all</button>
    <button onclick="first.hidden = true; second.hidden = false" id=first>Manage settings</button>
    <div id=second hidden><label><input type=checkbox disabled checked> Necessary</label>
      <label><input type=checkbox checked id=ads> Advertising</label> <button role=switch aria-checked=true id=stats
      onclick="this.setAttribute('aria-checked', 'false')">Statistics</button>
      <button onclick="said = ['saved', ads.checked, stats.getAttribute('aria-checked')]; bar.remove()">Save my choices</button></div>""",
)  # fmt: skip


@pytest.mark.parametrize("device", ["desktop", "iphone"])
async def test_who_can_only_refuse_in_the_settings_refuses_there(stage: Stage, device: str) -> None:
    heard, tapped, undone = await answered(stage, SHOP + SECOND_LAYER, "reject", device)
    assert heard == ["saved", False, "false"]
    assert tapped == ["Manage settings", "Advertising", "Statistics", "Save my choices"]
    assert undone == []


async def test_in_a_dialog_in_the_flow_and_as_a_link_without_a_target(stage: Stage) -> None:
    for page in (
        f"<dialog open id=bar><p>We use cookies for advertising.</p><a href=# {answer('yes')}>Accept</a></dialog>",
        f"<div id=bar class=cookie-notice style='padding:20px'>We use cookies for advertising. <span role=button tabindex=0 {answer('yes')}>Accept</span></div>",
        f"<my-bar id=bar></my-bar><script>const root = bar.attachShadow({{mode: 'open'}}); root.innerHTML = `<div style='{FIXED}'><p>We use cookies.</p><button {answer('yes')}>Accept</button></div>`</script>",
    ):
        assert (await answered(stage, page + SHOP, "accept"))[0] == ["yes"]


async def test_one_that_comes_late_and_sliding_is_answered_while_a_step_waits(stage: Stage) -> None:
    late = f"""<style>@keyframes up {{ from {{ transform: translateY(100%) }} }}</style>
      <template id=later>{plain("We use cookies. Privacy policy", "Accept")}</template>
      <script>setTimeout(() => {{ document.body.append(later.content.cloneNode(true)); bar.style.animation = 'up .8s'; }}, 700);
      setTimeout(() => {{ document.body.insertAdjacentHTML('beforeend', '<p>Ready</p>') }}, 3500)</script>"""
    async with stage.show(SHOP + late, "iphone", moods=Moods(consent="accept")) as driver:
        await driver.see(Locator(text="Ready"))
        assert await driver.page.evaluate("() => said") == ["Accept"]
        assert [one.tapped for one in driver.clearing.noted] == ["Accept"]


async def test_one_that_comes_again_after_a_navigation_is_answered_again(stage: Stage) -> None:
    path = stage.site.put(SHOP + plain("We use cookies. Privacy policy", "Accept"))
    async with stage.show("x", moods=Moods(consent="accept")) as driver:
        for _ in range(2):
            await driver.open(path)
            assert await driver.clearing.clear(now=True)
        assert len(driver.clearing.noted) == 2


async def test_left_alone_it_stays(stage: Stage) -> None:
    page = SHOP + MANAGED["OneTrust"] + SECOND_LAYER
    assert await answered(stage, page, "leave") == (None, [], [])


NO_CONSENT = {
    "a newsletter": bar("bar", f"<h2>Join our newsletter</h2><p>By signing up you accept our privacy policy and cookies.</p><input type=email aria-label=Email><button {answer('x')}>Accept and sign up</button>"),
    "a newsletter without a field": plain("10 % off your first order. Subscribe and save! See our privacy policy.", "Accept offer", "No thanks"),
    "a recipe": plain("Cookies of the week: we use real butter in our cookies, baked by our partners.", "OK", "More"),
    "a product in a pop-up": plain("Oat cookies, £3.99. Allow 3 days for delivery.", "Accept"),
    "conditions in the checkout": f"<main><p>Our conditions mention cookies and privacy.</p><button {answer('x')}>Accept terms</button></main>",
    "conditions in a dialog": f"<dialog open id=bar><h2>Terms of sale</h2><p>Goods remain ours until they are paid for. {'All sales are made under these terms. ' * 30} Our privacy policy and cookie policy apply.</p><button {answer('x')}>Accept terms</button></dialog>",
    "an age gate": plain("Are you over 18? We sell wine. This site uses cookies.", "Yes, I accept", "No"),
    "an offer of a position": plain("Let us show the shops near you.", "Allow", "Not now"),
    "a mini basket": f"<dialog open id=bar><p>Cookies and cream ice, added to your basket.</p><button {answer('x')}>Continue shopping</button></dialog>",
    "a placeholder for a film": f"<main><div class=cookie-placeholder>To see this film, accept cookies of FilmTube. <button {answer('x')}>Accept cookies</button></div></main>",
    "a link to the policy": "<footer style='position:sticky;bottom:0'>We use cookies. <a href=/cookies>Cookie settings</a></footer>",
    "an answered manager's button": bar("onetrust-banner-sdk", "<button>Cookie preferences</button>"),
    "a chat": plain("Hi! I am the shop's assistant. Do you agree to chat?", "Agree", "Close"),
    "a delivery notice": plain("Parcel tracking is slow this week; thank you for your understanding.", "Got it"),
}  # fmt: skip


@pytest.mark.parametrize("choice", ["accept", "reject"])
@pytest.mark.parametrize("what", sorted(NO_CONSENT))
async def test_what_is_no_consent_is_not_touched(stage: Stage, what: str, choice: Consent) -> None:
    assert await answered(stage, SHOP + NO_CONSENT[what], choice) == (None, [], [])


async def test_a_bar_that_does_not_go_is_not_tapped_for_ever(stage: Stage) -> None:
    stubborn = bar(
        "bar",
        "<p>We use cookies. Privacy policy</p><button onclick='window.said = (window.said || 0) + 1'>Accept</button>",
    )
    async with stage.show(SHOP + stubborn, moods=Moods(consent="accept")) as driver:
        for _ in range(4):
            await driver.clearing.clear(now=True)
        assert await driver.page.evaluate("() => said") == 1
        assert [one.error for one in driver.clearing.noted] == ["", "it stays although it was answered"]


async def test_a_pop_up_over_the_bar_is_closed_first(stage: Stage) -> None:
    over = """<div id=pop role=dialog style="position:fixed;inset:0;z-index:999;background:#fff"><h2>Newsletter</h2><input type=email>
      <button aria-label=Close onclick="pop.remove()">×</button></div>"""
    async with stage.show(
        SHOP + plain("We use cookies.", "Accept all") + over, "iphone", moods=Moods(consent="accept")
    ) as driver:
        assert await driver.clearing.clear(now=True)
        assert await driver.page.evaluate("() => said") == ["Accept all"]
        assert [(one.kind, one.tapped) for one in driver.clearing.noted] == [
            ("overlay", "Close"),
            ("consent", "Accept all"),
        ]
