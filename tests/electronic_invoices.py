"""Electronic invoices of our own, as real ones are shaped: written by factur-x, in both syntaxes, and by drafthorse, which has
the profiles that factur-x lacks; valid by their official schemas.
"""

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import facturx
from drafthorse.models.accounting import ApplicableTradeTax
from drafthorse.models.document import Document
from drafthorse.models.payment import PaymentTerms
from drafthorse.models.trade import AdvancePayment, IncludedTradeTax
from drafthorse.models.tradelines import LineItem
from lxml import etree
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject, TextStringObject

SELLER_SIREN, BUYER_SIREN = "552100554", "732829320"  # both pass the check of Luhn
IBAN = "FR7630006000011234567890189"  # the example of the French banks
RAM = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"


def facts(**changes: object) -> dict:
    """1 200 € TTC by its business terms, some of them changed; None takes one out."""
    found = {
        "BT-1": "2026-014",
        "BT-2": date(2026, 3, 31),
        "BT-3": "380",
        "BT-5": "EUR",
        "BT-9": date(2026, 4, 30),
        "BT-20": "Paiement à 30 jours",
        "BT-72": date(2026, 3, 20),
        "BT-81": "30",
        "BT-84": IBAN,
        "BT-12": "C-7",
        "BT-13": "4500012",
        "BG-4": {
            "name": "Léa Martin EI",
            "legal_identifier": SELLER_SIREN,
            "legal_identifier_schemeid": "0002",
            "addr_l1": "12 rue des Lilas",
            "postcode": "44000",
            "city": "Nantes",
            "country_code": "FR",
            "contacts": [{"name": "Léa", "phone": "02 40 00 00 00", "email": "lea@exemple.fr"}],
        },
        "BG-7": {
            "name": "ATELIER LUMEN",
            "legal_identifier": BUYER_SIREN,
            "legal_identifier_schemeid": "0002",
            "addr_l1": "3 quai de l’Île",
            "addr_l2": "Bâtiment B",
            "postcode": "69001",
            "city": "Lyon",
            "country_code": "FR",
            "contacts": [{"name": "Compta", "email": "compta@lumen.example"}],
        },
        "BT-106": "1000.00",
        "BT-109": "1000.00",
        "BT-110": "200.00",
        "BT-112": "1200.00",
        "BT-115": "1200.00",
        "BG-23": [{"BT-116": "1000.00", "BT-117": "200.00", "BT-118": "S", "BT-119": "20.00"}],
        "BG-25": [_line("1", "Site internet", "800.00"), _line("2", "Hébergement", "200.00")],
    }
    changed = {key.replace("_", "-"): value for key, value in changes.items()}
    return {key: value for key, value in (found | changed).items() if value is not None}


def _line(number, name, amount):
    return {
        "BT-126": number,
        "BT-153": name,
        "BT-129": "1",
        "BT-130": "C62",
        "BT-131": amount,
        "BT-146": amount,
        "BT-151": "S",
        "BT-152": "20.00",
    }


def party(**changes: object) -> dict:
    """The buyer, some of it changed; None takes it out."""
    return {key: value for key, value in (facts()["BG-7"] | changes).items() if value is not None}


def written(given: dict, flavor: str = "factur-x", level: str = "en16931", prefixed: bool = True) -> bytes:
    """Those facts as XML."""
    return facturx.generate_xml(given, flavor=flavor, level=level, check_schematron=False, prefixed_namespaces=prefixed)


def _cii(level="en16931", prefixed=True, **changes):
    return lambda: written(facts(**changes), level=level, prefixed=prefixed)


def _ubl(level="en16931", prefixed=True, **changes):
    return lambda: written(facts(**changes), flavor="ubl-2.1", level=level, prefixed=prefixed)


