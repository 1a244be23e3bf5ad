"""What shops call the fields of their forms, in the main European languages. Data; in the normal form of naming.

Words stand for whole words; "…" at the end marks the beginning of one, as some languages write compounds in one word.
"""

LABELS: dict[str, tuple[str, ...]] = {
    "promo-code": (
        *("promo code", "promotion code", "promotional code", "discount code", "voucher…", "coupon…", "gift code"),
        *(
            "gutschein…",
            "rabattcode",
            "aktionscode",
            "code promo",
            "code de réduction",
            "code avantage",
            "bon de réduction",
        ),
        *("código promocional", "código de descuento", "cupón", "codice sconto", "codice promozionale", "buono sconto"),
        *("kortingscode", "actiecode", "rabattkod", "rabatkode", "rabattkode", "kampanjkod", "alennuskoodi"),
        *("kod rabatowy", "slevový kód", "kuponkód", "código de desconto", "cupom"),
    ),
    "card-number": (
        *("card number", "credit card number", "debit card number", "kartennummer", "kreditkartennummer"),
        *("numéro de carte", "numéro de la carte", "número de tarjeta", "número de la tarjeta", "numero della carta"),
        *("numero carta", "kaartnummer", "kortnummer", "korttinumero", "numer karty", "číslo karty", "kártyaszám"),
        "número do cartão",
    ),
    "card-expiry": (
        *("expiry", "expiry date", "expiration", "expiration date", "expires", "valid thru", "mm yy", "mm jj", "mm aa"),
        *("ablaufdatum", "gültig bis", "date d expiration", "fecha de caducidad", "fecha de vencimiento", "caducidad"),
        *("data di scadenza", "scadenza", "vervaldatum", "utgångsdatum", "udløbsdato", "utløpsdato", "data ważności"),
    ),
    "card-security": (
        *(
            "security code",
            "cvc",
            "cvv",
            "cvv2",
            "cvc2",
            "card verification",
            "prüfnummer",
            "prüfziffer",
            "kartenprüf…",
        ),
        *("sicherheitscode", "cryptogramme", "code de sécurité", "código de seguridad", "codice di sicurezza"),
        *("beveiligingscode", "säkerhetskod", "sikkerhedskode", "sikkerhetskode", "kod zabezpieczający"),
    ),
    "card-holder": (
        *("name on card", "name on the card", "cardholder", "cardholder name", "karteninhaber…", "nom sur la carte"),
        *("titulaire de la carte", "titular de la tarjeta", "titolare della carta", "naam op kaart", "kaarthouder"),
        "kortinnehavare",
    ),
    "iban": ("iban", "kontonummer", "bank account", "account number"),
    "email": (
        *("email", "e mail", "emailadresse", "e mail adresse", "mail", "courriel", "correo electrónico", "correo"),
        *("mejladress", "e postadress", "e post", "epost", "sähköposti", "adres e mail", "e mailadres", "emailadres"),
        *("mailadresse", "e maila", "indirizzo e mail"),
    ),
    "phone": (
        *("phone…", "telephone…", "tel", "mobile", "mobile number", "cell", "telefon…", "handy…", "mobilnummer"),
        *("mobiltelefon", "téléphone", "numéro de téléphone", "portable", "teléfono", "móvil", "telefono", "cellulare"),
        *("telefoonnummer", "telefoon", "mobiel", "puhelin…", "matkapuhelin", "telefone", "telemóvel", "celular"),
        *("numer telefonu", "telefonszám"),
    ),
    "birthday": (
        *("date of birth", "birthday", "birth date", "birthdate", "dob", "geburtsdatum", "geburtstag"),
        *("date de naissance", "fecha de nacimiento", "data di nascita", "geboortedatum", "födelsedatum"),
        *("fødselsdato", "syntymäaika", "data urodzenia", "datum narození", "születési idő", "data de nascimento"),
    ),
    "confirm-password": (
        *("confirm password", "repeat password", "password again", "re enter password", "retype password"),
        *("password confirmation", "passwort wiederholen", "passwort bestätigen", "confirmer le mot de passe"),
        *("confirmez le mot de passe", "repetir contraseña", "confirmar contraseña", "conferma password"),
        *("wachtwoord herhalen", "bevestig wachtwoord", "bekräfta lösenord", "gentag adgangskode", "powtórz hasło"),
    ),
    "password": (
        *("password…", "passcode", "passwort…", "kennwort", "mot de passe", "contraseña", "wachtwoord", "lösenord"),
        *("adgangskode", "passord", "salasana", "hasło", "heslo", "jelszó", "senha", "palavra passe"),
    ),
    "company": (
        *("company", "company name", "business name", "organisation", "organization", "firma", "firmenname"),
        *(
            "unternehmen",
            "société",
            "entreprise",
            "empresa",
            "azienda",
            "società",
            "bedrijf",
            "bedrijfsnaam",
            "företag",
        ),
        *("firmanavn", "yritys", "cég", "razón social", "ragione sociale"),
    ),
    "tax-number": (
        *("vat", "vat number", "vat id", "tax id", "tax number", "ust id", "umsatzsteuer…", "steuernummer"),
        *(
            "numéro de tva",
            "tva",
            "nif",
            "cif",
            "dni",
            "partita iva",
            "codice fiscale",
            "btw nummer",
            "nip",
            "cpf",
            "cnpj",
        ),
    ),
    "postcode": (
        *("postcode", "post code", "postal code", "zip", "zip code", "zipcode", "plz", "postleitzahl", "code postal"),
        *("código postal", "cap", "codice postale", "codice di avviamento postale", "postnummer", "postinumero"),
        *("kod pocztowy", "psč", "irányítószám", "cep", "eircode"),
    ),
    "city": (
        *(
            "city",
            "town",
            "town city",
            "city town",
            "suburb",
            "locality",
            "ort",
            "stadt",
            "wohnort",
            "ville",
            "commune",
        ),
        *("ciudad", "población", "localidad", "città", "comune", "plaats", "woonplaats", "stad", "postort", "by"),
        *("poststed", "kaupunki", "postitoimipaikka", "miasto", "miejscowość", "město", "obec", "város", "cidade"),
    ),
    "region": (
        *("state", "county", "province", "region", "state province", "bundesland", "kanton", "région", "département"),
        *(
            "provincia",
            "comunidad autónoma",
            "estado",
            "regione",
            "provincie",
            "län",
            "fylke",
            "województwo",
            "distrito",
        ),
    ),
    "country": (
        *("country", "country region", "land", "pays", "país", "paese", "nazione", "maa", "kraj", "země", "ország"),
        *("lieferland", "country of residence"),
    ),
    "house-number": (
        *("house number", "street number", "building number", "hausnummer", "hausnr", "nr", "numéro de rue"),
        *("número de la calle", "numero civico", "civico", "huisnummer", "husnummer", "numer domu", "házszám"),
    ),
    "address-extra": (
        *("address line 2", "address 2", "address line 3", "apartment…", "flat…", "suite", "unit", "building"),
        *("adresszusatz", "zusatz", "complément d adresse", "complément", "appartement", "piso", "puerta", "interno"),
        *("toevoeging", "lägenhet", "lejlighed", "second line of address", "second line of address optional"),
    ),
    "address-lookup": (
        *("find your address", "search address", "address finder", "find address", "start typing your address"),
        *("search for your address", "enter your address or postcode", "adresse suchen", "rechercher une adresse"),
    ),
    "street": (
        *("address", "address line 1", "address 1", "street", "street address", "first line of address", "adresse"),
        *("straße", "strasse", "anschrift", "rue", "voie", "calle", "dirección", "domicilio", "via", "indirizzo"),
        *("straat", "straatnaam", "adres", "gata", "gatuadress", "adress", "gade", "vej", "gateadresse", "katuosoite"),
        *(
            "osoite",
            "ulica",
            "ulice",
            "utca",
            "cím",
            "endereço",
            "rua",
            "morada",
            "delivery address",
            "billing address",
        ),
        *("shipping address", "lieferadresse", "rechnungsadresse", "straße und hausnummer", "strasse und hausnummer"),
    ),
    "given-name": (
        *("first name", "given name", "forename", "firstname", "vorname", "prénom", "nombre de pila", "voornaam"),
        *("förnamn", "fornavn", "etunimi", "imię", "jméno", "keresztnév", "primeiro nome"),
    ),
    "family-name": (
        *("last name", "family name", "surname", "lastname", "nachname", "familienname", "nom de famille", "apellido…"),
        *("cognome", "achternaam", "efternamn", "efternavn", "etternavn", "sukunimi", "nazwisko", "příjmení"),
        *("vezetéknév", "apelido", "sobrenome", "último nome"),
    ),
    "username": ("username", "user name", "login", "benutzername", "identifiant", "nombre de usuario", "nome utente"),
    "name": (
        *("name", "full name", "your name", "contact name", "recipient", "name of recipient", "vor und nachname"),
        *("vollständiger name", "empfänger", "nom complet", "nom et prénom", "votre nom", "nombre completo"),
        *("nombre y apellidos", "nome completo", "nome e cognome", "naam", "volledige naam", "namn", "navn", "nimi"),
        *("imię i nazwisko", "jméno a příjmení", "név", "ihr name", "destinatario", "destinataire"),
    ),
    "salutation": (
        *("salutation", "title", "anrede", "civilité", "tratamiento", "titolo", "aanhef", "gender", "geschlecht"),
        *("genre", "sexe", "género", "genere", "geslacht", "kön", "køn", "kjønn", "sukupuoli"),
    ),
    "order-number": (
        *("order number", "order no", "order id", "order reference", "bestellnummer", "auftragsnummer"),
        *("numéro de commande", "número de pedido", "numero d ordine", "bestelnummer", "ordernummer", "ordrenummer"),
    ),
    "message": (
        *("message", "your message", "comment", "comments", "note", "notes", "order notes", "delivery instructions"),
        *("instructions", "enquiry", "question", "nachricht", "bemerkung…", "anmerkung…", "kommentar", "mitteilung"),
        *("commentaire…", "remarque…", "mensaje", "comentario…", "notas", "messaggio", "commento", "bericht"),
        *("opmerking…", "meddelande", "besked", "melding", "viesti", "wiadomość", "zpráva", "üzenet", "mensagem"),
    ),
    "subject": (
        "subject",
        "topic",
        "reason for contact",
        "betreff",
        "objet",
        "sujet",
        "asunto",
        "oggetto",
        "onderwerp",
    ),
}
"""Names of fields by meaning; the longest that fits decides, of equally long ones the first meaning."""

