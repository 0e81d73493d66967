"""The letters as they are written: head, paragraphs, closed list of placeholders, required and forbidden words, spelling.

Reads calculators/letters/*.txt directly: CODE.txt is for every debtor, CODE.DEBTOR.txt for that one. No calculator is needed.
"""

import json
import re
import subprocess
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
LETTERS = TESTS.parent / "calculators" / "letters"

# code: the debtors that it is written for; () stands for one text for all. An association reads the text of a consumer, that of
# a business for a call, unless it has its own.
WRITTEN = {
    "rappel_avant_echeance": (),
    "appel_telephonique": ("business", "consumer", "public"),
    "relance_1": ("business", "consumer", "public"),
    "relance_2": ("business", "consumer", "public"),
    "dernier_avis": ("business", "consumer"),  # a public buyer gets the demand itself
    "mise_en_demeure": ("business", "consumer", "public"),
    "proposition_echeancier": ("business", "consumer"),  # public accounting knows no private schedule
    "reconnaissance_de_dette": ("business", "consumer"),
    "reponse_contestation": ("business", "consumer", "public", "non_professional"),
    "suspension_prestations": ("business", "consumer"),  # a public service goes on
    "resolution_contrat": ("business", "consumer"),  # an administrative contract follows other rules
    "mandat_commissaire_de_justice": ("business", "consumer", "non_professional"),
    "demande_petites_creances": ("business", "consumer", "non_professional"),
    "declaration_de_creance": ("business", "non_professional"),  # a consumer has a procedure of his own
    "demande_acheteur_public": ("public",),
    "memoire_en_reclamation": ("public",),
    "demande_ars": ("public",),
    "demande_au_prefet": ("public",),  # the préfet makes a collectivité pay
    "demande_au_prefet_interets": ("public",),
    "refere_provision_administratif": ("public",),
    "opposition_prix_de_vente": ("business",),  # only a business sells a fonds de commerce
    "accuse_paiement_partiel": ("business", "consumer", "public"),
    "remerciement": ("business", "consumer", "public"),
    "quittance": ("business", "consumer"),  # the thanks to a public buyer waive nothing
    "saisine_mediateur": ("business", "public"),  # the consumer's mediator is for the consumer alone: C. conso. L612-1
    "saisine_conciliateur": ("business", "consumer"),  # a conciliator does not hear the administration
    "requete_injonction_de_payer": ("business", "consumer"),  # none against a public buyer
    "requete_tribunal_judiciaire": ("business", "consumer"),
    "decompte_des_sommes": ("business", "consumer"),
    "bordereau_de_pieces": (),
    "demande_de_signification": (),
    "note_d_audience": ("business", "consumer"),
    "demande_d_execution": (),
    "releve_de_forclusion": ("business", "non_professional"),  # no insolvency of a consumer
}
# one text, but not for everyone: no injonction against a public buyer
NOT_FOR = {
    "demande_de_signification": {"public"}, "demande_d_execution": {"public"},
}  # fmt: skip
# they go to a judge, not to the debtor: a title, no opening, no closing
DOCUMENTS = ("requete_injonction_de_payer", "requete_tribunal_judiciaire", "decompte_des_sommes", "bordereau_de_pieces",
             "refere_provision_administratif")  # fmt: skip
AFTER_DOCUMENTS = ("note_d_audience", "releve_de_forclusion")
TO_OFFICER = ("demande_de_signification", "demande_d_execution")
HEAD = ("Title", "Purpose", "When", "Channel", "Deadline", "Attachments", "Texts", "Needs", "Reviewed", "Subject")
MAY_BE_EMPTY = {"Deadline", "Attachments", "Texts", "Needs"}
CHANNELS = set("mail phone mail_and_letter registered_letter portal_and_registered_letter court_registry signed_document".split())

# what every letter can use: the parties, the claim, the reply
COMMON = set(
    "account creditor_name creditor_block debtor_name debtor_block letter_date invoice_ref invoice_list amount paid balance "
    "interest interest_rate interest_table per_day indemnity total deadline iban_line sender_contact".split()
)
# what only some letters need, named in their `Needs`
EXTRA = set(
    "accessories_due_date accessories_total amount_to_come balance_in_words bodacc_date contract_clause contract_ref "
    "court_name debtor_signatory dispute_answers dispute_date dispute_points elected_domicile formal_notice_date "
    "formal_notice_deadline imputation_line instalment_table judgment_date market_ref mediator_contact next_step_date "
    "one_instalment payment_date payment_received payment_term pending_case previous_reminders principal_and_interest "
    "procedure_name published_on receipt_proof request_date security service service_date solution_sought suspended_service "
    "suspension_date termination_date total_in_words undisputed what_was_done "
    "addressed_court attempt_document attempt_line claimant_block contract_piece debtor_identity debtor_named delivery_proof "
    "facts heads later_interest motives notice_piece other_costs pieces_list pieces_table transfer_court "
    "act_piece address_source addressed_judge case_number claim_rank claim_table creditor_siret debtor_birth_date debtor_siret "
    "declarant_quality declare_term enforceable_from first_enforcement hearing_date known_assets no_opposition objections "
    "opposition_date order_court order_date order_number payments_since relief_by relief_ground relief_reason relief_term "
    "serve_by serve_term served_on title_account title_per_day wait_term "
    "accessories_late_on applicant_block ccag_line claim_line complaint_until principal_paid_on".split()
)
OUTSIDE_THE_BODY = {"recipient_name", "recipient_address"}  # the addressee, when it is not the debtor

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
WHY = re.compile(r"# why: ([^|]+[.]) \|(?: (.+))?")
TEXT = re.compile(
    r"(?:C\. civ\.|C\. com\.|C\. conso\.|CCP|CGCT|CJA|CPC|CPCE|CRPA|CSP|L\. n° [\d-]+), art\. (?:[LRD]?\d+(?:-\d+)*)(?:, I+)?"
)
MOST_WORDS, USUAL_WORDS = 650, 300


