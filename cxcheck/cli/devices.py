"""`cxcheck devices`: the devices that journeys can be played on."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from cxcheck.model.device import Device


@click.command(short_help="List the devices.", epilog="Example: cxcheck devices")
def command() -> int:
    """List the devices that journeys can be played on: those that ship with cxcheck and the project's own.

    A family's name stands for all its devices.
    """
    from cxcheck.devices.load import load_devices

    rows = [_row(device) for device in load_devices(Path.cwd()).values()]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    return 0


def _row(device: "Device") -> tuple[str, ...]:
    size = f"{device.viewport.width} x {device.viewport.height}"
    hand = "touch" if device.touch else "mouse"
    return device.name, device.family, size, hand, device.engine, device.title
