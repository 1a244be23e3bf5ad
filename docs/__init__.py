"""The pages of the checks, made from their docstrings: `python -m docs`."""
