"""A report made by hand: a shop with real losses and with names that try to break out of every format."""

from datetime import date
from io import BytesIO

from PIL import Image, ImageDraw

from cxcheck.model.baseline import Decision
from cxcheck.model.evidence import Effort
from cxcheck.model.finding import (
    CannotTell,
    CheckOutcome,
    Finding,
    FoundElement,
    Occurrence,
    SetAside,
    SharedDefect,
    Spared,
)
from cxcheck.model.journey import Source
from cxcheck.model.page import Box
from cxcheck.model.report import Cell, DeviceNote, JourneyReport, JudgedFinding, Report, Row, TurnedCheck, VisitNote

SCRIPT = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
MARKUP = "[red]Sale[/red] ]]> &amp; {{ 7*7 }} [/]"
CONTROL = "Bell\x07 Escape\x1b[31m Null\x00 Next\x85 End\uffff"
TURNED = "\u202eelttek a fo ecirp\u202c and عربى"
LONG = "Kettle" * 60
HOSTILE = (SCRIPT, MARKUP, CONTROL, TURNED, LONG)

WIDTHS = {"desktop": (1440, 1900), "iphone": (390, 3600), "small-phone": (320, 9000), "ipad": (820, 2600)}
DEVICES = tuple(WIDTHS)
TITLES = {"desktop": "Desktop", "iphone": "iPhone", "small-phone": "Small phone", "ipad": "iPad"}
FAMILIES = {"desktop": "desktop", "iphone": "phone", "small-phone": "phone", "ipad": "tablet"}
STEPS = ("open /", "checkpoint results", 'tap link "Kettle"', "checkpoint product", 'tap "Buy"', "checkpoint basket")


def picture(device: str, button: bool = True) -> bytes:
    """A page of a shop as a PNG at one pixel per CSS pixel: bar, heading, pictures, and the button (or none)."""
    width, height = WIDTHS[device]
    image = Image.new("RGB", (width, height), "#fbfaf7")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, 64), fill="#27374d")
    draw.text((20, 22), "KETTLE & CO", fill="white", font_size=20)
    for top in range(110, height - 200, 420):
        for left in range(20, width - 100, 300):
            draw.rounded_rectangle((left, top, min(left + 270, width - 20), top + 260), 12, fill="#d9e2e1")
            draw.text((left, top + 275), "Steel kettle", fill="#222", font_size=18)
            draw.text((left, top + 305), "49.90 EUR", fill="#222", font_size=18)
    if button:
        box = buy_box(device)
        draw.rounded_rectangle((box.x, box.y, box.right, box.bottom), 8, fill="#0b6e4f")
        draw.text((box.x + 20, box.y + 12), "Add to basket", fill="white", font_size=18)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def buy_box(device: str) -> Box:
    """Where the button is drawn."""
    width, height = WIDTHS[device]
    return Box(width * 0.55, height * 0.6, min(260.0, width * 0.4), 46)


def path(slug: str, device: str, step: int) -> str:
    """The path of a picture in the run's folder."""
    return f"visits/{slug}/{device}/{step}.png"


def shows(device: str, step: int = 3, slug: str = "buy", box: Box | None = None) -> Occurrence:
    """An occurrence at a step of a journey."""
    element = FoundElement(role="button", name="Add to basket", box=box, on=device) if box else None
    name = STEPS[step].removeprefix("checkpoint ") if step in (1, 3, 5) else ""
    return Occurrence(journey=slug, checkpoint=name, step=step, device=device, element=element)


def finding(**changes: object) -> JudgedFinding:
    """A finding that counts, with some fields changed."""
    fields: dict[str, object] = {
        "check": "price-mismatch",
        "area": "shopping",
        "severity": "critical",
        "title": "The price of “Kettle” is higher on the phone",
        "detail": "The price next to the name of the product differs between the two devices.",
        "expected": "49.90 EUR",
        "actual": "54.90 EUR",
        "reference": "desktop",
        "element": FoundElement(role="text", name="Price", selector="#price", box=Box(20, 415, 100, 24), on="desktop"),
        "fingerprint": "3f9a1c",
        "trust": "confirmed",
        "occurrences": (shows("iphone", box=Box(20, 415, 100, 24)),),
        "status": "new",
        "counts": True,
        "reproduce": "cxcheck run journeys/buy.yaml --device iphone --until product --base-url http://127.0.0.1:8000",
    }
    return JudgedFinding.model_validate({**fields, **changes})


