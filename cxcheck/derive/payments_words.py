"""What ways to pay are called, in the main European languages. Data: patterns on the normal form of naming."""

_BY_THEIR_OWN_NAME = (
    *("paypal", "klarna", "alma", "oney", "scalapay", "sezzle", "affirm", "giropay", "twint", "swish", "mobilepay"),
    *("vipps", "blik", "multibanco", "trustly", "eps", "bancontact", "payconiq", "paysafecard", "satispay", "bizum"),
    *("payu", "bitcoin"),
)
METHODS: dict[str, str] = {
    **{name: rf"\b{name}\b" for name in _BY_THEIR_OWN_NAME},
    **{
        name: rf"\b{name}\b" for name in ("paypal", "klarna", "alma", "oney", "scalapay", "sezzle", "affirm", "giropay")
    },
    **{
        name: rf"\b{name}\b"
        for name in ("twint", "swish", "mobilepay", "vipps", "blik", "multibanco", "trustly", "eps")
    },
    **{
        name: rf"\b{name}\b"
        for name in ("bancontact", "payconiq", "paysafecard", "satispay", "bizum", "payu", "bitcoin")
    },
    "clearpay": r"\b(clearpay|afterpay)\b",
    "ideal": r"^ideal\b|\bideal$|\bvia ideal\b",
    "przelewy24": r"\bprzelewy ?24\b|\bp24\b",
    "mb way": r"\bmb ?way\b",
    "amazon pay": r"\bamazon pay\w*\b",
    "sofort": r"\bsofort(überweisung)?\b|\bpay now by klarna\b",
    "visa": r"\bvisa\b",
    "mastercard": r"\bmaster ?card\b",
    "american express": r"\bamerican express\b|\bamex\b",
    "maestro": r"\bmaestro\b",
    "diners": r"\bdiners( club)?\b",
    "carte bancaire": r"\bcartes? bancaires?\b",
    "card": (
        r"^(pay (by|with) )?(a )?((new )?cards?|(credit|debit|bank|payment)( (or|and|oder) (credit|debit))?( ?card)s?)$"
        r"|\b(credit|debit) ?cards?\b|\b(kredit|debit|ec) ?karte\b|\bcarte de (crédit|débit)\b|\btarjeta\b"
        r"|\bcarta di (credito|debito)\b|\b(credit|bank) ?kaart\b|\b(kredit|betal|bank|kort)kort\b|\bkortbetal\w*\b"
        r"|\b(luotto|maksu|pankki)kortti\b|\bkart[aąoouy]+ (kredytow|płatnicz|platební|kreditn)\w*|\bbankkártya\b"
        r"|\bcartão\b"
    ),
    "invoice": (
        r"\binvoice\b|\b(kauf )?auf rechnung\b|^rechnung$|\brechnungskauf\b|\bsur facture\b|^facture$|\bfactura\b"
        r"|\bfattura\b|\b(op|achteraf) (factuur|rekening|betalen)\b|\bfaktura\b|\blasku\b"
    ),
    "bank transfer": (
        r"\b(bank|wire) transfer\b|\bvorkasse\b|\büberweisung\b|\bvirement\b|\btransferencia\b|\bbonifico\b"
        r"|\b(bank)?overschrijving\b|\bbanköverföring\b|\bbankoverf\w+\b|\bprzelew\b|\bprevod\b|\btransferência\b"
        r"|\bprepayment\b|\bpay in advance\b"
    ),
    "direct debit": (
        r"\bdirect debit\b|\blastschrift\b|\bbankeinzug\b|\bsepa\b|\bprélèvement\b|\bdomiciliación\b"
        r"|\baddebito diretto\b|\bautomatische incasso\b|\bautogiro\b"
    ),
    "on delivery": (
        r"\b(cash|pay|payment) on delivery\b|\bnachnahme\b|\bcontre ?remboursement\b|\bcontra ?reembolso\b"
        r"|\b(in )?contrassegno\b|\brembours\b|\bpostförskott\b|\bza pobraniem\b|\bdobírka\b|\butánvét\b"
    ),
    "in the shop": (
        r"\bpay (in|at|on) (store|the store|shop|the shop|collection|pickup)\b|\bzahlung bei abholung\b|\bbarzahlung\b"
        r"|\bpaiement en (magasin|boutique)\b|\bpago en tienda\b|\bbetalen in de winkel\b|\bbetala i butik\b"
    ),
    "gift card": (
        r"\bgift ?(card|voucher)s?\b|\bgeschenk(karte|gutschein)\b|\bcarte cadeau\b|\btarjeta regalo\b"
        r"|\b(carta|buono) regalo\b|\bcadeaukaart\b|\bpresentkort\b|\bgavekort\b|\blahjakortti\b"
    ),
    "in instalments": (
        r"\binstal?lments?\b|\bpay (later|in \d)\b|\braten(zahlung|kauf)?\b|\bpaiement en \d fois\b|\b\d x sans frais\b"
        r"|\ba plazos\b|\ba rate\b|\bgespreid betalen\b|\bdelbetal\w*\b"
    ),
}
"""By method; the brands of cards are methods of their own."""

CARDS = frozenset({"visa", "mastercard", "american express", "maestro", "diners", "carte bancaire"})
"""Brands that are offered wherever cards are."""

WALLETS = r"\b(apple|google|samsung|shop|huawei|garmin|fitbit|link)[ _-]?pay\b|\bg pay\b|\bpay with link\b"
"""Ways to pay that a device or its browser brings along: offered where they can be used, and nowhere else."""

PAYMENT = frozenset(
    {"payment", "pay", "zahlung", "zahlungsart", "zahlungsmethode", "bezahlung", "zahlweise", "paiement"}
) | {
    *("pago", "pagamento", "betaling", "betaalmethode", "betaalwijze", "betalning", "betalingsmetode"),
    *("maksutapa", "płatność", "platba", "fizetés"),
}
"""Words by which a group of choices says that it is about paying."""
