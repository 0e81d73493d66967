"""What a site may ask of a widget by its address, and what is refused, with a sentence for whoever writes that site."""

import json
import re

import pytest
from embedded import Embedded
from playwright.sync_api import expect
from screen import COLOURS, ROOT, SHAPES, Calculator, axe_faults, opened

import calculators
from calculators.publish.widgets import embed

pytestmark = pytest.mark.slow

WIDGET = "widgets/late_penalties/"
PARTS = {
    "form": ".questions",
    "tables": "output table.periods",
    "drawings": "output .chart",
    "details": "output details:not(.folded)",
    "actions": ".actions",
}
STYLE = "(part) => { const style = getComputedStyle(part); return [style.color, style.backgroundColor, style.fontFamily]; }"


@pytest.fixture
def said(watched):
    """said(): what the widget has told the integrator in the console, page by page."""
    watched.accept("warning: Calculateur intégré")

    def sentences():
        return [
            fault.partition("Calculateur intégré\u202f: ")[2].rpartition(" (")[0]
            for fault in watched.faults
            if "Calculateur intégré" in fault
        ]

    return sentences


def rgb(colour):
    """« rgb(11, 92, 107) » of « #0b5c6b »."""
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"


def luminance(colour):
    """WCAG's relative luminance of an rgb() text."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """WCAG's ratio of two rgb() texts."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def accent(page):
    """The accent in use, as rgb()."""
    return page.locator(".headline .amount").first.evaluate("(part) => getComputedStyle(part).color")


# ---- colours ----------------------------------------------------------------------------------------------------------


GROUNDS = """async () => {
  const { PALETTES } = await import("/assets/options.js");
  const style = getComputedStyle(document.documentElement);
  const own = (name) => style.getPropertyValue(name);
  const others = ["ink", "accent", "done"].map((name) => own(`--${name}`));
  return [PALETTES, { paper: own("--paper"), card: own("--card") }, others, style.colorScheme];
}"""


def test_palettes_are_those_of_the_guide(new_page):
    """The grounds that an accent is judged on are those that the page draws; a dark that is asked for is that of the system."""
    palette = json.loads((ROOT / "web" / "palette.json").read_text(encoding="utf-8"))
    for system, options, scheme in (
        ("light", "", "light"),
        ("dark", "", "dark"),
        ("light", "?theme=dark", "dark"),
        ("dark", "?theme=light", "light"),
    ):
        page = new_page(color_scheme=system)
        opened(page, WIDGET + options)
        judged, drawn, colours, color_scheme = page.evaluate(GROUNDS)
        assert {name: judged[scheme][name] for name in drawn} == drawn
        assert drawn == {name: palette[name][scheme] for name in drawn}
        assert colours == [palette[name][scheme] for name in ("ink", "accent", "done")] and color_scheme == scheme


@pytest.mark.parametrize("colour", ["#7a1f5c", "0b5c6b", "#A00", "#000", "555555", "#0000ff"])
def test_accent(new_page, said, colour):
    """A legible accent is used as it is in light, and brought to legible in dark; axe agrees in both."""
    full = {"#A00": "#aa0000", "#000": "#000000"}.get(colour, "#" + colour.removeprefix("#"))
    for scheme in ("light", "dark"):
        page = new_page(color_scheme=scheme, reduced_motion="reduce")
        opened(page, f"{WIDGET}?accent={colour.replace('#', '%23')}")
        page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        if scheme == "light":
            assert accent(page) == rgb(full)
        card = page.locator(".result").evaluate("(part) => getComputedStyle(part).backgroundColor")
        tint = page.locator(".choice:has(:checked)").first.evaluate("(part) => getComputedStyle(part).backgroundColor")
        paper = page.locator("body").evaluate("(part) => getComputedStyle(part).backgroundColor")
        assert min(contrast(accent(page), ground) for ground in (card, tint, paper)) >= 4.5
        assert axe_faults(page, COLOURS) == []
    assert said() == []


