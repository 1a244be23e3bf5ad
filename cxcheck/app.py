"""The use-cases: what a command does, in the order of the flow."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from importlib.resources import as_file, files
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import ValidationError
from rich.console import Console

from cxcheck import __version__, memory
from cxcheck.baseline import ledger
from cxcheck.bundle import HOME, Bundle, Manifest, new_run, point_latest
from cxcheck.capture.browsers import Browsers
from cxcheck.capture.leasing import Leases, leases_folder
from cxcheck.capture.playing import Script, default_workers, play_all
from cxcheck.capture.secrets import Vault
from cxcheck.checks import checks, rules
from cxcheck.checks.pair import Views
from cxcheck.compare import compare as compare_visits
from cxcheck.devices.load import expand, load_devices
from cxcheck.drilling.drill import Drill, Tried, forget
from cxcheck.drilling.drill import play as play_drill
from cxcheck.drilling.page import page as drill_page
from cxcheck.drilling.telling import report_of, say, summary
from cxcheck.errors import BundleError, CannotJudge, Problem, UserError
from cxcheck.failures import Failures
from cxcheck.faults import choose
from cxcheck.faults.library import AnySiteFault
from cxcheck.faults.library import choose as choose_any
from cxcheck.faults.score import Score, score
from cxcheck.filling import account_keys, check_accounts, codes_for, names_for
from cxcheck.journey.load import find_journeys, load_journey
from cxcheck.judge import judge
from cxcheck.merging import merge as merge_runs
from cxcheck.model.baseline import Decision, Verb
from cxcheck.model.device import Device
from cxcheck.model.drill import DrillReport
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.finding import Comparison, Severity
from cxcheck.model.journey import Journey
from cxcheck.model.knobs import Knobs
from cxcheck.model.patch import Patch
from cxcheck.model.plan import Plan, PlannedJourney, Shard, Visit
from cxcheck.model.report import JudgedFinding, Report
from cxcheck.model.site import Site
from cxcheck.planning import make_plan, stop_of, sweeping, visits_of
from cxcheck.probes.costly import costly_probes
from cxcheck.progress import Showing, watch
from cxcheck.project.load import load_project
from cxcheck.report import renderers
from cxcheck.report.terminal import show as print_report
from cxcheck.selecting import failed_in, only, share
from cxcheck.steps import step_kinds
from cxcheck.steps.act import Act

MAX_LOOPS = 10
"""Times that questions are played: a search, then 1, 2, 4 … confirming rounds, then room for what those bring up."""


@dataclass(frozen=True)
class Order:
    """What to play and how, as somebody asked for it."""

    paths: tuple[Path, ...]
    base_url: str | None = None
    devices: tuple[str, ...] = ()
    journeys: tuple[str, ...] = ()
    out: Path | None = None
    headed: bool = False
    pause: bool = False
    until: str | None = None
    workers: int | None = None
    baselines: Path = Path("baselines")
    fail_on: Severity = "serious"
    project: Path = Path()
    site: str | Site = ""
    """Name of a site of the project file ("" for its default one), or a site itself."""
    patches: tuple[Patch, ...] = ()
    repeats: int = 1
    sweep: bool = False
    """Whether every checkpoint is swept, whatever it says."""
    remembers: bool = True
    """Whether what varied in earlier runs of the project is known, and what varies in this one kept for later ones."""
    shard: Shard | None = None
    last_failed: bool = False
    max_failures: int | None = None
    command: str = ""
    """What plays it again, where that is not `cxcheck run`."""


@dataclass(frozen=True)
class DrillWishes:
    """Which faults a drill tries (ids, areas, checks, or "all"), in which order, and for how many minutes.

    `most`: no more faults than that, of those that have a place in the suite. `thorough`: everything is confirmed, also
    what no fault explains, so that false alarms can be counted.
    """

    faults: str = "all"
    seed: int = 1
    budget: float | None = None
    most: int | None = None
    thorough: bool = False


@dataclass(frozen=True)
class CheckPage:
    """A check as its public page shows it."""

    id: str
    area: str
    severity: str
    summary: str
    page: str


@dataclass(frozen=True)
class DemoResult:
    """What a demo seeded and what came of it."""

    report: Report
    seeded: tuple[str, ...]
    found: tuple[str, ...]
    missed: tuple[str, ...]
    unexpected: tuple[str, ...]


# --- playing ---------------------------------------------------------------------------------------------------------


def run(order: Order) -> Report:
    """Capture with confirming visits, compare, report."""
    bundle, comparison = _captured(order, confirm=True)
    comparison = comparison or _compared(bundle)
    judged = _told(bundle, comparison, order.baselines, order.fail_on)
    if order.remembers:
        _learn(order.project, comparison)
    return judged


def _learn(project: Path, comparison: Comparison) -> None:
    names = memory.learn(memory.recall(project), comparison, date.today())
    try:
        if names:
            memory.remember(project, names)
    except OSError as error:
        print(f"note: what varied cannot be remembered for the next run: {error}", file=sys.stderr)


def capture(order: Order) -> Path:
    """Capture alone: the plan's own visits, nothing judged. Gives the run's folder."""
    return _captured(order, confirm=False)[0].path


@dataclass(frozen=True)
class _Staged:
    """An order made ready to be played."""

    plan: Plan
    visits: tuple[Visit, ...]
    script: Script


def _staged(order: Order) -> _Staged:
    devices = load_devices(order.project)
    site = _site(order)
    journeys = _journeys(order, devices)
    base_url = order.base_url or site.base_url or None
    whole = make_plan(
        journeys,
        devices,
        lambda names: expand(names, devices),
        base_url=base_url,
        only_devices=order.devices,
        knobs=Knobs() if isinstance(order.site, Site) else load_project(order.project, rules()).knobs,
    )
    workers = 1 if order.pause else order.workers or default_workers()
    plan = _selected(order, whole).model_copy(
        update={"command": order.command, "repeats": order.repeats, "workers": workers}
    )
    plan = sweeping(plan) if order.sweep else plan
    visits = visits_of(plan, order.until)
    check_accounts(site, journeys)
    vault = Vault.open(names_for(site, journeys), os.environ, codes_for(site, journeys))
    script = _script(order, site, devices, vault, zip(whole.journeys, journeys, strict=True))
    return _Staged(plan, visits, script)


def _captured(order: Order, *, confirm: bool) -> tuple[Bundle, Comparison | None]:
    """The run's bundle, and the comparison that left no question open, if there was one."""
    staged = _staged(order)
    began = datetime.now(UTC).isoformat(timespec="seconds")
    path = order.out or new_run(order.project / HOME, began)
    remembered = tuple(one.volatile for one in memory.recall(order.project)) if order.remembers else ()
    manifest = Manifest(run=path.name, started=began, plan=staged.plan, shard=order.shard, remembered=remembered)
    bundle = Bundle.create(path, manifest)
    if order.out is None:
        point_latest(order.project / HOME, path)
    return bundle, _play(order, bundle, manifest, staged.script, staged.visits, confirm=confirm)


