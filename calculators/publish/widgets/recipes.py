"""The recipes of editorial/recipes/: files that the owner of a site copies, whole, with our addresses and heights.

§site, §script, §integrity, §listing stand for what this copy of the guide publishes.
"""

import json
from string import Template

from calculators.publish.sources.paths import ROOT
from calculators.publish.sources.stopped import Wrong
from calculators.publish.widgets import embed

FOLDER = ROOT / "editorial" / "recipes"


class Recipe(Template):
    """A dollar and braces have their own meaning in what is written."""

    delimiter = "§"


def listing() -> str:
    """The title and the height of each calculator, a line each, as Python reads them."""
    shown = ((one["name"], json.dumps(one["title"], ensure_ascii=False), one["height"]) for one in embed.widgets())
    return "\n".join(f'    "{name}": ({title}, {height}),' for name, title, height in shown)


def recipe(name: str) -> str:
    """The text of a recipe. Raises Wrong where there is none, or where it asks for what is not known."""
    path = FOLDER / name
    if path not in FOLDER.iterdir():
        raise Wrong(f"no such recipe in editorial/recipes: {name!r}")
    version = embed.versions()[-1]
    known = {
        "site": embed.site_url(),
        "script": f"{embed.site_url()}embed/{version}.js",
        "integrity": embed.integrity(version),
        "listing": listing(),
    }
    try:
        return Recipe(path.read_text(encoding="utf-8").rstrip()).substitute(known)
    except KeyError as error:
        raise Wrong(f"editorial/recipes/{name} asks for an unknown {error}") from error