class Letter:
    """One file, cut into its head, its paragraphs and the reasons for them."""

    def __init__(self, path):
        self.name = path.name
        self.code, self.debtor = (path.name[:-4].split(".") + [""])[:2]
        self.text = path.read_text(encoding="utf-8")
        head, self.raw_body = self.text.split("\n---\n", 1)
        self.head_lines = head.split("\n")
        self.head = dict(line.split(":", 1) for line in self.head_lines)
        self.head = {key: value.strip() for key, value in self.head.items()}
        self.blocks = self.raw_body.rstrip("\n").split("\n\n")
        self.paragraphs = [block.split("\n", 1)[1] for block in self.blocks]
        self.body = "\n\n".join(self.paragraphs)
        self.sent = self.head["Subject"] + "\n\n" + self.body  # what the debtor reads

    def items(self, key):
        return [item for item in self.head[key].split(" ; ") if item]


ALL = {path.name[:-4]: Letter(path) for path in sorted(LETTERS.glob("*.txt"))}
every_letter = pytest.mark.parametrize("name", ALL)
CONSUMER = [name for name, letter in ALL.items() if letter.debtor in ("consumer", "")]
OWN = [letter.code for letter in ALL.values() if letter.debtor == "non_professional"]
NON_PROFESSIONAL = [
    name
    for name, letter in ALL.items()
    if letter.debtor == "non_professional" or (letter.debtor == "consumer" and letter.code not in (*OWN, "appel_telephonique"))
]
PUBLIC = [name for name, letter in ALL.items() if letter.debtor == "public"]
BUSINESS = [name for name, letter in ALL.items() if letter.debtor == "business"]


def test_the_letters_are_written_for_the_right_debtors():
    expected = {f"{code}.{debtor}" if debtor else code for code, debtors in WRITTEN.items() for debtor in debtors or ("",)}
    assert len(WRITTEN) == 34
    assert set(ALL) == expected


@every_letter
def test_head(name):
    letter = ALL[name]
    assert tuple(line.split(":")[0] for line in letter.head_lines) == HEAD
    for key, value in letter.head.items():
        assert value or key in MAY_BE_EMPTY, key
    assert letter.head["Channel"] in CHANNELS
    assert re.fullmatch(r"\d*", letter.head["Deadline"])
    assert bool(letter.head["Deadline"]) == ("{deadline}" in letter.sent)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", letter.head["Reviewed"])
    assert re.fullmatch(r"[A-ZÀÉ][^.!?]*\.", letter.head["Purpose"]), "one sentence"
    whom = {
        "business": "professionnel|entreprise",
        "non_professional": "non professionnel",
        "consumer": "particulier",
        "public": "public",
        "": "tout client",
    }
    assert re.search(whom[letter.debtor], letter.head["Purpose"]), "says for whom it is"


@every_letter
def test_every_paragraph_says_why_and_every_text_serves(name):
    letter, used = ALL[name], []
    for block in letter.blocks:
        found = WHY.fullmatch(block.split("\n")[0])
        assert found, block.split("\n")[0]
        assert not re.search(r"[.!?] ", found[1]), f"one sentence: {found[1]}"
        assert block.count("# why:") == 1 and "#" not in block.split("\n", 1)[1].removeprefix("## ")
        assert not PLACEHOLDER.search(found[0])
        used += [text for text in (found[2] or "").split(" ; ") if text]
    for text in letter.items("Texts"):
        assert TEXT.fullmatch(text), text
    assert set(used) == set(letter.items("Texts"))


@every_letter
def test_articles_cited_in_the_letter_are_among_its_texts(name):
    letter = ALL[name]
    numbers = {re.search(r"art\. ([LRD]?[\d-]+)", text)[1] for text in letter.items("Texts")}
    cited = set(re.findall(r"\b[LRD]\d+(?:-\d+)+\b", letter.sent))
    for group in re.findall(r"code civil, articles? ([\d, et-]+)|articles? ([\d, et-]+) (?:et suivants )?du code", letter.sent):
        cited |= set(re.findall(r"\d+(?:-\d)?", " ".join(group)))
    assert cited <= numbers


@every_letter
def test_placeholders_are_in_the_closed_list_and_needs_are_named(name):
    letter = ALL[name]
    used = set(PLACEHOLDER.findall(letter.sent))
    assert used <= COMMON | EXTRA
    assert not re.search(r"[{}%<>\[\]_*|]|%s", PLACEHOLDER.sub("", letter.sent)), "no other brace or mark"
    needs = set(letter.items("Needs"))
    assert needs - OUTSIDE_THE_BODY == used - COMMON
    assert needs & OUTSIDE_THE_BODY in (set(), OUTSIDE_THE_BODY)


def test_the_closed_list_holds_nothing_unused():
    assert {field for letter in ALL.values() for field in PLACEHOLDER.findall(letter.sent)} == COMMON | EXTRA


@every_letter
def test_opening_and_closing(name):
    letter = ALL[name]
    if letter.code in ("appel_telephonique", "reconnaissance_de_dette", *DOCUMENTS, *AFTER_DOCUMENTS):
        return  # a script to say, a document that the debtor signs, those for a judge
    title = (
        "Maître"
        if letter.code in ("mandat_commissaire_de_justice", "demande_petites_creances", *TO_OFFICER)
        else "Madame, Monsieur"
    )
    assert letter.paragraphs[0] == title + ","
    closing = rf"Je vous prie d’agréer, {title}, l’expression de mes salutations distinguées\.|.*[Bb]ien cordialement,"
    assert re.fullmatch(closing, letter.paragraphs[-1])


@every_letter
def test_sums_have_their_own_line_and_their_text(name):
    for line in ALL[name].body.split("\n"):
        if re.search(r" : \{(interest|indemnity)\}$", line):
            assert re.search(r"article", line), f"no legal basis: {line}"
        for field in ("interest", "indemnity", "amount", "paid"):
            if "{" + field + "}" in line:
                assert line.endswith(" : {" + field + "}"), line


