"""Where « Mon dossier » is kept: the tab, the device, a copy; what is erased comes back while the page stays."""

import pytest
from case_files import FILE, LUMEN, holding, of_now, told, unfold
from dossier import opened
from playwright.sync_api import expect
from screen import axe_faults, overflow

pytestmark = pytest.mark.slow

TABS_STAY = """() => [...document.querySelectorAll(".md-tabs__link")]
  .every((link) => !link.offsetParent || getComputedStyle(link).opacity === "1")"""
PHRASE = "quatre mots près du port"
COPIES = "Copies, effacement"


def part(page):
    """The section of the page."""
    return page.locator("section.safe")


def press(page, name):
    """Press a button of it."""
    part(page).get_by_role("button", name=name, exact=True).click()


def keep(page):
    """Keep the case file on the device, knowing what it means."""
    press(page, "Garder sur cet appareil")
    press(page, "D’accord, garder")
    expect(part(page).get_by_text("Gardé sur cet appareil.", exact=False).first).to_be_visible()


def copied(page, path, phrase="", again=None):
    """Save a copy; its path."""
    form = part(page).locator("form.copying")
    if not form.is_visible():
        unfold(page, COPIES)
    if phrase:
        form.get_by_label("Phrase secrète", exact=True).fill(phrase)
        form.get_by_label("La même, pour vérifier", exact=True).fill(phrase if again is None else again)
    with page.expect_download() as event:
        form.get_by_role("button", name="Enregistrer une copie").click()
    event.value.save_as(path)
    return path


def open_copy(page, path):
    """Choose a copy to open."""
    asked = part(page).get_by_label("Ouvrir une copie")
    if not asked.is_visible():
        unfold(page, COPIES)
    asked.set_input_files(path)


def without(file):
    """A case file without what the page notes of itself."""
    return {**file, "me": {name: text for name, text in file["me"].items() if name != "copy_saved"}}


def test_nothing_is_kept_before_it_is_asked(page):
    """One sentence says what it means; then it is there after a reload, and the page says so."""
    holding(page)
    expect(part(page).get_by_text("Rien n’est gardé : ce dossier tient dans cet onglet.")).to_be_visible()
    press(page, "Garder sur cet appareil")
    expect(part(page).get_by_text("Toute personne qui utilise cet appareil pourra ouvrir ce dossier")).to_be_visible()
    expect(part(page).get_by_role("button", name="D’accord, garder")).to_be_focused()
    press(page, "Pas maintenant")
    expect(part(page).get_by_role("button", name="Garder sur cet appareil")).to_be_focused()
    assert page.evaluate("localStorage.getItem('mon-du dossier')") is None
    keep(page)
    page.reload()
    expect(part(page).get_by_text("Gardé sur cet appareil.", exact=False)).to_be_visible()
    expect(part(page).get_by_text("Aucune copie enregistrée.", exact=False)).to_be_visible()
    assert of_now(page)["invoices"] == FILE["invoices"]


def test_a_copy_opens_elsewhere(page, new_page, tmp_path):
    """As an accountant opens it: whose it is, in this tab alone until it is kept."""
    holding(page)
    path = copied(page, tmp_path / "copie.dossier")
    expect(told(page, "safe")).to_contain_text("Copie préparée")
    keep(page)
    expect(part(page).get_by_text("Dernière copie : 29 novembre 2026.", exact=False)).to_be_visible()
    other = new_page()
    opened(other)
    open_copy(other, path)
    visit = part(other).locator(".visit")
    expect(visit).to_contain_text("Dossier de Léa Martin, ouvert depuis un fichier.")
    expect(visit).to_be_focused()
    assert without(of_now(other)) == FILE
    assert other.evaluate("localStorage.getItem('mon-du dossier')") is None
    keep(other)
    expect(visit).to_be_hidden()


def test_a_copy_is_sealed_by_a_phrase(page, new_page, tmp_path):
    """Both must be the same; a wrong one opens nothing and can be written again; the bytes tell nothing."""
    holding(page)
    unfold(page, COPIES)
    form = part(page).locator("form.copying")
    form.get_by_label("Phrase secrète", exact=True).fill(PHRASE)
    form.get_by_label("La même, pour vérifier", exact=True).fill("autre")
    form.get_by_role("button", name="Enregistrer une copie").click()
    expect(form.get_by_text("Les deux phrases ne sont pas les mêmes : écrivez-les de nouveau.")).to_be_visible()
    form.get_by_role("button", name="Afficher : Phrase secrète").click()
    expect(form.get_by_label("Phrase secrète", exact=True)).to_have_attribute("type", "text")
    path = copied(page, tmp_path / "copie.dossier", PHRASE)
    assert LUMEN.encode() not in path.read_bytes()
    other = new_page()
    opened(other)
    open_copy(other, path)
    asked = part(other).locator(".opening form input")
    expect(asked).to_be_focused()
    asked.fill("fausse phrase")
    asked.press("Enter")
    expect(part(other).get_by_text("Cette phrase secrète n’ouvre pas le dossier")).to_be_visible()
    assert of_now(other)["invoices"] == []
    asked.fill(PHRASE)
    asked.press("Enter")
    expect(part(other).locator(".visit")).to_contain_text("Dossier de Léa Martin")
    assert without(of_now(other)) == FILE


