"""What runs do to a shop: two at once do not meet on one account, and nothing is ordered that must not be."""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest

import cxcheck
from cxcheck import app
from cxcheck.app import Order
from cxcheck.bundle import Bundle
from cxcheck.demo.serve import RunningShop, running_shop
from cxcheck.errors import UserError
from cxcheck.faults import choose
from cxcheck.model.evidence import VisitEvidence
from cxcheck.model.site import Site

HERE = {**os.environ, "PYTHONPATH": str(Path(cxcheck.__file__).parents[1]), "BEN_PASSWORD": "slate-board-52"}
REFILL = """
journey: Refill the basket
consent: accept
devices: [iphone, ipad, desktop]
before:
  - open: /account/sign-in
  - fill: {label: Email address, with: "${account.email}"}
  - fill: {label: Password, with: "${account.password}"}
  - tap: {role: button, name: Sign in}
  - see: Welcome back
  - open: /basket
  - tap: {role: button, name: "Remove Heron gooseneck kettle, Copper", optional: true, timeout: 1}
  - see: {role: heading, name: Your basket}
start: /product/heron-gooseneck-kettle
steps:
  - tap: {role: button, name: Add to basket}
  - checkpoint: filled
    page: basket
  - open: /about
  - open: /basket
  - checkpoint: still filled
    page: basket
"""
PROJECT = """
site = "demo"
[sites.demo]
base_url = "{url}"
[[sites.demo.accounts]]
name = "ada"
email = "ada@example.com"
password = "brass-ladle-31"
[[sites.demo.accounts]]
name = "ben"
email = "ben@example.com"
password = "${{BEN_PASSWORD}}"
"""


@pytest.fixture
def shop() -> Iterator[RunningShop]:
    with running_shop() as running:
        yield running


def project(folder: Path, shop: RunningShop) -> Path:
    (folder / "journeys").mkdir()
    (folder / "journeys" / "refill.yaml").write_text(REFILL)
    (folder / "cxcheck.toml").write_text(PROJECT.format(url=shop.base_url))
    return folder


def quantities(evidence: VisitEvidence) -> list[str]:
    """What the basket's field says at each checkpoint."""
    pages = [one.page for one in evidence.checkpoints if one.page]
    return [one.value for page in pages for one in page.elements if one.name.startswith("Quantity of")]


@pytest.mark.timeout(900)
def test_two_runs_at_once_with_a_pool_of_two_accounts(shop: RunningShop, tmp_path: Path) -> None:
    folder = project(tmp_path, shop)
    command = [sys.executable, "-m", "cxcheck", "run", "--workers", "3"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    runs = [
        subprocess.Popen([*command, "--out", f"run-{name}"], cwd=folder, env=HERE, text=True, **pipes)
        for name in ("one", "two")
    ]
    said = [run.communicate(timeout=800)[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    for name in ("one", "two"):
        visits = Bundle.open(folder / f"run-{name}").visits()
        assert {one.status for one in visits} == {"finished"}
        assert {quantity for one in visits for quantity in quantities(one)} == {"1"}
        written = [path.read_bytes() for path in (folder / f"run-{name}").rglob("*") if path.is_file()]
        assert not any(b"slate-board-52" in content for content in written)


def order_of(folder: Path, shop: RunningShop, journeys: Path, site: Site) -> Order:
    faults = choose("price-mismatch")
    return Order(
        paths=(journeys / "buy-a-kettle.yaml",),
        base_url=shop.base_url,
        devices=("ipad",),
        out=folder / "run",
        project=folder,
        baselines=folder / "baselines",
        site=site,
        patches=tuple(fault.patch() for fault in faults),
    )


@pytest.mark.timeout(600)
@pytest.mark.parametrize(("allowed", "orders"), [((), 0), (("order",), 2)])
def test_orders_are_placed_once_a_device_or_never(
    shop: RunningShop, tmp_path: Path, allowed: tuple[str, ...], orders: int
) -> None:
    """With a fault that is confirmed by further visits."""
    site = Site.model_validate({"name": "demo", "allow_effects": allowed})
    with as_file(files("cxcheck.demo").joinpath("journeys")) as journeys:
        judged = app.run(order_of(tmp_path, shop, journeys, site))
    assert shop.orders == orders
    assert [(one.check, one.trust) for one in judged.findings] == [("price-mismatch", "confirmed")]
    assert any(one.visit.purpose == "confirm" for one in Bundle.open(tmp_path / "run").visits())
    (journey,) = judged.journeys
    cells = {cell.device: cell for cell in journey.rows[-1].cells}
    assert {cell.outcome for cell in cells.values()} == ({"passed"} if allowed else {"not-reached"})
    if not allowed:
        assert "allow_effects" in cells["ipad"].error
        assert "stopped before" in (tmp_path / "run" / "report.html").read_text()
    assert judged.problems == ()


def test_a_journey_that_asks_for_an_account_where_there_is_none(shop: RunningShop, tmp_path: Path) -> None:
    folder = project(tmp_path, shop)
    order = Order(paths=(folder / "journeys",), project=folder)
    (folder / "cxcheck.toml").write_text(f'site = "demo"\n[sites.demo]\nbase_url = "{shop.base_url}"\n')
    with pytest.raises(UserError, match=r"asks for \$\{account.email\}, and the site “demo” has no accounts"):
        app.run(order)
    (folder / "cxcheck.toml").write_text(PROJECT.format(url=shop.base_url).replace("email", "mail"))
    with pytest.raises(UserError, match=r"the account “ada” of the site “demo” has none"):
        app.run(order)
    (folder / "cxcheck.toml").write_text(PROJECT.format(url=shop.base_url))
    with pytest.raises(UserError, match=r"BEN_PASSWORD\} is not set"):
        app.run(order)
    assert not (folder / ".cxcheck" / "runs").exists()
