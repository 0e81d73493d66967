"""Procedural time limits: which day an act must be done by, or may be done from. CPC 640 to 642.

The day of the act is not counted; months before days; a last day on a Saturday, a Sunday or a holiday moves to the next working day.
Prudent both ways: a limit that the reader must meet is never stretched on a doubtful day off, a wait before acting is.
"""

from collections import namedtuple

from calculators.core.answer import ics
from calculators.core.answer.result import Agenda, Explanation, Facts, Headline, Table, unique
from calculators.core.reading.form import Refused, field
from calculators.core.time import dates, days_off
from calculators.law import conventions, court_time, holidays

ORDER = 50
TITLE = "Délais de procédure"
RESULT = "les dates"
FIELDS = (
    field("event", "Ce qui vient d’arriver", "choice", default="payment_order_issued", choices=(
        ("payment_order_issued", "le juge a rendu une ordonnance d’injonction de payer"),
        ("payment_order_served", "l’ordonnance a été signifiée à votre client"),
        ("opposition_notified_tc", "opposition de votre client, tribunal de commerce"),
        ("opposition_notified_tj", "opposition de votre client, tribunal judiciaire"),
        ("insolvency_published", "procédure collective publiée au BODACC"),
        ("attachment_made", "saisie-attribution pratiquée"),
        ("commercial_claim_served", "commandement signifié entre commerçants (procédure de 2026)"),
        ("small_claim_sent", "lettre de la procédure de petites créances envoyée"),
        ("subcontract_notice", "mise en demeure d’un sous-traitant, copie au maître d’ouvrage"),
        ("cheque_presented", "chèque présenté et impayé"), ("certificate_served", "certificat de non-paiement signifié"),
        ("count", "autre délai : compter vous-même")),
          help="Signifié : remis par un commissaire de justice. BODACC : le journal officiel des annonces commerciales."),
    field("date", "Date de cet événement", "date", required=True, help="Ce jour n’est pas compté."),
    field("order_date", "Date de l’ordonnance", "date", required=True, shown_when=("event", ("payment_order_served",)),
          help="Les règles ont changé pour les ordonnances rendues à partir du 1er septembre 2026."),
    field("notified_on", "Saisie dénoncée à votre client le", "date", shown_when=("event", ("attachment_made",)),
          help="Dénoncée : portée à sa connaissance par un commissaire de justice. Laissez vide si ce n’est pas fait."),
    field("creditor_area", "Vous êtes établi", "choice", default="metropole", shown_when=("event", ("insolvency_published",)), choices=(
        ("metropole", "en métropole"), ("overseas", "outre-mer"), ("abroad", "à l’étranger"))),
    field("court_area", "Le tribunal de la procédure est", "choice", default="metropole",
          shown_when=("event", ("insolvency_published",)), choices=(("metropole", "en métropole"), ("overseas", "outre-mer"))),
    field("period", "Durée à compter", "period", required=True, shown_when=("event", ("count",)),
          help="Par exemple 15 j, 1 m ou 1 m 15 j. Les mois se comptent avant les jours."),
    field("direction", "Dans quel sens", "choice", default="forward", shown_when=("event", ("count",)), choices=(
        ("forward", "après cette date"), ("backward", "avant cette date, une audience par exemple"))),
    field("area", "Où le délai s’applique", "choice", default="metropole", choices=(
        ("metropole", "en métropole"), ("alsace_moselle", "en Alsace ou en Moselle"), ("overseas", "outre-mer")),
          help="Pour les jours fériés qui n’existent que là."),
)  # fmt: skip
LIMITS = (
    "Le délai d’opposition est plus long quand l’ordonnance n’a pas été remise à votre client en personne, ou s’il demeure loin du "
    "tribunal (code de procédure civile, articles 643 à 645 et 1416).",
    "La Nouvelle-Calédonie, la Polynésie française et Wallis-et-Futuna ont leurs propres règles de procédure.",
    "Les jours fériés de Saint-Martin et de Saint-Barthélemy ne sont pas comptés.",
    "C’est une information sur les textes, pas une consultation : le greffe, un commissaire de justice ou un avocat confirme une date.",
)
WARNINGS = {
    "served-too-late": "D’après ces dates, l’ordonnance a été signifiée après le {limit} : elle est non avenue, c’est-à-dire sans effet.",
    "notified-too-late": "D’après ces dates, la saisie a été dénoncée après le {limit} : elle est caduque, c’est-à-dire sans effet.",
    "doubtful-day-off": "Une date tombe un jour férié local. Aucune décision ne dit s’il reporte le délai : le vôtre n’est pas allongé, "
    "l’attente l’est.",
}  # fmt: skip
LOCAL = {"metropole": (), "alsace_moselle": holidays.ALSACE_MOSELLE, "overseas": holidays.OVERSEAS}
ALARMS = (14, 7, 1, 0)  # days before a limit, in the calendar file

