"""What an invoice must say, for whom, from which day, and what a lack costs: CGI ann. II art. 242 nonies A, C. com. L441-9,
R123-237 and R526-27, Code de la commande publique D2192-2. How a line is written: core/checklist.py.
"""

from calculators.core.tables.checklist import line
from calculators.core.tables.series import Text, dated, in_code
from calculators.law import articles, late_payment, payment_terms, public_payment

# -- texts
ART_242 = in_code("CGI, ann. II, art. 242 nonies A", articles.GENERAL_DES_IMPOTS_ANNEXE_II)
R123_237 = in_code("C. com., art. R123-237", articles.COMMERCE)
R526_27 = in_code("C. com., art. R526-27", articles.COMMERCE)
L441_9 = payment_terms.L441_9
L441_9_II = in_code("C. com., art. L441-9, II", articles.COMMERCE)
ART_1737 = in_code("CGI, art. 1737, II", articles.GENERAL_DES_IMPOTS)
ART_293_B = in_code("CGI, art. 293 B", articles.GENERAL_DES_IMPOTS)
ORDER_83_50 = Text("Arrêté n° 83-50/A du 3 octobre 1983", articles.ARRETE_83_50, "")
L616_1 = in_code("C. consom., art. L616-1 et R616-1", articles.CONSOMMATION)
L641_1 = in_code("C. consom., art. L641-1", articles.CONSOMMATION)
L121_21 = in_code("C. consom., art. L121-21 et L132-23", articles.CONSOMMATION)
L243_2 = in_code("C. assur., art. L243-2", articles.ASSURANCES)
D2192_2 = in_code("C. commande publique, art. D2192-2", articles.COMMANDE_PUBLIQUE)
L102_B = Text("LPF, art. L102 B", articles.LPF_L102_B, "2027-01-01")
L102_B_BEFORE = in_code("LPF, art. L102 B, version antérieure", articles.PROCEDURES_FISCALES)

# -- days
READ_FROM = "2026-01-01"  # the state of the texts that the lines below were read in; an older invoice may have asked less
EI_SINCE = "2022-05-15"  # décret 2022-725
E_INVOICING = "2027-09-01"  # small and micro-enterprises; a decree may push it to E_INVOICING_LATEST
E_INVOICING_LATEST = "2027-12-01"
VAT_ARTICLE_MOVES = "2027-01-01"  # ordonnance 2025-1247, postponed by ordonnance 2026-671
VAT_ARTICLE_TOLERATED = "2028-06-30"

# -- figures
TAX_FINE = dated(
    title="Amende fiscale, par mention oubliée ou inexacte d’une facture",
    unit="euros",
    rows=(("2013-01-01", "15", ART_1737, "A", "capped at a quarter of the invoice; first day of the row not looked for"),),
    checked_on="2026-11-28",
)
SPARED_YEARS = dated(
    title="Amende fiscale d’une facture, rien pour une première omission réparée en",
    unit="years",
    rows=(("2013-01-01", "4", ART_1737, "A", "first fault only; first day of the row not looked for"),),
    checked_on="2026-11-28",
)
SPARED_DAYS = dated(
    title="Amende fiscale d’une facture, omission réparée après une demande dans les",
    unit="days",
    rows=(("2013-01-01", "30", ART_1737, "A", "first day of the row not looked for"),),
    checked_on="2026-11-28",
)
COMMERCIAL_FINE = dated(
    title="Amende maximale d’une personne physique, facture incomplète entre professionnels",
    unit="euros",
    rows=(("2019-04-26", "75000", L441_9_II, "A", "375 000 for a legal person; doubled when repeated"),),
    checked_on="2026-11-28",
)
REGISTER_FINE = dated(
    title="Contravention, mentions d’identité oubliées sur une facture",
    unit="euros",
    rows=(("2022-05-15", "750", R123_237, "B", "fourth class"),),
    checked_on="2026-11-28",
)
MEDIATOR_FINE = dated(
    title="Amende maximale d’une personne physique, médiateur de la consommation non indiqué",
    unit="euros",
    rows=(("2016-07-01", "3000", L641_1, "A", "15 000 for a legal person; first day of the row not looked for"),),
    checked_on="2026-11-28",
)
KEPT = dated(
    title="Conservation des factures",
    unit="years",
    rows=(
        ("2013-01-01", "6", L102_B_BEFORE, "A", "the tax period; both parties keep their copy 10 years all the same"),
        ("2027-01-01", "10", L102_B, "A", "loi 2026-534, for documents whose period is still running"),
    ),
    checked_on="2026-11-28",
)
CONSUMER_NOTE_FROM = dated(
    title="Note obligatoire pour un service rendu à un particulier, taxes comprises, à partir de",
    unit="euros",
    rows=(("2013-01-01", "25", ORDER_83_50, "A", "below, on request; before payment, in duplicate"),),
    checked_on="2026-11-28",
)

