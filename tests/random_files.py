"""What holds of every document of a random file: good or refused with sentences, no hole, the same in both interpreters."""

import re

from case_tables import spaced
from test_micropython import said

import calculators

HOLE = re.compile(r"[{}<>]|None|  |\( |\(\)| [,.)]|,,|\.\.|\bde ,")


def written(drawn):
    """(answers, values, the words of the document) of those that are good; the others are refused with sentences, on their
    fields. No document has a hole.
    """
    for given in drawn:
        result = calculators.run("letters", given)
        for error in result["errors"]:
            assert len(error["message"]) > 15 and error["field"] in given, (error, given)
        if not result["errors"]:
            whole = spaced(calculators.files("letters", [given])["text"])
            assert not HOLE.search(whole), whole
            yield given, result["values"], whole


def differing(drawn):
    """Those that the two interpreters do not answer alike, byte for byte."""
    found = said([("letters", one) for one in drawn])
    return [one for one, other in zip(drawn, found, strict=True) if calculators.run("letters", one) != other]
