"""Random questions to the calculators, the same for a given seed: good, doubtful and wrong answers mixed."""

import random
from datetime import date, timedelta

from case_tables import cases
from court_files import random_file
from worked import GOOD

import calculators
from calculators.letters import court_form

SPACES = ("", " ", "\u00a0", "\u202f", "\t", "\u2003", "\n")
STRANGE = (
    "", " ", "\u00a0", "\u202f", "\u2003", "abc", "12abc", "<script>alert('1')</script>", "&amp;\"'", "é", "\u2212 5",
    "−12,5", "-5", "٣٤", "１２３", "²", "\x00", "\x1c", "\x85", "a\rb", "😀", "€", "€ 12", "12 €€", "†", "12 ¬", "%", ",",
    ".", ";", "/", "//", "--", "1e5", "12_000", "0", "0,00", "00012", "1,2,3", "1.2.3", "1,234", "1.234", "1.234.567",
    "12.34.567", "1 23", "99999999999", "1000000000", "999 999 999,99", "nan", "inf", "None",
    "x" * 20_001, "31/02/2026", "29/02/2023", "29/02/2024", "2026-13-01", "2026-1-1", "1/1/2026", "01/01/26",
    "0000-00-00", "01/01/1899", "01/01/1900", "31/12/2100", "01/01/2101", "2026/01/31", "01-02-2026", "today", "yes",
    "Yes", "no", "business ", " business", "\u00a0business", "BUSINESS", "\u2003consumer",
)  # fmt: skip
DAYS_FROM, DAYS_TO = date(2012, 6, 1), date(2027, 6, 30)
BEFORE_LOCAL_HOLIDAYS = ((11, 26), (12, 11), (4, 22), (3, 27), (5, 10), (11, 20))  # a month or fifteen days before one
SEMESTERS = tuple(date(year, month, 1) for year in range(2013, 2028) for month in (1, 7))


def spaced(draw, text):
    """The text, now and then with a space of some kind around it."""
    return draw.choice(SPACES) + text + draw.choice(SPACES) if draw.random() < 0.08 else text


def a_day(draw):
    """A day between 2012 and 2027, often beside the first day of a semester or a 29 February."""
    if draw.random() < 0.4:
        return draw.choice(SEMESTERS) + timedelta(days=draw.randint(-2, 2))
    if draw.random() < 0.15:
        return date(draw.choice((2020, 2025, 2026)), *draw.choice(BEFORE_LOCAL_HOLIDAYS))
    if draw.random() < 0.1:
        return date(draw.choice((2016, 2020, 2024)), 2, 29)
    return DAYS_FROM + timedelta(days=draw.randint(0, (DAYS_TO - DAYS_FROM).days))


def written_day(draw, day):
    """One of the two ways to write a day."""
    return spaced(draw, day.isoformat() if draw.random() < 0.5 else f"{day.day:02d}/{day.month:02d}/{day.year:04d}")


def written_amount(draw):
    """One of the ways to write an amount."""
    whole, cents = draw.choice((1, 40, 999, 1850, 10_000, 123_456, 999_999_999, draw.randint(1, 10**6))), draw.randint(0, 99)
    grouped = f"{whole:,}"
    return spaced(
        draw,
        draw.choice(
            (
                f"{whole}",
                f"{whole},{cents:02d}",
                f"{whole}.{cents:02d}",
                f"{whole},{cents % 10}",
                grouped.replace(",", "\u202f") + f",{cents:02d}\u00a0€",
                grouped.replace(",", ".") + f",{cents:02d}",
                grouped.replace(",", "\u00a0"),
                grouped.replace(",", " ") + " €",
            )
        ),
    )


def written_percent(draw):
    """One of the ways to write a percentage."""
    return spaced(
        draw,
        draw.choice(("12,15", "12.15", "3", "3 %", "10\u202f%", "0", "0,5", "100", "100,01", "50", "50,01", "8,25", "1,5")),
    )


def written_payments(draw, around):
    """Some lines `date;montant`, mostly soon after the day."""
    lines = []
    for _ in range(draw.randint(0, 4)):
        day = around + timedelta(days=draw.choice((0, 0, 1, 1, 7, 30, 45, 181)))
        paid = draw.choice(("100", "1", "12,34", "0,01", "33.30", "1,5 €", written_amount(draw)))
        if draw.random() < 0.05:
            day, paid = day - timedelta(days=5), draw.choice(("0", "2e3", "†", ""))
        lines.append(f"{written_day(draw, day)};{paid}")
    return draw.choice(("\n", "\n", "\r\n", "\r", "\n\n", "\n\u202f;\n", "\n", "\n", "\n†\n")).join(lines)


