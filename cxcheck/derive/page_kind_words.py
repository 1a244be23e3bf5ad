"""What addresses and headings of each kind of page are called in the main European languages, as patterns. Data.

`PATHS` are for whole segments of a path in lower case, umlauts written out or not; `HEADINGS` for the normal form of
the first heading or the title.
"""

PATHS: dict[str, str] = {
    "confirmation": (
        r"order-?(?:confirm(?:ation|ed)|received|complete[d]?|success|placed|thank-?you)|confirm(?:ation|ed)"
        r"|thank-?s?-?(?:you)?(?:-for-.*)?|success|danke|vielen-dank|bestellbestaetigung|bestellbestätigung"
        r"|bestaetigung"
        r"|merci|confirmation-de-commande|confirmation-commande|gracias|confirmacion|pedido-confirmado|grazie|conferma"
        r"|conferma-ordine|bedankt|bevestiging|orderbevestiging|tack|orderbekraftelse|order-receipt|receipt"
    ),
    "checkout": (
        r"check-?out|onepage|kasse|zur-kasse|caisse|passer-commande|tunnel-commande|paiement|livraison-paiement"
        r"|finalizar-compra|tramitar-pedido|tramitacion|pago|cassa|pagamento|afrekenen|bestellen|kassa|till-kassan"
        r"|payment|shipping-address|place-order|order-review"
    ),
    "basket": (
        r"(?:my-?|your-?|view-?|shopping-?)?(?:basket|cart|bag|trolley)s?|warenkorb|mein-warenkorb|einkaufswagen"
        r"|einkaufskorb|(?:mon-)?panier|(?:mi-)?(?:cesta|carrito|carro)(?:-de-(?:la-)?compra)?|(?:il-mio-)?carrello"
        r"|winkelwagen|winkelmand(?:je)?|varukorg|kundvagn|kurv|indkobskurv|ostoskori|koszyk|kosik|carrinho"
    ),
    "store-locator": (
        r"stores|store-?(?:locator|finder|search|list)|find-(?:a-|your-)?(?:store|shop|branch)|our-(?:stores|shops)"
        r"|shop-?(?:finder|locator)|branches|branch-?(?:finder|locator)|filialen|filial-?(?:finder|suche)|marktsuche"
        r"|maerkte|märkte|standorte|haendlersuche|händlersuche|magasins|nos-magasins|trouver-(?:un|votre)-magasin"
        r"|boutiques|nos-boutiques|points-de-vente|tiendas|nuestras-tiendas|buscador-(?:de-)?tiendas|localizador.*"
        r"|encuentra-tu-tienda|negozi|i-nostri-negozi|punti-vendita|trova-(?:un-|il-)?negozio|winkels|vestigingen"
        r"|winkel-?zoeker|vind-een-winkel|butiker|butikker|sklepy"
    ),
    "account": (
        r"(?:my-?|customer-?)?accounts?|log-?in|sign-?in|register|registration|sign-?up|profile|konto|mein-?konto"
        r"|kundenkonto|anmelden|anmeldung|registrieren|login-register|mon-?compte|compte|connexion|se-connecter"
        r"|inscription|cuenta|mi-?cuenta|iniciar-sesion|registro|accesso|accedi|il-mio-account|area-clienti"
        r"|mijn-?account|inloggen|registreren|mitt-konto|logga-in|wish-?list|wunschliste|merkliste|order-history"
    ),
    "listing": (
        r"categor(?:y|ies)|c|cat|collections?|search|search-?results?|catalog-?search|suche|suchergebnis(?:se)?"
        r"|kategorie\w*|catalog|catalogue|recherche|categorie\w*|categoria\w*|categoría\w*|buscar|busqueda|búsqueda"
        r"|ricerca|cerca|zoeken|zoekresultaten|products|produkte|produits|productos|prodotti|producten|range|ranges"
        r"|brands?|marken?|marques?|sale|new-?in|all"
    ),
    "product": (
        r"products?|produkte?|produits?|productos?|prodott[oi]|product|p|pd|pdp|dp|itm|items?|artikel|goods|detail"
    ),
    "other": (
        r"blog|news|magazine?|ratgeber|journal|about(?:-us)?|help|faq|contact(?:-us)?|kontakt|hilfe|privacy|terms"
        r"|impressum|datenschutz|agb|aide|ayuda|aiuto|legal|careers|jobs|reviews?|bewertungen|avis|opiniones"
        r"|recensioni|beoordelingen|write-a-review|press|delivery|returns|cookies?"
    ),
}
"""Kinds by the segments that name them. What stands below a product's or a store list's segment is one of them."""

QUERIES = ("q", "query", "search", "search_query", "s", "keyword", "keywords", "text", "searchterm", "suche", "k")
"""Parameters that hold what was searched for."""