def _script(
    order: Order,
    site: Site,
    devices: Mapping[str, Device],
    vault: Vault,
    journeys: Iterable[tuple[PlannedJourney, Journey]],
) -> Script:
    pairs = {planned.slug: (planned, journey) for planned, journey in journeys}
    leased = [slug for slug, (_, journey) in pairs.items() if account_keys(journey)]
    leases = Leases(site.accounts, leases_folder(order.project / HOME, site.name)) if leased else None
    return Script(
        steps={slug: _acts(journey) for slug, (_, journey) in pairs.items()},
        base_urls={slug: planned.base_url for slug, (planned, _) in pairs.items()},
        devices=devices,
        vault=vault,
        site=site,
        moods={slug: site.moods.with_wishes_of(journey) for slug, (_, journey) in pairs.items()},
        before={slug: _before(journey) for slug, (_, journey) in pairs.items()},
        serial={slug: journey.serial for slug, (_, journey) in pairs.items() if journey.serial},
        costly={slug: _costly(planned) for slug, (planned, _) in pairs.items()},
        leases=dict.fromkeys(leased, leases) if leases else {},
        patches=order.patches,
        pause=_wait_for_enter if order.pause else None,
    )


def _costly(journey: PlannedJourney) -> dict[int, list[str]]:
    """The costly probes whose check is turned on by name, by step."""
    return {
        step.index: asked
        for step in journey.steps
        if (asked := [key for key, one in costly_probes().items() if journey.knobs_at(step.index).of(one.check).on])
    }