@pytest.mark.parametrize(
    ("colour", "theme"), [("ffcc00", "auto"), ("ff6f61", "light"), ("0b5c6b", "dark"), ("808080", "auto"), ("fff", "light")]
)
def test_accent_refused(new_page, said, colour, theme):
    """An accent that some people cannot read is refused: the reason, and the nearest one that passes, which then does."""
    page = new_page(reduced_motion="reduce")
    opened(page, f"{WIDGET}?theme={theme}")
    usual = accent(page)
    opened(page, f"{WIDGET}?theme={theme}&accent={colour}")
    assert accent(page) == usual
    [sentence] = said()
    ratio, offered = re.search(r"contraste de ([\d,]+) pour 1 .* qui convient\u202f: (#[0-9a-f]{6})", sentence).groups()
    assert float(ratio.replace(",", ".")) < 4.5
    opened(page, f"{WIDGET}?theme={theme}&accent={offered[1:]}")
    assert accent(page) == rgb(offered)
    assert len(said()) == 1
    assert axe_faults(page, COLOURS) == []


@pytest.mark.parametrize(
    "value", ["red", "#12", "#gggggg", "0b5c6b80", "rgb(1,2,3)", "", "%23fff%3Bcolor%3Ared", "url(javascript:alert(1))"]
)
def test_not_a_colour(page, said, value):
    """What is no colour changes nothing."""
    opened(page, f"{WIDGET}?accent={value}")
    assert accent(page) == rgb("#0b5c6b")
    assert len(said()) == 1 and "n’est pas une couleur" in said()[0]


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("theme", ["light", "dark", "auto"])
def test_theme(new_page, system, theme):
    """Forced against the system, or following it, in every part; axe agrees."""
    page = new_page(color_scheme=system, reduced_motion="reduce")
    own = "b785a6" if theme == "dark" else "7a1f5c"
    opened(page, f"{WIDGET}?theme={theme}&accent={own}")
    expected = system if theme == "auto" else theme
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == expected
    ground = page.locator("body").evaluate("(part) => getComputedStyle(part).backgroundColor")
    assert (luminance(ground) < 0.1) == (expected == "dark")
    assert (accent(page) == rgb(f"#{own}")) == (expected == "light" or theme == "dark")
    assert axe_faults(page, COLOURS) == []


BODY = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize(("scheme", "options", "drawn"), [
    ("light", "background=e9e2d0", "#e9e2d0"), ("light", "background=%23000&theme=dark", "#000000"),
    ("dark", "background=e9e2d0&theme=light", "#e9e2d0"), ("dark", "background=e9e2d0", "#12191b"),  # for light alone
])  # fmt: skip
def test_background(new_page, said, scheme, options, drawn):
    """A ground of the site, where what is written on it can be read: axe agrees, with what a refused form says too."""
    page = new_page(color_scheme=scheme, reduced_motion="reduce")
    calculator = opened(page, f"{WIDGET}?{options}")
    assert page.evaluate(BODY) == rgb(drawn)
    calculator.spoil()
    calculator.expect_state("error")
    assert axe_faults(page, COLOURS) == []
    assert said() == []


@pytest.mark.parametrize(("options", "why"), [
    ("background=a0a0a0", r"contraste de 2,7 pour 1.* theme=dark"),  # #4d5a5f, the muted words, on #a0a0a0: 2,72
    ("background=fff&theme=dark", r"contraste de 1,1 pour 1.* theme=light"), ("background=bleu", "écrivez transparent"),
    ("background=url(x)", "écrivez transparent"),
    ("background=e9e2d0&accent=00788f", "« accent=00788f » est ignoré.* 3,9"),  # 5,1 on white
])  # fmt: skip
def test_background_refused(page, said, options, why):
    """A ground on which words are hard to read, or no colour: that of the guide stays. An accent is judged on the ground."""
    opened(page, f"{WIDGET}?{options}")
    [sentence] = said()
    assert re.search(why, sentence), sentence
    assert accent(page) == rgb("#7fd0dd" if "theme=dark" in options else "#0b5c6b")


def pixel(page, x, y):
    """A picture of one pixel."""
    return page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1})


