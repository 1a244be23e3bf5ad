"""Simpler ways to look for the same faults, a file each. They look at the same evidence as cxcheck does."""

from bench.accuracy.baselines.axe import way as axe
from bench.accuracy.baselines.names import way as names
from bench.accuracy.baselines.overflow import way as overflow
from bench.accuracy.baselines.pixels import way as pixels

WAYS = (overflow, pixels, axe, names)
