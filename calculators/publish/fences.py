"""The fences of the pages, put together from the rooms: a worked calculator, a dated table of the law, a drawing.

Whatever goes wrong in one stops the build: sources/stopped.py.
"""

import json
from html import escape

from markdown import Markdown

import calculators
from calculators.core.answer import html
from calculators.core.answer.result import Facts, Headline, Sums
from calculators.core.words.typography import french
from calculators.publish.built.folds import MORE
from calculators.publish.pictures import anatomy, curve, journey, spans
from calculators.publish.reference.law_table import dated
from calculators.publish.sources.law_series import law_item
from calculators.publish.sources.paths import ROOT
from calculators.publish.sources.stopped import Wrong, fence
from calculators.publish.sources.values import in_full
from calculators.publish.widgets import bundle, case_file, form, recipes, snippets
from calculators.publish.worked import example, table

SHOWN = (Headline, Sums, Facts)  # of an answer without its form: what it is, and what it is made of


@fence
def calculator(
    source: str, language: str, css_class: str, options: dict, md: Markdown, attrs: dict | None = None, **kwargs: object
) -> str:
    """``` { .calculator name="…" }: the form with its worked answer. about="debtor place": choices that the page is about, which
    stay when the reader's answers replace the example.
    """
    name, about = (attrs or {}).get("name", ""), (attrs or {}).get("about", "")
    answers, expected = example.parse(source)
    example.check(name, answers, expected)
    md.calculator_count = getattr(md, "calculator_count", 0) + 1
    if [one for one in about.split() if one not in answers]:
        raise Wrong(f"{name} is about {about!r}, which its example does not answer")
    return form.calculator(name, answers, f"{name}-{md.calculator_count}", about)


@fence
def answer(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .answer name="…" }: a caption, then as a calculator; the answer alone on a sheet, no form. A script works it out
    again for the day of the reader.
    """
    name = (attrs or {}).get("name", "")
    caption, _, body = source.partition("\n")
    answers, expected = example.parse(body)
    example.check(name, answers, expected)
    data = f'data-name="{name}" data-assets="{bundle.version()}" data-answers="{as_data(answers)}"'
    explanation, _, _ = calculators.explained(name, answers)
    texts = "".join(f"<li>{html.link(text._replace(text=in_full(text.text)))}</li>" for text in explanation.sources)
    inside = f'<live-answer {data}>{shown(explanation)}</live-answer><ul class="texts">{texts}</ul>'
    return french(f'<figure class="answer"><figcaption>{escape(caption)}</figcaption>{inside}</figure>')


@fence
def try_one(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .try name="…" title="une mairie" }: as a calculator; its answer on a sheet, what it is made of behind a fold, with a
    button that shows the example in the form of that calculator, above in the page.
    """
    name, title = (attrs or {}).get("name", ""), (attrs or {}).get("title", "")
    answers, expected = example.parse(source)
    example.check(name, answers, expected)
    if not title:
        raise Wrong(f"{name}: an example to try needs a title")
    button = (
        f'<p><button type="button" data-try="{name}" data-answers="{as_data(form.typed(name, answers))}" disabled>'
        f"Essayer : {escape(title)}</button></p>"
    )
    explanation, _, _ = calculators.explained(name, answers)
    caption = f"<figcaption>Exemple : {escape(title)}</figcaption>"
    first, *others = alone(explanation)
    more = f"{MORE}{''.join(others)}</details>" if others else ""
    sheet = f'<div class="shown">{first}{more}</div>'
    return french(f'<figure class="answer" data-search-exclude>{caption}{sheet}{button}</figure>')


def as_data(answers):
    """Answers as an attribute of HTML."""
    return escape(json.dumps(answers, ensure_ascii=False))


def shown(explanation):
    """The answer alone, as it stands in a page."""
    return f'<div class="shown">{"".join(alone(explanation))}</div>'


def alone(explanation):
    """The HTML of what an answer is, then of what it is made of."""
    return [html.render(block) for block in explanation.blocks if isinstance(block, SHOWN)]


