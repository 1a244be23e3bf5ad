"""Words of addresses and ways in the main European languages, as patterns on normal forms. Data."""

STREET = (
    r"\w+(?:str|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein|gracht|kade|gatan|vägen|torget"
    r"|gade|vej|gaten|veien|katu)|(?:street|st|road|rd|avenue|ave|lane|square|place|way|drive|close|crescent|court"
    r"|terrace|mall|parade|quay|wharf|boulevard|blvd|highway|centre|center|park|retail park|straße|str|strasse|platz"
    r"|markt|allee|rue|bd|place|quai|chemin|cours|impasse|calle|avenida|avda|plaza|paseo|carrer|via|viale|piazza"
    r"|corso|largo)"
)
POSTCODE = (
    r"[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}|\d{4}\s?[A-Z]{2}|\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{2}-\d{3}"
    r"|\d{3}\s\d{2}"
    r"|(?:[A-Z]{1,2}-)?\d{4,5}"
)
DIRECTIONS = (
    r"(?:get )?directions?(?: to .*)?|route(?: planen| to .*)?|plan (?:a |your )?route|how to get (?:here|there)"
    r"|wegbeschreibung|anfahrt\w*|routenplaner|(?:calculer l )?itinéraire|y aller|cómo llegar|indicaciones"
    r"|indicazioni(?: stradali)?|come arrivare|routebeschrijving|plan (?:je )?route|vägbeskrivning|rutevejledning"
    r"|view (?:on|in) (?:the )?maps?|(?:show|open|view) (?:on |in )?(?:google )?maps?|google maps|auf (?:der )?karte.*"
)
MAPS = (
    r"(?:www\.)?google\.[a-z.]+/maps|maps\.google\.|goo\.gl/maps|maps\.app\.goo\.gl|maps\.apple\.com|bing\.com/maps"
    r"|openstreetmap\.org|waze\.com|^geo:|map(?:y|s)?\.(?:cz|me)|here\.com|yandex\.[a-z]+/maps|citymapper\.com"
)
"""Addresses of maps and route planners."""
