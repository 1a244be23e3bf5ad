"""Words that a language uses everywhere and its neighbours hardly do. Data."""


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


COMMON = {
    "en": _each("the and of to your with for our this you is are from by or all have at we it that add free more not"),
    "de": _each(
        "der die das und mit für von den dem ist nicht auf eine einen zum zur im oder wir ihre ihr auch sie mehr"
    ),
    "fr": _each("le la les des et une pour dans votre avec sur vous nous du au aux plus est ou sont par ce cette vos"),
    "es": _each("el los las y una para con por su del que más al es tu nuestro nuestros en o sin se como esta gratis"),
    "it": _each("il gli di e una per con del della dei che più al è tuo nostro nostri in o senza si come questo dal"),
    "nl": _each("de het een en van voor met je jouw op te uw bij wij niet naar onze of zijn meer dit deze aan alle"),
    "pt": _each("o os as e uma para com por seu do da dos que mais ao é nosso nossos em ou sem se como não na no"),
    "sv": _each("och att det en ett för med på av till är din vår inte eller om från våra alla hos vi du den som"),
    "da": _each("og at det en et for med på af til er din vores ikke eller om fra alle hos vi du den som kan har"),
    "pl": _each("i w na z do dla się nie to jest oraz od po za lub twój nasze jak przez są o ze bez więcej"),
}
"""By ISO 639-1 code."""

SCRIPTS = {
    "GREEK": "el", "CYRILLIC": "ru", "ARABIC": "ar", "HEBREW": "he", "HIRAGANA": "ja", "KATAKANA": "ja",
    "HANGUL": "ko", "THAI": "th", "DEVANAGARI": "hi", "CJK": "zh",
}  # fmt: skip
"""Languages, or groups of them, that are known by their script: the first word of a character's Unicode name."""
