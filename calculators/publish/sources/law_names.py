"""The articles that a French sentence names, and the page at Légifrance of each."""

import re
from bisect import bisect

from calculators.core.tables.series import Code, in_code
from calculators.law import articles, summaries

# how pages write a code, in small letters
CODES = {
    "code civil": articles.CIVIL, "code de commerce": articles.COMMERCE, "code de la consommation": articles.CONSOMMATION,
    "code général des impôts": articles.GENERAL_DES_IMPOTS, "cgi": articles.GENERAL_DES_IMPOTS,
    "code général des impôts, annexe ii": articles.GENERAL_DES_IMPOTS_ANNEXE_II,
    "annexe ii du code général des impôts": articles.GENERAL_DES_IMPOTS_ANNEXE_II,
    "annexe ii au code général des impôts": articles.GENERAL_DES_IMPOTS_ANNEXE_II,
    "livre des procédures fiscales": articles.PROCEDURES_FISCALES,
    "code de la commande publique": articles.COMMANDE_PUBLIQUE,
    "code de justice administrative": articles.JUSTICE_ADMINISTRATIVE,
    "code monétaire et financier": articles.MONETAIRE_ET_FINANCIER,
    "code de procédure civile": articles.PROCEDURE_CIVILE,
    "code des procédures civiles d’exécution": articles.PROCEDURES_CIVILES_D_EXECUTION,
    "code des relations entre le public et l’administration": articles.RELATIONS_PUBLIC_ADMINISTRATION,
    "code général des collectivités territoriales": articles.COLLECTIVITES,
    "code général de la propriété des personnes publiques": articles.PROPRIETE_PUBLIQUE,
    "code de l’organisation judiciaire": articles.ORGANISATION_JUDICIAIRE,
    "code des assurances": articles.ASSURANCES, "code du travail": articles.TRAVAIL,
    "code de la propriété intellectuelle": articles.INTELLECTUELLE, "code pénal": articles.PENAL,
    "code des postes et des communications électroniques": articles.POSTES,
    "code de la santé publique": articles.SANTE_PUBLIQUE,
}  # fmt: skip
LAWS = {
    ("68-1250", "31 décembre 1968"): articles.LOI_68_1250, ("71-584", "16 juillet 1971"): articles.LOI_71_584,
    ("71-1130", "31 décembre 1971"): articles.LOI_71_1130, ("75-1334", "31 décembre 1975"): articles.LOI_75_1334,
    ("78-17", "6 janvier 1978"): articles.LOI_78_17, ("2023-1059", "20 novembre 2023"): articles.LOI_2023_1059_27,
}  # fmt: skip
NUMBER = r"(?:L102\s+B|293\s+B|1635\s+bis\s+Q|242\s+nonies\s+A|[LRDA]?\d+(?:-\d+)*)(?![\w°-])"
PART = r"(?:[IVX]+(?:-\d)?|\d+°|al(?:inéa|\.)\s+\d)(?![\w-])"  # of an article
LISTED = rf"{NUMBER}(?:(?:,?\s+(?:et|à|ou)\s+|,\s+)(?:{NUMBER}|{PART}))*"
NAMED = re.compile(rf"\b(?:[Aa]rticles?|art\.)\s+(?P<listed>{LISTED})|(?<![\w-])[LRDA]\d+(?:-\d+)+(?![\w-])")
SEPARATE = re.compile(rf"{PART}|(?P<number>{NUMBER})")
AFTER = re.compile(rf"(?:,?\s+{PART})*(?:\s+et\s+suivants)?,?\s+(?:du|de\s+la|de\s+l’|des)\s+")
BEFORE = re.compile(r"[\s,(:]*")


def spaced(words: str) -> str:
    """A pattern of words that any space may part."""
    return re.escape(words).replace(r"\ ", r"\s+")


LAW = "|".join(rf"(?:n°\s+)?{spaced(name)}" for names in LAWS for name in names)
TEXT = re.compile(
    rf"(?P<code>{'|'.join(spaced(name) for name in sorted(CODES, key=len, reverse=True))})"
    rf"|\blois?\s+(?:n°\s+|du\s+)?(?P<law>{LAW})"
    r"|\b(?:loi|décret|arrêté|ordonnance|règlement)\s+(?:\([A-Z]+\)\s+)?(?:n°\s+[\d/-]+|du\s+\d+(?:er)?\s+\w+\s+\d{4})",
    re.IGNORECASE,
)


def target(match: re.Match) -> Code | str | None:
    """The code or the law that a sentence names; None for what has no page here."""
    if match["code"]:
        return CODES[re.sub(r"\s+", " ", match["code"]).lower()]
    name = re.sub(r"\s+", " ", match["law"] or "").removeprefix("n° ")
    return next((url for names, url in LAWS.items() if name in names), None)


def knows(code, number: str) -> bool:
    """Whether the law files, or the page « Les textes », know an article of a code."""
    return isinstance(code, Code) and (number in code.articles or number in code.sections or number in SAID[code.number])


SAID = {code.number: set() for code in CODES.values()}
for abbreviation, title in summaries.CODES:
    if title.lower() in CODES:
        SAID[CODES[title.lower()].number] |= {name.split(" ")[0] for name in summaries.ARTICLES.get(abbreviation, {})}


def holder(number: str, text: str, match: re.Match, named: list) -> Code | str | None:
    """What holds an article: the text named right after it, or right before; else the last named that is known to; else the only
    one that is; else the last named.
    """
    before = named[: bisect([start for start, _, _ in named], match.start())]
    after = AFTER.match(text, match.end())
    for start, _, one in named:
        if after and start == after.end():
            return one
    if before and BEFORE.fullmatch(text, before[-1][1], match.start()):
        return before[-1][2]
    for _, _, one in reversed(before):
        if knows(one, number):
            return one
    everywhere = {code.number: code for code in CODES.values() if knows(code, number)}
    if len(everywhere) == 1:
        return next(iter(everywhere.values()))
    return before[-1][2] if before else None


def address(number: str, held: Code | str | None) -> str | None:
    """The page of an article of a code or a law."""
    return in_code(f"art. {number}", held).url if isinstance(held, Code) else held


def of(title: str, article: str) -> str | None:
    """The page of an article of the code or the law that readers call `title`."""
    named = TEXT.search(title)
    return address(article.split(" ")[0], target(named)) if named else None


def found(text: str) -> list[tuple]:
    """(start, end, page or None) of each article that a text names, in order; those of one list are of one code. « article » goes
    with the number that follows it alone.
    """
    named = [(match.start(), match.end(), target(match)) for match in TEXT.finditer(text)]
    places = []
    for match in NAMED.finditer(text):
        begin = match.start("listed") if match["listed"] else match.start()
        numbers = [one for one in SEPARATE.finditer(text, begin, match.end()) if one["number"]]
        held = holder(numbers[0]["number"].split()[0], text, match, named)
        for one in numbers:
            start = one.start() if len(numbers) > 1 else match.start()
            places.append((start, one.end(), address(one["number"].split()[0], held)))
    return places
