"""Words by which layers over a page are told apart: stems, in the languages that shops in Europe speak."""

import re

CONSENT = re.compile(
    r"\b(cookie|consent|gdpr|rgpd|dsgvo|privacy|datenschutz|einwillig|confidentialit|privacidad|privacidade"
    r"|riservatezza|toestemming|samtyck|samtykke|suostumus|súhlas|souhlas|zgod[ay]|hozzájárul)",
    re.IGNORECASE,
)
"""Layers that ask for consent."""
AGE = re.compile(
    r"\b(your age|age (check|gate|verification)|years? (of age|old)|over (16|18|21)|under (16|18|21)|date of birth"
    r"|volljährig|altersprüfung|mindestalter|jahre alt|majeur|ans ou plus|âge légal|mayor de edad|maggiorenne|18\+)",
    re.IGNORECASE,
)
"""Layers that ask how old somebody is."""
CLOSING = re.compile(
    r"^\W*$|^x$|\b(clos|dismiss|hide|cancel|skip|later|not now|no,? thank|decline|reject|refuse|continue|proceed|got it"
    r"|ok\b|okay|understood|schlie|zumachen|abbrech|später|nein|verstanden|weiter|ferm|annul|plus tard|non,? merci"
    r"|cerrar|cancelar|más tarde|no,? gracias|chiud|annull|più tardi|no,? grazie|slui|annul|nee|zamk|anuluj|fechar"
    r"|stäng|avbryt|lu(k|kk)\b|sulje|peruuta|zavř|zruš|bezár|închi|κλείσ|kapat)",
    re.IGNORECASE,
)
"""Names of what closes a layer; signs alone (a cross) and no name at all (a drawn one) count."""
CLOSING_HINTS = re.compile(r"(^|[\W_])(close|dismiss|cross|cancel)", re.IGNORECASE)
"""Ids and classes of what closes a layer."""
