"""The guide under another name: the file of a brand is read and checked, both engines build it, sources and licence stay."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

import calculators
from calculators.publish.brand import colours, derived, reader
from calculators.publish.reference import law_changes
from calculators.publish.sources import pages

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
SAMPLE = ROOT / "marque.exemple.toml"
PAGES = pages.names(ROOT / "docs")
LEGIFRANCE = re.compile(r'href="(https://www\.legifrance[^"]*)"')


@pytest.fixture
def written(tmp_path):
    """written(**changes): the sample with some lines changed, beside a logo of its own."""

    def write(**changes):
        text = SAMPLE.read_text(encoding="utf-8").replace("docs/assets/logo.svg", "logo.svg")
        for key, value in changes.items():
            text, count = re.subn(rf"^{key} = .*$", f"{key} = {value}".replace("\\", r"\\"), text, count=1, flags=re.MULTILINE)
            assert count == 1
        (tmp_path / "logo.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
        )
        path = tmp_path / "marque.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def built(engine, path, work):
    """The folder of the built guide under a brand."""
    derived.derive(path, work=work)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    for command in ([engine, "build", "--strict"], ["calculators.publish", "finish", "site"]):
        run = subprocess.run([sys.executable, "-m", *command], cwd=work, env=environment, capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr
    return work / "site"


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample built by MkDocs."""
    return built("mkdocs", SAMPLE, tmp_path_factory.mktemp("brand") / "work")


def dead_links(site):
    """(page, link) of the links inside the site that lead nowhere."""
    for path in site.rglob("*.html"):
        if path.name == "404.html":
            continue
        linking = LexborHTMLParser(path.read_text(encoding="utf-8")).css("[href], [src]")
        for link in (node.attributes.get("href") or node.attributes.get("src") for node in linking):
            if not link:
                continue
            target = urlsplit(urljoin(path.relative_to(site).as_posix().removesuffix("index.html"), link))
            if not target.scheme and not target.netloc:
                file = site / unquote(target.path).lstrip("/")
                written_later = file.name == law_changes.FEED  # by finish, which this build does without
                if not written_later and not (file / "index.html" if file.is_dir() else file).is_file():
                    yield path.relative_to(site).as_posix(), link


def text_of(path):
    """A page as text of HTML."""
    return path.read_text(encoding="utf-8")


def test_the_sample_stands_under_its_name(sample):
    home = text_of(sample / "index.html")
    assert "<title>Cabinet Exemple</title>" in home or "- Cabinet Exemple</title>" in home
    assert 'href="https://impayes.cabinet.example/"' in home
    contact = text_of(sample / "reperes" / "contact" / "index.html")
    assert 'href="tel:0240000000"' in contact and 'href="mailto:bonjour@cabinet.example"' in contact
    notice = text_of(sample / "reperes" / "mentions-legales" / "index.html")
    assert "Anne Exemple" in notice and "Hébergeur Exemple" in notice
    for sheet in ("calculators.css", "site.css"):
        assert text_of(sample / "assets" / sheet).count("--accent:#7a1f3d") == 1
    tints = re.findall(
        r'data-scheme="(?:light"\]\)|dark"\]) \{(.*?)\}',
        text_of(sample / "assets" / "calculators.css").rpartition("@media print")[2],
    )
    assert len(tints) == 2 and tints[0] == tints[1]  # dark by the system, or because a site asks its widget to be


def test_every_page_of_the_sample_keeps_the_licence_and_the_origin(sample):
    for page in sample.rglob("index.html"):
        html = text_of(page)
        if "widgets" in page.parts:
            continue
        assert "CC BY 4.0" in html and "d’après Mon dû" in html and "pas une consultation juridique" in html, page
    assert "licence CC BY 4.0" in text_of(sample / "reperes" / "mentions-legales" / "index.html")


def test_every_legal_source_of_a_page_stays(sample):
    seen, gone = 0, set()
    for page in SITE.rglob("index.html"):
        if not (sample / page.relative_to(SITE)).exists():
            gone |= set(LEGIFRANCE.findall(text_of(page)))
    for page in sample.rglob("index.html"):
        if page.parent.name not in ("contact", "mentions-legales"):
            mine = LEGIFRANCE.findall(text_of(page))
            seen += len(mine)
            whole = LEGIFRANCE.findall(text_of(SITE / page.relative_to(sample)))
            if page.parent.name == "textes":  # without those that only a page left out names
                assert set(mine) <= set(whole) and set(whole) - set(mine) <= gone
            else:
                assert mine == whole, page
    assert seen > 300


def test_the_name_of_the_guide_stands_only_where_the_origin_is_told(sample):
    for page in sample.rglob("index.html"):
        html = text_of(page)
        origin = 3 if page.parent.name == "mentions-legales" else 1
        assert html.count("Mon dû") <= origin, page


def test_pages_left_out_are_gone_and_nothing_leads_to_them(sample):
    assert not (sample / "integrer").exists() and not (sample / "cheque-impaye").exists()
    assert (sample / "client-public" / "index.html").exists()
    assert list(dead_links(sample)) == []


