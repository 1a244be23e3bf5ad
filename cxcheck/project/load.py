"""The project file becomes sites; or every problem of it at once with its place and likely fix."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from cxcheck.errors import UserError
from cxcheck.journey.knobs import read_knobs
from cxcheck.journey.load import read_text
from cxcheck.journey.locators import read_locator
from cxcheck.journey.messages import hint_for
from cxcheck.journey.positions import Entry, ListNode, MapNode, Node, ScalarNode
from cxcheck.journey.problems import Mark, Problems
from cxcheck.journey.values import UNUSABLE, Part, Reading, Unusable, read_model, read_value
from cxcheck.journey.variables import VARIABLE, is_filled_in
from cxcheck.model.knobs import Knobs, Rules
from cxcheck.model.site import Account, Moods, Site
from cxcheck.project.form import ProjectForm, SiteForm
from cxcheck.project.storage import check_storage
from cxcheck.project.toml import read_toml

FILE = "cxcheck.toml"
_REFERENCE = re.compile(r"(?<!\$)\$\{([^{}]*)\}")
_OWNER = "a project file"
_NO_RULES: Rules = {}


@dataclass(frozen=True)
class Project:
    """The sites of a project by name, and how it turns the checks.

    `default` is "" where the file names none; `file` where there is no file.
    """

    sites: dict[str, Site] = field(default_factory=dict)
    default: str = ""
    file: str = ""
    knobs: Knobs = field(default_factory=Knobs)

    def site(self, name: str = "") -> Site:
        """The site of that name, else the default one, else one that asks for nothing. UserError if it is unknown."""
        wanted = name or self.default
        if not wanted:
            return Site()
        if wanted in self.sites:
            return self.sites[wanted]
        if not self.file:
            hint = f'write {FILE} with [sites.{wanted}] and base_url = "https://…"'
            raise UserError(f"there is no site `{wanted}`, as the project has no file", hint=hint)
        raise UserError(f"there is no site `{wanted}`", self.file, hint_for(wanted, self.sites))


def load_project(folder: Path, rules: Rules = _NO_RULES) -> Project:
    """The project whose file stands in that folder; the empty one if there is none. UserError with all problems.

    `rules` are the checks that it may name.
    """
    own, common = folder / FILE, folder / "pyproject.toml"
    shared = _load(common, rules, tool=True) if common.is_file() else None
    if not own.is_file():
        return shared or Project()
    if shared:
        hint = f"move what stands under [tool.cxcheck] in pyproject.toml into {FILE}"
        raise UserError("the project is described in two files", str(own), hint)
    return _load(own, rules, tool=False) or Project()


def _load(path: Path, rules: Rules, *, tool: bool) -> Project | None:
    """The project in a file; None for a pyproject.toml that has nothing for us."""
    text = read_text(path)
    if tool and "cxcheck" not in text:
        return None
    problems = Problems(str(path), text)
    root: Node | None = read_toml(text, problems)
    if tool and isinstance(root, MapNode):
        root = _below(_below(root, "tool"), "cxcheck")
        if root is None:
            return None
    project = _read(root, path, rules, problems)
    problems.raise_any()
    return project


def _below(node: Node | None, key: str) -> Node | None:
    entry = node.entry(key) if isinstance(node, MapNode) else None
    return entry.value if entry else None


def _read(root: Node | None, path: Path, rules: Rules, problems: Problems) -> Project | None:
    if not isinstance(root, MapNode):
        if root is not None:
            problems.add(root.mark, "`cxcheck` should be a table", "write `[tool.cxcheck]`")
        return None
    reading = Reading(problems, lambda text, mark: _checked(text, mark, problems), read_locator, toml=True)
    entry = root.entry("sites")
    forms = _forms(entry, path, reading) if entry else {}
    ready = {**({"sites": {}} if entry else {}), **read_knobs(root.entries, rules, reading)}
    form = read_model(ProjectForm, root.entries, Part(_OWNER, root.mark), reading, ready)
    if isinstance(form, Unusable) or isinstance(forms, Unusable):
        return None
    sites = {name: _site(name, one, path) for name, one in forms.items()}
    default = root.entry("site")
    if form.site and form.site not in sites and default:
        hint = hint_for(form.site, sites) or f"add [sites.{form.site}]"
        problems.add(default.value.mark, f"there is no site `{form.site}`", hint)
    return Project(sites, form.site or "", str(path), Knobs(checks=form.checks, ignore=form.ignore))


def _checked(text: str, mark: Mark, problems: Problems) -> str:
    """The text as it is: only what is filled in when a journey is played may stand in it."""
    for found in _REFERENCE.finditer(text):
        if not is_filled_in(found[1]) or found[1].startswith("account."):
            place = problems.place_of(found.group(), mark)
            message = f"`{found.group()}` means nothing in a project file"
            problems.add(place, message, "only names in capitals are filled in, from the environment: `${PASSWORD}`")
    return text


def _forms(entry: Entry, path: Path, reading: Reading) -> dict[str, SiteForm] | Unusable:
    problems, node = reading.problems, entry.value
    if not isinstance(node, MapNode):
        problems.add(node.mark, "`sites` should be a table of sites", "write `[sites.live]`")
        return UNUSABLE
    forms = {one.key: _form(one, path, reading) for one in node.entries}
    good = {name: form for name, form in forms.items() if not isinstance(form, Unusable)}
    return good if len(good) == len(forms) else UNUSABLE


def _form(entry: Entry, path: Path, reading: Reading) -> SiteForm | Unusable:
    problems, node = reading.problems, entry.value
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", entry.key):
        problems.add(entry.mark, f"`{entry.key}` cannot name a site", "use letters, digits, `-` and `_`")
    if not isinstance(node, MapNode):
        problems.add(node.mark, f"`{entry.key}` should be a table", f"write `[sites.{entry.key}]`")
        return UNUSABLE
    accounts = node.entry("accounts")
    ready = {"accounts": _accounts(accounts, reading)} if accounts else {}
    form = read_model(SiteForm, node.entries, Part("a site", entry.mark), reading, ready)
    stored = node.entry("storage_state")
    if stored and not isinstance(form, Unusable) and form.storage_state:
        check_storage(path.parent / form.storage_state, stored.value.mark, problems)
    return form


def _accounts(entry: Entry, reading: Reading) -> tuple[Account, ...] | Unusable:
    problems, node = reading.problems, entry.value
    if not isinstance(node, ListNode):
        problems.add(node.mark, "`accounts` should be a list of tables", "write `[[sites.live.accounts]]` for each")
        return UNUSABLE
    first: dict[str, Mark] = {}
    accounts = [_account(one, first, reading) for one in node.items]
    good = tuple(one for one in accounts if not isinstance(one, Unusable))
    return good if len(good) == len(accounts) else UNUSABLE


def _account(node: Node, first: dict[str, Mark], reading: Reading) -> Account | Unusable:
    problems = reading.problems
    if not isinstance(node, MapNode):
        problems.add(node.mark, "an account should be a table", 'write `{name = "anna", email = "anna@shop.example"}`')
        return UNUSABLE
    texts = {one.key: _text(one, reading) for one in node.entries}
    for key in (one for one in node.entries if not re.fullmatch(VARIABLE, one.key)):
        problems.add(key.mark, f"`{key.key}` cannot be asked for as `${{account.{key.key}}}`", "use letters and `_`")
    name = texts.get("name")
    if not name:
        problems.add(node.mark, "an account needs `name`", 'for example `name = "anna"`')
    elif isinstance(name, str) and name in first:
        hint = f"give it another name; the first is in line {first[name].line}"
        problems.add(node.mark, f"a second account is called `{name}`", hint)
    elif isinstance(name, str):
        first[name] = node.mark
    fields = {key: text for key, text in texts.items() if isinstance(text, str)}
    return Account(name=fields["name"], fields=fields) if len(fields) == len(texts) and name else UNUSABLE


def _text(entry: Entry, reading: Reading) -> str | Unusable:
    node = entry.value
    if isinstance(node, ScalarNode) and node.plain:
        reading.problems.add(node.mark, f"`{entry.key}` should be a text", f'put it in quotes: `"{node.text}"`')
        return UNUSABLE
    text: str | Unusable = read_value(str, entry, reading)
    return text


def _site(name: str, form: SiteForm, path: Path) -> Site:
    return Site(
        name=name,
        base_url=form.base_url or "",
        accounts=form.accounts,
        allow_effects=form.allow_effects,
        moods=Moods(
            consent=form.consent or "leave",
            interruptions=form.interruptions,
            pins=form.pin.pins() if form.pin else (),
        ),
        pace=form.pace,
        headers=form.headers,
        basic_auth=form.basic_auth,
        storage_state=str(path.parent / form.storage_state) if form.storage_state else "",
    )
