"""What the reader of a document after a decision is told, and what serving an order that grants a part gives up."""

from calculators.core import money
from calculators.core.answer.result import Facts, Folded, Table
from calculators.core.time import dates
from calculators.law import court_elements, court_time, thresholds
from calculators.letters import court_checks, court_form, decided, decided_words

PARTS = (("Somme", "text"), ("Demandé", "number"), ("Accordé", "number"), ("Écart", "number"))
TEXTS = {  # what the warnings name, by code
    "order-partial": (court_elements.ART_1409,), "serve-by": (court_time.ART_1411,), "act-first": (court_time.ART_1418,),
    "hearing-sent": (court_elements.ART_132, court_elements.ART_446_1),
    "hearing-attend": (court_elements.ART_1419, court_elements.ART_472),
    "hearing-alone": (thresholds.ART_761, court_elements.ART_853),
    "hearing-lawyer-civil": (court_time.ART_1418, court_elements.ART_1419),
    "hearing-lawyer-commercial": (court_elements.ART_853,), "hearing-deposit": (court_time.ART_1425,),
    "execution-early": (court_time.ART_1422,), "execution-checked": (court_time.ART_1422,),
    "not-in-person": (court_time.ART_1416,),
    "relief-then-declare": (court_time.L622_24,), "relief-cost": (court_elements.R622_25,),
}  # fmt: skip
BOTH_WAYS = "Une ordonnance partielle : les deux suites possibles"
PENALTIES_BY_RATE = (
    "Des intérêts que l’ordonnance accorde par un taux, sans les chiffrer, ne sont pas refusés : ne comptez pas leur ligne."
)
WARNINGS = {
    "order-partial": (
        "L’ordonnance accorde {granted} sur {asked}. La faire signifier, c’est renoncer au reste, {given_up}. Ne pas la faire "
        "signifier permet de demander un jugement pour le tout (code de procédure civile, article 1409)."
    ),
    "serve-by": (
        "Dernier jour pour la signification : le {serve_by}. Écrivez assez tôt au commissaire de justice, qui doit trouver "
        "l’adresse et préparer l’acte (code de procédure civile, article 1411)."
    ),
    "serve-before-limitation": (
        "Le délai pour agir finit le {to_sue}, avant le dernier jour de la signification : seule la signification "
        "l’interrompt. Demandez-la pour cette date au plus tard."
    ),
    "lasting-address": (
        "Donnez au greffe et au commissaire de justice une adresse où le courrier vous parvient : l’avis d’opposition y est "
        "envoyé."
    ),
    "lawyer-first": (
        "Voyez un avocat avant de continuer si votre client conteste la somme, si elle dépasse {lawyer_over}, si le délai "
        "pour agir finit dans moins de trois mois, s’il y a plusieurs débiteurs ou une caution, s’il est en procédure "
        "collective, ou à l’étranger."
    ),
    "act-first": (
        "Mettez l’acte de signification en pièce n° 1 : pour une ordonnance depuis le 1er septembre 2026, le créancier le "
        "communique, sinon sa demande est irrecevable (code de procédure civile, article 1418). À vérifier au greffe : tous "
        "les tribunaux l’exigent-ils ? Envoyez-le d’avance, et apportez-le."
    ),
    "hearing-sent": (
        "Envoyez d’avance la note et les pièces à votre client, en recommandé, et apportez trois exemplaires : le débat est "
        "oral, et chacun doit connaître les pièces de l’autre (code de procédure civile, articles 132 et 446-1)."
    ),
    "hearing-attend": (
        "Venez à l’audience, ou faites-vous représenter : si personne ne vient, l’ordonnance tombe (code de procédure civile, "
        "article 1419). Si votre client ne vient pas, demandez quand même un jugement (article 472)."
    ),
    "hearing-alone": (
        "Pour ce tribunal et cette somme, les textes n’exigent pas d’avocat (code de procédure civile, articles 761 et 853). "
        "Une demande de votre client contre vous, ou un point de droit discuté, peut en demander un."
    ),
    "hearing-lawyer-civil": (
        "Au tribunal judiciaire, au-dessus de {lawyer_over}, un avocat est obligatoire : il se constitue dans les "
        "{appoint_lawyer} de l’avis d’opposition, sinon l’ordonnance tombe (code de procédure civile, articles 1418 et 1419). "
        "Cette note lui sert de base."
    ),
    "hearing-lawyer-commercial": (
        "Devant ce tribunal, au-dessus de {lawyer_over}, un avocat est obligatoire (code de procédure civile, article 853). "
        "Cette note lui sert de base."
    ),
    "hearing-lawyer-chamber": (
        "Devant la chambre commerciale, en Alsace et en Moselle, demandez au greffe si un avocat est obligatoire."
    ),
    "hearing-deposit": (
        "Au tribunal de commerce, les frais de l’opposition se déposent dans les {deposit_costs} de la lettre du greffe, "
        "sinon la demande est caduque (code de procédure civile, article 1425). Comptez depuis la date de cette lettre."
    ),
    "execution-early": (
        "L’ordonnance ne peut pas être exécutée avant le {enforceable_from} (code de procédure civile, article 1422). La "
        "lettre le dit. Ce jour-là, vérifiez encore qu’aucun avis d’opposition n’est arrivé."
    ),
    "execution-checked": (
        "La lettre dit que ni avis d’opposition, ni demande d’en consigner les frais ne vous est parvenu : vérifiez votre "
        "courrier, et demandez au greffe (code de procédure civile, article 1422)."
    ),
    "not-in-person": (
        "Lisez l’acte : s’il n’a pas été remis à votre client en personne, l’opposition reste ouverte plus longtemps (code de "
        "procédure civile, article 1416)."
    ),
    "old-order": (
        "Cette ordonnance date d’avant septembre 2026 : demandez au greffe le certificat qui dit qu’il n’y a pas eu "
        "d’opposition, et joignez-le."
    ),
    "interest-from-missing": (
        "Aucun intérêt n’est compté depuis l’ordonnance. Si elle en accorde qui courent encore, indiquez depuis quel jour."
    ),
    "relief-then-declare": (
        "Le relevé ne vaut pas déclaration : une fois accordé, la créance se déclare dans un délai de {declare_term} depuis "
        "sa notification, {declare_term_from_afar} depuis un autre territoire (code de commerce, article L622-24). Elle ne "
        "participe qu’aux paiements qui suivent la demande."
    ),
    "relief-cost": (
        "Les frais de la demande sont pour vous, sauf si votre client a omis votre créance (code de commerce, article "
        "R622-25)."
    ),
    "relief-court": (
        "La requête va au greffe. Devant le tribunal de commerce, l’avocat n’est pas obligatoire ; devant le tribunal "
        "judiciaire, demandez au greffe."
    ),
    "declare-still-open": "Le délai pour déclarer court jusqu’au {declare_by} : la déclaration de créance suffit jusque-là.",
    "to-come-in-words": "Indiquez la date et le montant des sommes à échoir : le tableau les additionne alors.",
    "keep-both-proofs": (
        "Gardez la preuve de l’envoi et une copie de tout ce que le pli contient : vous devez pouvoir montrer les deux."
    ),
}  # fmt: skip


