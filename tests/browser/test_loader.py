"""The loader in pages that change, hide, copy, remove, forbid or attack what it shows."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from conftest import ARGUMENTS
from embedded import Embedded
from playwright.sync_api import expect
from screen import ROOT
from tabs import Tabs

from calculators.publish.widgets import embed
from calculators.publish.widgets.web import ESBUILD

pytestmark = pytest.mark.slow

VERSIONS = embed.versions()
MODULES = ROOT / "node_modules"
FRAMES = "iframe.mon-du"
LISTEN = "window.heard = []; addEventListener('message', ({ data, origin }) => heard.push([data, origin]))"
OTHER_TOTAL = "2\u202f075,33\u202f€"
SHIFTS = """() => new Promise((resolve) => {
  let sum = 0;
  const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }));
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 100);
})"""
HEARD = "(type) => heard.filter(([data]) => data?.['mon-du'] === 1 && data.type === type)"
FAR = "<div style='height:9000px'></div>"  # what stands below it is not loaded


def link(address, attributes="", text="Calculer"):
    """One link, as the lines to copy have it."""
    return f'<p><a class="mon-du" href="{address}" {attributes}>{text}</a></p>'


def only(page, index=0, count=1):
    """The calculator of a page that shows as many, answering."""
    expect(page.locator(FRAMES)).to_have_count(count)
    calculator = Embedded(page, index)
    calculator.expect_state("ready")
    return calculator


@pytest.fixture
def said(watched):
    """said(): what the loader has told in the console."""
    watched.accept("mon-du\u202f: ")
    return lambda: [
        fault.partition("mon-du\u202f: ")[2].rpartition(" (")[0] for fault in watched.faults if "mon-du\u202f: " in fault
    ]


# ---- which links ------------------------------------------------------------------------------------------------------


def test_links_by_their_address(page, other, site, said):
    """Without the class, a link to a calculator that is alone in its block is one too; no other is, and nothing is said of it."""
    home = f"{site.url}widgets/"
    blocks = ("p", "div", "figure", "section", "article", "main", "center")
    alone = [f'<{block}> <a href="{home}limitation/">Seul</a><br>\n</{block}>' for block in blocks]
    alone += [
        f'<table><tr><td><a href="{home}limitation/">Case</a></td></tr></table>',
        f'<p><a href="{home}limitation/index.html?compact=1#ici"><img alt="Dessin"></a></p>',
    ]
    others = [
        f'<p>Voir <a href="{home}limitation/">la phrase</a>.</p>',
        f'<p><a href="{home}limitation/">Un</a> <a href="{home}letters/">Deux</a></p>',
        f'<p><a href="{home}limitation/"><img alt="Un"></a><a href="{home}letters/"><img alt="Deux"></a></p>',
        f'<p><span><a href="{home}limitation/">Entouré</a></span></p>',
        f'<p><a href="{site.url}prescription/">Guide</a></p><p><a href="https://evil.example/{home}limitation/">Ailleurs</a></p>',
        f'<ul><li><a href="{home}limitation/">Liste</a></li></ul><ol><li><p><a href="{home}limitation/">Liste</a></p></li></ol>',
    ]
    others += [f'<{one}><div><a href="{home}limitation/">{one}</a></div></{one}>' for one in ("nav", "header", "footer", "menu")]
    page.goto(other.page("free", body=FAR + "".join(alone + others)))
    expect(page.locator(FRAMES)).to_have_count(len(alone))
    assert page.locator("a + iframe").count() == len(alone)
    assert page.locator("a:visible").count() == page.locator("a").count() - len(alone)
    assert page.locator(FRAMES).last.get_attribute("src") == f"{home}limitation/index.html?compact=1"
    assert said() == []


def test_a_title_and_a_size(page, other, site, said):
    """The title is the text, else the text of an image; the size is in attributes too, and holds against the page's rules."""
    hard = "iframe { height: 99px !important; max-height: 120px !important; width: 50px }"
    links = [
        link(f"{site.url}widgets/limitation/", "data-lazy=0", '<img alt="Prescription">'),
        link(f"{site.url}widgets/limitation/", 'data-height="321"', " "),
        link(f"{site.url}widgets/limitation/", 'style="display:block;min-height:777px"', "Texte"),
        link(f"{site.url}widgets/limitation/", 'style="min-height:999999px"', '<img alt="Dessin"> Texte'),
    ]
    page.goto(other.page("free", head=f"<style>{hard}</style>", body=f"{links[0]}{FAR}{''.join(links[1:])}"))
    calculator = only(page, count=4)
    height = calculator.expect_fit()
    frames = page.locator(FRAMES).all()
    assert [frame.get_attribute("title") for frame in frames] == ["Prescription", "Calculateur", "Texte", "Texte"]
    assert [frame.get_attribute("height") for frame in frames] == [str(height), "321", "777", "20000"]
    assert {frame.get_attribute("width") for frame in frames} == {"100%"}
    assert [frame.bounding_box()["height"] for frame in frames] == [height, 321, 777, 20_000]
    assert calculator.element.bounding_box()["width"] > 1000


