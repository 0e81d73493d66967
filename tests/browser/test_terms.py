"""The words of the glossary in a page: opened by mouse, key or finger, without a script; nothing of them in the text around."""

import pytest
from playwright.sync_api import expect
from screen import axe_faults, overflow

pytestmark = pytest.mark.slow

PAGE = "procedures/refere-provision/"


def parts(page):
    """(button, definition) of the first term of a page."""
    button = page.locator(".term button").first
    return button, page.locator(f"#{button.get_attribute('popovertarget')}")


def test_a_definition_opens_and_closes_with_the_keyboard(page):
    page.goto(PAGE)
    button, note = parts(page)
    expect(note).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    page.keyboard.press("Tab")
    expect(note.locator("a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(button).to_be_focused()


def test_a_definition_leads_to_the_page_of_its_word(page):
    page.goto(PAGE)
    button, note = parts(page)
    button.click()
    address = note.locator("a").evaluate("(link) => link.href")
    note.locator("a").click()
    page.wait_for_url(address)
    expect(page.locator(".md-content__inner h1")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_finger_opens_it_on_a_phone_without_a_script(new_page, scheme):
    page = new_page(viewport={"width": 360, "height": 740}, color_scheme=scheme, has_touch=True, java_script_enabled=False)
    page.goto(PAGE)
    button, note = parts(page)
    button.tap()
    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    page.touchscreen.tap(10, 730)
    expect(note).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (360, 740)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_definition_is_accessible(new_page, scheme, width, height):
    page = new_page(color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": height})
    page.goto(PAGE)
    button, note = parts(page)
    button.click()
    expect(note).to_be_visible()
    assert axe_faults(page) == [] and overflow(page) <= 0
    assert button.bounding_box()["height"] >= 24


def test_the_text_around_stays_as_it_was_written(page):
    """What one selects and copies has the word once, and no definition; nor has the printed page."""
    page.goto(PAGE)
    _, note = parts(page)
    paragraph = page.locator("p:has(> .term), li:has(> .term)").first
    words = paragraph.inner_text()
    definition = note.evaluate("(note) => note.textContent")
    assert paragraph.locator(".term").first.inner_text() in words and definition not in words
    page.emulate_media(media="print")
    expect(note).to_be_hidden()
    assert page.locator(".term").first.evaluate("(word) => getComputedStyle(word).textDecorationLine") == "none"
