"""Binds this process to one shop: Django reads its settings once, and they name the shop's folder."""

import os
from pathlib import Path

import django


def bind_django(folder: Path) -> None:
    """From here on, Django in this process is the shop in that folder."""
    os.environ["CXCHECK_OSCAR_DATA"] = str(folder.resolve())
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.shops.oscar.settings"
    django.setup()
