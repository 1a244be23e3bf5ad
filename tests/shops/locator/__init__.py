"""Furrow & Fern: a chain of garden-tool branches with a finder, to measure accuracy on. cxcheck was not its model."""
