"""The words of the design as immutable data. Imports nothing of the project but itself."""
