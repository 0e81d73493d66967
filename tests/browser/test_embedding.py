"""The contract with other sites, in their pages: three ways in, heights, messages, keyboard, storage, policies."""

import json
import re

import pytest
from conftest import ARGUMENTS
from embedded import Embedded
from other_site import discovered, in_wordpress
from playwright.sync_api import expect
from screen import COLOURS, ROOT, SHAPES, axe_faults
from test_keyboard import HERE, MARK

from calculators.publish.widgets import embed

pytestmark = pytest.mark.slow

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
    """A frame of the published height holds the worked answer, or is as tall as a frame may sensibly be: every widget."""
    wrong = []
    for one in embed.widgets():
        calculator = shown(page, other.page("plain", one["name"]), "iframe")
        for key, width, most in (("height", embed.WIDE, embed.TALLEST), ("height_narrow", 320, embed.TALLEST_NARROW)):
            page.set_viewport_size({"width": width + MARGINS, "height": 800})
            calculator.frame.wait_for_function(f"innerWidth === {width}")
            height = calculator.content()
            best = min(-(-height // 50) * 50 + 50, most)
            if not min(height, most) <= one[key] <= best:
                wrong.append(f"docs/widgets/{one['name']}.md: {height} px at {width} px, write {key}: {best}")
    assert not wrong, "\n".join(["heights to write:", *wrong])


# ---- a link that becomes the calculator -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHAPES)
def test_loader(new_page, other, name):
    """The link becomes a frame of the right height, with a name, that answers; where every kind of storage throws, as some
    browsers do in frames, nothing is missed.
    """
    page = new_page(init=FORBIDDEN)
    calculator = shown(page, other.page("loader", name))
    expect(calculator.element).to_have_attribute("title", "Calculer les pénalités")
    expect(calculator.element).to_have_attribute("allow", "clipboard-write")
    expect(page.locator("a.mon-du")).to_be_hidden()
    calculator.expect_fit()
    assert page.evaluate("scrollY") == 0
    calculator.change()
    calculator.expect_state("ready")
    calculator.expect_fit()
    assert calculator.overflow() == [0, 0]


@pytest.mark.parametrize("width", [240, 360, 1000])
def test_grows_and_shrinks(new_page, other, width):
    """The frame follows its content both ways, and the width of the page."""
    page = new_page(viewport={"width": width + 16, "height": 700})
    calculator = shown(page, other.page("loader"))
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
    """A letter is shown whole: nothing of it depends on the height of the frame."""
    page = new_page(viewport={"width": 1100, "height": 700})
    calculator = shown(page, other.page("loader", "letters"))
    whole = calculator.expect_fit()
    assert calculator.root.locator(".result").evaluate("(part) => part.scrollHeight - part.clientHeight") == 0
    calculator.choose("letter", "appel_telephonique")
    assert calculator.expect_fit() != whole


def test_two_at_once(page, other, watched):
    """Several links, several tags of the script, each frame with its own options, height and answer."""
    watched.accept("was preloaded using link preload")  # two at once on a busy machine
    first = shown(page, other.page("two"))
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


def test_injected_late(page, other):
    """The page adds link and script once it is loaded, then another link."""
    calculator = shown(page, other.page("late"))
    calculator.expect_fit()
    page.evaluate("more()")
    second = Embedded(page, 1)
    second.element.scroll_into_view_if_needed()
    second.expect_state("ready")
    second.expect_fit()


def test_strict_policy(page, other, site):
    """Only the two lines that we publish: frame-src and script-src; no inline style, Trusted Types enforced."""
    calculator = shown(page, other.page("loader", policy=STRICT.format(site=site.url)))
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


def test_frames_forbidden(page, other, site, watched):
    """Where the site allows the script but not the frame, the link comes back, and the console says so."""
    watched.accept("Content Security Policy", "CSP", "mon-du", "Framing")
    page.clock.install()
    page.goto(other.page("loader", attributes="data-lazy=0", policy=f"script-src {site.url}; frame-src 'none'"))
    expect(page.locator("iframe")).to_have_count(1)
    page.wait_for_timeout(300)
    page.clock.fast_forward(11_000)
    expect(page.locator("iframe")).to_have_count(0)
    expect(page.locator("a.mon-du")).to_be_visible()
    assert [fault for fault in watched.faults if "mon-du" in fault and "ne répond pas" in fault]


def test_waits_until_it_is_near(new_page, other, site):
    """Nothing is fetched for a calculator far below, unless the site asks for it."""
    page = new_page(viewport={"width": 800, "height": 600})
    page.goto(other.page("loader"))
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


def test_scrolls_where_asked(page, other):
    """With data-scroll the frame keeps its height."""
    calculator = shown(page, other.page("loader", attributes="data-scroll data-height=500"))
    page.wait_for_timeout(1000)
    assert calculator.height() == 500
    assert calculator.overflow()[1] > 500


# ---- WordPress --------------------------------------------------------------------------------------------------------


def in_post(page, other, site, name, start=None):
    """The page of a WordPress site after its author has pasted the address of a widget, or of the guide's page."""
    start = start or f"widgets/{name}/"
    address = discovered((site.folder / start / "index.html").read_text(encoding="utf-8"))
    answer = json.loads((site.folder / address.removeprefix(embed.site_url())).read_text(encoding="utf-8"))
    markup = in_wordpress(answer).replace(embed.site_url(), site.url)
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
    page.goto(other.page("wordpress", embed=in_wordpress(answer).replace(embed.site_url(), site.url)))
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
    calculator.frame.locator("footer .full-page").click()
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


def test_hostile_messages(page, other, watched):
    """What another frame says changes nothing: no height, no event, no button."""
    page.add_init_script("window.answers = []; addEventListener('mon-du:answer', (event) => answers.push(event.detail))")
    calculator = shown(page, other.page("hostile"))
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


def test_answer_only_after_the_button(page, other):
    """The result goes to the page once the visitor presses the button that says so, with what the documentation says."""
    page.add_init_script("""window.answers = [];
      document.addEventListener('mon-du:answer', (event) => answers.push([event.target.tagName, event.detail]))""")
    calculator = shown(page, other.page("loader", attributes="data-send data-host='Cabinet Martin'"))
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