# ---- options ----------------------------------------------------------------------------------------------------------


def test_options_of_the_address_and_of_the_link(page, other, site, said):
    """Both hold; a data- wins where they differ, an option that makes the address too long is left out, and both are said."""
    address = f"{site.url}widgets/late_penalties/?theme=dark&amp;set-amount=1000&amp;compact=1&amp;radius=inherit#calcul=letters"
    long = "x" * 10_000
    given = f'data-set-amount="2000" data-theme="dark" data-set-due_date="{long}" data-set-debtor="consumer" data-font="inherit"'
    page.goto(other.page("free", head="<style>a { font: 16px Georgia; border-radius: 7px }</style>", body=link(address, given)))
    calculator = only(page)
    src = calculator.element.get_attribute("src")
    assert (
        src == f"{site.url}widgets/late_penalties/?theme=dark&set-amount=2000&compact=1&radius=7&set-debtor=consumer&font=Georgia"
    )
    expect(calculator.input("amount")).to_have_value("2000")
    assert [sentence.split("»")[0] for sentence in said()] == ["« set-amount ", "« set-due_date "]
    assert "« 2000 »" in said()[0] and "trop long" in said()[1]
    # An address that is too long by itself is cut as well.
    page.locator("a.mon-du").evaluate("(link, long) => (link.href = `${link.href.split('?')[0]}?host=${long}&compact=1`)", long)
    src = f"{site.url}widgets/late_penalties/?compact=1&set-amount=2000&theme=dark&set-debtor=consumer&font=Georgia"
    expect(page.locator(FRAMES)).to_have_attribute("src", src)


def test_another_value_shows_another_frame(page, other, site, said, watched):
    """A changed option or address is shown, in one frame; the same again changes nothing; elsewhere, the link is back."""
    watched.accept("mon-du\u202f: ", "ce calculateur n’a pas cette question")
    page.goto(other.page("loader", attributes="data-lazy=0 data-set-amount=1000"))
    only(page).input("amount").fill("5")
    change = "([name, value]) => document.querySelector('a.mon-du').setAttribute(name, value)"
    page.evaluate(change, ["data-set-amount", "1000"])
    page.evaluate(change, ["class", "mon-du autre"])
    page.wait_for_timeout(100)
    expect(page.locator(FRAMES)).to_have_count(1)
    expect(Embedded(page).input("amount")).to_have_value("5")
    page.evaluate(change, ["data-set-amount", "3000"])
    expect(only(page).input("amount")).to_have_value("3000")
    page.evaluate(change, ["href", f"{site.url}widgets/limitation/"])
    page.evaluate(change, ["data-set-amount", "4000"])
    expect(page.locator(FRAMES)).to_have_attribute("src", f"{site.url}widgets/limitation/?set-amount=4000")
    assert page.evaluate("history.length") == 2  # about:blank, this page: « back » leaves it
    page.evaluate(change, ["href", "https://evil.example/widgets/limitation/"])
    expect(page.locator(FRAMES)).to_have_count(0)
    expect(page.locator("a.mon-du")).to_be_visible()
    assert len(said()) == 1 and "n’est pas un calculateur" in said()[0]
    page.locator("a.mon-du").focus()
    page.evaluate(change, ["href", f"{site.url}widgets/late_penalties/"])
    expect(page.locator(FRAMES)).to_be_focused()
    expect(only(page).input("amount")).to_have_value("4000")


