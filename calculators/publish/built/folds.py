"""A page that opens with a tool is short: each part that comes after folds behind its heading, and behind the answer of its
examples; in any page, so does a part whose heading has the class `fold`. Nothing is hidden: a part opens without script, for a
link that leads into it, and on paper.

Done once pages are built: the search of the theme takes the words under a folded heading for those of the part before.
"""

import re
from pathlib import Path

from calculators.core.words.typography import french
from calculators.publish.built.column import opens_with_a_tool

MORE = '<details class="more"><summary>Voir ce calcul</summary>'  # the rest of an example
OPEN = "et-ensuite"  # where to go next is never folded
PART = re.compile(
    r'(<h2( class="fold")? id="([^"]+)">.*?</h2>)(.*?)(?=<h2(?: class="fold")? id=|<p class="horizon"|</article>)',
    re.DOTALL,
)
EXAMPLE = re.compile(r'<figcaption>Exemple\s:\s(.*?)</figcaption>.*?<p class="headline">(.*?)</p>', re.DOTALL)
LINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
MORE_OF_IT = re.compile(f"{re.escape(MORE)}(.*?)</details>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def words(html: str) -> str:
    """A piece of a page without its tags.

    >>> words("Vous attendez <strong>40 €</strong>")
    'Vous attendez 40 €'
    """
    return TAG.sub("", html).strip()


def said(heading: str, inside: str) -> str:
    """What a folded part shows under its heading: what each of its examples answers, after its name where the heading has others.

    >>> said("Une mairie ¶", '<figcaption>Exemple : une mairie</figcaption><p class="headline">Elle doit <b>9 €</b></p>')
    ' <span>Elle doit 9\u202f€</span>'
    """
    lines = []
    for title, html in EXAMPLE.findall(inside):
        answer = words(html)
        if not words(heading).lower().startswith(title.lower()):
            answer = f"{title[0].upper()}{title[1:]} : {answer[0].lower()}{answer[1:]}"
        lines.append(f" <span>{french(answer)}</span>")
    return "".join(lines)


def folded(html: str) -> str:
    """A page with its parts folded; the examples in them whole, for one fold is enough.

    >>> tool = "<h1>A</h1><live-calculator></live-calculator>"
    >>> folded(f'{tool}<h2 id="b">B</h2><p>C</p></article>').removeprefix(tool)
    '<details class="part"><summary><h2 id="b">B</h2></summary><p>C</p></details></article>'
    >>> folded('<h2 class="fold" id="a">A</h2><p>B</p><h2 id="c">C</h2><p>D</p></article>').partition("</details>")[2]
    '<h2 id="c">C</h2><p>D</p></article>'
    """
    tool = opens_with_a_tool(html)

    def part(found: re.Match) -> str:
        heading, marked, name, inside = found.groups()
        if not marked and (not tool or name == OPEN):
            return found[0]
        heading = LINK.sub("", heading)  # a title that is pressed holds nothing else to press
        whole = MORE_OF_IT.sub(r"\1", inside)
        return f'<details class="part"><summary>{heading}{said(heading, inside)}</summary>{whole}</details>'

    return PART.sub(part, html)


def write(folder: Path) -> None:
    """Fold the parts of every page under `folder`."""
    for path in sorted(folder.rglob("*.html")):
        path.write_text(folded(path.read_text(encoding="utf-8")), encoding="utf-8")