def _step_impossible() -> Finding:
    fields = finding(
        check="step-impossible",
        title='The step tap "Buy" cannot be done',
        fingerprint="5e5e5e",
        occurrences=(shows("iphone", 4), shows("small-phone", 4)),
    )
    return Finding.model_validate({name: getattr(fields, name) for name in Finding.model_fields})


def findings() -> tuple[JudgedFinding, ...]:
    """One finding of every status, and the hostile ones."""
    covered = finding(
        check="control-covered",
        title="“Add to basket” is covered by the cookie bar, at every scroll position",
        detail="A tap on the middle of the button, and on each of its quarters, reaches the bar above it.",
        expected="the button can be tapped",
        actual="a layer “We value your privacy” lies on top of it",
        element=FoundElement(
            role="button", name="Add to basket", selector="main > button.buy", box=buy_box("desktop"), on="desktop"
        ),
        fingerprint="a1b2c3",
        occurrences=tuple(shows(device, box=buy_box(device)) for device in DEVICES[1:]),
        consequences=(_step_impossible(),),
    )
    missing = finding(
        check="feature-missing",
        severity="serious",
        title=f"The filter {MARKUP} is missing",
        detail=SCRIPT,
        expected=f"{SCRIPT} {TURNED}",
        actual="nothing like it, also behind menus",
        fingerprint="feed01",
        status="must-fix",
        decision=Decision(
            fingerprint="feed01", check="feature-missing", title="t", decision="must-fix", date=date(2026, 5, 1)
        ),
        occurrences=(shows("iphone", 1), shows("iphone", 1, "search")),
        element=FoundElement(role="button", name=MARKUP, selector=SCRIPT, box=Box(1000, 90, 300, 40), on="desktop"),
    )
    long = finding(
        severity="serious",
        title=LONG,
        expected=LONG,
        actual=CONTROL,
        detail="",
        fingerprint="100000",
        status="expired",
        reproduce=f"cxcheck run {LONG}.yaml --device iphone --until '{TURNED}'",
        occurrences=(shows("small-phone", 1),),
        element=None,
    )
    wide = finding(
        check="page-too-wide",
        area="layout",
        severity="moderate",
        title="The page scrolls sideways",
        expected="as wide as the device: 820 px",
        actual="1,050 px wide",
        fingerprint="77aa77",
        status="unconfirmed",
        trust="unconfirmed",
        counts=False,
        occurrences=(shows("ipad", 5),),
        element=None,
    )
    flaky = finding(
        check="script-error", title=CONTROL, fingerprint="f1a5", status="flaky", trust="flaky", counts=False
    )
    accepted = finding(
        fingerprint="acce97",
        title=TURNED,
        status="accepted",
        counts=False,
        decision=Decision(
            fingerprint="acce97",
            check="price-mismatch",
            title=TURNED,
            decision="accepted",
            devices=("ipad",),
            reason=f"Agreed with sales {SCRIPT}",
            by="ines",
            date=date(2026, 5, 1),
            until=date(2026, 8, 1),
        ),
        occurrences=(shows("ipad", 1),),
    )
    return covered, finding(), missing, long, wide, flaky, accepted


def _cell(slug: str, device: str, step: int, judged: tuple[JudgedFinding, ...]) -> Cell:
    stuck = slug == "buy" and device in ("iphone", "small-phone")
    outcome = "not-reached" if stuck and step > 4 else "failed" if stuck and step == 4 else "passed"
    error = {"not-reached": "the visit ended at step 5", "failed": f"{MARKUP} is covered by {SCRIPT}"}.get(outcome, "")
    shot = outcome == "failed" or (step in (1, 3, 5) and outcome == "passed")
    width, height = WIDTHS[device]
    marks = {
        one.fingerprint: None
        for one in judged
        for part in (one, *one.consequences)
        for at in part.occurrences
        if (at.journey, at.step, at.device) == (slug, step, device)
    }
    return Cell.model_validate(
        {
            "device": device,
            "outcome": outcome,
            "error": error,
            "revealed": ("Menu", TURNED) if device == "iphone" and step == 2 else (),
            "picture": path(slug, device, step) if shot else "",
            "page_width": width if shot else 0,
            "page_height": height if shot else 0,
            "effort": Effort(taps=step, fields=1, menus=1 if device != "desktop" else 0) if shot else None,
            "findings": tuple(marks),
        }
    )


