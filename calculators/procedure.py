"""Which procedure for an unpaid invoice: the ordered routes, the court, the cost, and why each other route is left aside.

The rules are tables: law/courts.py (which court), law/routes.py (gates, rows, bars), law/steps.py (what to do). This file
walks them and writes the answer; a new decree changes a row there, nothing here.
"""

from collections import namedtuple

from calculators.core import money
from calculators.core.answer.result import Explanation, Facts, Headline, Picture, Steps, Table, unique
from calculators.core.drawing import path
from calculators.core.money.fees import with_tax
from calculators.core.reading.form import Refused, field
from calculators.core.tables import in_french, rules
from calculators.core.tables.series import Unknown
from calculators.core.time import dates
from calculators.core.words import names
from calculators.law import costs, court_time, courts, routes, steps, thresholds

ORDER = 80
TITLE = "Quelle procédure pour mon impayé"
RESULT = "la procédure"
YES_NO = (("no", "non"), ("yes", "oui"))
FIELDS = (
    field("creditor", "Votre activité est", "choice", required=True, choices=(
        ("commercial", "commerciale"), ("craft", "artisanale"), ("liberal", "libérale"), ("agricultural", "agricole")),
          help="Inscrit au registre du commerce : commerciale. Métier manuel inscrit au registre des entreprises : artisanale. "
               "Conseil, soin, création, formation : libérale."),
    field("debtor", "Votre client est", "choice", required=True, choices=(
        ("company", "une société commerciale (SARL, SAS, SA…)"), ("trader", "un commerçant en nom propre"),
        ("craftsperson", "un artisan en nom propre"), ("professional", "un libéral en nom propre"),
        ("sel", "une société d’exercice libéral (SELARL, SELAS…)"), ("civil_company", "une société civile (SCI, SCM, SCP…)"),
        ("farmer", "un agriculteur"), ("association", "une association, une copropriété, un CSE"),
        ("consumer", "un particulier"), ("local_authority", "une commune, un département, une région ou leur établissement"),
        ("state", "l’État ou un établissement public national"), ("public_hospital", "un hôpital public")),
          help="La forme est sur la facture ou le devis signé, ou sur annuaire-entreprises.data.gouv.fr. Une société détenue "
               "par une commune est une société commerciale."),
    field("amount", "Somme réclamée, principal et intérêts", "amount", required=True),
    field("stance", "Votre client", "choice", required=True, choices=(
        ("silent", "ne répond pas, ou promet sans payer"), ("admitted", "reconnaît devoir la somme"),
        ("disputed", "conteste la somme, avec des raisons"))),
    field("due_date", "Date d’échéance", "date", help="Le dernier jour pour payer. Sans échéance convenue : la fin de la "
                                                      "prestation."),
    field("limitation_date", "Dernier jour pour agir en justice", "date",
          help="Laissez vide pour le compter depuis l’échéance. Le calcul « Délai pour réclamer en justice » le donne s’il y "
               "a eu des paiements, une reconnaissance de dette ou un procès."),
    field("place", "Votre client se trouve", "choice", default="france", shown_when=("debtor", courts.PRIVATE), choices=(
        ("france", "en France, hors cas suivants"), ("alsace_moselle", "dans le Bas-Rhin, le Haut-Rhin ou la Moselle"),
        ("overseas", "outre-mer"), ("eu", "dans l’Union européenne, hors Danemark"), ("denmark", "au Danemark"),
        ("outside_eu", "hors de l’Union européenne"), ("unknown", "je ne sais pas : adresse inconnue")),
          help="Le siège ou le domicile de votre client, pas le lieu du travail."),
    field("court_city", "Ville du tribunal", "text", shown_when=("place", ("france", "unknown")),
          help="Facultatif. Dans douze villes, un tribunal des activités économiques remplace le tribunal de commerce : " +
               ", ".join(courts.TAE_CITIES) + "."),
    field("insolvency", "Un jugement a ouvert une procédure collective", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE),
          help="Sauvegarde, redressement ou liquidation judiciaire. Pour le savoir : bodacc.fr, gratuit."),
    field("claim_born", "Votre travail a été fait", "choice", default="before", shown_when=("insolvency", ("yes",)), choices=(
        ("before", "avant ce jugement"), ("after", "après ce jugement, pour l’activité poursuivie"))),
    field("bodacc_date", "Jugement publié au BODACC le", "date", shown_when=("insolvency", ("yes",)),
          help="La date de l’annonce sur bodacc.fr. Les délais en partent."),
    field("enforceable_title", "Vous avez déjà un titre exécutoire", "choice", default="no", choices=YES_NO,
          help="Un jugement, une ordonnance définitive, un acte de notaire, un titre de commissaire de justice."),
    field("cheque_bounced", "Un chèque de ce client a été rejeté", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE)),
    field("urgent_cash", "Vous avez besoin de cet argent vite", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE)),
    field("assets_at_risk", "Ses biens risquent de disparaître", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE), help="Comptes vidés, vente du fonds, déménagement, autres impayés publiés."),
    field("conciliation_tried", "Une conciliation ou une médiation a échoué", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE), help="Ou la procédure de petites créances a échoué. Il faut en garder la "
                                                      "preuve."),
    field("transport", "La facture est un transport de marchandises", "choice", default="no", choices=YES_NO,
          shown_when=("debtor", courts.PRIVATE)),
    field("subcontract", "Vous êtes sous-traitant de votre client", "choice", default="no",
          shown_when=("debtor", courts.BUSINESSES), choices=(
              ("no", "non"), ("private", "oui, travaux privés"), ("public", "oui, marché public")),
          help="Accepté, avec des conditions de paiement agréées par celui qui a commandé l’ouvrage."),
    field("today", "Situation au", "date", default="today", required=True),
)  # fmt: skip
GROUPS = (
    ("Vous et votre client", ("creditor", "debtor")),
    ("La dette", ("amount", "stance", "due_date", "limitation_date")),
    ("Où se trouve votre client", ("place", "court_city")),
    ("Sa situation", ("insolvency", "claim_born", "bodacc_date", "assets_at_risk")),
    ("Ce qui s’est déjà passé", ("enforceable_title", "cheque_bounced", "conciliation_tried")),
    ("Cas particuliers", ("urgent_cash", "transport", "subcontract", "today")),
)
NEAR_MONTHS = 3  # limitation closer than that: an act that interrupts it comes first
LIMITS = (
    "Le calcul suppose une dette certaine, chiffrée et née d’un contrat. Une commande annulée avec des arrhes ne laisse pas "
    "de solde à réclamer : l’acheteur perd les arrhes (code de la consommation, article L214-1).",
    "Un particulier surendetté, un bail d’habitation, un crédit, un effet de commerce et un contrat avec une clause de "
    "tribunal étranger ne sont pas couverts.",
    "La Nouvelle-Calédonie, la Polynésie française, Wallis-et-Futuna et Saint-Pierre-et-Miquelon ont leurs propres règles.",
    "C’est une information sur les textes, pas une consultation : un avocat ou un point-justice répond sur votre cas.",
)
WARNINGS = {
    "limitation-near": "Le dernier jour pour agir en justice est le {last}. Ni une lettre recommandée ni le dépôt d’une "
                       "requête en injonction de payer n’arrête ce délai.",
    "limitation-expired": "D’après ces dates, le dernier jour pour agir en justice était le {last}, sauf acte qui l’a "
                          "interrompu ou suspendu.",
    "insolvency-ignored": "Une personne publique ne peut pas être en procédure collective : cette réponse n’est pas retenue.",
    "bodacc-unknown": "Sans la date de publication au BODACC, le délai pour déclarer n’est pas vérifié : cherchez-la sur "
                      "bodacc.fr et déclarez sans attendre.",
    "declare-late": "Le délai pour déclarer s’est terminé le {declare}, ou le {afar} si vous demeurez hors du territoire du "
                    "tribunal. Un dernier jour qui tombe un samedi, un dimanche ou un jour férié est reporté au jour "
                    "ouvrable suivant.",
    "not-due": "L’échéance du {due} n’est pas passée : aucune somme n’est encore exigible.",
}  # fmt: skip
LAWYER = {"no": "non obligatoire", "yes": "obligatoire", "if_opposed": "seulement en cas d’opposition"}
NOT_HERE = (("Voie", "text"), ("Pourquoi pas ici", "text"), ("Texte", "text"))
OPEN_POINTS = (("Ce que les textes laissent ouvert", "text"), ("Texte", "text"))
BARS, NOT_NOW, FEES, LAWYERS = [rules.by_code(table) for table in (routes.BARS, routes.NOT_NOW, routes.FEES, routes.LAWYER)]
DURATIONS, STAMPED, BEGINS = [rules.by_code(table) for table in (routes.DURATIONS, routes.STAMPED, routes.BEGINS)]
SAID, OPEN, TO_CONFIRM = [rules.by_code(table) for table in (steps.SAID, steps.OPEN, steps.TO_CONFIRM)]
STANCES = {"admitted": "reconnue", "silent": "sans réponse", "disputed": "oui"}

