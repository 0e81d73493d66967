"""The answers of every other calculator and letter, filled with what is known of an invoice; and where to go next."""

from calculators import late_penalties
from calculators.core.answer.result import Act, Next, Way, unique
from calculators.core.reading import carried
from calculators.core.reading.form import Refused
from calculators.core.time import dates
from calculators.follow_up import ways
from calculators.follow_up.coming import ORDER, reminder_debtor
from calculators.follow_up.life import ISSUED, SERVED
from calculators.follow_up.reasons import TOLD, claimed, letter_of, page_of
from calculators.follow_up.words import FIELDS, STEPS, UNKNOWN
from calculators.late_penalties import debt
from calculators.late_penalties import rule as late
from calculators.late_penalties.following import CONTRACT, SAME
from calculators.law import legal_interest, payment_terms, public_payment
from calculators.procedure import rule as procedure
from calculators.procedure.following import named_in

AFTER_NOTICE = (  # letters that name its day
    "demande_petites_creances", "declaration_de_creance", "saisine_conciliateur", "requete_injonction_de_payer",
    "requete_tribunal_judiciaire",
)  # fmt: skip
WITHOUT_COSTS = ("requete_injonction_de_payer", "demande_de_signification", "demande_d_execution")  # never in an order
DONE = ("relance_1", "relance_2", "mise_en_demeure")  # what the calendar of reminders asks
DEBT = SAME[1:] + CONTRACT[:-1]  # what is the same for late_penalties and for the letters
UNASKED = (("penalty_percent", "percent"), ("penalty_minimum", "amount"))
STUDIO, MOST = "lettres/studio/", 4


def of_debt(answers: dict, outcome, given: dict) -> dict:
    """The answers to late_penalties."""
    found = carried.joined(carried.taken(given, "payments", *DEBT, until="today"), {"debtor": outcome.kind})
    for name in ("formal_notice_date", "penalty_notice_date"):
        if outcome.debt[name]:
            found[name] = outcome.debt[name].isoformat()
    for name, kind in UNASKED:  # counted when a program gives them, of any debtor
        if outcome.debt[name] is not None:
            found[name] = carried.written(kind, outcome.debt[name])
    return found


def of_limitation(answers: dict, outcome) -> dict:
    """The answers to limitation: what it was asked with."""
    starts_on = outcome.life.title_from if outcome.claim == "judgment" else answers["due_date"]
    found = {"claim": outcome.claim, "starts_on": starts_on.isoformat(), "today": answers["today"].isoformat()}
    if outcome.acts:
        found["events"] = carried.lines(outcome.acts)
    return found


def of_procedure(answers: dict, outcome) -> dict:
    """The answers to the procedure; none where it refuses the case, nor before the creditor says his activity."""
    if answers["creditor"] == UNKNOWN:
        return {}
    case, amount = ways.case_of(answers, outcome), carried.amount("amount", ways.amount_of(outcome.owed))
    try:
        procedure.check(case)
    except Refused:
        return {}
    if not amount:
        return {}
    given = {name: case[name] for name in ("creditor", "debtor", "stance")}
    for name in ("place", "conciliation_tried", "enforceable_title", "insolvency", "situation"):
        if case[name] != ways.DEFAULTS[name]:
            given[name] = case[name]
    for name in ("due_date", "limitation_date", "today"):
        if case[name]:
            given[name] = case[name].isoformat()
    return carried.joined(given, amount)


def of_reminders(answers: dict, outcome, given: dict) -> dict:
    """The answers to the calendar of reminders; none for an invoice older than its rules."""
    if answers["due_date"] < payment_terms.GENERAL.first_day:
        return {}
    codes = [code for _, code in outcome.life.done] + (["mise_en_demeure"] if outcome.life.behind == "notice_sent" else [])
    codes += ["mise_en_demeure"] if outcome.state == "notice_sent" else []
    done = [code for code in DONE if codes and ORDER.index(code) <= max([ORDER.index(one) for one in codes])]
    said = {"debtor": reminder_debtor(outcome.kind), "done": done[-1] if done else "nothing"}
    found = carried.joined(carried.taken(given, "due_date", "today"), said)
    if answers["reference"]:
        found["reference"] = answers["reference"]
    return found