# kind: limit or wait.  doubtful: whether a local holiday decided.
Deadline = namedtuple("Deadline", ("code", "day", "nominal", "moved_because", "label", "then", "kind", "doubtful", "source"))
Outcome = namedtuple("Outcome", ("deadlines", "codes", "limit"))


def moved(day, kind, area):
    """(day, reason, doubtful) of the last day of a period: later on a day off, and for a wait on a local one too."""
    local, national = LOCAL[area], holidays.NATIONAL
    sure = days_off.next_working(day, national)
    prudent = days_off.next_working(day, national + local)
    end = prudent if kind == "wait" else sure
    reason = days_off.day_off(day, national + local if kind == "wait" else national)
    return end, reason, prudent != sure


def deadline(code, end, kind, area, label, then, source):
    """One deadline whose period ends on `end`; one that opens something opens it the day after."""
    last, reason, doubtful = moved(end, kind, area)
    shift = dates.ONE_DAY if code.endswith("_from") else 0 * dates.ONE_DAY
    return Deadline(code, last + shift, end + shift, reason, label, then, kind, doubtful, source)


def after(code, rule, start, kind, area, label, then, dated_on=None):
    """A deadline of the length that `rule` had on `dated_on`, counted from `start`."""
    row = rule.row_on(dated_on or start)
    return deadline(code, dates.later(start, row.value, rule.unit), kind, area, label, then, row.source)


def of_order(issued, served, area):
    """The clocks of an injonction de payer: service, then opposition and enforcement."""
    serve_by = after(
        "serve_by",
        court_time.SERVE_ORDER,
        issued,
        "limit",
        area,
        "Faites signifier l’ordonnance au plus tard le",
        "Après ce jour, elle est non avenue : tout serait à refaire.",
    )
    if not served:
        return [serve_by], [], None
    found = [
        after(
            "opposition_until",
            court_time.OPPOSITION,
            served,
            "wait",
            area,
            "Votre client peut faire opposition jusqu’au",
            "Une opposition conduit à un procès ordinaire. Sans opposition, l’ordonnance vaut jugement.",
        ),
        after(
            "enforceable_from",
            court_time.BEFORE_ENFORCEMENT,
            served,
            "wait",
            area,
            "L’ordonnance peut être exécutée à partir du",
            "À condition que le greffe ne vous ait averti d’aucune opposition.",
            issued,
        ),
    ]
    late = served > serve_by.day
    return found, ["served-too-late"] if late else [], serve_by.day


def of_attachment(made, notified, area):
    """The clocks of a saisie-attribution."""
    notify_by = after(
        "notify_by",
        court_time.NOTIFY_ATTACHMENT,
        made,
        "limit",
        area,
        "La saisie doit être dénoncée au plus tard le",
        "Passé ce jour, elle est caduque. Le commissaire de justice s’en charge.",
    )
    if not notified:
        return [notify_by], [], None
    contest = after(
        "contest_until",
        court_time.CONTEST_ATTACHMENT,
        notified,
        "wait",
        area,
        "Votre client peut contester jusqu’au",
        "Ensuite, la banque paie sur présentation d’un certificat de non-contestation.",
    )
    return [notify_by, contest], ["notified-too-late"] if notified > notify_by.day else [], notify_by.day


def of_commercial_claim(served, area):
    """The clocks of the procedure between traders of 2026."""
    contest = after(
        "contest_until",
        court_time.CONTEST_COMMERCIAL_CLAIM,
        served,
        "wait",
        area,
        "Votre client peut payer ou contester jusqu’au",
        "Une contestation, même sans motif, met fin à cette procédure.",
    )
    rule = court_time.RECORD_COMMERCIAL_CLAIM
    label, then = (
        "Procès-verbal de non-contestation possible à partir du",
        "Le greffier du tribunal de commerce le rend exécutoire.",
    )
    row = rule.row_on(served)
    nominal = dates.later(contest.nominal, row.value, rule.unit) + dates.ONE_DAY
    last, reason, doubtful = moved(dates.later(contest.day, row.value, rule.unit), "wait", area)
    record = Deadline(
        "record_from", last + dates.ONE_DAY, nominal, reason or contest.moved_because, label, then, "wait", doubtful, row.source
    )
    return [contest, record]


def of_insolvency(published, creditor_area, court_area, area):
    """The clocks of a creditor when an insolvency procedure opens."""
    rule = court_time.DECLARE_CLAIM if creditor_area == court_area else court_time.DECLARE_FROM_AFAR
    return [
        after(
            "declare_by",
            rule,
            published,
            "limit",
            area,
            "Déclarez votre créance au plus tard le",
            "La date d’envoi de la lettre recommandée compte. Sans déclaration, la créance n’est pas payée dans la procédure.",
        ),
        after(
            "relief_by",
            court_time.RELIEF,
            published,
            "limit",
            area,
            "Demande de relevé de forclusion au plus tard le",
            "Elle se demande au juge-commissaire par celui qui n’a pas déclaré à temps, sans faute de sa part.",
        ),
    ]


