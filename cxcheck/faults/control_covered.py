"""control-covered: an app banner over the bar with the buy button."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="control-covered",
    check="control-covered",
    devices=("iphone",),
    path=r"^/product/",
    role="button",
    name="Add to basket",
    change="""
      if (!document.cookie.includes('consent=')) return;
      const banner = document.createElement('div');
      banner.id = 'app-banner';
      banner.textContent = 'Shopping is nicer in our app';
      banner.style.cssText = 'position:fixed;left:0;right:0;bottom:0;height:160px;z-index:2147483647;background:#234;'
        + 'color:#fff;padding:16px;font:16px sans-serif';
      document.body.append(banner);
    """,
    witness="""
      (() => {
        const bar = document.querySelector('.buy-bar button');
        if (!bar || !bar.checkVisibility()) return false;
        const button = bar.getBoundingClientRect();
        const top = document.elementFromPoint(button.left + button.width / 2, button.top + button.height / 2);
        return Boolean(top) && top.closest('button') === null;
      })()
    """,
)
