"""What was measured, and its tables. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bench.accuracy.figures import Figures, false_of, wilson
from bench.table import markdown
from cxcheck.model.data import Data
from cxcheck.model.drill import Drilled

_BARS = (("X-PERT (across browsers)", "0.95", "0.76"), ("ReDeCheck (across widths)", "", "0.60 to 0.80"))
"""Published recall and precision: Roy Choudhary et al., ICSE 2013; Walsh et al., ISSTA 2017."""


class CleanRun(Data):
    """The untouched shop in one run: titles of findings, moderate or worse, that are not true of it; flaky ones."""

    journeys: int
    false: tuple[str, ...] = ()
    flaky: tuple[str, ...] = ()
    verdict: str = ""


class Baseline(Data):
    """A simpler way to look for the same faults: how many of `tried` it flags, and how many clean pages of `pages`."""

    name: str
    tried: int
    caught: int
    pages: int
    alarms: int

    @property
    def recall(self) -> float:
        """Flagged of those that cxcheck was tried on."""
        return self.caught / max(1, self.tried)

    @property
    def precision(self) -> float:
        """Share of its words that are due to a fault, where there are as many broken pages as clean ones."""
        both = self.recall + self.alarms / max(1, self.pages)
        return self.recall / both if both else 0.0


class Measured(Data):
    """One shop. `not_applicable` counts faults that have no victim in its journeys.

    `seed` decided which faults were tried, and where; `sample` how many, 0 for all.
    """

    shop: str
    own: bool
    date: str = ""
    seed: int = 1
    sample: int = 0
    versions: Mapping[str, str] = {}
    drilled: tuple[Drilled, ...] = ()
    clean: tuple[CleanRun, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    not_applicable: int = 0


class Accuracy(Data):
    """All of it. `why` says for checks with a recall below 0.8 what they miss."""

    shops: tuple[Measured, ...] = ()
    why: Mapping[str, str] = {}

    @property
    def headline(self) -> Figures:
        """Over all shops but our own."""
        return Figures.of(one for shop in self.shops if not shop.own for one in shop.drilled)

    @property
    def false_per_clean_journey(self) -> float:
        """Findings on untouched shops, moderate or worse, for each journey played."""
        clean = [one for shop in self.shops if not shop.own for one in shop.clean]
        return sum(len(one.false) for one in clean) / max(1, sum(one.journeys for one in clean))

    @property
    def baselines(self) -> tuple[Baseline, ...]:
        """Over all shops but our own."""
        told: dict[str, list[Baseline]] = defaultdict(list)
        for one in (one for shop in self.shops if not shop.own for one in shop.baselines):
            told[one.name].append(one)
        return tuple(_sum(name, parts) for name, parts in told.items())

    @property
    def flaky(self) -> int:
        """Findings on untouched shops that came and went, over all runs."""
        return sum(len(one.flaky) for shop in self.shops for one in shop.clean)

    @property
    def by_check(self) -> dict[str, Figures]:
        """Figures by the check that a fault is listed under."""
        told: dict[str, list[Drilled]] = defaultdict(list)
        for shop in self.shops:
            for one in shop.drilled:
                told[one.mutant.checks[0]].append(one)
        return {check: Figures.of(told[check]) for check in sorted(told)}


HEAD = ("", "faults", "recall", "at least", "strict precision", "at least", "F1", "dropped", "false a clean journey")


def table(accuracy: Accuracy) -> str:
    """Markdown for the README: shops, the sum, what was published of others, the baselines."""
    rows: list[Sequence[str]] = [_row(one.shop, Figures.of(one.drilled), _false(one.clean)) for one in accuracy.shops]
    rows.append(_row("**all but our own**", accuracy.headline, f"{accuracy.false_per_clean_journey:.2f}"))
    rows += [(name, "", recall, "", precision, "", "", "", "") for name, recall, precision in _BARS]
    rows += [_baseline(one) for one in accuracy.baselines]
    return markdown(HEAD, rows)


def checks_table(accuracy: Accuracy) -> str:
    """Markdown: one row a check."""
    rows = [_row(check, told, accuracy.why.get(check, "")) for check, told in accuracy.by_check.items()]
    return markdown((*HEAD[:-1], "why"), rows)


def failures(accuracy: Accuracy) -> Iterator[str]:
    """Sentences on all that is short of the goal."""
    told = accuracy.headline
    if told.sure_recall < 0.9:
        yield f"recall is at least {told.sure_recall:.2f}, not 0.90"
    if told.sure_precision < 0.9:
        yield f"strict precision is at least {told.sure_precision:.2f}, not 0.90"
    if accuracy.false_per_clean_journey > 0.1:
        yield f"{accuracy.false_per_clean_journey:.2f} false findings a clean journey, not 0.1"
    if accuracy.flaky:
        yield f"{accuracy.flaky} findings came and went on untouched shops"
    for check, figures in accuracy.by_check.items():
        if figures.recall < 0.8 and figures.caught + figures.missed and check not in accuracy.why:
            yield f"{check}: recall {figures.recall:.2f}, and no sentence says why"
        if figures.equivalent > 0.2:
            yield f"{check}: {figures.equivalent:.0%} of its faults were dropped"


def listing(accuracy: Accuracy) -> Iterator[str]:
    """Every miss and every false alarm, a line each."""
    for shop in accuracy.shops:
        for one in shop.drilled:
            if one.outcome in ("missed", "dropped", "unplayed"):
                yield f"{shop.shop}: {one.outcome} {one.mutant.fault} ({one.mutant.checks[0]}): {one.reason}"
            for said in false_of(one):
                yield f"{shop.shop}: false with {one.mutant.fault}: {said}"
        for run in shop.clean:
            yield from (f"{shop.shop}: false on the clean shop: {said}" for said in run.false)


def _row(name: str, told: Figures, last: str) -> Sequence[str]:
    if not told.caught + told.missed:
        return (name, "0", "", "", "", "", "", str(told.dropped), "")
    tried = str(told.caught + told.missed)
    shares = (told.recall, told.sure_recall, told.precision, told.sure_precision, told.f1)
    return (name, tried, *(f"{one:.2f}" for one in shares), str(told.dropped), last)


def _false(clean: Iterable[CleanRun]) -> str:
    runs = list(clean)
    return f"{sum(len(one.false) for one in runs) / max(1, sum(one.journeys for one in runs)):.2f}"


def _sum(name: str, parts: Sequence[Baseline]) -> Baseline:
    return Baseline(
        name=name,
        tried=sum(one.tried for one in parts),
        caught=sum(one.caught for one in parts),
        pages=sum(one.pages for one in parts),
        alarms=sum(one.alarms for one in parts),
    )


def _baseline(told: Baseline) -> Sequence[str]:
    both = told.recall + told.precision
    f1 = 2 * told.recall * told.precision / both if both else 0.0
    sure = wilson(told.caught, told.tried)
    shares = (f"{told.recall:.2f}", f"{sure:.2f}", f"{told.precision:.2f}", "", f"{f1:.2f}")
    return (told.name, str(told.tried), *shares, "", f"alarms on {told.alarms} of {told.pages} clean pages")
