"""A run that sweeps: what fails between the devices is found, confirmed by a second sweep, and told with its widths."""

from pathlib import Path

from cxcheck.app import Order, run
from tests.site import Site

JOURNEY = """
journey: Read
start: {path}
reference: desktop
devices: [iphone, desktop]
steps:
  - checkpoint: page
    sweep: true
"""
PAGE = """<style>
  body {{ font: 16px/20px sans-serif }}
  @media (min-width: 600px) and (max-width: 760px) {{ h1 {{ margin-left: -30px }} .map {{ width: 900px }} }}
</style><main><h1>Kettles for all</h1><p>Words that wrap as they should.</p>
<div class="map" style="height:90px;background:#ddd">Map</div></main>"""


def test_what_fails_between_the_devices(tmp_path: Path, site: Site) -> None:
    file = tmp_path / "read.yaml"
    file.write_text(JOURNEY.format(path=site.put(PAGE.format())), encoding="utf-8")
    report = run(Order(paths=(file,), base_url=site.url, out=tmp_path / "run", project=tmp_path))
    told = {(one.check, one.trust, one.actual) for one in report.findings}
    assert told == {
        ("content-cut", "confirmed", "600 to 760 px wide"),
        ("page-too-wide", "confirmed", "600 to 760 px wide"),
    }
    assert report.exit_code == 1
