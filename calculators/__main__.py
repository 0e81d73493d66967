"""The command line: `python -m calculators NAME key=value …`, `--json`, `--csv FILE`. The only place that reads the clock."""

import argparse
import csv
import io
import json
import re
import sys
from datetime import date
from pathlib import Path

import calculators
from calculators.core.answer import text as plain_text

REFUSED = 2  # exit status when an answer was refused
DELIMITERS = (";", ",", "\t")
NEGATIVE = re.compile(r"-\d[\d\s.,]*[€%]?")


def todays(name: str) -> list[str]:
    """Names of the questions whose form puts today's date."""
    return [field["name"] for field in calculators.fields(name) if field["default"] == "today"]


def today_filled(answers: dict[str, str], names: list[str], today: str) -> dict[str, str]:
    """The answers, with today's date where the form would put it."""
    return answers | {name: today for name in names if not answers.get(name)}


def one(name: str, answers: dict[str, str], as_json: bool) -> int:
    """Print one result. Exit status: 0, or 2 when an answer was refused."""
    if as_json:
        result = calculators.run(name, answers, html=False)
        print(json.dumps(result, ensure_ascii=False, indent=2))
        return REFUSED if result["errors"] else 0
    explanation, limits, errors = calculators.explained(name, answers)
    for field, message in errors:
        print(f"{field} : {message}", file=sys.stderr)
    if errors:
        return REFUSED
    print(plain_text.readable(explanation, limits))
    return 0


def decoded(content: bytes) -> str:
    """The text of a CSV file, as spreadsheets write it: UTF-8, or else Windows-1252."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def delimited(name: str, text: str) -> tuple[str, str]:
    """(delimiter, text): the mark that a first line `sep=` says, made blank, else the one with which most headers are known."""
    first, end, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.rstrip("\r")) == len("sep=;"):
        return first[len("sep=")], end + rest

    def known(delimiter):
        header = next((cells for _, cells in records(text, delimiter) if cells), [])
        return len([field for field in calculators.columns(name, header)["fields"] if field]), len(header)

    return max(DELIMITERS, key=known), text


def records(text: str, delimiter: str):
    """(line where it ends, cells) of every row that has something; cells None, and the line where it begins, of one whose
    quotes are wrong.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        begins = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield begins, None
            continue
        if any(cell.strip() for cell in cells):
            yield reader.line_num, cells


def refusal(line: int, *words: str) -> int:
    """Say on standard error why a row is left out; the exit status."""
    print(" : ".join([f"ligne {line}", *words]), file=sys.stderr)
    return REFUSED


def table(name: str, path: str) -> int:
    """One calculation a row of a CSV file, then the totals: its cells and the values to standard output, refused rows to
    standard error. Nothing is calculated when a column could mean two things.
    """
    delimiter, text = delimited(name, decoded(Path(path).read_bytes()))
    rows = records(text, delimiter)
    line, header = next(rows, (1, []))
    found = calculators.columns(name, header or [])
    if found["errors"]:
        return max(refusal(line, error["field"], error["message"]) for error in found["errors"])
    writer = csv.writer(sys.stdout, delimiter=delimiter, lineterminator="\n")
    names, today = todays(name), date.today().isoformat()
    keys, totals, status = [], {}, 0
    for line, cells in rows:
        if cells is None:
            status = refusal(line, "un guillemet n’est pas fermé, ou ne se trouve pas au début d’une cellule.")
            continue
        if any(cells[len(header) :]):
            status = refusal(line, f"{len(cells)} cellules, pour {len(header)} titres de colonne.")
            continue
        answers = today_filled(calculators.row(name, found["fields"], cells), names, today)
        values, codes, errors = calculators.valued(name, answers)
        for error in errors:
            status = refusal(line, *error)
        if errors:
            continue
        values = values | {"warnings": codes}
        if not keys:
            keys = list(values)
            writer.writerow([harmless(title) for title in header] + keys)
        calculators.add(totals, values)
        given = (cells + [""] * len(header))[: len(header)]
        writer.writerow([harmless(one) for one in given] + [cell(values[key]) for key in keys])
    if keys:
        writer.writerow(["Total"] + [""] * (len(header) - 1) + [totals.get(key, "") for key in keys])
    return status


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before it, but before a negative number."""
    return "'" + text if text.startswith(plain_text.FORMULA) and not NEGATIVE.fullmatch(text) else text


def cell(value: object) -> str | int:
    """A value in one cell: lists and booleans as JSON."""
    if isinstance(value, str):
        return harmless(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else json.dumps(value)


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and run it; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m calculators", description="The calculators of the guide.")
    parser.add_argument("name", choices=calculators.names(), help="the calculator")
    parser.add_argument("answers", nargs="*", metavar="key=value", help="one answer, as in the form")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.add_argument(
        "--csv", metavar="FILE", help="one calculation a row; the header has the names of the fields, or their French titles"
    )
    chosen = parser.parse_intermixed_args(arguments)  # options before, between or after the answers
    if chosen.csv:
        try:
            return table(chosen.name, chosen.csv)
        except (OSError, UnicodeDecodeError):
            print(f"{chosen.csv} ne peut pas être lu : enregistrez-le en CSV, encodage UTF-8.", file=sys.stderr)
            return REFUSED
    answers = dict(answer.partition("=")[::2] for answer in chosen.answers)
    answers = {key: value.replace("\\n", "\n") for key, value in answers.items()}
    answers = today_filled(answers, todays(chosen.name), date.today().isoformat())
    return one(chosen.name, answers, chosen.json)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except calculators.Unfinished as error:
        sys.exit(str(error))
