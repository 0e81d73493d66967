"""What each route costs, from what parts, who bears it in the end: one row per route and kind of case.

least, most: the parts that add up, in cents: names worked out by the calculator, () for free, None where the law does not
confirm the figure (« demander le tarif »). who: who bears it in the end. recoverable: what the creditor advanced comes back
from the debtor when the claim is won, or on proof between professionals (C. com. L441-10 II).
"""

from calculators.core.tables.rules import Entry
from calculators.law import courts

BUSINESS = ("debtor", courts.BUSINESSES)
PRIVATE = ("debtor", courts.PRIVATE)
PUBLIC = ("debtor", courts.PUBLIC)
CIVIL = ("nature", ("civil",))
CHOICE = ("nature", ("choice",))
COMMERCIAL = ("nature", ("commercial", "choice"))

# value: (least, most, who, recoverable).  For each code the first row that holds; a code without one is not shown.
COMPARED = (
    Entry(("relance",), (), ((), (), "creditor", False)),
    Entry(("mise_en_demeure",), (BUSINESS,), (None, None, "creditor", True)),
    Entry(("mise_en_demeure",), (PRIVATE,), (None, None, "creditor", False)),
    Entry(("conciliateur",), (PRIVATE,), ((), (), "creditor", False)),
    Entry(("mediateur_entreprises",), (), ((), (), "creditor", False)),
    Entry(("societe_de_recouvrement",), (BUSINESS,), ((), ("agency",), "creditor", True)),
    Entry(("societe_de_recouvrement",), (PRIVATE,), ((), ("agency",), "creditor", False)),
    Entry(("petites_creances",), (PRIVATE,), (None, None, "creditor", False)),
    Entry(("creances_commerciales",), (PRIVATE,), (None, None, "debtor", True)),
    Entry(("injonction_de_payer",), (CHOICE,), (("service",), ("registry", "service"), "debtor", True)),
    Entry(("injonction_de_payer",), (COMMERCIAL,), (("registry", "service"), ("registry", "service"), "debtor", True)),
    Entry(("injonction_de_payer",), (CIVIL,), (("service",), ("service",), "debtor", True)),
    Entry(("refere_provision", "assignation"), (CIVIL,), (("stamp",), None, "debtor", True)),
    Entry(("refere_provision", "assignation"), (COMMERCIAL,), (None, None, "debtor", True)),
    Entry(("requete",), (CIVIL,), (("stamp",), ("stamp",), "debtor", True)),
    Entry(("execution",), (PRIVATE,), (("enforcement",), ("enforcement",), "shared", False)),
    Entry(("reclamation",), (PUBLIC,), ((), (), "creditor", False)),
    Entry(("mandatement_d_office",), (PUBLIC,), ((), (), "creditor", False)),
    Entry(("mandatement_ars",), (("debtor", ("public_hospital",)),), ((), (), "creditor", False)),
    Entry(("refere_provision_administratif", "recours_administratif"), (("debtor", ("state",)),), ((), None, "debtor", True)),
    Entry(("refere_provision_administratif", "recours_administratif"), (PUBLIC,), ((), (), "debtor", True)),
)  # fmt: skip
ORDER = (
    "relance", "mise_en_demeure", "conciliateur", "mediateur_entreprises", "societe_de_recouvrement", "petites_creances",
    "creances_commerciales", "injonction_de_payer", "refere_provision", "requete", "assignation", "reclamation",
    "mandatement_d_office", "mandatement_ars", "refere_provision_administratif", "recours_administratif", "execution",
)  # fmt: skip
NAMES = {"societe_de_recouvrement": "société de recouvrement"}
AGENCY_DURATION = "selon le mandat"
# The cases in which a route may be open: it is compared when it is open in one of them.
NEUTRAL = {
    "place": "france", "situation": "none", "insolvency": "no", "claim_born": "before", "cheque_bounced": "no", "urgent_cash": "no",
    "assets_at_risk": "no", "conciliation_tried": "no", "transport": "no", "subcontract": "no", "enforceable_title": "no",
    "stance": "silent", "city": "no",
    "due": "yes", "limitation": "open", "declaration": "open", "gate": "near",
}  # fmt: skip
CASES = (
    (("stance", "silent"),), (("stance", "disputed"),), (("stance", "admitted"), ("urgent_cash", "yes")),
    (("enforceable_title", "yes"),),
)  # fmt: skip
CONVENTIONS = (
    ("least-transmission", "La signification est comptée avec la transmission électronique, la moins chère. "
                           "L’affranchissement et le droit d’engagement des poursuites s’ajoutent."),
    ("rates-of-tranches", "Les barèmes A444-31 et A444-32 s’appliquent par tranches, avec un seul arrondi, sur le total. Ils "
                          "sont donnés hors taxes ; la comparaison ajoute la TVA."),
    ("no-refund", "« Ce qui reste » suppose que toute la somme rentre et que vos avances ne sont pas remboursées. Pour une "
                  "exécution, seule votre part est retirée."),
)  # fmt: skip