# -- what a lack costs: words between braces are those of FIGURES
FINES = {
    "tax": "amende de {tax_fine}",
    "commercial": "amende jusqu’à {commercial_fine}",
    "register": "contravention jusqu’à {register_fine}",
    "mediator": "amende jusqu’à {mediator_fine}",
    "": "",
}
FIGURES = (
    ("tax_fine", TAX_FINE), ("spared_years", SPARED_YEARS), ("spared_days", SPARED_DAYS),
    ("commercial_fine", COMMERCIAL_FINE), ("register_fine", REGISTER_FINE),
    ("mediator_fine", MEDIATOR_FINE), ("indemnity", late_payment.INDEMNITY), ("multiple", late_payment.FLOOR_MULTIPLE),
)  # fmt: skip
FINED_BY = {"tax": ART_1737, "commercial": L441_9_II, "register": R123_237, "mediator": L641_1}

# -- for whom
BUSINESS, CONSUMER, PUBLIC = ("client", ("business",)), ("client", ("consumer",)), ("client", ("public",))
NOT_CONSUMER = ("client", ("business", "public"))
FRANCHISE, VAT = ("regime", ("franchise",)), ("regime", ("vat",))
REGISTERED, INSURED = ("activity", ("commercial", "craft")), ("activity", ("craft", "liberal"))
ALWAYS = ()