@fence
def worked_table(
    source: str, language: str, css_class: str, options: dict, md: Markdown, attrs: dict | None = None, **kwargs: object
) -> str:
    """``` { .worked-table name="…" }: a caption, common answers, `---`, then lines of cells: headings, keys, and a row for
    each calculation. The first key is the answer that changes; the others are values, written by a person and compared.

    Where several answers change, the first key is `answers`: the cell holds words, then each answer after ` // `, among them
    `calculator` for a row counted in another way. A key `gap KEY` is the difference with the first row.
    """
    return french(table.worked((attrs or {}).get("name", ""), source))


def series_of(attrs: dict[str, str]) -> list:
    """The Series that a fence names, several separated by spaces."""
    names = (attrs or {}).get("name", "").split()
    try:
        return [law_item(name) for name in names]
    except KeyError as error:
        raise Wrong(f"no such series in calculators/law: {error}") from error


@fence
def law_table(source: str, language: str, css_class: str, options: dict, md: Markdown, attrs=None, **kwargs: object) -> str:
    """``` { .law-table name="legal_interest.professional_creditor …" }: a dated table with its sources, newest first."""
    found = series_of(attrs)
    if not found:
        raise Wrong("law-table needs a name")
    return french(dated(found, escape(source.strip())))


@fence
def law_chart(source: str, language: str, css_class: str, options: dict, md: Markdown, attrs=None, **kwargs: object) -> str:
    """``` { .law-chart name="…" since="2015-01-01" }: a caption, then a short name per series; drawn as steps."""
    found = series_of(attrs)
    if not found:
        raise Wrong("law-chart needs a name")
    if len(source.strip().splitlines()) != len(found) + 1:
        raise Wrong("law-chart needs a caption, then a short name per series, a line each")
    return french(curve.steps(found, (attrs or {}).get("since", ""), source.strip()))


@fence
def drawing(
    source: str, language: str, css_class: str, options: dict, md: Markdown, attrs: dict | None = None, **kwargs: object
) -> str:
    """``` { .drawing name="…" }: a picture made by the module of that name, from its source."""
    name = (attrs or {}).get("name", "")
    if name not in PICTURES:
        raise Wrong(f"no such drawing: {name!r}")
    return french(PICTURES[name](source))


PICTURES = {
    "journey": journey.journey,
    "spans": lambda source: spans.spans(source, series_of),
    "invoice": lambda source: anatomy.invoice(),
    "formal_notice": lambda source: anatomy.formal_notice(example.parse(anatomy.studio())[0]),
}


@fence
def file(
    source: str, language: str, css_class: str, options: dict, md: Markdown, attrs: dict | None = None, **kwargs: object
) -> str:
    """``` { .file name="hosting/…" }: a file that the project ships, as it is."""
    name = (attrs or {}).get("name", "")
    path = ROOT / name
    if not path.is_file() or not path.resolve().is_relative_to(ROOT) or source.strip():
        raise Wrong(f"no such file to show: {name!r}")
    text = escape(path.read_text(encoding="utf-8").rstrip())
    return f'<pre class="file" translate="no" data-name="{escape(name)}"><code>{text}</code></pre>'


@fence
def snippet(
    source: str, language: str, css_class: str, options: dict, md: Markdown, attrs: dict | None = None, **kwargs: object
) -> str:
    """``` { .snippet kind="loader" }: lines that another site copies; the script of the page writes them again with options."""
    kind = (attrs or {}).get("kind", "")
    try:
        text = escape(snippets.snippet(kind), quote=False)
    except KeyError as error:
        raise Wrong(f"no such lines to copy: {kind!r}") from error
    return f'<pre class="file" translate="no" data-snippet="{kind}"><code>{text}</code></pre>'


@fence
def recipe(
    source: str, language: str, css_class: str, options: dict, md: Markdown, attrs: dict | None = None, **kwargs: object
) -> str:
    """``` { .recipe name="hugo.txt" }: a file to copy, with the addresses of this copy of the guide."""
    name = (attrs or {}).get("name", "")
    text = escape(recipes.recipe(name), quote=False)
    return f'<pre class="file" translate="no" data-name="{escape(name)}"><code>{text}</code></pre>'


@fence
def desk(
    source: str, language: str, css_class: str, options: dict, md: Markdown, attrs: dict | None = None, **kwargs: object
) -> str:
    """``` { .case-file }: the page « Mon dossier », before its script runs."""
    return case_file.case_file()