def test_a_dead_link_would_be_seen(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text('<a href="../b/">b</a><a href="../a/">a</a><a href="https://x.example/c">c</a>')
    assert list(dead_links(tmp_path)) == [("a/index.html", "../b/")]


def test_all_that_can_be_left_out_can_be_left_out_at_once(written, tmp_path):
    others = [page for page in PAGES if page not in reader.KEPT]
    site = built("mkdocs", written(pages_retirees=f"{others}"), tmp_path / "work")
    found = {page.parent.relative_to(site).as_posix() for page in site.rglob("index.html")}
    kept = {pages.address(page).strip("/") or "." for page in reader.KEPT}
    assert found == kept | {f"widgets/{name}" for name in calculators.names()}
    for file in (*(site / "oembed").glob("*.json"), site / "embed" / "widgets.json"):
        text = text_of(file)
        assert "Mon dû" not in text and not re.findall(r'://[^/"]*/(?!widgets/|oembed/|embed/|taux/|")[a-z]', text), file
    assert list(dead_links(site)) == []


def test_the_other_engine_builds_the_same_pages(sample, written, tmp_path):
    other = built("zensical", SAMPLE, tmp_path / "work")
    names = [{path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"404.html"} for site in (sample, other)]
    assert names[0] == names[1]
    assert "Cabinet Exemple" in text_of(other / "index.html") and "--accent:#7a1f3d" in text_of(other / "assets" / "site.css")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"nom": '""'}, "« nom » manque"),
        ({"nom": '"<b>Cabinet</b>"'}, "sans < >"),
        ({"adresse": '"cabinet.example"'}, "doit commencer par https://"),
        ({"logo": '"../absent.svg"'}, "n’existe pas"),
        ({"couleur": '"rouge"'}, "n’est pas une couleur"),
        ({"couleur": '"#f0c000"'}, "La plus proche qui se lit : #866b00"),
        ({"courriel": '"personne"'}, "n’est pas une adresse de courriel"),
        ({"directeur": '""'}, "[mentions] « directeur » manque"),
        ({"pages_retirees": '["reperes/"]'}, "ne peut pas être retirée"),
        ({"pages_retirees": '["lettre/"]'}, "Vouliez-vous écrire lettres/ ?"),
        ({"telephone": "12"}, "doit être un texte"),
        ({"hebergeur": '"x"\ncouleurs = "y"'}, "« couleurs » n’est pas un mot connu"),
        ({"hebergeur": '"x"\n[equipe]\nx = "y"'}, "[equipe] n’est pas une partie connue"),
        ({"hebergeur": "x"}, "ne se lit pas"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(changes, said, written):
    with pytest.raises(reader.BrandError) as caught:
        reader.read(written(**changes), PAGES)
    assert said in str(caught.value)


def test_everything_wrong_is_said_at_once(written):
    with pytest.raises(reader.BrandError) as caught:
        reader.read(written(nom='""', couleur='"rouge"', courriel='"x"'), PAGES)
    assert len(str(caught.value).splitlines()) == 3


@pytest.mark.parametrize("active", ["<script>1</script>", '<image href="https://x.example/a.png"/>', '<g onload="x()"/>'])
def test_a_logo_that_does_more_than_draw_is_refused(active, written, tmp_path):
    path = written()
    (tmp_path / "logo.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{active}</svg>')
    with pytest.raises(reader.BrandError, match="SVG simple"):
        reader.read(path, PAGES)


def test_links_to_pages_left_out_become_words():
    kept = derived.Pages({"lettres/studio.md", "avant/index.md"})
    source = (
        "[La lettre](../lettres/studio.md#x){ .button }, [le début](../avant/index.md), [Autre](../taux.md). "
        '<a href="../../lettres/studio/#calcul=letters">Écrire</a> <a class="card" href="../../avant/"><b>Carte</b></a>'
        "\n```\n[La lettre](../lettres/studio.md)\n```\n[x](../reperes/contact.md#erreur)"
    )
    assert kept.unlink("relancer/index.md", source.replace("../../", "../")) == (
        "La lettre, le début, [Autre](../taux.md). Écrire \n"
        "```\n[La lettre](../lettres/studio.md)\n```\n[x](../reperes/contact.md)"
    )


@pytest.mark.parametrize("accent", ["#0b5c6b", "#7a1f3d", "#f0c000", "#ffffff", "#000000", "#3b5bdb", "#d90000", "#0a0"])
def test_tints_can_be_read_on_light_and_on_dark(accent):
    light, dark = colours.palette(colours.nearest(accent))
    backgrounds = ((light, (colours.PAPER, "#ffffff")), (dark, ("#12191b", colours.DARK_CARD)))
    for tints, grounds in backgrounds:
        for ground in (*grounds, tints["--accent-soft"], tints["--on-accent"]):
            assert colours.contrast(tints["--accent"], ground) >= colours.LEGIBLE


def test_contrast_is_the_one_of_the_recommendation():
    assert round(colours.contrast("#000", "#ffffff"), 6) == 21
    assert colours.contrast("#767676", "#fff") >= 4.5 > colours.contrast("#777777", "#fff")  # WCAG, understanding 1.4.3


def test_a_colour_that_can_be_read_is_kept_and_another_is_darkened_no_more_than_needed():
    assert colours.nearest("#0b5c6b") == "#0b5c6b"
    found = colours.nearest("#f0c000")
    steps = [colours.mixed("#f0c000", "#000000", step / 255) for step in range(256)]
    assert colours.lowest(found) >= 4.5 > colours.lowest(steps[steps.index(found) - 1])