def written_events(draw, around, choices):
    """Some lines `date;code`, mostly within two years after the day."""
    if draw.random() < 0.15:
        return f"{written_day(draw, around)};mediation_agreed"  # and still going on
    lines = []
    for _ in range(draw.randint(0, 5)):
        day = around + timedelta(days=draw.choice((0, 1, 30, 200, 400, 700)))
        code = draw.choice(choices)["value"]
        if draw.random() < 0.05:
            day, code = day - timedelta(days=5), draw.choice(("", "†", "letter"))
        lines.append(f"{written_day(draw, day)};{code}")
    return "\n".join(lines)


def written_life(draw, around, choices):
    """Some lines `date;code` or `date;promise;date`, often in the order of the choices, which is that of a life."""
    lines, day = [], around + timedelta(days=draw.choice((-8, 1, 1, 5)))
    known = [choice["value"] for choice in choices]
    codes = draw.choices(known[:16] if draw.random() < 0.7 else known, k=draw.randint(0, 6))
    for code in sorted(codes, key=known.index) if draw.random() < 0.6 else codes:
        until = f";{written_day(draw, day + timedelta(days=draw.choice((0, 10, 30))))}" if code == "promise" else ""
        lines.append(f"{written_day(draw, day)};{code}{until if draw.random() < 0.8 else ''}")
        day += timedelta(days=draw.choice((0, 2, 5, 12, 40, 70)))
    if draw.random() < 0.05:
        lines.append(f"{written_day(draw, day)};{draw.choice(('', '†', 'call;01/01/2026', 'call;;'))}")
    return "\n".join(lines)


def written_sums(draw, around, choices):
    """Some lines `date;montant;nature`, those of what is taken off before the day, the others after it; mostly well formed."""
    taken_off, lines = choices[0]["value"] == "deposit", []
    for _ in range(draw.randint(0, 3)):
        day = around + timedelta(days=draw.choice((1, 9, 20)) * (-1 if taken_off else 1))
        code = draw.choice([choice[part] for choice in choices for part in ("value", "label")] + [""])
        amount = draw.choice(("1", "12,34", "33.30", "61", "150", written_amount(draw)))
        if draw.random() < 0.05:
            day, amount, code = day + timedelta(days=400), draw.choice(("0", "†", "")), draw.choice((code, "†", "a;b"))
        lines.append(f"{'' if draw.random() < 0.2 else written_day(draw, day)};{amount};{code}")
    return "\n".join(lines)


SELDOM = {"pieces": 0.6, "facts": 0.3, "invoices": 0.3, "lines": 0.1, "sums": 0.2, "events_until": 0.9}
MANY = 20  # questions: a form that asks more of them seldom gets them all
CLAUSES = {
    "term_text": (
        "45j FDM",
        "30 jours fin de mois le 10",
        "à réception",
        "60 jours",
        "2 mois",
        "fin de mois + 45 jours",
        "30",
        "",
    ),
    "pay_days": ("10,25", "25 et 10", "31", "", "", "", "32"),
    "parts": ("50;30\n50;60", "30 %;0\n70;45", "50;30\n40;60", ""),
    "shortened_years": ("", "", "1", "6", "11"),
    "public_term_days": ("", "", "20", "0", "31"),
}
PERIODS = ("15d", "15 j", "1m", "1 m 15 j", "1m15d", "2 mois", "0d", "999d", "1000d", "120m", "121m", "d", "m", "1d1m", "1.5m")
NUMBERS = ("0", "1", "2", "10", "15", "28", "30", "31", "45", "60", "61", "90", "120", "999", "1000", "07", "3,5")
NAMES = ("F-2026-12", "Dupont & fils, « Le Café »; a\\b", "é" * 40, "x" * 80, "x" * 81, "😀 facture", "<b>", "a,b;c")
PARTIES = (
    "Léa Martin", "Léa Martin EI", "Entrepreneur individuel Léa Martin", "Garage {Élan} ; 42 %s",
    "<script>alert('1')</script>", "Société « X » & fils",
    "é" * 300, "x" * 301, "de\nux lignes", "\u202enitraM", "Léa\u200fMartin", "(EI)", "王伟", "a{0}{deadline}", "%(a)s \\ {{}}",
    "Léa\u00a0Martin ",
)  # fmt: skip
ADDRESSES = (
    "12 rue des Lilas\n44000 Nantes", "12 rue des Lilas, 44000 Nantes", "Lieu-dit\r\nLe Bourg\r\n01000 "
        "Bourg-en-Bresse\r\nFrance", "Berlin", "44000",
    "1 rue {x}\n75001 Paris\n\n", "\n".join(["ligne"] * 61), "Un point contesté, et sa réponse avec sa preuve. " * 60,
    "Deux lignes\navec\u2028un saut",
)  # fmt: skip
SIRENS = ("552100554", "552 100 554", "732\u202f829\u202f320", "732829321", "73282932000074", "1234", "55210055é", "000000000")
IBANS = ("FR7630006000011234567890189", "FR76 3000 6000 0112 3456 7890 189", "fr7630006000011234567890189",
         "FR7630006000011234567890188",
         "FR763000600001123456789018", "DE89370400440532013000", "BE71096123456769", "XX12", "7630006000", "FR76é")  # fmt: skip
