"""Plays visits in a browser and writes evidence. It gathers and never judges. Playwright is imported here alone."""