# facts: every word the tables know.  row: of routes.ROWS.  proposed, excluded: see below.  words: figures of the sentences.
Outcome = namedtuple("Outcome", ("facts", "row", "proposed", "excluded", "words", "codes", "last_day"))
# step: of core.tables.rules.  facts: those of the case and of this route.
Proposed = namedtuple("Proposed", ("step", "facts", "stamp_cents", "fee_cents", "duration", "to_confirm"))


def last_day_to_sue(facts, due_date):
    """Last day to sue when nothing interrupts limitation; None without a due date."""
    if due_date is None:
        return None
    series = [row.value for row in routes.LIMITATION if rules.holds(row.when, facts)][0]
    return dates.later(due_date, series.value_on(max(due_date, series.first_day)), series.unit)


def limitation_state(last_day, today):
    """A word for how far the end of limitation is."""
    if last_day is None:
        return "unknown"
    if today > last_day:
        return "expired"
    return "near" if last_day < dates.add_months(today, NEAR_MONTHS) else "open"


def declaration_state(bodacc_date, today):
    """A word for where the time to declare a claim stands."""
    if bodacc_date is None:
        return "unknown"
    if today <= court_time.DECLARE_CLAIM.last_day(bodacc_date):
        return "open"
    return "late" if today <= court_time.RELIEF.last_day(bodacc_date) else "closed"


