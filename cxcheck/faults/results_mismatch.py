"""results-mismatch: listings whose first product comes last on the phone."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="results-mismatch",
    check="results-mismatch",
    devices=("iphone",),
    path=r"^/products$",
    role="article",
    name="",
    change="""
      const list = document.querySelector('#results');
      if (!list || list.children.length < 2) return;
      window.__stoodFirst = list.firstElementChild;
      list.append(list.firstElementChild);
    """,
    witness="""
      Boolean(window.__stoodFirst) && window.__stoodFirst.getBoundingClientRect().top
        > document.querySelector('#results').firstElementChild.getBoundingClientRect().top
    """,
)
