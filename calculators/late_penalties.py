"""Late-payment penalties and the flat indemnity on one invoice.

Professional debtor: C. com. L441-10 II and D441-5. Consumer: C. civ. 1231-6 and 1344-1. Public buyer: Code de la
commande publique L2192-13, R2192-31 and D2192-35. Amounts in cents, rates in ppm a year, days counted exactly.
"""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer.result import Explanation, Headline, Sums, unique
from calculators.core.interest import accrual, statement
from calculators.core.reading.form import Refused, field
from calculators.core.time import dates
from calculators.law import civil_interest, conventions, late_payment, legal_interest, limitation, public_payment
from calculators.law.ecb_rate import ECB_RATE

ORDER = 10
TITLE = "Pénalités de retard et indemnité forfaitaire"
RESULT = "le décompte"
FIELDS = (
    field("debtor", "Votre client est", "choice", default="business", choices=(
        ("business", "un professionnel"), ("consumer", "un particulier"), ("public", "un acheteur public"))),
    field("amount", "Montant impayé, toutes taxes comprises", "amount", required=True, each_invoice=True,
          help="Ce qui reste dû à l’échéance, acomptes et avoirs déjà déduits."),
    field("due_date", "Date d’échéance", "date", required=True, each_invoice=True,
          help="Le dernier jour pour payer, tel qu’il figure sur la facture."),
    field("formal_notice_date", "Mise en demeure présentée le", "date", each_invoice=True,
          shown_when=("debtor", ("consumer",)),
          help="Le jour où la lettre qui exige le paiement a été présentée la première fois à votre client. "
               "Laissez vide s’il n’y en a pas eu."),
    field("payments", "Paiements reçus depuis l’échéance", "payments", each_invoice=True,
          help="Un paiement par ligne, avec le jour où l’argent est arrivé."),
    field("until", "Calculer jusqu’au", "date", default="today", required=True,
          help="Le jour du paiement, ou aujourd’hui. Ce jour compte."),
    field("clause", "Votre contrat ou vos CGV prévoient", "choice", default="none",
          shown_when=("debtor", ("business", "consumer")), choices=(
              ("none", "aucun taux de pénalités"), ("fixed", "un taux fixe par an"),
              ("legal_multiple", "un nombre de fois l’intérêt légal"), ("ecb_plus", "le taux de la BCE plus des points")),
          help="CGV : vos conditions générales de vente."),
    field("clause_value", "Valeur prévue", "percent", required=True,
          shown_when=("clause", ("fixed", "legal_multiple", "ecb_plus")),
          help="Selon votre réponse : 12 pour 12 % par an, 3 pour trois fois l’intérêt légal, "
               "10 pour le taux de la BCE plus 10 points."),
    field("imputation", "Un paiement partiel règle d’abord", "choice", default="interest_first",
          shown_when=("payments", ()), choices=(
              ("interest_first", "les intérêts, puis la facture (règle du code civil)"),
              ("principal_first", "la facture, puis les intérêts (plus favorable à votre client)"))),
)  # fmt: skip
CLAUSE_LIMITS = {"fixed": 10_000, "ecb_plus": 10_000, "legal_multiple": 5_000}  # hundredths
NEAR_DAYS = 90  # how long before the end of limitation the reader is warned
LIMITS = (
    "Le calcul ne couvre pas un client en procédure collective (sauvegarde, redressement, liquidation) : les intérêts "
    "s’arrêtent au jugement d’ouverture, et l’indemnité peut ne pas être due. Le mandataire judiciaire renseigne.",
    "Une facture contestée, un délai accordé par un juge ou un contrat soumis à un droit étranger sortent de ce calcul.",
    "La Nouvelle-Calédonie, la Polynésie française et Wallis-et-Futuna ont leurs propres règles.",
    "C’est une information sur les textes, pas une consultation : un avocat ou un point-justice répond sur votre cas.",
)
WARNINGS = {
    "not-late": "Au {until}, aucun intérêt ne court : le premier jour compté serait le {start}.",
    "no-formal-notice": "Un particulier ne doit d’intérêts qu’à partir d’une mise en demeure, la lettre qui exige le paiement "
    "(code civil, articles 1231-6 et 1344-1). Sans date de mise en demeure, les intérêts sont nuls.",
    "rate-unknown": "Le taux à partir du {after} n’est pas encore publié. Le calcul s’arrête au {known} et reste provisoire.",
    "clause-below-floor": "Votre clause est plus basse que le plancher légal, un multiple de l’intérêt légal : le plancher la "
    "remplace pour les périodes concernées.",
    "clause-ignored": "Un acheteur public doit le taux fixé par les textes : la clause n’est pas appliquée.",
    "default-below-floor": "Pour une partie de la période, le taux sans clause est plus bas que le plancher d’une clause. "
    "Il reste applicable.",
    "consumer-clause": "Contre un particulier, une clause de pénalités ne vaut que si elle figure dans le contrat accepté, et le "
    "juge peut la réduire (code civil, article 1231-5).",
    "limitation-near": "La dette ne pourra plus être réclamée en justice après le {last} ({left} jours). Une lettre "
    "recommandée n’arrête pas ce délai, sauf une réclamation écrite à un acheteur public.",
    "limitation-expired": "D’après ces dates, le délai pour réclamer en justice s’est terminé le {last}, sauf acte qui l’a "
    "interrompu ou suspendu. Votre client peut toujours payer.",
}  # fmt: skip

