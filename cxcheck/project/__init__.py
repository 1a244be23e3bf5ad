"""The project file: cxcheck.toml, or [tool.cxcheck] in pyproject.toml, becomes sites, or problems with their places."""
