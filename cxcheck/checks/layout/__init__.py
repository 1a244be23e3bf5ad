"""How the page fits the screen."""
