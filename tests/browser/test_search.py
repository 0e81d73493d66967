"""What people type, in their own words, and the page that comes first; typed in the box of the page, wide and narrow."""

import json
import re

import pytest
from playwright.sync_api import expect

from calculators.core.time import dates
from calculators.law import late_payment
from calculators.publish.sources.values import shown

pytestmark = pytest.mark.slow

SIZES = {"wide": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740}}
FIRST = {
    "impayé": "relancer/",
    "impaye": "relancer/",
    "facture pas payée": "relancer/",
    "factures impayées": "relancer/",
    "mon client ne paie pas": "relancer/",
    "huissier": "insister/commissaire-de-justice/",
    "combien de temps pour réclamer": "prescription/",
    "vieille facture": "prescription/",
    "intérêts de retard": "penalites-de-retard/",
    "penalites": "penalites-de-retard/",
    "40 euros": "penalites-de-retard/",
    "lettre recommandée": "insister/mise-en-demeure/",
    "mise en demeure": "insister/mise-en-demeure/",
    "mise en demeure modèle": "lettres/mise-en-demeure/",
    "lettre de relance": "lettres/relances/",
    "relance téléphone": "relancer/premier-rappel/",
    "arrhes": "avant/acompte-et-arrhes/",
    "faillite du client": "client-en-procedure-collective/",
    "dépôt de bilan": "client-en-procedure-collective/",
    "agence de recouvrement": "insister/confier-le-recouvrement/",
    "tribunal d’instance": "quel-tribunal/",
    "petites creances": "procedures/petites-creances/",
    "injonction de payer": "procedures/injonction-de-payer/",
    "certificat de non-opposition": "procedures/injonction-de-payer/",
    "taux d'intérêt légal": "taux/",
    "délai de paiement": "echeance/",
    "45 jours fin de mois": "45-jours-fin-de-mois/",
    "quand relancer": "calendrier-de-relance/",
    "mon dossier": "mon-dossier/",
    "suivre mes factures impayées": "mon-dossier/",
    "importer mes factures": "mon-dossier/",
    "liste des impayés": "mon-dossier/",
    "prochaine étape": "suivi-d-une-facture/",
    "payer en plusieurs fois": "relancer/proposer-un-echeancier/",
    "reconnaissance de dette": "lettres/echeancier-et-dette/",
    "quittance": "lettres/echeancier-et-dette/",
    "surendettement": "insister/surendettement/",
    "agence régionale de santé": "insister/hopital-public/",
    "cheque sans provision": "cheque-impaye/",
    "la mairie ne paie pas": "client-public/",
    "client étranger": "client-a-l-etranger/",
    "combien ça coûte": "combien-ca-coute/",
    "saisie sur compte": "procedures/execution/",
    "conciliateur": "procedures/conciliateur-et-mediateur/",
    "référé": "procedures/refere-provision/",
    "sous-traitant": "sous-traitant/",
    "devis non signé": "avant/devis-et-contrat/",
    "CGV": "avant/cgv-et-clauses/",
    "mentions obligatoires facture": "facturer/facture-conforme/",
    "récupérer la TVA": "decision/passer-en-perte/",
    "un ami me doit de l'argent": "relancer/proche-ou-connaissance/",
    "client conteste la facture": "lettres/contester-suspendre-resoudre/",
    "vérifier un client": "avant/connaitre-son-client/",
    "porter plainte": "justice/saisir-la-justice/",
    "mon client est mort": "insister/client-disparu/",
    "boîte radiée": "insister/client-disparu/",
    "il a vendu son commerce": "insister/client-disparu/",
    "copropriété ne paie pas": "insister/qui-doit-payer/",
    "caution": "insister/qui-doit-payer/",
    "dossier banque de france": "insister/surendettement/",
    "je garde les fichiers": "relancer/retenir-ce-qui-n-est-pas-livre/",
    "client annule la commande": "relancer/client-renonce-ou-bloque/",
    "affacturage": "insister/se-faire-aider/",
    "assurance-crédit": "insister/se-faire-aider/",
    "protection juridique": "insister/se-faire-aider/",
    "hôpital ne paie pas": "insister/hopital-public/",
    "chantier": "avant/chantier/",
    "retenue de garantie": "avant/chantier/",
    "preuve": "avant/prouver-l-accord/",
    "signature électronique": "avant/prouver-l-accord/",
    "chambre régionale des comptes": "client-public/",
    "mémoire en réclamation": "client-public/",
    "glossaire": "reperes/glossaire/",
    "cookies": "reperes/confidentialite/",
    "L441-10": "reperes/textes/",
    # in the words of forums, faults of spelling included
    "combien d'interets": "penalites-de-retard/",
    "lettre recomandée": "insister/mise-en-demeure/",
    "mise en demeur": "insister/mise-en-demeure/",
    "injontion de payer": "procedures/injonction-de-payer/",
    "commissaire de justise": "insister/commissaire-de-justice/",
    "prescripsion d'une facture": "prescription/",
    "penalitées de retard": "penalites-de-retard/",
    "echeancier de paiment": "relancer/proposer-un-echeancier/",
    "mon client a déposé le bilan": "client-en-procedure-collective/",
    "2 % par mois de pénalités": "penalites-de-retard/",
    "frais de relance 40€ par facture ou par client": "penalites-de-retard/",
    "à partir de quand courent les pénalités": "penalites-de-retard/",
    "intérêts sur un acompte déjà versé": "penalites-de-retard/",
    "une association ne paie pas ma facture": "insister/qui-doit-payer/",
    "le gérant est-il responsable des dettes de la SARL": "insister/qui-doit-payer/",
    "parti sans laisser d'adresse": "client-a-l-etranger/",
    "il veut payer en 3 fois": "relancer/proposer-un-echeancier/",
    "est-ce que je peux couper le site du client": "relancer/retenir-ce-qui-n-est-pas-livre/",
    "garder les fichiers tant que pas payé": "relancer/retenir-ce-qui-n-est-pas-livre/",
    "combien coûte un huissier": "combien-ca-coute/",
    "facture de 2021 trop tard": "prescription/",
    "rien de signé juste des mails": "avant/prouver-l-accord/",
    "l'hopital ne paye pas mes factures": "insister/hopital-public/",
    "l'entreprise principale ne paie pas son sous-traitant": "sous-traitant/",
    "un particulier refuse de payer": "relancer/particulier/",
    "retenue de garantie 5% non rendue": "avant/chantier/",
    "clause pénale 15 %": "avant/cgv-et-clauses/",
    "pas de date d'échéance sur la facture": "echeance/",
    "paiement à 90 jours est-ce légal": "echeance/",
    "30 jours fin de mois c'est quand": "45-jours-fin-de-mois/",
    "opposition à injonction de payer que faire": "procedures/injonction-de-payer/",
    "quel tribunal pour une facture de 800 euros": "quel-tribunal/",
    "conciliateur de justice obligatoire": "procedures/conciliateur-et-mediateur/",
    "client pas content du travail conteste": "lettres/contester-suspendre-resoudre/",
    "saisie sur salaire": "procedures/execution/",
    "j'ai gagné mais il ne paie toujours pas": "decision/",
    "intérêts après jugement majorés de 5 points": "interets-apres-jugement/",
    "TVA d'une facture jamais payée": "decision/passer-en-perte/",
    "client en Belgique ne paie pas": "client-a-l-etranger/",
    "mairie intérêts moratoires": "client-public/",
    "chorus pro facture rejetée": "client-public/",
    "client annule en cours de projet": "relancer/client-renonce-ou-bloque/",
    "avis google négatif mauvais payeur": "insister/se-faire-aider/",
    "héritiers doivent payer la facture": "insister/client-disparu/",
    "un seul chèque pour plusieurs factures": "penalites-de-retard/",
    "facture en retard que faire en premier": "relancer/",
    "ma facture a-t-elle toutes les mentions": "facturer/facture-conforme/",
    "tous les calculs": "calculer/",
    "facture électronique": "avant/logiciel-de-facturation/",
}