def of_deadlines(answers: dict, outcome) -> dict:
    """The answers to the time limits of a procedure: of the order, or of the opposition; none elsewhere."""
    life, state = outcome.life, outcome.state
    on, area = life.on, {"area": life.area}
    if state == "order_issued" and SERVED in on and ISSUED in on:
        given = {"event": SERVED, "date": on[SERVED], "order_date": on[ISSUED]}
    elif state == "order_issued" and ISSUED in on:
        given = {"event": ISSUED, "date": on[ISSUED]}
    elif state == "in_court" and life.court == "opposition":
        court = "tj" if "avocat" in [step.code for step in outcome.steps] else "tc"
        given = {"event": f"opposition_notified_{court}", "date": on["opposition"]}
    else:
        return {}
    return carried.joined({name: given[name] if name == "event" else given[name].isoformat() for name in sorted(given)}, area)


def of_judgment(answers: dict, outcome) -> dict:
    """The answers to the interest after a judgment, on what is left of the invoice; none without a title."""
    life, amount = outcome.life, carried.amount("principal", outcome.owed.principal_cents)
    if not life.title_from or outcome.state not in ways.TITLED or not amount:
        return {}
    if life.title_from < legal_interest.PROFESSIONAL_CREDITOR.first_day:
        return {}
    found = carried.joined(amount, {"from": life.title_from.isoformat(), "until": answers["today"].isoformat()})
    if life.title_from == life.order.get("enforceable_from") and ISSUED in life.on:
        order = {"decision": "payment_order", "order_date": life.on[ISSUED].isoformat(), "served_on": life.on[SERVED].isoformat()}
        found.update(order)
    return found


def of_term(answers: dict, outcome, given: dict) -> dict:
    """The answers to the due date; none without the day of the invoice, nor before its rules are known."""
    hospital, client = answers["debtor"] == "public_hospital", reminder_debtor(outcome.kind)
    term = payment_terms.GENERAL
    if client == "public":
        term = public_payment.TERM_HOSPITAL if hospital else public_payment.TERM_STATE_OR_LOCAL
    if not answers["invoice_date"] or answers["invoice_date"] < term.first_day:
        return {}
    found = carried.joined(carried.taken(given, "invoice_date"), {"client": client})
    return carried.joined(found, {"public_buyer": "hospital"} if hospital else {})


def thanks(answers: dict, outcome) -> list[str]:
    """The letters that thank for a payment, where its account leaves nothing else that they would give up without a word."""
    received = answers["payments"]
    if outcome.owed.principal_cents or not received or debt.total_of(answers["deductions"] or (), (debt.RETENTION,)):
        return []
    asked = dict(outcome.debt)
    asked["until"], asked["imputation"] = max([day for day, _ in received]), "principal_first"
    if outcome.kind in debt.CIVIL:  # what such a letter does not count
        asked["formal_notice_date"], asked["penalty_notice_date"], asked["clause"] = None, None, "none"
    try:
        found = late_penalties.calculate(**asked)
    except Refused:
        return []
    if found.principal_cents or found.penalty_cents or found.costs_cents:
        return []
    return ["remerciement"] + (["quittance"] if outcome.kind != "public" else [])


def letters_of(answers: dict, outcome) -> list[str]:
    """The letters that can be written today: those of the next steps, those that answer a payment."""
    found = [letter_of(step.code, answers, outcome) for step in outcome.steps]
    settled = not outcome.owed.principal_cents or (outcome.kind in debt.CIVIL and not claimed(outcome))
    if answers["payments"] and not settled and outcome.state != "written_off":
        found.append("accuse_paiement_partiel")
    return unique([code for code in found if code] + thanks(answers, outcome))


def of_letter(code: str, answers: dict, outcome, given: dict) -> dict:
    """The answers to a letter, but for what names the parties."""
    names = DEBT if outcome.kind == "business" else SAME[1:]
    found = carried.joined(
        carried.taken(given, "payments", *names, letter_date="today"), {"letter": code, "debtor": outcome.kind}
    )
    on = outcome.life.on
    noticed = on.get("formal_notice") if outcome.kind == "business" else outcome.debt["formal_notice_date"]
    if code in AFTER_NOTICE and noticed:
        found["formal_notice_date"] = noticed.isoformat()
    if outcome.kind == "business" and outcome.debt["penalty_notice_date"]:
        found["penalty_notice_date"] = outcome.debt["penalty_notice_date"].isoformat()
    found = carried.joined(found, named_in(code, answers["debtor"], ""))
    if code in WITHOUT_COSTS:
        found.pop("costs", None)
    for event in sorted(TOLD.get(code, {})):
        found[TOLD[code][event]] = on[event].isoformat()
    if code == "reponse_contestation" and "dispute" in on:
        found["dispute_date"] = on["dispute"].isoformat()
    return found


