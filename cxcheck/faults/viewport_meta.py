"""viewport-meta: a listing that does not say how wide it is made."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="viewport-meta",
    check="viewport-meta",
    devices=("ipad",),
    path=r"^/products",
    role="meta",
    name="viewport",
    change="document.querySelector('meta[name=viewport]').content = 'user-scalable=yes';",
    witness="document.documentElement.clientWidth > screen.width + 1",
)