def opened(new_page, size):
    """A page with its search box open, and the box."""
    page = new_page(viewport=SIZES[size], reduced_motion="reduce")
    page.goto("taux/")
    page.locator(".md-search__input" if size == "wide" else ".md-header__button[for=__search]").click()
    return page, page.locator(".md-search__input")


def first(page):
    """The first result."""
    return page.locator(".md-search-result__item").first.locator("a.md-search-result__link").first


def expect_first(page, site, address):
    """Wait until the first result is the page, or a part of it."""
    expect(first(page)).to_have_attribute("href", re.compile(re.escape(site.url + address) + r"(\?.*|#.*)?$"))


@pytest.mark.parametrize("size", SIZES)
def test_the_page_meant_comes_first(new_page, site, size):
    page, box = opened(new_page, size)
    for words, address in list(FIRST.items())[:: 1 if size == "wide" else 10]:  # the order of results knows no width
        box.fill(words)
        page.keyboard.press("End")  # the theme listens to keys
        expect_first(page, site, address)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", ["huissier", "intérêts de retard"])
def test_enter_opens_it(new_page, site, size, words):
    page, box = opened(new_page, size)
    box.press_sequentially(words)
    expect_first(page, site, FIRST[words])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(site.url + FIRST[words]) + r"(\?.*)?$"))
    expect(page.locator(".md-content__inner h1")).to_be_visible()


