"""Where each step of a route is told in the guide, and the letter that makes it."""

from calculators.core import money
from calculators.core.answer.result import Next, Way
from calculators.core.reading import carried
from calculators.core.time import dates
from calculators.law import courts, routes
from calculators.procedure.words import FIELDS

AMICABLE = "procedures/conciliateur-et-mediateur/"
IN_EUROPE, ON_CLAIM, GONE, INSOLVENT = (
    "procedures/procedures-europeennes/", "procedures/requete-et-assignation/", "insister/client-disparu/",
    "client-en-procedure-collective/",
)  # fmt: skip
PAGES = {  # by route
    "relance": "relancer/relances-ecrites/", "mise_en_demeure": "insister/mise-en-demeure/",
    "echeancier": "relancer/proposer-un-echeancier/", "conciliateur": AMICABLE, "mediateur_entreprises": AMICABLE,
    "petites_creances": "procedures/petites-creances/", "creances_commerciales": "procedures/creances-commerciales/",
    "injonction_de_payer": "procedures/injonction-de-payer/", "refere_provision": "procedures/refere-provision/",
    "requete": ON_CLAIM, "assignation": ON_CLAIM, "injonction_europeenne": IN_EUROPE, "petits_litiges_europeens": IN_EUROPE,
    "declaration_de_creance": INSOLVENT, "releve_de_forclusion": INSOLVENT, "creance_posterieure": INSOLVENT,
    "declaration_surendettement": "insister/surendettement/", "opposition_prix_de_vente": GONE, "mandataire_ad_hoc": GONE,
    "heritiers": GONE, "reconnaissance_avant_prescription": "lettres/echeancier-et-dette/", "reclamation": "client-public/",
    "mandatement_d_office": "client-public/", "mandatement_ars": "insister/hopital-public/",
    "refere_provision_administratif": "client-public/", "recours_administratif": "client-public/",
    "certificat_de_non_paiement": "cheque-impaye/", "saisie_conservatoire": "procedures/saisie-conservatoire/",
    "execution": "procedures/execution/", "action_directe": "sous-traitant/", "paiement_direct": "sous-traitant/",
}  # fmt: skip
MOST = 4
PROFESSIONAL, OTHERS = ("business", "non_professional"), ("business", "consumer", "non_professional")
EVERYONE = OTHERS + ("public",)
LETTERS = {  # route: its letter, what to do with it, the debtors of the letters that have it
    "relance": ("relance_1", "Écrire la relance", EVERYONE),
    "mise_en_demeure": ("mise_en_demeure", "Écrire la mise en demeure", EVERYONE),
    "echeancier": ("proposition_echeancier", "Écrire l’échéancier", OTHERS),
    "conciliateur": ("saisine_conciliateur", "Écrire au conciliateur", OTHERS),
    "mediateur_entreprises": ("saisine_mediateur", "Écrire au médiateur des entreprises", ("business", "public")),
    "petites_creances": ("demande_petites_creances", "Écrire au commissaire de justice", OTHERS),
    "injonction_de_payer": ("requete_injonction_de_payer", "Écrire la requête", OTHERS),
    "requete": ("requete_tribunal_judiciaire", "Écrire la requête", OTHERS),
    "declaration_de_creance": ("declaration_de_creance", "Écrire la déclaration de créance", PROFESSIONAL),
    "releve_de_forclusion": ("releve_de_forclusion", "Écrire la requête", PROFESSIONAL),
    "execution": ("demande_d_execution", "Faire exécuter une ordonnance", OTHERS),
    "opposition_prix_de_vente": ("opposition_prix_de_vente", "Écrire l’opposition", ("business",)),
    "reconnaissance_avant_prescription": ("reconnaissance_de_dette", "Écrire la reconnaissance de dette", OTHERS),
    "reclamation": ("demande_acheteur_public", "Écrire la réclamation", ("public",)),
    "mandatement_d_office": ("demande_au_prefet", "Écrire au préfet", ("public",)),
    "refere_provision_administratif": ("refere_provision_administratif", "Écrire la requête", ("public",)),
    "mandatement_ars": ("demande_ars", "Écrire à l’agence régionale de santé", ("public",)),
}  # fmt: skip
BUYERS = {"local_authority": "local", "public_hospital": "hospital", "state": "state"}  # as the letters call them
OF_A_BUYER = ("mandatement_d_office", "refere_provision_administratif")
WITH_LAWYER = ("refere_provision_administratif", "state")  # a request that only a lawyer files
OWN_DAY = {  # that the letter has too
    "declaration_de_creance": "bodacc_date", "releve_de_forclusion": "bodacc_date", "opposition_prix_de_vente": "published_on",
}  # fmt: skip


