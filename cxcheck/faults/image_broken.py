"""image-broken: the main picture of a product is a file that is not there."""

from cxcheck.faults.fault import Fault

fault = Fault(
    id="image-broken",
    check="image-broken",
    devices=("iphone",),
    path=r"^/product/heron-gooseneck-kettle$",
    role="img",
    name="kettle",
    change="""
      const picture = document.querySelector('main img');
      picture.src = picture.src.replace(/pictures\\/(.*)-1/, 'pictures/small/$1-1');
    """,
    witness="""
      (() => {
        const picture = document.querySelector('main img');
        return picture.complete && picture.naturalWidth === 0;
      })()
    """,
)
