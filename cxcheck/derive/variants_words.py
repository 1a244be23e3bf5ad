"""What shops call the choices of a product, in the main European languages. Data; in the normal form of naming."""


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


CHOICES = _each(
    "size sizes colour colours color colors material style variant variants variation option flavour flavor scent "
    "shade length width finish fabric capacity storage pack edition format model farbe farben größe grösse größen "
    "ausführung variante varianten sorte länge breite modell material taille tailles couleur couleurs pointure "
    "modèle saveur parfum talla tallas color colores tamaño modelo sabor taglia taglie colore colori misura modello "
    "gusto maat maten kleur kleuren uitvoering storlek färg størrelse farve farge koko väri rozmiar kolor velikost "
    "barva méret szín tamanho cor"
)
"""Names of what is chosen of one product."""

HINTS = _each("swatch swatches variant variants variation option options attribute size sizes colour color sku")
"""Words of classes and ids around such choices."""

COLOURS = _each(
    "black white red blue green yellow orange purple pink brown grey gray beige navy cream silver gold ivory teal "
    "sage schwarz weiß weiss rot blau grün gelb lila rosa braun grau silber noir blanc rouge bleu vert jaune rose "
    "marron gris negro blanco rojo azul verde amarillo marrón nero bianco rosso blu giallo marrone grigio zwart wit "
    "rood blauw groen geel bruin grijs svart vit röd blå grön gul grå hvid sort rød grøn"
)

NOT_CHOICES = _each(
    "quantity qty menge anzahl quantité cantidad quantità aantal antal store shop branch pickup delivery shipping "
    "sort country language currency filiale lieferung versand land sprache währung livraison pays langue devise "
    "tienda país idioma moneda negozio paese lingua valuta winkel postcode address payment rating stars review "
    "reviews"
)
"""Words of other lists on a product's page."""

PLACEHOLDER = (
    r"^(?:please )?(?:choose|select|pick)\b.*|^bitte .*|^(?:farbe|größe|variante)? ?(?:aus)?wählen.*|^choisi\w*.*"
    r"|^elegir\b.*|^elige\b.*|^selecciona\w*.*|^seleziona\w*.*|^scegli\b.*|^kies\b.*|^selecteer\b.*|^välj\b.*|^vælg\b.*"
    r"|^velg\b.*|^valitse\b.*|^wybierz\b.*|^vyberte\b.*|^$"
)
"""A list's first entry that is none."""
