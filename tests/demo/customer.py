"""A customer of the demo shop without JavaScript: cookies, links and forms only."""

from dataclasses import dataclass
from http.cookiejar import CookieJar
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from bs4 import BeautifulSoup


@dataclass(frozen=True)
class Page:
    """An answer. `path` is where redirects led to, query included."""

    status: int
    path: str
    soup: BeautifulSoup

    @property
    def h1(self) -> str:
        return words(self.soup.h1)

    def texts(self, css: str) -> list[str]:
        return [words(found) for found in self.soup.select(css)]

    def text(self, css: str) -> str:
        return words(self.soup.select_one(css))


class Customer:
    """Keeps its own cookies. `address` is the shop's base address."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def open(self, path: str) -> Page:
        return self._ask(path, None)

    def send(self, path: str, fields: dict[str, str]) -> Page:
        return self._ask(path, urlencode(fields).encode())

    def _ask(self, path: str, body: bytes | None) -> Page:
        try:
            with self._opener.open(self._address + path, body, timeout=10) as answer:
                return self._page(answer.status, answer.url, answer.read())
        except HTTPError as error:
            with error:
                return self._page(error.code, error.url or path, error.read())

    def _page(self, status: int, url: str, html: bytes) -> Page:
        return Page(status, url.removeprefix(self._address), BeautifulSoup(html, "html.parser"))


def words(found: Any) -> str:
    """The text of an element with single spaces; empty when there is none."""
    return " ".join(found.get_text().split()) if found else ""