HEADINGS: dict[str, str] = {
    "confirmation": (
        r"(?:thank you|thanks)\b.*|.*\border (?:is )?(?:confirmed|received|placed|complete)\b.*|order confirmation.*"
        r"|(?:vielen )?dank\b.*|danke\b.*|bestellbestätigung.*|.*bestellung (?:ist )?(?:eingegangen|erfolgreich)\b.*"
        r"|merci\b.*|confirmation de (?:votre )?commande.*|.*commande (?:est )?(?:confirmée|validée)\b.*|¡?gracias\b.*"
        r"|pedido confirmado.*|grazie\b.*|.*ordine (?:è stato )?(?:confermato|ricevuto)\b.*|bedankt\b.*|tack\b.*"
    ),
    "checkout": (
        r"check ?out\b.*|secure checkout|zur kasse|kasse\b.*|.*bestellung (?:prüfen|abschließen)\b.*|caisse"
        r"|paiement\b.*"
        r"|valider (?:ma|votre) commande|finalizar (?:la )?compra|tramitar pedido|pago\b.*|cassa|pagamento\b.*"
        r"|afrekenen|kassa|(?:delivery|shipping|billing) (?:address|details|options)|payment(?: details| method)?"
        r"|where shall we (?:deliver|send)\b.*|lieferadresse|zahlungsart.*|adresse de livraison"
        r"|how would you like to pay"
        r"|review (?:and pay|your order)|pay"
    ),
    "basket": (
        r"(?:(?:your|my|the|shopping|mein|ihr|dein|mon|votre|mi|tu|su|il mio|il tuo|mijn|je|jouw|din)(?: shopping)? )?"
        r"(?:basket|cart|bag|trolley|warenkorb|einkaufswagen|panier|cesta|carrito|carro|carrello|winkelwagen|winkelmand"
        r"|winkelmandje|varukorg|kundvagn|kurv|indkøbskurv|ostoskori|koszyk|košík|carrinho)"
        r"(?: (?:\d+|de la compra|de compra|d achat|is empty|ist leer|est vide|está vacío|è vuoto|is leeg|items?"
        r"|artikel"
        r"|articles?|\W)+)*"
    ),
    "store-locator": (
        r"(?:find (?:a|your|us|our)|our|all)?(?: nearest| local)? ?(?:stores?|shops|branch(?:es)?)(?: finder| locator)?"
        r"|stores? (?:near|in|nearby)\b.*|store (?:finder|locator)|(?:unsere |alle )?(?:filialen|märkte|standorte)"
        r"|.*\b(?:filiale|markt|händler) (?:finden|suchen)|filialfinder|filialsuche|marktsuche"
        r"|(?:trouver|trouvez) (?:un|votre|une|le) (?:magasin|boutique)\b.*|nos (?:magasins|boutiques)"
        r"|(?:encuentra|buscar?|nuestras) (?:tu |una )?tiendas?\b.*|(?:trova|cerca) (?:un|il|il tuo) negozio\b.*"
        r"|i nostri negozi|(?:vind|zoek) (?:een|je|jouw) winkel\b.*|onze winkels|hitta (?:en )?butik|våra butiker"
    ),
    "account": (
        r"(?:my |your )?account\b.*|(?:sign|log) ?in\b.*|login|register|registration|create (?:an |your )?account"
        r"|welcome back\b.*|(?:mein |ihr |kunden)?konto\b.*|anmelden|anmeldung|einloggen|registrieren|(?:mon "
        r"|votre )compte"
        r"|connexion|se connecter|identifiez vous|créer un compte|mi cuenta|iniciar sesión|identifícate"
        r"|crear (?:una )?cuenta"
        r"|accedi|il mio account|registrati|mijn account|inloggen|account aanmaken|mitt konto|logga in"
        r"|(?:my )?(?:orders|addresses|wish ?list)|meine bestellungen|mes commandes"
    ),
    "listing": (
        r".*\b(?:results|search results|results for)\b.*|.*\b(?:suchergebnisse?|ergebnisse|treffer)\b.*"
        r"|.*\brésultats?\b.*|.*\bresultados?\b.*|.*\brisultat[oi]\b.*|.*\b(?:zoekresultaten|resultaten)\b.*"
        r"|all products"
    ),
}
"""Kinds by the whole of the first heading."""

BUY = (
    r"buy(?: it)?(?: now)?|jetzt kaufen|sofort kaufen|kaufen|acheter(?: maintenant)?|comprar(?: ya| ahora)?"
    r"|acquista(?: ora)?"
    r"|kopen|nu kopen|köp(?: nu)?|køb(?: nu)?|kup(?: teraz)?|pre ?order(?: now)?|vorbestellen"
)
"""Buttons to buy one product that do not name the basket."""

ORDER = (
    r"place (?:your |my )?order.*|pay(?: now)?|(?:buy|order) now|complete (?:your |my )?(?:order|purchase)"
    r"|confirm (?:your |my )?(?:order|purchase)|order and pay|pay and order|(?:zahlungspflichtig"
    r"|kostenpflichtig) bestellen"
    r"|jetzt bestellen|kaufen|bestellung abschicken|(?:passer|valider|confirmer) (?:la |ma )?commande|commander|payer"
    r"|realizar (?:el )?pedido|pagar|confirmar (?:el )?pedido|(?:effettua|conferma) (?:l )?ordine|paga"
    r"|bestelling plaatsen"
    r"|betalen|bestellen|slutför köp|(?:continue|weiter|continuer|continuar|continua|ga verder) (?:to|zur|vers|a"
    r"|al|alla"
    r"|naar) (?:payment|delivery|shipping|review|zahlung|kasse|paiement|pago|pagamento|betaling)"
)
"""Buttons that end or lead through a checkout."""

PLACE = (
    r"(?:town|city|postcode|post code|zip|zip code|postal code|location|address)(?:\W+(?:or|and|,)?\W*(?:town"
    r"|city|postcode"
    r"|post code|zip|zip code|postal code|area|address|street|place))*|plz(?: oder ort)?|ort(?: oder plz)?"
    r"|postleitzahl.*"
    r"|ville(?: ou code postal)?|code postal.*|ciudad.*|código postal.*|città.*|cap(?: o città)?|plaats.*|postcode of.*"
)
"""Fields that ask for a place."""
