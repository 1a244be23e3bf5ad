"""feature-missing: a store's page without its way to directions."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="feature-missing",
    check="feature-missing",
    devices=("iphone",),
    path=r"^/stores/[a-z]",
    role="link",
    name="Directions",
    change='document.querySelector(\'main a[href*="google"], main a[href*="maps"], #store-directions\')?.remove();',
    witness="""
      ![...document.querySelectorAll('a')].some(one => /directions/i.test(one.textContent) && one.checkVisibility())
    """,
)
