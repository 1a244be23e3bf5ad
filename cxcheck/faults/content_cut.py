"""content-cut: a large headline that does not wrap, on a page that clips what is too wide."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="content-cut",
    check="content-cut",
    devices=("iphone",),
    path=r"^/$",
    role="heading",
    name="kitchen",
    change="""
      document.querySelector('main').style.overflowX = 'hidden';
      document.querySelector('main h1').style.cssText = 'white-space:nowrap;font-size:48px;width:60px';
    """,
    witness="""
      (() => {
        const words = document.createRange();
        words.selectNodeContents(document.querySelector('main h1'));
        const clips = getComputedStyle(document.querySelector('main')).overflowX === 'hidden';
        return clips && words.getBoundingClientRect().right > screen.width + 3;
      })()
    """,
)
