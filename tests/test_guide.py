"""The words of the guide: the advice it must give, what it must not say, how long its sentences and its pages are.

Reads the built pages, as a reader does; the list of advice is guidance.toml.
"""

import re
import statistics
import tomllib
from functools import cache
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from calculators.publish.sources import pages

TESTS = Path(__file__).parent
DOCS = TESTS.parent / "docs"
SITE = TESTS.parent / "site"
ADVICE = tomllib.loads((TESTS / "guidance.toml").read_text(encoding="utf-8"))
PAGES = sorted(page for page in DOCS.rglob("*.md") if page.relative_to(DOCS).parts[0] != "widgets")
NAMES = [page.relative_to(DOCS).as_posix() for page in PAGES]
CORRECTIONS = "reperes/ailleurs.md"
OUTDATED = re.compile(
    r"huissier|tribunal d.instance|grande instance|juges? de proximité|"
    r"L\.? ?441-6\b|articles? 1153\b|certificat de non-opposition",
    re.IGNORECASE,
)
MOMENTS = {"avant", "facturer", "relancer", "insister", "justice", "decision"}
STEPS = [name for name in NAMES if name.split("/")[0] in MOMENTS and not name.endswith("index.md")]
LONGEST_PAGE, MEDIAN_SENTENCE = 1400, 18

BLOCKS = {
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "td",
    "th",
    "dt",
    "dd",
    "summary",
    "figcaption",
    "caption",
    "pre",
    "blockquote",
    "label",
}
UNREAD = {"script", "style", "svg", "template", "live-calculator", "textarea", "select", "code"}
HIDDEN = ("hidden", "popover")
LEFT_OUT = {"headerlink", "law-table"}


class Reader:
    """The article of a page as a list of blocks of text, and its marked sentences."""

    def __init__(self, html):
        self.blocks, self.marked = [""], {"data-guidance": {}, "data-outdated": {}}
        self.read(LexborHTMLParser(html).css_first("article"), ())

    def read(self, node, open_marks):
        """Follow the article in order. open_marks: the (kind, code) of the marked elements around."""
        if node.is_text_node:
            self.hear(node.text_content or "", open_marks)
            return
        classes = set((node.attributes.get("class") or "").split())
        if node.tag == "code" and node.parent.tag != "pre":
            self.hear("12", open_marks)  # stands in its sentence for a word that is no French
        if node.tag in UNREAD or set(HIDDEN) & set(node.attributes) or LEFT_OUT & classes:
            return
        marks = tuple((kind, code) for kind in self.marked for code in (node.attributes.get(kind) or "").split())
        if node.tag in BLOCKS:
            self.blocks.append("")
        for child in node.iter(include_text=True):
            if not child.is_comment_node:
                self.read(child, open_marks + marks)
        if node.tag in BLOCKS:
            self.blocks.append("")

    def hear(self, text, open_marks):
        """Text that is read."""
        self.blocks[-1] += text
        for kind, code in open_marks:
            self.marked[kind][code] = self.marked[kind].get(code, "") + text


def plain(text):
    """Text as the patterns expect it: straight apostrophes, ordinary spaces."""
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip()


@cache
def read(name):
    """The built page of a source."""
    folder = name.removesuffix("index.md").removesuffix(".md")
    return Reader((SITE / folder / "index.html").read_text(encoding="utf-8"))


@cache
def front_matter(name):
    """The head of a source."""
    return pages.parts(pages.text(name))[0]


def words(name):
    """How many words a reader meets on a page, its calculators and tables of the law apart."""
    return sum(len(re.findall(r"[\w’'-]+", block)) for block in read(name).blocks)


def sentences(name):
    """Lengths, in words, of the sentences of the paragraphs of a page."""
    for block in read(name).blocks:
        for sentence in re.split(r"(?<=[.!?…])\s+(?=[A-ZÀÉÈÊÎÔÇ«])", plain(block)):
            if re.search(r"[.!?…]$", sentence):
                yield len(re.findall(r"[\w'-]+", sentence))


def test_the_list_has_the_62_items_and_the_missing_one():
    assert len(ADVICE) == 63 and "LRAR" in ADVICE


@pytest.mark.parametrize("code", ADVICE)
def test_advice_is_given(code):
    item = ADVICE[code]
    said = plain(read(item["page"]).marked["data-guidance"].get(code, "")).lower()
    assert said, f"{item['page']}: no sentence marked {code}"
    assert [pattern for pattern in item["words"] if not re.search(pattern.lower(), said)] == [], said
    if "older" in item:
        wrong = plain(read(item["page"]).marked["data-outdated"].get(code, "")).lower()
        assert wrong, f"{item['page']}: what older advice got wrong about {code} is not said"
        assert [pattern for pattern in item["older"] if not re.search(pattern.lower(), wrong)] == [], wrong


@pytest.mark.parametrize("name", NAMES)
def test_the_front_matter_lists_the_advice_marked_in_the_page(name):
    listed = set(front_matter(name).get("guidance", ()))
    assert listed == set(read(name).marked["data-guidance"])
    assert listed <= set(ADVICE)


@pytest.mark.parametrize("name", NAMES)
def test_no_name_that_no_longer_exists(name):
    if name == CORRECTIONS:
        assert OUTDATED.search(plain(" ".join(read(name).blocks)))
    else:
        text = (DOCS / name).read_text(encoding="utf-8") + plain(" ".join(read(name).blocks))
        assert OUTDATED.findall(text) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_short(name):
    assert words(name) <= LONGEST_PAGE


def test_sentences_are_short():
    lengths = [length for name in NAMES for length in sentences(name)]
    assert len(lengths) > 1000
    assert statistics.median(lengths) <= MEDIAN_SENTENCE


@pytest.mark.parametrize("name", STEPS)
def test_a_step_has_its_parts(name):
    html = (SITE / name.removesuffix(".md") / "index.html").read_text(encoding="utf-8")
    assert re.search(r'<div class="tick">\s*<ol', html) and 'class="say"' in html and 'class="fact"' in html
    headings = [plain(block) for block in read(name).blocks]
    for heading in ("Et si…", "Et ensuite", "Sources"):
        assert heading in headings, heading


@pytest.mark.parametrize("name", NAMES)
def test_a_page_names_and_describes_itself(name):
    head = front_matter(name)
    title, description = head["title"], head["description"]
    assert 8 <= len(title) <= 75 and 50 <= len(description) <= 165, (len(title), len(description))
    for text in (title, description):
        assert not re.search(r" [;:!?%€»]|« |'", text), text


def test_titles_and_descriptions_are_all_different():
    for key in ("title", "description"):
        values = [front_matter(name)[key] for name in NAMES]
        assert len(values) == len(set(values))
