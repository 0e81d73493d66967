"""The calculations of the guide as questions: ``` { .questions }. The pages that have a `question:` in their head, by moment."""

from html import escape

from markdown import Markdown

from calculators.core.words.typography import french
from calculators.publish.sources import pages
from calculators.publish.sources.stopped import fence as stopping

FIRST = "facture-echue"  # most readers come with an invoice that is not paid; what comes before it is last
ANY_MOMENT = ["", "", "À tout moment"]


def asked() -> dict[str, list[str]]:
    """For each moment, by its code, the pages that answer a question, in the order of the navigation; "" for no moment."""
    navigation = (pages.root() / "mkdocs.yml").read_text(encoding="utf-8")
    names = [name for name in pages.names() if pages.head(name, "question")]
    found = {}
    for name in sorted(names, key=lambda name: navigation.index(f" {name}\n")):
        found.setdefault(pages.head(name, "moment"), []).append(name)
    return found


def item(name: str, root: str) -> str:
    """A question, which leads to its page, and what this one says of itself. root: the way to the home of the guide."""
    return (
        f'<li><a href="{root}{pages.address(name)}">{escape(pages.head(name, "question"))}</a> '
        f"<span>{escape(pages.head(name, 'description'))}</span></li>"
    )


def moments() -> list[list[str]]:
    """(code, address, title) of each moment: from the invoice that is due to the end, any moment, then those before."""
    known = pages.configuration()["extra"]["moments"]
    start = [code for code, _, _ in known].index(FIRST)
    return [*known[start:], ANY_MOMENT, *known[:start]]


@stopping
def fence(source: str, language: str, css_class: str, options: dict, md: Markdown, **kwargs: object) -> str:
    """The list, under a heading for each moment."""
    by_moment, root = asked(), "../" * pages.address(pages.current(md) or "").count("/")
    groups = (
        f'<h2>{escape(title)}</h2><ul class="questions">{"".join(item(name, root) for name in by_moment[code])}</ul>'
        for code, _, title in moments()
        if code in by_moment
    )
    return french("".join(groups))
