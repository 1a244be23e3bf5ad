"""The language of a page: the one that it says it is in, and the one that its words are in."""

import unicodedata
from collections import Counter

from cxcheck.derive.features import PageView, once_a_view
from cxcheck.derive.language_words import COMMON, SCRIPTS
from cxcheck.derive.naming import words

NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch",
    "pt": "Portuguese", "sv": "Swedish", "da": "Danish", "pl": "Polish", "el": "Greek", "ru": "Russian",
    "ar": "Arabic", "he": "Hebrew", "ja": "Japanese", "ko": "Korean", "th": "Thai", "hi": "Hindi", "zh": "Chinese",
}  # fmt: skip
SPOKEN = "the words are "
"""How a finding begins to say what is seen where the visible words differ."""
_ENOUGH = 12
"""Words of a language that must be there before a text counts as written in it."""
_CLEARLY = 2.0
"""How many times as many of them as of any other language's."""
_SCRIPT = 0.3
"""Share of the letters from which on a script names the language."""


def declared(lang: str) -> str:
    """The language without region and script: "en-GB" is "en"."""
    return lang.strip().replace("_", "-").partition("-")[0].casefold()


@once_a_view
def written(view: PageView) -> str:
    """ISO 639-1 code of the language that most of the visible words are in; "" where that is not clear."""
    text = " ".join(one.text for one in view.page.elements if one.visible and one.text and one.tag != "option")
    return _by_script(text) or _by_words(text)


def _by_script(text: str) -> str:
    letters = [one for one in text[:20_000] if one.isalpha()]
    scripts = Counter(unicodedata.name(one, "").split(" ")[0].split("-")[0] for one in letters if ord(one) > 0x36F)
    known = Counter({name: count for name, count in scripts.items() if name in SCRIPTS})
    if not letters or sum(known.values()) < _SCRIPT * len(letters):
        return ""
    if known["HIRAGANA"] + known["KATAKANA"] > 0.05 * len(letters):
        return "ja"
    return SCRIPTS[known.most_common(1)[0][0]]


def _by_words(text: str) -> str:
    said = Counter(words(text))
    counts = Counter({code: sum(said[word] for word in common) for code, common in COMMON.items()})
    (first, most), (_, next_most) = counts.most_common(2)
    return first if most >= _ENOUGH and most >= _CLEARLY * max(next_most, 1) else ""
