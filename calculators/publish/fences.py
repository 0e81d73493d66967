"""The fences of the pages: a worked calculator, a dated table of the law, a chart of a dated series.

A fence that is wrong raises SuperFencesException: an ordinary exception would leave the build green.
"""

import importlib
from html import escape

from pymdownx.superfences import SuperFencesException

import calculators
from calculators.core.answer import html
from calculators.core.answer.result import Facts, Headline, Sums
from calculators.core.reading.form import Refused
from calculators.core.reading.parsers import day
from calculators.core.tables.series import Series
from calculators.core.words.typography import french
from calculators.publish import anatomy, drawings, form, journey, plain_count, snippets, spans, tables
from calculators.publish.bundle import ROOT
from calculators.publish.values import in_full


def parse(source):
    """(answers, expected values) of a calculator fence: `key: value` lines, a line `---`, then what a person worked out.

    A key given twice, such as payments, becomes several lines of one answer.
    """
    answers, expected, current = {}, {}, None
    for line in source.splitlines():
        if line.strip() == "---":
            current = expected
        elif line.strip():
            key, _, value = line.partition(":")
            into = answers if current is None else current
            key, value = key.strip(), value.strip()
            into[key] = f"{into[key]}\n{value}" if key in into else value
    return answers, expected


def value_at(values, key):
    """The value of a key of the contract; `rows.2.date` goes into lists and dicts. None where there is none."""
    for part in key.split("."):
        if isinstance(values, list):
            values = values[int(part)] if part.isdigit() and int(part) < len(values) else None
        else:
            values = values.get(part) if isinstance(values, dict) else None
    return values


def computed(name, answers):
    """The values of a calculator, or of a plain count. Raises SuperFencesException."""
    if name == plain_count.NAME:
        try:
            return plain_count.values(answers)
        except (Refused, ValueError, KeyError) as error:
            raise SuperFencesException(f"{name} cannot count {answers}: {error!r}") from error
    try:
        result = calculators.run(name, answers, html=False)
    except KeyError as error:
        raise SuperFencesException(f"unknown calculator {name!r}") from error
    if result["errors"]:
        raise SuperFencesException(f"{name} refused the example {answers}: {result['errors']}")
    return result["values"]


def compare(name, answers, found, expected):
    """Compare values with what a person wrote. Raises SuperFencesException."""
    for key, value in expected.items():
        if str(found[key]) != value:
            raise SuperFencesException(f"{name} {answers}: {key} is {found[key]}, the page says {value}")


def check(name, answers, expected):
    """Compare a fence with what the calculator says. Raises SuperFencesException."""
    values = computed(name, answers)
    if not expected:
        raise SuperFencesException(f"{name}: an example needs worked-out values under ---")
    compare(name, answers, {key: value_at(values, key) for key in expected}, expected)


def calculator(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .calculator name="…" }: the form with its worked answer."""
    name = (attrs or {}).get("name", "")
    answers, expected = parse(source)
    check(name, answers, expected)
    md.calculator_count = getattr(md, "calculator_count", 0) + 1
    return form.calculator(name, answers, f"{name}-{md.calculator_count}")


def answer(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .answer name="…" }: a caption, then as a calculator; the answer alone on a sheet: no form, no script."""
    name = (attrs or {}).get("name", "")
    caption, _, body = source.partition("\n")
    answers, expected = parse(body)
    check(name, answers, expected)
    explanation, _, _ = calculators.explained(name, answers)
    shown = "".join(html.render(block) for block in explanation.blocks if isinstance(block, (Headline, Sums, Facts)))
    texts = "".join(f"<li>{escape(in_full(text.text))}</li>" for text in explanation.sources)
    return french(
        f'<figure class="answer"><figcaption>{escape(caption)}</figcaption>{shown}<ul class="texts">{texts}</ul></figure>'
    )


def cells(line):
    """The cells of a line `a | b | c`."""
    return [cell.strip() for cell in line.split("|")]


def row_answers(key, given):
    """(what the first cell of a row shows, the answers that the row changes)."""
    if key != tables.ANSWERS:
        return given, {key: given}
    words, *changed = given.split(" // ")
    return words, parse("\n".join(changed))[0]


def gap(value, other):
    """How far a value is from that of the first row: days between two dates, or a plain difference."""
    return (day(value) - day(other)).days if isinstance(value, str) else value - other