def fill(answers: dict, outcome) -> dict:
    """The answers of each calculator and letter that makes sense for this invoice today, by its name."""
    given = carried.carried(FIELDS, answers)
    sued = of_procedure(answers, outcome)
    found = {
        "late_penalties": of_debt(answers, outcome, given),
        "limitation": of_limitation(answers, outcome),
        "procedure": sued,
        "recovery_cost": carried.taken(sued, "amount", "debtor", "creditor"),
        "reminders": of_reminders(answers, outcome, given),
        "court_deadlines": of_deadlines(answers, outcome),
        "judgment_interest": of_judgment(answers, outcome),
        "payment_deadline": of_term(answers, outcome, given),
    }
    for code in letters_of(answers, outcome):
        found[code] = of_letter(code, answers, outcome, given)
    return {name: found[name] for name in sorted(found) if found[name]}


def way(step, answers: dict, outcome, given: dict) -> Way:
    """Where a step is done: its letter, else its page."""
    code, on = letter_of(step.code, answers, outcome), f"le {dates.french(step.day)}" if step.dated else ""
    if code:
        return Way(f"Écrire : {TITLES[code]}", on, STUDIO, "letters", of_letter(code, answers, outcome, given))
    page = page_of(step.code)
    if page == "prescription/":
        return Way(STEPS[step.code], on, page, "limitation", of_limitation(answers, outcome))
    if page == "quelle-procedure/":
        return Way(STEPS[step.code], on, page, "procedure", of_procedure(answers, outcome))
    if page == "penalites-de-retard/":
        return Way(STEPS[step.code], on, page, "late_penalties", of_debt(answers, outcome, given))
    return Way(STEPS[step.code], on, page, "", {})


TITLES = {
    "rappel_avant_echeance": "rappel avant l’échéance", "appel_telephonique": "ce qu’il faut dire au téléphone",
    "relance_1": "première relance", "relance_2": "deuxième relance", "dernier_avis": "dernier avis",
    "mise_en_demeure": "mise en demeure", "demande_acheteur_public": "demande à l’acheteur public",
    "reponse_contestation": "réponse à la contestation", "reconnaissance_de_dette": "reconnaissance de dette",
    "proposition_echeancier": "proposition d’échéancier", "demande_petites_creances": "demande de petites créances",
    "declaration_de_creance": "déclaration de créance", "saisine_conciliateur": "saisine du conciliateur",
    "saisine_mediateur": "saisine du médiateur", "demande_ars": "demande à l’agence régionale de santé",
    "remerciement": "remerciement", "quittance": "quittance", "opposition_prix_de_vente": "opposition au prix de vente",
    "requete_injonction_de_payer": "requête en injonction de payer",
    "requete_tribunal_judiciaire": "requête au tribunal judiciaire",
    "releve_de_forclusion": "requête en relevé de forclusion", "demande_d_execution": "demande d’exécution",
    "demande_au_prefet": "demande au préfet",
    "demande_de_signification": "demande de signification", "note_d_audience": "note pour l’audience",
    "refere_provision_administratif": "requête en référé provision",
}  # fmt: skip


def following(answers: dict, outcome, remember: bool) -> Next:
    """What comes next. remember: whether there is a day for the agenda."""
    given = carried.carried(FIELDS, answers)
    found, acts = [way(step, answers, outcome, given) for step in outcome.steps[:2]], []
    if remember:
        acts = [Act("Ajouter ces dates à mon agenda", "ics")]
    if outcome.state == "paid":
        for code in thanks(answers, outcome)[:1]:
            found.append(Way(f"Écrire : {TITLES[code]}", "", STUDIO, "letters", of_letter(code, answers, outcome, given)))
        found.append(Way("Tirer les leçons", "", "decision/tirer-les-lecons/", "", {}))
    elif outcome.state == "written_off":
        found.append(Way("Ce que change la perte", "", "decision/passer-en-perte/", "", {}))
    if late.total(outcome.owed) and "penalites-de-retard/" not in [one.page for one in found]:
        counted = of_debt(answers, outcome, given)
        found.append(Way("Voir le décompte des pénalités", "", "penalites-de-retard/", "late_penalties", counted))
    return Next((found + acts)[:MOST])
