"""A django-oscar shop: Oscar's own pages and scripts as published, with our goods, on loopback."""
