"""cxcheck: walks one journey as several devices and says where customers get less on one of them."""

__version__ = "0.1.0"
