"""What shops call the parts of a basket, in the main European languages. Data; all in the normal form of naming."""


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


BASKET = _each(
    "basket cart bag trolley warenkorb einkaufswagen panier cesta carrito carro carrello winkelwagen winkelmand "
    "winkelmandje varukorg kundvagn kurv indkøbskurv handlekurv ostoskori koszyk košík kosár sacola carrinho"
)
"""Names of the basket itself."""

EMPTY = (
    *("is empty", "is currently empty", "empty basket", "empty cart", "empty bag", "nothing in your"),
    *("no items in", "no products in", "no items yet", "ist leer", "keine artikel", "keine produkte"),
    *("est vide", "aucun article", "aucun produit", "está vacío", "está vacía", "no hay artículos", "no hay productos"),
    *("è vuoto", "nessun articolo", "nessun prodotto", "is leeg", "geen producten", "geen artikelen", "är tom"),
    *("er tom", "er tomt", "on tyhjä", "jest pusty", "je prázdný", "üres", "está vazio", "está vazia"),
)
"""Parts of the sentence that says that nothing is in it."""

QUANTITY = _each(
    "quantity qty menge anzahl quantité qté cantidad quantità quantita qtà aantal antal antall määrä ilość množství "
    "mennyiség quantidade"
)

REMOVE = _each(
    "remove delete trash entfernen löschen supprimer retirer enlever eliminar quitar borrar rimuovi elimina "
    "verwijder verwijderen ta radera fjern slet poista usuń odebrat odstranit törlés remover"
)

MORE = _each("+ plus increase add mehr erhöhen augmenter aumentar aumenta verhogen öka")
"""What the button that adds one more is called."""

FREE = frozenset(
    {"free", "kostenlos", "gratis", "frei", "gratuit", "gratuite", "offert", "offerte", "gratuito", "gratuita"}
    | {"ilmainen", "darmowa", "bezpłatna", "zdarma", "ingyenes", "grátis", "complimentary"}
)

CHOICES = _each(
    "size colour color farbe größe grösse taille couleur pointure talla color tamaño taglia colore misura maat kleur "
    "storlek färg størrelse farve farge koko väri rozmiar kolor velikost barva méret szín tamanho cor "
    "material style variant version option model modell length width"
)
"""What a line says was chosen: "Colour: Black"."""

KINDS: dict[str, tuple[str, ...]] = {
    "discount": (
        *("discount", "discounts", "promotion", "promo", "voucher", "coupon", "savings", "saving", "you save"),
        *("rabatt", "gutschein", "ersparnis", "remise", "réduction", "descuento", "ahorro", "sconto", "korting"),
        *("rabat", "alennus", "zniżka", "sleva", "kedvezmény", "desconto"),
    ),
    "shipping": (
        *("shipping", "delivery", "postage", "versand", "versandkosten", "lieferung", "lieferkosten", "livraison"),
        *("frais de port", "envío", "gastos de envío", "spedizione", "consegna", "verzending", "verzendkosten"),
        *("bezorging", "bezorgkosten", "frakt", "leverans", "fragt", "levering", "toimitus", "toimituskulut"),
        *("dostawa", "wysyłka", "doprava", "szállítás", "entrega", "portes"),
    ),
    "subtotal": (
        *("subtotal", "sub total", "basket total", "cart total", "bag total", "items total", "goods total", "goods"),
        *("total goods", "zwischensumme", "warenwert", "warenkorbwert", "sous total", "subtotale", "subtotaal"),
        *("delsumma", "delsum", "subtotalt", "välisumma", "suma częściowa", "mezisoučet", "részösszeg"),
    ),
    "total": (
        *("total", "totals", "gesamt", "gesamtsumme", "gesamtbetrag", "gesamtpreis", "summe", "totale", "totaal"),
        *("totalt", "summa", "sum", "i alt", "yhteensä", "razem", "suma", "celkem", "összesen", "amount due", "to pay"),
        *("zu zahlen", "à payer", "a pagar", "da pagare", "te betalen", "att betala", "at betale", "å betale"),
    ),
    "tax": (
        *("vat", "tax", "taxes", "mwst", "ust", "mehrwertsteuer", "tva", "iva", "btw", "moms", "mva", "alv", "dph"),
        *("áfa", "gst"),
    ),
}
"""Labels of amounts. Where a label holds several of them, the one that comes first names it."""

NET = ("excl", "excluding", "ex vat", "exkl", "ohne", "netto", "zzgl", "hors", "ht", "sin", "esclusa", "senza")
"""Words that say that taxes are still to come: such an amount is another one than that with taxes."""

THRESHOLD = _each("over above from spend more ab über dès partir desde oltre vanaf från fra od")
"""Words of what begins at an amount: free delivery over £50 is no delivery of £50."""
