"""What the theme makes every page pay for nothing, taken out of the built site."""

import re

# While colours change, no transition: the theme says so of every element, at each load too, and each time the browser works out
# the style of the whole page twice, a fifth of all that a phone does before it answers. Our transitions are short.
SWITCHING = re.compile(r"\[data-md-color-switching\][^{}]*\{[^{}]*\}")


def lighten(folder):
    """Take the rule out of the theme's palette."""
    for sheet in folder.glob("assets/stylesheets/palette.*.css"):
        sheet.write_text(SWITCHING.sub("", sheet.read_text(encoding="utf-8")), encoding="utf-8")
