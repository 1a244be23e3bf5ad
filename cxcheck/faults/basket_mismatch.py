"""basket-mismatch: a basket that charges for the delivery that is free elsewhere."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="basket-mismatch",
    check="basket-mismatch",
    devices=("iphone",),
    path=r"^/basket$",
    role="definition",
    name="£4.95",
    change="""
      const delivery = document.querySelector('#total-delivery'), total = document.querySelector('#total');
      if (!delivery || !total) return;
      delivery.textContent = '£4.95';
      total.textContent = '£' + (Number(total.textContent.replace(/[^0-9.]/g, '')) + 4.95).toFixed(2);
    """,
    witness="""
      [...document.querySelectorAll('dl div')].some(row => /delivery[^]*4[.]95/i.test(row.textContent))
    """,
)