def said(answers: dict, outcome) -> dict[str, str]:
    """What the sentences of WARNINGS name."""
    on, letter = answers["letter_date"], answers["letter"]
    over = thresholds.LAWYER_OVER
    found = {"lawyer_over": money.round_euros(over.value_on(max(on, over.first_day)))}
    for name, rule in (("appoint_lawyer", court_time.APPOINT_LAWYER), ("deposit_costs", court_time.DEPOSIT_COSTS)):
        found[name] = f"{rule.value_on(max(on, rule.first_day))}\u00a0jours"
    if letter in court_form.AFTER_ORDER:
        days, parts = decided.days_of(answers), decided.given_up(answers, outcome.done) if letter == court_form.SERVICE else []
        found["serve_by"] = dates.french(days["serve_by"])
        found["to_sue"] = dates.french(last_to_sue(answers, outcome))
        if outcome.title:
            found.update(dates.known_words(outcome.title.known_until))
        found["enforceable_from"] = dates.french(days["enforceable_from"]) if "enforceable_from" in days else ""
        asked, got = sum([one[1] for one in parts]), sum([one[2] for one in parts])
        found["asked"], found["granted"], found["given_up"] = [money.euros(cents) for cents in (asked, got, asked - got)]
    if letter == court_form.RELIEF:
        found["declare_term"] = decided_words.months(court_time.DECLARE_AFTER_RELIEF, on)
        found["declare_term_from_afar"] = decided_words.months(court_time.DECLARE_AFTER_RELIEF_FROM_AFAR, on)
        found["declare_by"] = dates.french(decided.claimed_days(answers)["declare_by"])
    return found