def _german(profile, schema, terms=(), advances=(), minimum=False):
    """The same 1 200 € by the other writer. terms: (day, words, amount to be paid then); advances: (day, amount)."""
    doc = Document()
    doc.context.guideline_parameter.id = profile
    doc.header.id, doc.header.type_code, doc.header.issue_date_time = "2026-014", "380", date(2026, 3, 31)
    agreement, settlement, totals = doc.trade.agreement, doc.trade.settlement, doc.trade.settlement.monetary_summation
    for side, name, siren in ((agreement.seller, "Léa Martin EI", SELLER_SIREN), (agreement.buyer, "ATELIER LUMEN", BUYER_SIREN)):
        side.name, side.legal_organization.id = name, ("0002", siren)
    agreement.seller.address.country_id = "FR"
    settlement.currency_code = "EUR"
    totals.tax_basis_total, totals.tax_total = Decimal("1000.00"), (Decimal("200.00"), "EUR")
    totals.grand_total = Decimal("1200.00")
    totals.due_amount = Decimal("1200.00") - sum(Decimal(amount) for _, amount in advances)
    if not minimum:
        agreement.buyer.address.country_id = "FR"
        totals.line_total, totals.prepaid_total = (
            Decimal("1000.00"),
            sum((Decimal(amount) for _, amount in advances), Decimal("0.00")),
        )
        doc.trade.items.add(_german_line())
        settlement.trade_tax.add(_german_tax())
    for day, words, amount in terms:
        term = PaymentTerms()
        term.due, term.description = day, words
        if amount:
            term.partial_amount.add((Decimal(amount), "EUR"))
        settlement.terms.add(term)
    for day, amount in advances:
        advance = AdvancePayment()
        advance.received_date, advance.paid_amount = day, Decimal(amount)
        advance.included_trade_tax.add(_tax_of(amount))
        settlement.advance_payment.add(advance)
    return lambda: doc.serialize(schema=schema)


def _german_line():
    line = LineItem()
    line.document.line_id, line.product.name = "1", "Site internet"
    line.agreement.net.amount, line.delivery.billed_quantity = Decimal("1000.00"), (Decimal("1.0000"), "C62")
    line.settlement.trade_tax.type_code, line.settlement.trade_tax.category_code = "VAT", "S"
    line.settlement.trade_tax.rate_applicable_percent = Decimal("20.00")
    line.settlement.monetary_summation.total_amount = Decimal("1000.00")
    return line


def _tax_of(amount):
    tax = IncludedTradeTax()
    tax.calculated_amount, tax.type_code, tax.category_code = Decimal(amount) / 6, "VAT", "S"
    tax.rate_applicable_percent = Decimal("20.00")
    return tax


def _german_tax():
    tax = ApplicableTradeTax()
    tax.calculated_amount, tax.basis_amount = Decimal("200.00"), Decimal("1000.00")
    tax.type_code, tax.category_code, tax.rate_applicable_percent = "VAT", "S", Decimal("20.00")
    return tax


def _edited(write, *changes):
    """XML with some words of it replaced: what no writer would write, but others do."""

    def edited():
        text = write().decode()
        for before, after in changes:
            assert before in text, before
            text = text.replace(before, after)
        return text.encode()

    return edited


def _encoded(write, encoding):
    return lambda: etree.tostring(etree.fromstring(write()), encoding=encoding, xml_declaration=True)


def _enveloped(write):
    """In the envelope of the Peppol network."""
    envelope = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"

    def enveloped():
        root = etree.Element(f"{{{envelope}}}StandardBusinessDocument")
        etree.SubElement(root, f"{{{envelope}}}StandardBusinessDocumentHeader")
        root.append(etree.fromstring(write()))
        return etree.tostring(root)

    return enveloped


