"""heading-mismatch: a store's page that is headed like any other."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="heading-mismatch",
    check="heading-mismatch",
    devices=("iphone",),
    path=r"^/stores/[a-z]",
    role="heading",
    name="Welcome back",
    change="document.querySelector('h1').textContent = 'Welcome back';",
    witness="/welcome back/i.test(document.querySelector('main').innerText)",
)
