"""The chooser of procedures, as a reader meets it: one group of questions at a time, the way so far in sight."""

import re

from playwright.sync_api import expect
from screen import owned

PAGE = "quelle-procedure/"


def group(calculator, number):
    """A group of questions."""
    return calculator.form.locator(".group").nth(number)


def test_one_group_at_a_time(page):
    """The first is open, the others say what was answered; « Continuer » goes on, by keyboard too, and nothing is lost."""
    calculator = owned(page, PAGE)
    expect(calculator.form.locator(".group[open]")).to_have_count(1)
    expect(group(calculator, 2).locator(".given")).to_contain_text("3 000,00\u202f€")
    for number in (0, 1):
        group(calculator, number).locator("[data-action=next-group]").press("Enter")
        expect(group(calculator, number)).not_to_have_attribute("open", "")
    expect(calculator.input("amount")).to_be_focused()
    expect(group(calculator, 0).locator(".given")).to_contain_text("artisanale")
    calculator.input("amount").fill("5 000,01")
    expect(calculator.output).to_contain_text("Elle s’arrête à 5\u202f000\u202f€")  # petites créances, one cent too much
    group(calculator, 0).locator("summary").click()
    calculator.choose("creditor", "commercial")
    expect(calculator.input("amount")).to_have_value("5 000,01")
    expect(calculator.output.locator(".steps li").last).to_contain_text("injonction de payer")


def test_only_what_matters_is_asked(page):
    """A public body is never asked for its place, its insolvency or a cheque; the answers come back with the debtor."""
    calculator = owned(page, PAGE)
    calculator.choose("debtor", "local_authority")
    expect(group(calculator, 3)).to_be_hidden()
    expect(calculator.field("insolvency")).to_have_attribute("hidden", "")
    expect(calculator.output).to_contain_text("mandatement d’office")
    expect(calculator.output).to_contain_text("Pourquoi pas")
    calculator.choose("debtor", "company")
    expect(group(calculator, 3)).to_be_visible()


def test_answers_that_do_not_go_together(page):
    """A sentence beside the question, a mark on its group, the rest kept."""
    calculator = owned(page, PAGE)
    group(calculator, 3).locator("summary").click()
    calculator.input("court_city").fill("Atlantis")
    calculator.input("court_city").blur()
    expect(calculator.field("court_city").locator(".error")).to_contain_text("tribunal des activités économiques")
    group(calculator, 3).locator("summary").click()
    expect(group(calculator, 3)).to_have_class("group refused")
    expect(calculator.root).to_have_class(re.compile("stale"))
    group(calculator, 3).locator("summary").click()
    calculator.input("court_city").fill("lyon")
    calculator.expect_state("ready")
    expect(calculator.output.locator(".sums").first).to_contain_text("tribunal des activités économiques (Lyon)")


def test_a_drawing_and_its_words(page):
    """The way of the case is drawn, and said."""
    calculator = owned(page, PAGE)
    expect(calculator.output.locator("figure svg title")).to_have_text("Le chemin de votre dossier")
    expect(calculator.output.locator("figcaption")).to_contain_text("La route\u202f: relance amiable")


def test_what_is_folded(page):
    """A step says its cost before it is opened; one that the reader opened stays so, whatever another answer changes in it. Its
    title, its sentences and the routes left aside are on paper, opened or not.
    """
    calculator = owned(page, PAGE)
    folded = calculator.output.locator(".steps details.folded")
    injunction = folded.filter(has_text="Injonction de payer")
    expect(injunction.locator("summary")).to_contain_text("Coût\u202f: 30,23\u202f€ au greffe")
    document = injunction.get_by_text("Pièces\u202f: ")
    expect(document).to_be_hidden()
    injunction.locator("summary").press("Enter")
    expect(document).to_be_visible()
    group(calculator, 1).locator("summary").click()
    calculator.choose("debtor", "consumer")
    expect(injunction.locator("summary")).to_contain_text("Coût\u202f: aucun frais de greffe")
    expect(document).to_be_visible()
    expect(folded.filter(has=page.get_by_text("Mise en demeure", exact=True))).not_to_have_attribute("open", "")
    page.emulate_media(media="print")
    for text in ("la lettre non réclamée garde sa valeur", "Rien ne l’interdit", "Dette contestée"):
        expect(calculator.output.get_by_text(text).last).to_be_visible()