@pytest.mark.parametrize(("system", "query", "own"), [
    ("light", "", ""), ("dark", "", ""), ("dark", "&theme=dark", "color-scheme:dark;"), ("light", "&theme=dark", ""),
])  # fmt: skip
def test_transparent(new_page, other, said, system, query, own):
    """The page around is seen through the frame; where another scheme than that of the frame hides it, the console says so."""
    page = new_page(color_scheme=system)
    page.goto(other.page("plain", query=f"?background=transparent{query}", style=own))
    page.evaluate("document.body.style.background = '#aabbcc'")
    Embedded(page, frames="iframe").expect_state("ready")
    box = page.locator("iframe").bounding_box()
    seen = pixel(page, box["x"] + 2, box["y"] + 2) == pixel(page, 1, 1)
    assert seen == (not query or bool(own))
    assert bool([sentence for sentence in said() if 'style="color-scheme: dark"' in sentence]) == bool(query)


@pytest.mark.parametrize(("value", "pixels"), [("0", "0px"), ("24px", "24px"), ("25", "10px"), ("-1", "10px"), ("2em", "10px")])
def test_radius(page, said, value, pixels):
    """The corners of cards, fields and buttons."""
    opened(page, f"{WIDGET}?radius={value}")
    corners = page.locator(".result, [name=amount], .actions button").evaluate_all(
        "(parts) => [...new Set(parts.map((part) => getComputedStyle(part).borderRadius))].sort()"
    )
    assert corners == sorted({pixels, pixels if pixels != "10px" else "6px"})
    assert len(said()) == (pixels == "10px") and all("de 0 à 24" in sentence for sentence in said())


# ---- words, parts, sizes ----------------------------------------------------------------------------------------------


def test_compact_is_smaller(page):
    """The same content in less room, text of 16 px or more in fields."""
    page.set_viewport_size({"width": 260, "height": 700})
    opened(page, WIDGET)
    usual = page.evaluate("document.body.offsetHeight")
    calculator = opened(page, f"{WIDGET}?compact=1")
    assert page.evaluate("document.body.offsetHeight") < usual * 0.95
    assert calculator.input("amount").evaluate("(input) => parseFloat(getComputedStyle(input).fontSize)") >= 16
    assert axe_faults(page) == []


def test_font(page, said):
    """A family of the reader's machine, by name; nothing else gets into the style."""
    opened(page, f"{WIDGET}?font=DejaVu Serif")
    assert page.locator("body").evaluate(STYLE)[2].startswith('"DejaVu Serif"')
    opened(page, f"{WIDGET}?font=serif")
    assert page.locator("body").evaluate(STYLE)[2].startswith("serif, ")  # not the font of that name, which nobody has
    opened(page, f"{WIDGET}?font=system")
    assert said() == []
    for value in ('x", serif; color: red', "url(https://evil.example/f)", "a" * 61, "</style><script>", "Arial;}"):
        page.goto(f"{WIDGET}?font={value.replace(';', '%3B').replace('#', '%23')}")
        Calculator(page).expect_state("ready")
        assert page.locator("body").evaluate(STYLE)[2].startswith("system-ui")
    assert len(said()) == 5


def test_host(page, said):
    """Name and link of the site in the discreet line, as text."""
    opened(page, WIDGET)
    expect(page.locator("footer")).to_have_text(f"Proposé par {embed.settings()['site_name']} · Guide complet")
    opened(page, f"{WIDGET}?host=Cabinet Martin&host-link=https://cabinet-martin.example/accueil")
    expect(page.locator("footer")).to_have_text(
        f"Proposé par Cabinet Martin avec {embed.settings()['site_name']} · Guide complet"
    )
    link = page.locator("footer a").first
    assert link.get_attribute("href") == "https://cabinet-martin.example/accueil"
    assert link.get_attribute("target") == "_blank" and "noopener" in link.get_attribute("rel")
    opened(page, f"{WIDGET}?host-link=https://cabinet-martin.example/")
    expect(page.locator("footer a").first).to_have_text("cabinet-martin.example")
    assert said() == []
    opened(page, f"{WIDGET}?host=<img src=x onerror=alert(1)><script>alert(2)</script>")
    expect(page.locator("footer .by")).to_contain_text("<img src=x onerror=alert(1)><script>")
    assert page.locator("footer img, footer script").count() == 0
    assert said() == []
    opened(page, f"{WIDGET}?host={'x' * 81}")
    assert "80 caractères" in said()[0]


