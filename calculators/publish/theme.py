"""What the theme makes every page pay for nothing, taken out of the built site. Each made the browser work out the style of the
whole page once more, when a phone opens it.
"""

import re

# While colours change, no transition: the theme says so of every element, at each load too. Our transitions are short.
SWITCHING = re.compile(r"\[data-md-color-switching\][^{}]*\{[^{}]*\}")
# The first and last child of a cell, in tables without a class: a new class on any element around may change that of everything
# in it, and the theme's script gives one to the root. The same of every cell asks nothing of the elements around.
IN_CELLS = re.compile(r"table:not\(\[class\]\) (t[dh]>:(?:first|last)-child)")
# Tabs, which the guide does not use: their rules ask of every element whether scripts run, and the answer changes at each load.
TABS = re.compile(r"\.md-typeset \.no-js \.tabbed-set[^{}]*\{[^{}]*\}")
# Which colours the form fields take: our style sheet says it.
SCHEME = re.compile(r'(let (\w+)=\w+\("meta",\{name:"color-scheme"\}\));document\.head\.appendChild\(\2\)')


def lighten(folder):
    """Take these out of the theme's style sheets and script. ValueError when the theme no longer holds one of them."""
    for files, pattern, instead in (
        ("stylesheets/palette.*.css", SWITCHING, ""),
        ("stylesheets/main.*.css", IN_CELLS, r"\1"),
        ("stylesheets/main.*.css", TABS, ""),
        ("javascripts/bundle.*.js", SCHEME, r"\1"),
    ):
        for file in folder.glob(f"assets/{files}"):
            text, count = pattern.subn(instead, file.read_text(encoding="utf-8"))
            if not count:
                raise ValueError(f"{file.name}: {pattern.pattern}")
            file.write_text(text, encoding="utf-8")
