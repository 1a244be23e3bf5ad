"""Benchmarks: what cxcheck costs beside a bare script, and whether it finds each seeded fault and nothing else."""
