"""`make fresh` against a server on this machine that replays what the bank may answer. The good answer follows our own table,
so that a new rate moves no test; the form of the answer is that of the ECB data portal (format=csvdata, detail=dataonly)."""

import re
import socket
import subprocess
import sys
import threading
import time
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from calculators.core import money
from calculators.law.ecb_rate import ECB_RATE
from calculators.publish import fresh
from calculators.publish.sources.law_series import all_series

ROOT = Path(__file__).parents[1]
HEAD = "KEY,FREQ,REF_AREA,CURRENCY,PROVIDER_FM,INSTRUMENT_FM,PROVIDER_FM_ID,DATA_TYPE_FM,TIME_PERIOD,OBS_VALUE\r\n"
LINE = "FM.B.U2.EUR.4F.KR.MRR_FR.LEV,B,U2,EUR,4F,KR,MRR_FR,LEV,{},{}\r\n"
QUIET = "2026-11-28"  # every table was read in the week before, and none ends within a month
ONE_DAY = timedelta(days=1)


def answer(*more):
    """What the bank answers when it agrees with our table, then other lines (day, rate)."""
    rows = [(row.since, money.percent(row.value)) for row in ECB_RATE.rows]
    return HEAD + "".join(LINE.format(day, rate) for day, rate in [*rows, *more])


class Bank(BaseHTTPRequestHandler):
    """Replays server.reply: (status, text, seconds between the pieces, bytes promised)."""

    def do_GET(self):
        status, text, pause, promised = self.server.reply
        self.server.asked.append(self.path)
        body = text.encode("utf-8", "surrogateescape")
        self.send_response(status)
        self.send_header("Content-Length", str(promised or len(body)))
        self.end_headers()
        try:
            for start in range(0, len(body), piece := 400 if pause else 1_000_000):
                time.sleep(pause)
                self.wfile.write(body[start : start + piece])
        except ConnectionError:
            pass  # the reader left

    def log_message(self, *args):
        """Nothing printed."""


