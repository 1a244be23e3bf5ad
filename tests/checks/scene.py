"""Scenes: journeys played on sketched pages, from which the evidence of visits is built.

A scene is a mapping. `page` is the page kind of its one checkpoint, `reference` and `subject` the sketches there.
`searched: false` says that menus have not been opened yet; `behind_subject` and `behind_reference` what was found
behind them ({opener: sketch}), `elsewhere_subject` what a search on another page found. `then` lists later steps:
{step, kind?, page?, at?, optional?, except?, reference?, subject?}, where a side says `at` (name of the element),
`outcome`, `failure`, `error`, `url`, `changed` (kinds of change), or `elements` (the sketch) and `parts` at a
checkpoint. `console` lists messages by side, `tags`, `permissions` and `interrupted` what was told, asked leave for,
and got in the way as the models have it; `timed` by side when each of several visits was painted, in milliseconds;
`requests` what was asked for ({url, status, failure, resource, method, step, page, bytes}). `parts` says by side what
other probes brought from the checkpoint ({part: fields}, or "unread"), see `model.evidence.PARTS`.
`sweep` lists what a sweep of the reference's page saw, as `model.sweep.Swept`; `after` says by question and side what
is left of the page: a sketch, "unread", or why it could not be asked; `answers` by side what the addresses of links
answered: {address: status}, or why nothing was asked.
`checks` turns checks on or off.
`effort` by side and checkpoint what was spent until there, `worked` by side the milliseconds that the page's scripts
took of the processor.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from cxcheck.checks.pair import Side, Views, VisitPair
from cxcheck.devices.load import load_devices
from cxcheck.model.device import Device
from cxcheck.model.evidence import (
    PARTS,
    CheckpointEvidence,
    ConsoleMessage,
    Effort,
    Interrupted,
    NotedFact,
    Request,
    Revealed,
    StepEvidence,
    VisitEvidence,
)
from cxcheck.model.knobs import Knob, Knobs
from cxcheck.model.links import LinkAnswer
from cxcheck.model.page import Box, Element, PageModel
from cxcheck.model.plan import Plan, PlannedJourney, PlannedStep, Purpose, Question, Visit
from cxcheck.model.sweep import Sweep
from cxcheck.model.tags import PermissionCall, TagEvent
from cxcheck.model.vitals import Vitals
from tests.checks.sketch import absolute, elements, page

AT = 1
"""Index of the scene's checkpoint; 0 is the step that opens the page."""
SLUG = "scene"
_NOTHING: dict[str, Any] = {"structured": {}, "vitals": {}, "hovering": {}}
"""What the probes bring from a page that has nothing for them."""
_UNREAD = "the page did not let itself be looked at"


@cache
def device(name: str) -> Device:
    """A device that ships with the tool."""
    return load_devices()[name]


def pair(scene: Mapping[str, Any], *, reference: str = "desktop", subject: str = "iphone") -> VisitPair:
    """The scene as reference and subject played it."""
    journey = planned(scene, (subject, reference), reference)
    sides = (_side(scene, journey, reference, "reference"), _side(scene, journey, subject, "subject"))
    return VisitPair(journey, *sides, Views())


def plan(scene: Mapping[str, Any], devices: Sequence[str], reference: str = "desktop", slug: str = SLUG) -> Plan:
    """A plan of this one scene."""
    return Plan(journeys=(planned(scene, devices, reference, slug),), devices=tuple(device(one) for one in devices))


def planned(scene: Mapping[str, Any], devices: Sequence[str], reference: str, slug: str = SLUG) -> PlannedJourney:
    """The scene's journey: it opens the page, looks, and goes on."""
    kind = scene.get("page", "product")
    steps = [
        PlannedStep(index=0, kind="open", text="open /page", devices=tuple(devices)),
        PlannedStep(
            index=AT, kind="checkpoint", text=f"checkpoint {kind}", checkpoint=kind, page=kind, devices=tuple(devices)
        ),
    ]
    for index, wanted in enumerate(scene.get("then", ()), start=AT + 1):
        said = wanted.get("kind", "tap")
        name = wanted["step"] if said == "checkpoint" else ""
        optional = wanted.get("optional", False)
        played = tuple(one for one in devices if one not in wanted.get("except", ()))
        steps.append(
            PlannedStep(
                index=index,
                kind=said,
                text=f"{said} {wanted['step']}",
                checkpoint=name,
                page=wanted.get("page", kind) if name else "",
                optional=optional,
                devices=played,
            )
        )
    return PlannedJourney(
        name="Scene",
        slug=slug,
        base_url="https://shop.example",
        reference=reference,
        devices=tuple(devices),
        steps=tuple(steps),
        knobs=Knobs(checks={check: Knob(on=switch) for check, switch in scene.get("checks", {}).items()}),
    )


