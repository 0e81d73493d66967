"""Why each step comes next, where it is told, the letter that makes it; and what each state rests on."""

from calculators.core.tables import rules
from calculators.core.time import dates
from calculators.follow_up.coming import noticed_on
from calculators.follow_up.ways import case_of
from calculators.late_penalties import debt
from calculators.law import (
    civil_interest,
    court_time,
    judgment,
    legal_interest,
    limitation,
    payment_terms,
    public_payment,
    routes,
)
from calculators.procedure import rule
from calculators.procedure.following import LETTERS as OF_ROUTES
from calculators.procedure.following import PAGES as PAGES_OF_ROUTES

NOTICE_PAGE, WRITTEN, FIRST, JUDGED = (
    "insister/mise-en-demeure/", "relancer/relances-ecrites/", "relancer/premier-rappel/", "procedures/injonction-de-payer/",
)  # fmt: skip
PAGES = {  # by step; those of the routes are in procedure/following
    "rappel_avant_echeance": "lettres/rappels/", "appel_telephonique": FIRST, "relance_1": WRITTEN, "relance_2": WRITTEN,
    "dernier_avis": WRITTEN, "mise_en_demeure": NOTICE_PAGE, "demande_acheteur_public": "client-public/",
    "decision": "quelle-procedure/", "attendre": "quelle-procedure/", "prescription": "prescription/", "reponse": NOTICE_PAGE,
    "promesse": "relancer/comprendre-et-negocier/", "date_de_presentation": NOTICE_PAGE,
    "suivre_echeancier": "relancer/proposer-un-echeancier/", "reponse_contestation": "lettres/contester-suspendre-resoudre/",
    "accessoires": "penalites-de-retard/", "ordonnance": JUDGED, "signification": JUDGED, "attente_opposition": JUDGED,
    "consignation": JUDGED, "avocat": JUDGED, "audience": "justice/saisir-la-justice/",
    "signification_jugement": "procedures/execution/", "suivre_execution": "procedures/execution/",
    "procedure_collective": "client-en-procedure-collective/",
}  # fmt: skip
OWN_LETTERS = ("rappel_avant_echeance", "appel_telephonique", "relance_1", "relance_2", "dernier_avis", "mise_en_demeure",
               "demande_acheteur_public", "reponse_contestation")  # fmt: skip
NOT_OVERDUE = ("rappel_avant_echeance", "reponse_contestation", "reconnaissance_de_dette", "proposition_echeancier",
               "declaration_de_creance", "saisine_conciliateur", "saisine_mediateur")  # fmt: skip