SIRETS = ("73282932000074", "732 829 320 00074", "732829320", "73282932100074", "7328293200007é")
EMAILS = (
    "lea@exemple.fr",
    "lea.martin+dettes@sous.exemple.fr",
    "lea",
    "lea@exemple",
    "a@b@c.fr",
    "léa@exemple.fr",
    "<x>@y.fr",
    "@.",
)


NAMING = {"line": PARTIES, "lines": ADDRESSES, "siren": SIRENS, "siret": SIRETS, "iban": IBANS, "email": EMAILS}


def written_invoices(draw, around):
    """Some lines `number;day;due date;amount`, mostly well formed."""
    lines = []
    for number in range(draw.choice((0, 1, 2, 3, 12, 12, 20, 21))):
        day = around - timedelta(days=draw.choice((30, 60, 900)))
        cells = [
            f"A-{number}",
            written_day(draw, day),
            written_day(draw, day + timedelta(days=30)),
            draw.choice(("100", "12,34", "1 850,50 €")),
        ]
        lines.append(";".join(cells if draw.random() < 0.98 else cells[:3]))
    return "\n".join(lines)


def written_pieces(draw, around):
    """Some lines `nature;date;author;pages;what it proves`, mostly well formed."""
    lines = []
    for number in range(draw.choice((0, 1, 3, 8, 41))):
        cells = [
            draw.choice(("devis n° 14 signé", "facture n° 2026-014", "bon de livraison", NAMES[1])),
            draw.choice(("", written_day(draw, around))),
            draw.choice(("", "Léa Martin")),
            draw.choice(("", "2", "07", "0" if draw.random() < 0.02 else "1")),
            draw.choice(("", f"le point {number}")),
        ]
        lines.append(";".join(cells if draw.random() < 0.98 else cells[1:]))
    return "\n".join(lines)


def written_facts(draw, around):
    """Some lines `date;sentence;numbers of pieces`, mostly well formed."""
    said = ("le site est livré", "le devis est signé.", "Le client répond")
    cited = ("", "1", "1, 2", "2 et 3", "9", "x")
    return "\n".join(
        f"{written_day(draw, around)};{draw.choice(said)};{draw.choice(cited[:2] if draw.random() < 0.9 else cited)}"
        for _ in range(draw.choice((0, 1, 3)))
    )


TABLES = {name: [case["answers"] for of, case in cases() if of == name and isinstance(case["answers"], dict)] for name in GOOD}
OF_A_COURT = {field.name for field in court_form.FIELDS}  # a document for a court needs them all at once: random_file()