def worked_table(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .worked-table name="…" }: a caption, common answers, `---`, then lines of cells: headings, keys, and a row for
    each calculation. The first key is the answer that changes; the others are values, written by a person and compared.

    Where several answers change, the first key is `answers`: the cell holds words, then each answer after ` // `, among them
    `calculator` for a row counted in another way. A key `gap KEY` is the difference with the first row.
    """
    name = (attrs or {}).get("name", "")
    head, _, body = source.partition("---")
    caption, *common = [line for line in head.splitlines() if line.strip()]
    headings, keys, *lines = [cells(line) for line in body.splitlines() if line.strip()]
    answers, rows, first = parse("\n".join(common))[0], [], None
    if not lines or [line for line in (headings, *lines) if len(line) != len(keys)]:
        raise SuperFencesException(f"{name}: a worked table needs as many cells in every line")
    for given, *written in lines:
        words, changed = row_answers(keys[0], given)
        row = answers | changed
        counted_by = row.pop("calculator", name)
        values = computed(counted_by, row)
        first = first or values
        found = {}
        for key in keys[1:]:
            plain = key.removeprefix(tables.GAP)
            found[key] = value_at(values, plain)
            if found[key] is None:
                raise SuperFencesException(f"{counted_by} {row} has no value {plain!r} to print")
            if plain != key:
                found[key] = gap(found[key], value_at(first, plain))
        compare(counted_by, row, found, dict(zip(keys[1:], written, strict=True)))
        rows.append([words, *written])
    return french(tables.worked(caption, headings, keys, rows))


def law_item(key):
    """The Series of a dotted key such as `late_payment.indemnity`. Raises KeyError."""
    module, _, attribute = key.partition(".")
    try:
        found = getattr(importlib.import_module(f"calculators.law.{module}"), attribute.upper())
    except (ImportError, AttributeError) as error:
        raise KeyError(key) from error
    if not isinstance(found, Series):
        raise KeyError(key)
    return found


def series_of(attrs):
    """The Series that a fence names, several separated by spaces."""
    names = (attrs or {}).get("name", "").split()
    try:
        return [law_item(name) for name in names]
    except KeyError as error:
        raise SuperFencesException(f"no such series in calculators/law: {error}") from error


def law_table(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .law-table name="legal_interest.professional_creditor …" }: a dated table with its sources, newest first."""
    found = series_of(attrs)
    if not found:
        raise SuperFencesException("law-table needs a name")
    return french(tables.law(found, escape(source.strip())))


def law_chart(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .law-chart name="…" since="2015-01-01" }: a caption, then a short name per series; drawn as steps."""
    found = series_of(attrs)
    if not found:
        raise SuperFencesException("law-chart needs a name")
    if len(source.strip().splitlines()) != len(found) + 1:
        raise SuperFencesException("law-chart needs a caption, then a short name per series, a line each")
    return french(drawings.steps(found, (attrs or {}).get("since", ""), source.strip()))


def drawing(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .drawing name="…" }: a picture made by the module of that name, from its source."""
    name = (attrs or {}).get("name", "")
    if name not in PICTURES:
        raise SuperFencesException(f"no such drawing: {name!r}")
    return french(PICTURES[name](source))


PICTURES = {
    "journey": journey.journey,
    "spans": lambda source: spans.spans(source, series_of),
    "invoice": lambda source: anatomy.invoice(),
    "formal_notice": lambda source: anatomy.formal_notice(parse(anatomy.studio())[0]),
}


def file(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .file name="hosting/…" }: a file that the project ships, as it is."""
    name = (attrs or {}).get("name", "")
    path = ROOT / name
    if not path.is_file() or not path.resolve().is_relative_to(ROOT) or source.strip():
        raise SuperFencesException(f"no such file to show: {name!r}")
    text = escape(path.read_text(encoding="utf-8").rstrip())
    return f'<pre class="file" translate="no" data-name="{escape(name)}"><code>{text}</code></pre>'


def snippet(source, language, css_class, options, md, attrs=None, **kwargs):
    """``` { .snippet kind="loader" }: lines that another site copies; the script of the page writes them again with options."""
    kind = (attrs or {}).get("kind", "")
    try:
        text = escape(snippets.snippet(kind), quote=False)
    except KeyError as error:
        raise SuperFencesException(f"no such lines to copy: {kind!r}") from error
    return f'<pre class="file" translate="no" data-snippet="{kind}"><code>{text}</code></pre>'
