"""Puts the goods into the shop's database and index. Importable once Django is bound to the shop's folder."""

import os
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from http import HTTPStatus
from shutil import copyfile
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connections, transaction
from django.test import Client
from oscar.core.loading import get_model

from tests.shops.oscar.goods import SHELVES, Good, Opinion, Size
from tests.shops.oscar.pictures import picture

Product = get_model("catalogue", "Product")

OPENED = datetime(2024, 3, 1, 9, 0, tzinfo=UTC)
"""When the first product came into the shop; each later one came an hour after the one before."""

CUSTOMER = "customer@example.com"
PASSWORD = "a kettle and a lamp"
SHIPS_TO = ("GB", "IE", "FR", "DE", "NL")


def stock_the_shop() -> None:
    """Tables, records, pictures, search index and thumbnails, in an empty folder."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    with transaction.atomic():
        _fill()
    call_command("rebuild_index", interactive=False, verbosity=0)
    _draw_thumbnails()
    connections.close_all()


def _fill() -> None:
    _countries()
    _customer()
    _missing_picture()
    homeware = _homeware()
    partner = get_model("partner", "Partner").objects.create(name="Hearth & Table warehouse", code="warehouse")
    made: dict[str, Any] = {}
    for category, goods in _shelves():
        for good in goods:
            made[good.title] = _product(good, homeware, category, partner, len(made))
    _recommend(made)


def _countries() -> None:
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        call_command("oscar_populate_countries", is_shipping=False, stdout=nowhere)
    countries = get_model("address", "Country").objects
    countries.filter(iso_3166_1_a2__in=SHIPS_TO).update(is_shipping_country=True)
    countries.filter(iso_3166_1_a2="GB").update(display_order=1)


def _customer() -> None:
    get_user_model().objects.create_user("customer", CUSTOMER, PASSWORD, first_name="Nell", last_name="Archer")


def _missing_picture() -> None:
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    name = settings.OSCAR_MISSING_IMAGE_URL
    copyfile(str(finders.find(f"oscar/img/{name}")), settings.MEDIA_ROOT / name)


def _homeware() -> Any:
    """The one product type, with its attributes."""
    homeware = get_model("catalogue", "ProductClass").objects.create(name="Homeware")
    attributes = get_model("catalogue", "ProductAttribute").objects
    for code in ("material", "size"):
        attributes.create(product_class=homeware, name=code.capitalize(), code=code, type="text")
    return homeware


def _shelves() -> list[tuple[Any, tuple[Good, ...]]]:
    categories = get_model("catalogue", "Category")
    return [(categories.add_root(name=name), goods) for name, goods in SHELVES.items()]


def _product(good: Good, homeware: Any, category: Any, partner: Any, number: int) -> Any:
    product = Product(
        title=good.title,
        description=good.text,
        upc=f"HT{number + 1:04d}",
        product_class=homeware,
        structure=Product.PARENT if good.sizes else Product.STANDALONE,
    )
    product.attr.material = good.material
    product.save()
    product.categories.add(category)
    _pictures(product, good)
    if not good.sizes:
        _stock(product, partner, Decimal(good.price), good.stock)
    for size in good.sizes:
        _variant(product, size, partner)
    _review(product, good.opinions)
    _date(product, OPENED + timedelta(hours=number))
    return product


def _pictures(product: Any, good: Good) -> None:
    for number in range(good.pictures):
        file = ContentFile(picture(good.shape, good.title, number), name=f"{product.upc.lower()}-{number + 1}.jpg")
        product.images.create(original=file, display_order=number)


def _variant(parent: Any, size: Size, partner: Any) -> None:
    child = Product(
        parent=parent,
        title=f"{parent.title}, {size.name.lower()}",
        upc=f"{parent.upc}{size.name[0]}",
        structure=Product.CHILD,
    )
    child.attr.size = size.name
    child.save()
    _stock(child, partner, size.price, size.stock)


def _stock(product: Any, partner: Any, price: Decimal, stock: int) -> None:
    product.stockrecords.create(
        partner=partner, partner_sku=product.upc, price_currency="GBP", price=price, num_in_stock=stock
    )


def _review(product: Any, opinions: tuple[Opinion, ...]) -> None:
    for number, opinion in enumerate(opinions):
        review = product.reviews.create(
            score=opinion.score, title=opinion.title, body=opinion.body, name=opinion.name, status=1
        )
        _date(review, OPENED + timedelta(days=30 + number))
    product.update_rating()


def _date(record: Any, moment: datetime) -> None:
    """Set the creation date past Django, which would put today's there."""
    dates = {"date_created": moment}
    if hasattr(record, "date_updated"):
        dates["date_updated"] = moment
    type(record).objects.filter(pk=record.pk).update(**dates)


def _recommend(made: dict[str, Any]) -> None:
    goods = [good for shelf in SHELVES.values() for good in shelf]
    for good in goods:
        for rank, title in enumerate(reversed(good.goes_with)):
            made[good.title].primary_recommendations.create(recommendation=made[title], ranking=rank)


def _draw_thumbnails() -> None:
    """Look at every page once, as thumbnails are drawn at the first look, and forget the visit."""
    visitor = Client(SERVER_NAME="127.0.0.1")
    for page in ("/catalogue/", "/catalogue/?page=2"):
        _look(visitor, page)
    for product in Product.objects.order_by("pk"):
        _look(visitor, product.get_absolute_url())
        visitor.post(f"/basket/add/{product.pk}/", {"quantity": 1})
    _look(visitor, "/basket/")
    get_model("basket", "Basket").objects.all().delete()
    get_model("analytics", "ProductRecord").objects.all().delete()
    Session.objects.all().delete()


def _look(visitor: Any, page: str) -> None:
    answer = visitor.get(page, follow=True)
    if answer.status_code != HTTPStatus.OK:
        raise RuntimeError(f"the new shop answers {answer.status_code} for {page}")
