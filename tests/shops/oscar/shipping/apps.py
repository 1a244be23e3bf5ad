"""The app as Django finds it."""

from oscar.apps.shipping.apps import ShippingConfig as OscarShippingConfig


class ShippingConfig(OscarShippingConfig):
    """Takes the place of Oscar's shipping app."""

    name = "tests.shops.oscar.shipping"
