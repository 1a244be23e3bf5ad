"""Makes a fresh machine ready: `python -m setup run` for the demo, `python -m setup test` for the tests.

Runs on the machine's own Python before anything is installed, so it uses the standard library alone;
only `setup.browser` runs inside the new environment.
"""
