"""Lighthouse on the phone profile: four kinds of page, and what one widget costs the page that shows it."""

import json
import os
import subprocess
import tempfile
import threading
from collections import namedtuple
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from bench import BUILD, ROOT

COMMAND = ROOT / "bench" / "node_modules" / "lighthouse" / "cli" / "index.js"
CHROME = "--headless=new --no-sandbox --disable-gpu"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = (
    ("home", "/"),
    ("a step page", "/relancer/premier-rappel/"),
    ("a calculator", "/penalites-de-retard/"),
    ("the longest table", "/taux/"),
)
HOST = """<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="description" content="Un cabinet d’expertise comptable.">
    <title>Un cabinet</title>
    <link rel="icon" href="data:,">
    <style>body {{ max-width: 40em; margin: auto; padding: 1em; font: 1.1em/1.6 system-ui; }}</style>
  </head>
  <body>
    <main>
    <h1>Un client ne paie pas ?</h1>
    <p>Nous en parlons avec vous chaque semaine. Voici d’abord ce que disent les textes.</p>
    {text}
    {widget}
    </main>
  </body>
</html>
"""
TEXT = "<p>" + "Une facture échue porte intérêt dès le lendemain, sans rappel. " * 12 + "</p>"
WIDGET = """<p><a class="mon-du" href="{site}/widgets/late_penalties/">Calculer les pénalités de retard</a></p>
    <script async src="{site}/embed/v2.js" crossorigin="anonymous"></script>"""

Scores = namedtuple("Scores", [*(name.replace("-", "_") for name in CATEGORIES), "paint", "blocking", "shift"])


def audited(url):
    """One visit of Lighthouse."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        environment = os.environ | {"CHROME_PATH": (BUILD / "chromium").read_text(encoding="utf-8").strip()}
        subprocess.run(
            [
                "node",
                COMMAND,
                url,
                "--quiet",
                "--no-enable-error-reporting",
                f"--chrome-flags={CHROME}",
                "--output=json",
                f"--output-path={report}",
                f"--only-categories={','.join(CATEGORIES)}",
            ],
            check=True,
            env=environment,
            capture_output=True,
        )
        found = json.loads(report.read_text(encoding="utf-8"))
    figures = [
        found["audits"][name]["numericValue"]
        for name in ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
    ]
    return Scores(*(round(100 * found["categories"][name]["score"]) for name in CATEGORIES), *figures)


def middle(url, times):
    """The median of each figure."""
    return Scores(*(median(values) for values in zip(*(audited(url) for _ in range(times)), strict=True)))


class Quiet(SimpleHTTPRequestHandler):
    """Says nothing on the terminal."""

    def log_message(self, *_):
        """Nothing."""


def hosts(site, times):
    """(Scores of a page of another site, Scores of the same with one widget below its text)."""
    with tempfile.TemporaryDirectory() as folder:
        for name, widget in (("bare", ""), ("with", WIDGET.format(site=site))):
            Path(folder, f"{name}.html").write_text(HOST.format(text=TEXT * 6, widget=widget), encoding="utf-8")
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            found = [middle(f"http://localhost:{server.server_port}/{name}.html", times) for name in ("bare", "with")]
            server.shutdown()
    return found
