"""What a letter claims: its invoices, what late_penalties says of each, and the answers that it cannot do without."""

from collections import namedtuple

from calculators import instalments, late_penalties
from calculators.core import money
from calculators.core.reading.form import Refused, is_shown
from calculators.core.time import dates
from calculators.late_penalties import account, debt, rule
from calculators.law import thresholds
from calculators.letters import court_checks, court_form, decided, form, public_checks

# number, day, due: of an invoice; cents: its amount.  payments: received since it was due.  deductions: before, or at once.
Invoice = namedtuple("Invoice", ("number", "day", "due", "cents", "payments", "deductions"))

CONTRACT = ("clause", "clause_value", "clause_period", "penalty_percent", "penalty_minimum", "penalty_notice_date")
PIECES = ("pieces", "Indiquez vos pièces, une par ligne : le document en donne la liste, et les joint.")
ORDER_DATE = ("order_date", "Indiquez la date de l’ordonnance : tous les délais en partent.")
CLAIMED = ("claim_received_on", "Indiquez le jour où l’acheteur a reçu votre réclamation : elle vient avant.")
NEEDED = {  # letter: (question, what to say when it is empty)
    "declaration_de_creance": (
        ("recipient_name", "Indiquez le mandataire judiciaire ou le liquidateur : la déclaration s’adresse à lui."),
        ("recipient_address", "Indiquez l’adresse du mandataire judiciaire ou du liquidateur."),
        ("judgment_date", "Indiquez la date du jugement d’ouverture : les sommes s’arrêtent ce jour-là.")),
    "proposition_echeancier": (
        ("instalment_count", "Indiquez le nombre de versements que vous proposez."),
        ("instalment_first_date", "Indiquez la date du premier versement.")),
    "reponse_contestation": (
        ("dispute_answers", "Répondez à la contestation, une ligne par point : la lettre reprend votre réponse."),),
    "memoire_en_reclamation": (
        ("dispute_points", "Indiquez le désaccord, un point par ligne : le mémoire le reprend."),
        ("dispute_answers", "Donnez vos motifs, une ligne par point : un mémoire sans motif ne vaut rien."), PIECES),
    "opposition_prix_de_vente": (
        ("published_on", "Indiquez la date de la dernière publication de la vente : le délai en part."),
        ("elected_domicile", "Indiquez l’adresse où vous élisez domicile : sans elle, l’opposition est nulle.")),
    court_form.TO_PREFECT: (PIECES, CLAIMED),
    court_form.TO_PREFECT_INTEREST: (
        PIECES, ("principal_paid_on", "Indiquez le jour où le principal a été payé : le délai des intérêts en part.")),
    court_form.INTERIM: (PIECES, CLAIMED, ("motives", "Donnez vos raisons, une par ligne : la requête expose ses moyens.")),
    court_form.ORDER: (PIECES,),
    court_form.REQUEST: (
        PIECES, ("motives", "Donnez vos motifs, un par ligne : sans leur exposé, la requête est nulle."),
        ("attempt_started_on", "Indiquez le jour où cette personne a été saisie."),
        ("attempt_ended_on", "Indiquez le jour où la tentative a pris fin : elle précède la demande."),
        ("attempt_document", "Indiquez le document qui prouve la tentative ou la dispense : le juge le demande.")),
    court_form.SERVICE: (ORDER_DATE,),
    court_form.HEARING: (
        ORDER_DATE, ("served_on", "Indiquez la date de la signification : l’acte est la première pièce."),
        ("opposition_date", "Indiquez la date de l’opposition : le greffe la donne."),
        ("pieces", "Indiquez vos pièces, une par ligne : l’acte de signification d’abord.")),
    court_form.EXECUTION: (
        ORDER_DATE, ("served_on", "Indiquez la date de la signification : sans elle, l’ordonnance ne s’exécute pas."),
        ("order_amounts", "Indiquez ce que l’ordonnance accorde, une ligne par nature de somme : le compte en part.")),
    court_form.RELIEF: (
        ("judgment_date", "Indiquez la date du jugement d’ouverture : les sommes s’arrêtent ce jour-là."),
        ("bodacc_date", "Indiquez la date de publication au BODACC : le délai en part."),
        ("relief_reason", "Dites ce qui montre ce motif, avec ses dates : le juge-commissaire en décide sur preuve."), PIECES),
    court_form.LIST_OF_PIECES: (("pieces", "Indiquez vos pièces, une par ligne : le bordereau les numérote."),),
    "accuse_paiement_partiel": (("payments", "Indiquez le paiement reçu, avec son jour : la lettre en accuse réception."),),
    "resolution_contrat": (("formal_notice_date", "Indiquez la date de la mise en demeure : la résolution la suppose."),),
}  # fmt: skip
BEFORE, AFTER = (
    (
        "formal_notice_date",
        "dispute_date",
        "judgment_date",
        "bodacc_date",
        "service_date",
        "request_date",
        "published_on",
        "principal_paid_on",
        "claim_received_on",
        "claim_refused_on",
        "creditor_birth_date",
        "debtor_birth_date",
        "attempt_started_on",
        "attempt_ended_on",
        "order_date",
        "served_on",
        "opposition_date",
        "requested_on",
        "interest_from",
    ),
    ("suspension_date", "termination_date", "instalment_first_date"),
)  # not after the letter, not before it
BARRED = {  # question: (letter, answer that bars it, why)
    "between_traders": (
        "demande_petites_creances", "yes",
        "Depuis 2026, cette procédure n’est plus ouverte pour une facture entre commerçants. "
        "Choisissez une autre voie, par exemple le mandat amiable."),
    "court_seized": (
        "saisine_mediateur", "yes",
        "Le Médiateur des entreprises n’intervient pas si un juge est saisi ou si le client est en liquidation."),
    "notice_announced": (
        "resolution_contrat", "no",
        "Envoyez d’abord une mise en demeure qui annonce la résolution : celle de ce guide le fait "
        "(code civil, articles 1225 et 1226)."),
}  # fmt: skip


