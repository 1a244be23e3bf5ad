import socket
from urllib.parse import urlsplit

import pytest

from cxcheck.demo.serve import running_shop
from cxcheck.errors import UserError
from tests.demo.customer import Customer


def test_a_shop_is_gone_when_it_is_left() -> None:
    with running_shop() as shop:
        port = urlsplit(shop.base_url).port
        assert Customer(shop.base_url).open("/").h1 == "Kitchenware that lasts"
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port or 0), timeout=2)


def test_a_taken_port_is_said() -> None:
    with (
        running_shop() as shop,
        pytest.raises(UserError, match="cannot listen"),
        running_shop(urlsplit(shop.base_url).port or 0),
    ):
        pass


def test_two_shops_share_nothing() -> None:
    with running_shop() as one, running_shop() as other:
        customer = Customer(one.base_url)
        customer.send("/basket/add", {"product": "peat-mug", "option": "Sage", "quantity": "1"})
        assert Customer(other.base_url).open("/basket").text(".empty")