# lines, payments: see core.interest.accrual.  start: first day that bears interest.  stated_on: the day the sums are stated for.
# codes: of WARNINGS.  last_day: to claim in court.  published: texts of the rates used.
Outcome = namedtuple(
    "Outcome",
    (
        "lines",
        "payments",
        "principal_cents",
        "interest_cents",
        "indemnity_cents",
        "start",
        "stated_on",
        "provisional",
        "codes",
        "last_day",
        "published",
    ),
)


def first_day(debtor, due_date, formal_notice_date):
    """First day that bears interest: the day after the due date; for a consumer, after the mise en demeure as well."""
    if debtor == "consumer" and formal_notice_date:
        return max(due_date, formal_notice_date) + dates.ONE_DAY
    return due_date + dates.ONE_DAY


def clause_rate(clause, value, legal, ecb):
    """Yearly rate of a clause, ppm, given the two rates of the semester."""
    if clause == "fixed":
        return value * 100
    return legal * value // 100 if clause == "legal_multiple" else ecb + value * 100


def published_series(debtor, clause):
    """The published rate that each semester of the count needs."""
    if debtor == "public":
        return public_payment.RATE
    without_clause = debtor == "business" and clause == "none"
    return late_payment.DEFAULT_RATE if without_clause else legal_interest.PROFESSIONAL_CREDITOR


def rates(debtor, clause, value, start, end):
    """The rates from `start` to `end`, (first day, last day, ppm, text) in order; warning codes; texts of the rates."""
    series = published_series(debtor, clause)
    if debtor == "public":  # one rate for the whole delay: that of the semester in which interest began
        row = series.row_on(start)
        return [(start, end, row.value, row.source)], [], [ECB_RATE.row_on(start).source]
    found, codes, published = [], [], []
    for first, last, row in series.periods(start, end):
        rate, text = row.value, row.source if debtor == "business" else civil_interest.ART_1231_6
        if clause == "ecb_plus" or series is late_payment.DEFAULT_RATE:
            published.append(ECB_RATE.row_on(first).source)
        if series is not late_payment.DEFAULT_RATE:
            published.append(row.source)
        if clause != "none":
            rate = clause_rate(clause, value, row.value, ECB_RATE.value_on(first))
            text = late_payment.L441_10 if debtor == "business" else civil_interest.ART_1231_5
        if debtor == "business" and first >= late_payment.FLOOR_RATE.first_day:
            floor = late_payment.FLOOR_RATE.value_on(first)
            if rate < floor and clause == "none":
                codes.append("default-below-floor")
            elif rate < floor:
                rate = floor
                codes.append("clause-below-floor")
        found.append((first, last, rate, text))
    return found, codes, published


