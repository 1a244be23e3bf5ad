"""What an order chooses: the site, the journeys, and the share of the plan."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import ValidationError

from cxcheck.app.order import Order
from cxcheck.bundle import HOME
from cxcheck.checks import rules
from cxcheck.errors import BundleError, Problem, UserError
from cxcheck.journey.load import find_journeys, load_journey
from cxcheck.model.device import Device
from cxcheck.model.journey import Journey
from cxcheck.model.plan import Plan
from cxcheck.model.report import Report
from cxcheck.model.site import Site
from cxcheck.project.load import load_project
from cxcheck.selecting import failed_in, only, share


def site_of(order: Order) -> Site:
    """The site to play, which has its effects at its own address only: a preview may be wired to the real till."""
    site = order.site if isinstance(order.site, Site) else load_project(order.project, rules()).site(order.site)
    elsewhere = order.base_url and site.base_url and urlsplit(order.base_url).netloc != urlsplit(site.base_url).netloc
    return site.model_copy(update={"allow_effects": ()}) if elsewhere or not order.effects else site


def journeys_of(order: Order, devices: Mapping[str, Device]) -> list[Journey]:
    """The journeys to play, all of them unless the order names some; UserError if there is none of those names."""
    journeys = load_all(order.paths, devices)
    if not order.journeys:
        return journeys
    wanted = {name.casefold() for name in order.journeys}
    chosen = [one for one in journeys if wanted & {one.name.casefold(), Path(one.file).stem.casefold()}]
    if not chosen:
        known = ", ".join(one.name for one in journeys)
        raise UserError(f"no journey is called {' or '.join(order.journeys)}", hint=f"there are: {known}")
    return chosen


def load_all(paths: Sequence[Path], devices: Mapping[str, Device]) -> list[Journey]:
    """All journeys; UserError with the problems of all files at once."""
    journeys: list[Journey] = []
    problems: list[Problem] = []
    for path in find_journeys(paths):
        try:
            journeys.append(load_journey(path, devices, rules()))
        except UserError as error:
            problems += error.problems
    if problems:
        raise UserError.of(tuple(problems))
    return journeys


def selected(order: Order, plan: Plan) -> Plan:
    """What of the plan is played: all of it unless the order says less."""
    if order.last_failed:
        plan = _failed_last_time(order, plan)
    return share(plan, order.shard) if order.shard else plan


def _failed_last_time(order: Order, plan: Plan) -> Plan:
    """What failed in the project's last run; everything if nothing did, or if there was none."""
    path = order.project / HOME / "latest" / "report.json"
    if not path.is_file():
        return plan
    try:
        failed = failed_in(Report.model_validate_json(path.read_text(encoding="utf-8")))
    except (ValidationError, UnicodeDecodeError) as error:
        raise BundleError("the report of the last run is damaged", str(path), "run without --last-failed") from error
    return only(plan, failed) if only(plan, failed).journeys else plan
