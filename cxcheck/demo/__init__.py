"""Copper & Oak, the shop that ships with the tool: clean by itself, its defects come only from `faults/`."""
