"""The ledger of what people decided, and how its decisions are laid over findings."""
