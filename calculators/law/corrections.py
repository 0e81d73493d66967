"""What the guide itself said wrong, and what is right: the journal prints it, so that who read it before can check.

Each: a code that never changes (feeds know it), the day of the correction, title, what the guide said, what is right, since when
that is the rule (ISO; empty where it is older than the guide), the Texts. Words between double brackets are figures of the law.
"""

from calculators.core.tables.series import in_code
from calculators.law import advances, agreement, articles, court_time, courts, limitation, routes, steps

READ_AGAIN = "2026-11-28"
L221_3 = in_code("C. consom., art. L221-3", articles.CONSOMMATION)
L242_1 = in_code("C. consom., art. L242-1, L221-9 et L221-20", articles.CONSOMMATION)
ART_1342_8 = in_code("C. civ., art. 1342-8", articles.CIVIL)
ART_1229 = in_code("C. civ., art. 1229", articles.CIVIL)

CORRECTIONS = (
    ("corrected-order-service", READ_AGAIN, "Injonction de payer : le délai pour signifier",
     "une ordonnance se signifie dans les [[court_time.serve_order@2026-09-01]], sans distinguer sa date.",
     "une ordonnance datée du 31 août 2026 ou d’avant garde [[court_time.serve_order@2026-08-31]].",
     "2026-09-01", (court_time.ART_1411,)),
    ("corrected-receipt", READ_AGAIN, "Lettre de remerciement : elle renonce",
     "cette lettre est une simple quittance, à envoyer quand tout est payé.",
     "elle renonce aux pénalités et à l’indemnité ; une quittance sans renonciation existe maintenant.",
     "", (ART_1342_8,)),
    ("corrected-off-premises", READ_AGAIN, "Contrat hors établissement : la nullité",
     "un paiement pris trop tôt est puni, sans plus.",
     "sans exemplaire daté ni formulaire de rétractation, ou avec un paiement trop tôt, le contrat est nul ; sans information, la "
     "rétractation dure douze mois de plus ; une demande de commencer s’écrit.",
     "2016-07-01", (L242_1, advances.L221_10, advances.L221_25)),
    ("corrected-small-business-client", READ_AGAIN, "Hors établissement : le petit professionnel aussi",
     "l’interdiction de prendre un paiement pendant [[advances.no_payment]] ne protège que les particuliers.",
     "elle protège aussi un professionnel de cinq salariés au plus, hors de son activité principale.",
     "2016-07-01", (L221_3,)),
    ("corrected-proof", READ_AGAIN, "Preuve : les courriels et les photos ne suffisent pas toujours",
     "sans écrit, rassemblez courriels et photos.",
     "contre un client qui n’est pas commerçant, au-dessus de [[agreement.writing_over]], il faut un écrit, ou un commencement d’écrit "
     "venu de lui et un autre élément.",
     "2016-10-01", (agreement.ART_1359,)),
    ("corrected-instalments", READ_AGAIN, "Paiement en plusieurs fois : même gratuit, il peut être un crédit",
     "seul un étalement payant risque d’être un crédit à la consommation.",
     "prévu dès la vente, il échappe au crédit s’il est soldé dans les [[agreement.not_credit_within]] de la livraison, sans intérêts, "
     "avec des frais de retard limités et sans prêteur.",
     "2026-11-20", (agreement.L312_4,)),
    ("corrected-hospital", READ_AGAIN, "Hôpital public : l’agence régionale de santé",
     "aucune autorité ne fait payer un hôpital avant un jugement.",
     "le directeur général de l’agence régionale de santé ordonne le paiement, trente jours après sa mise en demeure.",
     "", (courts.L6145_3, routes.L911_9)),
    ("corrected-later-debt", READ_AGAIN, "Dette née après le jugement d’ouverture",
     "injonction de payer, référé, assignation et saisie lui sont fermés.",
     "une dette utile née après le jugement échappe à l’arrêt des poursuites ; en liquidation, son rang se garde six mois.",
     "", (routes.L622_17, steps.L641_13)),
    ("corrected-consumer-insolvency", READ_AGAIN, "Particulier en difficulté : le surendettement",
     "un particulier en procédure collective : déclarez au mandataire judiciaire.",
     "hors Alsace-Moselle, un particulier a le surendettement, devant une commission, avec d’autres délais.",
     "", (courts.L722_2, steps.L741_3)),
    ("corrected-request-near-limitation", READ_AGAIN, "Prescription proche : la requête peut ne rien interrompre",
     "le dépôt de la requête interrompt la prescription.",
     "une requête irrecevable n’interrompt rien : d’abord une reconnaissance de dette ou une première réunion de conciliation.",
     "2008-06-19", (limitation.ART_2243, limitation.ART_2238)),
    ("corrected-termination", READ_AGAIN, "Résolution du contrat : ce qui a été fait n’est pas toujours dû",
     "ce qui a été exécuté a été utile et reste dû.",
     "si le travail ne sert qu’entier, chacun rend ce qu’il a reçu ; la lettre le demande maintenant.",
     "2016-10-01", (ART_1229,)),
    ("corrected-consumer-abroad", READ_AGAIN, "Particulier de l’Union européenne : quel pays",
     "il est toujours poursuivi dans son pays.",
     "c’est vrai pour l’injonction européenne ; pour le reste, si votre activité est dirigée vers ce pays, sinon au lieu de la prestation.",
     "2015-01-10", (courts.BRUSSELS,)),
)  # fmt: skip
