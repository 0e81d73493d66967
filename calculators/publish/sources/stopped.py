"""A build that stops says where and why in one sentence, in both engines and from each command."""

import re
import sys
import traceback
from collections.abc import Callable
from functools import wraps
from pathlib import Path

from pymdownx.superfences import SuperFencesException

from calculators import Unfinished
from calculators.publish.sources import pages
from calculators.publish.sources.paths import PACKAGE, ROOT

FENCE = re.compile(r"^([ \t]*)(`{3,}) *\{ *\.([\w-]+)([^}\n]*)\}\n(.*?)^\1\2`*[ \t]*$", re.MULTILINE | re.DOTALL)
FLOOR = ("core", "publish")  # an error met there is told with the file that led there


class Wrong(ValueError):
    """What is wrong with a page, a fence, a table, in words of ours that say it all."""


class Stopped(SuperFencesException, SystemExit):
    """The sentence that stops a build. SuperFences lets its own exceptions through; MkDocs prints this one on a line of its log,
    and leaves without a traceback since it is also an exit.
    """

    def __init__(self, sentence) -> None:
        super().__init__(sentence)
        self.code = 1


def sentence(error: BaseException) -> str:
    """What went wrong, on one line: our own words as they are, else the kind of error, its words, and where it was met."""
    words = " ".join(str(error).split())
    if isinstance(error, (Wrong, Stopped, Unfinished)):
        return words
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(PACKAGE)]
    above = [frame for frame in ours if Path(frame.filename).relative_to(PACKAGE).parts[0] not in FLOOR]
    met = "".join(f" ({Path(frame.filename).relative_to(ROOT)}, line {frame.lineno})" for frame in (above or ours)[-1:])
    return f"{type(error).__name__}: {words}{met}"


def line_of(page: str, beside) -> str:
    """Where the text `beside` stands in a page of docs/, as « , line 12 »; empty where it is not there as it is."""
    before, found, _ = pages.text(page).partition(beside) if beside else ("", "", "")
    return f", line {before.count(chr(10)) + 1}" if found else ""


def line_of_fence(page: str, kind: str, name: str, source: str) -> str:
    """The same for a fence, at its first line."""
    text = pages.text(page)
    for fence in FENCE.finditer(text):
        _, _, its_kind, attributes, body = fence.groups()
        same = [line.strip() for line in body.splitlines()] == [line.strip() for line in source.splitlines()]
        if same and its_kind == kind and (not name or f'"{name}"' in attributes):
            return f", line {text.count(chr(10), 0, fence.start()) + 1}"
    return ""


def page(md) -> str | None:
    """The page that a Markdown instance reads; None outside both engines."""
    return pages.current(md) if md else None


def stop(where, error):
    """The exception that stops a build at `where`. Zensical wraps what it meets in an error of its own, with two tracebacks: what
    Python prints of it at last is the sentence alone.
    """
    told = f"{where}: {sentence(error)}"
    sys.excepthook = lambda kind, found, trace: print(told, file=sys.stderr)
    return Stopped(told)


def fence(draw: Callable) -> Callable:
    """A fence that stops the build at any error, with its page, line and name: SuperFences would print its source instead."""

    @wraps(draw)
    def drawn(source, language, css_class, options, md, attrs=None, **kwargs):
        try:
            return draw(source, language, css_class, options, md, attrs=attrs, **kwargs)
        except Exception as error:
            found, name = page(md), (attrs or {}).get("name") or (attrs or {}).get("kind", "")
            place = f"docs/{found}{line_of_fence(found, language, name, source)}, " if found else ""
            raise stop(f"{place}{language}{f' {name}' if name else ''}", error) from None

    return drawn


def processor(run: Callable) -> Callable:
    """A method of a Markdown processor that stops the build at any error, with its page, and the line of what it matched."""

    @wraps(run)
    def ran(self, *given):
        try:
            return run(self, *given)
        except Exception as error:
            found, beside = page(self.md), given[0].group(0) if isinstance(given[0], re.Match) else ""
            raise stop(f"docs/{found}{line_of(found, beside)}" if found else type(self).__module__, error) from None

    return ran


def status(main, *arguments: object):
    """What to leave with after a command: its status, or the sentence that stopped it."""
    try:
        return main(*arguments)
    except Exception as error:
        return sentence(error)