def listed(answers: dict) -> list[Invoice]:
    """The invoices of the letter. Raises Refused when one is due before it was made."""
    number, day, due, cents = [answers[name] for name in ("invoice_number", "invoice_date", "due_date", "amount")]
    invoices = [Invoice(number, day, due, cents, answers["payments"] or (), answers["deductions"] or ())]
    for number, day, due, cents, received in answers["more_invoices"] or ():
        early = tuple([(on, paid, "deposit") for on, paid in received if on < due])
        invoices.append(Invoice(number, day, due, cents, () if early else received, early))
    wrong = [
        (field_of(at), f"{named(at)}L’échéance vient avant la date de la facture.")
        for at, one in enumerate(invoices)
        if one.due < one.day
    ]
    if wrong:
        raise Refused(tuple(wrong))
    return invoices


def field_of(at):
    """The question that the due date of invoice `at` answers."""
    return "more_invoices" if at else "due_date"


def named(at):
    """« Facture 2 : », for the invoices of the list."""
    return f"Facture {at} : " if at else ""


def check_answers(answers: dict) -> None:
    """Refuse what the letter cannot do without, and answers that do not go with it."""
    letter, on = answers["letter"], answers["letter_date"]
    asked = {one.name: one for one in form.FIELDS}
    needed = [pair for pair in NEEDED.get(letter, ()) if is_shown(asked[pair[0]], answers, form.FIELDS)]
    errors = [(name, sentence) for name, sentence in needed if not answers[name]]
    for name in sorted(BARRED):
        if letter == BARRED[name][0] and answers[name] == BARRED[name][1]:
            errors.append((name, BARRED[name][2]))
    errors += [
        (name, f"Cette date vient après celle de la lettre, le {dates.french(on)}.")
        for name in BEFORE
        if answers[name] and answers[name] > on and is_shown(asked[name], answers, form.FIELDS)
    ]
    errors += [
        (name, f"Cette date vient avant celle de la lettre, le {dates.french(on)}.")
        for name in AFTER
        if answers[name] and answers[name] < on
    ]
    if answers["deadline_days"] == 0:
        errors.append(("deadline_days", "Laissez au moins un jour, ou laissez vide pour le délai d’usage."))
    errors += court_checks.wrong(answers) + decided.wrong(answers) + public_checks.wrong(answers)
    if letter in form.SCHEDULED and letter not in NEEDED:
        for name, other in (("instalment_count", "instalment_first_date"), ("instalment_first_date", "instalment_count")):
            if answers[other] and not answers[name]:
                errors.append((name, NEEDED["proposition_echeancier"][name == "instalment_first_date"][1]))
    if errors:
        raise Refused(tuple(errors))