def check(answers):
    """Refuse answers that do not go together."""
    errors, private = [], answers["debtor"] in courts.PRIVATE
    first, city = thresholds.AMICABLE_MAX.first_day, answers["court_city"]
    if answers["stance"] == "disputed" and answers["enforceable_title"] == "yes":
        errors.append(
            (
                "stance",
                "Un titre exécutoire a déjà tranché : choisissez « reconnaît » ou « ne répond pas ». Si un "
                "recours est en cours contre ce titre, répondez que vous n’en avez pas encore.",
            )
        )
    due, limit = answers["due_date"], answers["limitation_date"]
    if due and limit and limit < due:
        errors.append(("limitation_date", "Le dernier jour pour agir ne peut pas précéder l’échéance : vérifiez ces deux dates."))
    if city and private and not names.find_name(city, courts.TAE_CITIES):
        errors.append(
            (
                "court_city",
                "Cette ville n’a pas de tribunal des activités économiques. Laissez vide, ou indiquez "
                + ", ".join(courts.TAE_CITIES[:-1])
                + f" ou {courts.TAE_CITIES[-1]}.",
            )
        )
    elif city and private and answers["place"] not in ("france", "unknown"):
        errors.append(
            (
                "court_city",
                "Le tribunal de cette ville ne juge pas un client qui se trouve là : laissez vide, ou "
                "corrigez le lieu où se trouve votre client.",
            )
        )
    published, known = answers["bodacc_date"], court_time.DECLARE_CLAIM.first_day
    if published and published < known:
        errors.append(
            ("bodacc_date", f"Les délais sont connus ici depuis le {dates.french(known)} : indiquez une date plus récente.")
        )
    if private and answers["insolvency"] == "yes" and published and published > answers["today"]:
        errors.append(("bodacc_date", "Cette publication est datée après le jour de la situation : vérifiez ces deux dates."))
    if answers["today"] < first:
        errors.append(("today", f"Les règles sont connues ici depuis le {dates.french(first)} : indiquez une date plus récente."))
    if errors:
        raise Refused(tuple(errors))


def case_facts(answers):
    """Every word that the tables may ask about the case; and the last day to sue, or None."""
    facts, today = dict(answers), answers["today"]
    city = names.find_name(answers["court_city"] or "", courts.TAE_CITIES)
    facts["city"] = "yes" if city and answers["debtor"] in courts.PRIVATE else "no"
    facts["due"] = "no" if answers["due_date"] and today <= answers["due_date"] else "yes"
    last_day = answers["limitation_date"]
    facts["limitation_from"] = "answer" if last_day else "due_date"
    if last_day is None and answers["enforceable_title"] == "no":
        last_day = last_day_to_sue(facts, answers["due_date"])
    facts["limitation"] = limitation_state(last_day, today)
    facts["declaration"] = declaration_state(answers["bodacc_date"], today)
    return rules.derive(facts, courts.FACTS + routes.ROUTE_COURTS), last_day