def limitation_rule(debtor):
    """How many years a debt can be claimed in court."""
    return {"business": limitation.BUSINESS, "consumer": limitation.CONSUMER, "public": limitation.PUBLIC}[debtor]


def check(debtor, due_date, start, payments, until, clause, clause_value):
    """Refuse answers that do not go together."""
    errors, known_from = [], published_series(debtor, clause).first_day
    if due_date < late_payment.DEFAULT_RATE.first_day or start < known_from:
        errors.append(
            ("due_date", f"Les taux sont connus ici à partir du {dates.french(known_from)} : indiquez une échéance plus récente.")
        )
    if clause != "none" and clause_value is not None and clause_value > CLAUSE_LIMITS[clause]:
        errors.append(("clause_value", f"Indiquez au plus {CLAUSE_LIMITS[clause] // 100}, par exemple 12 pour 12 % par an."))
    if [day for day, _ in payments if day < due_date]:
        errors.append(("payments", "Un paiement reçu avant l’échéance se déduit du montant impayé : retirez-le de cette liste."))
    elif [day for day, _ in payments if day > until]:
        errors.append(("payments", f"Un paiement est daté après le {dates.short(until)}, dernier jour du calcul."))
    if errors:
        raise Refused(tuple(errors))


def calculate(debtor, amount, due_date, formal_notice_date, payments, until, clause, clause_value, imputation):
    """What is still owed at the end of `until`, or of the last day with a published rate. Raises Refused."""
    payments, start = payments or (), first_day(debtor, due_date, formal_notice_date)
    check(debtor, due_date, start, payments, until, clause, clause_value)
    runs = debtor != "consumer" or formal_notice_date is not None
    known = ECB_RATE.known_until
    provisional = runs and until > known and (debtor != "public" or start > known)
    stated_on = known if provisional and start <= known else until
    found, codes, published = [], [], []
    if runs and start <= min(stated_on, known):
        found, codes, published = rates(debtor, clause, clause_value, start, stated_on)
    paid = [payment for payment in payments if payment[0] <= stated_on]
    done = accrual.accrue(amount, found, paid, imputation == "interest_first", civil_interest.DAYS_IN_YEAR)
    late = until > due_date and amount > sum([cents for day, cents in payments if day <= due_date])
    if clause != "none" and debtor != "business":
        codes.append("consumer-clause" if debtor == "consumer" else "clause-ignored")
    if provisional:
        codes.append("rate-unknown")
    elif late and not runs:
        codes.append("no-formal-notice")
    elif not done.lines:
        codes.append("not-late")
    last_day = limitation_rule(debtor).last_day(due_date)
    if late and until > last_day:
        codes.append("limitation-expired")
    elif late and (last_day - until).days < NEAR_DAYS:
        codes.append("limitation-near")
    rule = late_payment.INDEMNITY if debtor == "business" else public_payment.INDEMNITY
    indemnity = rule.value_on(start) if late and debtor != "consumer" else 0
    return Outcome(
        done.lines,
        done.payments,
        done.principal_cents,
        done.interest_cents,
        indemnity,
        start,
        stated_on,
        provisional,
        unique(codes),
        last_day,
        published,
    )


def per_day(outcome):
    """What one more day adds; 0 when nothing accrues."""
    return accrual.one_day(outcome.principal_cents, outcome.lines, civil_interest.DAYS_IN_YEAR)


