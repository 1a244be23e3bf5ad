"""availability-mismatch: a product that is sold out on the phone alone."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="availability-mismatch",
    check="availability-mismatch",
    devices=("iphone",),
    path=r"^/product/",
    role="paragraph",
    name="Sold out",
    change="document.querySelector('#availability').textContent = 'Sold out';",
    witness="/sold out/i.test(document.querySelector('.buy-box').innerText)",
)
