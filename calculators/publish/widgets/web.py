"""The scripts and style sheets of the pages: those of web/, each with what it imports in one small file, by esbuild.

A classic script starts at once and needs no leave of a host in a sandboxed frame; a module is fetched by one of these when it is
needed.
"""

import subprocess

from calculators.publish.sources import palette
from calculators.publish.sources.paths import ROOT
from calculators.publish.sources.stopped import Wrong

WEB, DOCS = ROOT / "web", ROOT / "docs"
ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
# what is written under docs/, without its ending -> its source under web/
SCRIPTS = {
    "assets/calculators": "calculator/calculators.js",
    "assets/widget": "widget/widget.js",
    "assets/steps": "steps.js",
    "assets/integrate": "integrate/integrate.js",
    "assets/dossier": "dossier/dossier.js",
    "assets/offline": "offline.js",
    "assets/javascripts/workers/query": "search/query.js",
    "sw": "sw.js",
}
MODULES = {
    "assets/away": "away/away.js",
    "assets/letters": "away/letters.js",
    "assets/archive": "away/archive.js",
    "assets/table": "table/table.js",
    "assets/keeping": "dossier/keeping/keeping.js",
    "assets/elsewhere": "elsewhere/elsewhere.js",
    "assets/options": "options/options.js",
    "assets/reading": "dossier/reading/reading.js",
    "assets/reading-pdf": "dossier/reading/pdf-library.js",
    "assets/reading-pdf-worker": "dossier/reading/pdf-worker.js",
    "assets/reading-workbook": "dossier/reading/workbook-worker.js",
}
SHEETS = {f"assets/{path.stem}": path.name for path in sorted(WEB.glob("*.css"))}
COLOURED = DOCS / "assets" / "calculators.css"  # every page has this one, and it comes first


def built(entries: dict[str, str], form: str) -> None:
    """Write the files of `entries` under docs/. Raises Wrong when one does not build: esbuild has said where."""
    files = [f"{target}={WEB / source}" for target, source in entries.items()]
    options = ["--bundle", "--minify", "--charset=utf8", "--log-level=warning", f"--format={form}", f"--outdir={DOCS}"]
    if subprocess.run([ESBUILD, *files, *options], check=False).returncode:
        raise Wrong("a script or a style sheet of web/ does not build (see above)")


def write() -> None:
    """docs/sw.js, the scripts and style sheets of docs/assets."""
    built(SCRIPTS, "iife")
    built(MODULES | SHEETS, "esm")
    COLOURED.write_text(palette.rules() + COLOURED.read_text(encoding="utf-8"), encoding="utf-8")