OF_ORDER = {  # the letters of an order, by step
    "signification": "demande_de_signification", "audience": "note_d_audience", "execution": "demande_d_execution",
}  # fmt: skip
TOLD = {  # what each of them tells: the events, with the question of each
    "demande_de_signification": {"payment_order_issued": "order_date"},
    "note_d_audience": {
        "payment_order_issued": "order_date", "payment_order_served": "served_on", "opposition": "opposition_date"},
    "demande_d_execution": {"payment_order_issued": "order_date", "payment_order_served": "served_on"},
}  # fmt: skip
OF_AN_ORDER = ("business", "consumer", "non_professional")
WITHOUT_PRINCIPAL = ("relance_2", "reponse_contestation")  # letters that claim what is left once the invoice is paid
REASONS = {
    "rappel_avant_echeance": (
        "L’échéance est le {due} : demander si la facture est bien arrivée évite un oubli, et aucun texte ne l’impose."
    ),
    "appel_telephonique": "L’échéance du {due} est passée : l’usage commence par un appel, qu’aucun texte n’impose.",
    "relance_1": "L’usage confirme l’appel par écrit le même jour ; aucun texte ne fixe un nombre de relances.",
    "relance_2": "Sans paiement après la première relance, l’usage est d’en envoyer une deuxième, avec le décompte.",
    "dernier_avis": "Il annonce la mise en demeure et sa date ; c’est un usage, aucun texte ne l’impose.",
    "mise_en_demeure": "Elle exige le paiement à une date précise et constate le retard (code civil, article 1344).",
    "demande_acheteur_public": (
        "Un acheteur public doit les intérêts et l’indemnité sans relance (code de la commande publique, article "
        "L2192-13), et une demande écrite interrompt la prescription."
    ),
    "decision": "Sans paiement ni accord, les textes ouvrent plusieurs voies, selon votre client et la somme.",
    "prescription": (
        "Le dernier jour pour agir est le {last} : seul un acte que les textes prévoient l’arrête (code civil, articles "
        "2240 et 2241)."
    ),
    "prescription_publique": (
        "Le dernier jour pour agir est le {last} : une réclamation écrite interrompt ce délai (loi n° 68-1250 du 31 "
        "décembre 1968, article 2)."
    ),
    "titre": "Le dernier jour pour faire exécuter est le {last} (code des procédures civiles d’exécution, article L111-4).",
    "reponse": "La mise en demeure du {notice} laisse à votre client jusqu’au {reply} : c’est l’usage de cette lettre.",
    "promesse": "Votre client a promis de payer le {promised} : vérifiez ce jour-là que l’argent est arrivé.",
    "date_de_presentation": (
        "Les intérêts de ce client courent depuis la présentation de la mise en demeure (code civil, article 1344-1) : "
        "le jour est sur l’avis de réception."
    ),
    "suivre_echeancier": (
        "Un échéancier est accepté : les jours des versements ne sont pas connus ici, vérifiez que le dernier est arrivé."
    ),
    "reponse_contestation": "Une contestation appelle une réponse écrite, point par point, avec ses preuves.",
    "accessoires": "La facture est payée, il reste ce que le retard a ajouté.",
    "ordonnance": "La requête est déposée : le juge rend ou refuse l’ordonnance, et rien n’interrompt la prescription d’ici là.",
    "signification": (
        "L’ordonnance doit être signifiée au plus tard le {serve_by} : après ce jour, elle est non avenue (code de "
        "procédure civile, article 1411)."
    ),
    "again": (
        "L’ordonnance n’a pas été signifiée à temps : une nouvelle requête est nécessaire (code de procédure civile, "
        "article 1411)."
    ),
    "attente_opposition": (
        "Votre client peut faire opposition jusqu’au {opposition_until} (code de procédure civile, article 1416)."
    ),
    "attente_execution": (
        "Sans opposition, l’ordonnance peut être exécutée à partir du {enforceable_from} (code de procédure civile, "
        "article 1422)."
    ),
    "consignation": (
        "Au tribunal de commerce, les frais de l’opposition se consignent dans ce délai, sinon la demande est caduque "
        "(code de procédure civile, article 1425)."
    ),
    "avocat": (
        "Au-dessus du seuil de représentation, l’avocat se constitue dans ce délai, sinon l’ordonnance tombe (code de "
        "procédure civile, article 1418)."
    ),
    "audience": "Un juge est saisi : la date de l’audience est sur la convocation ou l’assignation.",
    "signification_jugement": "Un jugement se signifie avant d’être exécuté (code de procédure civile, article 503).",
    "execution": (
        "Vous avez un titre exécutoire : un commissaire de justice peut le faire exécuter (code des procédures civiles "
        "d’exécution, article L111-3)."
    ),
    "suivre_execution": "L’exécution est confiée au commissaire de justice : demandez-lui où elle en est.",
    "procedure_collective": (
        "La créance est déclarée : le mandataire judiciaire dit si elle est admise, et les relances sont arrêtées."
    ),
}
BROKEN = " ; la promesse de payer le {broken} n’a pas été tenue."
SOURCES = {  # by reason, the texts that it names
    "mise_en_demeure": (payment_terms.ART_1344,), "demande_acheteur_public": (public_payment.L2192_13, limitation.LOI_68_1250_2),
    "prescription": (limitation.ART_2240, limitation.ART_2241), "prescription_publique": (limitation.LOI_68_1250_2,),
    "titre": (limitation.L111_4,), "date_de_presentation": (civil_interest.ART_1344_1,),
    "signification": (court_time.ART_1411,), "again": (court_time.ART_1411,), "attente_opposition": (court_time.ART_1416,),
    "attente_execution": (court_time.ART_1422,), "consignation": (court_time.ART_1425,), "avocat": (court_time.ART_1418,),
    "execution": (routes.L111_3,), "signification_jugement": (judgment.ART_503,),
}  # fmt: skip
NAMED = {  # by warning, the texts that it names
    "late-opposition": (court_time.ART_1416,), "notice-day-missing": (civil_interest.ART_1231_6, civil_interest.ART_1344_1),
    "no-formal-notice": (civil_interest.ART_1231_6, civil_interest.ART_1344_1), "order-lapsed": (court_time.ART_1411,),
}  # fmt: skip