@pytest.mark.parametrize("link", [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "http://cabinet.example/", "//cabinet.example",
    "cabinet.example", "https://user:pass@cabinet.example/", "https://", "%20javascript:alert(1)",
])  # fmt: skip
def test_host_link_refused(page, said, link):
    """Only https:// is a link; the name is shown without one."""
    opened(page, f"{WIDGET}?host=Cabinet Martin&host-link={link}")
    expect(page.locator("footer .by")).to_contain_text("Cabinet Martin avec")
    assert page.locator("footer a").count() == 1
    assert len(said()) == 1 and "https://" in said()[0]


def test_announced_parts(page):
    """The list of widgets names the parts that each has, no other."""
    for one in embed.widgets():
        page.goto(one["path"])
        assert [part for part, selector in PARTS.items() if page.locator(selector).count()] == [
            part for part in PARTS if part in one["parts"]
        ], one["name"]


@pytest.mark.parametrize("name", SHAPES)
def test_parts(page, said, name):
    """Each part can be left out, and the answer never is."""
    one = next(one for one in embed.widgets() if one["name"] == name)
    calculator = opened(page, one["path"])
    opened(page, f"{one['path']}?parts=answer")
    for selector in PARTS.values():
        expect(page.locator(f"{selector}:visible")).to_have_count(0)
    expect(page.locator("output > .folded:has(table, .chart):visible")).to_have_count(0)  # no title of what is left out
    expect(calculator.total).to_be_visible()
    assert axe_faults(page) == []
    for part in ("tables", "details", "actions"):
        opened(page, f"{one['path']}?parts=form,{part}")
        expect(calculator.form.locator(".questions")).to_be_visible()
        for other, selector in PARTS.items():
            if other not in ("form", part):
                expect(page.locator(f"{selector}:visible")).to_have_count(0)
    assert said() == []
    opened(page, f"{one['path']}?parts=charts,form")
    expect(page.locator(".actions")).to_be_hidden()
    assert len(said()) == 1 and "tables, drawings" in said()[0]


# ---- answers given by the address -------------------------------------------------------------------------------------


def test_prefilled(page, said):
    """Answers that name nobody start the form, the result follows, « Reprendre l’exemple » comes back to them."""
    calculator = opened(page, f"{WIDGET}?set-amount=10 000,00 €&set-due_date=30/04/2026&set-until=2026-08-31&set-debtor=public")
    expect(calculator.input("amount")).to_have_value("10 000,00")
    expect(calculator.input("due_date")).to_have_value("2026-04-30")
    expect(calculator.field("debtor").locator("input:checked")).to_have_value("public")
    expect(calculator.field("clause")).to_be_hidden()
    expect(calculator.output).to_be_visible()
    total = calculator.total.inner_text()
    assert total == french_total({"debtor": "public", "amount": "10 000", "due_date": "30/04/2026", "until": "31/08/2026"})
    calculator.input("amount").fill("1")
    calculator.button("example").click()
    expect(calculator.total).to_have_text(total)
    assert said() == []


def test_a_sandbox_obeys(page, other, said):
    """Without an origin of its own, the frame reads its options all the same."""
    query = "?accent=b785a6&theme=dark&set-amount=2000&set-due_date=2026-10-01&set-until=2026-11-22"
    page.goto(other.page("plain", query=query, attributes="sandbox=allow-scripts"))
    calculator = Embedded(page, frames="iframe")
    calculator.expect_state("ready")
    assert calculator.frame.evaluate("[origin, getComputedStyle(document.documentElement).colorScheme]") == ["null", "dark"]
    expect(calculator.input("amount")).to_have_value("2000")
    expect(calculator.total).to_have_text("2\u202f075,33\u202f€")
    assert accent(calculator.frame) == rgb("#b785a6")
    assert said() == []


