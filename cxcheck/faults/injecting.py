"""Injecting: a fault of the library as a patch for one device."""

from collections.abc import Iterable, Mapping

from cxcheck.faults.library import AnySiteFault
from cxcheck.faults.scripts import Used, breaking, rewriting
from cxcheck.model.device import Device
from cxcheck.model.harm import Harm
from cxcheck.model.patch import Patch


def patch_of(fault: AnySiteFault, device: Device, used: Used, scouted: Mapping[str, Iterable[Harm]]) -> Patch:
    """What the browser layer applies to break a device's pages; `scouted` is what it would break, by path."""
    there = {path: one for path, harms in scouted.items() for one in harms if one.fault == fault.id and one.victim}
    victims = {path: one.victim.selector for path, one in there.items() if one.victim}
    return Patch(
        fault=fault.id,
        devices=(device.name,),
        script=breaking([fault], device, used, {fault.id: victims}),
        urls=tuple(dict.fromkeys(url for one in there.values() for url in one.urls)),
        reply=fault.reply or "404",
        rewrite=rewriting(fault, device) if fault.via == "response" else "",
    )
