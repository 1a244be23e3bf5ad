"""The pages of the shop, one sort a file: each gives its `routes`."""