def french_total(answers):
    """The total that Python gives."""
    cents = calculators.run("late_penalties", answers)["values"]["total_cents"]
    return f"{cents // 100:,}".replace(",", "\u202f") + f",{cents % 100:02d}\u202f€"


def test_prefilled_today(page, said):
    """« today » is the reader's day."""
    page.clock.set_fixed_time("2026-12-03T10:00:00")
    calculator = opened(page, "widgets/instalments/?set-first_date=today&set-count=3&set-every=week")
    expect(calculator.input("first_date")).to_have_value("2026-12-03")
    expect(calculator.output).to_contain_text("17 décembre 2026")
    assert said() == []


def test_no_wrong_figure_while_waiting(page):
    """Until Python has answered, the worked example is not shown beside other answers."""
    page.route("**/micropython.wasm", lambda route: None)
    page.goto(f"{WIDGET}?set-amount=10000")
    calculator = Calculator(page)
    expect(calculator.input("amount")).to_have_value("10000")
    expect(calculator.output).to_be_hidden()
    expect(calculator.form).to_have_attribute("data-state", "loading")


@pytest.mark.parametrize("name", calculators.names())
def test_every_announced_field_can_be_prefilled(page, said, name):
    """Each field of the list takes a value of its kind, together, and the widget goes on working."""
    one = next(one for one in embed.widgets() if one["name"] == name)
    values = {"amount": "1234,50", "date": "2026-09-15", "number": "4", "percent": "12,5", "period": "15 j"}
    given = {
        field["name"]: field["choices"][-1]["value"] if field["choices"] else values[field["kind"]] for field in one["fields"]
    }
    page.goto(one["path"] + "?" + "&".join(f"set-{key}={value}" for key, value in given.items()))
    calculator = Calculator(page)
    expect(calculator.form).to_have_attribute("data-state", re.compile("ready|error"))
    for key, value in given.items():
        found = calculator.form.locator(f'.field[data-field="{key}"]').evaluate(
            "(field) => (field.querySelector('input:checked, select') ?? field.querySelector('input')).value"
        )
        assert found == value
    assert said() == []


@pytest.mark.parametrize(("name", "option", "value", "why"), [
    ("late_penalties", "amount", "<script>alert(1)</script>", "ne convient pas"),
    ("late_penalties", "amount", '"><img src=x onerror=alert(1)>', "ne convient pas"),
    ("late_penalties", "amount", "12e9", "ne convient pas"),
    ("late_penalties", "due_date", "31/02/2026", "ne convient pas"),
    ("late_penalties", "due_date", "2026-13-01", "ne convient pas"),
    ("late_penalties", "due_date", "hier", "ne convient pas"),
    ("late_penalties", "debtor", "<b>", "les choix sont business, consumer, public"),
    ("late_penalties", "debtor", "", "les choix sont"),
    ("late_penalties", "payments", "2026-01-01;12", "une liste"),
    ("late_penalties", "nothing", "1", "pas cette question"),
    ("late_penalties", "__proto__", "1", "pas cette question"),
    ("limitation", "events", "2026-01-01;reminder", "une liste"),
    ("letters", "creditor_name", "Camille", "nommer quelqu’un"),
    ("letters", "debtor_email", "a@b.fr", "nommer quelqu’un"),
    ("letters", "creditor_address", "1 rue", "nommer quelqu’un"),
    ("letters", "iban", "FR76", "nommer quelqu’un"),
    ("letters", "debtor_siren", "552100554", "nommer quelqu’un"),
    ("procedure", "court_city", "Nantes", "nommer quelqu’un"),
    ("instalments", "count", "-3", "ne convient pas"),
    ("instalments", "count", "4; DROP", "ne convient pas"),
])  # fmt: skip
def test_prefill_refused(page, said, name, option, value, why):
    """A bad, personal or unknown answer changes nothing; the widget still works."""
    calculator = opened(page, f"widgets/{name}/")
    before, answers = calculator.output.inner_html(), calculator.form.evaluate("(form) => [...new FormData(form)].map(String)")
    active = page.locator("script:not([src]), img").count()
    page.goto(f"widgets/{name}/?set-{option}={value.replace('#', '%23').replace(';', '%3B')}")
    calculator.expect_state("ready")
    expect(calculator.output).to_be_visible()
    assert calculator.form.evaluate("(form) => [...new FormData(form)].map(String)") == answers
    assert calculator.output.inner_html() == before
    assert len(said()) == 1 and why in said()[0]
    assert page.locator("script:not([src]), img").count() == active