def test_old_names_are_found_and_not_printed(new_page, site):
    page, box = opened(new_page, "wide")
    box.press_sequentially("huissier")
    expect_first(page, site, FIRST["huissier"])
    assert "huissier" not in page.locator(".md-search-result__item").first.inner_text().lower()


def test_a_result_shows_a_sentence_and_the_answer(new_page):
    """Title, direct answer from the tables of the law, one sentence; nothing of a form, no word struck out."""
    page, box = opened(new_page, "wide")
    box.press_sequentially("penalites")
    rate = late_payment.DEFAULT_RATE
    answer = page.locator(".md-search-result__item").first.locator("strong").first
    expect(answer).to_contain_text(f"{shown(rate, rate.value_on(rate.known_until))} par an")
    expect(answer).to_contain_text(f"au {dates.french(rate.known_until)}, et 40\u202f€ par facture.")
    said = page.locator(".md-search-result__item").first.locator("a").first.inner_text().split("\n")
    assert sum(map(len, said)) < 400
    expect(page.locator(".md-search-result__terms:visible")).to_have_count(0)


def test_no_form_is_in_the_index(site):
    """What a form asks is no word of its page: a search for « vider » finds no calculator."""
    index = json.loads((site.folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert [entry["location"] for entry in index["docs"] if "Reprendre l’exemple" in entry["words"]] == []
    assert max(len(entry["text"]) for entry in index["docs"]) < 600


def test_signs_of_the_search_are_left_to_those_who_know_them(new_page):
    page, box = opened(new_page, "wide")
    box.press_sequentially('"pénalités" -facture')
    expect(first(page)).to_be_visible()


def test_words_that_find_nothing(new_page):
    page, box = opened(new_page, "wide")
    box.press_sequentially("zzzzz")
    expect(page.locator(".md-search-result__meta")).to_have_text("Aucun document trouvé")


def test_the_index_comes_when_the_search_is_opened(page, site):
    """A reader who never searches does not fetch it; by its key, the search answers as well."""
    site.forget()
    page.goto("taux/")
    page.wait_for_load_state("networkidle")
    assert site.count("search_index.json") == 0
    page.keyboard.press("/")
    page.keyboard.type("huissier", delay=20)
    expect_first(page, site, FIRST["huissier"])
    assert site.count("search_index.json") == 1