@pytest.fixture
def bank(monkeypatch):
    """The server; `reply` is what it says next."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bank)
    server.asked = []
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def run(capsys, bank, text="", today=QUIET, status=200, pause=0, promised=0, seconds="5"):
    """(code, lines printed, what is said of the bank) of the command."""
    bank.reply = (status, text, pause, promised)
    code = fresh.main("--base", f"http://127.0.0.1:{bank.server_port}/data/", "--today", str(today), "--seconds", seconds)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_all_is_fresh(capsys, bank):
    """One question, of the series that the texts look at; nothing to do."""
    code, out, err = run(capsys, bank, answer())
    assert (code, err) == (0, "") and "All is fresh." in out and "The bank's rate is 2.40 since 2026-07-01." in out
    assert bank.asked == ["/data/FM/B.U2.EUR.4F.KR.MRR_FR.LEV?format=csvdata&detail=dataonly"]


def test_a_change_between_two_semesters_is_no_difference(capsys, bank):
    """10 September 2014: 0.05; the first days of both semesters around it have 0.15 and 0.05 (L441-10 II)."""
    code, out, _ = run(capsys, bank, answer(("2014-09-10", "0.05"), ("2026-09-16", "2.65")))
    assert code == 0 and "2.65 since 2026-09-16" in out


def test_a_row_that_the_bank_contradicts_is_named(capsys, bank):
    code, out, _ = run(capsys, bank, answer(("2025-06-11", "2.25")).replace("2025-07-01,2.15", "2025-07-03,2.15"))
    assert code == 1 and "- ecb_rate, row 2025-07-01: the table says 2.15, the bank 2.25 since 2025-06-11\n" in out
    assert out.count("\n- ") == 1


def test_a_semester_that_has_begun_gives_the_row_to_review(capsys, bank):
    """The rate in force on its first day, not a later one; the row can be pasted."""
    begins = ECB_RATE.known_until + ONE_DAY
    changes = ((begins - timedelta(days=10)).isoformat(), "7.5"), ((begins + ONE_DAY).isoformat(), "8.25")
    code, out, _ = run(capsys, bank, answer(*changes), begins + 2 * ONE_DAY)
    ends = date(begins.year, 6, 30) if begins.month == 1 else date(begins.year, 12, 31)
    assert code == 1 and f'("{begins}", "7.50", ECB_TABLE, "A", ""),' in out
    assert f'known_until="{ends}" and checked_on="{begins + 2 * ONE_DAY}"' in out and "8.25 since" in out
    _, out, _ = run(capsys, bank, answer(*changes), begins + timedelta(days=200))
    assert re.findall(r'\("(\S+)", "(\S+)", ECB_TABLE', out) == [(str(begins), "7.50"), (str(ends + ONE_DAY), "8.25")]


def test_nothing_is_printed_for_a_semester_to_come(capsys, bank):
    """The rate of its first day is not known before that day."""
    _, out, _ = run(capsys, bank, answer(), ECB_RATE.known_until)
    assert "ECB_TABLE" not in out


@pytest.mark.parametrize(("days", "listed"), [(20, True), (21, False)])
def test_what_ends_within_three_weeks_is_listed(capsys, bank, days, listed):
    first = min((series.known_until, key) for key, series in all_series() if series.known_until)
    _, out, _ = run(capsys, bank, answer(), first[0] - timedelta(days=days))
    assert (f"- {first[1]} is known until {first[0]}; the next value is expected " in out) == listed


def test_what_was_read_over_six_months_ago_is_listed(capsys, bank):
    oldest = min(series.checked_on for _, series in all_series())
    code, out, _ = run(capsys, bank, answer(), date.fromisoformat(oldest) + timedelta(days=190))
    assert code == 1 and f"- last read on {oldest}, more than 6 months ago: " in out
    assert "more than 6 months ago" not in run(capsys, bank, answer(), date.fromisoformat(oldest) + timedelta(days=180))[1]


@pytest.mark.parametrize(("text", "said"), [
    ("", "does not go back to 2013-01-01"),
    (HEAD, "does not go back to 2013-01-01"),
    (HEAD + LINE.format("2020-01-01", "1.00"), "does not go back to 2013-01-01"),
    ("<html>Maintenance</html>\r\nSoon", "is not the series"),
    (answer().replace("MRR_FR.LEV", "DFR.LEV"), "is not the series FM.B.U2.EUR.4F.KR.MRR_FR.LEV"),
    (answer(("2026-09-16", "2,65")), "holds a line that is no rate: 2026-09-16, 2"),
    (answer(("2026-09-16", "")), "no rate: 2026-09-16, no value"),
    (answer(("2026-09-16", "NaN")), "no rate: 2026-09-16, NaN"),
    (answer(("2026-09-16", "-0.50")), "no rate: 2026-09-16, -0.50"),
    (answer(("2026-Q3", "2.65")), "no rate: 2026-Q3, 2.65"),
    (answer(("2026-07-01", "2.65")), "two rates for 2026-07-01"),
    (answer() + "\udcff\udcfe", "does not answer: 'utf-8' codec"),
    (answer() + "x" * 600_000, "more than 500000 bytes"),
])  # fmt: skip
def test_a_malformed_answer_is_no_answer(capsys, bank, text, said):
    """One sentence, and the code that says that nothing was compared."""
    code, _, err = run(capsys, bank, text)
    assert code == 2 and said in err and err.startswith("Could not compare with the bank: ") and err.count("\n") == 1


@pytest.mark.parametrize("status", [403, 404, 500, 503])
def test_a_refusal_is_said(capsys, bank, status):
    code, _, err = run(capsys, bank, "Sorry", status=status)
    assert code == 2 and f"HTTP Error {status}" in err


def test_a_cut_answer_is_no_answer(capsys, bank):
    code, _, err = run(capsys, bank, answer(), promised=len(answer()) + 40, seconds="1")
    assert code == 2 and ("is cut" in err or "timed out" in err)


@pytest.mark.parametrize(("pause", "said"), [(0.15, "takes more than 0.4 seconds"), (3, "timed out")])
def test_a_slow_answer_is_left(capsys, bank, pause, said):
    """One that drips and one that does not begin; what the tables say by themselves is still listed."""
    begun = time.monotonic()
    code, out, err = run(capsys, bank, answer(), ECB_RATE.known_until, pause=pause, seconds="0.4")
    assert code == 2 and said in err and "is known until" in out and time.monotonic() - begun < 2.5


def test_nobody_answers(monkeypatch):
    """The command itself, on a port that nobody listens to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{free.getsockname()[1]}"
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    command = [sys.executable, "-m", "calculators.publish", "fresh", "--base", base, "--today", QUIET]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "Connection refused" in done.stderr and "Traceback" not in done.stderr
