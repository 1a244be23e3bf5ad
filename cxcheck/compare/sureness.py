"""Sureness: how many rounds must show a divergence before it is believed. Pure arithmetic.

A round is one visit of the reference and one of the subject. Whatever a shop decides by chance for each visit (an
experiment's bucket, a banner, whether a pop-up was in time) shows on the subject and not on the reference with
probability p (1 - p), which is at most 1/4. That it does so in n rounds running has a probability of at most 4^-n; for
content it is twice that, as what one device lacks may be on either. So chance alone passes

    rounds                  1      2      3       4       5        6        7         8
    what one device does    1/4    1/16   1/64    1/256   1/1,024  1/4,096  1/16,384  1/65,536
    content, both ways      1/2    1/8    1/32    1/128   1/512    1/2,048  1/8,192   1/32,768

On a site that was never seen to change by itself two rounds do, three for content. Once anything on the site was seen
to differ between two visits of one device, in this run or in an earlier one, it is known to be moody, and chance may
pass in one of 1,000 cases. What itself was seen to vary somewhere (on another device, in another journey, in an earlier
run) but not here may still be a fault here: it is believed once chance would do it in one of 30,000.

A real fault shows in every round whatever their number; what a site decides by chance drops out of three rounds in
four. So the rounds are asked for in steps (`rounds_to_ask`), and few of those that are due to chance are ever paid for.
"""

from math import ceil, log

MOODY = 1 / 1_000
"""Chance of a false alarm for each pair and each thing that varies, on a site that changes by itself."""
NAMED = 1 / 30_000
"""The same for what itself was seen to vary elsewhere or earlier."""
MOST_ROUNDS = 12
"""After as many rounds nothing more is asked: what is still unsure stays unconfirmed."""

MOST_IN_VAIN = 3
"""Rounds that did not come to the place of a divergence, after which no more are asked for it."""


def rounds_for(chance: float, *, content: bool) -> int:
    """The fewest rounds after which what is decided by chance is left with at most that probability."""
    return ceil(log((2 if content else 1) / chance, 4))


def wanted(usual: int, *, content: bool, moody: bool, named: bool) -> int:
    """Rounds that must show a divergence of a check that `usual`ly asks for so many."""
    if named:
        return max(usual, rounds_for(NAMED, content=content))
    return max(usual, rounds_for(MOODY, content=content)) if moody else usual


def rounds_to_ask(seen: int, missing: int) -> int:
    """As many again as were seen, at most what is missing: one that survives is ever less likely to be chance."""
    return min(missing, max(1, seen))
