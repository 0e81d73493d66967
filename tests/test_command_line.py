"""python -m calculators: readable text, JSON, CSV; exit status 0, or 2 when an answer was refused."""

import csv
import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from case_tables import spaced

import calculators

ROOT = Path(__file__).parent.parent
# 10 000 € × 12,15 % × 61/365 = 203,05 €, and × 12,40 % × 62/365 = 210,63 € (C. com. L441-10 II)
README = ("late_penalties", "amount=10 000 €", "due_date=30/04/2026", "until=31/08/2026")


def command(*arguments):
    """Run the command line in a process of its own, as a reader does."""
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "calculators", *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def csv_of(tmp_path, text, name="late_penalties", encoding="utf-8"):
    """Run --csv on a file of that text, its ends of line as they are."""
    path = tmp_path / "factures.csv"
    path.write_text(text, encoding=encoding, newline="")
    return command(name, "--csv", str(path))


def table_of(done, delimiter=";"):
    """The rows of the output, and its last one, the totals."""
    *found, totals = csv.DictReader(io.StringIO(done.stdout, newline=""), delimiter=delimiter)
    return found, totals


def test_readable_text():
    """The amount, the articles and the limits in French, on standard output."""
    done = command(*README)
    assert (done.returncode, done.stderr) == (0, "")
    assert "413,68\u202f€" in done.stdout and "10\u202f453,68\u202f€" in done.stdout
    assert "L441-10" in done.stdout and "https://www.legifrance.gouv.fr/" in done.stdout
    assert "Comment c’est calculé" in done.stdout and "Ce que ce calcul ne couvre pas" in done.stdout