def _selected(order: Order, plan: Plan) -> Plan:
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


def _site(order: Order) -> Site:
    """The site to play, which has its effects at its own address only: a preview may be wired to the real till."""
    site = order.site if isinstance(order.site, Site) else load_project(order.project, rules()).site(order.site)
    elsewhere = order.base_url and site.base_url and urlsplit(order.base_url).netloc != urlsplit(site.base_url).netloc
    return site.model_copy(update={"allow_effects": ()}) if elsewhere else site


def _journeys(order: Order, devices: Mapping[str, Device]) -> list[Journey]:
    journeys = _load_all(order.paths, devices)
    if not order.journeys:
        return journeys
    wanted = {name.casefold() for name in order.journeys}
    chosen = [one for one in journeys if wanted & {one.name.casefold(), Path(one.file).stem.casefold()}]
    if not chosen:
        known = ", ".join(one.name for one in journeys)
        raise UserError(f"no journey is called {' or '.join(order.journeys)}", hint=f"there are: {known}")
    return chosen


def _load_all(paths: Sequence[Path], devices: Mapping[str, Device]) -> list[Journey]:
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


def _acts(journey: Journey) -> tuple[Act, ...]:
    opening = step_kinds()["open"].model_validate({"path": journey.start})
    return (opening, *(step for step in journey.steps if isinstance(step, Act)))


def _before(journey: Journey) -> tuple[Act, ...]:
    """What restores the state begins at the start page, unless it opens a page itself."""
    acts = tuple(step for step in journey.before if isinstance(step, Act))
    opens = not acts or acts[0].kind == "open"
    return acts if opens else (_acts(journey)[0], *acts)


def _play(
    order: Order, bundle: Bundle, manifest: Manifest, script: Script, visits: Sequence[Visit], *, confirm: bool
) -> Comparison | None:
    """Plays; whatever ends it, what was finished is kept and the manifest says how it ended."""
    began = time.monotonic()
    showing = watch(manifest.plan)
    browser = ""
    problems: tuple[str, ...] = ("the run was interrupted before its end",)
    try:
        browser, comparison = asyncio.run(
            _play_and_confirm(order, bundle, manifest, script, visits, showing, confirm=confirm)
        )
        problems = ()
        return comparison
    finally:
        showing.close()
        bundle.clean_up()
        changes = {"seconds": round(time.monotonic() - began, 1), "browser": browser, "complete": not problems}
        bundle.write_manifest(manifest.model_copy(update={**changes, "problems": problems}))


async def _play_and_confirm(
    order: Order,
    bundle: Bundle,
    manifest: Manifest,
    script: Script,
    visits: Sequence[Visit],
    showing: Showing,
    *,
    confirm: bool,
) -> tuple[str, Comparison | None]:
    # SIGTERM ends a run as Ctrl-C does: the visits under way are given up, the browser is closed.
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, os.kill, os.getpid(), signal.SIGINT)
    workers = manifest.plan.workers
    plan = manifest.plan
    failures = Failures(plan, order.max_failures, order.fail_on, compare_visits, bundle, showing)
    views = Views()
    async with Browsers(headed=order.headed) as browsers:
        await play_all(visits, script, bundle, browsers, workers, failures, failures.enough)
        for _ in range(MAX_LOOPS if confirm else 0):
            # Comparing is work for the processor: off the loop, so that the browser's connection stays served.
            comparison = await asyncio.to_thread(
                lambda: compare_visits(plan, bundle.visits(), manifest.remembered, views)
            )
            questions = _within(comparison.questions, plan, order.until)
            if not questions:
                return browsers.version, comparison
            await play_all(questions, script, bundle, browsers, workers, showing)
        return browsers.version, None


