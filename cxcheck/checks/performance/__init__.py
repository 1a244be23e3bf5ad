"""How the page runs."""
