"""Whether a customer is signed in, as a page shows it: by the way out of the account, in sight or in a closed menu."""

import re

from cxcheck.derive.features import Feature, PageView, once_a_view

_OUT = re.compile(
    r"(sign|log) ?(me )?(out|off)\b|abmelden|ausloggen|(se )?déconnect\w+|déconnexion|cerrar sesión|terminar sessão"
    r"|sair|disconnett\w+|esci|logout|uitloggen|afmelden|logga ut|log ud|logg ut|kirjaudu ulos|wyloguj( się)?"
    r"|odhlásit( se)?|kijelentkezés|выйти|выход"
)
_IN = re.compile(
    r"(sign|log) ?in\b|login|anmelden|einloggen|(se )?connect(er|ez)( vous)?|connexion|(s )?identifier"
    r"|iniciar sesión|iniciar sessão|entrar|accedi|inloggen|aanmelden|logga in|log ind|logg inn|kirjaudu( sisään)?"
    r"|zaloguj( się)?|přihlásit( se)?|bejelentkezés|войти|вход"
)


@once_a_view
def ways_out(view: PageView) -> tuple[Feature, ...]:
    """Controls that sign the customer out; closed menus count, as a page that offers it knows its customer."""
    return tuple(one for one in _acting(view) if _OUT.fullmatch(_said(one)))


@once_a_view
def ways_in(view: PageView) -> tuple[Feature, ...]:
    """Controls that sign a customer in."""
    return tuple(one for one in _acting(view) if _IN.match(_said(one)))


def _acting(view: PageView) -> tuple[Feature, ...]:
    return tuple(one for one in (*view.features, *view.hidden) if one.family == "act")


def _said(one: Feature) -> str:
    """Its name, or the words of its classes where it is a nameless icon."""
    return one.name or one.hints