# -- the lines, in the order of an invoice
PARTS = (
    ("vous et votre client", (
        line("name_ei", "Votre nom, avec « EI » ou « entrepreneur individuel » à côté",
             "Votre nom, précédé ou suivi de « EI » ou de « entrepreneur individuel »", "[Prénom Nom], EI", R526_27, "B",
             certain=ALWAYS, since=EI_SINCE, fine="register"),
        line("address", "Votre adresse", "Votre adresse", "[votre adresse]", ART_242, "A", certain=ALWAYS, fine="tax"),
        line("siren", "Votre numéro SIREN", "Votre numéro SIREN, neuf chiffres", "SIREN [neuf chiffres]", ART_242, "A",
             certain=ALWAYS, fine="tax"),
        line("register", "« RCS » et la ville du greffe",
             "« RCS » suivi de la ville du greffe", "RCS [ville du greffe]", R123_237, "A",
             help="RCS : le registre du commerce et des sociétés. Sans objet si vous n’y êtes pas inscrit.",
             when=(REGISTERED,), fine="register"),
        line("vat_number", "Votre numéro de TVA", "Votre numéro de TVA", "N° de TVA : [FR et onze chiffres]", ART_242, "A",
             when=(VAT,), certain=ALWAYS, fine="tax"),
        line("client_identity", "Le nom et l’adresse de votre client", "Le nom et l’adresse de votre client", "Client : [nom et adresse]",
             ART_242, "A", help="Et son adresse de facturation, si elle est différente. Un particulier peut s’y opposer.",
             certain=(NOT_CONSUMER,), fine="tax"),
        line("client_siren", "Le numéro SIREN de votre client", "Le numéro SIREN de votre client",
             "SIREN du client : [neuf chiffres]", ART_242, "A", when=(BUSINESS,), since=E_INVOICING, fine="tax", note="1°"),
        line("public_siret", "Votre numéro SIRET et celui de l’acheteur public", "Votre numéro SIRET et celui de l’acheteur public",
             "SIRET : [quatorze chiffres] ; SIRET de l’acheteur : [quatorze chiffres]", D2192_2, "A", when=(PUBLIC,), certain=ALWAYS),
        line("order_number", "Le numéro de son bon de commande", "Le numéro de bon de commande de votre client",
             "Commande n° [numéro]", L441_9, "A", help="S’il en a émis un. Sinon : sans objet.", when=(BUSINESS,),
             fine="commercial"),
        line("public_codes", "Le code du service et le numéro d’engagement",
             "Le code du service acheteur et le numéro d’engagement ou de commande",
             "Service : [code] ; engagement n° [numéro]", D2192_2, "A",
             help="Ceux que l’acheteur public vous a donnés. Sans objet s’il n’en a donné aucun.", when=(PUBLIC,)),
    )),
    ("ce qui est vendu", (
        line("number", "Un numéro unique, dans une suite sans trou", "Un numéro unique, dans une suite sans trou",
             "Facture n° [numéro]", ART_242, "A", certain=ALWAYS, fine="tax", note="7°"),
        line("issue_date", "La date de la facture", "La date d’émission de la facture", "Date de la facture : {date}", ART_242,
             "A", certain=ALWAYS, fine="tax", note="6°"),
        line("supply_date", "La date de la livraison ou de la fin du travail",
             "La date de la livraison, de la fin du travail ou de l’acompte", "Travail terminé ou livré le [date]{place}",
             ART_242, "A", help="Si elle diffère de celle de la facture. À un particulier, ajoutez le lieu. À un acheteur public, "
             "elle est toujours demandée.", certain=(PUBLIC,), fine="tax", note="10°; place: arrêté 83-50/A; public: D2192-2"),
        line("lines", "Chaque ligne : quantité, désignation précise, prix unitaire",
             "Pour chaque ligne, la quantité, la désignation précise et le prix unitaire hors taxes",
             "[Quantité] [désignation précise] : [prix unitaire hors taxes]", ART_242, "A",
             help="Le détail peut renvoyer à un devis détaillé, accepté par un particulier.", certain=ALWAYS, fine="tax",
             note="8°; detail for a consumer: arrêté 83-50/A"),
        line("nature", "La nature de l’opération : biens, services ou les deux",
             "La nature de l’opération : livraison de biens, prestation de services, ou les deux",
             "Nature de l’opération : [biens, services ou les deux]", ART_242, "A", since=E_INVOICING, fine="tax", note="8° bis"),
        line("delivery_address", "L’adresse de livraison des biens, si elle est différente",
             "L’adresse de livraison des biens, si elle diffère de celle du client", "Livré à : [adresse]", ART_242, "A",
             when=(NOT_CONSUMER,), since=E_INVOICING, fine="tax", note="7° bis"),
        line("discounts", "Les remises acquises", "Les remises acquises à la date de la facture", "Remise : [montant]", ART_242,
             "A", help="Sans objet s’il n’y en a pas.", fine="tax", note="9°"),
        line("totals", "Le total à payer", "Le total à payer", "Total à payer : [montant]", ART_242, "A",
             help="Avec TVA : le total hors taxes et le total toutes taxes comprises.", certain=ALWAYS, fine="tax", note="11°"),
        line("vat_rates", "Le taux et le montant de la TVA", "Le taux de TVA de chaque ligne et le montant de la TVA par taux",
             "TVA à [taux] : [montant]", ART_242, "A", when=(VAT,), certain=ALWAYS, fine="tax", note="11°"),
        line("vat_exempt", "« TVA non applicable, art. 293 B du CGI »", "« TVA non applicable, art. 293 B du CGI »",
             "TVA non applicable, art. 293 B du CGI", ART_293_B, "B", when=(FRANCHISE,), certain=ALWAYS,
             note="which fine: not settled, 242 nonies A II spares franchise invoices from 12°"),
        line("vat_on_debits", "« Option pour le paiement de la taxe d’après les débits »",
             "« Option pour le paiement de la taxe d’après les débits »",
             "Option pour le paiement de la taxe d’après les débits", ART_242, "A",
             help="Si vous avez pris cette option. Sinon : sans objet.", when=(VAT,), since=E_INVOICING, fine="tax",
             note="11° bis"),
    )),
    ("le paiement", (
        line("due_date", "Une date de paiement : jour, mois et année", "La date de paiement : jour, mois et année",
             "À payer au plus tard le [jour, mois, année]", L441_9, "A",
             help="« À réception » ou « 30 jours fin de mois » n’est pas une date.", due=(BUSINESS,), certain=ALWAYS,
             fine="commercial"),
        line("discount_terms", "Les conditions d’escompte, ou son absence",
             "Les conditions d’escompte pour paiement anticipé, ou la mention qu’il n’y en a pas",
             "Escompte pour paiement anticipé : néant", L441_9, "A",
             help="L’escompte est une remise à qui paie avant la date. Sans objet pour un paiement comptant.",
             when=(BUSINESS,), fine="commercial"),
        line("penalty_rate", "Le taux des pénalités de retard", "Le taux des pénalités de retard", "{penalties}", L441_9, "A",
             when=(BUSINESS,), certain=ALWAYS, fine="commercial"),
        line("indemnity", "L’indemnité forfaitaire pour frais de recouvrement",
             "L’indemnité forfaitaire de {indemnity} pour frais de recouvrement",
             "Indemnité forfaitaire pour frais de recouvrement en cas de retard : {indemnity}", late_payment.D441_5, "A",
             when=(BUSINESS,), certain=ALWAYS, fine="commercial"),
        line("iban", "Votre IBAN", "Votre IBAN et la référence à rappeler : votre client a tout pour payer",
             "Par virement : IBAN [FR et vingt-cinq caractères], BIC [code], référence [numéro de la facture]", L441_9, "A",
             help="Utile, jamais obligatoire.", due=None, note="absent from both lists: useful, never compulsory"),
    )),
    ("selon les cas", (
        line("insurance", "Votre assureur et la zone couverte, si l’assurance est obligatoire",
             "Votre assureur, ses coordonnées et la zone couverte", "Assurance : [assureur, coordonnées], couverture : [zone]",
             L243_2, "B", help="Par exemple la garantie décennale. L’attestation se joint au devis et à la facture.",
             when=(INSURED,), note="loi 96-603 art. 22-2, moved to the Code de l'artisanat: new number not confirmed"),
        line("mediator", "Votre médiateur de la consommation : nom et site",
             "Le nom et le site de votre médiateur de la consommation", "Médiateur de la consommation : [nom, adresse, site]",
             L616_1, "A", help="« Oui » aussi s’il est déjà sur votre site, votre devis ou vos conditions générales.",
             when=(CONSUMER,), certain=ALWAYS, fine="mediator"),
    )),
)  # fmt: skip

