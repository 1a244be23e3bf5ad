"""What a customer can do, read and pay while shopping."""
