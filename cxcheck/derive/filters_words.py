"""What shops call filters and sort orders, in the main European languages. Data; in the normal form of naming."""


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


FILTERS = _each(
    "filter filters filtern filtre filtres filtrer filtros filtrar filtri filtra suodata filtry szűrő refine narrow "
    "facets facet verfeinern eingrenzen affiner refinar affina verfijn förfina"
)
"""Words by which an area says that it narrows a list."""

SORTS = _each(
    "sort sorted sorting order sortieren sortierung sortiert trier tri classer ordenar orden ordina ordinamento "
    "sorteer sorteren sortera sorter sortering järjestä sortuj sortowanie řadit rendezés ordenação"
)
"""Words by which a list says that it puts things in order."""

TOPICS = _each(
    "price preis prix precio prezzo prijs pris hinta cena ár preço brand marke marque marca merk märke merkki značka "
    "márka colour color farbe couleur kleur färg farve colore väri kolor barva szín cor size größe grösse taille talla "
    "taglia maat storlek størrelse koko rozmiar velikost méret tamanho category kategorie catégorie categoría "
    "categoria categorie kategori availability verfügbarkeit disponibilité disponibilidad disponibilità "
    "stock rating bewertung note valoración material materiale matière style stil offer offers "
    "sale angebote promotions discount rabatt gender geschlecht type typ"
)
"""What lists are narrowed by."""

NOT_FILTERS = _each(
    "page seite pro per pagina página sida side show anzeigen afficher mostrar compare vergleichen comparer comparar "
    "language sprache langue idioma lingua currency währung devise moneda valuta country land pays país wishlist "
    "favourite favorite merkliste newsletter quantity menge quantité cantidad cookies cookie consent clear reset "
    "remove apply zurücksetzen anwenden entfernen löschen effacer réinitialiser appliquer borrar aplicar limpiar "
    "azzera applica view grid list ansicht raster liste"
)
"""Words of other controls around a list."""

SORT_KEYS = _each("sort sortby sort_by order orderby order_by sortierung tri orden ordre")
PAGE_KEYS = _each("page p seite start offset limit per_page pagesize size_per_page view")
"""Parameters of addresses that order and turn a list's pages."""

ORDERS: tuple[tuple[str, str], ...] = (
    (
        "price up",
        r"(price|preis|prix|precio|prezzo|prijs|pris|hinta|cena|preço).*"
        r"(low.*high|lowest|ascend|asc|aufsteigend|niedrig|günstig|croissant|menor|bajo|crescente|laag|lägst|stigend|rising)"
        r"|(lowest|cheapest|low).*price|günstigste.*|niedrigster preis|menor precio",
    ),
    (
        "price down",
        r"(price|preis|prix|precio|prezzo|prijs|pris|hinta|cena|preço).*"
        r"(high.*low|highest|descend|desc|absteigend|hoch|höchst|décroissant|mayor|alto|decrescente|hoog|högst|faldend)"
        r"|(highest|dearest|high).*price|teuerste.*|höchster preis|mayor precio",
    ),
    ("name up", r"(name|title|alphabet\w*|product name).*(a.*z|asc.*)|a ?(to|bis|à|a)? ?z|alphabetical\w*"),
    ("name down", r"(name|title|alphabet\w*|product name).*(z.*a|desc.*)|z ?(to|bis|à|a)? ?a"),
    (
        "newest",
        r"new(est|ly)?|new (in|arrivals|to old|first)|newest (first|arrivals)|latest.*|neu\w*( zuerst)?|nouveautés?"
        r"|plus récents?|novedades|más recientes|novità|nieuwste|nyast|nyeste|date new.*|recently added",
    ),
    (
        "usual",
        r"relevan\w+|best match|recommended|featured|our (picks|selection)|default.*|popular\w*|most popular"
        r"|best ?sell\w*|top ?sell\w*|beliebt\w*|empfohlen|empfehlung\w*|relevanz|standard|pertinence|populari\w+"
        r"|destacados|relevancia|rilevanza|consigliati|meest verkocht|populairst|populärast|mest populære",
    ),
    ("rating", r".*(rating|rated|reviews?|bewertung\w*|avis|notes|valoraci\w+|valutazion\w+|beoordeling\w*).*"),
)
"""Sort orders under any of their names."""
