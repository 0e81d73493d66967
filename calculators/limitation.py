"""Until when a debt can be claimed in court: prescription, what interrupts it, what suspends it, what does neither.

C. com. L110-4, C. civ. 2224 and 2228 to 2244, C. consom. L218-2, C. com. L133-6, CPC exéc. L111-4; public debtor: loi
n° 68-1250. What each act does stands in law/limitation.py.
"""

from collections import namedtuple
from datetime import date

from calculators.core.answer import ics
from calculators.core.answer.result import Agenda, Explanation, Facts, Headline, Picture, Steps, unique
from calculators.core.drawing import timeline
from calculators.core.reading.form import Refused, field
from calculators.core.time import dates
from calculators.law import conventions, limitation

ORDER = 40
TITLE = "Délai pour réclamer en justice"
RESULT = "le délai"
FIELDS = (
    field("claim", "Ce qui vous est dû", "choice", default="business", choices=(
        ("business", "une facture à un professionnel ou une association"), ("consumer", "une facture à un particulier"),
        ("public", "une facture à un acheteur public"), ("transport", "un transport de marchandises"),
        ("judgment", "une somme accordée par un jugement"))),
    field("starts_on", "Point de départ", "date", required=True,
          help="L’échéance de la facture. Si aucune échéance n’était convenue : la fin de la prestation. "
               "Pour un jugement : le jour où il est exécutoire, c’est-à-dire où il peut être exécuté."),
    field("events", "Ce qui s’est passé depuis", "events", choices=(
        ("reminder", "relance"), ("formal_notice", "mise en demeure"),
        ("bailiff_summons", "sommation de payer par commissaire de justice"),
        ("agency_letter", "lettre d’une société de recouvrement"), ("written_claim", "réclamation écrite à un acheteur public"),
        ("acknowledgment", "reconnaissance écrite de la dette, demande de délai"), ("partial_payment", "paiement partiel"),
        ("payment_order_filed", "requête en injonction de payer déposée"),
        ("payment_order_served", "ordonnance d’injonction de payer signifiée"),
        ("summons", "assignation ou requête au tribunal"), ("conservatory_seizure", "saisie conservatoire ou acte d’exécution"),
        ("claim_declared", "créance déclarée à la procédure collective"),
        ("mediation_agreed", "accord pour une médiation ou une conciliation"),
        ("mediation_failed", "fin de la médiation ou de la conciliation"),
        ("small_claim_sent", "lettre de la procédure de petites créances"),
        ("small_claim_accepted", "procédure de petites créances acceptée"),
        ("small_claim_ended", "procédure de petites créances terminée")),
          help="Signifié : remis par un commissaire de justice. Un événement par ligne, avec son jour."),
    field("today", "Calculer au", "date", default="today", required=True),
)  # fmt: skip
NEAR_DAYS = 90
ALARMS = (90, 30, 7, 0)  # days before the last day, in the calendar file
LIMITS = (
    f"Le report du délai a une limite : {limitation.BACKSTOP.value_on(limitation.BACKSTOP.first_day)} ans après la naissance de la dette, "
    "sauf exceptions (code civil, article 2232).",
    "L’interruption d’une demande en justice est effacée si la demande est abandonnée, périmée ou rejetée (code civil, article 2243).",
    "D’autres délais existent : chèque, bail, construction, effets de commerce, titre délivré par un commissaire de justice.",
    "C’est une information sur les textes, pas une consultation : un avocat ou un point-justice répond sur votre cas.",
)
WARNINGS = {
    "limitation-near": "Il reste {left}. {acts}",
    "limitation-expired": "D’après ces dates, le délai s’est terminé le {last}. Votre client peut toujours payer : ce paiement reste valable.",
    "suspended": "Le délai est suspendu : la date est celle qu’il aurait si la suspension finissait le {today}.",
    "possible-event": "Un événement peut avoir déplacé le délai, sans que ce soit certain : la date prudente n’en tient pas compte.",
    "letter-does-not-interrupt": "Une relance, une mise en demeure, une sommation de payer, même recommandée ou remise par un commissaire "
    "de justice, n’interrompt pas ce délai.",
    "filing-does-not-interrupt": "Votre requête en injonction de payer est déposée, mais rien n’est encore interrompu : seule la "
    "signification de l’ordonnance interrompt le délai.",
    "until-proceedings-end": "Une demande en justice interrompt le délai jusqu’à la fin de la procédure : la date indiquée est la plus proche.",
}  # fmt: skip
REALLY_INTERRUPTS = (
    "Ce qui interrompt vraiment le délai : une reconnaissance écrite de la dette signée par votre client, une assignation ou une "
    "requête au tribunal, la signification d’une ordonnance d’injonction de payer, une mesure conservatoire ou d’exécution. Déposer "
    "une requête en injonction de payer ne l’interrompt pas : la signification, oui."
)
REALLY_INTERRUPTS_PUBLIC = "Une réclamation écrite à l’acheteur public interrompt le délai. Un recours devant le juge aussi."
RULES = {
    "business": limitation.BUSINESS, "consumer": limitation.CONSUMER, "public": limitation.PUBLIC,
    "transport": limitation.TRANSPORT, "judgment": limitation.JUDGMENT,
}  # fmt: skip
LETTERS = ("reminder", "formal_notice", "bailiff_summons", "agency_letter", "written_claim")
ENDINGS = ("mediation_failed", "small_claim_ended")
PROCEEDINGS = ("summons", "payment_order_served", "claim_declared")