def _within(questions: Sequence[Visit], plan: Plan, until: str | None) -> list[Visit]:
    """No question leads beyond the step at which the run was told to stop."""
    if until is None:
        return list(questions)
    stops = {journey.slug: stop_of(journey, until) for journey in plan.journeys}
    return [
        one.model_copy(update={"stop_after": min(stops[one.journey], one.stop_after or stops[one.journey])})
        for one in questions
    ]


async def _wait_for_enter(sentence: str) -> None:
    with suppress(EOFError):  # nobody is at the keyboard
        await asyncio.to_thread(input, f"{sentence} - press Enter to go on ")


# --- drilling --------------------------------------------------------------------------------------------------------


def drill(order: Order, wishes: DrillWishes) -> DrillReport:
    """Play the suite against seeded faults, one at a time, and say which it would miss.

    Nothing is played that has an effect. What an earlier drill into the same folder has done is not done again.
    """
    began = time.monotonic()
    prepared = drill_of(order, wishes, choose_any(wishes.faults))
    told = asyncio.run(_drilled(prepared))
    report = report_of(prepared.clean.manifest(), prepared.comparison, told, wishes.seed, time.monotonic() - began)
    Bundle(prepared.folder).write("drill.json", report.model_dump_json(indent=1).encode())
    Bundle(prepared.folder).write("drill.html", drill_page(report).encode())
    return report


def drill_of(order: Order, wishes: DrillWishes, faults: Sequence[AnySiteFault]) -> Drill:
    """What a drill with the faults plays: the suite is walked clean, unless an earlier drill has left it walked."""
    began = time.monotonic()
    order = replace(order, site=_site(order).model_copy(update={"allow_effects": ()}), remembers=False)
    folder = order.out or order.project / HOME / "drill"
    staged = _staged(order)
    clean, comparison = _clean(replace(order, out=folder / "clean"), staged.plan)
    return Drill(
        folder=folder,
        script=staged.script,
        clean=clean,
        comparison=comparison,
        faults=faults,
        seed=wishes.seed,
        budget=None if wishes.budget is None else max(0.0, wishes.budget * 60 - (time.monotonic() - began)),
        workers=order.workers or default_workers(),
        headed=order.headed,
        most=wishes.most,
        thorough=wishes.thorough,
    )


def _clean(order: Order, plan: Plan) -> tuple[Bundle, Comparison]:
    """The suite without any fault: as an earlier drill has left it, if it is the same suite."""
    assert order.out is not None
    if (order.out / "comparison.json").is_file():
        bundle = Bundle.open(order.out)
        known = bundle.manifest()
        if known.complete and known.plan == plan:
            return bundle, _comparison(bundle)
    forget(order.out.parent)
    bundle, comparison = _captured(order, confirm=True)
    comparison = comparison or _compared(bundle)
    bundle.write("comparison.json", comparison.model_dump_json(indent=1).encode())
    if not any(one.status == "finished" for one in bundle.visits()):
        reasons = "; ".join(dict.fromkeys(one.reason for one in bundle.visits() if one.reason))
        raise CannotJudge(f"no journey could be played: {reasons}", str(order.out), "see: cxcheck run")
    return bundle, comparison


def show_drill(report: DrillReport) -> None:
    """Print what a drill says for a person at a terminal."""
    print("\n".join(summary(report)))


async def _drilled(told: Drill) -> Tried:
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, os.kill, os.getpid(), signal.SIGINT)
    showing = watch(told.clean.manifest().plan)
    try:
        return await play_drill(told, showing, say)
    finally:
        showing.close()


# --- judging ---------------------------------------------------------------------------------------------------------


def compare(run_path: Path | None, baselines: Path, fail_on: Severity) -> Report:
    """Compare and judge a stored run again, and render its reports; no browser is started."""
    bundle = _open(run_path)
    return _told(bundle, _compared(bundle), baselines, fail_on)


