"""Where the customer is, and where the stores are."""
