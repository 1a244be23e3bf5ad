"""step-impossible: an order button that stays disabled."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="step-impossible",
    check="step-impossible",
    devices=("ipad",),
    path=r"^/checkout",
    role="button",
    name="Place order",
    change="""
      for (const button of document.querySelectorAll('main button'))
        if (/place order/i.test(button.textContent)) button.disabled = true;
    """,
    witness="""
      [...document.querySelectorAll('button')].some(one => /place order/i.test(one.textContent) && one.disabled)
    """,
)