# -- words of the block: the rate is known, the rate is not published yet
PENALTIES = (
    "Pénalités de retard : {rate} par an au {semester} (taux de refinancement de la Banque centrale européenne majoré de {points} "
    "points), dues sans rappel dès le lendemain de cette date"
)
PENALTIES_UNKNOWN = (
    "Pénalités de retard : taux de refinancement de la Banque centrale européenne majoré de {points} points, au {semester} [taux à "
    "compléter dès sa publication], dues sans rappel dès le lendemain de cette date"
)
PLACE = ", à [lieu]"
SEMESTERS = ("premier semestre", "second semestre")
FIRST_MONTH_OF_SECOND = 7

# -- what is settled here
FIRST_FAULT = ("first-fault", "L’amende fiscale de {tax_fine} compte par mention, dans la limite du quart de la facture. Elle n’est pas due pour une "
               "première omission en {spared_years}, réparée spontanément ou dans les {spared_days} d’une demande.")  # fmt: skip
MOST = ("most-fined", "« Jusqu’à » : c’est le maximum que le texte prévoit pour une personne physique.")
VAT_ARTICLE = ("vat-article", "L’article 293 B du CGI passe au code des impositions sur les biens et services le {vat_moves}. L’ancienne référence "
               "reste tolérée sur les factures jusqu’au {vat_tolerated}. Le numéro du nouvel article est à vérifier.")  # fmt: skip
LATER = ("e-invoicing", "Les mentions nouvelles suivent la facture électronique, le {e_invoicing} pour les petites entreprises. Un décret peut "
         "reporter cette date au {e_invoicing_latest} au plus tard : aucun n’est connu au 22 novembre 2026.")  # fmt: skip
RATE = ("rate-of-semester", "Le taux écrit est celui du semestre de la facture, sans clause. Un autre taux, écrit dans votre contrat, ne descend pas sous "
        "{multiple} l’intérêt légal.")  # fmt: skip
PUBLIC_BUYER = ("public-buyer", "Un acheteur public doit les intérêts de retard et l’indemnité de {indemnity} d’après les textes, sans mention sur "
                "la facture.")  # fmt: skip
KEEP = ("keep", "Gardez un double de chaque facture {kept}. Pour l’impôt, ce délai passe de {kept_before} à {kept} le {kept_since}, y compris pour "
        "les factures dont le délai court encore.")  # fmt: skip
OF_PUBLIC = public_payment.L2192_13