def last_to_sue(answers: dict, outcome) -> dates.date:
    """The last day before the claim expires: only the service of the order interrupts it."""
    return answers["limitation_date"] or min([one.last_day for one in outcome.done])


def service(answers: dict, outcome) -> tuple:
    """What is told of a demande de signification: (code, whether it holds) pairs."""
    sooner = last_to_sue(answers, outcome) < decided.days_of(answers)["serve_by"]
    return (
        ("order-partial", bool(decided.given_up(answers, outcome.done))),
        ("serve-by", not sooner),
        ("serve-before-limitation", sooner),
        ("lasting-address", True),
        ("lawyer-first", True),
    )


def hearing(answers: dict, outcome) -> tuple:
    """The same of a note for the hearing. The obligation may be under the threshold, the claim over it: article 853."""
    over = thresholds.LAWYER_OVER.value_on(max(answers["letter_date"], thresholds.LAWYER_OVER.first_day))
    commercial = answers["court_kind"] in court_checks.COMMERCIAL
    chamber = answers["court_kind"] == court_form.CHAMBER
    alone = outcome.total_cents <= over or (commercial and outcome.amount_cents <= over)
    return (
        ("act-first", not decided_words.act_is_first(answers)),
        ("hearing-attend", True),
        ("hearing-sent", alone or chamber),
        ("hearing-alone", alone and not chamber),
        ("hearing-lawyer-commercial", commercial and not alone and not chamber),
        ("hearing-lawyer-civil", not commercial and not alone),
        ("hearing-lawyer-chamber", chamber),
        ("hearing-deposit", commercial and not chamber),
    )


def execution(answers: dict, outcome) -> tuple:
    """The same of a demande d’exécution."""
    early = answers["letter_date"] < decided.days_of(answers)["enforceable_from"]
    return (
        ("execution-early", early),
        ("execution-checked", not early),
        ("not-in-person", True),
        ("old-order", answers["order_date"].isoformat() < court_time.BEFORE_ENFORCEMENT.rows[-1].since),
        ("interest-from-missing", not answers["interest_from"]),
        ("rate-unknown", outcome.title.provisional),
    )


def relief(answers: dict, outcome) -> tuple:
    """The same of a requête en relevé de forclusion."""
    early = answers["letter_date"] <= decided.claimed_days(answers)["declare_by"]
    return (("declare-still-open", early), ("relief-then-declare", True), ("relief-cost", True), ("relief-court", True))


def claim(answers: dict, outcome) -> tuple:
    """The same of a déclaration de créance."""
    return (("to-come-in-words", bool(answers["amount_to_come"]) and not answers["to_come"]), ("keep-both-proofs", True))


TOLD = {court_form.SERVICE: service, court_form.HEARING: hearing, court_form.EXECUTION: execution, court_form.RELIEF: relief,
        court_form.CLAIM: claim}  # fmt: skip


def told(answers: dict, outcome) -> list[str]:
    """Codes of what the reader is told before sending."""
    return [code for code, holds in TOLD[answers["letter"]](answers, outcome) if holds]


def both_ways(answers: dict, outcome) -> list:
    """What serving and not serving an order that grants a part come to, as a block; none for an order that grants all."""
    rows = decided.given_up(answers, outcome.done) if answers["letter"] == court_form.SERVICE else []
    if not rows:
        return []
    labels = {
        "principal": "Principal",
        "interest": "Intérêts ou pénalités",
        "penalty": "Clause pénale",
        "costs": "Frais",
        "indemnity": "Indemnité de 40 €",
    }
    asked, got = sum([one[1] for one in rows]), sum([one[2] for one in rows])
    shown = [(labels[code], money.euros(wanted), money.euros(found), money.euros(wanted - found)) for code, wanted, found in rows]
    serve_by = dates.french(decided.days_of(answers)["serve_by"])
    ways = [
        (
            "La faire signifier",
            f"au plus tard le {serve_by}\u202f: {money.euros(got)} peuvent être exécutés, et le reste, "
            f"{money.euros(asked - got)}, est abandonné",
        ),
        (
            "Ne pas la faire signifier",
            f"et demander un jugement pour le tout, {money.euros(asked)}\u202f: l’ordonnance reste alors sans effet",
        ),
    ]
    total = ("Total", money.euros(asked), money.euros(got), money.euros(asked - got))
    return [Folded(BOTH_WAYS, money.euros(asked - got), [Table("", PARTS, shown, total), Facts(ways, PENALTIES_BY_RATE)])]
