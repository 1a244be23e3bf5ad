"""JavaScript for the browser, put together from the prelude, the runtime and the faults themselves."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from cxcheck.faults.library import AnySiteFault
from cxcheck.model.device import Device

Used = Mapping[str, Sequence[str]]
"""By path of a page the selectors of what the journey acts on there, in that order."""
Named = Mapping[str, Mapping[str, str]]
"""By fault and path of a page the selector of its victim, as a scout has found it."""

READ = "() => { const tell = window[Symbol.for('cxcheck.faults')]; return tell ? tell() : '[]'; }"
"""Function that tells, as JSON, what became of the faults that the page was broken with."""


def breaking(faults: Iterable[AnySiteFault], device: Device, used: Used, named: Named) -> str:
    """Script that breaks pages; to be run before their own scripts."""
    return _scripted("runtime.js", faults, device, used, json.dumps({key: dict(of) for key, of in named.items()}))


def scouting(faults: Iterable[AnySiteFault], device: Device, used: Used) -> str:
    """Expression that asks a page what each fault would break on it: JSON."""
    return _scripted("scout.js", faults, device, used, "copy => pageOf(copy, {...device, path: page.path})")


def rewriting(fault: AnySiteFault, device: Device) -> str:
    """Function of `{html, path}`: the page's markup with the fault in it, or null if it changes nothing."""
    return f"""({{html, path}}) => {{
{_prelude()}
const copy = new DOMParser().parseFromString(html, 'text/html');
const changed = ({_member(fault)}).rewrite(copy, pageOf(copy, {{...{_of(device, {})}, path}}));
if (changed === false) return null;
const kind = copy.doctype ? new XMLSerializer().serializeToString(copy.doctype) : '';
return kind + copy.documentElement.outerHTML;
}}"""


def _scripted(script: str, faults: Iterable[AnySiteFault], device: Device, used: Used, more: str) -> str:
    chosen = ",\n".join(_described(fault) for fault in faults if device.touch or not fault.touch_only)
    return f"""(() => {{
{_prelude()}
{_file("identity.js")}
const device = {_of(device, used)};
const page = pageOf(document, device);
const faults = [{chosen}];
return (
{_file(script)}
)(page, faults, {more});
}})()"""


def _described(fault: AnySiteFault) -> str:
    facts = {"id": fault.id, "via": fault.via, "start": fault.at_start}
    return f"{{...{json.dumps(facts)}, members: {_member(fault)}}}"


def _member(fault: AnySiteFault) -> str:
    """The file's object; on lines of its own, as it begins with comments."""
    return f"(\n{fault.source}\n)"


def _of(device: Device, used: Used) -> str:
    told = {
        "width": device.viewport.width,
        "touch": device.touch,
        "used": {path: list(of) for path, of in used.items()},
    }
    return json.dumps(told)


@cache
def _prelude() -> str:
    """A function `pageOf(document, device)` made of all files of the prelude."""
    here = files(__package__).iterdir()
    names = sorted(one.name for one in here if one.name.startswith("prelude") and one.name.endswith(".js"))
    parts = ",\n".join(f"(\n{_file(name)}\n)" for name in names)
    return f"""const pageOf = (document, device) => {{
const page = {{}};
for (const part of [{parts}])
  Object.defineProperties(page, Object.getOwnPropertyDescriptors(part(page, document, device)));
return page;
}};"""


@cache
def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
