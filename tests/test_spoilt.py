"""A build that is spoilt stops, and says why in one sentence: in both engines on a guide of one page, and from `make site`."""

import os
import re
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from calculators.law.ecb_rate import ECB_RATE
from calculators.law.legal_interest import PROFESSIONAL_CREDITOR
from calculators.publish.sources import stopped

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
ENGINES = {"mkdocs": ["--quiet"], "zensical": []}
OF_ZENSICAL = {"Build started", "No issues found", "Build finished"}  # what it says of every build
CALCULATOR = '``` {{ .calculator name="late_penalties" }}\namount: {}\ndue_date: 30/04/2026\nuntil: 31/08/2026\n{}```'
GOOD = CALCULATOR.format("100", "---\ndays: 123\n")  # May to August: 31 + 30 + 31 + 31
HEAD = "---\ntitle: Essai\n---\n\n# Essai\n\n"
FIRST_LINE = HEAD.count("\n") + 1


def one_page(folder, body):
    """A guide of one page, with the theme and the extensions of ours."""
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    (folder / "docs" / "assets").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "assets" / "logo.svg", folder / "docs" / "assets")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"^nav:\n(?:[ -].*\n|\n)*", "nav:\n  - Accueil: index.md\n\n", settings, count=1, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (folder / "docs" / "index.md").write_text(f"{HEAD}{body}\n", encoding="utf-8")
    return folder


def built(engine, folder):
    """(status, lines) of a strict build of `folder` with the calculators of this checkout."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", engine, "build", "--strict", *ENGINES[engine]]
    done = subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    return done.returncode, [line for line in done.stdout.splitlines() if line.strip() and line.strip() not in OF_ZENSICAL]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_guide_of_one_page_is_built(engine, tmp_path):
    """So that the others below fail for what was spoilt."""
    status, _ = built(engine, one_page(tmp_path, f"{GOOD}\n\n[[late_payment.indemnity]]"))
    page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert status == 0 and 'data-calculator="late_penalties"' in page and "40\u202f€" in page


SPOILT = {
    "a figure that differs": (
        CALCULATOR.format("100", "---\ndays: 124\n"), "calculator late_penalties", "days is 123, the page says 124",
    ),
    "no figure worked out": (CALCULATOR.format("100", ""), "calculator late_penalties", "needs worked-out values under ---"),
    "an answer refused": (CALCULATOR.format("cent", "---\ndays: 1\n"), "calculator late_penalties", "refused the example"),
    "no such calculator": (
        '``` { .calculator name="nothing" }\namount: 100\n---\ndays: 1\n```', "calculator nothing", "no such calculator",
    ),
    "no such series": ('``` { .law-table name="late_payment.nothing" }\n```', "law-table late_payment.nothing", "no such series"),
    "no such module": ('``` { .law-chart name="nothing.points" }\n```', "law-chart nothing.points", "no such series"),
    "a day that is none": (
        '``` { .law-chart name="late_payment.indemnity" since="2015-02-30" }\nTitre\nNom\n```',
        "law-chart late_payment.indemnity",
        "ValueError: day is out of range for month (calculators/publish/pictures/curve.py, line ",
    ),
    "nothing in a table": (
        '``` { .worked-table name="late_penalties" }\n```', "worked-table late_penalties",
        "(calculators/publish/worked/table.py, line ",
    ),
    "no such figure": ("Un chiffre : [[late_payment.nothing]].", "", "no such figure of the law: [[late_payment.nothing]]"),
    "no figure that day": (
        "Un chiffre : [[late_payment.indemnity@1999-01-01]].", "",
        "no such figure of the law: [[late_payment.indemnity@1999-01-01]]",
    ),
}  # fmt: skip


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("spoilt", SPOILT)
def test_what_is_spoilt_stops_the_build_in_one_sentence(engine, spoilt, tmp_path):
    """The page, the line of the fence or of the figure, the fence and its name, what went wrong: on one line, and no more."""
    body, fence, said = SPOILT[spoilt]
    status, lines = built(engine, one_page(tmp_path, f"{GOOD}\n\n{body}"))
    line = FIRST_LINE + GOOD.count("\n") + 2
    assert status != 0 and len(lines) == 1, lines
    assert f"docs/index.md, line {line}{f', {fence}' if fence else ''}: " in lines[0] and said in lines[0]


def test_an_error_of_a_processor_stops_the_build():
    """Any exception, not only those that we expect."""

    class Processor:
        md = None

        @stopped.processor
        def run(self, root):
            return root[0]

    assert Processor().run("a") == "a"
    with pytest.raises(stopped.Stopped, match="IndexError: string index out of range"):
        Processor().run("")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A copy of the project, its guide cut down to one page and the widgets."""
    folder = one_page(tmp_path_factory.mktemp("whole"), GOOD)
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("calculators", "editorial", "web", "docs/widgets", "docs/embed", "hosting"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "Makefile", folder)
    for name in (".venv", "node_modules"):
        (folder / name).symlink_to((ROOT / name).resolve())
    return folder


