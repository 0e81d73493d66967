"""The banner of a page that shows a rate which ends: it appears on the day after the last known one.

A page is opened long after it was built: the banner is in it from the start, hidden, and a small script compares that day with
the reader's own. A page built after that day shows it without any script.
"""

import re
from datetime import date
from pathlib import Path

from calculators.core.time import dates
from calculators.core.words.typography import french

UNTIL = re.compile(r' data-until="(\d{4}-\d\d-\d\d)"')  # what the figures, tables, charts and forms of a page say
TOP = re.compile(r'<article class="md-content__inner md-typeset">|<main><h1\b.*?</h1>')  # of a page of the guide, of a widget
# A module waits until the page is read: a plain script would stop it there until the style sheets have come. The theme's instant
# navigation runs it again as a plain script: names in a block, or the second page could not declare them.
SCRIPT = """
{
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  for (const banner of document.querySelectorAll(".rates-ended")) if (today > banner.dataset.until) banner.hidden = false;
}
"""


def banner(iso: str, build_day: date) -> str:
    """The banner of a page whose rates are known until a day, then its script."""
    last = date.fromisoformat(iso)
    words = french(
        f"Le taux à partir du {dates.french(last + dates.ONE_DAY)} n’est pas encore dans ce guide : les calculs s’arrêtent au "
        f"{dates.french(last)} et restent provisoires."
    )
    hidden = "" if build_day > last else " hidden"
    script = f'<script type="module">{SCRIPT}</script>'
    return f'<p class="rates-ended" role="status" data-until="{iso}"{hidden}>{words}</p>{script}'


def marked(html: str, build_day: date) -> str:
    """A page with its banner; as it is when no rate of it ends. The earliest end counts."""
    ends = UNTIL.findall(html)
    if not ends:
        return html
    marked, count = TOP.subn(lambda top: top[0] + banner(min(ends), build_day), html, count=1)
    if not count:
        raise ValueError("a page shows a rate that ends, and has no place for its banner")
    return marked


def write(folder: Path, build_day: date) -> None:
    """The banner in every page under `folder` that needs one."""
    for path in sorted(folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        path.write_text(marked(html, build_day), encoding="utf-8")
