"""The form of the due date, and what its reader is told."""

from calculators.core.reading import parsers
from calculators.core.reading.form import field
from calculators.law.limits import NOT_ADVICE
from calculators.payment_deadline import written
from calculators.payment_deadline.lists import parts, pay_days
from calculators.payment_deadline.rule import COUNTED

FIELDS = (
    field("client", "Votre client est", "choice", default="business", choices=(
        ("business", "un professionnel"), ("consumer", "un particulier"), ("public", "un acheteur public"))),
    field("public_buyer", "Cet acheteur public est", "choice", default="state_or_local", shown_when=("client", ("public",)),
          choices=(("state_or_local", "l’État, une collectivité, un de leurs établissements"),
                   ("hospital", "un hôpital public ou le service de santé des armées"),
                   ("public_company", "une entreprise publique"))),
    field("invoice_date", "Date de la facture", "date", required=True, help="La date d’émission écrite sur la facture."),
    field("delivery_date", "Livraison ou fin de la prestation", "date",
          help="Le jour où votre client a reçu la marchandise, ou celui où vous avez terminé."),
    field("term_text", "Le délai prévu au devis, au contrat ou dans vos CGV", "text", shown_when=("term", ("none",)),
          parser=written.read,
          help="Comme il est écrit : 30 jours, 45 jours fin de mois, 30 jours fin de mois le 10, à réception. Laissez vide si "
               "rien n’est prévu. CGV : vos conditions générales de vente, acceptées par votre client."),
    field("sector", "Votre secteur", "choice", default="general", shown_when=("client", ("business",)), choices=(
        ("general", "cas général"), ("periodic", "facture récapitulative, une pour plusieurs livraisons"),
        ("transport", "transport routier et métiers associés"), ("perishable", "produits alimentaires périssables"),
        ("perishable_periodic", "produits périssables, facture récapitulative"), ("fresh_meat", "bétail et viandes fraîches"),
        ("spirits", "alcools soumis au droit de consommation"), ("export", "achats en franchise pour l’exportation"),
        ("overseas", "marchandises livrées outre-mer"))),
    field("customs_date", "Dédouanement au port d’arrivée", "date", shown_when=("sector", ("overseas",))),
    field("received_date", "Demande de paiement reçue le", "date", shown_when=("client", ("public",)),
          help="Sur Chorus Pro : la date de mise à disposition notifiée à l’acheteur."),
    field("suspended_on", "Suspension du délai reçue le", "date", shown_when=("client", ("public",)),
          help="Le jour où vous avez reçu sa demande de pièces, pas celui de sa lettre. Laissez vide s’il n’y en a pas."),
    field("completed_on", "Pièces demandées reçues le", "date", shown_when=("suspended_on", ())),
    field("pay_days", "Votre client paie à jours fixes", "text", shown_when=("client", ("business", "consumer")), parser=pay_days,
          help="Les jours du mois que fixe le contrat, par exemple 10, 25. Le délai va jusqu’au prochain de ces jours."),
    field("term", "Choisir le délai", "choice", default="none", shown_when=("client", ("business", "consumer")), choices=(
        ("none", "je l’ai écrit plus haut, ou rien n’est prévu"), ("cash", "comptant"),
        ("on_receipt", "à réception de la facture"),
        ("net", "un nombre de jours après la facture"), ("month_end", "fin de mois"),
        ("end_of_month", "un nombre de jours « fin de mois »"),
        ("end_of_month_on", "un nombre de jours fin de mois, le 10 par exemple"), ("months", "un nombre de mois"),
        ("months_end_of_month", "un nombre de mois « fin de mois »"), ("split", "en plusieurs parts"))),
    field("parts", "Les parts", "parts", shown_when=("term", ("split",)), parser=parts,
          help="Le pourcentage de chaque part et son délai, en jours après la facture. Acompte à la commande : 0 jour."),
    field("term_days", "Combien de jours (ou de mois)", "number", shown_when=("term", COUNTED), parser=parsers.days,
          help="Par exemple 30. Pour « à réception », le temps que la facture arrive : 7 jours si vous laissez vide."),
    field("term_day", "Quel jour du mois", "number", shown_when=("term", ("end_of_month_on",)), help="Par exemple 10."),
    field("method", "Comment comptez-vous « fin de mois »", "choice", default="unknown", shown_when=("term", ("end_of_month",)),
          choices=(("unknown", "le contrat ne le dit pas"),
                   ("days_then_month_end", "les jours d’abord, puis la fin du mois"),
                   ("month_end_then_days", "la fin du mois d’abord, puis les jours"))),
    field("public_term_days", "Délai plus court prévu au marché, en jours", "number", shown_when=("client", ("public",)),
          parser=parsers.days, help="Laissez vide si le marché ne prévoit rien : le délai des textes s’applique."),
)  # fmt: skip
FOLDS = (  # rare questions, each behind one
    ("Plusieurs parts, des jours de paiement fixes, une liste de délais ?", (
        "pay_days", "term", "parts", "term_days", "term_day", "method")),
    ("Un délai plus court prévu au marché ?", ("public_term_days",)),
)  # fmt: skip
LIMITS = (
    "Une procédure d’acceptation ou de vérification prévue au contrat peut retarder le départ du délai, de trente jours au "
    "plus sauf clause expresse.",
    "Certains secteurs ont leurs propres délais : fruits et légumes de saison, vins et raisins, jouets, cuir, horlogerie, "
    "sport, matériel agricole, livres. Votre fédération ou un accord de branche les donne.",
    NOT_ADVICE,
)
WARNINGS = {
    "too-long": (
        "Ce délai dépasse le maximum du secteur, fixé au {limit}. L’acheteur qui l’impose risque une amende administrative. "
        "Elle ne rapporte rien au vendeur (code de commerce, article L441-16)."
    ),
    "needs-express-clause": (
        "Ce délai n’est permis que s’il est écrit expressément dans le contrat et ne constitue pas un abus manifeste."
    ),
    "method-must-be-agreed": (
        "Les textes admettent les deux façons de compter « fin de mois ». Sans accord écrit sur l’une d’elles, le retard "
        "n’est incontestable qu’après la plus tardive : le {due}. Si le contrat en choisit une, écrivez-la dans le délai, par "
        "exemple « 45 jours, puis fin de mois » ou « fin de mois, puis 45 jours »."
    ),
    "not-a-date": (
        "« À réception » n’est pas une date. La facture doit en porter une, jour, mois et année (code de commerce, article "
        "L441-9). Le calcul compte {count} jours pour que la facture arrive."
    ),
    "before-invoice": (
        "Cette échéance vient avant la date de la facture : le délai part de la fin de la prestation ou de la livraison. La date "
        "reste celle des textes, mais votre client n’a pu payer qu’une fois la facture reçue."
    ),
    "before-service": "Cette échéance vient avant la livraison ou la fin de la prestation : vérifiez ces dates.",
    "falls-on-day-off": (
        "Le {due} tombe {off}. Aucun texte ne reporte l’échéance d’une facture : la date reste la même. Un virement se "
        "prépare avant."
    ),
    "no-legal-term": (
        "Aucun délai légal ne s’impose à un particulier : la date est celle du devis ou du contrat accepté. Les intérêts ne "
        "commencent qu’après une mise en demeure."
    ),
    "delivery-unknown": (
        "Sans date de livraison ou de fin de prestation, le calcul part de la facture : la date exacte peut être plus tôt."
    ),
    "receipt-unknown": (
        "Sans date de réception, les textes comptent {count} jours après la date de la facture. En cas de désaccord, c’est à "
        "vous de prouver la réception."
    ),
}
METHODS = {"days_then_month_end": "les jours, puis la fin du mois", "month_end_then_days": "la fin du mois, puis les jours",
           None: "d’après la clause"}  # fmt: skip
LAWFUL = {"yes": "✓ permis", "needs_clause": "▲ permis par clause expresse", "no": "✕ trop long"}
