"""The texts and the journal, made from the law; what crawlers and feed readers get, compared with what the pages show."""

import gzip
import html
import json
import re
import xml.etree.ElementTree as etree
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser
from test_guide import plain

from calculators import law
from calculators.core.tables.series import LEGIFRANCE
from calculators.core.time import dates
from calculators.law import RULES_VERSION, changes, summaries
from calculators.publish.built import addresses, structured
from calculators.publish.guide import publisher
from calculators.publish.reference import law_changes, law_texts
from calculators.publish.sources import pages
from calculators.publish.sources.law_series import all_series

SITE = Path(__file__).parents[1] / "site"
ATOM = "{http://www.w3.org/2005/Atom}"
NAMES = pages.names()


@cache
def built(name):
    """The HTML of a page."""
    return (SITE / pages.address(name) / "index.html").read_text(encoding="utf-8")


@cache
def data(name):
    """The schema.org graph of a page, by type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', built(name))
    assert len(found) <= 1
    parsed = json.loads(found[0]) if found else {"@context": "https://schema.org", "@graph": []}
    assert parsed["@context"] == "https://schema.org"
    return {part["@type"]: part for part in parsed["@graph"]}


def words(text):
    """Words only, to compare what two ways of reading a page give."""
    return re.findall(r"\w+", plain(html.unescape(text)).lower())


@cache
def shown(name):
    """The words of the article of a page, in order, without the definitions of its terms."""
    article = re.search("<article.*?</article>", built(name), re.DOTALL).group()
    article = re.sub(r'<span class="term-note".*?</span>|<(script|style)\b.*?</\1>', " ", article, flags=re.DOTALL)
    return " ".join(words(re.sub("<[^>]*>", " ", article)))


def supposed(name):
    """The bold suppositions under « Et si… » in the source of a page."""
    part = (pages.text(name).split("\n## Et si…\n")[1:] or [""])[0].split("\n## ")[0]
    return re.findall(r"^\*\*[^*]*(?:\.\*\*|\*\*,)", part, re.MULTILINE)


# -- the texts


def test_each_text_of_the_law_and_of_the_letters_is_said():
    names = [*(text.text for text in law_texts.texts()), *law_texts.letter_texts()]
    assert len(names) > 150
    for name in names:
        assert law_texts.keys_of(name), name


def test_each_sentence_is_short_and_used():
    said = [(code, article, sentence) for code, rows in summaries.ARTICLES.items() for article, sentence in rows.items()]
    assert {code for code, _, _ in said} <= {code for code, _ in summaries.CODES}
    assert set(law_texts.used()[0]) == {(code, article) for code, article, _ in said}
    for code, article, sentence in said:
        assert sentence.endswith(".") and len(sentence.split()) <= 30 and "'" not in sentence, (code, article)


@pytest.mark.parametrize(("name", "pairs"), [
    ("C. com., art. L441-10, II", [("C. com.", "L441-10")]),
    ("C. proc. civ., art. 750 et 818", [("C. proc. civ.", "750"), ("C. proc. civ.", "818")]),
    ("C. proc. civ., art. 640 à 642", [("C. proc. civ.", "640"), ("C. proc. civ.", "641"), ("C. proc. civ.", "642")]),
    ("C. org. judiciaire, art. R211-3-24, et C. com., art. R721-6", [("C. org. judiciaire", "R211-3-24"), ("C. com.", "R721-6")]),
    ("CPCE, art. L111-8", [("C. proc. civ. exéc.", "L111-8")]),
    ("CGI, art. 1635 bis Q (abrogé)", [("CGI", "1635 bis Q")]),
])  # fmt: skip
def test_the_articles_of_a_text(name, pairs):
    assert law_texts.keys_of(name) == pairs


def test_a_text_without_its_sentence_is_found():
    with pytest.raises(law_texts.Unsaid):
        law_texts.keys_of("C. com., art. L999-9")
    assert law_texts.said_of("C. com., art. L999-9") == []


def test_the_page_of_the_texts_says_where_each_is_used():
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>.*?<div class="where">(.*?)</div>', built("reperes/textes.md"))
    assert len(rows) > 150
    found = {re.sub("<.*?>", "", article): where for article, where in rows}
    assert "penalites-de-retard/" in found["L441-10"] and "prescription/" in found["L218-2"]
    assert "[[" not in built("reperes/textes.md")


def test_the_page_of_the_texts_leads_to_each_and_says_what_the_link_opens():
    """Every row is a link; « version », « section », « code » or « loi », and nothing for what is not at Légifrance."""
    rows = re.findall(
        r'<th scope="row"><a href="(.*?)">(.*?)</a></th>.*?<td class="opens"[^>]*>(.*?)</td>', built("reperes/textes.md")
    )
    assert len(rows) == built("reperes/textes.md").count('<th scope="row">') > 200
    opens = {re.sub("<.*?>", "", article): (said, url) for url, article, said in rows}
    assert opens["L441-10"] == ("version", f"{LEGIFRANCE}codes/article_lc/LEGIARTI000038414392/{RULES_VERSION}")
    assert opens["R125-1"] == (
        "section",
        f"{LEGIFRANCE}codes/section_lc/LEGITEXT000025024948/LEGISCTA000032185866/{RULES_VERSION}",
    )
    assert opens["818"] == ("code", f"{LEGIFRANCE}codes/texte_lc/LEGITEXT000006070716/{RULES_VERSION}")
    at_legifrance = {said for url, _, said in rows if url.startswith((f"{LEGIFRANCE}codes", f"{LEGIFRANCE}loda"))}
    assert at_legifrance == {"version", "section", "code", "loi"}


# -- read again


@pytest.mark.parametrize("name", NAMES)
def test_each_page_says_when_it_was_last_read(name):
    """`reviewed` in its head, a day since the whole guide was read again; its last line says so."""
    day = pages.parts(pages.text(name))[0].get("reviewed")
    assert isinstance(day, date) and date(2026, 11, 28) <= day
    assert (
        LexborHTMLParser(built(name)).css("article > p.horizon, article .home ~ p.horizon")[-1].text()
        == f"Relu le {dates.french(day)}."
    )
    assert "Textes lus le" not in pages.text(name)


def test_each_table_says_when_it_was_last_read():
    """`checked_on`, a day since the whole guide was read again; a page with a table says it under the table."""
    days = {series.checked_on for _, series in all_series()}
    assert len(all_series()) > 80 and min(days) >= "2026-11-28"
    assert f"Relu le {dates.french(date.fromisoformat(max(days)))}. Prochaine valeur" in built("taux.md")


# -- the journal


def test_the_changes_written_by_hand_are_in_order_and_known():
    days = [day for _, day, *_ in changes.CHANGES]
    assert days == sorted(days) and all(date.fromisoformat(day) for day in days)
    codes = [code for code, *_ in changes.CHANGES]
    assert len(codes) == len(set(codes))
    for _, _, title, sentence, texts in changes.CHANGES:
        assert texts and sentence.endswith(".") and not title.endswith(".")


def test_the_journal_shows_each_change_of_a_figure():
    journal = built("reperes/journal.md")
    for key, series in all_series():
        for before, after in pairwise(series.rows):
            if before.value != after.value and after.since >= law_changes.FIRST_DAY:
                row = re.search(rf'<tr id="figures-{after.since}">.*?</tr>', journal, re.DOTALL)
                assert row and plain(series.title) in plain(html.unescape(row.group())), (key, after.since)
    assert journal.index('id="a-venir"') < journal.index('id="annee-2026"') < journal.index('id="annee-2025"')


def test_the_feed_is_atom():
    top = etree.parse(SITE / law_changes.FEED).getroot()
    assert top.tag == f"{ATOM}feed"
    entries = top.findall(f"{ATOM}entry")
    assert len(entries) > 20
    for element in (top, *entries):
        assert element.findtext(f"{ATOM}id").startswith("urn:uuid:")
        assert element.findtext(f"{ATOM}title").strip()
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated")).date().isoformat() <= law.RULES_VERSION
        assert all(link.get("href").startswith("http") for link in element.findall(f"{ATOM}link"))
    assert top.findtext(f"{ATOM}author/{ATOM}name") == "Mon dû"
    assert [link.get("href") for link in top.findall(f"{ATOM}link") if link.get("rel") == "self"] == [
        addresses.root(SITE) + "changements.xml"
    ]
    identifiers = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(identifiers) == len(set(identifiers))
    for entry in entries:
        target = entry.find(f"{ATOM}link").get("href").partition("#")[2]
        assert f'id="{target}"' in built("reperes/journal.md")
        assert not re.search(r" [;:!?%€»]|« |\[\[", entry.findtext(f"{ATOM}content"))


def test_an_entry_of_the_feed_never_changes_its_name():
    feed = (SITE / law_changes.FEED).read_text(encoding="utf-8")
    assert "urn:uuid:cbb2943d-7e6c-57e7-8e9b-35a95bdbe9e1" in feed  # the feed
    assert "urn:uuid:722bc226-33d9-50a4-9e0b-937f996138df" in feed  # factures électroniques : les émettre
    assert law_changes.feed("https://a.example/", "A").count("<entry>") == feed.count("<entry>")


@pytest.mark.parametrize("name", NAMES)
def test_every_page_names_the_feed(name):
    href = re.search(r'<link rel="alternate" type="application/atom\+xml"[^>]*href="([^"]+)"', built(name)).group(1)
    assert (SITE / pages.address(name) / href).resolve() == (SITE / law_changes.FEED).resolve()


# -- addresses


def test_the_sitemap_has_the_pages_people_read_and_no_other():
    text = (SITE / "sitemap.xml").read_text(encoding="utf-8")
    found = re.findall("<loc>(.*?)</loc>", text)
    root = addresses.root(SITE)
    assert sorted(found) == sorted(root + pages.address(name) for name in NAMES)
    assert etree.fromstring(text.encode()).tag.endswith("urlset") and "lastmod" not in text
    assert gzip.decompress((SITE / "sitemap.xml.gz").read_bytes()).decode() == text


def test_robots_may_read_everything():
    lines = (SITE / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines == ["User-agent: *", "Allow: /", "", f"Sitemap: {addresses.root(SITE)}sitemap.xml"]


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_described_to_those_who_share_it(name):
    page = built(name)
    found = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', page))
    address = re.search(r'<link rel="canonical" href="([^"]*)">', page).group(1)
    assert address == found["url"] == addresses.root(SITE) + pages.address(name)
    assert html.unescape(found["title"]) == pages.head(name, "title")
    assert html.unescape(found["description"]) == pages.head(name, "description")
    assert found["type"] == ("website" if name == "index.md" else "article") and "image" not in found


# -- structured data


@pytest.mark.parametrize("name", NAMES)
def test_the_way_to_a_page_is_the_one_of_the_navigation(name):
    if name == "index.md":
        assert data(name)["WebSite"]["url"] == addresses.root(SITE)
        return
    steps = data(name)["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    assert steps[0]["name"] == "Accueil" and steps[0]["item"] == addresses.root(SITE)
    assert steps[-1]["item"] == addresses.root(SITE) + pages.address(name)
    heading = re.search(r'<article class="md-content__inner.*?<h1.*?</h1>', built(name), re.DOTALL).group()
    assert words(steps[-1]["name"]) == words(re.sub('<a class="headerlink.*?</a>|<.*?>', " ", heading[heading.index("<h1") :]))
    tab = re.search(r'md-tabs__item--active">\s*<a href="([^"]*)"[^>]*>(.*?)</a>', built(name), re.DOTALL)
    assert words(steps[1]["name"]) == words(re.sub("<.*?>", " ", tab.group(2))) or len(steps) == 2
    for step in steps:
        assert (SITE / step["item"].removeprefix(addresses.root(SITE)) / "index.html").exists()


@pytest.mark.parametrize("name", [name for name in NAMES if 'class="tick"' in pages.text(name)])
def test_steps_are_those_of_the_page(name):
    said = data(name)["HowTo"]["step"]
    page = built(name)
    listed = LexborHTMLParser(page).css("div.tick li")
    assert len(said) == len(listed) >= 2
    text = shown(name)
    for step in said:
        assert step["name"] and len(step["name"]) <= 120 and step["text"].startswith(step["name"])
        assert " ".join(words(step["text"])) in text


@pytest.mark.parametrize("name", [name for name in NAMES if supposed(name)])
def test_questions_are_those_of_the_page(name):
    asked = data(name)["FAQPage"]["mainEntity"]
    text = shown(name)
    assert len(asked) >= len(supposed(name))
    for question in asked:
        assert question["name"].endswith("?")
        answer = question["acceptedAnswer"]["text"]
        assert (answer[0].isupper() or answer[0] in "«0123456789") and "Définition" not in answer
        assert " ".join(words(answer)[:12]) in text
        assert " ".join(words(question["name"].removeprefix("Et si… "))) in text


def test_data_never_runs():
    for page in SITE.rglob("*.html"):
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8")):
            assert "<" not in block and json.loads(block)


def test_what_is_hidden_is_not_said():
    page = LexborHTMLParser(
        '<p>Une <span class="term">saisie<button aria-label="x">?</button></span><span popover hidden>note</span>.</p>'
    )
    assert structured.words(page.css_first("p")) == "Une saisie."


# -- who publishes


def test_the_legal_notice_says_what_is_missing_and_where_to_write_it(monkeypatch):
    assert "à compléter" in publisher.publisher("", "", "", {}, None) and "mkdocs.yml" in publisher.publisher(
        "", "", "", {}, None
    )
    assert "mentions-legales" in publisher.repository("", "", "", {}, None)
    known = {"name": "Léa & Cie", "director": "Léa", "address": "ici", "host": "là", "repository": "https://example.org/depot"}
    monkeypatch.setattr(publisher.pages, "configuration", lambda: {"extra": {"publisher": known}})
    notice = publisher.publisher("", "", "", {}, None)
    assert "à compléter" not in notice and "Léa &amp; Cie" in notice
    assert 'href="https://example.org/depot"' in publisher.repository("", "", "", {}, None)
