"""What the shop counts and for whom."""
