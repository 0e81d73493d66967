"""The calculators of the guide. run() is the whole surface: the pages, the page builder, the command line and any
program outside call it, with strings, and get plain data back. Nothing here reads the clock.
"""

import os

from calculators.core.answer import html as markup
from calculators.core.answer import text, together
from calculators.core.answer.result import plain
from calculators.core.reading.form import Refused, is_personal, is_shown, read
from calculators.core.words import typography

ROOMS = ("core", "law", "publish")  # what stands beside this file and is no calculator
PARTS = ("ORDER", "TITLE", "RESULT", "FIELDS", "LIMITS", "calculate", "explain")  # of a calculator
_modules = {}


class Unfinished(Exception):
    """A file beside this one that is neither a room nor a whole calculator, in one sentence."""


def _calculator(name):
    """The module of a calculator. KeyError for a name that is not one, Unfinished for one that lacks a part."""
    if name not in _modules:
        if name not in _entries():
            raise KeyError(name)
        module = getattr(__import__("calculators." + name), name)
        for part in PARTS:
            if not hasattr(module, part):
                raise Unfinished(f"calculators/{name} has no {part}: neither a calculator nor one of ROOMS.")
        _modules[name] = module
    return _modules[name]


def _entries():
    """Names of the modules and packages beside this file, without the rooms."""
    folder = __path__ if isinstance(__path__, str) else __path__[0]
    found = [entry.split(".")[0] for entry in os.listdir(folder) if entry[0] not in "._"]
    return [name for name in found if name not in ROOMS]


def names() -> list[str]:
    """The calculators, in the site's order. Raises Unfinished: none is lost without a word."""
    return sorted(_entries(), key=lambda name: _calculator(name).ORDER)


def title(name: str) -> str:
    """French name of a calculator."""
    return typography.french(_calculator(name).TITLE)


def noun(name: str) -> str:
    """What a calculator gives, in French with its article: « le décompte »."""
    return typography.french(_calculator(name).RESULT)


def fields(name: str) -> list[dict]:
    """The form of a calculator: for each question its name, French label, help, kind, choices, default, whether it is
    required, when it is shown (None, or the other field and its values; no values: any answer to it), whether each
    invoice asks it again, whether an answer may name somebody.
    """
    return [_question(field) for field in _calculator(name).FIELDS]


def _question(field):
    return {
        "name": field.name,
        "label": typography.french(field.label),
        "help": typography.french(field.help),
        "kind": field.kind,
        "choices": [{"value": value, "label": typography.french(label)} for value, label in field.choices],
        "default": field.default,
        "required": field.required,
        "shown_when": field.shown_when and {"field": field.shown_when[0], "values": list(field.shown_when[1])},
        "each_invoice": field.each_invoice,
        "personal": is_personal(field),
    }


def to_share(name: str) -> dict | None:
    """The question asked once of several invoices, as in fields(); None where there is none."""
    asked = getattr(_calculator(name), "TO_SHARE", None)
    return asked and _question(asked)


def shown(name: str, field: str, answers: dict[str, str]) -> bool:
    """Whether a form with these answers asks the question `field`."""
    fields = _calculator(name).FIELDS
    return is_shown(next(one for one in fields if one.name == field), answers, fields)


def explained(name: str, answers: dict[str, str]) -> tuple:
    """(Explanation or None, limits, errors): what every result is made of. errors: (field, French sentence) pairs."""
    module = _calculator(name)
    try:
        values = read(module.FIELDS, answers)
        return module.explain(values, module.calculate(**values)), module.LIMITS, ()
    except Refused as refused:
        return None, module.LIMITS, refused.args[0]


def valued(name: str, answers: dict[str, str]) -> tuple:
    """(values as in run(), codes of the warnings, errors): what a row of a table needs, without the words of an answer."""
    module = _calculator(name)
    try:
        return _valued(module, read(module.FIELDS, answers)) + ((),)
    except Refused as refused:
        return {}, [], refused.args[0]


def _valued(module, answers):
    """(values, codes of the warnings) of typed answers. Raises Refused."""
    outcome = module.calculate(**answers)
    if hasattr(module, "valued"):
        return module.valued(answers, outcome)
    explanation = module.explain(answers, outcome)
    return plain(explanation.values), [code for code, _ in explanation.warnings]


def figures(name: str, rows: list[dict[str, str]]) -> list[dict]:
    """For each row, without the words of an answer: `values` as in run(), `codes` of the warnings, `errors`."""
    module, found, before = _calculator(name), [], ({}, {})
    for answers in rows:
        values, codes, errors = {}, [], ()
        try:
            typed = read(module.FIELDS, answers, before)
            before = answers, typed
            values, codes = _valued(module, typed)
        except Refused as refused:
            errors = refused.args[0]
        found.append({"values": values, "codes": codes, "errors": _errors(errors)})
    return found


