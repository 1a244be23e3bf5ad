"""What has to be filled in, and what is said when it is not."""

import re
from collections.abc import Mapping, Sequence

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.IGNORECASE)

WORDS = {
    "name": "your full name",
    "first-name": "your first name",
    "last-name": "your last name",
    "email": "your email address",
    "phone": "your phone number",
    "street": "street and house number",
    "town": "town or city",
    "postcode": "your postcode",
    "message": "your message",
    "card-name": "the name on the card",
    "card-number": "the card number",
    "card-expiry": "the expiry date",
    "card-code": "the security code",
}


def problems(form: Mapping[str, str], needed: Sequence[str]) -> dict[str, str]:
    """A sentence for every needed field that is empty or cannot be right, by field name."""
    said = {name: f"Enter {WORDS[name]}." for name in needed if not form.get(name)}
    shapes = {
        "email": (_EMAIL, "Enter an email address such as anna@example.com."),
        "postcode": (_POSTCODE, "Enter a postcode such as YO1 7HH."),
    }
    for name, (shape, sentence) in shapes.items():
        if name in needed and name not in said and not shape.fullmatch(form[name]):
            said[name] = sentence
    return said
