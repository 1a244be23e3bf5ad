"""target-small: numbers of pages too small and too close for a thumb."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="target-small",
    check="target-small",
    devices=("iphone",),
    path=r"^/products",
    role="link",
    name="Page 1",
    change="""
      document.querySelectorAll('.paging a').forEach(one => {
        one.style.cssText = 'min-width:0;min-height:0;height:18px;padding:0 4px;font-size:12px;border:0';
      });
      document.querySelectorAll('.paging ul').forEach(one => { one.style.gap = '2px'; });
    """,
    witness="""
      (() => {
        const [one, two] = [...document.querySelectorAll('.paging a')].map(link => link.getBoundingClientRect());
        return Boolean(two) && one.height < 24 && (one.right + two.left) / 2 - one.left < 24;
      })()
    """,
)
