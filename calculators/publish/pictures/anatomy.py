"""A document on its sheet, each of its parts with a numbered note beside it, under it on a phone: real text, no drawing.

The letter is the one that the studio writes; the invoice stands below.
"""

import re
from collections import namedtuple
from datetime import date
from html import escape

import calculators
from calculators.core.answer import html
from calculators.core.answer.result import Sheet
from calculators.core.time import dates
from calculators.law import invoice_mentions, late_payment, payment_terms
from calculators.publish.sources import pages
from calculators.publish.sources.paths import ROOT
from calculators.publish.sources.values import in_full, shown

# said: lines of the document, a tuple is a row of cells.  side: "" or "right".  title, why: the note.  only: for whom, when not
# for everybody.
Part = namedtuple("Part", ("said", "side", "title", "why", "only", "texts"))

STUDIO = ROOT / "docs" / "lettres" / "studio.md"

IN_BRACKETS = re.compile(r" \([^)]*\)")

ISSUED = date(2026, 9, 1)
PRO = "Client professionnel seulement"


CGI, L441_9, L441_10, D441_5 = invoice_mentions.ART_242, payment_terms.L441_9, late_payment.L441_10, late_payment.D441_5
RATE = shown(late_payment.DEFAULT_RATE, late_payment.DEFAULT_RATE.value_on(ISSUED))
POINTS = shown(late_payment.POINTS, late_payment.POINTS.value_on(ISSUED))
INDEMNITY = shown(late_payment.INDEMNITY, late_payment.INDEMNITY.value_on(ISSUED))
INVOICE = (
    Part(("Léa Martin EI", "12 rue des Lilas, 44000 Nantes", "SIREN 552 100 554"), "",
         "Vous.", "Nom, « EI » ou « entrepreneur individuel », adresse, SIREN.", "",
         (invoice_mentions.R123_237, invoice_mentions.R526_27, CGI)),
    Part(("Studio Bleu SARL", "3 quai de la Fosse", "44000 Nantes"), "right",
         "Votre client.", "Nom exact et adresse, celle de facturation si elle diffère.", "", (CGI, L441_9)),
    Part(("Facture n° 2026-014", f"du {dates.french(ISSUED)}"), "",
         "Un numéro et une date.", "Le numéro est unique, dans une suite sans trou.", "", (CGI,)),
    Part(("Votre commande n° BC-77",), "",
         "Sa commande.", "S’il vous a donné un numéro de bon de commande.", PRO, (L441_9,)),
    Part(("Prestation achevée le 31 août 2026",), "",
         "Le jour du travail.", "S’il diffère de la date de la facture.", "", (CGI,)),
    Part((("Création d’un site internet", "1 × 1 850,00 €"), ("Total à payer", "1 850,00 €")), "",
         "Chaque ligne.", "Quantité, nom précis, prix unitaire hors taxe, réductions, puis le total.", "", (CGI,)),
    Part(("TVA non applicable, art. 293 B du CGI",), "",
         "Pas de TVA.", "Cette mention si vous êtes en franchise ; sinon, le taux et le montant.", "",
         (invoice_mentions.ART_293_B,)),
    Part(("À payer au plus tard le 1er octobre 2026",), "",
         "Une date.", "Jour, mois, année : « 30 jours fin de mois » seul ne suffit pas.", "", (L441_9,)),
    Part(("Escompte pour paiement anticipé : néant",), "",
         "L’escompte.", "La réduction pour qui paie plus tôt, ou son absence.", PRO, (L441_9,)),
    Part((f"Pénalités de retard : taux de la BCE majoré de {POINTS}, soit {RATE} par an au jour de la facture",), "",
         "Le taux des pénalités.", "Celui du contrat, ou celui de la loi, écrit ici.", PRO, (L441_9, L441_10)),
    Part((f"Indemnité forfaitaire pour frais de recouvrement : {INDEMNITY}",), "",
         "L’indemnité.", "Jamais à un particulier, qui ne la doit pas.", PRO, (D441_5,)),
    Part(("IBAN FR76 3000 6000 0112 3456 7890 189",), "",
         "Comment payer.", "Utile, mais aucun texte ne l’impose.", "", ()),
)  # fmt: skip
HEAD = (  # of the letter: field of its sheet, side, note
    ("sender", "", "Vous.", "Nom, adresse, SIREN, et de quoi vous joindre."),
    ("recipient", "right", "Votre client.", "Son nom exact et son siège, ou son domicile."),
    ("sending", "", "Le recommandé.", "Il prouve l’envoi et sa date ; le SIREN dit qui est visé."),
    ("dated", "right", "Le lieu et le jour.", "Les jours se comptent à partir de là."),
    ("subject", "", "Le titre.", "Il ne laisse aucun doute sur la lettre."),
)
FOOT = ("enclosures", "", "Les pièces.", "Chaque fait se prouve : devis, facture, travail fait, rappels.")


