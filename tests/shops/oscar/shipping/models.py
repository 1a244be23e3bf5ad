"""Oscar's own shipping models; an app that replaces another has to load them."""

from oscar.apps.shipping.models import *  # noqa: F403 - Oscar's documented way to fork an app