@pytest.mark.parametrize(("query", "why"), [
    ("couleur=bleu", "cette option n’existe pas"), ("theme=noir", "light, dark ou auto"), ("compact=oui", "1 ou 0"),
    ("send=yes", "1 ou 0"), ("scroll=2", "1 ou 0"), ("parts=charts", "une partie est"), ("__proto__=1", "n’existe pas"),
    ("constructor=1", "n’existe pas"), ("toString=1", "n’existe pas"), ("<script>=1", "n’existe pas"),
    ("utm_source=x", "n’existe pas"),
])  # fmt: skip
def test_unknown_option(page, said, query, why):
    """One sentence each, and the widget works."""
    calculator = opened(page, f"{WIDGET}?{query}")
    assert len(said()) == 1 and why in said()[0]
    calculator.own(amount="2000")
    expect(calculator.total).to_have_text("2\u202f075,33\u202f€")


def test_a_link_leads_to_the_guide(new_page):
    """The link to a calculation made in a widget opens the full page, with the same answers, none of them in what is sent."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    calculator = opened(page, f"{WIDGET}?theme=dark")
    calculator.own(amount="2000")
    expect(calculator.total).to_have_text("2\u202f075,33\u202f€")
    calculator.button("link").click()
    expect(calculator.root.locator(".done")).to_contain_text("Lien copié")
    link = page.evaluate("navigator.clipboard.readText()")
    address, _, fragment = link.partition("#")
    assert address == page.evaluate("location.origin") + "/penalites-de-retard/" and "amount=2000" in fragment
    other = new_page()
    expect(opened(other, link).total).to_have_text("2\u202f075,33\u202f€")


def test_the_guide_opens_with_the_answers(page):
    """« Guide complet »: by keyboard, by mouse, by its copied address; without a name, without anything of the example."""
    calculator = opened(page, WIDGET)
    link = page.locator("footer .full-page")
    link.hover()
    plain = link.evaluate("(one) => one.href")
    assert plain.endswith("/penalites-de-retard/")
    calculator.own(amount="2000", creditor_name="Camille Untel")
    expect(calculator.total).to_have_text("2\u202f075,33\u202f€")
    with page.expect_popup() as popup:
        link.focus()
        page.keyboard.press("Enter")
    guide = Calculator(popup.value)
    guide.expect_state("ready")
    expect(guide.total).to_have_text("2\u202f075,33\u202f€")
    expect(guide.root.locator("[data-notice=link]")).to_contain_text("montant, échéance")
    assert "Camille" not in popup.value.url and "amount=2000" in popup.value.url
    calculator.input("amount").fill("3000")
    with page.context.expect_page() as middle:
        link.click(button="middle")
    assert "amount=3000" in middle.value.url
    calculator.input("amount").fill("4000")
    link.click(button="right")  # then « copy the address »
    assert "amount=4000" in link.evaluate("(one) => one.href")
    calculator.button("example").click()
    link.hover()
    assert link.evaluate("(one) => one.href") == plain


@pytest.mark.parametrize("file", ["widget.js", "options.js"])
def test_nothing_waits_for_ever(page, watched, file):
    """Without a script of the options, the page shows itself all the same."""
    watched.accept("ERR_FAILED", "Failed to load resource", "n’ont pas pu être lues")
    page.route(f"**/{file}", lambda route: route.abort())
    page.goto(f"{WIDGET}?theme=dark")
    calculator = Calculator(page)
    calculator.expect_state("ready")
    expect(calculator.total).to_be_visible()
    calculator.own(amount="2000")
    expect(calculator.total).to_have_text("2\u202f075,33\u202f€")


def test_a_page_of_its_own_fetches_nothing_more(page, site):
    """Neither a frame nor options: the scripts of the options are not fetched."""
    site.forget()
    opened(page, WIDGET)
    assert site.count("widget.js") == 0 and site.count("options.js") == 0


# ---- attributes of the loader's link ------------------------------------------------------------------------------------


@pytest.fixture
def linked(page, other, watched):
    """linked(attributes): the calculator of a link with these attributes."""

    def shown(attributes, widget="late_penalties"):
        page.goto(other.page("loader", widget, attributes=attributes))
        calculator = Embedded(page)
        calculator.expect_state("ready")
        return calculator

    return shown


def test_attributes_are_options(linked, said):
    """The same names, on the link."""
    calculator = linked(
        "data-accent='#b785a6' data-theme=dark data-compact data-host='Cabinet <b>Martin</b>' data-parts='form,answer' "
        "data-host-link='https://cabinet.example/' data-set-amount='2000' data-set-debtor=consumer data-font=inherit"
    )
    assert calculator.frame.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert calculator.frame.evaluate("getComputedStyle(document.body).fontFamily").startswith("Georgia")
    expect(calculator.frame.locator("footer .by a")).to_have_text("Cabinet <b>Martin</b>")
    expect(calculator.input("amount")).to_have_value("2000")
    expect(calculator.field("debtor").locator("input:checked")).to_have_value("consumer")
    expect(calculator.root.locator(".actions")).to_be_hidden()
    calculator.expect_fit()
    assert said() == []


def test_inherited_font_waits_for_the_style_sheets(page, other):
    """The font of the link is known once the style sheets of the page are there, however late."""
    page.route("**/loader.css", lambda route: (page.wait_for_timeout(700), route.continue_()))
    page.goto(other.page("loader", attributes="data-font=inherit"))
    assert "font=Georgia" in Embedded(page).element.get_attribute("src")


@pytest.mark.parametrize(("attributes", "why"), [
    ("data-couleur=bleu", "« data-couleur » n’est pas une option"),
    ("data-src=https://evil.example/", "« data-src » n’est pas une option"),
])  # fmt: skip
def test_unknown_attribute(linked, watched, attributes, why):
    """Ignored, with a sentence in the console of the page."""
    watched.accept("mon-du")
    calculator = linked(attributes)
    calculator.expect_fit()
    assert [fault for fault in watched.faults if why in fault]


@pytest.mark.parametrize("address", [
    "", "javascript:alert(1)", "https://evil.example/widgets/late_penalties/", "/widgets/late_penalties/", "SITE/",
    "SITE/widgets/", "SITE/widgets/../taux/", "SITE/widgets/a/b/", "SITE.evil.example/widgets/late_penalties/",
    "SITE@evil.example/widgets/late_penalties/",
])  # fmt: skip
def test_not_our_address(page, other, site, watched, address):
    """A link elsewhere is left alone, and said."""
    watched.accept("mon-du")
    page.goto(other.page("loader"))
    expect(page.locator("iframe")).to_have_count(1)
    page.evaluate(
        """(address) => {
      const link = document.createElement("a");
      Object.assign(link, { className: "mon-du", textContent: "Ailleurs" });
      if (address) link.href = address;
      document.body.append(link);
    }""",
        address.replace("SITE", site.url.rstrip("/")),
    )
    page.wait_for_timeout(200)
    assert page.locator("iframe").count() == 1
    expect(page.locator("a.mon-du").last).to_be_visible()
    assert bool([fault for fault in watched.faults if "n’est pas un calculateur" in fault]) == bool(address)


@pytest.mark.parametrize("version", embed.versions())
def test_unknown_widget(page, other, site, watched, version):
    """A calculator that does not exist: the link comes back, and the console says so."""
    watched.accept("404", "mon-du")
    page.clock.install()
    page.goto(other.page("loader", "no_such_thing", version))
    page.wait_for_timeout(500)
    page.clock.run_for(11_000)
    expect(page.locator("iframe")).to_have_count(0)
    expect(page.locator("a.mon-du")).to_be_visible()
    assert [fault for fault in watched.faults if "n’existe pas" in fault]