def made(folder, *variables):
    """`make site` in `folder`: (status, output)."""
    command = ["make", "-o", ".venv/.done", "-o", "node_modules/.done", "site", *variables]
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False)
    return done.returncode, done.stdout


def fails(folder, said, *variables):
    """That `make site` fails, with one sentence and make's own line on the command that failed."""
    status, output = made(folder, *variables)
    lines = [line for line in output.splitlines() if not line.startswith("make")]
    assert status != 0 and len(lines) == 1 and said in lines[0], output


@pytest.mark.parametrize(
    ("file", "before", "after", "said"),
    [
        ("calculators/instalments.py", "\nRESULT =", "\nRESULTS =", "calculators/instalments has no RESULT: "),
        ("calculators/instalments.py", "\nFIELDS =", "\nFEILDS =", "calculators/instalments has no FIELDS: "),
        (
            "calculators/law/routes.py",
            '"petites_creances", "creances_commerciales", "injonction_de_payer", "refere_provision", "requete", "assignation",\n'
            '          "injonction_europeenne"',
            '"petites_creances", "injonction_de_payer", "refere_provision", "requete", "assignation", "injonction_europeenne"',
            "the route creances_commerciales has no cost without a condition (routes.FEES)",
        ),
        (
            "calculators/law/routes.py",
            '    Entry(("relance",), (), "aucun délai imposé"),\n',
            "",
            "the route relance has no duration without a condition (routes.DURATIONS)",
        ),
        ("calculators/law/ecb_rate.py", '"2.40"', '"2,40"', "2,40 is not a decimal number with a point"),
        ("calculators/law/ecb_rate.py", f'"{ECB_RATE.ends}"', '"2024-12-31"', "known_until 2024-12-31 is before the last row"),
        ("docs/index.md", "days: 123", "days: 124", "docs/index.md, line 7, calculator late_penalties: "),
        ("docs/widgets/instalments.md", "---\n", "----\n", "docs/widgets/instalments.md: "),
    ],
)
def test_make_site_fails_in_one_sentence(file, before, after, said, whole):
    """What is spoilt, put back afterwards."""
    path = whole / file
    source = path.read_text(encoding="utf-8")
    assert before in source
    path.write_text(source.replace(before, after), encoding="utf-8")
    try:
        fails(whole, said)
    finally:
        path.write_text(source, encoding="utf-8")


def test_make_site_fails_for_a_page_that_the_navigation_does_not_name(whole):
    """A warning of MkDocs, which its own --quiet would silence before --strict counts it."""
    path = whole / "docs" / "alone.md"
    path.write_text("# Seule\n", encoding="utf-8")
    try:
        status, output = made(whole)
    finally:
        path.unlink()
    assert status != 0 and "alone.md" in output


def test_make_site_fails_once_a_table_ended_long_ago(whole):
    """Without the row of a semester that began a month ago."""
    last = min(series.known_until for series in (ECB_RATE, PROFESSIONAL_CREDITOR))
    fails(whole, f"ended on {last}: the next rate is missing", f"TODAY={last + timedelta(days=31)}")


def test_the_command_line_names_a_calculator_that_lacks_a_part(whole):
    path = whole / "calculators" / "cash_gap.py"
    source = path.read_text(encoding="utf-8")
    path.write_text(source.replace("\nLIMITS =", "\nLIMIT ="), encoding="utf-8")
    try:
        command = [sys.executable, "-m", "calculators", "late_penalties", "amount=100"]
        done = subprocess.run(command, cwd=whole, capture_output=True, encoding="utf-8", check=False)
    finally:
        path.write_text(source, encoding="utf-8")
    assert done.returncode == 1 and done.stderr == "calculators/cash_gap has no LIMITS: neither a calculator nor one of ROOMS.\n"