def first_sentence(words: str) -> str:
    """The beginning of a paragraph, and a sign where it goes on."""
    sentence, more, _ = words.partition(". ")
    return f"{sentence}. […]" if more else words


def gist(lines: list) -> tuple:
    """Of a paragraph its first sentence; of its rows all, without their articles, which the note names."""
    kept = [first_sentence(line) if isinstance(line, str) else (IN_BRACKETS.sub("", line[0]), *line[1:]) for line in lines]
    return tuple(line for number, line in enumerate(kept) if number == 0 or not isinstance(line, str))


def studio() -> str:
    """The example of the studio, as its fence writes it."""
    ((_, source),) = pages.examples(STUDIO.read_text(encoding="utf-8"))
    return source


def letter(answers: dict[str, str]) -> tuple:
    """The parts of a letter, without its first and its last words."""
    explanation, _, _ = calculators.explained("letters", answers)
    (sheet,) = (block for block in explanation.blocks if isinstance(block, Sheet))

    def part(name, side, title, why):
        said = getattr(sheet, name)
        return Part((said,) if isinstance(said, str) else tuple(said), side, title, why, "", ())

    body = tuple(Part(gist(one.lines), "", "", one.why, "", one.texts) for one in sheet.paragraphs[1:-1])
    return (*(part(*one) for one in HEAD), *body, part(*FOOT))


def extract(part: Part) -> str:
    """What the document says there, a paragraph a line, its sums as a table."""
    rows = [line for line in part.said if isinstance(line, tuple)]
    lines = "".join(f"<p>{escape(line)}</p>" for line in part.said if not isinstance(line, tuple))
    return lines + (html.letter_lines(rows) if rows else "")


def note(part: Part) -> str:
    """Why it is there, for whom, and the text that asks for it."""
    title = f"<strong>{escape(part.title)}</strong> " if part.title else ""
    only = f'<p class="only">{escape(part.only)}</p>' if part.only else ""
    links = "".join(f"<li>{html.link(one._replace(text=in_full(one.text)))}</li>" for one in part.texts)
    return f"<p>{title}{escape(part.why)}</p>{only}" + (f'<ul class="texts">{links}</ul>' if links else "")


def drawn(caption: str, parts: tuple) -> str:
    """The document and its notes, in order."""
    items = "".join(
        f'<li><div class="extract {part.side}">{extract(part)}</div><div class="gloss">{note(part)}</div></li>' for part in parts
    )
    return f'<figure class="anatomy" data-search-exclude><figcaption>{escape(caption)}</figcaption><ol>{items}</ol></figure>'


def invoice() -> str:
    """The invoice of a micro-entrepreneur to a company."""
    return drawn("Une facture à une entreprise, mention par mention", INVOICE)


def formal_notice(answers: dict[str, str]) -> str:
    """A mise en demeure, its paragraphs shortened."""
    return drawn(
        "Une mise en demeure à une entreprise, partie par partie ; […] remplace la suite d’un paragraphe", letter(answers)
    )
