"""Words for delivery, pickup and returns in the main European languages, as patterns on normal forms. Data."""

TOPICS: dict[str, str] = {
    "returns": (
        r"returns?|returned|send (?:it|them) back|money back|refunds?|rückgabe\w*|rücksendung\w*|rückversand"
        r"|umtausch\w*|widerruf\w*|retours?|renvoi|remboursé\w*|remboursement|échanges?|devoluci(?:ón|ones)|reembolso|cambios?"
        r"|resi|reso|rimborso|restituzion[ei]|retourneren|retouren|ruilen|bedenktijd|retur|returer|öppet köp|palautus"
        r"|zwroty?|devolução"
    ),
    "pickup": (
        r"click (?:and|&) ?collect|collect (?:in|from|it)|pick ?up|collection|collect|abholung|abholen|abholbereit"
        r"|filialabholung|retrait|retirer en magasin|click and collect|recogida|recoger|ritiro|ritira|afhalen|ophalen"
        r"|hämta|upphämtning|afhentning|henting|nouto|odbiór|levantamento"
    ),
    "delivery": (
        r"deliver(?:y|ed|s)?|shipping|ships|shipped|dispatch\w*|postage|arrives|lieferung|liefer\w+|versand\w*|zustellung"
        r"|livraison|livré\w*|expédi\w+|envíos?|entrega|spedizion[ei]|consegna|spedito|verzending|bezorg\w+|levering"
        r"|geleverd|leverans|frakt|levereras|fragt|leveres|toimitus|dostawa|wysyłka|portes"
    ),
}
"""What comes first wins: "free returns by post" is about returns."""

TERMS = (
    r"\d|free|kostenlos\w*|gratis|frei|gratuit\w*|offert\w*|gratuito|gratuita|darmow\w+|today|tomorrow|next day"
    r"|same day|heute|morgen|demain|mañana|domani|days?|tage?n?|werktage?n?|jours?|días?|giorni"
    r"|dagen|weeks?|wochen?|semaines?"
    r"|express|standard|within|innerhalb"
)
"""A term rather than a mere mention: a number, a price, a time."""
