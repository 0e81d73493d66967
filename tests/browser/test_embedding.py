"""The contract with other sites, in their pages: three ways in, heights, messages, keyboard, storage, policies."""

import json
import re
from urllib.parse import urlencode

import pytest
from conftest import ARGUMENTS
from embedded import Embedded
from other_site import discovered, in_wordpress
from playwright.sync_api import expect
from screen import COLOURS, ROOT, SHAPES, Calculator, axe_faults
from test_keyboard import HERE, MARK

import calculators
from calculators.publish.widgets import embed

pytestmark = pytest.mark.slow

VERSIONS = embed.versions()
MARGINS = 16  # of the body of a page without style
TOTAL, OTHER_TOTAL = "1\u202f922,68\u202f€", "2\u202f075,33\u202f€"
FORBIDDEN = """(() => {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"]) {
    Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException(name, "SecurityError"); } });
  }
  Object.defineProperty(Document.prototype, "cookie", {
    get() { throw new DOMException("cookie", "SecurityError"); }, set() { throw new DOMException("cookie", "SecurityError"); } });
})();"""
STRICT = (
    "default-src 'none'; script-src {site}; frame-src {site}; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'"
)


def shown(page, address, frames="iframe.mon-du", index=0):
    """A page of the other site, its calculator answering."""
    page.goto(address)
    calculator = Embedded(page, index, frames)
    calculator.expect_state("ready")
    return calculator


# ---- a plain frame ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHAPES)
def test_plain_frame(page, other, name):
    """It answers, it scrolls inside, its links open outside."""
    calculator = shown(page, other.page("plain", name), "iframe")
    assert calculator.height() == 900
    before = calculator.output.inner_text()
    calculator.change()
    expect(calculator.output).not_to_have_text(before, use_inner_text=True)
    assert calculator.overflow()[0] == 0
    assert calculator.frame.evaluate("getComputedStyle(document.documentElement).overflowY") != "hidden"
    assert calculator.frame.locator("[role=dialog], dialog, [popover]").count() == 0
    with page.expect_popup() as popup:
        calculator.frame.locator("footer .full-page").click()
    expect(popup.value.locator("live-calculator").first).to_be_visible()
    assert popup.value.evaluate("opener") is None