def written(draw, field, due):
    """An answer of the field's kind."""
    if field["name"] in CLAUSES:
        return spaced(draw, draw.choice(CLAUSES[field["name"]]))
    if field["name"] == "today" and draw.random() < 0.2:
        return written_day(draw, due + timedelta(days=draw.choice((700, 4000, 7000))))  # long after
    if field["kind"] == "choice":
        offered = field["choices"]
        if field["name"] == "event" and draw.random() < 0.5:  # the first of this list depend on each other most
            offered = offered[:2]
        return spaced(draw, draw.choice(offered)["value"])
    if field["kind"] == "amount":
        return written_amount(draw)
    if field["kind"] == "percent":
        return written_percent(draw)
    if field["kind"] == "payments":
        return written_payments(draw, due)
    if field["kind"] == "events":
        return written_events(draw, due, field["choices"])
    if field["kind"] == "events_until":
        return written_life(draw, due, field["choices"])
    if field["kind"] == "sums":
        return written_sums(draw, due, field["choices"])
    if field["kind"] == "invoices":
        return written_invoices(draw, due)
    if field["kind"] in ("pieces", "facts"):
        return {"pieces": written_pieces, "facts": written_facts}[field["kind"]](draw, due)
    if field["kind"] in NAMING:
        offered = NAMING[field["kind"]]
        usual = draw.random() < (0.8 if field["kind"] == "lines" else 0.96)
        return spaced(draw, draw.choice(offered[:2] if usual else offered))
    if field["kind"] in ("period", "number", "text"):
        return spaced(draw, draw.choice({"period": PERIODS, "number": NUMBERS, "text": NAMES}[field["kind"]]))
    if field["required"] and field["default"] == "today":
        return written_day(draw, due + timedelta(days=draw.choice((0, 1, 30, 59, 184, 184, 366, 690, 900, 1790, 2000, -5))))
    return written_day(draw, due + timedelta(days=draw.choice((0, 0, 0, 1, 20, 61, 200, 200, -20, -200))))


def is_long(fields):
    """Whether a form asks so much, or so much together, that answers drawn one by one would seldom be good."""
    return len(fields) > MANY or "events_until" in [field["kind"] for field in fields]


def of_many(draw, fields):
    """Answers to a long form: those of its worked example, some drawn again, and most of those that its first ones ask for."""
    of = next(name for name in GOOD if calculators.fields(name) == fields)
    example = GOOD[of]
    if draw.random() < 0.2:  # a case of its table, with another answer
        found = dict(draw.choice(TABLES[of]))
        field = draw.choice(fields)
        return found | {field["name"]: written(draw, field, date(2026, 10, 1))}
    due = date(2026, 10, 1) if draw.random() < 0.8 else a_day(draw)
    found = {}
    for number, field in enumerate(fields):
        name, when = field["name"], field["shown_when"]
        asked = not when or found.get(when["field"], example.get(when["field"], "")) in (when["values"] or ("",))
        needed = field["required"] and name not in example
        often = SELDOM.get(field["kind"], 0.04)
        if number < 2 or (asked and needed):
            often = 1
        elif field["kind"] != "sums" and ((asked and when) or number == 2):
            often = 0.15 if name in OF_A_COURT else 0.75
        if draw.random() < often:
            found[name] = written(draw, field, due)
        elif name in example and draw.random() < (0.995 if field["required"] else 0.9):
            found[name] = example[name]
    if "events_until" in [field["kind"] for field in fields]:
        if draw.random() < 0.05:
            found |= {"amount": "150", "deductions": ";150;deposit", "payments": ""}  # all was paid in time
        if draw.random() < 0.3:
            found["today"] = written_day(draw, due + timedelta(days=draw.choice((60, 200, 400, 800))))
    return found


def answers(draw, fields):
    """Answers to one form: mostly good, sometimes with one or two wrong, missing or unknown."""
    due = a_day(draw)
    if is_long(fields) and fields[0]["name"] == "letter" and draw.random() < 0.1:
        found = random_file(draw)
    elif is_long(fields):
        found = of_many(draw, fields)
    else:
        found = {field["name"]: written(draw, field, due) for field in fields if field["required"] or draw.random() < 0.6}
    if draw.random() < (0.15 if is_long(fields) else 0.3):
        for field in draw.sample(fields, draw.randint(1, 2)):
            found[field["name"]] = draw.choice(STRANGE)
    if draw.random() < 0.05:
        found.pop(draw.choice(sorted(found)))
    if draw.random() < 0.05:
        found[draw.choice(("unknown", "", "Amount", "é", "<b>", "zz", "__class__"))] = draw.choice(STRANGE)
    return found


def questions(count, seed, forms):
    """`count` questions to each calculator, four times as many to a long form, (calculator, answers or rows of answers). forms:
    calculators.fields() by calculator. What one calculator is asked does not depend on the others.
    """
    found = []
    for name in sorted(forms):
        draw = random.Random(f"{seed} {name}")
        for _ in range(count * 4 if is_long(forms[name]) else count):
            if draw.random() < 0.15:
                rows = [answers(draw, forms[name]) for _ in range(draw.randint(1, 4))]
                if name in ("late_penalties", "follow_up") and draw.random() < 0.5:
                    rows[0]["payments_to_share"] = written_payments(draw, a_day(draw))
                found.append((name, rows))
            else:
                found.append((name, answers(draw, forms[name])))
    return found
