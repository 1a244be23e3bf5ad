"""control-dead: what looks like the way to checkout leads nowhere."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="control-dead",
    check="control-dead",
    devices=("iphone",),
    path=r"^/basket$",
    role="link",
    name="Go to checkout",
    change="""
      for (const link of document.querySelectorAll('main a[href="/checkout"]')) {
        const box = document.createElement('div');
        box.className = link.className;
        box.textContent = link.textContent;
        box.setAttribute('role', 'link');
        box.tabIndex = 0;
        link.replaceWith(box);
      }
    """,
    witness="""
      (() => {
        const said = one => one.textContent.trim() === 'Go to checkout' && one.checkVisibility();
        const shown = [...document.querySelectorAll('main a, main button, main div')].filter(said);
        return shown.length > 0 && shown.every(one => !one.closest('a[href], form') && !one.onclick);
      })()
    """,
)