# What the first ZUGFeRD called the same elements.
FIRST = (
    ("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "urn:ferd:CrossIndustryDocument:invoice:1p0"),
    ("AggregateBusinessInformationEntity:100", "AggregateBusinessInformationEntity:12"),
    ("rsm:CrossIndustryInvoice", "rsm:CrossIndustryDocument"),
    ("rsm:ExchangedDocumentContext", "rsm:SpecifiedExchangedDocumentContext"),
    ("rsm:ExchangedDocument>", "rsm:HeaderExchangedDocument>"),
    ("rsm:SupplyChain", "rsm:SpecifiedSupplyChain"),
    ("ram:ApplicableHeaderTrade", "ram:ApplicableSupplyChainTrade"),
    ("SettlementHeaderMonetary", "SettlementMonetary"),
)
BASIC = "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic"
EXTENDED = "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended"
CREDIT = {"BT_3": "381", "BT_9": None, "BT_20": None, "BG_3": [{"BT-25": "2026-010", "BT-26": date(2026, 2, 28)}]}
PREPAID = {"BT_113": "300.00", "BT_115": "900.00"}
CHARGED = {
    "BG_20": [{"amount": "100.00", "reason": "Remise", "vat_category_code": "S", "vat_rate": "20.00"}],
    "BG_21": [{"amount": "50.00", "reason": "Port", "vat_category_code": "S", "vat_rate": "20.00"}],
    "BT_107": "100.00",
    "BT_108": "50.00",
    "BT_109": "950.00",
    "BT_110": "190.00",
    "BT_112": "1140.00",
    "BT_115": "1140.00",
    "BG_23": [{"BT-116": "950.00", "BT-117": "190.00", "BT-118": "S", "BT-119": "20.00"}],
}
ABROAD = {
    "name": "Straßen & Söhne GmbH",
    "identifiers": {None: "KD-7"},
    "legal_identifier": None,
    "legal_identifier_schemeid": None,
    "vat_identifier": "DE123456789",
    "addr_l2": None,
    "postcode": "10115",
    "city": "Berlin",
    "country_code": "DE",
}
TOWN = {
    "name": "COMMUNE DE SAINT-AUBIN",
    "identifiers": {"0009": "21350253700017"},
    "legal_identifier": "213502537",
    "contacts": None,
}
TWICE = ((date(2026, 4, 30), "Moitié", "600.00"), (date(2026, 5, 31), "Solde", "600.00"))
OTHER_TERMS = "<cac:PaymentTerms><cbc:PaymentDueDate>2026-05-31</cbc:PaymentDueDate></cac:PaymentTerms>"
FACTOR = {"name": "Affacturage SA", "legal_identifier": "443061841", "legal_identifier_schemeid": "0002"}
ADVANCES = ((date(2026, 3, 1), "300.00"), (date(2026, 3, 15), "100.00"))

# name -> what writes it. Those of OTHERS are in shapes that factur-x does not read.
SAMPLES: dict[str, Callable[[], bytes]] = {
    "cii-basicwl": _cii("basicwl"),
    "cii-en16931": _cii(),
    "cii-extended": _cii("extended"),
    "cii-extended-ctc-fr": _cii("extended-ctc-fr"),
    "cii-default-namespaces": _cii(prefixed=False),
    "cii-credit-note": _cii(**CREDIT),
    "cii-deposit-invoice": _cii(BT_3="386"),
    "cii-prepaid": _cii(**PREPAID),
    "cii-charges": _cii(**CHARGED),
    "cii-no-due-date": _cii(BT_9=None, BT_20="45 jours fin de mois"),
    "cii-due-before-issued": _cii(BT_9=date(2026, 3, 1)),
    "cii-rounded": _cii(BT_112="1200.02", BT_114="-0.02"),
    "cii-public-buyer": _cii(BG_7=party(**TOWN), BG_1=[{"BT-21": "ADN", "BT-22": "B2G"}]),
    "cii-abroad": _cii(BG_7=party(**ABROAD)),
    "cii-strange-names": _cii(BG_7=party(name="<script>alert(1)</script> « L’Œuvre » & C°"), BT_1="FA/2026-03 n° 7"),
    "cii-self-billed": _cii(BT_3="389"),
    "cii-factored": _cii(BT_3="393", BG_10=FACTOR),
    "ubl-en16931": _ubl(),
    "ubl-extended-ctc-fr": _ubl("extended-ctc-fr"),
    "ubl-default-namespaces": _ubl(prefixed=False),
    "ubl-credit-note": _ubl(**CREDIT),
    "ubl-corrected": _ubl(BT_3="384", BG_3=CREDIT["BG_3"]),
    "ubl-partial": _ubl(BT_3="326"),
    "ubl-prepaid": _ubl(**PREPAID),
    "ubl-charges": _ubl(**CHARGED),
    "ubl-no-due-date": _ubl(BT_9=None),
    "ubl-abroad": _ubl(BG_7=party(**ABROAD)),
    "ubl-utf-16": _encoded(_ubl(), "UTF-16"),
    "cii-latin-1": _encoded(_cii(BG_7=party(name="Café d'été", addr_l1="1 rue")), "ISO-8859-1"),
}
OTHERS: dict[str, Callable[[], bytes]] = {
    "cii-minimum": _german("urn:factur-x.eu:1p0:minimum", "FACTUR-X_MINIMUM", minimum=True),
    "cii-basic": _german(BASIC, "FACTUR-X_BASIC", terms=((date(2026, 4, 30), "30 jours", None),)),
    "cii-several-terms": _german(EXTENDED, "FACTUR-X_EXTENDED", terms=TWICE),
    "cii-advances": _german(EXTENDED, "FACTUR-X_EXTENDED", terms=TWICE[:1], advances=ADVANCES),
    "zugferd-1": _edited(_cii(), *FIRST),
    "ubl-in-an-envelope": _enveloped(_ubl()),
    "cii-other-prefixes": _edited(_cii(), ("ram:", "a:"), ("xmlns:ram", "xmlns:a"), ("rsm:", "b:"), ("xmlns:rsm", "xmlns:b")),
    "cii-negative": _edited(_cii(), (">1200.00<", ">-1200.00<")),
    "ubl-unknown-encoding": _edited(_ubl(), ("encoding='UTF-8'", "encoding='utf8mb4'")),
    "ubl-zoned-days": _edited(_ubl(), ("2026-04-30<", "2026-04-30+02:00<")),
    "ubl-wrong-siren": _edited(_ubl(), (BUYER_SIREN, "732829321")),
    "ubl-wrong-iban": _edited(_ubl(), (IBAN, "FR7630006000011234567890188")),
    "ubl-several-days": _edited(_ubl(), ("<cac:PaymentTerms>", f"{OTHER_TERMS}<cac:PaymentTerms>")),
}
# In another currency than the euro: refused.
FOREIGN = {"cii-francs": _cii(BT_5="CHF"), "ubl-dollars": _ubl(BT_5="USD")}


def in_pdf(xml: bytes | None, name: str = "factur-x.xml", others: tuple = (), password: str | None = None) -> bytes:
    """A page of PDF with that file attached, and others before it, as (name, content) pairs."""
    writer, made = PdfWriter(), io.BytesIO()
    writer.add_blank_page(595, 842)
    for other, content in others:
        writer.add_attachment(other, content)
    if xml is not None:
        writer.add_attachment(name, xml)
    if password is not None:
        writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(made)
    return made.getvalue()


def factur_x(xml: bytes) -> bytes:
    """A PDF/A-3 as factur-x makes it, checked by its schema."""
    return facturx.generate_from_binary(in_pdf(None), xml)


def pinned(xml: bytes) -> bytes:
    """A PDF whose page shows the file as a paper clip: the document itself names no file."""

    def entry(kind, **values):
        return DictionaryObject(
            {NameObject("/Type"): NameObject(kind)} | {NameObject(f"/{key}"): value for key, value in values.items()}
        )

    writer, content, made = PdfWriter(), StreamObject(), io.BytesIO()
    content.set_data(xml)
    file = entry("/Filespec", F=TextStringObject("factur-x.xml"), EF=entry("/EF", F=writer._add_object(content)))
    place = ArrayObject([NumberObject(side) for side in (10, 10, 30, 30)])
    clip = entry("/Annot", Subtype=NameObject("/FileAttachment"), Rect=place, FS=writer._add_object(file))
    writer.add_blank_page(595, 842)[NameObject("/Annots")] = ArrayObject([writer._add_object(clip)])
    writer.write(made)
    return made.getvalue()