# day, code, effect, last day after it, reason, text.
Act = namedtuple("Act", ("day", "code", "effect", "last_day_after", "reason", "source"))
# suspended_on: first day of a suspension still open, or None.
Outcome = namedtuple("Outcome", ("acts", "last_day", "suspended_on", "codes"))


def resumed(last_day, suspended_on, day, private):
    """The last day when a suspension that began on `suspended_on` ends on `day` (C. civ. 2238)."""
    rest = day + (last_day - suspended_on) if day > suspended_on else last_day
    return max(rest, limitation.LEFT_AFTER_SUSPENSION.last_day(day)) if private else rest


def next_new_year(day):
    """1 January after `day`: when the years of a public debt begin to run (loi n° 68-1250, art. 1)."""
    return date(day.year + 1, 1, 1)


def what_happened(claim, starts_on, events):
    """The acts in order, the last day, and since when it is suspended. Raises Refused."""
    rule, private = RULES[claim], claim != "public"
    effects = {row[0]: row[1:] for row in (limitation.PRIVATE_EFFECTS if private else limitation.PUBLIC_EFFECTS)}
    last_day, suspended_on, acts = rule.last_day(starts_on), None, []
    runs_from = starts_on if private else next_new_year(starts_on)  # a suspension stops only a time that runs
    for day, code in events:
        effect, reason, source = effects[code]
        if day > last_day and not suspended_on:
            effect, reason = "none", "Le délai était déjà terminé ce jour-là."
        elif effect == "interrupts":
            runs_from = day if private else next_new_year(day)
            last_day, suspended_on = rule.last_day(day), runs_from if suspended_on else None
        elif effect == "suspends" and code in ENDINGS:
            if not suspended_on:
                message = f"Le {dates.short(day)}, rien n’est suspendu : ajoutez l’accord qui a commencé, ou retirez cette fin."
                raise Refused((("events", message),))
            last_day, suspended_on = resumed(last_day, suspended_on, day, private), None
        elif effect == "suspends" and not suspended_on:
            suspended_on = max(day, runs_from)
        shown = resumed(last_day, suspended_on, suspended_on, private) if suspended_on else last_day
        acts.append(Act(day, code, effect, shown, reason, source))
    return acts, last_day, suspended_on


def codes_of(acts, last_day, suspended_on, claim, today):
    """What the reader must know, in the order of importance."""
    private, found = claim != "public", [act.code for act in acts]
    served = [act.day for act in acts if act.code == "payment_order_served"]
    filed = [act.day for act in acts if act.code == "payment_order_filed"]
    left = (last_day - today).days
    codes = ["limitation-expired"] if left < 0 else []
    if 0 <= left < NEAR_DAYS:
        codes.append("limitation-near")
    if suspended_on:
        codes.append("suspended")
    if [act for act in acts if act.effect == "possible"]:
        codes.append("possible-event")
    if private and [code for code in found if code in LETTERS]:
        codes.append("letter-does-not-interrupt")
    if private and filed and not [day for day in served if day >= max(filed)]:
        codes.append("filing-does-not-interrupt")
    if [act for act in acts if act.code in PROCEEDINGS and act.effect == "interrupts"]:
        codes.append("until-proceedings-end")
    return codes