def _coded(pairs):
    return [{"code": code, "text": typography.french(text)} for code, text in pairs]


def _errors(pairs):
    return [{"field": field, "message": typography.french(text)} for field, text in pairs]


def _result(explanation, limits, errors):
    """The contract's dict, without its HTML."""
    return {
        "errors": _errors(errors),
        "values": plain(explanation.values) if explanation else {},
        "warnings": _coded(explanation.warnings) if explanation else [],
        "conventions": _coded(explanation.conventions) if explanation else [],
        "sources": [
            {"text": source.text, "url": source.url, "in_force_from": source.in_force_from}
            for source in (explanation.sources if explanation else ())
        ],
        "limits": [typography.french(limit) for limit in limits],
    }


def run(name: str, answers: dict[str, str], html: bool = True) -> dict:
    """Calculate `name` with `answers`, strings by field name, as a form sends them.

    Returns errors, values, warnings, conventions, sources, limits and, unless html=False, the HTML fragment. A wrong
    answer is never an exception: `errors` lists every bad field with a French sentence. Money in `…_cents`, dates ISO,
    rates as decimal strings in percent. Raises KeyError for an unknown calculator.
    """
    outcome = explained(name, answers)
    found = _result(*outcome)
    if html:
        found["html"] = markup.answer([outcome], title=title(name))
    return found


def _outcomes(name, rows):
    """What explained() says of each row, once a payment of the first row is shared among them; and how it was shared."""
    rows, parts, wrong = share(name, rows)
    outcomes = [explained(name, answers) for answers in rows]
    if wrong:
        _, limits, errors = outcomes[0]
        outcomes[0] = (None, limits, tuple(errors) + wrong)
    return outcomes, parts


def share(name: str, rows: list[dict]) -> tuple[list, list, tuple]:
    """The rows once a payment of the first one is shared among them; its parts; what is wrong, (field, sentence) pairs."""
    module = _calculator(name)
    asked = getattr(module, "TO_SHARE", None)
    if asked is None or not rows or not rows[0].get(asked.name):
        return rows, [], ()
    return module.share(rows)


def _html(name, outcomes, parts):
    """The answer of a page to several rows."""
    if not parts:
        return markup.answer(outcomes, title=title(name))
    titles = together.titled([together.brief_of(explanation) for explanation, _, _ in outcomes])
    return markup.answer(outcomes, _calculator(name).explain_parts(parts, titles))


def answer(name: str, rows: list[dict]) -> tuple[list, str]:
    """What a page shows for `rows`, one per invoice: (errors of each row, the HTML). run() and run_all() without their values."""
    outcomes, parts = _outcomes(name, rows)
    return [_errors(errors) for _, _, errors in outcomes], _html(name, outcomes, parts)


def draft(name: str, answers: dict[str, str]) -> str:
    """The HTML of a letter that only lacks answers, the place of each one marked; empty for any other answers."""
    sheet = _calculator(name).draft(answers)
    return markup.render(sheet) if sheet else ""


