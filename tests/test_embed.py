"""What other sites rely on: the loader never changes, the files that describe the widgets are true, no name is handed over."""

import json
import re
from pathlib import Path

import brotli
import pytest
from worked import GOOD

import calculators
from calculators.publish.sources.stopped import Wrong
from calculators.publish.widgets import embed, form, hosts, recipes, snippets

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
NAMES = calculators.names()
# What pages all over the web have written down. A loader that must change becomes another version, and a line here.
PUBLISHED = {
    "v1": "sha384-h7/Kh4AoKquq0P7Z4+fCUPCwblXfmh3pi0F8X+nE9h+0rVWyvbcLTlxqVKDvtU4n",
    "v2": "sha384-IQ1DHu3IhQTPEpJ4FCUlrroNTr1J9CRp9a/uFbSjCPRNF0MtGqMpV0I3cv/euHdU",
}
MARK = "Zzyzx"
# by kind, or by name
TEXTS = {
    "siren": "732829320",
    "siret": "73282932000074",
    "pieces": f"{MARK};01/09/2026;{MARK};2;{MARK}",
    "facts": f"01/09/2026;{MARK};1",
    "iban": "FR7630006000011234567890189",
    "email": f"{MARK}@exemple.fr",
    "invoices": f"{MARK};01/09/2026;01/10/2026;300",
    "court_city": "Lyon",
    "term_text": "45 jours fin de mois",
    "parts": "50;30\n50;60",
    "pay_days": "10,25",
}


def built(path):
    """A JSON file of the built site."""
    return json.loads((SITE / path).read_text(encoding="utf-8"))


def test_a_published_loader_never_changes():
    """Its digest stands in the pages of others."""
    assert {version: embed.integrity(version) for version in embed.versions()} == PUBLISHED
    listing = built("embed/integrity.json")
    assert {one["version"]: one["integrity"] for one in listing["versions"]} == PUBLISHED
    assert listing["latest"] == list(PUBLISHED)[-1]
    for one in listing["versions"]:
        assert one["address"] == embed.site_url() + one["path"] and (SITE / one["path"]).is_file()
    assert (SITE / "embed.js").read_bytes() == (SITE / "embed" / f"{listing['latest']}.js").read_bytes()


def test_the_loader_is_small():
    """2.5 kB as a host sends it."""
    assert len(brotli.compress((SITE / "embed.js").read_bytes(), quality=11)) <= 2500


def test_one_list_of_options():
    """The loader, the widget and the published list know the same options and parts."""
    loader = (ROOT / "docs" / "embed" / f"{embed.versions()[-1]}.js").read_text(encoding="utf-8")
    script = (ROOT / "web" / "widget" / "address.js").read_text(encoding="utf-8")
    names = json.loads(re.search(r"const OPTIONS = (\[.*?\]);", loader).group(1))
    handled = re.search(r"const OPTIONS = \{(.*?)\n\};", script, re.DOTALL).group(1)
    assert set(names) == set(embed.OPTIONS) == set(re.findall(r'^  "?([a-z-]+)"?[(:,]', handled, re.MULTILINE))
    assert built("embed/widgets.json")["options"] == list(embed.OPTIONS)
    parts = json.loads(re.search(r"const PARTS = (\[.*?\]);", script).group(1))
    assert parts == ["form", "answer", *(part for part, _ in embed.PARTS), "actions"]


def test_widgets_are_listed():
    """Every calculator, at an address that exists, with the page of the guide, in the site's order."""
    listing = built("embed/widgets.json")
    assert listing["site"] == embed.site_url()
    assert [one["name"] for one in listing["widgets"]] == NAMES
    for one in listing["widgets"]:
        assert one["address"] == embed.site_url() + one["path"]
        for address in (one["path"], one["guide"].removeprefix(embed.site_url())):
            assert (SITE / address / "index.html").is_file()
        assert 400 <= one["height"] <= embed.TALLEST and one["height"] <= one["height_narrow"] <= embed.TALLEST_NARROW
        kinds = {field["name"]: (field["kind"], field["personal"]) for field in calculators.fields(one["name"])}
        listed = [field["name"] for field in one["fields"]]
        assert listed == [name for name, (kind, personal) in kinds.items() if not personal and kind not in ("text", *form.ROWS)]
        assert {kinds[name][0] for name in listed} <= {"choice", "amount", "date", "percent", "number", "period"}


def test_lines_to_copy():
    """What a page needs so that nothing moves, and so that a frame has its size where its style is refused."""
    one = {"address": "https://a.fr/widgets/x/", "title": "Délai & « date »", "height": 1500, "height_narrow": 3000}
    tall = "clamp(1500px,calc((720px - 100vw)*9999),3000px)"
    assert snippets.link(one) == (
        '<p><a class="mon-du" href="https://a.fr/widgets/x/" data-height="1500" style="display:block;min-height:100vh">'
        "Délai &amp; « date »</a></p>"
    )
    assert snippets.plain(one) == '<p><a href="https://a.fr/widgets/x/">Délai &amp; « date »</a></p>'
    assert snippets.markdown(one) == "[Délai & « date »](https://a.fr/widgets/x/)"
    assert snippets.frame(one) == (
        '<p><iframe src="https://a.fr/widgets/x/" title="Délai &amp; « date »" width="100%" height="1500" loading="lazy" '
        f'allow="clipboard-write" referrerpolicy="no-referrer" style="border:0;display:block;height:{tall}"></iframe></p>'
    )
    assert snippets.policy(one) == "frame-src https://a.fr;\nscript-src https://a.fr"
    assert embed.integrity(embed.versions()[-1]) in snippets.script(one)


