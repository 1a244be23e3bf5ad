"""variant-missing: a colour that the tablet does not offer."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="variant-missing",
    check="variant-missing",
    devices=("ipad",),
    path=r"^/product/fold-casserole",
    role="radio",
    name="Cream",
    change="document.querySelector('input[name=\"option\"][value=\"Cream\"]').closest('.choice').remove();",
    witness="""
      ![...document.querySelectorAll('#buy label')].some(one => /cream/i.test(one.textContent) && one.checkVisibility())
    """,
)
