# ruff: noqa: E501 - pages are read best a line each
"""The table: what goes wrong, what a page or server does for it, and how its visits are to end."""

from dataclasses import dataclass, field

from cxcheck.model.evidence import FailureKind, VisitStatus
from tests.machine import hostile
from tests.machine.hostile import Answering, page

LOOK = "  - checkpoint: there\n"
BUY = "  - tap: Buy\n"
DONE = "<button onclick=\"this.textContent = 'Bought'\">Buy</button>"
_BROKEN_TOOLS = """<script>
  Array.prototype.map = Array.prototype.filter = Array.prototype.push = () => { throw new Error('mine') };
  Array.prototype.toJSON = Object.prototype.toJSON = function () { return 'mine' };
  JSON.stringify = () => '{"elements": [], "title": "mine"}';
  document.querySelectorAll = Document.prototype.querySelector = Element.prototype.getAttribute = null;
  window.getComputedStyle = () => ({}); Element.prototype.getBoundingClientRect = () => ({});
  window.MutationObserver = class { observe() { throw new Error('mine') } };
  window.requestAnimationFrame = () => 0; performance.now = () => NaN; Object.defineProperty(document, 'title', {get: () => ({})});
</script>"""


@dataclass(frozen=True)
class Row:
    """One thing that goes wrong.

    `kind` is that of the step that failed, `says` a part of the visit's reason. `page` is whether the checkpoint must
    hold (True) or must lack (False) the page model; None: it depends on how fast the machine is. `exit` is that of a run of
    this journey alone.
    """

    name: str
    answer: Answering | None = None
    steps: str = LOOK
    status: VisitStatus = "finished"
    kind: FailureKind = ""
    says: str = ""
    page: bool | None = True
    exit: int = 0
    start: str = ""
    base_url: str = ""
    more: dict[str, Answering] = field(default_factory=dict)
    settled: bool | None = None

    @property
    def path(self) -> str:
        """Where its page stands."""
        return f"/{self.name.replace(' ', '-')}"


def failing(name: str, answer: Answering | None, kind: FailureKind, says: str, **more: object) -> Row:
    """A row whose visits fail on the reference too, so that nothing can be judged."""
    fields: dict[str, object] = {"status": "failed", "kind": kind, "says": says, "page": None, "exit": 3, **more}
    return Row(name, answer, **fields)  # type: ignore[arg-type]  # the fields are Row's own


def shut(name: str, answer: Answering | None, says: str, **more: object) -> Row:
    """A row whose visits are not let in, which is nobody's fault."""
    return failing(name, answer, "blocked", says, status="blocked", **more)