def check_invoices(answers: dict, invoices: list[Invoice]) -> None:
    """Refuse a letter that comes too early for its invoices."""
    errors, judged = [], answers["judgment_date"] if answers["letter"] in court_form.AT_JUDGMENT else None
    if judged and [day for one in invoices for day, _ in one.payments if day > judged]:
        words = "Un paiement vient après le jugement d’ouverture : la créance se déclare comme elle était ce jour-là. Retirez-le."
        errors.append(("payments", words))
    for at, one in enumerate(invoices):
        if answers["letter"] in form.OVERDUE and one.due >= answers["letter_date"]:
            wrong = (
                "Cette facture n’est pas encore en retard à la date de la lettre. Choisissez « Rappel avant l’échéance », ou "
                "corrigez les dates."
            )
        elif judged and one.day > judged:
            wrong = "Une facture faite après le jugement ne se déclare pas : elle se paie à son échéance."
        elif judged and one.due > judged:
            wrong = "Cette facture n’était pas échue au jugement : écrivez-la dans « Sommes à échoir »."
        else:
            continue
        errors.append((field_of(at), named(at) + wrong))
    if errors:
        raise Refused(tuple(errors))


def thanked(answers: dict, invoices: list[Invoice]) -> list[tuple]:
    """The payments that a letter thanks for, whole and on its day if nothing is said."""
    received = sum([cents for one in invoices[1:] for _, cents in one.payments])
    due = sum([debt.left_of(one.cents, one.deductions) for one in invoices])
    return list(invoices[0].payments) or [(answers["letter_date"], due - received)]


def settled(one: Invoice, day: dates.date) -> list[tuple]:
    """The payments of an invoice, with that of the day on which its price is settled."""
    left = debt.left_of(one.cents, one.deductions) - sum([cents for _, cents in one.payments])
    return list(one.payments) + ([(day, left)] if left > 0 else [])


def shared_out(answers: dict, invoices: list[Invoice]) -> list[list]:
    """The payments of each invoice. Those that a letter thanks for pay the invoices in order."""
    if answers["letter"] == court_form.TO_PREFECT_INTEREST:
        return [settled(one, answers["principal_paid_on"]) for one in invoices]
    if answers["letter"] not in form.PAID:
        return [list(one.payments) for one in invoices]
    given, shares = thanked(answers, invoices), []
    for number, one in enumerate(invoices):
        share = list(one.payments) if number else []
        left = debt.left_of(one.cents, one.deductions) - sum([cents for _, cents in share])
        while given and (left or number == len(invoices) - 1):
            day, cents = given.pop(0)
            part = cents if number == len(invoices) - 1 else min(left, cents)
            share.append((max(day, one.due), part))
            left -= min(left, part)
            if cents > part:
                given.insert(0, (day, cents - part))
        shares.append(sorted(share))
    return shares


def owed(answers: dict, invoices: list[Invoice]) -> list:
    """What late_penalties says of each invoice. Raises Refused, each error on its question here."""
    letter, debtor = answers["letter"], answers["debtor"]
    notice = answers["formal_notice_date"] if letter in form.AFTER_NOTICE else None
    order = "principal_first" if letter in form.PAID else answers["imputation"]
    names = CONTRACT if debtor == form.BUSINESS else ()
    contract = {name: answers[name] for name in names}
    done, errors = [], []
    for at, (one, payments) in enumerate(zip(invoices, shared_out(answers, invoices))):
        until = answers["judgment_date"] if letter in court_form.AT_JUDGMENT else answers["letter_date"]
        if letter in court_form.OF_ORDER:  # what the judge was asked for
            until = decided.since(answers)
            payments = [paid for paid in payments if paid[0] <= until]
        if letter in form.PAID:
            until = max([day for day, _ in payments] + [one.due])
        try:
            done.append(
                late_penalties.calculate(
                    debtor=debtor,
                    amount=one.cents,
                    due_date=one.due,
                    formal_notice_date=notice,
                    payments=tuple(payments),
                    deductions=one.deductions,
                    costs=() if at else answers["costs"],
                    until=until,
                    imputation=order,
                    **contract,
                )
            )
        except Refused as refused:
            errors += [("more_invoices", named(at) + words) if at else (name, words) for name, words in refused.args[0]]
    if errors:
        raise Refused(tuple(errors))
    return done


