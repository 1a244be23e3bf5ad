"""What pictures and maps of a page look like, as far as comparing them needs: cut out of the page's picture."""

from cxcheck.model.data import Data


class Look(Data):
    """One area of the page's picture.

    `element` indexes the page model. `thumb` is the area on 32 x 32 pixels as WebP in base64, whatever its ratio;
    `ratio` is its width by its height. `plain` is the share of its pixels that have its most frequent colour.
    """

    element: int
    thumb: str
    ratio: float
    plain: float


class Looks(Data):
    """The areas that the picture shows uncovered and whole; what came later than the page's look is not among them."""

    looks: tuple[Look, ...] = ()