def court_words(code, city):
    """How a court, or a choice of courts, is called; and how to find it."""
    found = [courts.COURTS[one] for one in code.split("|")]
    name = " ou ".join([one[0] for one in found])
    return (f"{name} ({city})" if city else name), found[0][1]


def registry_fee(today):
    """What the registry takes for an injunction, with tax; None before the tariff that is known."""
    try:
        return with_tax(costs.INJUNCTION_REGISTRY.value_on(today), costs.VAT.value_on(today))
    except Unknown:
        return None


def propose(step, facts, words):
    """A route of the row with what it asks in this case."""
    code, today, own = step.code, facts["today"], dict(facts)
    own["route_court"] = facts.get(routes.ROUTES[code].court, routes.ROUTES[code].court)
    choice = facts["nature"] == "choice" and "|" in own["route_court"]
    own["route_court_kind"] = "none" if own["route_court"] == "none" else "choice" if choice else "one"
    own["lawyer"] = rules.value(LAWYERS, code, own, "no")
    own["stamped"] = "yes" if rules.one(STAMPED, code, own) and costs.STAMP.value_on(today) else "no"
    fee = rules.value(FEES, code, own, None)
    fee = registry_fee(today) if fee == "registry" else fee
    own["fee"] = "ask" if fee is None else "known" if fee else "free"
    duration = rules.value(DURATIONS, code, own, routes.DURATION_UNKNOWN).format(**words)
    doubtful = step.to_confirm or rules.one(TO_CONFIRM, code, own) is not None
    return Proposed(step, own, costs.STAMP.value_on(today) if own["stamped"] == "yes" else 0, fee, duration, doubtful)


def calculate(**answers):
    """The routes open to the case, in order, and those that are not, each with its reason. Raises Refused."""
    check(answers)
    facts, last_day = case_facts(answers)
    row = rules.first(routes.ROWS, facts)
    facts["gate"] = row.gate
    words = in_french.words(routes.FIGURES, routes.DATES, answers["today"])
    kept = [
        step
        for step in rules.steps(row.routes)
        if not rules.one(BARS, step.code, facts) and (facts["prior"] == "yes" or not step.only_if_due)
    ]
    proposed = [propose(step, facts, words) for step in kept]
    codes, excluded = [step.code for step in kept], []
    for code in routes.ORDER_OF_REASONS:
        why = None if code in codes else rules.one(BARS, code, facts) or rules.one(NOT_NOW, code, facts)
        if why and why.reason:
            excluded.append((code, why.reason.format(**words), why.source))
    return Outcome(facts, row, proposed, excluded, words, warning_codes(facts), last_day)


def warning_codes(facts):
    """Codes of WARNINGS that the reader must see."""
    found, gate = [], facts["gate"]
    if facts["limitation"] in ("near", "expired"):
        found.append(f"limitation-{facts['limitation']}")
    if facts["insolvency"] == "yes" and facts["insolvent"] == "no":
        found.append("insolvency-ignored")
    if gate == "insolvency" and facts["claim_born"] == "before" and facts["declaration"] != "open":
        found.append("bodacc-unknown" if facts["declaration"] == "unknown" else "declare-late")
    return found + (["not-due"] if gate == "not_due" else [])


def route_values(one):
    """A proposed route as the contract names it."""
    own = one.facts
    return {
        "code": one.step.code,
        "court": own["route_court"],
        "lawyer": own["lawyer"],
        "prior_conciliation": own["prior"] == "yes" and one.step.code in routes.AFTER_AMICABLE,
        "stamp_cents": one.stamp_cents,
        "fee_cents": one.fee_cents,
        "duration": one.duration,
        "optional": one.step.optional,
        "to_confirm": one.to_confirm,
    }


def deciding(proposed):
    """The route that decides: the first before a judge, else the first with an officer, else the last."""
    judged = [one for one in proposed if routes.ROUTES[one.step.code].judicial]
    served = [one for one in proposed if one.facts["route_court"] != "none"]
    return (judged or served or proposed[-1:])[0]


def begin(one):
    """What to do, in one sentence."""
    return rules.value(BEGINS, one.step.code, one.facts, routes.ROUTES[one.step.code].begin)


def step_row(one, outcome, city):
    """A proposed route as a numbered step: heading, sentences, texts."""
    own, code, words = one.facts, one.step.code, dict(outcome.words)
    words["court"], words["find"] = court_words(own["route_court"], city if own["economic"] == "yes" else "")
    words["fee"], words["duration"] = money.euros(one.fee_cents or 0), one.duration
    said = rules.every(SAID, code, own)
    heading = begin(one)[:-1] + (" (facultatif)" if one.step.optional else "") + (" (à confirmer)" if one.to_confirm else "")
    return heading, [line.words.format(**words) for line in said], unique([text for line in said for text in line.sources])


