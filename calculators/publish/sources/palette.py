"""The colours of the guide, named once: web/palette.json. The scripts read it too."""

import json

from calculators.publish.sources.paths import ROOT

PALETTE = json.loads((ROOT / "web" / "palette.json").read_text(encoding="utf-8"))  # {name: {"light": colour, "dark": colour}}
RULES = """:root,[data-md-color-scheme="default"],.sheet .why{%(light)s}
@media (prefers-color-scheme:dark){:root:not([data-scheme="light"]){%(dark)s}}
:root[data-scheme="dark"],[data-md-color-scheme="slate"]{%(dark)s}
"""  # by the system, by the site around a widget, by the button of the guide; a letter is paper, its notes are always light


def properties(scheme: str) -> str:
    """The custom properties of a scheme."""
    return "".join(f"--{name}:{colours[scheme]};" for name, colours in PALETTE.items()) + f"color-scheme:{scheme}"


def rules() -> str:
    """The style sheet that gives each scheme its colours."""
    return RULES % {scheme: properties(scheme) for scheme in ("light", "dark")}
