"""One-time codes (RFC 6238, six digits, 30 s, SHA-1): what an authenticator app shows.

Our own few lines, as the usual library refuses the secrets of 80 bits that many shops still hand out.
"""

import base64
import hmac
import time

_PERIOD = 30
_DIGITS = 6


def code_from(secret: str, at: float | None = None) -> str:
    """The code at a time in seconds since 1970, or now. ValueError if the secret is no base32."""
    plain = secret.replace(" ", "").replace("-", "").rstrip("=")
    key = base64.b32decode(plain + "=" * (-len(plain) % 8), casefold=True)
    if not key:
        raise ValueError("an empty secret")
    period = int((time.time() if at is None else at) // _PERIOD)
    digest = hmac.digest(key, period.to_bytes(8, "big"), "sha1")
    start = digest[-1] & 0xF
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFF_FFFF
    return str(number % 10**_DIGITS).zfill(_DIGITS)