QUICK = (
    # the network
    failing("headers never come", hostile.no_headers, "navigation", "the page did not answer within"),
    failing("body never ends", hostile.endless_body, "navigation", "the page began and never came to its end within"),
    failing("endless redirects", hostile.redirect, "navigation", "ERR_TOO_MANY_REDIRECTS"),
    failing("no HTTP", hostile.garbage, "navigation", "ERR_INVALID_HTTP_RESPONSE"),
    shut("connection reset", hostile.reset, "cannot be reached: net::ERR_CONNECTION_RESET"),
    shut("hung up", hostile.hang_up, "cannot be reached: net::ERR_EMPTY_RESPONSE"),
    shut("no such name", None, "cannot be reached: net::ERR_NAME_NOT_RESOLVED", base_url="http://shop.invalid"),
    shut("offline", None, "cannot be reached: net::ERR_CONNECTION_REFUSED", base_url="http://127.0.0.1:65535"),
    shut("status 403", page("Go away", 403), "HTTP 403"),
    shut("status 429", page("Too often", 429), "HTTP 429"),
    Row("status 404", page("Nothing here", 404)),
    Row("status 500", page("Sorry", 500)),
    failing("download as page", hostile.download, "navigation", "not a page but a download"),
    Row("download by tap", page("<a href=/file>Buy</a>"), BUY + LOOK, more={"/file": hostile.download}),
    # scripts
    failing("endless script on arrival", page("<script>for (;;);</script>"), "navigation", "the page "),
    Row("promise that never settles", page(DONE + "<script>window.then = () => {}; const p = new Promise(() => {}); (async () => await p)()</script>"), BUY + LOOK),
    Row("thenable page", page("<script>window.then = document.then = Object.prototype.then = function () {}</script>")),
    Row("promises replaced", page("<script>window.Promise = class { constructor() {} then() {} }; Promise.resolve = () => new Promise()</script>"), settled=False),
    Row("tools replaced", page(_BROKEN_TOOLS), settled=False),
    Row("names that clobber", page("<form><input name=id><input name=action><input name=method><input name=name></form><img name=title><img name=getElementById>")),
    Row("names that clobber everything", page("<form><input name=tagName><input name=getAttribute><input name=attributes></form><img name=body><form name=documentElement></form>"), page=False),
    # things that pop up
    Row("dialog storm", page(DONE + "<script>for (let n = 0; n < 2; n++) { alert(n); confirm(n); prompt(n) } document.querySelector('button').addEventListener('click', () => alert('really')); onbeforeunload = () => 'stay'</script>"), BUY + LOOK),
    Row("popup storm", page(DONE + "<script>for (let n = 0; n < 5; n++) open('/popup'); document.querySelector('button').addEventListener('click', () => open('/popup'))</script>"), BUY + LOOK, more={"/popup": page("<script>alert(1)</script>")}),
    Row("print and permissions", page("<script>print(); navigator.geolocation.getCurrentPosition(() => {}); Notification.requestPermission()</script>")),
    # pages that do not keep still
    Row("reloads itself for ever", page("<script>setTimeout(() => location.reload(), 250)</script>"), page=None),
    Row("navigates between looks", page("<script>setTimeout(() => location.replace('?' + Math.random()), 300)</script>"), page=None),
    Row("addresses without end", page("<script>let n = 0; setInterval(() => history.pushState(null, '', '?' + n++), 20)</script>")),
    Row("console flood", page("<script>setInterval(() => { for (let n = 0; n < 500; n++) console.error('x'.repeat(500), n) }, 50)</script>")),
    Row("errors without end", page("<script>setInterval(() => { for (let n = 0; n < 50; n++) setTimeout(() => { throw new Error('mine') }) }, 50)</script>")),
)  # fmt: skip
"""What is over soon, with short limits."""

_GROWING = "<script>setInterval(() => { for (let n = 0; n < 20; n++) document.body.append(document.createElement('p'), 'more ') }, 50)</script>"
_ASKING = "<script>(async () => { for (let n = 0; n < 50; n++) await Promise.all(Array.from({length: 100}, (_, m) => fetch('/tiny?' + n + '.' + m).catch(() => {}))) })()</script>"
HEAVY = (
    Row("50 MB page", hostile.huge, page=None),
    Row("20000 elements", page("<ul>" + "<li><a href=/x>Kettle</a></li>" * 10_000 + "</ul>"), page=None),
    Row("5000 requests", page(_ASKING), page=None, more={"/tiny": lambda handler: handler.say("x")}),
    Row("100 frames in each other", hostile.nested, page=None),
    Row("10 MB in an attribute", page(f'<a href="/x" title="{"y" * 10_000_000}" data-x="{"z" * 1000}">Go</a>')),
    Row("grows without end", page(_GROWING)),
    Row("memory hog", page("<script>window.held = []; for (let n = 0; n < 30; n++) held.push(new Uint8Array(1e7).fill(n))</script>")),
    Row("deep nesting", page("<div>" * 3000 + "deep" + "</div>" * 3000), page=None),
)  # fmt: skip
"""What takes its time, with the usual limits."""

CRASHES = (
    failing("renderer crash", page(DONE), "browser", "the page crashed", steps="  - open: chrome://crash\n" + BUY, status="broken-off"),
    failing("endless script after a tap", page("<button onclick='for (;;);'>Buy</button>"), "timeout", "", steps=BUY + "  - see: Bought\n"),
)  # fmt: skip
"""What takes a process with it."""