KINDS = {  # of the debtor, as a request names him: a company where nothing else is said
    "trader": "sole_trader", "craftsperson": "sole_trader", "professional": "sole_trader", "farmer": "sole_trader",
    "civil_company": "civil_company", "association": "association", "copropriete": "copropriete", "consumer": "individual",
}  # fmt: skip
REQUEST = "requete_tribunal_judiciaire"
REQUESTS = ("requete_injonction_de_payer", REQUEST)  # letters that name a court
NAMING = REQUESTS + (
    "demande_de_signification",
    "note_d_audience",
    "demande_d_execution",
    "releve_de_forclusion",
)  # and what he is
COURTS = ("tribunal_de_commerce", "tribunal_des_activites_economiques", "tribunal_judiciaire", "chambre_commerciale",
          "tribunal_mixte_de_commerce")  # fmt: skip


def named_in(letter: str, debtor: str, court: str) -> dict:
    """What a document names of this debtor and of its court, where known. court: as a route has it, « one|other »."""
    found, first = {}, court.split("|")[0]
    if letter in NAMING and debtor in KINDS:
        found["debtor_kind"] = KINDS[debtor]
    if letter not in REQUESTS:
        return found
    if letter == REQUEST or debtor in courts.CIVIL:
        found["court_kind"] = "tribunal_judiciaire"
    elif first in COURTS:
        found["court_kind"] = first
    return found


def debtor_of(answers: dict) -> str:
    """The debtor of this form as the letters call it."""
    debtor = answers["debtor"]
    if debtor in courts.PUBLIC:
        return "public"
    if debtor in ("association", "copropriete"):
        return "non_professional"
    return "consumer" if debtor == "consumer" else "business"


def letter(code: str, answers: dict, court: str) -> list[Way]:
    """The letter of a route, with what is known of it; none where there is none for this debtor. court: of the route."""
    name, words, debtors = LETTERS.get(code, ("", "", ()))
    debtor = debtor_of(answers)
    if debtor not in debtors or (code, answers["debtor"]) == WITH_LAWYER:
        return []
    given = carried.taken(carried.carried(FIELDS, answers), "due_date", OWN_DAY.get(code, "due_date"), letter_date="today")
    due = answers["due_date"]
    said = f"pour l’échéance du {dates.french(due)}" if due else ""
    filled = carried.joined(given, {"letter": name, "debtor": debtor})
    if code in OF_A_BUYER:
        filled["buyer_kind"] = BUYERS[answers["debtor"]]
    filled = carried.joined(filled, named_in(name, answers["debtor"], court))
    return [Way(words, said, "lettres/studio/", "letters", filled)]


def page(code: str) -> list[Way]:
    """Where a route is told; nowhere for the one that waits."""
    name = routes.ROUTES[code].name
    return [Way(f"Lire « {name} »", "", PAGES[code], "", {})] if code in PAGES else []


def ways(code: str, answers: dict, court: str) -> list[Way]:
    """Where to do a step: its letter, its page."""
    return letter(code, answers, court) + page(code)


def limitation(answers: dict, given: dict) -> list[Way]:
    """Until when this debt can be claimed in court; nothing without its due date, nor once it is settled by a title."""
    if not answers["due_date"] or answers["enforceable_title"] == "yes":
        return []
    claim = debtor_of(answers)
    if claim in PROFESSIONAL:
        claim = "transport" if answers["transport"] == "yes" else "business"
    filled = carried.joined(carried.taken(given, "today", starts_on="due_date"), {"claim": claim})
    since = f"depuis le {dates.french(answers['due_date'])}"
    return [Way("Jusqu’à quand agir en justice", since, "prescription/", "limitation", filled)]


def following(answers: dict, first: str, chief: str, court: str) -> Next:
    """What comes next. first, chief: the routes to begin with, and that decides. court: of the first."""
    given = carried.carried(FIELDS, answers)
    begun = (letter(first, answers, court) + page(first))[:1]
    decided = page(chief) if chief != first else []
    cost = Way(
        "Combien coûte chaque voie",
        f"pour {money.euros(answers['amount'])}",
        "combien-ca-coute/",
        "recovery_cost",
        carried.taken(given, "amount", "debtor", "creditor"),
    )
    return Next((begun + decided + [cost] + limitation(answers, given))[:MOST])