def counted(start, period, direction, area):
    """A period chosen by the reader: months first, then days."""
    months, days = period
    if direction == "forward":
        end = dates.later(dates.later(start, months, "months"), days, "days")
        return deadline("ends_on", end, "limit", area, "Le délai se termine le", "", court_time.ART_640_642)
    end = dates.later(dates.later(start, -months, "months"), -days, "days")
    everyone, local = holidays.NATIONAL, LOCAL[area]
    last = days_off.working_before(end, everyone + local)
    doubtful = last != days_off.working_before(end, everyone)
    reason = days_off.day_off(end, everyone + local)
    return Deadline(
        "ends_on", last, end, reason, "Le dernier jour pour agir est le", "", "limit", doubtful, court_time.ART_640_642
    )


def check(event, day, order_date, notified_on):
    """Refuse dates before the rules known here, or in the wrong order."""
    first, errors = court_time.SERVE_ORDER.first_day, []
    if event == "commercial_claim_served":
        first = court_time.CONTEST_COMMERCIAL_CLAIM.first_day
    for name, given in (("date", day), ("order_date", order_date), ("notified_on", notified_on)):
        if given and given < first:
            errors.append((name, f"Ce calcul commence au {dates.french(first)} : indiquez une date plus récente."))
    if event == "payment_order_served" and order_date > day:
        errors.append(("order_date", "L’ordonnance est datée après sa signification : vérifiez ces deux dates."))
    if event == "attachment_made" and notified_on and notified_on < day:
        errors.append(("notified_on", "La saisie est dénoncée avant d’être pratiquée : vérifiez ces deux dates."))
    if errors:
        raise Refused(tuple(errors))


def calculate(event, date, order_date, notified_on, creditor_area, court_area, period, direction, area):
    """The deadlines that the event starts. Raises Refused."""
    check(event, date, order_date, notified_on)
    codes, limit = [], None
    if event == "payment_order_issued":
        found, codes, limit = of_order(date, None, area)
    elif event == "payment_order_served":
        found, codes, limit = of_order(order_date, date, area)
    elif event == "attachment_made":
        found, codes, limit = of_attachment(date, notified_on, area)
    elif event == "commercial_claim_served":
        found = of_commercial_claim(date, area)
    elif event == "insolvency_published":
        found = of_insolvency(date, creditor_area, court_area, area)
    elif event == "count":
        found = [counted(date, period, direction, area)]
    else:
        found = [after(code, rule, date, kind, area, label, then) for code, rule, kind, label, then in court_time.ACTS[event]]
    if [one for one in found if one.doubtful]:
        codes = codes + ["doubtful-day-off"]
    return Outcome(found, codes, limit)


COLUMNS = (("Ce qui compte", "text"), ("Date", "date"), ("Sans report", "date"), ("Ensuite", "text"), ("Texte", "text"))


def explain(answers, outcome):
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    found = outcome.deadlines
    values = {
        "deadlines": [
            {"code": one.code, "date": one.day, "nominal": one.nominal, "moved_because": one.moved_because} for one in found
        ]
    }
    limit = dates.french(outcome.limit) if outcome.limit else ""
    rows = [
        (one.label, dates.french(one.day), dates.short(one.nominal) if one.nominal != one.day else "", one.then, one.source)
        for one in found
    ]
    reasons = [
        (one.label, f"reporté du {dates.short(one.nominal)}, qui tombe {days_off.words(one.moved_because)}")
        for one in found
        if one.moved_because and one.nominal != one.day and not one.code.endswith("_from")
    ]
    entries = [
        ics.Entry(
            f"court_deadlines {answers['event']} {answers['date'].isoformat()} {one.code}",
            one.day,
            f"{one.label} {dates.french(one.day)}",
            one.then,
            ALARMS if one.kind == "limit" else (0,),
        )
        for one in found
    ]
    return Explanation(
        values,
        [(code, WARNINGS[code].format(limit=limit)) for code in outcome.codes],
        [conventions.DAY_NOT_COUNTED, conventions.PRUDENT]
        + ([conventions.FROM_NEXT_DAY] if [one for one in found if one.code.endswith("_from")] else []),
        unique(
            [one.source for one in found]
            + [court_time.ART_640_642]
            + ([holidays.L3133_1] if [one for one in found if one.moved_because] else [])
        ),
        [Headline(found[0].label, dates.french(found[0].day), "Date")]
        + ([Facts(reasons, "")] if reasons else [])
        + [Table("Les délais, un par un", COLUMNS, rows, ()), Agenda(answers["date"], entries)],
    )