def page_of(code: str) -> str:
    """Where a step is told in the guide."""
    return PAGES[code] if code in PAGES else PAGES_OF_ROUTES[code]


def letter_of(code: str, answers: dict, outcome) -> str | None:
    """The letter of a step, where there is one for this debtor and it can be written today."""
    kind, owed = outcome.kind, outcome.owed
    name, _, debtors = OF_ROUTES.get(code, ("", "", ()))
    if code in OWN_LETTERS:
        name, debtors = code, (kind,)
    elif code == "prescription" and outcome.claim != "judgment":
        name, debtors = ("demande_acheteur_public" if kind == "public" else "reconnaissance_de_dette"), (kind,)
    elif code == "accessoires":
        name, debtors = "relance_2", ("business", "public")
    elif code in OF_ORDER:
        name, debtors = OF_ORDER[code] if of_the_order(code, outcome.life, answers["today"]) else "", OF_AN_ORDER
    if not name or kind not in debtors:
        return None
    if outcome.early and name not in NOT_OVERDUE:
        return None
    if kind in debt.CIVIL and not claimed(outcome):
        return None
    return name if owed.principal_cents or name in WITHOUT_PRINCIPAL else None


def of_the_order(code: str, life, today) -> bool:
    """Whether the letter of a step can be written: the order is still good, and no judgment has taken its place."""
    if "judgment" in life.on or [event for event in TOLD[OF_ORDER[code]] if event not in life.on] or life.void():
        return False
    return today <= life.order["serve_by"] if code == "signification" else code != "audience" or life.court == "opposition"


def claimed(outcome) -> bool:
    """Whether a letter claims something of who owes interest after a notice only: most count neither interest nor clause."""
    if outcome.debt["due_date"] < legal_interest.PROFESSIONAL_CREDITOR.first_day:  # nor do they know older rates
        return False
    return sum([cents for _, cents in outcome.debt["payments"]]) < debt.due_cents(outcome.debt)


class Reasons:
    """The sentence of each step of an answer, and its texts."""

    def __init__(self, answers: dict, outcome):
        self.public, self.route_rows, self.row_why = outcome.kind == "public", {}, ""
        if [step for step in outcome.steps if step.why == "route"]:
            found = rule.calculate(**case_of(answers, outcome))
            self.row_why, self.route_rows = found.row.why, {one.step.code: one.facts for one in found.proposed}
        self.words, self.broken = words_of(answers, outcome), ""
        if outcome.life.broken and outcome.state not in ("promised", "paid"):
            self.broken = BROKEN.format(broken=dates.french(outcome.life.broken))

    def texts(self, step) -> list:
        """The texts of a step."""
        if step.why == "route":
            said = rules.every(rule.SAID, step.code, self.route_rows[step.code])
            return [text for line in said for text in line.sources][:1]
        return list(SOURCES.get(self.key(step), ()))

    def key(self, step) -> str:
        """The reason of a step, by who owes."""
        return "prescription_publique" if step.why == "prescription" and self.public else step.why

    def why(self, step, first: bool) -> str:
        """The sentence of a step. first: it is the next one, and says that a promise was broken."""
        if step.why == "route":
            texts = self.texts(step)
            said = self.row_why[:-1] + (f" ({texts[0].text})." if texts else ".")
        else:
            said = REASONS[self.key(step)].format(**self.words)
        return said[:-1] + self.broken if first and self.broken else said


def words_of(answers: dict, outcome) -> dict:
    """What the sentences of REASONS name."""
    life, days = outcome.life, {step.code: step.day for step in outcome.steps}
    given = {
        "due": answers["due_date"],
        "last": outcome.last_day,
        "reply": days.get("reponse"),
        "promised": life.promised,
        "serve_by": life.order.get("serve_by"),
        "opposition_until": life.order.get("opposition_until"),
        "enforceable_from": life.order.get("enforceable_from"),
        "notice": noticed_on(life)[0] if "reponse" in days else None,
    }
    return {name: dates.french(given[name]) if given[name] else "" for name in sorted(given)}