def visit(
    scene: Mapping[str, Any],
    name: str,
    role: str,
    *,
    purpose: Purpose = "journey",
    number: int = 0,
    stop_after: int | None = None,
    slug: str = SLUG,
) -> VisitEvidence:
    """What a visit of the scene left on a device, which plays the part of `role`: reference or subject."""
    evidence = _Play(scene, device(name), role).evidence(slug, stop_after)
    who = Visit(journey=slug, device=name, purpose=purpose, round=number, stop_after=stop_after)
    return evidence.model_copy(update={"visit": who})


def search(scene: Mapping[str, Any], name: str, role: str, *, slug: str = SLUG, step: int = AT) -> VisitEvidence:
    """A search visit that opened everything at the scene's checkpoint and found what the scene says."""
    found = visit(scene, name, role, purpose="search", stop_after=step, slug=slug)
    checkpoints = tuple(
        one.model_copy(update={"searched": True, "revealed": tuple(_behind(scene, role))} if one.step == step else {})
        for one in found.checkpoints
    )
    return found.model_copy(update={"checkpoints": checkpoints})


def _read(said: Mapping[str, Any]) -> dict[str, Any]:
    return {part: PARTS[part].model_validate(fields) for part, fields in said.items() if fields != "unread"}


def _side(scene: Mapping[str, Any], journey: PlannedJourney, name: str, role: str) -> Side:
    opened = tuple(_behind(scene, role))
    elsewhere = tuple(_behind(scene, role, "elsewhere"))
    searches = {AT: opened} if scene.get("searched", True) else {}
    played = visit(scene, name, role)
    anywhere = (*opened, *elsewhere) if searches else elsewhere
    timed = [_painted(played, after) for after in scene.get("timed", {}).get(role, ())]
    sweep = scene.get("sweep") if role == "reference" else None
    sweeps = {AT: Sweep.model_validate({"low": 320, "high": 1440, "failures": sweep})} if sweep is not None else {}
    return Side(device(name), played, searches, anywhere, timed, sweeps, _asked(scene, name, role))


def _painted(played: VisitEvidence, after: float | None) -> VisitEvidence:
    """The same visit with another time of its largest paint."""
    vitals = Vitals(born=1, largest_paint=after)
    checkpoints = tuple(one.model_copy(update={"vitals": vitals}) for one in played.checkpoints)
    return played.model_copy(update={"checkpoints": checkpoints})


def _asked(scene: Mapping[str, Any], name: str, role: str) -> dict[tuple[Question, int], VisitEvidence]:
    said: dict[tuple[Question, int], VisitEvidence] = {
        (question, AT): asked(scene, name, role, question) for question in scene.get("after", {})
    }
    return said | ({("links", AT): answered(scene, name, role)} if "answers" in scene else {})


def answered(scene: Mapping[str, Any], name: str, role: str, *, number: int = 0, slug: str = SLUG) -> VisitEvidence:
    """The visit of a round that asked for links of the scene's page."""
    said = scene["answers"][role]
    found = visit(scene, name, role, stop_after=AT, slug=slug)
    who = found.visit.model_copy(update={"purpose": "ask", "question": "links", "round": number})
    if isinstance(said, str):
        return found.model_copy(update={"visit": who, "status": "failed", "reason": said, "checkpoints": ()})
    links = tuple(LinkAnswer(url=absolute(url), status=status) for url, status in said.items())
    checkpoints = tuple(one.model_copy(update={"links": links}) for one in found.checkpoints)
    return found.model_copy(update={"visit": who, "checkpoints": checkpoints})


def asked(
    scene: Mapping[str, Any], name: str, role: str, question: Question, *, number: int = 0, slug: str = SLUG
) -> VisitEvidence:
    """The visit of a round that put the question to the scene's page."""
    left = scene["after"][question].get(role, scene.get(role, []))
    refused = isinstance(left, str) and left != "unread"
    found = visit(scene if refused else {**scene, role: left}, name, role, stop_after=AT, slug=slug)
    who = found.visit.model_copy(update={"purpose": "ask", "question": question, "round": number})
    ending = {"status": "failed", "reason": left, "checkpoints": ()} if refused else {}
    return found.model_copy(update={"visit": who, **ending})


def _behind(scene: Mapping[str, Any], role: str, where: str = "behind") -> list[Revealed]:
    found = scene.get(f"{where}_{role}", {})
    return [Revealed(opener=_opener(name), elements=elements(sketch)) for name, sketch in found.items()]


def _opener(name: str) -> Element:
    return Element(tag="button", role="button", name=name, box=Box(0, 0, 40, 40))