def _compared(bundle: Bundle) -> Comparison:
    manifest = bundle.manifest()
    return compare_visits(manifest.plan, bundle.visits(), manifest.remembered)


def _told(bundle: Bundle, comparison: Comparison, baselines: Path, fail_on: Severity) -> Report:
    """Keep what was compared, and report it."""
    bundle.write("comparison.json", comparison.model_dump_json(indent=1).encode())
    return _rendered(bundle, bundle.visits(), comparison, baselines, fail_on)


def merge(runs: Sequence[Path], out: Path | None, baselines: Path, fail_on: Severity) -> Report:
    """Make one run of several, compare and judge it as a whole."""
    path = out or new_run(HOME, datetime.now(UTC).isoformat(timespec="seconds"))
    merged = merge_runs(runs, path)
    if out is None:
        point_latest(HOME, path)
    return compare(merged.path, baselines, fail_on)


def report(run_path: Path | None, baselines: Path, fail_on: Severity) -> Report:
    """Judge what the last comparison of a run said, against today's baseline, and render its reports again."""
    bundle = _open(run_path)
    return _rendered(bundle, bundle.visits(), _comparison(bundle), baselines, fail_on)


def _open(run_path: Path | None) -> Bundle:
    return Bundle.open(run_path or HOME / "latest")


def _comparison(bundle: Bundle) -> Comparison:
    path = bundle.path / "comparison.json"
    if not path.is_file():
        raise BundleError("the run was not compared yet", str(bundle.path), f"first: cxcheck compare {bundle.path}")
    try:
        return Comparison.model_validate_json(path.read_text(encoding="utf-8"))
    except (ValidationError, UnicodeDecodeError) as error:
        raise BundleError("the run's comparison is damaged", str(path), f"cxcheck compare {bundle.path}") from error


def _rendered(
    bundle: Bundle, visits: Sequence[VisitEvidence], comparison: Comparison, baselines: Path, fail_on: Severity
) -> Report:
    manifest = bundle.manifest()
    judged = judge(
        manifest.plan,
        visits,
        comparison,
        ledger.read(baselines),
        fail_on=fail_on,
        today=date.today(),
        run=manifest.run,
        started=manifest.started,
        tool=f"cxcheck {__version__}",
        seconds=manifest.seconds,
        problems=manifest.problems,
    )
    pictures = _pictures(bundle, judged)
    for renderer in renderers().values():
        if renderer.file_name:
            bundle.write(renderer.file_name, renderer.render(judged, pictures).encode())
    _tell_job(bundle.path / "summary.md")
    return judged


def _tell_job(summary: Path) -> None:
    """Adds the summary to the page of the CI job, where the server names a file for that (GitHub Actions does)."""
    if not (page := os.environ.get("GITHUB_STEP_SUMMARY")):
        return
    try:
        with Path(page).open("a", encoding="utf-8") as stream:
            stream.write(summary.read_text(encoding="utf-8"))
    except OSError as error:
        print(f"the job's summary cannot be written: {error.strerror} ({page})", file=sys.stderr)


def _pictures(bundle: Bundle, judged: Report) -> dict[str, bytes]:
    """The pictures that the report's cells name, as far as they are there."""
    names = {cell.picture for journey in judged.journeys for row in journey.rows for cell in row.cells if cell.picture}
    return {name: (bundle.path / name).read_bytes() for name in sorted(names) if (bundle.path / name).is_file()}


def show(judged: Report) -> None:
    """Print the report for a person at a terminal."""
    print_report(judged, Console())


# --- deciding --------------------------------------------------------------------------------------------------------


