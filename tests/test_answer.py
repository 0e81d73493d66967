"""The blocks of an answer: each is drawn as HTML and said as text, and one that nobody taught is refused by both."""

from collections import namedtuple

import pytest
from selectolax.lexbor import LexborHTMLParser

from calculators.core.answer import html, result, text
from calculators.core.answer.result import (
    Agenda,
    Explanation,
    Facts,
    Fold,
    Folded,
    Headline,
    Next,
    Picture,
    Sheet,
    Step,
    Steps,
    Sums,
    Table,
    Understood,
    Way,
    Words,
)

WRITE = Step("Écrivez", ["À la main.", "Coût : gratuit.", "S’il répond : lisez."], [], "lettre", ["Coût : gratuit."],
             ["S’il répond : lisez."], [])  # fmt: skip
BLOCKS = (
    Headline("Votre client vous doit", "10 €", "Total"), Sums([("Principal", 1000)], ""), Facts([("État", "ouvert")], ""),
    Table("Les lignes", (("Du", "date"),), [("1er mars 2026",)], ()), Picture("<svg></svg>", "Une ligne"),
    Steps("À faire", [WRITE]), Words("À copier", "Bonjour"), Fold("Un titre", ["Une phrase"]),
    Folded("À copier", "2 lignes", [Words("À copier", "Bonjour")]),
    Sheet([], [], [], [], "Objet", [], [], [], {}, []), Understood("term_text", "30 jours"),
    Next([Way("Calculer", "", "penalites-de-retard/", "late_penalties", {})]),
)  # fmt: skip
NOT_BLOCKS = {"Explanation", "Part", "Step", "Way", "Act"}


def test_every_block_is_known_here():
    """The blocks below are all those of result.py, but what stands apart: agenda, statement to join, line among several."""
    kinds = {name for name, kind in vars(result).items() if isinstance(kind, type) and hasattr(kind, "_fields")}
    assert kinds - NOT_BLOCKS == {type(block).__name__ for block in BLOCKS} | {"Agenda", "Brief", "Enclosure"}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_block_is_drawn_and_said(block):
    """HTML draws each; text says each, or says on purpose that it stands apart."""
    assert html.render(block).startswith("<")
    assert (text.block_lines(block) == []) == isinstance(block, text.APART)


def test_an_unknown_block_fails_loudly():
    """A block that was added to result.py alone stops a page, a statement and the command line."""
    unknown = namedtuple("Gauge", ("value",))(3)
    explained = Explanation({}, [], [], [], [unknown])
    for draw in (html.render, text.block_lines, html.statement, lambda block: text.statement([explained])):
        with pytest.raises(TypeError, match="Gauge"):
            draw(explained if draw is html.statement else unknown)


def test_an_agenda_is_a_file():
    """The days of an agenda are neither drawn nor said: they are taken away as a calendar."""
    assert html.statement(Explanation({}, [], [], [], [Agenda(None, [])])) == ""


def test_steps_after_the_first_fold():
    """The first says what to do now, and folds what comes then; another says its name and its cost, and folds the rest."""
    first, second = LexborHTMLParser(html.render(Steps("À faire", [WRITE, WRITE]))).css("li")
    seen = first.text(separator="|").split("|")
    assert seen[:3] == ["Écrivez", "À la main.", "Coût\u202f: gratuit."]
    assert [part.text(separator="|") for part in first.css("details")] == ["Selon sa réponse|S’il répond\u202f: lisez."]
    assert second.css_first("summary").text(separator="|") == "lettre|Coût\u202f: gratuit."
    assert second.text(separator="|").split("|")[2:] == ["Écrivez.", "À la main.", "S’il répond\u202f: lisez."]


def test_what_a_page_folds_is_said_whole():
    """A copied statement has every sentence of a step in its order, what stands behind a title, and the table in a CSV."""
    table = Table("Les lignes", (("Du", "text"),), [("lundi",)], ())
    explained = Explanation({}, [], [], [], [Steps("À faire", [WRITE, WRITE]), Folded("Les lignes", "1 ligne", [table])])
    said = "Écrivez. À la main. Coût\u202f: gratuit. S’il répond\u202f: lisez."
    assert text.statement([explained]) == f"\nÀ faire\n1. {said}\n2. {said}\n\nLes lignes\n- Du lundi"
    assert text.csv([explained]) == "Du\nlundi"
