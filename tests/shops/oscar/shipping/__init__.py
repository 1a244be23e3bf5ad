"""Oscar's shipping app with our delivery choices."""