# ---- pages that come and go -------------------------------------------------------------------------------------------


def react():
    """React, as a page's own script."""
    source = 'export { createElement } from "react"; export { createRoot } from "react-dom/client";'
    options = ["--bundle", "--format=iife", "--global-name=React", '--define:process.env.NODE_ENV="production"']
    return subprocess.run([ESBUILD, *options], input=source, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_react(page, other, site, watched):
    """Mounted four times, with another value, unmounted four times: one frame while the link is there, none afterwards."""
    page.route("**/react.js", lambda route: route.fulfill(body=react(), content_type="text/javascript"))
    page.goto(other.page("react"))
    address = f"{site.url}widgets/late_penalties/"
    for amount in ("1000", "2000", "3000", "4000"):
        page.evaluate("(one) => draw(one)", {"href": address, "data-set-amount": amount})
        expect(page.locator(FRAMES)).to_have_count(1)
        page.evaluate("(one) => draw(one)", {"href": address, "data-set-amount": amount, "data-lazy": "0", "data-compact": "1"})
        expect(page.locator(FRAMES)).to_have_attribute("src", f"{address}?set-amount={amount}&compact=1")
        expect(page.locator(FRAMES)).to_have_count(1)
        page.evaluate("() => draw(null)")
        expect(page.locator(FRAMES)).to_have_count(0)
        assert page.locator("#place *").count() == 0
    page.evaluate("(one) => draw(one)", {"href": address, "data-set-amount": "5000"})
    expect(only(page).input("amount")).to_have_value("5000")


def test_turbo(page, other):
    """Away, back, forward, back: the page from Turbo's cache shows one calculator, which answers."""
    page.route("**/turbo.js", lambda route: route.fulfill(path=MODULES / "@hotwired/turbo/dist/turbo.es2017-umd.js"))
    page.goto(other.page("turbo"))
    only(page)
    page.evaluate("window.same = true")
    page.locator("#away").click()
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(FRAMES).count() == 0
    for _ in range(2):
        page.go_back()
        calculator = only(page)
        calculator.expect_fit()
        expect(page.locator("a.mon-du")).to_be_hidden()
        page.go_forward()
        expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("same")  # Turbo did it, not the browser


def test_copies(page, other, said):
    """A page copied, written again, taken out and put back, or robbed of its frames: one calculator for each link."""
    page.goto(other.page("loader", attributes="data-lazy=0"))
    only(page)
    page.evaluate("document.body.append(document.querySelector('main').cloneNode(true))")
    only(page, 1, 2)
    page.evaluate("document.body.innerHTML = document.querySelector('main').outerHTML")
    only(page)
    page.evaluate("(window.kept = document.querySelector('main')).remove()")
    expect(page.locator(FRAMES)).to_have_count(0)
    page.wait_for_function("!kept.querySelector('iframe')")
    page.evaluate("document.body.append(kept)")
    only(page)
    page.evaluate("document.querySelector('iframe').remove()")
    only(page).expect_fit()
    # A page that wants no frame gets none, and stays alive.
    page.evaluate("""() => {
      let left = 100;
      const robber = new MutationObserver(() => left-- > 0 && document.querySelector("iframe.mon-du")?.remove());
      robber.observe(document, { childList: true, subtree: true });
      document.querySelector("main").innerHTML = document.querySelector("a.mon-du").outerHTML;
    }""")
    page.wait_for_timeout(200)
    assert page.locator(FRAMES).count() == 0
    expect(page.locator("a.mon-du")).to_be_visible()
    assert said() == []


def test_a_link_removed_while_its_frame_loads(page, other, site):
    """The frame goes with it, and nothing is said later."""
    page.clock.install()
    page.route("**/widgets/**", lambda _: None)
    page.goto(other.page("loader", attributes="data-lazy=0"), wait_until="commit")
    expect(page.locator(FRAMES)).to_have_count(1)
    page.evaluate("document.querySelector('a.mon-du').remove()")
    expect(page.locator(FRAMES)).to_have_count(0)
    page.clock.run_for(15_000)


# ---- several loaders --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", [("v1", "v2"), ("v2", "v1")])
def test_two_versions(page, other, site, order):
    """Whichever comes first does the work, alone."""
    tags = "".join(f'<script src="{site.url}embed/{version}.js"></script>' for version in order)
    body = "".join(link(f"{site.url}widgets/{name}/") for name in ("limitation", "instalments"))
    page.goto(other.page("free", head=tags, body=body))
    only(page, 1, 2)
    page.evaluate("document.querySelector('a.mon-du').remove()")
    page.wait_for_timeout(100)
    assert page.locator(FRAMES).count() == (2 if order[0] == "v1" else 1)  # who did it: the first version keeps the frame


@pytest.mark.parametrize("version", VERSIONS)
def test_two_sites(page, other, site, said, watched, version):
    """Each minds its own links and frames, whatever moves in the page."""
    second = site.url.replace("127.0.0.1", "localhost")
    watched.own.append(second)
    body = link(f"{site.url}widgets/limitation/") + link(f"{second}widgets/instalments/")
    page.goto(other.page("free", body=body, head=f'<script async src="{second}embed/{version}.js"></script>'))
    only(page, 0, 2)
    only(page, 1, 2).expect_fit()
    page.evaluate("document.body.append(document.querySelector('p'))")
    page.wait_for_timeout(100)
    shown = [frame.get_attribute("src").partition("widgets/")[0] for frame in page.locator("a + iframe.mon-du").all()]
    assert sorted(shown) == sorted([site.url, second]) and page.locator(FRAMES).count() == 2
    assert all("n’est pas un calculateur" in sentence for sentence in said())


def test_an_address_without_https(page, other, site, said, watched):
    """From a page in https the browser would block the frame: the link stays, and it is said."""
    secure = "https://cabinet.example/"
    watched.own.append(secure)
    address = "http://guide.example/widgets/limitation/"
    body = f'{link(address)}<script src="v2.js" data-site="http://guide.example"></script>'
    page.route(f"{secure}*", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.route(f"{secure}v2.js", lambda route: route.fulfill(path=ROOT / "docs/embed/v2.js"))
    page.goto(secure)
    expect(page.locator("a.mon-du")).to_be_visible()
    assert page.locator("iframe").count() == 0
    assert len(said()) == 1 and "https" in said()[0]


# ---- pages that hide or forbid ----------------------------------------------------------------------------------------


def test_in_a_sandbox_without_origin(page, other):
    """For more than ten seconds the calculator stays, with what was typed, and its frame follows its height."""
    page.clock.install()
    address = other.page("loader", attributes="data-lazy=0").partition("?")[2]
    page.goto(other.page("sandboxed", query=address))
    editor = page.locator("iframe").element_handle().content_frame()
    calculator = Embedded(editor)
    calculator.expect_state("ready")
    assert editor.evaluate("origin") == calculator.frame.evaluate("origin") == "null"
    calculator.own(amount="2000")
    page.clock.run_for(30_000)
    expect(calculator.total).to_have_text(OTHER_TOTAL)
    closed = calculator.expect_fit()
    calculator.open_all()
    assert calculator.expect_fit() > closed + 300
    calculator.frame.evaluate("parent.postMessage({'mon-du': 1, type: 'next', next: 'late_penalties', answers: {}}, '*')")
    calculator.frame.evaluate("parent.postMessage({'mon-du': 1, type: 'answer', results: []}, '*')")
    editor.wait_for_timeout(100)
    assert editor.evaluate("document.activeElement.tagName") == "BODY"


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("width", "reserve"), [(390, 2400), (1100, 1550)])
def test_nothing_moves(new_page, other, site, version, width, reserve):
    """With the height that the lines reserve, nothing of the page moves while the calculator comes, then answers. The first
    version has to be told that height again.
    """
    page = new_page(viewport={"width": width, "height": 800})
    told = f"data-height={reserve}" if version == "v1" else ""
    lines = link(f"{site.url}widgets/late_penalties/", f'style="display:block;min-height:{reserve}px" {told}')
    body = f"<h1>Se faire payer</h1>{lines}<h2>Nos honoraires</h2>{'<p>Bonjour</p>' * 50}"
    page.goto(other.page("free", version=version, body=body))
    only(page).expect_fit()
    assert page.evaluate(SHIFTS) == 0


QUICK = "if (top === self) { const real = setTimeout; setTimeout = (task, delay) => real(task, delay / 10); }"
LATER = "new Promise((resolve) => setTimeout(resolve, 20_000))"
SEEN = "[document.hidden, document.querySelectorAll('iframe').length]"
FITS = """new Promise((resolve) => setInterval(() => {
  const [frame] = document.querySelectorAll("iframe"), [height] = heard.map(([data]) => data.height).filter(Boolean).slice(-1);
  if (height > 700 && frame.offsetHeight === height) resolve(height);
}, 100))"""
BACK = "new Promise((resolve) => setInterval(() => document.querySelector('iframe') ?? resolve(true), 100))"


def test_opened_in_a_background_tab(other, tmp_path):
    """For longer than a loader has patience, by a clock ten times too quick; once the tab is shown, it fits. The second version
    has patience with what does not speak as well, until somebody sees it.
    """
    path = (ROOT / ".build" / "chromium").read_text(encoding="utf-8").strip()
    addresses = [other.page("loader", version=one, attributes="data-lazy=0") for one in VERSIONS]
    addresses.append(other.page("loader", "no_such_thing", attributes="data-lazy=0"))
    with Tabs(path, tmp_path, [*ARGUMENTS, "--disable-background-timer-throttling"]) as tabs:
        *opened, (silent, nobody) = [tabs.open(address, f"{LISTEN}\n{QUICK}") for address in addresses]
        tabs.evaluate(nobody, LATER)
        assert [tabs.evaluate(tab, SEEN) for _, tab in [*opened, (silent, nobody)]] == [[True, 1]] * 3
        for target, tab in opened:
            tabs.show(target)
            assert tabs.evaluate(tab, FITS) > 1000
            assert tabs.evaluate(tab, SEEN) == [False, 1]
        tabs.show(silent)
        assert tabs.evaluate(nobody, BACK)


def test_asks_again_before_it_gives_up(new_page, other, said, watched):
    """A frame that does not answer is asked several times in ten seconds; then the link is back."""
    watched.accept("mon-du", "404")
    page = new_page(init=LISTEN)
    page.clock.install()
    page.goto(other.page("loader", "no_such_thing", attributes="data-lazy=0"))
    page.wait_for_timeout(300)
    page.clock.run_for(6000)
    assert len(page.frames[-1].evaluate(HEARD, "hello")) >= 3
    expect(page.locator(FRAMES)).to_have_count(1)
    page.clock.run_for(5000)
    expect(page.locator(FRAMES)).to_have_count(0)
    expect(page.locator("a.mon-du")).to_be_visible()
    assert len(said()) == 1 and "ne répond pas" in said()[0]


# ---- many -------------------------------------------------------------------------------------------------------------


def memory(browser):
    """Megabytes that the processes of the browser have written and share with nobody."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    found = [Path(f"/proc/{one['id']}/smaps_rollup").read_text(encoding="utf-8") for one in processes]
    return sum(int(re.search(r"^Private_Dirty: +(\d+) kB", text, re.MULTILINE).group(1)) for text in found) / 1024


def test_forty_on_a_page(page, other, site, browser, watched):
    """Only those near the window are loaded, and they weigh at most 120 MB together."""
    watched.accept("was preloaded using link preload", "Content Security Policy", "CSP")
    address = other.page("free", body="".join(link(f"{site.url}widgets/late_penalties/") for _ in range(40)))
    page.goto(f"{address}&policy=script-src 'none'".replace(" ", "%20"))
    before = memory(browser)
    page.goto(address)
    only(page, 0, 40).expect_fit()
    page.wait_for_timeout(1000)
    assert 1 <= sum(frame.url.startswith(site.url) for frame in page.frames) <= 10
    assert memory(browser) - before < 120


# ---- what the frames say ----------------------------------------------------------------------------------------------

NEXT = "(answers) => parent.postMessage({ 'mon-du': 1, type: 'next', name: 'late_penalties', next: 'letters', answers }, '*')"


def test_answers_are_handed_over(new_page, other, site, said, watched):
    """What a calculator hands over reaches the first of the page that it names, loaded or not, and nobody else. A frame that the
    loader did not make hands over nothing; one that has gone elsewhere receives nothing.
    """
    watched.accept("mon-du\u202f: ", "Failed to execute 'postMessage'")
    page = new_page(init=LISTEN)
    address = f"{site.url}widgets/"
    plain = f'<iframe src="{address}letters/" title="Simple"></iframe>'
    body = plain + link(f"{address}late_penalties/") + FAR + link(f"{address}letters/") + link(f"{address}letters/")
    page.goto(other.page("free", body=body))
    first = only(page, 0, 3)
    assert first.frame.evaluate(HEARD, "hello")[0] == [{"mon-du": 1, "type": "hello", "version": 2}, other.url.rstrip("/")]
    assert page.frames[-1].url != f"{address}letters/"  # far below: not loaded
    page.locator("iframe:not(.mon-du)").element_handle().content_frame().evaluate(NEXT, {"amount": "1"})
    for answers in ({"amount": "2000"}, {"amount": "3000", "debtor": "public"}):
        first.frame.evaluate(NEXT, answers)
        second = Embedded(page, 1)  # what a letter still lacks is asked
        second.frame.wait_for_function(f"({HEARD})('fill').length")
        assert second.frame.evaluate(HEARD, "fill") == [
            [{"mon-du": 1, "type": "fill", "answers": answers}, other.url.rstrip("/")]
        ]
        assert second.frame.evaluate("heard.splice(0, heard.length) && document.hasFocus()")
        expect(second.element).to_be_focused()
        expect(second.element).to_be_in_viewport()
        page.evaluate("scrollTo(0, 0)")
    said_to = [frame.evaluate("window.heard ? " + f"({HEARD})('fill').length : 0") for frame in page.frames]
    assert said_to == [0] * len(said_to)
    second.frame.goto(f"{other.url}evil.html")
    first.frame.evaluate(NEXT, {"amount": "4000"})
    page.wait_for_timeout(100)
    assert second.frame.evaluate("heard.filter(([data]) => data.type === 'fill')") == []
    first.frame.evaluate("parent.postMessage({ 'mon-du': 1, type: 'next', next: 'limitation', answers: {} }, '*')")
    page.wait_for_timeout(100)
    assert said() == ["« limitation » n’est pas dans cette page."]


def test_a_frame_of_others_gets_and_changes_nothing(page, other, site, said):
    """Thousands of false messages, of another frame and of the page's own: it is alive, nothing is filled, focused or said."""
    page.add_init_script(LISTEN + "; addEventListener('mon-du:answer', () => { window.answered = true; })")
    page.goto(other.page("hostile"))
    calculator = only(page)
    height = calculator.expect_fit()
    evil = page.locator("#evil").element_handle().content_frame()
    for source in (evil, page):
        source.evaluate("""() => {
          for (let at = 0; at < 10_000; at += 1) {
            const type = ["height", "answer", "next", "fill", "hello"][at % 5], name = "late_penalties";
            parent.postMessage({ "mon-du": 1, type, name, height: at, next: name, answers: { amount: "6" } }, "*");
          }
        }""")
    calculator.frame.evaluate(
        "for (let at = 0; at < 10_000; at += 1) parent.postMessage({ 'mon-du': 1, type: ['height', {}][at % 2] }, '*')"
    )
    assert calculator.expect_fit() == height
    assert page.evaluate("[window.answered, document.activeElement.tagName, scrollY]") == [None, "BODY", 0]
    assert calculator.frame.evaluate(HEARD, "fill") == []
    # Our own frame, once it shows something else.
    tall = "parent.postMessage({ 'mon-du': 1, type: 'height', height: 1234 }, '*')"
    for elsewhere in (f"{other.url}evil.html", "data:text/html,<title>Sans origine</title>"):
        calculator.frame.goto(elsewhere)
        calculator.frame.evaluate(tall)
        page.wait_for_timeout(100)
        assert calculator.height() == height
    assert said() == []


# ---- attacks ----------------------------------------------------------------------------------------------------------


EVIL = "https://evil.example/"


@pytest.mark.parametrize(("elements", "shown"), [
    (f'<img name="currentScript" data-site="{EVIL}">', 1),
    (f'<form name="currentScript" data-site="{EVIL}"><input name="dataset"><input name="src"></form>', 1),
    (f'<img name="currentScript" data-site="{EVIL}">' * 2, 1),
    (f'<a id="location" name="location" href="{EVIL}"></a><img name="dataset"><img name="readyState"><img name="URL">', 1),
    ('<img name="querySelector"><img name="querySelectorAll"><img name="createElement">', 0),
])  # fmt: skip
def test_named_elements(page, other, site, said, elements, shown):
    """An element named like a property of the page: the loader frames its own site, or nothing."""
    page.goto(other.page("free", body=elements + link(f"{site.url}widgets/limitation/") + link(f"{EVIL}widgets/limitation/")))
    page.wait_for_timeout(300)
    assert [frame.get_attribute("src") for frame in page.locator("iframe").all()] == [f"{site.url}widgets/limitation/"] * shown
    assert page.locator("a.mon-du:visible").count() == 2 - shown


def test_options_are_text(page, other, site, said, watched):
    """HTML and scripts among the options, the title or the address of a link run nowhere."""
    watched.accept("mon-du\u202f: ", "Calculateur intégré")
    bad = "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;"
    names = [*embed.OPTIONS, "set-amount", "set-__proto__", "height", "lazy", "site", "onload", "src", "srcdoc"]
    attributes = " ".join(f'data-{name}="{bad}"' for name in names if name != "scroll")
    links = link(f"{site.url}widgets/late_penalties/?{bad}={bad}#{bad}", attributes, bad) + link("javascript:alert(3)") + link("")
    opened = []
    page.on("dialog", lambda dialog: (opened.append(dialog.message), dialog.dismiss()))
    page.goto(other.page("free", body=links))
    calculator = only(page)
    expect(calculator.element).to_have_attribute("title", '"><img src=x onerror=alert(1)><script>alert(2)</script>')
    calculator.expect_fit()
    assert page.locator("img").count() == calculator.frame.locator("img[src=x], script:text('alert')").count() == 0
    assert opened == []


def test_nothing_leaves(new_page, other, site):
    """Of what is typed, nothing is in a request; the page hears heights alone; the frame's request does not name the page."""
    page = new_page(init=LISTEN)
    requests = []
    page.context.on("request", lambda request: requests.append(request))
    page.goto(other.page("loader", "letters", attributes="data-send data-next=limitation data-host=Cabinet"))
    calculator = only(page)
    for group in calculator.root.locator(".group").all():
        group.evaluate("(group) => { group.open = true; }")
    calculator.own(creditor_name="Zzyzx", amount="7777")
    expect(calculator.output).to_contain_text("Zzyzx")
    calculator.expect_fit()
    assert {json.dumps(sorted(data)) for data, _ in page.evaluate("heard")} == {'["height", "mon-du", "name", "type"]'}
    assert len(requests) > 5
    for request in requests:
        assert request.method == "GET" and request.post_data is None
        assert request.url.startswith((site.url, other.url)) and not re.search("Zzyzx|7777", request.url)
        assert "/widgets/" not in request.url or "referer" not in request.all_headers()