def test_json():
    """The contract's dict, without its HTML."""
    done = command(*README, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    result = json.loads(done.stdout)
    assert result["values"]["interest_cents"] == 41368 and result["values"]["total_cents"] == 1045368
    assert result["errors"] == [] and "html" not in result


def test_refused_answer():
    """Every refused field on standard error with a French sentence, nothing on standard output, status 2."""
    done = command("late_penalties", "amount=abc", "due_date=31/02/2026", "until=31/08/2026")
    assert (done.returncode, done.stdout) == (2, "")
    lines = done.stderr.splitlines()
    assert [line.split(" : ")[0] for line in lines] == ["amount", "due_date"]
    assert all(line.endswith(".") for line in lines) and "Traceback" not in done.stderr


def test_options_stand_anywhere():
    """As the README types them: the option between the name and the answers."""
    assert command(README[0], "--json", *README[1:]).stdout == command(*README, "--json").stdout


def test_refused_answer_as_json():
    """With --json the errors are in the result; the status says so too."""
    done = command("late_penalties", "amount=abc", "due_date=30/04/2026", "until=31/08/2026", "--json")
    assert done.returncode == 2
    assert [error["field"] for error in json.loads(done.stdout)["errors"]] == ["amount"]


@pytest.mark.parametrize("arguments", [("no_such_calculator",), (), ("core", "a=1")], ids=repr)
def test_unknown_calculator(arguments):
    """A wrong name shows the usage, status 2, no traceback."""
    done = command(*arguments)
    assert done.returncode == 2 and "late_penalties" in done.stderr + done.stdout and "Traceback" not in done.stderr


def test_answer_without_a_value():
    """A bare word is an unknown question, not a crash."""
    done = command("late_penalties", "amount")
    assert done.returncode == 2 and "amount : " in done.stderr and "Traceback" not in done.stderr


def test_several_payments():
    r"""Lines of a field are written with \n."""
    done = command(*README, r"payments=01/06/2026;1000\n01/07/2026;2000", "--json")
    assert done.returncode == 0 and len(json.loads(done.stdout)["values"]["periods"]) > 2


def test_today_is_filled_in():
    """Without `until`, the calculation goes to today: the only clock of the project."""
    before = date.today()
    done = command("late_penalties", "amount=100", "due_date=01/01/2026", "--json")
    found = json.loads(done.stdout)["values"]
    days = {before, date.today()}  # two when midnight came in between
    explicit = [command("late_penalties", "amount=100", "due_date=01/01/2026", f"until={day}", "--json") for day in days]
    assert found in [json.loads(one.stdout)["values"] for one in explicit]


SEMICOLONS = """numero;amount;due_date;until
a;10 000,00 €;30/04/2026;31/08/2026
b;1 850,50;15/09/2026;16/09/2026
c;abc;30/04/2026;31/08/2026
d;100;30/04/2026;30/04/2026
"""


@pytest.mark.parametrize("delimiter", [";", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_csv(tmp_path, delimiter, encoding):
    """One calculation a row; the refused row is named by its line and the others are done; as a spreadsheet writes it."""
    text = "amount;due_date;until\n" + "".join(line.partition(";")[2] + "\n" for line in SEMICOLONS.splitlines()[1:])
    rows = [[f'"{cell}"' if delimiter in cell else cell for cell in line.split(";")] for line in text.splitlines()]
    done = csv_of(tmp_path, "\n".join(delimiter.join(row) for row in rows) + "\n", encoding=encoding)
    found, totals = table_of(done, delimiter)
    assert done.returncode == 2
    assert [row["amount"] for row in found] == ["10 000,00 €", "1 850,50", "100"]
    # 413.68 + 0.63; 10 453.68 + 1 891.13 + 100.00
    assert (totals["amount"], totals["interest_cents"], totals["total_cents"]) == ("Total", "41431", "1244481")
    assert [row["interest_cents"] for row in found] == ["41368", "63", "0"]
    assert [row["total_cents"] for row in found] == ["1045368", "189113", "10000"]
    assert [json.loads(row["warnings"]) for row in found] == [[], [], ["not-late"]]
    assert [line["days"] for line in json.loads(found[0]["periods"])] == [61, 62]
    assert len(done.stderr.splitlines()) == 1 and done.stderr.startswith("ligne 4 : amount : ")


def test_csv_without_fault(tmp_path):
    """All rows good: status 0 and nothing on standard error; today is filled in where the column is missing."""
    done = csv_of(tmp_path, "amount;due_date\n100;01/01/2026\n200;01/01/2026\n")
    assert (done.returncode, done.stderr, len(done.stdout.splitlines())) == (0, "", 4)


def test_csv_with_lines_in_a_cell(tmp_path):
    """A quoted cell may hold several payments; the line number is where the faulty row ends."""
    good = '100;30/04/2026;31/08/2026;"01/06/2026;10\n01/07/2026;20"\n'
    text = f"amount;due_date;until;payments\n{good}x;30/04/2026;31/08/2026;\n"
    done = csv_of(tmp_path, text)
    found, _ = table_of(done)
    # 100,00 × 12,15 % × 32/365 = 1,07, and 10,00 leave 91,07; 91,07 × 12,15 % × 29/365 = 0,88 and
    # 91,07 × 12,40 % × 1/365 = 0,03, and 20,00 leave 71,98
    assert [row["principal_cents"] for row in found] == ["7198"]
    assert done.returncode == 2 and done.stderr.startswith("ligne 4 : amount : ")


def test_csv_with_an_unknown_column(tmp_path):
    """A column that is no question of the form is carried through, as it is."""
    done = csv_of(tmp_path, SEMICOLONS)
    found, totals = table_of(done)
    assert [row["numero"] for row in found] == ["a", "b", "d"] and totals["numero"] == "Total"
    assert [row["interest_cents"] for row in found] == ["41368", "63", "0"]
    assert done.returncode == 2 and done.stderr.startswith("ligne 4 : amount : ") and len(done.stderr.splitlines()) == 1


HEADERS = (
    "amount ; due_date;until",
    "MONTANT TTC;Échéance;Payé le",
    " Montant (€) ;DATE D'ÉCHÉANCE;Réglé le",
    "Montant de la facture;Date d’échéance;Calculer jusqu’au",
)


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
@pytest.mark.parametrize("before", ["", "sep=;\r\n", "\r\n;;\r\n"], ids=("bare", "sep", "blank lines"))
def test_csv_of_a_spreadsheet(tmp_path, header, encoding, before):
    """P17: French titles, any capitals, `sep=` first, blank lines and rows, either encoding; the line is that of the file."""
    text = f"{before}{header};Client\r\n10 000,00 €;30/04/2026;31/08/2026;Hélène\r\n;;;\r\n\r\nabc;30/04/2026;31/08/2026;\r\n"
    done = csv_of(tmp_path, text, encoding=encoding)
    found, _ = table_of(done)
    assert [(row["Client"], row["interest_cents"]) for row in found] == [("Hélène", "41368")]
    line = 5 + len(before.splitlines())
    assert done.returncode == 2 and done.stderr.startswith(f"ligne {line} : amount : ")


@pytest.mark.parametrize(
    ("first", "delimiter"), [("", "\t"), ("sep=\t\n", "\t"), ("sep=,\n", ",")], ids=("tab", "sep=tab", "sep=,")
)
def test_csv_with_other_delimiters(tmp_path, first, delimiter):
    """Tabs, as when cells are pasted; what the first line says holds, and the output is cut alike."""
    lines = (("client", "montant", "échéance", "until"), ("Dupont; fils", "10000.00", "30/04/2026", "31/08/2026"))
    done = csv_of(tmp_path, first + "".join(delimiter.join(line) + "\n" for line in lines))
    found, _ = table_of(done, delimiter)
    assert (done.returncode, found[0]["client"], found[0]["interest_cents"]) == (0, "Dupont; fils", "41368")


def test_csv_with_a_choice_by_its_label(tmp_path):
    """A choice may be written as the form shows it: a consumer without notice owes no interest."""
    done = csv_of(tmp_path, "Votre client est;montant;échéance;until\nUn particulier;100;30/04/2026;31/08/2026\n")
    assert [row["interest_cents"] for row in table_of(done)[0]] == ["0"]


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("Montant TTC;montant facture;échéance", ("« Montant TTC » et « montant facture »",)),
        ("amount;Amount;échéance", ("« amount » et « Amount »",)),
        ("montant;échéance;date de paiement", ("« date de paiement » peut dire", "« Calculer jusqu’au »", "« Date d’échéance »")),
        ("client;total HT", ("Aucune colonne", "amount", "due_date")),
    ],
    ids=("two amounts", "twice the same", "a title with two meanings", "none that is known"),
)
def test_csv_that_must_be_asked(tmp_path, header, words):
    """What a column means is asked, not guessed: the sentence names the titles, and nothing is calculated."""
    done = csv_of(tmp_path, header + "\n100;100;30/04/2026\n")
    assert (done.returncode, done.stdout) == (2, "") and "Traceback" not in done.stderr
    assert [one for one in words if one not in spaced(done.stderr)] == []


def test_csv_with_formulas(tmp_path):
    """No cell of the output is a formula, titles included; a negative number stays one."""
    cells = ["=1+1", "+33 6 12", "-2+3", "@sum", "\tx", "-12,50", "-1 234.5 €", "a=b"]
    header = ["montant", "échéance", "=cmd", *"bcdefgh"]
    text = "\n".join(";".join(row) for row in (header, ["100", "30/04/2026", *cells]))
    found, _ = table_of(csv_of(tmp_path, text))
    assert list(found[0].values())[2:10] == ["'=1+1", "'+33 6 12", "'-2+3", "'@sum", "'\tx", "-12,50", "-1 234.5 €", "a=b"]
    assert list(found[0])[2] == "'=cmd"


def test_csv_with_a_quote_that_never_ends(tmp_path):
    """The rows that it swallows are not lost without a word: the line where it begins is named."""
    done = csv_of(tmp_path, 'client;montant;échéance\na;100;30/04/2026\n"b;100;30/04/2026\nc;100;30/04/2026\n')
    assert [row["client"] for row in table_of(done)[0]] == ["a"]
    assert done.returncode == 2 and done.stderr.startswith("ligne 3 : ") and "guillemet" in done.stderr


def test_csv_of_many_rows(tmp_path):
    """A hundred thousand rows, all refused but the last, are all read: none stops the others."""
    done = csv_of(tmp_path, "montant;échéance;until\n" + "x;30/04/2026;31/08/2026\n" * 99_999 + "10000;30/04/2026;31/08/2026\n")
    assert [row["interest_cents"] for row in table_of(done)[0]] == ["41368"]
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 99_999


def test_titles_mean_one_question():
    """The label of each question leads to it, in every form where no other has the same label; so does its own name."""
    for name in calculators.names():
        fields = calculators.fields(name)
        for field in fields:
            if [one["label"] for one in fields].count(field["label"]) == 1:
                assert calculators.columns(name, [field["label"]])["fields"] == [field["name"]]
            assert calculators.columns(name, [field["name"]])["fields"] == [field["name"]]


def test_csv_with_too_many_cells(tmp_path):
    """A row longer than the header is refused by its line, and the next ones are done."""
    done = csv_of(tmp_path, "amount;due_date;until\n100;30/04/2026;31/08/2026;7\n100;30/04/2026;31/08/2026\n")
    assert done.returncode == 2 and len(done.stdout.splitlines()) == 3
    assert done.stderr == "ligne 2 : 4 cellules, pour 3 titres de colonne.\n"


def test_csv_with_only_a_header(tmp_path):
    """No row, no result, no error."""
    done = csv_of(tmp_path, "amount;due_date;until\n")
    assert (done.returncode, done.stderr) == (0, "")


def test_csv_of_a_judgment(tmp_path):
    """Values that are lists, booleans or nothing fit in a cell: here, no raise without service."""
    done = csv_of(tmp_path, "principal;from;until\n1000;31/12/2025;30/06/2026\n", name="judgment_interest")
    found, _ = table_of(done)
    # 1 000 € × 2,62 % × 181/365 = 12,99 € (legal rate of the first semester of 2026)
    assert [(row["interest_cents"], row["provisional"], row["raised_from"]) for row in found] == [("1299", "false", "null")]
    assert done.returncode == 0


@pytest.mark.parametrize("content", [None, b"amount;due_date\n10 \x81;01/01/2026\n", b""], ids=("absent", "no text", "empty"))
def test_unreadable_file(tmp_path, content):
    """A file that is not there, is no text or is empty is said in French, not with a traceback."""
    path = tmp_path / "factures.csv"
    if content is not None:
        path.write_bytes(content)
    done = command("late_penalties", "--csv", str(path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(".\n") and "Traceback" not in done.stderr