def explain(answers, outcome):
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    total = outcome.principal_cents + outcome.interest_cents + outcome.indemnity_cents
    values = {
        "days": sum([line.days for line in outcome.lines]),
        "principal_cents": outcome.principal_cents,
        "interest_cents": outcome.interest_cents,
        "indemnity_cents": outcome.indemnity_cents,
        "total_cents": total,
        "per_day_cents": per_day(outcome),
        "provisional": outcome.provisional,
        "known_until": ECB_RATE.known_until,
        "periods": accrual.periods(outcome.lines),
    }
    words = {
        "until": dates.french(answers["until"]),
        "start": dates.french(outcome.start),
        "known": dates.french(ECB_RATE.known_until),
        "after": dates.french(ECB_RATE.known_until + dates.ONE_DAY),
        "last": dates.french(outcome.last_day),
        "left": (outcome.last_day - answers["until"]).days,
    }
    notes = [f"Chaque jour de plus ajoute {money.euros(values['per_day_cents'])}."] if values["per_day_cents"] else []
    settled = sum([paid.interest_cents for paid in outcome.payments])
    if settled:
        notes.insert(0, f"Les paiements ont déjà réglé {money.euros(settled)} d’intérêts.")
    sums = [("Facture impayée", outcome.principal_cents), ("Intérêts de retard", outcome.interest_cents)]
    if answers["debtor"] != "consumer":
        sums.append(("Indemnité forfaitaire", outcome.indemnity_cents))
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in outcome.codes],
        settled_conventions(answers, outcome),
        sources(answers, outcome),
        [
            Headline(f"Au {dates.french(outcome.stated_on)}, votre client vous doit", money.euros(total), "Total"),
            Sums(sums, " ".join(notes)),
        ]
        + statement.blocks(outcome.lines, outcome.payments),
    )


def compared(sentence, answers, name, value):
    """The sentence with the total that another answer would give; nothing where that answer would be refused."""
    changed = dict(answers)
    changed[name] = value
    try:
        other = calculate(**changed)
    except Refused:
        return ""
    return sentence.format(other=money.euros(other.principal_cents + other.interest_cents + other.indemnity_cents))


def settled_conventions(answers, outcome):
    """The conventions that this result used, each with what the other reading would give where it can be computed."""
    if not outcome.lines:
        return []
    debtor, lines = answers["debtor"], outcome.lines
    days = statement.day_count(
        lines,
        conventions.DAYS_365,
        conventions.DAYS_365_IN_LEAP_YEAR,
        civil_interest.DAYS_IN_YEAR,
        civil_interest.DAYS_IN_LEAP_YEAR,
    )
    found = [conventions.FIRST_DAY, days, conventions.ROUNDING, conventions.BASE_TTC]
    if debtor != "public":
        found.append(conventions.SEMESTERS)
    if debtor == "consumer":
        found.append(conventions.NOTICE_DAY)
    else:
        found.append(conventions.INDEMNITY_APART)
    if debtor == "business" and answers["clause"] != "none":
        code, text = conventions.FLOOR
        if "clause-below-floor" in outcome.codes:
            text += compared(conventions.FLOOR_OTHER, answers, "clause", "none")
        found.append((code, text))
    elif "default-below-floor" in outcome.codes:
        found.append(conventions.DEFAULT_KEPT)
    if outcome.payments:
        chosen = answers["imputation"]
        other = "principal_first" if chosen == "interest_first" else "interest_first"
        code, text = conventions.IMPUTATION if chosen == "interest_first" else conventions.IMPUTATION_PRINCIPAL
        found.append((code, text + compared(conventions.IMPUTATION_OTHER, answers, "imputation", other)))
    return found


def sources(answers, outcome):
    """The articles and the published rates that this result used."""
    found = [line.source for line in outcome.lines]
    if answers["debtor"] == "consumer":
        found += [civil_interest.ART_1231_6, civil_interest.ART_1344_1]
    elif answers["debtor"] == "public" and outcome.lines:
        found += [public_payment.L2192_13, public_payment.R2192_32]
    if outcome.indemnity_cents:
        found.append(late_payment.D441_5 if answers["debtor"] == "business" else public_payment.D2192_35)
    if outcome.payments:
        found.append(civil_interest.ART_1343_1)
    if "limitation-near" in outcome.codes or "limitation-expired" in outcome.codes:
        found.append(limitation_rule(answers["debtor"]).row_on(answers["due_date"]).source)
    return unique(found + list(outcome.published))
