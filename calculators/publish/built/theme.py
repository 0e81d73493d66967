"""What the theme makes every page pay for nothing, taken out of the built site.

Three times the browser worked out the style of the whole page once more when a phone opened it, and the index of the search
was fetched and built for readers who never search.

The successor of the theme, which Zensical brings, has other style sheets and another script: its sites are left as they are.
"""

import re
from pathlib import Path

from calculators.publish.built.search import INDEX_FILE
from calculators.publish.sources.stopped import Wrong

# While colours change, no transition: the theme says so of every element, at each load too. Our transitions are short.
SWITCHING = re.compile(r"\[data-md-color-switching\][^{}]*\{[^{}]*\}")
# The first and last child of a cell, in tables without a class: a new class on any element around may change that of everything
# in it, and the theme's script gives one to the root. The same of every cell asks nothing of the elements around.
IN_CELLS = re.compile(r"table:not\(\[class\]\) (t[dh]>:(?:first|last)-child)")
# Tabs, which the guide does not use: their rules ask of every element whether scripts run, and the answer changes at each load.
TABS = re.compile(r"\.md-typeset \.no-js \.tabbed-set[^{}]*\{[^{}]*\}")
# Which colours the form fields take: our style sheet says it.
SCHEME = re.compile(r'(let (\w+)=\w+\("meta",\{name:"color-scheme"\}\));document\.head\.appendChild\(\2\)')
# The index of the search, once somebody is about to search. First the name of what the theme observes with.
OBSERVABLE = re.compile(r"var (\w+)=\(?function\(\)\{function \w\((\w)\)\{\2&&\(this\._subscribe=\2\)\}")
INDEX = re.compile(r'(?<==)document\.forms\.namedItem\("search"\)\?(\w+)\(\):')
WHEN_FOCUSED = (
    'document.forms.namedItem("search")?new {observable}(to=>{{'
    'const form=document.forms.namedItem("search"),go=()=>{index}().subscribe(to);'
    'form.contains(document.activeElement)?go():form.addEventListener("focusin",go,{{once:!0}})}}):'
)


def lighten(folder: Path) -> None:
    """Take these out of the theme's style sheets and script. Raises Wrong when the theme has no longer one of them."""
    if not (folder / INDEX_FILE).exists():
        return  # built by Zensical
    for files, pattern, instead in (
        ("stylesheets/palette.*.css", SWITCHING, ""),
        ("stylesheets/main.*.css", IN_CELLS, r"\1"),
        ("stylesheets/main.*.css", TABS, ""),
        ("javascripts/bundle.*.js", SCHEME, r"\1"),
        ("javascripts/bundle.*.js", INDEX, searching),
    ):
        found = 0
        for file in folder.glob(f"assets/{files}"):
            text, times = pattern.subn(instead, file.read_text(encoding="utf-8"))
            file.write_text(text, encoding="utf-8")
            found += times
        if not found:
            raise Wrong(f"nothing in assets/{files} is {pattern.pattern} any more: see calculators/publish/built/theme.py")


def searching(found):
    """The theme's index, fetched when the search gets the focus."""
    observable = OBSERVABLE.search(found.string).group(1)
    return WHEN_FOCUSED.format(observable=observable, index=found.group(1))