def test_published_heights(page, other):
    """A frame of the published height holds the worked answer with its form, and none is taller than it may be: every widget."""
    wrong, tall = [], []
    for one in embed.widgets():
        calculator = shown(page, other.page("plain", one["name"]), "iframe")
        for key, width, most in (("height", embed.WIDE, embed.TALLEST), ("height_narrow", 320, embed.TALLEST_NARROW)):
            page.set_viewport_size({"width": width + MARGINS, "height": 800})
            calculator.frame.wait_for_function(f"innerWidth === {width}")
            height = calculator.content()
            best = min(-(-height // 50) * 50 + 50, most)
            if height > most:
                tall.append(f"{one['name']}: {height} px at {width} px, {most} at most")
            elif not height <= one[key] <= best:
                wrong.append(f"docs/widgets/{one['name']}.md: {height} px at {width} px, write {key}: {best}")
    assert not tall, "\n".join(["too tall as they first show:", *tall])
    assert not wrong, "\n".join(["heights to write:", *wrong])


# ---- a link that becomes the calculator -------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "version"), [*((name, VERSIONS[-1]) for name in SHAPES), ("late_penalties", "v1")])
def test_loader(new_page, other, name, version):
    """The link becomes a frame of the right height, with a name, that answers; where every kind of storage throws, as some
    browsers do in frames, nothing is missed.
    """
    page = new_page(init=FORBIDDEN)
    calculator = shown(page, other.page("loader", name, version))
    expect(calculator.element).to_have_attribute("title", "Calculer les pénalités")
    expect(calculator.element).to_have_attribute("allow", "clipboard-write")
    expect(page.locator("a.mon-du")).to_be_hidden()
    calculator.expect_fit()
    assert page.evaluate("scrollY") == 0
    calculator.change()
    calculator.expect_state("ready")
    calculator.expect_fit()
    assert calculator.overflow() == [0, 0]


@pytest.mark.parametrize(("width", "version"), [(240, "v2"), (360, "v1"), (1000, "v2")])
def test_grows_and_shrinks(new_page, other, width, version):
    """The frame follows its content both ways, and the width of the page."""
    page = new_page(viewport={"width": width + 16, "height": 700})
    calculator = shown(page, other.page("loader", version=version))
    calculator.own()
    calculator.expect_state("ready")
    closed = calculator.expect_fit()
    calculator.open_all()
    opened = calculator.expect_fit()
    assert opened > closed + 300
    calculator.button("add-invoice").click()
    assert calculator.expect_fit() > opened
    calculator.button("remove-invoice", 1).click()
    calculator.frame.evaluate("for (const details of document.querySelectorAll('details')) details.open = false")
    assert abs(calculator.expect_fit() - closed) <= 200  # one more button, « Annuler »
    before = calculator.height()
    page.set_viewport_size({"width": 500 if width != 500 else 700, "height": 700})
    assert calculator.expect_fit() != before
    assert calculator.overflow() == [0, 0]


def test_letter_grows_and_shrinks(new_page, other):
    """The head of a letter is shown, then the whole at a press, by keyboard too, and it stays so when the letter is written
    again; what the keyboard reaches under the cut shows it. On paper it is whole.
    """
    page = new_page(viewport={"width": 1100, "height": 700})
    calculator = shown(page, other.page("loader", "letters"))
    sheet, button = calculator.output.locator(".sheet"), calculator.output.get_by_role("button", name="Lire la lettre entière")
    calculator.own()
    head = calculator.expect_fit()
    assert sheet.bounding_box()["height"] < 700
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    assert calculator.expect_fit() > head + 300
    calculator.input("letter").select_option("relance_2")
    expect(sheet).to_contain_text("Deuxième relance")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.press("Enter")
    assert sheet.bounding_box()["height"] < 700
    page.emulate_media(media="print")
    expect(button).to_be_hidden()
    assert sheet.bounding_box()["height"] > 700
    page.emulate_media(media="screen")
    sheet.locator(".why summary").last.focus()
    expect(button).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("version", VERSIONS)
def test_two_at_once(page, other, version):
    """Several links, several tags of the script, each frame with its own options, height and answer."""
    first = shown(page, other.page("two", version=version))
    second = Embedded(page, 1)
    second.expect_state("ready")
    assert page.locator("iframe").count() == 2
    expect(first.input("amount")).to_have_value("1000")
    assert second.frame.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    heights = first.expect_fit(), second.expect_fit()
    assert heights[0] != heights[1]
    first.open_all()
    assert first.expect_fit() > heights[0]
    assert second.height() == heights[1]


@pytest.mark.parametrize("name", SHAPES)
def test_narrow_column(page, other, name):
    """Usable in a column of 240 px."""
    calculator = shown(page, other.page("narrow", name, attributes="data-compact"))
    assert calculator.element.bounding_box()["width"] == 240
    calculator.expect_fit()
    calculator.change()
    calculator.expect_state("ready")
    calculator.open_all()
    calculator.expect_fit()
    assert calculator.overflow() == [0, 0]
    assert calculator.first_asked().bounding_box()["width"] > 100


@pytest.mark.parametrize("version", VERSIONS)
def test_injected_late(page, other, version):
    """The page adds link and script once it is loaded, then another link."""
    calculator = shown(page, other.page("late", version=version))
    calculator.expect_fit()
    page.evaluate("more()")
    second = Embedded(page, 1)
    second.element.scroll_into_view_if_needed()
    second.expect_state("ready")
    second.expect_fit()


@pytest.mark.parametrize("version", VERSIONS)
def test_strict_policy(page, other, site, version):
    """Only the two lines that we publish: frame-src and script-src; no inline style, Trusted Types enforced."""
    calculator = shown(page, other.page("loader", version=version, policy=STRICT.format(site=site.url)))
    calculator.expect_fit()
    assert calculator.height() > 640


@pytest.mark.parametrize("policy", ["", "script-src 'none'"])
def test_without_scripts(new_page, other, watched, policy):
    """A link that works, whoever stops the script: the visitor or the site."""
    watched.accept("Content Security Policy", "CSP")
    page = new_page(java_script_enabled=bool(policy))
    page.goto(other.page("loader", policy=policy))
    assert page.locator("iframe").count() == 0
    page.locator("a.mon-du").click()
    expect(page.locator("live-calculator output .amount").first).to_be_visible()
    expect(page).to_have_url(re.compile("/widgets/late_penalties/$"))


@pytest.mark.parametrize("version", VERSIONS)
def test_frames_forbidden(page, other, site, watched, version):
    """Where the site allows the script but not the frame, the link comes back, and the console says so."""
    watched.accept("Content Security Policy", "CSP", "mon-du", "Framing")
    page.clock.install()
    policy = f"script-src {site.url}; frame-src 'none'"
    page.goto(other.page("loader", version=version, attributes="data-lazy=0", policy=policy))
    expect(page.locator("iframe")).to_have_count(1)
    page.wait_for_timeout(300)
    page.clock.run_for(11_000)
    expect(page.locator("iframe")).to_have_count(0)
    expect(page.locator("a.mon-du")).to_be_visible()
    assert [fault for fault in watched.faults if "mon-du" in fault and "ne répond pas" in fault]


@pytest.mark.parametrize("version", VERSIONS)
def test_waits_until_it_is_near(new_page, other, site, version):
    """Nothing is fetched for a calculator far below, unless the site asks for it."""
    page = new_page(viewport={"width": 800, "height": 600})
    page.goto(other.page("loader", version=version))
    site.forget()
    page.evaluate("document.querySelector('a.mon-du')?.remove()")
    page.evaluate(
        """(address) => {
      document.body.insertAdjacentHTML("afterbegin", "<div style='height: 9000px'></div>");
      document.body.insertAdjacentHTML("beforeend", `<a class="mon-du" href="${address}">Plus bas</a>`);
    }""",
        f"{site.url}widgets/limitation/",
    )
    expect(page.locator("iframe.mon-du").last).to_be_attached()
    page.wait_for_timeout(500)
    assert site.count("widgets/limitation/") == 0
    page.locator("iframe.mon-du").last.scroll_into_view_if_needed()
    calculator = Embedded(page, -1)
    calculator.expect_state("ready")


UNDRAWN = "if (parent !== self) addEventListener('DOMContentLoaded', () => { document.body.style.display = 'none'; });"


@pytest.mark.parametrize("init", ["", UNDRAWN], ids=["in a folded part", "in a tab behind"])
def test_a_calculator_that_is_not_drawn_stays(new_page, other, init):
    """For longer than the loader waits: it is there once it is shown, at its height, and has none before."""
    page = new_page(init=init)
    page.clock.install()
    page.goto(other.page("loader", version="v1", attributes="data-lazy=0", hidden="hidden"))
    frame = page.frames[-1]
    frame.wait_for_selector("form[data-state=ready]", state="attached")
    page.clock.fast_forward(11_000)
    page.wait_for_timeout(200)
    assert page.locator("iframe").evaluate("(frame) => frame.style.height") == "640px"
    frame.evaluate("document.body.style.display = ''")
    page.evaluate("document.querySelector('main').hidden = false")
    assert Embedded(page).expect_fit() > 640


@pytest.mark.parametrize("version", VERSIONS)
def test_scrolls_where_asked(page, other, version):
    """With data-scroll the frame keeps its height."""
    calculator = shown(page, other.page("loader", version=version, attributes="data-scroll data-height=500"))
    page.wait_for_timeout(1000)
    assert calculator.height() == 500
    assert calculator.overflow()[1] > 500


# ---- WordPress --------------------------------------------------------------------------------------------------------


def in_post(page, other, site, name, start=None):
    """The page of a WordPress site after its author has pasted the address of a widget, or of the guide's page."""
    start = start or f"widgets/{name}/"
    address = discovered((site.folder / start / "index.html").read_text(encoding="utf-8"))
    answer = json.loads((site.folder / address.removeprefix(site.url)).read_text(encoding="utf-8"))
    markup = in_wordpress(answer)
    page.goto(other.page("wordpress", embed=markup))
    return Embedded(page, frames="iframe.wp-embedded-content")


@pytest.mark.parametrize("name", SHAPES)
def test_wordpress(page, other, site, name):
    """Pasted address, sandbox without origin, height by its protocol within its bounds: every widget answers."""
    calculator = in_post(page, other, site, name)
    expect(calculator.element).to_have_attribute("sandbox", "allow-scripts")
    expect(page.locator("blockquote")).to_be_hidden()
    calculator.expect_state("ready")
    assert calculator.frame.evaluate("origin") == "null"
    before = calculator.output.inner_text()
    calculator.change()
    expect(calculator.output).not_to_have_text(before, use_inner_text=True)
    calculator.expect_state("ready")
    page.wait_for_timeout(500)
    assert calculator.height() == min(max(calculator.content(), 200), 1000)
    assert calculator.element.bounding_box()["width"] == 720
    assert calculator.overflow()[0] == 0
    heard = page.evaluate("heard")
    secret = calculator.element.get_attribute("data-secret")
    assert heard and all(set(message) == {"message", "value", "secret"} for message in heard)
    assert {message["secret"] for message in heard} == {secret} and {message["message"] for message in heard} == {"height"}
    assert axe_faults(calculator.frame) == []


def test_wordpress_from_the_guide(page, other, site):
    """The address of the guide's page does as well."""
    calculator = in_post(page, other, site, "limitation", "prescription/")
    calculator.expect_state("ready")
    expect(calculator.form).to_have_attribute("data-calculator", "limitation")


def test_wordpress_height_follows(new_page, other, site):
    """Below 1000 px the frame follows both ways; above, it scrolls inside."""
    page = new_page(viewport={"width": 800, "height": 900})
    calculator = in_post(page, other, site, "court_deadlines")
    calculator.expect_state("ready")
    page.wait_for_timeout(800)
    assert calculator.height() == 1000 and calculator.overflow()[1] > 0
    assert calculator.frame.evaluate("getComputedStyle(document.documentElement).overflowY") != "hidden"
    calculator.frame.evaluate("document.querySelectorAll('.result').forEach((part) => { part.style.display = 'none'; })")
    short = calculator.expect_fit()
    assert 200 < short < 1000
    calculator.frame.evaluate("document.querySelector('main').style.display = 'none'")
    page.wait_for_timeout(500)
    assert calculator.height() == 200


def test_wordpress_without_script(new_page, other, site):
    """Its own link is there when nothing runs."""
    page = new_page(java_script_enabled=False)
    answer = json.loads((site.folder / "oembed" / "late_penalties.json").read_text(encoding="utf-8"))
    page.goto(other.page("wordpress", embed=in_wordpress(answer)))
    expect(page.locator("iframe")).to_be_hidden()
    page.locator("blockquote a").click()
    expect(page.locator("live-calculator").first).to_be_visible()


def test_wordpress_links(page, other, site, watched):
    """The guide opens through WordPress; a text of the law, which nothing may open, shows its address to copy."""
    watched.accept("Blocked opening")
    calculator = in_post(page, other, site, "late_penalties")
    calculator.expect_state("ready")
    calculator.open_all()
    law = calculator.output.locator("a[href^='https://']").first
    law.click()
    expect(calculator.output.locator(".address")).to_have_text(re.compile("https://www.legifrance.gouv.fr/"))
    law.click()
    expect(calculator.output.locator(".address")).to_have_count(1)
    calculator.own(amount="2000")
    expect(calculator.total).to_have_text(OTHER_TOTAL)
    calculator.frame.locator("footer .full-page").click()  # without the answers: WordPress would read them
    expect(page).to_have_url(re.compile(f"^{re.escape(site.url)}penalites-de-retard/$"))


def test_wordpress_buttons(page, other, site, watched):
    """Copying works; what the sandbox forbids is not offered, and the page says what to do."""
    watched.accept("Clipboard API has been blocked")
    calculator = in_post(page, other, site, "late_penalties")
    calculator.expect_state("ready")
    for action in ("print", "csv"):
        expect(calculator.button(action)).to_be_hidden()
    expect(calculator.root.locator(".elsewhere")).to_be_visible()
    calculator.button("copy").click()
    expect(calculator.root.locator(".done")).to_have_text("Copié.")


def test_wordpress_letter(page, other, site):
    """In a sandbox a letter is copied first; the link to the guide, where it can be printed, is the only other way."""
    calculator = in_post(page, other, site, "letters")
    calculator.expect_state("ready")
    visible, actions = calculator.root.locator(".actions button:visible"), "(found) => found.map((one) => one.dataset.action)"
    assert visible.evaluate_all(actions) == ["copy"]
    calculator.root.locator(".actions summary").click()
    assert visible.evaluate_all(actions) == ["copy", "link"]


# ---- messages ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("version", VERSIONS)
def test_hostile_messages(page, other, watched, version):
    """What another frame says changes nothing: no height, no event, no button."""
    page.add_init_script("window.answers = []; addEventListener('mon-du:answer', (event) => answers.push(event.detail))")
    calculator = shown(page, other.page("hostile", version=version))
    height = calculator.expect_fit()
    page.locator("#evil").element_handle().content_frame().evaluate("attack()")
    page.evaluate("for (const data of [null, {'mon-du': 1, type: 'height', height: 5}]) postMessage(data, '*')")
    assert calculator.expect_fit() == height
    assert page.evaluate("answers") == []
    calculator.frame.evaluate("parent.postMessage({'mon-du': 1, type: 'height', height: 1e9}, '*')")
    page.wait_for_timeout(200)
    assert calculator.height() == 20_000  # even our own frame, gone mad, does not grow for ever


def test_a_hostile_frame_gets_no_button(page, other):
    """A hello counts only from the page around: in a plain frame, nothing is offered."""
    calculator = shown(page, other.page("plain", query="?send=1&host=Cabinet"), "iframe")
    calculator.frame.evaluate("postMessage({'mon-du': 1, type: 'hello'}, '*')")
    page.wait_for_timeout(300)
    assert calculator.root.locator(".send").count() == 0


@pytest.mark.parametrize("version", VERSIONS)
def test_answer_only_after_the_button(page, other, version):
    """The result goes to the page once the visitor presses the button that says so, with what the documentation says."""
    page.add_init_script("""window.answers = [];
      document.addEventListener('mon-du:answer', (event) => answers.push([event.target.tagName, event.detail]))""")
    calculator = shown(page, other.page("loader", version=version, attributes="data-send data-host='Cabinet Martin'"))
    button = calculator.root.locator(".send button")
    expect(button).to_have_text(f"Envoyer ce résultat à Cabinet Martin ({other.url.split('/')[2]})")
    calculator.own(amount="2000")
    expect(calculator.total).to_have_text(OTHER_TOTAL)
    page.wait_for_timeout(300)
    assert page.evaluate("answers") == []
    calculator.spoil()
    expect(button).to_be_disabled()
    calculator.input("amount").fill("2000")
    expect(button).to_be_enabled()
    button.click()
    expect(calculator.root.locator(".told")).to_have_text("Résultat envoyé.")
    [[tag, detail]] = page.evaluate("answers")
    assert tag == "IFRAME"
    assert set(detail) == {"name", "rules", "results", "totals"} and detail["name"] == "late_penalties"
    [result] = detail["results"]
    assert set(result) == {"answers", "values", "warnings"}
    assert result["answers"]["amount"] == "2000" and result["values"]["total_cents"] == detail["totals"]["total_cents"] == 207_533
    calculator.expect_fit()


def test_a_hello_said_before_the_options_came_is_heard(page, other):
    """The page around speaks as soon as the frame is there, however slow what reads its options is."""
    page.route("**/options.js", lambda route: (page.wait_for_timeout(1500), route.continue_()))
    calculator = shown(page, other.page("loader", attributes="data-send data-host='Cabinet Martin'"))
    expect(calculator.root.locator(".send button")).to_be_visible()


def test_answer_of_a_letter_holds_no_name(page, other):
    """Neither names nor words of a letter leave the frame."""
    page.add_init_script("window.answers = []; addEventListener('mon-du:answer', (event) => answers.push(event.detail))")
    calculator = shown(page, other.page("loader", "letters", attributes="data-send"))
    for group in calculator.root.locator(".group").all():
        group.evaluate("(group) => { group.open = true; }")
    expect(calculator.root.locator(".send button")).to_be_disabled()  # it is an example
    calculator.own(creditor_name="Camille Untel")
    expect(calculator.output).to_contain_text("Camille Untel")
    calculator.root.locator(".send button").click()
    page.wait_for_function("answers.length")
    said = json.dumps(page.evaluate("answers"), ensure_ascii=False)
    assert "Camille" not in said and "Madame" not in said and '"letter": "mise_en_demeure"' in said


DATA_FRAME = """([address]) => {
  const hello = "onload = () => frames[0].postMessage({ 'mon-du': 1, type: 'hello', version: 2 }, '*')";
  document.body.innerHTML = "<iframe></iframe>";
  document.querySelector("iframe").src = `data:text/html,<iframe src='${address}'></iframe><script>${hello}</scr` + "ipt>";
}"""


def test_nothing_is_offered_to_a_page_without_an_address(page, other, site, watched):
    """Nobody could say who gets the answer: no button, and a sentence in the console."""
    page.goto(other.page("loader"))
    with page.expect_console_message(lambda message: "la page autour n’a pas d’adresse" in message.text):
        watched.accept("la page autour n’a pas d’adresse")
        page.evaluate(DATA_FRAME, [f"{site.url}widgets/late_penalties/?send=1%26next=letters"])
    frame = next(frame for frame in page.frames if frame.url.endswith("next=letters"))
    Calculator(frame).expect_state("ready")
    assert frame.locator(".given-away").count() == 0


# ---- from one calculator to another ------------------------------------------------------------------------------------


def handing(page, other, hello=2, more=""):
    """Two calculators of a page, the second awaits the answers of the first."""
    first = shown(page, other.page("hand", next="letters", query="?next=letters", hello=str(hello), more=more), "#first")
    second = Embedded(page, frames="#second")
    second.expect_state("ready")
    return first, second


def test_answers_go_on_in_another_calculator(page, other, watched):
    """One press, by keyboard: the letter is written with the sums, the reader hears so, is there, and can take it back; nothing
    that names somebody has left the frame.
    """
    watched.accept("fill until=")  # a letter asks its own day
    first, second = handing(page, other, more="?set-letter=relance_2")
    button = first.root.get_by_role(
        "button", name="Écrire la lettre avec ces réponses", description=re.compile(r"localhost:\d+\) reçoit")
    )
    expect(button).to_be_disabled()  # it is an example
    following = first.output.locator(".next")
    expect(following).to_be_hidden()
    first.own(amount="2000", creditor_name="Camille Untel", debtor_name="Zzyzx")
    first.pay("2026-10-20", "500")
    first.expect_state("ready")
    expect(button).to_be_enabled()
    expect(following.get_by_role("link", name="avec ces sommes")).to_be_visible()  # in the guide, beside the one of this page
    assert page.evaluate("heard") == []
    button.focus()
    page.keyboard.press("Enter")
    notice = second.root.locator("[data-notice=link]")
    expect(notice).to_contain_text("Cette page a rempli\u202f: ")
    expect(second.announcement).to_contain_text("Cette page a rempli\u202f: ")
    expect(second.input("amount")).to_have_value("2000")
    assert second.root.evaluate("(root) => root.everything()[0].payments") == "2026-10-20;500"
    expect(second.input("creditor_name")).to_have_value("")
    assert second.root.evaluate("(root) => root.everything()[0].letter") == "relance_2"  # the page had chosen it
    assert page.evaluate("document.activeElement.id") == "second"
    expect(first.root.get_by_text("Réponses remises à cette page.")).to_be_visible()  # whatever that page does with them
    [message] = page.evaluate("heard")
    assert set(message) == {"mon-du", "type", "name", "next", "answers"}
    assert (message["type"], message["name"], message["next"]) == ("next", "late_penalties", "letters")
    assert message["answers"]["amount"] == "2000" and all(type(value) is str for value in message["answers"].values())
    assert not {"creditor_name", "debtor_name", "invoice_number"} & set(message["answers"])
    assert "Camille" not in json.dumps(message) and "Zzyzx" not in json.dumps(message)
    for frame in (first.frame, second.frame):
        assert axe_faults(frame) == []
    notice.get_by_role("button", name="Vider ces réponses").click()
    expect(second.input("amount")).to_have_value("")
    first.button("add-invoice").click()
    first.input("amount", 1).fill("300")
    first.input("due_date", 1).fill("2026-09-10")
    expect(button).to_be_disabled()  # a letter takes one invoice


def test_not_offered_by_a_loader_that_hands_nothing(page, other):
    """The first version of it, or none."""
    first, _ = handing(page, other, hello=1)
    first.own(amount="2000")
    expect(first.total).to_have_text(OTHER_TOTAL)
    assert first.root.locator(".hand-over").count() == 0


def test_what_is_handed_over_is_added_to_what_the_reader_typed(page, other):
    """A name typed before stays; one press gives the form back as it was."""
    _, second = handing(page, other)
    second.own(creditor_name="Camille Untel", amount="77")
    second.expect_state("ready")
    page.evaluate("fill({ amount: '2000', due_date: '2026-09-01' })")
    expect(second.input("amount")).to_have_value("2000")
    expect(second.input("creditor_name")).to_have_value("Camille Untel")
    expect(second.output).to_contain_text("Camille Untel")
    second.root.get_by_role("button", name="Remettre mes réponses").click()
    expect(second.input("amount")).to_have_value("77")
    expect(second.input("creditor_name")).to_have_value("Camille Untel")
    expect(second.root.locator("[data-notice=link]")).to_have_count(0)


REFUSED = """[null, 7, "amount", [], ["2000"], {}, { nothing: "1" }, { __proto__: null, constructor: "1" }, { amount: 2000 },
  { amount: { toString: 1 } }, { amount: "1e9" }, { due_date: "31/02/2026" }, { debtor: "<b>" }, { payments: "<img src=x>" },
  { amount: "1".repeat(10000) }, { service: "x".repeat(10000) }]"""


def test_what_will_not_do_is_not_taken(page, other, watched):
    """By the page around: a sentence each in the console, never an exception; by another frame: nothing at all."""
    watched.accept("Calculateur intégré")
    first, second = handing(page, other)
    before = second.root.evaluate("(root) => root.everything()")
    page.evaluate(f"for (const answers of {REFUSED}) fill(answers)")
    first.frame.evaluate("parent.frames[1].postMessage({ 'mon-du': 1, type: 'fill', answers: { amount: '666' } }, '*')")
    page.wait_for_timeout(500)
    assert second.root.evaluate("(root) => root.everything()") == before
    expect(second.root.locator("[data-notice]")).to_have_count(0)
    assert len([fault for fault in watched.faults if "est ignoré" in fault]) == 15  # {} has nothing to refuse
    page.evaluate("fill({ iban: 'FR7630006000011234567890189', creditor_name: 'Mallory', amount: '640' })")
    expect(second.input("amount")).to_have_value("640")
    expect(second.root.locator("[data-notice=personal]")).to_contain_text("Cette page voulait remplir\u202f: IBAN, votre nom")
    assert "Mallory" not in second.form.inner_html() and "FR76300" not in second.form.inner_html()
    assert [second.input(name).input_value() for name in ("iban", "creditor_name")] == ["", ""]


VALUES = {
    "amount": "1234,50", "date": "2026-09-15", "number": "4", "percent": "12,5", "period": "15 j", "text": "30 jours",
    "payments": "2026-10-20;5", "events": "2026-10-20;reminder", "sums": "2026-10-20;5;credit_note", "parts": "50;30\n50;60",
}  # fmt: skip
HELD = "(root) => root.everything()[0]"


def value_of(field):
    """An answer of the kind of a question: the last of its choices."""
    return field["choices"][-1]["value"] if field["choices"] else VALUES[field["kind"]]


def test_no_name_comes_by_the_address_of_a_frame(page, other):
    """Its fragment, forged by the site around, gives every answer of every calculator: no name, no account is taken, and the page
    says so; what is taken is named, where it is seen, and goes in one press.
    """
    for name in calculators.names():
        fields = {field["name"]: field for field in calculators.fields(name)}
        personal = [key for key, field in fields.items() if field["personal"]]
        given = {key: f"Zzyzx {key}" if key in personal else value_of(field) for key, field in fields.items()}
        asked = urlencode({"calcul": name, "table": "Zzyzx;1", "columns": "Zzyzx"} | given)
        page.goto("about:blank")
        page.goto(other.page("plain", name, query=f"#{asked}"))
        calculator = Embedded(page, frames="iframe")
        expect(calculator.form).to_have_attribute("data-state", re.compile("ready|error"))
        held = calculator.root.evaluate(HELD)
        assert "Zzyzx" not in json.dumps(held) and "Zzyzx" not in calculator.root.inner_html(), name
        notice = calculator.root.locator("[data-notice=personal]")
        expect(notice).to_have_count(1 if personal else 0)
        typed = [key for key in given if key not in personal and fields[key]["kind"] != "choice"]
        assert all(held[key] == given[key] for key in typed), name
        if not typed:
            continue
        for key in typed:
            group = calculator.field(key).locator("xpath=ancestor::details[contains(@class, 'group')]")
            assert group.count() == 0 or group.first.get_attribute("open") is not None, (name, key)
        calculator.root.locator("[data-notice=link] button").click()
        left = calculator.root.evaluate(HELD)
        assert [key for key in typed if left[key] == given[key]] == [], name


# ---- storage, keyboard, accessibility ---------------------------------------------------------------------------------


def test_third_party_storage_blocked(browser, other, tmp_path):
    """The browser's own setting, which makes any storage throw in the frames of other sites."""
    preferences = tmp_path / "Default" / "Preferences"
    preferences.parent.mkdir()
    preferences.write_text(json.dumps({"profile": {"block_third_party_cookies": True, "cookie_controls_mode": 1}}))
    path = (ROOT / ".build" / "chromium").read_text(encoding="utf-8").strip()  # only the whole Chromium has settings
    with browser.browser_type.launch_persistent_context(tmp_path, executable_path=path, args=ARGUMENTS) as context:
        faults = []
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        calculator = shown(page, other.page("loader"))
        assert (
            calculator.frame.evaluate("() => { try { return localStorage.length; } catch (error) { return error.name; } }")
            == "SecurityError"
        )
        calculator.own(amount="2000")
        expect(calculator.total).to_have_text(OTHER_TOTAL)
        calculator.expect_fit()
        assert faults == []


@pytest.mark.parametrize("name", ["late_penalties", "letters", "procedure"])
def test_nothing_is_kept(page, other, name):
    """No cookie, no storage."""
    calculator = shown(page, other.page("loader", name))
    calculator.change()
    calculator.expect_state("ready")
    assert page.context.cookies() == []
    assert page.context.storage_state(indexed_db=True)["origins"] == []


@pytest.mark.parametrize("name", ["plain", "loader"])
def test_keyboard_in_and_out(page, other, name):
    """Tab goes into the frame, through it, and out of it, both ways."""
    calculator = shown(page, other.page(name, "instalments"), "iframe")
    calculator.own()
    page.locator("#before").focus()
    page.keyboard.press("Tab")
    expect(calculator.element).to_be_focused()
    expect(calculator.input("total")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("1000")
    expect(calculator.output).to_contain_text("200,00")
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.locator("#after").evaluate(HERE):
            break
        assert calculator.frame.evaluate(MARK), calculator.frame.evaluate("document.activeElement.outerHTML")
    expect(page.locator("#after")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(calculator.element).to_be_focused()
    expect(calculator.frame.locator("footer a").last).to_be_focused()
    for _ in range(80):
        page.keyboard.press("Shift+Tab")
        if page.locator("#before").evaluate(HERE):
            break
    expect(page.locator("#before")).to_be_focused()


@pytest.mark.parametrize("name", SHAPES)
def test_accessible_in_the_frame(new_page, other, name):
    """axe finds nothing in the frame nor in the page around, with every option, wide and narrow, in both colour schemes."""
    attributes = (
        "data-compact data-send data-host='Cabinet Martin' data-host-link='https://cabinet-martin.example/' "
        "data-accent='#7a1f5c' data-font='Georgia'"
    )
    page = new_page(color_scheme="light", reduced_motion="reduce")
    calculator = shown(page, other.page("loader", name, attributes=attributes))
    expect(calculator.root.locator(".send")).to_be_visible()
    for width in (1100, 300):
        page.set_viewport_size({"width": width, "height": 800})
        calculator.open_all()
        calculator.expect_fit()
        assert axe_faults(calculator.frame) == []
        assert axe_faults(page) == []
        assert calculator.overflow() == [0, 0]
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe_faults(calculator.frame, COLOURS) == []
