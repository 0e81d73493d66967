"""The blocks of an answer: each is drawn as HTML and said as text, and one that nobody taught is refused by both."""

from collections import namedtuple

import pytest

from calculators.core.answer import html, result, text
from calculators.core.answer.result import (
    Agenda,
    Explanation,
    Facts,
    Fold,
    Headline,
    Next,
    Picture,
    Sheet,
    Steps,
    Sums,
    Table,
    Understood,
    Way,
    Words,
)

BLOCKS = (
    Headline("Votre client vous doit", "10 €", "Total"), Sums([("Principal", 1000)], ""), Facts([("État", "ouvert")], ""),
    Table("Les lignes", (("Du", "date"),), [("1er mars 2026",)], ()), Picture("<svg></svg>", "Une ligne"),
    Steps("À faire", [("Écrire", ["Une phrase."], [])]), Words("À copier", "Bonjour"), Fold("Un titre", ["Une phrase"]),
    Sheet([], [], [], [], "Objet", [], [], []), Understood("term_text", "30 jours"),
    Next([Way("Calculer", "", "penalites-de-retard/", "late_penalties", {})]),
)  # fmt: skip
NOT_BLOCKS = {"Explanation", "Part", "Way", "Act"}


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
