"""price-mismatch: a product page that asks for three pounds more."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="price-mismatch",
    check="price-mismatch",
    devices=("ipad",),
    path=r"^/product/",
    role="span",
    name="£",
    change="""
      const price = document.querySelector('#price .now') || document.querySelector('#price');
      window.__asked = price.textContent;
      price.textContent = price.textContent.replace(/[0-9]+/, pounds => String(Number(pounds) + 3));
    """,
    witness="Boolean(window.__asked) && document.querySelector('#price').textContent.indexOf(window.__asked) < 0",
)
