"""Links written as HTML, which one engine shifts: see calculators/publish/guide/raw_links.py."""

from types import SimpleNamespace

import markdown
import pytest
from markdown.preprocessors import Preprocessor


class Context(Preprocessor):
    """What tells the page to an extension in the engine that shifts links."""

    def run(self, lines):
        """Nothing to change."""
        return lines


def converted(text, path):
    """A text of the page `path`, as that engine is given it; None for the other engine."""
    md = markdown.Markdown(extensions=["md_in_html", "calculators.publish.guide.raw_links"])
    if path:
        context = Context(md)
        context.page = SimpleNamespace(path=path)
        md.preprocessors.register(context, "rendering_context", 0)
    return md.convert(text)


@pytest.mark.parametrize(("path", "link", "given"), [
    ("relancer/premier-rappel.md", "../../lettres/studio/#a", "../lettres/studio/#a"),
    ("taux.md", "../lettres/", "lettres/"),
    ("taux.md", "fichier.csv", "taux/fichier.csv"),
    ("relancer/index.md", "../taux/", "../taux/"),
    ("index.md", "taux/", "taux/"),
    ("taux.md", "#ici", "#ici"),
    ("taux.md", "https://example.org/a", "https://example.org/a"),
    ("taux.md", "mailto:moi@example.org", "mailto:moi@example.org"),
    (None, "../../lettres/studio/#a", "../../lettres/studio/#a"),
])  # fmt: skip
def test_a_link_is_given_so_that_it_leads_where_it_was_written_for(path, link, given):
    assert f'<a class="b" href="{given}">x</a>' in converted(f'Une <a class="b" href="{link}">x</a>.', path)
    assert f'<a href="{given}">x</a>' in converted(f'<div>\n<a href="{link}">x</a>\n</div>', path)


def test_a_link_in_markdown_is_the_engine_s_own():
    assert 'href="../b.md"' in converted("[x](../b.md)", "a/c.md")
