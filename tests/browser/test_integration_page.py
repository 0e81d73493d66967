"""The page where an accountant composes a widget: choices, preview, lines to copy, colours, keyboard, without a script; and what
the lines give in the page of another site."""

import json
import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from embedded import Embedded
from playwright.sync_api import expect
from screen import Calculator
from selectolax.lexbor import LexborHTMLParser

from calculators.publish.brand import colours
from calculators.publish.widgets import embed, recipes, snippets

pytestmark = pytest.mark.slow

PAGE = "/integrer/"
SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
  .observe({ type: "layout-shift", buffered: true });"""


@pytest.fixture
def composer(page):
    """The page, its form and its preview ready."""
    page.goto(PAGE)
    expect(page.locator(".composer.live")).to_be_visible()
    page.frame_locator(".composer iframe").locator('form[data-state="ready"]').wait_for()
    return page


def lines(page, kind):
    """The lines of one kind, as they would be copied."""
    return page.locator(f'pre[data-snippet="{kind}"]').first.text_content()


def options(page):
    """The options of the address, once the page says so."""
    return {name: value[0] for name, value in parse_qs(urlsplit(lines(page, "address")).query).items()}


def frame(page):
    """The calculator in the preview."""
    return page.frame_locator(".composer iframe")


def test_the_script_first_writes_what_the_page_says_without_it(composer):
    for kind in snippets.KINDS:
        for text in composer.locator(f'pre[data-snippet="{kind}"]').all_text_contents():
            assert text == snippets.snippet(kind)


def test_choices_are_in_the_lines_and_in_the_preview(composer):
    composer.get_by_label("Couleur", exact=True).fill("#7a1f3d")
    composer.get_by_label("sombre", exact=True).check()
    composer.get_by_label("clair", exact=True).check()
    composer.get_by_label("Votre nom", exact=True).fill('Cabinet "A & B" <x>')
    composer.get_by_label("Votre adresse", exact=True).fill("https://cabinet.example/?a=1&b=2")
    composer.get_by_text("Présentation").click()
    composer.get_by_label("serré, pour une colonne étroite").check()
    composer.get_by_label("les tableaux").uncheck()
    composer.get_by_text("Réponses déjà remplies").click()
    composer.locator('[name="set-debtor"]').select_option("consumer")
    composer.locator('[name="set-amount"]').fill("2 500,50")
    composer.get_by_label("Derrière le calculateur").select_option("named")
    composer.get_by_label("Couleur du fond").fill("#F4F1EA")
    composer.get_by_label("Coins").fill("4")
    composer.get_by_label("proposer d’écrire la lettre").check()
    expected = {
        "accent": "7a1f3d",
        "theme": "light",
        "compact": "1",
        "host": 'Cabinet "A & B" <x>',
        "host-link": "https://cabinet.example/?a=1&b=2",
        "parts": "form,answer,details,actions",
        "set-debtor": "consumer",
        "set-amount": "2 500,50",
        "background": "f4f1ea",
        "radius": "4",
        "next": "letters",
    }
    assert options(composer) == expected
    loader = lines(composer, "loader")
    data = {name: unescape(value) for name, value in re.findall(r'data-([\w-]+)="([^"]*)"', loader)}
    one = next(one for one in embed.widgets() if one["name"] == "late_penalties")
    assert data == expected | {"accent": "#7a1f3d", "background": "#f4f1ea", "height": str(one["height"])}
    assert f'integrity="{embed.integrity(embed.versions()[-1])}"' in loader and loader.count("<") == 6
    assert loader == lines(composer, "link") + "\n" + lines(composer, "script")
    for kind in ("frame", "mdx", "plain"):
        assert unescape(re.search(r'(?:src|href)="([^"]*)"', lines(composer, kind)).group(1)) == lines(composer, "address")
    assert lines(composer, "markdown") == f"[{one['title']}]({lines(composer, 'address')})"
    assert lines(composer, "paste") == snippets.snippet("paste")

    shown = frame(composer)
    expect(shown.locator('[name="amount"]')).to_have_value("2 500,50")
    expect(shown.locator('[name="debtor"][value="consumer"]')).to_be_checked()
    expect(shown.locator("footer")).to_contain_text('Cabinet "A & B" <x>')
    expect(shown.locator("output .folded").first).to_be_hidden()
    accent = shown.locator("html").evaluate("(root) => getComputedStyle(root).getPropertyValue('--accent').trim()")
    assert accent == "#7a1f3d"


def test_another_calculator_brings_its_own_questions_and_heights(composer):
    one = next(one for one in embed.widgets() if one["name"] == "letters")
    composer.get_by_label("Calculateur", exact=True).select_option("letters")
    assert lines(composer, "paste") == one["address"]
    assert f'height="{one["height"]}"' in lines(composer, "frame") and f"{one['height_narrow']}px)" in lines(composer, "frame")
    expect(composer.get_by_label("proposer d’écrire la lettre")).to_have_count(0)
    composer.get_by_text("Réponses déjà remplies").click()
    names = [field["name"] for field in one["fields"]]
    assert composer.locator('[name^="set-"]').evaluate_all("(all) => all.map((one) => one.name.slice(4))") == names
    expect(frame(composer).locator('form[data-calculator="letters"]')).to_be_visible()
    composer.get_by_text("Présentation").click()
    composer.get_by_label("hauteur fixe").check()
    assert "height:640px" in lines(composer, "frame") and 'data-height="640" style="display:block;min-height:640px"' in lines(
        composer, "link"
    )


def test_the_preview_has_the_width_asked_and_the_height_of_its_content(composer):
    for width in (240, 360, 720):
        composer.get_by_label(f", {width} px").check()
        expect(composer.locator(".told")).to_contain_text(f"Cadre de {width} × ")
        composer.wait_for_function(
            """() => {
              const frame = document.querySelector(".composer iframe");
              return Math.abs(frame.contentDocument.body.getBoundingClientRect().height - frame.offsetHeight) <= 1;
            }"""
        )
        assert composer.frames[1].evaluate("[innerWidth, document.documentElement.scrollWidth]") == [width, width]


def test_a_colour_that_cannot_be_read_is_refused_and_the_nearest_offered(composer):
    field, error = composer.get_by_label("Couleur", exact=True), composer.locator("#composer-accent-error")
    for theme, colour in (("clair", "#f0c000"), ("clair", "#777"), ("clair", "ABCDEF"), ("sombre", "#0b5c6b")):
        composer.get_by_label(theme, exact=True).check()
        field.fill(colour)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(error).to_contain_text("il faut 4,5")
        assert "accent" not in options(composer)
        button = composer.get_by_role("button", name=re.compile("Prendre #"))
        offered = button.inner_text().strip().removeprefix("Prendre ")
        if theme == "clair":
            assert offered == colours.nearest(colour)
        button.click()
        expect(field).to_have_value(offered)
        expect(field).to_be_focused()
        expect(error).to_be_hidden()
        assert options(composer)["accent"] == offered[1:]
        # The widget takes it: it would warn, and every warning of a page fails the test.
        expect(composer.locator(".composer iframe")).to_have_attribute("src", re.compile(f"accent={offered[1:]}"))
        frame(composer).locator('form[data-state="ready"]').wait_for()


def test_a_value_that_does_not_fit_is_said_and_left_out(composer):
    for summary in ("Présentation", "Réponses déjà remplies"):
        composer.get_by_text(summary).click()
    composer.get_by_label("Police", exact=True).select_option("named")
    composer.get_by_label("Derrière le calculateur").select_option("named")
    for name, wrong, said in (
        ("accent", "rouge", "six chiffres"),
        ("host-link", "http://cabinet.example", "https://"),
        ("host-link", "https://u:p@cabinet.example", "https://"),
        ("set-amount", "beaucoup", "1 850,00"),
        ("set-due_date", "demain", "JJ/MM/AAAA"),
        ("font-name", "Arial; x", "Lettres, chiffres"),
        ("radius", "25", "de 0 à 24"),
        ("radius", "-1", "de 0 à 24"),
        ("background-colour", "beige", "six chiffres"),
        ("background-colour", "#777", "il faut 4,5"),
    ):
        composer.locator(f'[name="{name}"]').fill(wrong)
        expect(composer.locator(f"#composer-{name}-error")).to_contain_text(said)
        assert options(composer) == {}
        composer.locator(f'[name="{name}"]').fill("")
        expect(composer.locator(f"#composer-{name}-error")).to_be_hidden()


def test_a_ground_on_which_the_text_cannot_be_read_is_refused(composer, watched):
    watched.accept("fond transparent")  # the widget tells its host what to write: the lines have it
    composer.get_by_text("Présentation").click()
    composer.get_by_label("Derrière le calculateur").select_option("named")
    field, error = composer.get_by_label("Couleur du fond"), composer.locator("#composer-background-colour-error")
    for theme, colour, read in (
        ("clair", "#f4f1ea", True),
        ("clair", "#202020", False),
        ("sombre", "#202020", True),
        ("sombre", "#777777", False),
    ):
        composer.get_by_label(theme, exact=True).check()
        field.fill(colour)
        expect(field).to_have_attribute("aria-invalid", str(not read).lower())
        assert ("background" in options(composer)) == read == error.is_hidden()
    expect(error).to_contain_text("il faut 4,5")
    composer.get_by_label("clair", exact=True).check()
    composer.get_by_label("Couleur", exact=True).fill("#8a5a00")
    assert options(composer)["accent"] == "8a5a00"
    field.fill("#e0d8c8")
    expect(composer.locator("#composer-accent-error")).to_contain_text("il faut 4,5")  # on that ground
    assert set(options(composer)) == {"theme", "background"}
    composer.get_by_label("Derrière le calculateur").select_option("transparent")
    expect(field).to_be_hidden()
    assert options(composer) == {"theme": "light", "background": "transparent", "accent": "8a5a00"}
    assert "color-scheme" not in lines(composer, "frame") + lines(composer, "link")
    composer.get_by_label("Couleur", exact=True).fill("")
    composer.get_by_label("sombre", exact=True).check()
    assert ";color-scheme:dark" in lines(composer, "frame") and '<p style="color-scheme:dark"><a' in lines(composer, "link")
    expect(composer.locator(".composer iframe")).to_have_attribute("src", re.compile("theme=dark&background=transparent"))
    expect(composer.locator(".composer iframe")).to_have_css("color-scheme", "dark")
    expect(frame(composer).locator("html")).to_have_css("color-scheme", "dark")
    around = composer.locator(".preview .inner")  # a page of that theme, or nothing could be read in the preview
    expect(around).to_have_css("background-color", "rgb(18, 25, 27)")
    composer.get_by_label("clair", exact=True).check()
    expect(around).to_have_css("background-color", "rgb(253, 252, 250)")


def test_the_font_of_the_page_is_for_the_script_only(composer):
    composer.get_by_text("Présentation").click()
    composer.get_by_label("Police", exact=True).select_option("inherit")
    assert 'data-font="inherit"' in lines(composer, "loader") and options(composer) == {}


def test_what_the_page_would_receive_is_shown_once_the_visitor_sends_it(composer):
    composer.get_by_label("proposer au visiteur de me l’envoyer").check()
    expect(composer.locator(".composer iframe")).to_have_attribute("src", re.compile("send=1"))
    button = frame(composer).get_by_role("button", name=re.compile("Envoyer ce résultat"))
    expect(composer.locator(".received")).to_be_hidden()
    expect(button).to_be_disabled()  # an example is not sent
    Calculator(frame(composer)).own()
    button.click()
    received = json.loads(composer.locator(".received pre").inner_text())
    assert received["name"] == "late_penalties" and received["results"][0]["values"]["total_cents"] == 192268


def test_lines_are_copied(browser, site, new_page):
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(PAGE)
    expect(page.locator(".composer.live")).to_be_visible()
    page.get_by_role("button", name="Copier : WordPress, en collant l’adresse").click()
    expect(page.get_by_text("Texte copié.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == lines(page, "paste")


def test_everything_is_reached_with_the_keyboard(composer):
    composer.get_by_label("Calculateur", exact=True).focus()
    composer.keyboard.press("ArrowDown")
    composer.keyboard.press("Tab")
    composer.keyboard.type("#7a1f3d")
    composer.keyboard.press("Tab")
    composer.keyboard.press("Tab")
    composer.keyboard.press("ArrowDown")
    assert options(composer) == {"accent": "7a1f3d", "theme": "light"}
    assert lines(composer, "paste").endswith("/widgets/judgment_interest/")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_overflows(new_page, width):
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(PAGE)
    expect(page.locator(".composer.live")).to_be_visible()
    page.locator(".composer details, details.platform").evaluate_all("(all) => all.forEach((one) => (one.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_without_script_the_lines_are_there(new_page):
    page = new_page(java_script_enabled=False)
    page.goto(PAGE)
    expect(page.get_by_text("Sans lui, les lignes ci-dessous conviennent")).to_be_visible()
    assert lines(page, "paste") == snippets.snippet("paste")
    page.get_by_text("Une page HTML").click()
    expect(page.locator('details[open] pre[data-snippet="loader"]').last).to_be_visible()


def test_the_page_works_again_after_another_one(composer):
    composer.get_by_role("link", name="Héberger le guide").last.click()
    composer.wait_for_url("**/integrer/heberger/")
    expect(composer.locator("pre.file + .copy-foot button").first).to_be_visible()
    composer.go_back()
    expect(composer.locator(".composer.live")).to_be_visible()
    composer.get_by_label("Couleur", exact=True).fill("#7a1f3d")
    assert options(composer) == {"accent": "7a1f3d"}


def test_where_the_lists_are_missing_the_page_says_so(page, watched):
    watched.accept("404", "Failed to load resource")
    page.route("**/embed/widgets.json", lambda route: route.fulfill(status=404))
    page.goto(PAGE)
    expect(page.get_by_text("Les réglages n’ont pas pu être chargés.")).to_be_visible()


# ---- what the lines give in the page of another site ------------------------------------------------------------------


def copied(site, *kinds):
    """The lines that the page prints, for the site under test."""
    return "\n".join(snippets.snippet(kind) for kind in kinds).replace(embed.site_url(), site.url)


@pytest.mark.parametrize(("width", "kind"), [(390, "loader"), (1100, "loader"), (390, "frame"), (1100, "frame")])
def test_nothing_moves_when_the_calculator_comes(new_page, other, site, width, kind):
    """No layout shift around the calculator, in the first screen of a page."""
    page = new_page(init=SHIFTS, viewport={"width": width, "height": 844})
    page.goto(other.page("lines", lines=copied(site, kind)))
    calculator = Embedded(page, frames="iframe")
    calculator.expect_state("ready")
    if kind == "loader":
        calculator.expect_fit()
    else:
        one = next(one for one in embed.widgets() if one["name"] == snippets.SHOWN)
        assert calculator.height() == one["height" if width == 1100 else "height_narrow"]
        assert calculator.element.bounding_box()["width"] == width - 16
    assert page.evaluate("shifts") == []


def test_a_frame_has_its_size_where_styles_are_refused(page, other, site, watched):
    """And nothing but frame-src is asked."""
    watched.accept("Content Security Policy", "CSP")
    policy = f"default-src 'none'; frame-src {site.url}; style-src 'none'"
    page.goto(other.page("lines", lines=copied(site, "frame"), policy=policy))
    calculator = Embedded(page, frames="iframe")
    calculator.expect_state("ready")
    box, one = calculator.element.bounding_box(), next(one for one in embed.widgets() if one["name"] == snippets.SHOWN)
    assert box["height"] - 4 == one["height"] and box["width"] > 1200  # its own border


def test_a_result_fills_a_form_only_once_the_visitor_sends_it(page, other, site):
    """The recipe of the page: until then the form holds nothing of the calculation."""
    lines = recipes.recipe("contact.txt") + copied(site, "loader").replace("data-height", 'data-send="1" data-height')
    page.goto(other.page("lines", lines=lines))
    calculator = Embedded(page)
    calculator.own()
    calculator.expect_state("ready")
    hidden = page.locator('[name="calcul"]')
    expect(hidden).to_have_value("")
    calculator.frame.get_by_role("button", name=re.compile("Envoyer ce résultat")).click()
    expect(page.get_by_text("Votre calcul sera joint à ce message.")).to_be_visible()
    received = json.loads(hidden.input_value())
    assert received["name"] == "late_penalties" and received["results"][0]["values"]["total_cents"] == 192268


def test_what_each_sandbox_allows_is_what_the_page_says(page, other, site):
    """With allow-scripts alone it answers; with all that the page lists it also prints and gives files."""
    html = LexborHTMLParser((site.folder / "integrer" / "index.html").read_text(encoding="utf-8"))
    [listed] = [code.text() for code in html.css("pre.file code") if code.text().startswith("sandbox=")]
    for sandbox, full in (('sandbox="allow-scripts"', False), (listed, True)):
        page.goto(other.page("lines", lines=copied(site, "frame").replace("<iframe", f"<iframe {sandbox}")))
        calculator = Embedded(page, frames="iframe")
        calculator.own()
        calculator.expect_state("ready")
        for action in ("print", "csv"):
            expect(calculator.button(action)).to_be_visible(visible=full)
    with page.expect_download() as download:
        calculator.button("csv").click()
    assert download.value.suggested_filename.endswith(".csv")
    with page.expect_popup() as popup:
        calculator.frame.locator("footer .full-page").click()
    expect(popup.value.locator("live-calculator").first).to_be_visible()
