"""Shops that the tests walk through."""