def account_of(debtor: str, invoices: list[Invoice], done: list) -> list[dict]:
    """The account of late_penalties, invoice after invoice."""
    found = []
    for invoice, one in zip(invoices, done):
        lines = account.lines(account.account(debtor, one))
        for line in lines:
            if len(invoices) > 1:
                line["label"] = f"Facture n°\u00a0{invoice.number}, {line['label']}"
        found += lines
    return found


def last_known(done: list) -> dates.date | None:
    """Last day with a published rate for every invoice; None when none of them needs one."""
    return min([one.known_until for one in done if one.known_until] or [None])


def scheduled(answers: dict, total: int):
    """The rows of the schedule; none when the letter has no use for one. Raises Refused."""
    if answers["letter"] not in form.SCHEDULED or not answers["instalment_count"]:
        return ()
    try:
        return instalments.calculate(
            total, answers["instalment_count"], answers["instalment_first_date"], answers["instalment_every"], None
        ).rows
    except Refused as refused:
        raise Refused(tuple([("instalment_count", words) for _, words in refused.args[0]]))


def check_sums(letter: str, principal: int, interest: int, besides: int, claimed: int, done: list, on: dates.date) -> None:
    """Refuse a letter that the sums contradict, all in cents. besides: clause pénale and costs. done: of late_penalties."""
    most, question, wrong = thresholds.SMALL_CLAIM_MAX, "payments", ""
    total, thanks, receipt = sum([rule.total(one) for one in done]), letter in form.PAID, letter == "accuse_paiement_partiel"
    ceiling = most.value_on(max(on, most.first_day))
    retained = sum([debt.total_of(one.deductions, (debt.RETENTION,)) for one in done])
    if retained and not principal and (thanks or receipt or not claimed):
        question = "deductions"
        wrong = (
            "Il ne reste que la retenue de garantie, qui n’est pas encore due : cette lettre attend qu’elle le soit. Un simple "
            "merci, sans quittance, suffit aujourd’hui."
        )
    elif thanks and not [paid for one in done for paid in one.payments if paid.cents]:
        wrong = "Rien n’a été payé après l’échéance : cette lettre remercie d’un paiement. Choisissez une autre lettre."
    elif thanks and principal:
        wrong = f"Il reste {money.euros(principal)} à payer : choisissez « Accusé d’un paiement partiel »."
    elif thanks and besides:
        wrong = (
            f"Cette lettre vaut quittance, et {money.euros(besides)} de clause pénale ou de frais restent dus : demandez-les par "
            "une relance, ou retirez-les de vos réponses pour y renoncer."
        )
    elif receipt and not principal:
        wrong = "Ce paiement règle toute la facture : choisissez la quittance, ou le remerciement après paiement."
    elif letter in (court_form.LIST_OF_PIECES, court_form.EXECUTION):  # the one states no sum, the other those of the title
        return
    elif not thanks and not total:
        wrong = "Tout est payé : choisissez la quittance, ou le remerciement après paiement."
    elif not thanks and not claimed and letter != court_form.SERVICE:
        wrong = (
            f"La facture est payée. Il reste {money.euros(total)} de pénalités, d’indemnité ou de frais, que cette lettre ne "
            "demande pas : choisissez « Deuxième relance », la quittance ou le remerciement."
        )
    elif letter == "demande_petites_creances" and principal + interest > ceiling:
        question, sums = "amount", f"Principal et intérêts font {money.euros(principal + interest)}"
        wrong = f"{sums} : cette procédure s’arrête à {money.round_euros(ceiling)}."
    if wrong:
        raise Refused(((question, wrong),))