def test_a_copy_is_looked_at_apart(page, new_page, tmp_path):
    """One's own file is not mixed with it, and comes back as it was; or takes it in."""
    holding(page)
    path = copied(page, tmp_path / "copie.dossier")
    other = new_page()
    mine = {
        **FILE,
        "me": {"creditor": "craft", "creditor_name": "Cabinet Roux"},
        "clients": [{"id": "mine", "facts": {"debtor_name": "Garage Noir", "debtor": "company"}}],
        "invoices": [{"id": "m1", "client": "mine", "facts": {"amount": "80", "due_date": "2026-10-01"}}],
    }
    holding(other, mine)
    keep(other)
    open_copy(other, path)
    press(other, "La regarder à part")
    visit = part(other).locator(".visit")
    expect(visit).to_contain_text("Dossier de Léa Martin, ouvert depuis un fichier. Il est à part du vôtre")
    expect(other.locator("section.list")).to_contain_text(LUMEN)
    expect(other.locator("section.list")).not_to_contain_text("Garage Noir")
    press(other, "Revenir à mon dossier")
    expect(other.locator("section.list")).to_contain_text("Garage Noir")
    assert of_now(other) == mine
    open_copy(other, path)
    press(other, "La regarder à part")
    press(other, "L’ajouter à mon dossier")
    expect(told(other, "safe")).to_contain_text("Copie ajoutée à votre dossier : 5 factures, 3 clients.")
    assert of_now(other)["me"]["creditor_name"] == "Cabinet Roux"
    other.reload()
    other.wait_for_function("() => document.querySelector('case-file').desk?.keeper?.file.invoices.length === 5")


def test_a_copy_takes_the_place_of_what_was_there(page, tmp_path):
    """Said, and undone in one press."""
    holding(page)
    path = copied(page, tmp_path / "copie.dossier")
    page.evaluate(
        "document.querySelector('case-file').desk.keeper.change((file) => ({ ...file, invoices: file.invoices.slice(0, 1) }))"
    )
    open_copy(page, path)
    press(page, "Remplacer mon dossier")
    expect(told(page, "safe")).to_contain_text("Dossier remplacé par la copie : 4 factures, 2 clients.")
    assert len(of_now(page)["invoices"]) == 4
    told(page, "safe").get_by_role("button", name="Annuler").click()
    expect(told(page, "safe")).to_contain_text("votre dossier est comme avant")
    assert len(of_now(page)["invoices"]) == 1


@pytest.mark.parametrize(("content", "said"), [
    (b"Bonjour", "n’est pas un dossier de ce guide"), (b"DOSSIER-IMPAYES {\"version\":99}\n{}", "version plus récente du guide"),
    (b"DOSSIER-IMPAYES {\"version\":1}\n{\"version\":1,", "abîmé"),
], ids=["other", "newer", "damaged"])  # fmt: skip
def test_a_file_that_is_no_copy(page, tmp_path, content, said):
    """Refused with a sentence beside its question: nothing is changed."""
    path = tmp_path / "a.dossier"
    path.write_bytes(content)
    holding(page)
    open_copy(page, path)
    expect(part(page).locator(".opening .error")).to_contain_text(said)
    assert of_now(page) == FILE


def test_all_is_erased_in_one_press(page):
    """From the screen and the device; it comes back as long as the page stays, not after."""
    holding(page)
    keep(page)
    unfold(page, COPIES)
    press(page, "Tout effacer")
    expect(told(page, "safe")).to_contain_text("Tout est effacé de cet appareil.")
    assert of_now(page)["invoices"] == [] and page.evaluate("localStorage.getItem('mon-du dossier')") is None
    told(page, "safe").get_by_role("button", name="Annuler").click()
    expect(told(page, "safe")).to_contain_text("Votre dossier est revenu.")
    page.reload()
    page.wait_for_function("() => document.querySelector('case-file').desk?.keeper?.file.invoices.length === 4")
    unfold(page, COPIES)
    press(page, "Tout effacer")
    expect(told(page, "safe")).to_contain_text("Tout est effacé")
    page.reload()
    opened(page)
    assert of_now(page)["invoices"] == [] and page.evaluate("indexedDB.databases().then((all) => all.length)") == 0


def test_what_the_browser_erases_is_said(page, tmp_path):
    """The banner stays, with a copy beside it; what is on the screen is still there."""
    holding(page)
    keep(page)
    origin = page.url.split("/mon-")[0]
    page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    trouble = part(page).locator(".trouble")
    expect(trouble).to_contain_text("Le navigateur a effacé le dossier")
    with page.expect_download() as event:
        trouble.get_by_role("button", name="Enregistrer une copie").click()
    assert LUMEN in event.value.path().read_text(encoding="utf-8")
    assert without(of_now(page)) == FILE


def test_an_example_is_never_kept(page):
    """Neither here nor in a copy: it says why."""
    holding(page, {**FILE, "example": True})
    expect(part(page).get_by_text("Un exemple ne se garde pas et ne s’enregistre pas")).to_be_visible()
    expect(part(page).get_by_role("button", name="Garder sur cet appareil")).to_be_hidden()
    unfold(page, COPIES)
    expect(part(page).get_by_role("button", name="Enregistrer une copie")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_seen_and_heard_by_all(new_page, tmp_path, width, scheme):
    """Nothing for axe to say, nothing wider than the window: folds open, a phrase asked, the meaning shown."""
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    holding(page)
    open_copy(page, copied(page, tmp_path / "copie.dossier", PHRASE))
    expect(part(page).locator(".opening form input")).to_be_focused()
    press(page, "Garder sur cet appareil")
    page.evaluate("scrollTo(0, 0)")  # the tabs of the theme come and go while the page scrolls
    page.wait_for_function(TABS_STAY)
    assert axe_faults(page) == [] and overflow(page) <= 0
