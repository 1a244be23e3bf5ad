"""request-failed: a script of the stores' page asks for an address that is no more."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="request-failed",
    check="request-failed",
    devices=("ipad",),
    path=r"^/stores$",
    role="request",
    name="/api/opening-hours",
    change="fetch('/api/opening-hours').then(answer => { window.__hours = answer.status; });",
    witness="window.__hours === 404",
)