def path_picture(outcome):
    """The questions in order up to the one where the way turned, then the steps."""
    asked = []
    for gate in routes.GATES:
        here = gate.code == outcome.row.gate
        last = gate.code == "ordinary"
        asked.append((gate.question, STANCES[outcome.facts["stance"]] if last else "oui" if here else "non", here))
        if here:
            break
    ways = [routes.ROUTES[one.step.code].name for one in outcome.proposed]
    said = " ".join([f"{question[:-2]} : {answer}." for question, answer, _ in asked])
    return Picture(path.draw("Le chemin de votre dossier", asked, ways), f"{said} La route : {', '.join(ways)}.")


def case_rows(outcome, chief, city, why):
    """The few facts under the headline."""
    court = court_words(chief.facts["route_court"], city if outcome.facts["economic"] == "yes" else "")[0]
    rows = [("Devant", court), ("Avocat", LAWYER[chief.facts["lawyer"]])]
    if routes.ROUTES[chief.step.code].court == "court":
        rows.insert(1, ("Pourquoi ce tribunal", why))
    if outcome.row.gate == "insolvency" and outcome.facts["claim_born"] == "before" and outcome.facts["bodacc_date"]:
        late = outcome.facts["declaration"] == "late"
        series, label = (court_time.RELIEF, "Relevé de forclusion") if late else (court_time.DECLARE_CLAIM, "Déclaration")
        rows.append((f"{label} au plus tard le", dates.french(series.last_day(outcome.facts["bodacc_date"]))))
    if outcome.last_day:
        rows.append(("Dernier jour pour agir en justice", dates.french(outcome.last_day)))
    return rows


def explain(answers, outcome):
    """The outcome as machine values, warnings, conventions, sources and blocks."""
    facts, proposed, chief = outcome.facts, outcome.proposed, deciding(outcome.proposed)
    city = names.find_name(answers["court_city"] or "", courts.TAE_CITIES)
    judge = [one for one in courts.WHY if rules.holds(one.when, facts)][0]
    judged = [one for one in proposed if routes.ROUTES[one.step.code].court == "court"]
    excluded = [{"code": code, "reason": f"{reason[:-1]} ({source.text})."} for code, reason, source in outcome.excluded]
    values = {"court": chief.facts["route_court"], "routes": [route_values(one) for one in proposed], "excluded": excluded}
    done = [step_row(one, outcome, city) for one in proposed]
    points = []
    for one in proposed:
        words = dict(outcome.words)
        words["fee"] = money.euros(one.fee_cents or 0)
        points += [(line.words.format(**words), line.sources[0]) for line in rules.every(OPEN, one.step.code, one.facts)]
    then = "C’est ce que les textes prévoient ici" if chief is proposed[0] else "Ensuite, sans paiement, les textes prévoient"
    blocks = [
        Headline(f"{begin(proposed[0])} {then} :", routes.ROUTES[chief.step.code].name, "Procédure"),
        Facts(case_rows(outcome, chief, city, judge.words), outcome.row.why),
        Steps("Votre route, étape par étape", done),
        path_picture(outcome),
    ]
    if outcome.excluded:
        rows = [(routes.ROUTES[code].name, reason, source) for code, reason, source in outcome.excluded]
        blocks.append(Table("Pourquoi pas…", NOT_HERE, rows, ()))
    if points:
        blocks.append(Table("À vérifier", OPEN_POINTS, unique(points), ()))
    published = answers["bodacc_date"] or answers["today"]
    shown = {
        "last": dates.french(outcome.last_day or answers["today"]),
        "due": dates.french(answers["due_date"] or answers["today"]),
        "declare": dates.french(court_time.DECLARE_CLAIM.last_day(published)),
        "afar": dates.french(court_time.DECLARE_FROM_AFAR.last_day(published)),
    }
    used = [text for _, _, texts in done for text in texts] + [source for _, _, source in outcome.excluded]
    return Explanation(
        values,
        [(code, WARNINGS[code].format(**shown)) for code in outcome.codes],
        [(line.codes[0], line.words.format(**outcome.words)) for line in steps.CONVENTIONS if rules.holds(line.when, facts)],
        unique((list(judge.sources) if judged else []) + used + [source for _, source in points]),
        blocks,
    )
