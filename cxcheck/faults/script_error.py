"""script-error: a script of the sign-in page that breaks."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="script-error",
    check="script-error",
    devices=("ipad",),
    path=r"^/account/sign-in",
    role="script",
    name="offer",
    change="""
      window.__broken = true;
      setTimeout(() => { window.passkeys.offer(); });
    """,
    witness="window.__broken === true && window.passkeys === undefined",
)