def _journey(slug: str, name: str, steps: int, judged: tuple[JudgedFinding, ...]) -> JourneyReport:
    rows = tuple(
        Row(
            step=step,
            text=STEPS[step],
            checkpoint=STEPS[step].removeprefix("checkpoint ") if step in (1, 3, 5) else "",
            source=Source(file=f"journeys/{slug}.yaml", line=8 + step, column=5),
            cells=tuple(_cell(slug, device, step, judged) for device in DEVICES),
        )
        for step in range(steps)
    )
    stuck = slug == "buy"
    return JourneyReport(
        name=name,
        slug=slug,
        why="Four in ten orders come from a phone.",
        area="shopping",
        file=f"journeys/{slug}.yaml",
        reference="desktop",
        devices=DEVICES,
        rows=rows,
        visits=tuple(
            VisitNote(
                device=device,
                status="failed" if stuck and "phone" in device else "finished",
                reason="step 5 could not be done" if stuck and "phone" in device else "",
            )
            for device in DEVICES
        ),
    )


def report(**changes: object) -> Report:
    """The whole report, with some fields changed."""
    judged = findings()
    shared = SharedDefect(
        check="zoom-blocked", title=MARKUP, detail=SCRIPT, fingerprint="5a5a", occurrences=(shows("iphone", 1),)
    )
    fields: dict[str, object] = {
        "tool": "cxcheck 0.1.0",
        "run": "2026-05-20T10-00-00",
        "started": "2026-05-20T10:00:00Z",
        "seconds": 41.3,
        "verdict": "divergent",
        "exit_code": 1,
        "headline": "Phone and tablet customers lose 4 things: “Add to basket” is covered by the cookie bar, at every "
        "scroll position; The price of “Kettle” is higher on the phone; and 2 more.",
        "devices": tuple(
            DeviceNote(
                name=name,
                title=TITLES[name],
                family=FAMILIES[name],
                width=WIDTHS[name][0],
                height=800,
                engine=f"{TITLES[name]} viewport on Chromium 156",
            )
            for name in DEVICES
        ),
        "journeys": (_journey("buy", f"Buy a kettle {MARKUP}", 6, judged), _journey("search", "Search", 2, judged)),
        "findings": judged,
        "shared": (shared,),
        "cannot_tell": tuple(
            CannotTell(check="price-mismatch", journey="buy", checkpoint="results", device=device, reason=SCRIPT)
            for device in DEVICES[1:]
        ),
        "set_aside": (SetAside(journey="buy", checkpoint="results", device="iphone", what=f"banner {CONTROL}"),),
        "spared": (
            Spared(
                check="feature-missing",
                fingerprint="77aa",
                title=f"{SCRIPT} is missing",
                journey="buy",
                checkpoint="results",
                device="iphone",
                ignored=f'text "{MARKUP}"',
                why=CONTROL,
                said="journeys/buy.yaml:4:5",
            ),
        ),
        "turned": (TurnedCheck(check="target-small", how="off", said="cxcheck.toml:2:1"),),
        "outcomes": (
            CheckOutcome(check="price-mismatch", asked=12, findings=2, cannot_tell=3),
            CheckOutcome(check="control-covered", asked=12, findings=1, cannot_tell=0),
        ),
        "resolved": (
            Decision(
                fingerprint="90ne", check="price-mismatch", title=SCRIPT, decision="accepted", date=date(2026, 1, 2)
            ),
        ),
        "problems": (f"The site blocked iPad on “Search”: {SCRIPT}",),
    }
    return Report.model_validate({**fields, **changes})


def pictures() -> dict[str, bytes]:
    """The pictures of all cells. Phones show the product without its button at the results."""
    made = {(device, bought): picture(device, bought) for device in DEVICES for bought in (True, False)}
    cells = [(one.slug, cell, row) for one in report().journeys for row in one.rows for cell in row.cells]
    return {cell.picture: made[cell.device, row.step != 1] for _, cell, row in cells if cell.picture}