def calculate(claim, starts_on, events, today):
    """What each act did, and the last day to act. Raises Refused."""
    first = RULES[claim].first_day
    if starts_on < first:
        raise Refused((("starts_on", f"Ce calcul commence au {dates.french(first)} : indiquez une date plus récente."),))
    wrong = [f"Le {dates.short(day)} est avant le point de départ." for day, _ in events or () if day < starts_on]
    wrong += [
        f"Le {dates.short(day)} est après le {dates.short(today)}, jour du calcul." for day, _ in events or () if day > today
    ]
    if wrong:
        raise Refused((("events", " ".join(unique(wrong))),))
    acts, last_day, suspended_on = what_happened(claim, starts_on, events or ())
    if suspended_on:
        last_day = resumed(last_day, suspended_on, today, claim != "public")
    return Outcome(acts, last_day, suspended_on, codes_of(acts, last_day, suspended_on, claim, today))


EFFECTS = {"none": "○ ne change rien", "possible": "◐ incertain", "interrupts": "◆ interrompt : un délai entier recommence",
           "suspends": "▮ suspend, ou finit une suspension"}  # fmt: skip


def explain(answers, outcome):
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    start, today, last, acts = answers["starts_on"], answers["today"], outcome.last_day, outcome.acts
    left = (last - today).days
    status = "expired" if left < 0 else "near" if left < NEAR_DAYS else "open"
    values = {
        "last_day": last,
        "days_left": left,
        "status": status,
        "events": [
            {"date": act.day, "code": act.code, "effect": act.effect, "last_day_after": act.last_day_after} for act in acts
        ],
    }
    left_words = dates.counted(left)
    interrupting = REALLY_INTERRUPTS_PUBLIC if answers["claim"] == "public" else REALLY_INTERRUPTS
    words = {"last": dates.french(last), "left": left_words, "today": dates.french(today), "acts": interrupting}
    labels = dict([choice for asked in FIELDS if asked.name == "events" for choice in asked.choices])
    rows = [
        (
            f"{dates.french(act.day)} : {labels[act.code]}. {EFFECTS[act.effect]}",
            [act.reason, f"Dernier jour après cet événement : {dates.french(act.last_day_after)}."],
            [act.source],
        )
        for act in acts
    ]
    state = {"expired": "✕ terminé", "near": f"▲ proche : il reste {left_words}", "open": f"✓ ouvert : il reste {left_words}"}[
        status
    ]
    sentence = "Le délai pour agir s’est terminé le" if status == "expired" else "Vous pouvez agir en justice jusqu’au"
    drawn = timeline.draw(
        "Le délai, du point de départ au dernier jour",
        start,
        last,
        today,
        [(act.day, act.effect) for act in acts],
        ("départ", "calcul", "dernier jour"),
    )
    described = (
        f"Départ le {dates.french(start)}, calcul au {dates.french(today)}, dernier jour le {dates.french(last)}."
        + "".join([f" {number + 1} : {labels[act.code]}, {dates.short(act.day)}." for number, act in enumerate(acts)])
    )
    entry = ics.Entry(
        f"limitation {answers['claim']} {start.isoformat()}",
        last,
        "Dernier jour pour agir en justice",
        "La dette ne pourra plus être réclamée en justice après ce jour. Une lettre n’arrête pas ce délai.",
        ALARMS,
    )
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**words)) for code in outcome.codes],
        [conventions.DAY_NOT_COUNTED, conventions.LIMITATION_NOT_MOVED, conventions.LIMITATION_START]
        + ([conventions.SUSPENDED_DAYS] if [act for act in acts if act.effect == "suspends"] else []),
        sources(answers["claim"], start, acts),
        [Headline(sentence, dates.french(last), "Dernier jour"), Facts([("État", state)], "")]
        + [Picture(drawn, described)]
        + ([Steps("Ce que chaque événement a fait", rows)] if rows else [])
        + [Agenda(today, [entry])],
    )


def sources(claim, start, acts):
    """The articles that this result used."""
    rule = [RULES[claim].row_on(start).source] + ([limitation.ART_2224] if claim == "business" else [])
    return unique(rule + [act.source for act in acts])
