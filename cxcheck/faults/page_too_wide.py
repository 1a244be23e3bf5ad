"""page-too-wide: a map with a fixed width."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="page-too-wide",
    check="page-too-wide",
    devices=("iphone",),
    path=r"^/stores$",
    role="img",
    name="Map of Great Britain",
    change="""
      const map = document.querySelector('#stores-map');
      map.style.cssText = 'width:720px;min-width:720px;max-width:none';
    """,
    witness="document.querySelector('#stores-map').getBoundingClientRect().right > 400",
)
