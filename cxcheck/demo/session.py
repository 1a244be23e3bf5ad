"""What the shop remembers of one customer, by a cookie. Sessions share nothing."""

import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from cxcheck.demo.accounts import POOL, SEEDED, Account
from cxcheck.demo.basket import Basket
from cxcheck.demo.orders import Order

COOKIE = "shop_session"
_MOST_SESSIONS = 5000


@dataclass
class Session:
    """One customer's state. `news` are analytics events that the next page tells, `message` a sentence for it."""

    own_basket: Basket = field(default_factory=Basket)
    kept_baskets: dict[str, Basket] = field(default_factory=dict)
    """Those of accounts that keep theirs, by email; one for the whole shop."""
    accounts: dict[str, Account] = field(default_factory=lambda: {one.email: one for one in (SEEDED, *POOL)})
    email: str = ""
    pickup_store: str = ""
    orders: list[Order] = field(default_factory=list)
    news: list[dict[str, Any]] = field(default_factory=list)
    message: str = ""

    @property
    def account(self) -> Account | None:
        """Who is signed in."""
        return self.accounts.get(self.email)

    @property
    def basket(self) -> Basket:
        """The basket of the account, if it keeps one, else that of this browser."""
        kept = self.account and self.account.keeps_basket
        return self.kept_baskets.setdefault(self.email, Basket()) if kept else self.own_basket

    @basket.setter
    def basket(self, basket: Basket) -> None:
        if self.account and self.account.keeps_basket:
            self.kept_baskets[self.email] = basket
        else:
            self.own_basket = basket

    def take_news(self) -> list[dict[str, Any]]:
        """The events not told yet; they are told once."""
        news, self.news = self.news, []
        return news

    def take_message(self) -> str:
        """The sentence not shown yet; it is shown once."""
        message, self.message = self.message, ""
        return message


class Sessions:
    """All sessions by token; the one unused for longest goes when there are too many. `orders` were placed in all."""

    def __init__(self) -> None:
        self._by_token: OrderedDict[str, Session] = OrderedDict()
        self._baskets: dict[str, Basket] = {}
        self.orders = 0

    def find(self, token: str) -> Session | None:
        """The session of that token, if the shop still has it."""
        if token in self._by_token:
            self._by_token.move_to_end(token)
        return self._by_token.get(token)

    def start(self) -> tuple[str, Session]:
        """A new session and its token, which nobody can guess."""
        token, session = secrets.token_urlsafe(18), Session(kept_baskets=self._baskets)
        self._by_token[token] = session
        if len(self._by_token) > _MOST_SESSIONS:
            self._by_token.popitem(last=False)
        return token, session