ROW = dict.fromkeys(hosts.KEYS, "") | {"host": "Ici", "paste": "lien", "options": "non", "tried": "2026-11-29", "test": "here"}


@pytest.mark.parametrize(("wrong", "said"), [
    ({"paste": "carte"}, "paste = 'carte', write one of 'calculateur', 'lien', 'rien', ''"),
    ({"options": "lien"}, "options = 'lien', write one of 'oui', 'non', ''"),
    ({"tried": "hier"}, "tried = 'hier' is no day, write 2026-11-29"),
    ({"tried": ""}, "nobody has tried it"),
    ({"note": 3}, "a row has the texts host, who,"),
    ({"seen": "oui"}, "a row has the texts host, who,"),
    ({"host": ""}, "a row has the texts host, who,"),
])  # fmt: skip
def test_a_row_of_the_table_of_hosts_that_is_wrong_is_said(wrong, said):
    assert hosts.checked(ROW) == ROW
    with pytest.raises(Wrong, match="^" + re.escape(f"editorial/hosts.toml, « {(ROW | wrong)['host']} »: {said}")):
        hosts.checked(ROW | wrong)


def test_a_row_says_what_was_seen_or_that_nobody_has_looked():
    seen = hosts.line(ROW).replace("\u00a0", " ")
    assert ">lien</td>" in seen and ">sans objet<" in seen and ">29 novembre 2026</td>" in seen
    untried = hosts.line(dict.fromkeys(hosts.KEYS, "") | {"host": "Là"})
    assert untried.count("<td") == 1 and ">non essayé<" in untried


def test_recipes_hold_the_addresses_of_this_guide():
    """Each is printed in the page, filled."""
    html = (SITE / "integrer" / "index.html").read_text(encoding="utf-8")
    for path in recipes.FOLDER.iterdir():
        assert f'data-name="{path.name}"' in html and "§" not in recipes.recipe(path.name)
    assert f'"letters": ("Écrire une lettre", {next(one["height"] for one in embed.widgets() if one["name"] == "letters")}),' in (
        recipes.recipe("wagtail.txt")
    )
    with pytest.raises(Wrong, match="no such recipe"):
        recipes.recipe("../glossary.toml")


@pytest.mark.parametrize("name", NAMES)
def test_oembed(name):
    """A rich answer of oEmbed 1.0, found from the widget and the guide; its page is not indexed, the guide's is canonical."""
    one = next(one for one in built("embed/widgets.json")["widgets"] if one["name"] == name)
    answer = built(f"oembed/{name}.json")
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert type(answer["width"]) is int and type(answer["height"]) is int and 200 <= answer["height"] <= embed.WORDPRESS_TALLEST
    assert answer["provider_url"] == embed.site_url()
    pattern = (
        r'<blockquote><a href="(\S+)">[^<>"]+</a></blockquote>'
        r'<iframe src="(\S+)" width="100%" height="\d+" frameborder="0" title="[^<>"]+"></iframe>'
    )
    assert re.fullmatch(pattern, answer["html"]).groups() == (one["guide"], one["address"])
    for page in (one["path"], one["guide"].removeprefix(embed.site_url())):
        html = (SITE / page / "index.html").read_text(encoding="utf-8")
        head = html.partition("</head>")[0]
        links = [link for link in re.findall(r"<link[^<>]+>", head) if "application/json+oembed" in link]
        assert len(links) == 1 and f'href="{one["oembed"]}"' in links[0]
        assert re.search(r'<link rel="canonical" href="([^"]*)"', head).group(1) == one["guide"]
        assert ('content="noindex"' in head) == page.startswith("widgets/")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shared_names_nobody(name):
    """Every answer that may name somebody holds a mark; nothing of it is in what another site may get, the sums are."""
    fields = calculators.fields(name)
    marked = {
        field["name"]: TEXTS.get(field["name"]) or TEXTS.get(field["kind"], f"{MARK} {field['name']}")
        for field in fields
        if field["personal"]
    }
    answers = GOOD[name] | marked
    result = calculators.run(name, answers, html=False)
    assert result["errors"] == []
    [shared] = calculators.shared(name, [answers])["results"]
    said = json.dumps(shared, ensure_ascii=False)
    assert MARK not in said and not [text for text in TEXTS.values() if text in said.replace(" ", "")]
    assert set(shared) == {"answers", "values", "warnings"} and not set(shared["answers"]) & set(marked)
    assert shared["answers"].items() <= answers.items()
    assert shared["values"].items() <= result["values"].items() and shared["values"]
    assert shared["warnings"] == [warning["code"] for warning in result["warnings"]]


def test_shared_of_several_invoices():
    """The totals are those of run_all; what is refused is left out."""
    good = GOOD["late_penalties"]
    shared = calculators.shared("late_penalties", [good, good | {"amount": "cent"}, good])
    assert len(shared["results"]) == 2
    assert shared["totals"]["total_cents"] == 2 * shared["results"][0]["values"]["total_cents"]