class Batch:
    """Many invoices of one calculator, answered a few at a time: between two calls, a page lets its reader act."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.briefs, self.parts, self.shape = [], [], together.shape([])

    def share(self, rows: list[dict]) -> tuple[list, list]:
        """All the rows, before any is added, once a payment of the first one is shared among them; what is wrong with it."""
        rows, self.parts, wrong = share(self.name, rows)
        return rows, _errors(wrong)

    def add(self, rows: list[dict]) -> list:
        """Calculate some more rows; the errors of each."""
        module, found, before = _calculator(self.name), [], ({}, {})
        for answers in rows:
            try:
                values = read(module.FIELDS, answers, before)
                before = answers, values
                self.briefs.append(module.brief(values, module.calculate(**values)))
                found.append([])
            except Refused as refused:
                self.briefs.append(None)
                found.append(_errors(refused.args[0]))
        return found

    def html(self) -> str:
        """The total of all and their table, its rows left out, without the details of each."""
        module, self.shape = _calculator(self.name), together.shape(self.briefs)
        found = markup.all_together(self.briefs, self.shape, [])
        if not self.parts:
            return found + markup.proofs([], module.LIMITS)
        shared = module.explain_parts(self.parts, self.shape.titles)
        return found + markup.statement(shared) + markup.proofs([shared], module.LIMITS)

    def rows(self, first: int, count: int) -> list[tuple]:
        """The cells of some rows of the table that html() began, `count` results from `first` on; none for those refused."""
        last = first + count
        return [
            together.row(title, one, self.shape)
            for title, one in zip(self.shape.titles[first:last], self.briefs[first:last])
            if one
        ]

    def listed(self) -> list[list]:
        """The cells of the table: titles, a row for each that is not refused, the total."""
        return text.listed(self.briefs)


def files(name: str, rows: list[dict]) -> dict[str, str]:
    """What a reader may take away from the results of `rows`, by kind, an empty text where there is nothing: "text", the
    statement to paste; "statement", that addressed to the debtor, to join to a letter; "sheet", the same as HTML; "csv", its
    table for a spreadsheet; "ics", its days for a calendar; "summary", the table of several rows. Refused rows are left out.
    """
    outcomes, _ = _outcomes(name, rows)
    good = [explanation for explanation, _, _ in outcomes if explanation]
    briefs = [together.brief_of(explanation) for explanation, _, _ in outcomes]
    return {
        "text": text.statement(good),
        "statement": text.enclosure(good),
        "sheet": markup.enclosure(good),
        "csv": text.csv(good),
        "ics": text.agenda(good),
        "summary": text.summary(briefs) if len(briefs) > 1 else "",
    }


def enclosed(name: str) -> list[str]:
    """The questions that only the statement to join needs; it needs an answer to each."""
    return list(getattr(_calculator(name), "ENCLOSED", ()))


def groups(name: str) -> list[tuple]:
    """How the form of a calculator is cut, (French title, field names) pairs in order; empty when it stands in one piece."""
    return [(typography.french(heading), list(names)) for heading, names in getattr(_calculator(name), "GROUPS", ())]


def columns(name: str, header: list[str]) -> dict:
    """What the columns of a table answer, their headers given: "fields", the name of the question of each, None for one that
    answers none; "errors", what must be settled before any row is calculated: two columns for one question, one that may
    answer two, none for one that is required.
    """
    from calculators.core.reading import columns as table  # here: a page imports it only when somebody brings a table

    found, wrong = table.recognised(_calculator(name).FIELDS, header)
    return {"fields": found, "errors": _errors(wrong)}


def row(name: str, fields: list, cells: list[str]) -> dict[str, str]:
    """The answers of one row of a table, for run(). fields: those that columns() gave for its header."""
    from calculators.core.reading import columns as table

    return table.answers(_calculator(name).FIELDS, fields, cells)


def add(totals: dict, values: dict) -> None:
    """Add every sum of a result to `totals`, by key: those `…_cents` that are known."""
    for key in values:
        if key.endswith("_cents") and values[key] is not None:
            totals[key] = totals.get(key, 0) + values[key]


def folds(name: str) -> list[tuple]:
    """The rare questions of a form, each few behind one: (French question, field names) pairs in order."""
    return [(typography.french(heading), list(names)) for heading, names in getattr(_calculator(name), "FOLDS", ())]


def run_all(name: str, rows: list[dict], html: bool = True) -> dict:
    """The same for several invoices: `results`, one per row in order, the good ones also when others are refused;
    `totals`, the sums of every `…_cents` of the good ones; `allocation`, where `payments_to_share` of the first row was shared,
    a list of {row, date, amount_cents}; `html`, a statement per invoice under a grand total.
    """
    outcomes, parts = _outcomes(name, rows)
    results = [_result(*outcome) for outcome in outcomes]
    totals = {}
    for result in results:
        add(totals, result["values"])
    found = {"results": results, "totals": totals}
    if parts:
        found["allocation"] = plain(parts)
    if html:
        found["html"] = _html(name, outcomes, parts)
    return found


def shared(name: str, rows: list[dict]) -> dict:
    """What a page may hand to the site that shows it, once its reader says so: for each good row the answers that name
    nobody, the values without the words that the reader wrote, the codes of the warnings; then the totals of run_all().
    """
    kept_back = getattr(_calculator(name), "KEPT_BACK", ())
    open_fields = [field.name for field in _calculator(name).FIELDS if not is_personal(field)]
    found = run_all(name, rows, html=False)
    results = [
        {
            "answers": {key: row[key] for key in sorted(row) if key in open_fields},
            "values": {key: result["values"][key] for key in sorted(result["values"]) if key not in kept_back},
            "warnings": [warning["code"] for warning in result["warnings"]],
        }
        for row, result in zip(rows, found["results"])
        if not result["errors"]
    ]
    return {"results": results, "totals": found["totals"]}
