"""status-mismatch: tablets that want a store's page are sent to the start page."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="status-mismatch",
    check="status-mismatch",
    devices=("ipad",),
    path=r"^/stores/[a-z]",
    role="page",
    name="/stores/",
    change="location.replace('/');",
    witness="location.pathname === '/'",
)