def _request(**said: Any) -> Request:
    known = {"method": "GET", "resource": "fetch", "step": 0} | said
    return Request(**known | {"url": absolute(known["url"])})


class _Play:
    """One device's way through a scene, up to its first failure."""

    def __init__(self, scene: Mapping[str, Any], played_on: Device, role: str) -> None:
        self.scene = scene
        self.width = played_on.viewport.width
        self.role = role
        self.pages: dict[int, PageModel | None] = {AT: self._page(scene.get(role, []), "/page")}

    def evidence(self, slug: str, stop_after: int | None) -> VisitEvidence:
        start = absolute("/page")
        steps = [
            StepEvidence(index=0, outcome="passed", url=start),
            StepEvidence(index=AT, outcome="passed", url=start, worked=self.scene.get("worked", {}).get(self.role)),
        ]
        if steps[AT].worked is not None:
            steps[0] = steps[0].model_copy(update={"worked": 0})
        checkpoints = [self._checkpoint(AT, self.scene.get("page", "product"), start)]
        for index, wanted in enumerate(self.scene.get("then", ()), start=AT + 1):
            if stop_after is not None and index > stop_after:
                break
            done = self._step(index, wanted, steps[-1].url)
            steps.append(done)
            if done.outcome == "passed" and wanted.get("kind") == "checkpoint":
                sketch = self._said(wanted).get("elements", [])
                self.pages[index] = self._page(sketch, done.url)
                seen = self._checkpoint(index, wanted["step"], done.url)
                checkpoints.append(seen.model_copy(update=_read(self._said(wanted).get("parts", {}))))
            if done.outcome == "failed" and not wanted.get("optional"):
                break
        failed = steps[-1].outcome == "failed"
        return VisitEvidence(
            visit=Visit(journey=slug, device="none"),
            status="failed" if failed else "finished",
            steps=tuple(steps),
            checkpoints=tuple(checkpoints),
            console=tuple(ConsoleMessage(**one) for one in self.scene.get("console", {}).get(self.role, ())),
            requests=tuple(_request(**one) for one in self.scene.get("requests", {}).get(self.role, ())),
            tags=tuple(TagEvent(**{"via": "push", "tool": "data layer"} | one) for one in self._heard("tags")),
            permissions=tuple(PermissionCall(**one) for one in self._heard("permissions")),
            interrupted=tuple(Interrupted(**one) for one in self._heard("interrupted")),
        )

    def _heard(self, what: str) -> Sequence[Mapping[str, Any]]:
        said: Sequence[Mapping[str, Any]] = self.scene.get(what, {}).get(self.role, ())
        return said

    def _page(self, sketch: Any, path: str) -> PageModel | None:
        return None if sketch == "unread" else page(sketch, width=self.width, path=path)

    def _checkpoint(self, step: int, name: str, url: str) -> CheckpointEvidence:
        look = self.pages[step]
        effort = Effort(**self.scene.get("effort", {}).get(self.role, {}).get(name, {}))
        missing = {} if look else {"page": _UNREAD}
        bare = CheckpointEvidence(step=step, name=name, url=look.url if look else url, page=look, missing=missing)
        bare = bare.model_copy(update={"effort": effort})
        facts = self.scene.get("facts", {}).get(self.role, {})
        noted = {name: NotedFact(**said) for name, said in facts.items()}
        return bare.model_copy(update={**self._parts(), "facts": noted}) if step == AT else bare

    def _parts(self) -> dict[str, Any]:
        """What the other probes brought; nothing to tell where the scene says nothing."""
        said: Mapping[str, Any] = _NOTHING | self.scene.get("parts", {}).get(self.role, {})
        return _read(said)

    def _said(self, wanted: Mapping[str, Any]) -> Mapping[str, Any]:
        said: Mapping[str, Any] = wanted.get(self.role, {})
        return said

    def _step(self, index: int, wanted: Mapping[str, Any], url: str) -> StepEvidence:
        said = self._said(wanted)
        element = None
        if (name := said.get("at", wanted.get("at"))) is not None:
            element = self._element(name)
        return StepEvidence(
            index=index,
            outcome=said.get("outcome", "passed"),
            kind=said.get("failure", ""),
            error=said.get("error", ""),
            element=element,
            changed=tuple(said["changed"]) if "changed" in said else None,
            url=absolute(said["url"]) if "url" in said else url,
        )

    def _element(self, name: str) -> Element | None:
        """The element of that name on the last page, in sight first; or behind its menus."""
        last = self.pages[max(self.pages)]
        opened = [one for found in _behind(self.scene, self.role) for one in found.elements]
        known = [*(last.elements if last else ()), *opened]
        fitting = [one for one in known if name in (one.name, one.selector)]
        return min(fitting, key=lambda one: bool(one.hidden), default=None)