@every_letter
def test_length(name):
    letter = ALL[name]
    assert len(re.findall(r"[^\W_]+", letter.body)) <= MOST_WORDS


def test_most_letters_are_short():
    long = [name for name, letter in ALL.items() if len(letter.body.split()) > USUAL_WORDS]
    assert len(long) <= len(ALL) // 4, long


# --- what must be there ------------------------------------------------------------------------------------------------

PENALTIES = r"pénalités[^\n]*L441-10, II[^\n]*: \{interest\}"
FORTY = r"[Ii]ndemnité forfaitaire[^\n]*D441-5[^\n]*: \{indemnity\}"
MORATORY = r"[Ii]ntérêts moratoires[^\n]*R2192-31[^\n]*: \{interest\}"
PUBLIC_FORTY = r"[Ii]ndemnité forfaitaire[^\n]*D2192-35[^\n]*: \{indemnity\}"
LEGAL_INTEREST = r"[Ii]ntérêt légal depuis la mise en demeure[^\n]*1231-6 et 1344-1[^\n]*: \{interest\}"
DEMAND = r"je vous mets en demeure de me payer la somme de \{(?:total|balance)\} au plus tard le \{deadline\}"
PAY, CONTACT = r"\{iban_line\}", r"\{sender_contact\}"

# (file name, what must be read in it, legal or practical reason)
REQUIRED = [
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "mise_en_demeure" for pattern, reason in (
        (r"^Mise en demeure de payer", "1: the title says what it is (C. civ. 1344)"),
        (r"\{(?:contract_ref|market_ref)\}.*\{service\}.*\{service_date\}", "3: agreement, service, day it ended"),
        (r"\{invoice_list\}", "3: invoice, date, due date"),
        (r"\{amount\}\n[^\n]*\{paid\}\n[^\n]*\{balance\}", "4: principal, payments, balance on separate lines"),
        (r"\{previous_reminders\}", "5: the reminders already made"),
        (DEMAND, "6: unequivocal demand, sum and calendar date (C. civ. 1344)"),
        (r"juridiction compétente", "8: the consequence, in neutral words"),
        (PAY, "9: how to pay"),
        (r"contestez.*(?:d’ici au \{deadline\}|dans le même délai)", "10: how to object, until when"),
        (CONTACT, "10: whom to speak to"),
    )],
    *[(name, pattern, reason) for name in ("mise_en_demeure.business", "mise_en_demeure.consumer") for pattern, reason in (
        (r"1344-1", "7: the text that makes interest run"),
        (r"1231-6", "7: late payment of a sum of money"),
        (r"en une fois, proposez-moi", "10: a schedule is possible"),
        (r"Clause du contrat invoquée : \{contract_clause\}", "7: a clause is quoted or has no effect (C. civ. 1225)"),
        (r"À défaut de paiement[\s\S]*en droit[\s\S]*résoudre le contrat[\s\S]*1226", "7: announces termination (C. civ. 1226)"),
    )],
    ("mise_en_demeure.business", PENALTIES, "4: rate and sum of the penalties (C. com. L441-10 II)"),
    ("mise_en_demeure.business", FORTY, "4: flat indemnity, professionals only (C. com. D441-5)"),
    ("mise_en_demeure.business", r"\{interest_table\}", "4: period by period"),
    ("mise_en_demeure.business", r"\{per_day\}", "4: daily amount"),
    ("mise_en_demeure.consumer", r"Aucun intérêt n’est compté à ce jour", "interest only from this letter (C. civ. 1344-1)"),
    ("mise_en_demeure.public", MORATORY, "4: one rate for the whole delay (CCP R2192-31)"),
    ("mise_en_demeure.public", PUBLIC_FORTY, "4: flat indemnity (CCP D2192-35)"),
    ("mise_en_demeure.public", r"R421-1", "a written claim comes before the judge (CJA R421-1)"),
    *[(name, pattern, reason) for name in ("relance_2.business", "dernier_avis.business", "suspension_prestations.business",
                                           "resolution_contrat.business", "proposition_echeancier.business",
                                           "reconnaissance_de_dette.business", "reponse_contestation.business",
                                           "accuse_paiement_partiel.business", "mandat_commissaire_de_justice.business",
                                           "declaration_de_creance.business", "saisine_mediateur.business",
                                           "saisine_conciliateur.business")
      for pattern, reason in ((PENALTIES, "C. com. L441-10 II"), (FORTY, "C. com. D441-5"))],
    *[(name, pattern, reason) for name in ("relance_2.public", "demande_acheteur_public.public", "reponse_contestation.public",
                                           "accuse_paiement_partiel.public", "remerciement.public", "saisine_mediateur.public")
      for pattern, reason in ((MORATORY, "CCP R2192-31"), (PUBLIC_FORTY, "CCP D2192-35"), (r"\{market_ref\}", "the order"))],
    *[(name, LEGAL_INTEREST, "C. civ. 1231-6 and 1344-1") for name in (
        "resolution_contrat.consumer", "mandat_commissaire_de_justice.consumer", "saisine_conciliateur.consumer",
        "demande_petites_creances.consumer")],
    *[(name, r"\{next_step_date\}", "the mise en demeure is announced with its date")
      for name in ("dernier_avis.business", "dernier_avis.consumer")],
    *[(name, pattern, reason) for name in ALL if ALL[name].code in ("proposition_echeancier", "reconnaissance_de_dette")
      for pattern, reason in (
        (r"reconn(?:aît|aissez) devoir", "acknowledgment, which restarts the limitation period (C. civ. 2240)"),
        (r"2240", "C. civ. 2240"),
        (r"« Bon pour [^»]*\{(?:total|balance)\} \(\{(?:total|balance)_in_words\}\) »", "figures and words (C. civ. 1376)"),
        (r"1376", "C. civ. 1376"),
        (r"\{instalment_table\}", "dates and sums"),
        (r"tout le solde devient exigible", "a missed instalment does not end the term by itself (C. civ. 1305-4)"),
        (r"ne vaut pas novation", "novation is not presumed (C. civ. 1330)"),
    )],
    *[(name, r"sans frais", "a paid deferral may be consumer credit (C. conso. L312-4)")
      for name in ("proposition_echeancier.consumer", "reconnaissance_de_dette.consumer")],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "reponse_contestation" for pattern, reason in (
        (r"\{dispute_points\}", "restates the dispute"),
        (r"\{dispute_answers\}", "answers it point by point"),
        (r"ne contestez pas, à régler au plus tard le \{deadline\} : \{undisputed\}", "what is not disputed is payable now"),
        (r"motifs[^\n]*d’ici au \{deadline\}", "asks for written grounds by a date"),
    )],
    ("reponse_contestation.business", r"Médiateur des entreprises.*conciliateur", "offers an amicable way"),
    ("reponse_contestation.consumer", r"médiateur de la consommation.*\{mediator_contact\}", "C. conso. L616-1"),
    ("reponse_contestation.public", r"R2192-34", "interest on the difference (CCP R2192-34)"),
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "suspension_prestations" for pattern, reason in (
        (r"article 1219 du code civil", "C. civ. 1219"),
        (r"suffisamment grave", "the breach must be grave (C. civ. 1219)"),
        (r"\{suspended_service\}", "names the service"),
        (r"\{invoice_list\}", "names the invoice"),
        (r"Je reprendrai la prestation dès réception du paiement", "stops on payment"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "resolution_contrat" for pattern, reason in (
        (r"\{formal_notice_date\}.*\{formal_notice_deadline\}", "a mise en demeure with a reasonable time came first (1226)"),
        (r"indiquait qu’à défaut je serais en droit de résoudre", "it announced termination (1226)"),
        (r"Clause résolutoire du contrat : \{contract_clause\}", "the clause is quoted (1225)"),
        (r"l’inexécution persiste", "reasons are given (1226)"),
        (r"suffisamment grave", "the breach must be grave (1224)"),
        (r"Je vous notifie donc la résolution du contrat, en application", "notification (1226)"),
        (r"Elle prend effet à la réception de cette lettre", "from when (1229)"),
        (r"La clause citée fixe toutefois la fin du contrat au \{termination_date\}", "a clause may say another day (1229)"),
        (r"La résolution met fin au contrat\.\n\{what_was_done\}", "what was done is owed or given back (1229 al. 3)"),
        (r"saisir le juge", "the debtor may contest it (1226)"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "mandat_commissaire_de_justice" for pattern, reason in (
        (r"\{debtor_block\}", "who owes"),
        (r"limité aux démarches amiables", "limits of the mandate"),
        (r"accord écrit préalable", "no paid act without agreement"),
        (r"à ma charge[^\n]*L111-8", "cost without a title stays with the creditor (CPCE L111-8)"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "demande_petites_creances" for pattern, reason in (
        (r"cause contractuelle", "CPCE L125-1"),
        (r"ressort de votre cour d’appel", "CPCE R125-1"),
        (r"\{balance\}\n[^\n]*\{interest\}\n[^\n]*\{principal_and_interest\}", "principal and interest apart (CPCE R125-2)"),
        (r"aucun paiement entre votre lettre", "CPCE R125-7"),
        (r"à ma charge \(article L125-1\)", "all costs on the creditor (CPCE L125-1)"),
        (r"\{instalment_table\}", "a proposed schedule"),
    )],
    *[("opposition_prix_de_vente.business", pattern, reason) for pattern, reason in (
        (r"s’élève à \{total\}[^\n]*\n\{account\}\nTotal : \{total\}", "the amount, or void (C. com. L141-14)"),
        (r"née d’un contrat, pour ceci : \{service\}[^\n]*\n\{invoice_list\}", "the causes, or void (C. com. L141-14)"),
        (r"L441-10, II et D441-5", "the grounds of the penalties and of the indemnity"),
        (r"domicile[^\n]*dans le ressort[^\n]*: \{elected_domicile\}", "elected domicile, or void (C. com. L141-14)"),
        (r"L141-17", "the buyer who pays early is not freed"),
    )],
    *[("memoire_en_reclamation.public", pattern, reason) for pattern, reason in (
        (r"\{ccag_line\}", "the CCAG, or none (CCAG-FCS art. 46)"),
        (r"\{dispute_date\}[^\n]*\{complaint_until\}", "in time (CCAG-FCS art. 46)"),
        (r"\{dispute_points\}[\s\S]*\{dispute_answers\}", "points, then grounds"),
        (r"L2192-13, R2192-31 et D2192-35[\s\S]*\{account\}\nTotal : \{total\}", "bases of calculation (CCAG-FCS art. 46)"),
        (r"chef par chef :\n\{heads\}", "the sum of each head (CCAG-FCS art. 46)"),
        (r"joints à ce mémoire :\n\{pieces_list\}", "what proves it, joined (CCAG-FCS art. 46)"),
        (r"réclamation préalable[^\n]*R421-1", "the claim that comes before the judge (CJA R421-1)"), (r"68-1250", "interrupts"),
    )],
    *[(f"{code}.public", pattern, reason) for code in ("demande_au_prefet", "demande_au_prefet_interets")
      for pattern, reason in (
        (r"\{debtor_block\}", "which collectivité"), (r"\{market_ref\}", "the contract"), (r"\{invoice_list\}", "the invoices"),
        (r"\{request_date\}.*\{receipt_proof\}", "the receipt on the portal"), (r"\{delivery_proof\}", "the work is done"),
        (r"\{pieces_list\}", "the pieces"),
    )],
    *[("demande_au_prefet.public", pattern, reason) for pattern, reason in (
        (r"L1612-16", "what opens it (CGCT)"), (r"\{claim_line\}", "the claim and its silence"),
        (r"\{account\}\nPrincipal dû : \{balance\}", "the sum"), (r"n’est pas sérieusement contestée", "CE 248811"),
    )],
    *[("demande_au_prefet_interets.public", pattern, reason) for pattern, reason in (
        (r"L1612-18", "what opens it (CGCT)"), (r"\{principal_paid_on\}.*\{accessories_late_on\}", "paid, and late (L1612-18)"),
        (r"\{account\}\nTotal : \{total\}", "interest and indemnity"),
    )],
    *[("refere_provision_administratif.public", pattern, reason) for pattern, reason in (
        (r"^\{addressed_court\}", "the judge"), (r"\{applicant_block\}[\s\S]*\{debtor_block\}", "the parties (CJA R411-1)"),
        (r"## Faits\n[\s\S]*\{invoice_list\}", "the facts (CJA R411-1)"), (r"## Moyens\n\{motives\}", "the grounds (CJA R411-1)"),
        (r"## Conclusions\n.*provision :\n\{heads\}", "what is asked (CJA R411-1, R541-1)"),
        (r"pas sérieusement contestable", "CJA R541-1"), (r"\{claim_line\}", "the refusal, or the claim (CJA R412-1, R421-1)"),
        (r"Inventaire[^\n]*\n\{pieces_list\}", "the list of pieces (CJA R412-2)"),
    )],
    *[("demande_ars.public", pattern, reason) for pattern, reason in (
        (r"L6145-3 et R6145-42", "CSP L6145-3"), (r"Principal dû : \{balance\}", "the principal alone"),
        (r"ne conteste pas", "uncontested (CSP L6145-3)"), (r"mettre en demeure de payer", "notice first (CSP R6145-42)"),
        (r"L6145-5", "interest and indemnity apart (CSP L6145-5)"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code in DOCUMENTS[:2] for pattern, reason in (
        (r"^\{addressed_court\}", "the court, on pain of nullity (CPC 54, 1°)"),
        (r"^\{claimant_block\}", "who asks, on pain of nullity (CPC 54, 3° a)"),
        (r"^\{debtor_identity\}", "who owes, on pain of nullity (CPC 57)"),
        (r"## Objet\n.*\{total\}", "the object, on pain of nullity (CPC 54, 2°)"),
        (r"## Faits\n[\s\S]*\{facts\}", "dated facts"),
        (r"\{account\}\nTotal : \{total\}", "the account of each element (CPC 1407)"),
        (r"\{debtor_named\}[^\n]* :\n\{heads\}\n", "each sum apart, a judge may cut one (CPC 1409)"),
        (r"En dehors de ce total, je demande \{later_interest\}", "what goes on stays out of the total"),
        (r"dépens[^\n]*695 et 696", "the costs of the case (CPC 695, 696)"),
        (r"^\{pieces_list\}", "the list of pieces, on pain of nullity (CPC 57)"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == DOCUMENTS[0] for pattern, reason in (
        (r"article 1405", "why an injonction is possible"), (r"renvoi immédiat[^\n]*1408[^\n]*\{transfer_court\}", "CPC 1408"),
        (r"1103 et 1217", "the ground of the price (CPC 1407)"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == DOCUMENTS[1] for pattern, reason in (
        (r"\{attempt_line\}\n.*\{attempt_document\}", "the amicable attempt and its proof (CPC 54, 5°, and 750-1)"),
        (r"## Motifs\n\{motives\}", "the grounds, on pain of nullity (CPC 757)"), (r"## Par ces motifs", "the claims at the end"),
        (r"700 du code de procédure civile[^\n]*\{other_costs\}", "other costs, with receipts (CPC 700)"),
    )],
    ("requete_injonction_de_payer.business", r"L441-10, II et D441-5", "the grounds of the penalties and of the indemnity"),
    ("requete_injonction_de_payer.consumer", r"1231-6 et 1344-1", "legal interest from the notice"),
    *[("demande_de_signification", pattern, reason) for pattern, reason in (
        (r"\{order_date\} \(\{order_number\}\)", "the order (CPC 1410)"),
        (r"au plus tard le \{serve_by\}", "the last day (CPC 1411)"),
        (r"^\{debtor_identity\}\n[^\n]*\{address_source\}", "who, where, and how it is known"),
        (r"copie certifiée de la requête et de l’ordonnance", "what the registry gave back (CPC 1410, 1411)"),
        (r"bordereau et les pièces", "the pieces go with it (CPC 1411)"), (r"apprenez une opposition", "tells of an opposition"),
        (r"me renvoyer l’acte[^\n]*1418", "the act of service comes back (CPC 1418)"),
        (r"aucune mesure d’exécution[^\n]*\{wait_term\}[^\n]*1422[^\n]*\{first_enforcement\}", "no execution before (CPC 1422)"),
        (r"provision", "paid in advance (C. com. R444-52)"), (CONTACT, "how to answer"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "note_d_audience" for pattern, reason in (
        (r"^\{addressed_court\}\n[^\n]*\{case_number\}\.\n[^\n]*\{hearing_date\}", "court, case, day"),
        (r"signifiée le \{served_on\} \(\{act_piece\}\)", "the act of service (CPC 1418)"),
        (r"opposition le \{opposition_date\}", "what began it"), (r"^\{objections\}", "an answer to each point"),
        (r"## Décompte à jour\n[\s\S]*\{account\}\nTotal : \{total\}", "the account of the day"),
        (r"de condamner [^\n]*\{debtor_named\}[^\n]* :\n\{heads\}", "the claims, each sum apart"),
        (r"dépens[^\n]*695 et 696", "CPC 695, 696"), (r"1103 et 1217", "the ground of the price"),
        (r"remplace l’ordonnance[^\n]*1420", "CPC 1420"), (r"^\{pieces_list\}", "the pieces"),
    )],
    ("note_d_audience.business", r"L441-10, II et D441-5", "the grounds of the penalties and of the indemnity"),
    ("note_d_audience.consumer", r"1231-6 et 1344-1", "legal interest from the notice"),
    *[("demande_d_execution", pattern, reason) for pattern, reason in (
        (r"formule exécutoire", "the title (CPC 1410)"),
        (r"signifiée au débiteur le \{served_on\}, par l’acte joint", "its service"),
        (r"^\{no_opposition\}", "no notice of opposition, with its day"),
        (r"à partir du \{enforceable_from\}[^\n]*1422", "CPC 1422"), (r"\{debtor_birth_date\}", "no namesake"),
        (r"^\{title_account\}", "principal, interest, payments"), (r"^\{known_assets\}", "what is known"),
        (r"accord écrit", "limits"), (r"provision", "paid in advance"), (PAY, "where to pay"),
        (r"R141-1", "handing the title empowers (CPCE R141-1)"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "releve_de_forclusion" for pattern, reason in (
        (r"^\{addressed_judge\}", "to the juge-commissaire (C. com. R621-21)"), (r"^\{claimant_block\}", "CPC 54, 3° a"),
        (r"^\{debtor_identity\}", "CPC 57"), (r"BODACC le \{bodacc_date\}[\s\S]*\{relief_by\}[^\n]*L622-26", "in time (L622-26)"),
        (r"^\{relief_ground\}\n\{relief_reason\}", "one of the two grounds, and what proves it (L622-26)"),
        (r"\{declare_term\}[^\n]*L622-24", "the claim is declared after (L622-24)"), (r"^\{pieces_list\}", "CPC 57"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "declaration_de_creance" for pattern, reason in (
        (r"demande l’admission[^\n]*à titre \{claim_rank\}", "what is asked"),
        (r"^\{claim_table\}", "due and to come, by rank"), (r"\{case_number\}", "the case"),
        (r"SIRET du débiteur : \{debtor_siret\}\.\nSIRET du créancier : \{creditor_siret\}", "both are known for certain"),
        (r"\{creditor_name\}, \{declarant_quality\}\. Je certifie", "who signs, and certifies (L622-25)"),
    )],
    ("demande_petites_creances.business", r"pas été facturée entre commerçants", "excluded since 25/04/2026 (CPCE L125-1)"),
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "declaration_de_creance" for pattern, reason in (
        (r"au jour du jugement d’ouverture", "amount on the day of the judgment (C. com. L622-25)"),
        (r"\{amount_to_come\}", "sums to fall due and their dates (L622-25)"),
        (r"\{security\}", "security (L622-25)"),
        (r"\{interest_table\}", "how interest is worked out (R622-23)"),
        (r"\{pending_case\}", "court already seized (R622-23)"),
        (r"sincère et véritable", "certified sincere (L622-25)"),
        (r"\{judgment_date\}[\s\S]*\{bodacc_date\}", "the dates that open the time limit (R622-24)"),
        (r"bordereau", "documents under a list (R622-23)"),
    )],
    *[("demande_acheteur_public.public", pattern, reason) for pattern, reason in (
        (r"\{request_date\}.*\{receipt_proof\}", "the day of receipt and its proof (CCP R2192-12)"),
        (r"\{payment_term\}", "the term (CCP L2192-10)"),
        (r"semestre au cours duquel les intérêts ont commencé", "rate of the starting semester (CCP R2192-31)"),
        (r"de plein droit \(article L2192-13\)", "CCP L2192-13"),
        (r"L2192-14", "waiver void"),
        (r"R2192-36", "when interest is paid"),
        (r"interrompu[\s\S]*R2192-28", "asks for the reason of an interruption"),
        (r"comptable public", "copy to the accountant"),
        (r"68-1250", "written claim, interrupts the four years"),
    )],
    *[(name, pattern, reason) for name in ALL if ALL[name].code == "accuse_paiement_partiel" for pattern, reason in (
        (r"\{payment_received\}.*remercie", "thanks"),
        (r"sans renonciation", "no waiver"),
        (r"au plus tard le \{deadline\}", "a new date"),
    )],
    *[(name, r"confirmer, par retour, que vous me devez bien ce solde", "acknowledgment (C. civ. 2240)")
      for name in ("accuse_paiement_partiel.business", "accuse_paiement_partiel.consumer")],
    ("accuse_paiement_partiel.business", r"\{imputation_line\}.*1343-1", "how the payment was imputed (C. civ. 1343-1)"),
    ("accuse_paiement_partiel.public", r"\{imputation_line\}\.", "how it was imputed: the civil code is set aside (CE 346352)"),
    *[(name, r"quittance", "receipt") for name in ALL if ALL[name].code in ("remerciement", "quittance")],
    *[(name, r"ne vaut pas renonciation", "no waiver") for name in ("quittance.business", "quittance.consumer")],
    ("quittance.business", PENALTIES, "C. com. L441-10 II"), ("quittance.business", FORTY, "C. com. D441-5"),
    ("remerciement.business", r"je ne demande pas le paiement[\s\S]*\{interest\}[\s\S]*\{indemnity\}", "waiver is explicit"),
    ("remerciement.public", r"\{accessories_due_date\}.*R2192-36", "interest is paid apart (CCP R2192-36)"),
    ("saisine_mediateur.business", r"n’est pas en liquidation judiciaire", "not open to a company in liquidation"),
    *[(name, r"2238", "limitation stops only at the agreement or first meeting (C. civ. 2238)")
      for name in ("saisine_mediateur.business", "saisine_conciliateur.business", "saisine_conciliateur.consumer")],
    *[(name, r"750-1", "conciliation first, at the tribunal judiciaire (CPC 750-1)")
      for name in ("saisine_conciliateur.business", "saisine_conciliateur.consumer")],
    *[(name, pattern, "a likely answer, or its place") for name in ALL if ALL[name].code == "appel_telephonique"
      for pattern in (r"oubli|échappé", r"trésorerie|ne peux pas payer", r"pas d’accord avec la facture|litige",
                      r"« Le virement est parti »", r"injoignable", r"Sur un répondeur", r"la date et le moyen|par courriel")],
    *[(name, pattern, reason) for name in ALL
      if ALL[name].code.startswith(("relance", "dernier", "mise", "suspension", "resolution", "accuse", "demande_acheteur"))
      for pattern, reason in ((r"\{deadline\}", "a calendar date"), (PAY, "how to pay"), (CONTACT, "how to object"))],
]  # fmt: skip


@pytest.mark.parametrize(("name", "pattern", "reason"), REQUIRED)
def test_required(name, pattern, reason):
    assert re.search(pattern, ALL[name].sent, re.I | re.M), reason


# --- what must never be there ------------------------------------------------------------------------------------------

# words that no letter may carry, in its head and reasons as well
NEVER = [
    (r"huissier", "commissaire de justice since 1/7/2022"),
    (r"tribunal d’instance|grande instance|\bTGI\b|juge de proximité", "abolished on 1/1/2020"),
    (r"L441-6\b|\b1153\b|L137-2|L\. ?441", "repealed articles, or another way to write them"),
    (r"https?:|www\.|\.fr\b|\bimpayes\b|guide", "no link, no project name"),
]
# words that no letter may send; the phone script is spoken, so it counts
THREATS = [
    (r"\bsaisies?\b|saisir vo|expulsion", "no seizure before an enforceable title (C. pén. 433-13)"),
    (r"pénal\b|pénale|plainte|escroquerie|délit|\bvol\b|police|gendarm|procureur", "criminal words as pressure (C. pén. 312-10)"),
    (r"\bsommation|commandement|signifi", "confusion with an official act (C. pén. 433-13)"),
    (r"Banque de France|fichier|fiché|fichage|liste noire|réputation|publier", "publication or listing (C. conso. L121-7)"),
    (r"employeur|voisins|vos clients", "told to a third party (C. conso. L121-7)"),
    (r"poursuites|contentieux|procès|avant action|sous peine|dans les plus brefs|sans délai", "no style of the summons"),
    (r"mauvaise foi|inadmissible|inacceptable|honte|scandal|malhonn", "no insult"),
    (r"dommages", "damages belong to the judge"),
    (r"délai légal de|la loi vous donne", "the law sets no number of days"),
    (r"!", "no raised voice"),
]
ABOUT_AN_ACT = (*TO_OFFICER, "note_d_audience")  # to the officer who serves it, to the judge who is shown it
# a consumer owes the agreed price, and legal interest from the mise en demeure: nothing else
NOT_TO_A_CONSUMER = [
    (r"L441-10|D441-5|code de commerce", "C. com. L441-10 is for professionals"),
    (r"pénalité|indemnité|indemnisation|\{indemnity\}|\{per_day\}|quarante|\b40\b", "no penalty, no 40 € (D441-5)"),
    (r"recouvrement [^\n]*à votre charge|(?<!sans )frais", "collection costs: C. conso. L121-21, CPCE L111-8"),
    (r"commande publique", "public buyers only"),
]
# what a request never says: court_file, « Never in an IP », and what was said before a conciliator
NOT_TO_A_JUDGE = [
    (r"dommages|honoraires|indemnisation|frais de (?:relance|rappel)", "no damages, no fees, no costs of reminders"),
    (r"incontest|mauvaise foi|insolvab|interrompt|prescription", "nothing that a filing does not do, nothing alleged"),
    (r"propos[eé].*concili|offre|concession", "nothing of what was said in conciliation (loi 95-125, art. 21-3)"),
    (r"huissier|procès\b|menac|plainte", "sober, no threat"),
]
BEFORE_THE_NOTICE = ("rappel_avant_echeance", "relance_1", "relance_2", "dernier_avis", "mise_en_demeure", "appel_telephonique",
                     "proposition_echeancier", "reconnaissance_de_dette", "suspension_prestations", "reponse_contestation",
                     "accuse_paiement_partiel", "remerciement")  # fmt: skip
NOT_TO_A_PUBLIC_BUYER = [
    (r"L441-10|D441-5|code de commerce", "CCP L2192-13 and D2192-35 instead"),
    (r"1231-6|1344", "public interest needs no notice (CCP L2192-13)"),
    (r"injonction|résoudre|suspend", "not open against a public buyer"),
]


@pytest.mark.parametrize(("pattern", "reason"), NEVER)
@every_letter
def test_outdated_words_are_absent(name, pattern, reason):
    assert not re.search(pattern, ALL[name].text), reason


@pytest.mark.parametrize(("pattern", "reason"), THREATS)
@every_letter
def test_threats_are_absent(name, pattern, reason):
    assert ("signifi" in pattern and ALL[name].code in ABOUT_AN_ACT) or not re.search(pattern, ALL[name].sent, re.I), reason


@pytest.mark.parametrize(("pattern", "reason"), NOT_TO_A_CONSUMER)
@pytest.mark.parametrize("name", CONSUMER)
def test_a_consumer_is_not_asked_for_what_he_does_not_owe(name, pattern, reason):
    assert not re.search(pattern, ALL[name].sent, re.I), reason


@pytest.mark.parametrize("name", NON_PROFESSIONAL)
def test_an_association_is_asked_for_a_civil_debt(name):
    """No penalty between professionals, no indemnity; nothing says that it is a consumer, nor what is in doubt."""
    assert not re.search(r"L441-10|D441-5|pénalité|indemnité|\{(?:indemnity|per_day)\}|commande publique", ALL[name].sent, re.I)
    assert not re.search(r"particulier\b|consommat|C\. conso|doute", ALL[name].sent, re.I)


@pytest.mark.parametrize("name", [name for name in CONSUMER if ALL[name].code in BEFORE_THE_NOTICE])
def test_no_interest_from_a_consumer_before_the_notice(name):
    assert not re.search(r"\{interest|\{total", ALL[name].sent), "C. civ. 1231-6 and 1344-1"


@pytest.mark.parametrize(("pattern", "reason"), NOT_TO_A_PUBLIC_BUYER)
@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_buyer_is_not_given_private_law(name, pattern, reason):
    assert not re.search(pattern, ALL[name].sent, re.I), reason


@pytest.mark.parametrize("name", BUSINESS)
def test_a_company_is_not_given_the_public_rules(name):
    assert not re.search(r"2192-|commande publique|moratoires", ALL[name].sent)


@every_letter
def test_the_demand_is_made_in_the_mise_en_demeure_alone(name):
    assert bool(re.search(DEMAND, ALL[name].sent)) == (ALL[name].code == "mise_en_demeure")


@pytest.mark.parametrize(("pattern", "reason"), NOT_TO_A_JUDGE)
@pytest.mark.parametrize("name", [name for name in ALL if ALL[name].code in DOCUMENTS + AFTER_DOCUMENTS])
def test_a_judge_is_not_told_what_hurts(name, pattern, reason):
    assert not re.search(pattern, ALL[name].sent, re.I), reason


@every_letter
def test_no_figure_is_typed(name):
    body = re.sub(r"\b[LRD]?\d+(?:-\d+)+|articles? [\d, et-]+|loi n° \S+ du \d+ décembre \d+", "", ALL[name].sent)
    assert not re.search(r"[€%]|\d", body), "sums, rates and terms come from the calculators"


def test_firmness_rises():
    """Thanks for paying, then a request, then a demand: the verb of the sentence that carries the date."""
    verbs = (
        ("relance_1", "Je vous remercie de procéder"),
        ("relance_2", "Je vous demande de régler"),
        ("dernier_avis", "Je vous demande de régler"),
        ("mise_en_demeure", "je vous mets en demeure de me payer"),
    )
    for code, verb in verbs:
        for debtor in ("business", "consumer"):
            assert verb in ALL[f"{code}.{debtor}"].body
    for debtor in ("business", "consumer"):
        assert "mise en demeure" not in ALL[f"relance_2.{debtor}"].body
        assert "juridiction" not in ALL[f"dernier_avis.{debtor}"].body


def test_the_answering_machine_hears_neither_sum_nor_reason():
    for name in ALL:
        if ALL[name].code == "appel_telephonique":
            words = next(part for part in ALL[name].paragraphs if part.startswith("Sur un répondeur"))
            assert not re.search(r"\{(?!creditor_name|sender_contact|market_ref)|dette|facture|régl|paie", words), name


# --- typography and spelling -------------------------------------------------------------------------------------------


@every_letter
def test_typography(name):
    text = ALL[name].text
    assert text.endswith("\n") and not text.endswith("\n\n") and "\n\n\n" not in text
    assert not re.search(r"['\"“”‘\t\r]|\.\.\.|…", text), "typographic apostrophe, guillemets, no ellipsis"
    assert not re.search(r"[\u00a0\u202f\u2009]", text), "ordinary spaces: the code sets the narrow ones"
    assert not re.search(r"  | $| [,.)]|\( ", text.replace("Deadline: \n", ""), re.M), "no double or stray space"
    assert not re.search(r"«[^ ]|[^ ]»", text), "spaces inside guillemets"
    body = ALL[name].sent + "\n".join(block.split("\n")[0].replace("# why:", "") for block in ALL[name].blocks)
    assert not re.search(r"[^ ][;:?!](?!\S)", body), "a space before ; : ? !"
    assert body.count("«") == body.count("»") and body.count("(") == body.count(")")
    assert "oe" not in re.sub(r"\{\w+\}|coe|moe", "", body), "œ"


def in_french(letter):
    """All French of a file, its placeholders filled with neutral words."""
    whys = [block.split("|")[0].removeprefix("# why:").strip() for block in letter.blocks]
    head = [letter.head[key] for key in ("Title", "Purpose", "When", "Attachments")]
    words = "\n".join(head + whys + [letter.sent]).replace("{invoice_list}", "Facture numéro dix.")
    return re.sub(r"\b[LRD]\d+(?:-\d+)+\b", "dix", PLACEHOLDER.sub("quatre", words))


@pytest.mark.slow
def test_spelling():
    """Every word of every letter, of its head and of its reasons is in the French dictionary or in accepted_words.txt."""
    accepted = set((TESTS / "accepted_words.txt").read_text(encoding="utf-8").split())
    read = {name: in_french(letter) for name, letter in ALL.items()}
    command = ["hunspell", "-d", "fr_FR", "-i", "utf-8", "-l"]
    unknown = set(
        subprocess.run(command, input="\n".join(read.values()), capture_output=True, check=True, encoding="utf-8").stdout.split()
    )
    assert {word: [name for name in read if word in read[name]] for word in unknown - accepted} == {}
    assert accepted <= unknown, "a word no longer needed"


@pytest.mark.slow
def test_grammar(tmp_path):
    """Grammalecte finds nothing, apart from what the code sets (narrow spaces) and a capital for « Code »."""
    lines = {line: None for letter in ALL.values() for line in in_french(letter).split("\n")}  # each sentence once
    (tmp_path / "letters.txt").write_text("\n".join(lines), encoding="utf-8")
    command = ["grammalecte-cli", "--json", "--context", "--file", str(tmp_path / "letters.txt")]
    answer = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    found = json.loads(answer[answer.index("{") :])["data"]  # a banner comes first
    assert len(lines) > 300
    errors = [error for paragraph in found for error in paragraph["lGrammarErrors"]]
    assert errors, "it finds the spaces at least: it did run"
    assert [error for error in errors if not re.search("nbsp|maj_code", error["sRuleId"])] == []