TOKENS: dict[str, str] = {
    **{"email": "email", "username": "username", "new-password": "password", "current-password": "password"},
    **{"name": "name", "given-name": "given-name", "family-name": "family-name", "honorific-prefix": "salutation"},
    **{"sex": "salutation", "organization": "company", "street-address": "street", "address-line1": "street"},
    **{"address-line2": "address-extra", "address-line3": "address-extra", "address-level1": "region"},
    **{"address-level2": "city", "country": "country", "country-name": "country", "postal-code": "postcode"},
    **{"tel": "phone", "tel-national": "phone", "tel-local": "phone", "bday": "birthday", "cc-name": "card-holder"},
    **{"cc-number": "card-number", "cc-exp": "card-expiry", "cc-exp-month": "card-expiry"},
    **{"cc-exp-year": "card-expiry", "cc-csc": "card-security", "bday-day": "birthday", "bday-month": "birthday"},
    **{"bday-year": "birthday"},
}
"""Meanings of the autocomplete tokens of HTML."""

HINTS: dict[str, str] = {
    **{"email": "email", "mail": "email", "phone": "phone", "telephone": "phone", "mobile": "phone", "tel": "phone"},
    **{"postcode": "postcode", "zip": "postcode", "zipcode": "postcode", "postalcode": "postcode", "plz": "postcode"},
    **{"city": "city", "town": "city", "country": "country", "firstname": "given-name", "givenname": "given-name"},
    **{"lastname": "family-name", "familyname": "family-name", "surname": "family-name", "company": "company"},
    **{"cardnumber": "card-number", "ccnumber": "card-number", "cvc": "card-security", "cvv": "card-security"},
    **{"password": "password", "birthday": "birthday", "birthdate": "birthday", "street": "street", "iban": "iban"},
    **{"voucher": "promo-code", "coupon": "promo-code", "promocode": "promo-code", "discountcode": "promo-code"},
}
"""Meanings of what authors call a field in id and name, where nobody sees it called anything."""

PERSONAL = frozenset(LABELS) - {"promo-code", "address-lookup"}
"""Meanings that make a form one in which customers say who they are or what they want to say."""

REQUIRED = frozenset(
    {"required", "mandatory", "pflichtfeld", "erforderlich", "obligatoire", "requis", "obligatorio"}
) | {
    *("requerido", "obbligatorio", "verplicht", "obligatorisk", "påkrævet", "pakollinen", "wymagane", "povinné"),
}
OPTIONAL = frozenset({"optional", "facultatif", "optionnel", "opcional", "facoltativo", "optioneel", "valfritt"}) | {
    *("valgfri", "valgfritt", "valinnainen", "opcjonalne", "nepovinné", "freiwillig"),
}
