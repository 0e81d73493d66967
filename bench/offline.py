"""What needs no browser: the build of the site, a file of invoices on the command line."""

import csv
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from bench import ROOT

LAST_DAY = date(2026, 6, 30)


def timed(command):
    """Seconds of a command; its failure is ours."""
    outside = {key: value for key, value in os.environ.items() if key not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    began = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=outside, capture_output=True, text=True)
    took = time.perf_counter() - began
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout[-1000:]}{done.stderr[-1000:]}")
    return took, done.stdout


def builds(times):
    """Seconds of each `make site`."""
    return [timed(["make", "site", "BRAND="])[0] for _ in range(times)]


def pasted(count):
    """So many drawn invoices as the cells of a spreadsheet, always the same ones."""
    drawn, lines = random.Random(2026), ["Facture n°\tClient\tMontant TTC\tÉchéance"]
    for number in range(count):
        due = LAST_DAY - timedelta(days=drawn.randrange(1, 700))
        amount = f"{drawn.randrange(100, 20_000)},{drawn.randrange(100):02d}"
        lines.append(f"F{number}\tClient {drawn.randrange(9)}\t{amount}\t{due:%d/%m/%Y}")
    return "\n".join(lines)


def invoices(count, times):
    """Seconds of each run of `count` drawn invoices, always the same ones."""
    drawn = random.Random(2026)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "invoices.csv")
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(["debtor", "amount", "due_date", "until", "payments"])
            for _ in range(count):
                due = LAST_DAY - timedelta(days=drawn.randrange(1, 1500))
                paid = due + timedelta(days=drawn.randrange((LAST_DAY - due).days + 1))
                payments = f"{paid.isoformat()};{drawn.randrange(100, 1000)}" if drawn.random() < 0.3 else ""
                amount = f"{drawn.randrange(1000, 20_000)},{drawn.randrange(100):02d}"
                debtor = drawn.choice(["business", "business", "public"])
                writer.writerow([debtor, amount, due.isoformat(), LAST_DAY.isoformat(), payments])
        runs = [timed([sys.executable, "-m", "calculators", "late_penalties", "--csv", path]) for _ in range(times)]
    for _, printed in runs:
        if printed.count("\n") != count + 2:  # the header, the totals
            sys.exit(f"{count} invoices gave {printed.count(chr(10)) - 2} answers")
    return [took for took, _ in runs]
