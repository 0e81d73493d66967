"""The command line: `python -m calculators NAME key=value …`, `--json`, `--csv FILE`. The only place that reads the clock."""

import argparse
import csv
import json
import sys
from datetime import date

import calculators
from calculators.core.answer import text


def today_filled(name: str, answers: dict[str, str]) -> dict[str, str]:
    """The answers, with today's date where the form would put it."""
    filled = dict(answers)
    for field in calculators.fields(name):
        if field["default"] == "today" and not filled.get(field["name"]):
            filled[field["name"]] = date.today().isoformat()
    return filled


def one(name: str, answers: dict[str, str], as_json: bool) -> int:
    """Print one result. Exit status: 0, or 2 when an answer was refused."""
    if as_json:
        result = calculators.run(name, answers, html=False)
        print(json.dumps(result, ensure_ascii=False, indent=2))
        return 2 if result["errors"] else 0
    explanation, limits, errors = calculators.explained(name, answers)
    for field, message in errors:
        print(f"{field} : {message}", file=sys.stderr)
    if errors:
        return 2
    print(text.readable(explanation, limits))
    return 0


def table(name, path):
    """One calculation a row of a CSV file, answers and values to standard output, refused rows to standard error."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        header = file.readline()
        file.seek(0)
        delimiter = ";" if header.count(";") > header.count(",") else ","
        reader = csv.DictReader(file, delimiter=delimiter, restkey="?", restval="")
        writer, status = None, 0
        for row in reader:
            answers = {key: value for key, value in row.items() if value}
            result = calculators.run(name, today_filled(name, answers), html=False)
            if result["errors"]:
                status = 2
                for error in result["errors"]:
                    print(f"ligne {reader.line_num} : {error['field']} : {error['message']}", file=sys.stderr)
                continue
            values = result["values"] | {"warnings": [warning["code"] for warning in result["warnings"]]}
            if writer is None:
                writer = csv.writer(sys.stdout, delimiter=delimiter, lineterminator="\n")
                writer.writerow([*row, *values])
            writer.writerow([*row.values(), *(cell(value) for value in values.values())])
    return status


def cell(value):
    """A value in one cell: lists and booleans as JSON."""
    return value if isinstance(value, (str, int)) and not isinstance(value, bool) else json.dumps(value)


def main(arguments: list[str] | None = None) -> int:
    """Parse the command line and run it; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m calculators", description="The calculators of the guide.")
    parser.add_argument("name", choices=calculators.names(), help="the calculator")
    parser.add_argument("answers", nargs="*", metavar="key=value", help="one answer, as in the form")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.add_argument("--csv", metavar="FILE", help="one calculation a row; the header names the fields")
    chosen = parser.parse_intermixed_args(arguments)  # options before, between or after the answers
    if chosen.csv:
        try:
            return table(chosen.name, chosen.csv)
        except (OSError, UnicodeDecodeError):
            print(f"{chosen.csv} ne peut pas être lu : enregistrez-le en CSV, encodage UTF-8.", file=sys.stderr)
            return 2
    answers = dict(answer.partition("=")[::2] for answer in chosen.answers)
    answers = {key: value.replace("\\n", "\n") for key, value in answers.items()}
    return one(chosen.name, today_filled(chosen.name, answers), chosen.json)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except calculators.Unfinished as error:
        sys.exit(str(error))