def approve(
    run_path: Path,
    fingerprints: Sequence[str],
    everything: bool,
    verb: Verb,
    devices: Sequence[str],
    reason: str,
    until: date | None,
    by: str,
    baselines: Path,
) -> list[Path]:
    """Write decisions about findings of a run into the baseline; gives the files written."""
    bundle = _open(run_path)
    judged = _rendered(bundle, bundle.visits(), _comparison(bundle), baselines, "serious")
    chosen = _chosen(judged.findings, fingerprints, everything)
    _check_devices(devices, judged)
    by_area: dict[str, list[Decision]] = {}
    for finding in chosen:
        decision = Decision(
            fingerprint=finding.fingerprint,
            check=finding.check,
            title=finding.title,
            decision=verb,
            devices=tuple(devices),
            reason=reason,
            by=by,
            date=date.today(),
            until=until,
        )
        by_area.setdefault(finding.area, []).append(decision)
    areas = {finding.area: finding.area for finding in chosen}
    return [path for area in areas for path in ledger.record(baselines, area, by_area[area])]


def _chosen(findings: Sequence[JudgedFinding], fingerprints: Sequence[str], everything: bool) -> list[JudgedFinding]:
    """Each finding once, also if the baseline has split it by device."""
    once = {finding.fingerprint: finding for finding in reversed(findings)}
    if everything:
        return list(once.values())
    chosen, problems = [], []
    for wanted in fingerprints:
        fitting = [finding for print_, finding in once.items() if print_.startswith(wanted)]
        if len(fitting) == 1:
            chosen += fitting
        else:
            known = ", ".join(sorted(once)) or "the run has none"
            what = "no finding" if not fitting else "several findings"
            problems.append(Problem(f"{what} of the run begin with {wanted}", hint=f"findings: {known}"))
    if problems:
        raise UserError.of(tuple(problems))
    return chosen


def _check_devices(devices: Sequence[str], judged: Report) -> None:
    known = {device.name for device in judged.devices}
    if unknown := [name for name in devices if name not in known]:
        raise UserError(f"the run has no device {unknown[0]}", hint=f"devices: {', '.join(sorted(known))}")


# --- looking things up -----------------------------------------------------------------------------------------------


def validate(paths: Sequence[Path], project: Path) -> int:
    """Read journeys and the project file; gives how many journeys there are. UserError with all problems of all."""
    problems: tuple[Problem, ...] = ()
    try:
        load_project(project, rules())
    except UserError as error:
        problems = error.problems
    try:
        count = len(_load_all(paths, load_devices(project)))
    except UserError as error:
        problems += error.problems
    if problems:
        raise UserError.of(problems)
    return count


def check_pages() -> tuple[CheckPage, ...]:
    """The public pages of all checks."""
    return tuple(_page(name) for name in checks())


def _page(name: str) -> CheckPage:
    check = checks()[name]
    lines = (type(check).__doc__ or "").expandtabs().splitlines()
    page = "\n".join([lines[0], *(line.removeprefix("    ") for line in lines[1:])]).strip()
    return CheckPage(name, check.area, check.severity, lines[0].strip(), page)


# --- the demo --------------------------------------------------------------------------------------------------------


def demo(faults: str, devices: Sequence[str], out: Path | None, headed: bool) -> DemoResult:
    """Walk the demo shop with seeded faults and say which were found."""
    from cxcheck.demo.serve import running_shop

    chosen = choose(faults)
    with as_file(files("cxcheck.demo").joinpath("journeys")) as journeys, running_shop() as shop:
        order = Order(
            paths=(journeys,),
            base_url=shop.base_url,
            devices=tuple(devices),
            out=out,
            headed=headed,
            site=Site(name="demo shop", allow_effects=("order",)),
            command=f"cxcheck demo --faults {faults}",
            remembers=False,
        )
        patches = tuple(fault.patch() for fault in chosen)
        judged = run(replace(order, patches=patches, baselines=Path(os.devnull)))
    told: Score = score(chosen, judged.findings)
    return DemoResult(judged, tuple(one.id for one in chosen), told.found, told.missed, told.unexpected)


def serve_demo(port: int) -> None:
    """Serve the demo shop until Ctrl-C."""
    from cxcheck.demo.serve import running_shop

    with running_shop(port) as shop:
        print(f"The demo shop is open at {shop.base_url} (Ctrl-C closes it)", flush=True)
        signal.pause()
