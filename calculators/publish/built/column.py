"""What the keyboard meets before what, in the built pages, and where the column of contents stands.

The two engines read templates in two dialects, neither of which can cut a page in two: so it is done here.
"""

import re
from pathlib import Path

HEADING = re.compile(r'(<a class="headerlink")')
COLUMN = re.compile(r'<div class="column".*?</nav>\s*</div>\n?', re.DOTALL)
STOPS = re.compile(r"(?<=</details>)\s*<ol>.*?</ol>", re.DOTALL)  # of the journey, wide
END = "</live-calculator></div>"


def opens_with_a_tool(html: str) -> bool:
    """Whether a calculator comes before any heading but the title, and before any step to tick.

    >>> opens_with_a_tool("<h1>A</h1><live-calculator></live-calculator><h2>B</h2>")
    True
    >>> opens_with_a_tool("<h1>A</h1><h2>B</h2><live-calculator></live-calculator>")
    False
    """
    return "<live-calculator" in re.split(r'<h2|class="tick"', html, maxsplit=1)[0]


def arranged(html: str) -> str:
    """A page. The link beside a heading is no stop of the keyboard: it leads where one is. A calculator that opens the page has
    the whole width; the six moments, which the foot of the page has too, are no stops before it, and the column stands
    beside what follows it.
    """
    html = HEADING.sub(r'\1 tabindex="-1"', html)
    column = COLUMN.search(html)
    if not opens_with_a_tool(html):
        return html
    html = STOPS.sub(lambda stops: stops[0].replace("<a ", '<a tabindex="-1" '), html, count=1)
    if column:
        html = COLUMN.sub("", html, count=1).replace(END, END + column[0].strip(), 1)
    return html


def write(folder: Path) -> None:
    """Arrange every page under `folder`."""
    for path in sorted(folder.rglob("*.html")):
        path.write_text(arranged(path.read_text(encoding="utf-8")), encoding="utf-8")
