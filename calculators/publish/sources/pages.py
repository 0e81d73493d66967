"""The pages of the guide: their names, titles and addresses, and which one a Markdown extension is reading."""

import posixpath
import re
from pathlib import Path

from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import yaml_load

from calculators.publish.sources.paths import ROOT

WIDGETS = "widgets/"
EXAMPLE = re.compile(r'^``` \{ \.(?:calculator|try) name="(\w+)"[^}\n]*\}\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def root() -> Path:
    """The folder that is being built: the working one where it has a guide, as a copy under another name has."""
    return Path.cwd() if Path("mkdocs.yml").exists() else ROOT


def configuration() -> dict:
    """mkdocs.yml of the folder that is being built, as MkDocs reads it."""
    return yaml_load((root() / "mkdocs.yml").read_text(encoding="utf-8"))


def names(docs: Path | None = None) -> list[str]:
    """The sources of the pages people read, by their path under `docs`, in order; bare pages left out."""
    docs = docs or root() / "docs"
    found = (path.relative_to(docs).as_posix() for path in docs.rglob("*.md"))
    return sorted(name for name in found if not name.startswith(WIDGETS))


def text(name: str) -> str:
    """The source of a page."""
    return (root() / "docs" / name).read_text(encoding="utf-8")


def parts(source: str) -> tuple:
    """(front matter as a dict, body) of the source of a page, as MkDocs reads them."""
    body, head = get_data(source)
    return head, body


def head(name: str, key: str) -> str:
    """A value of the front matter of a page, as text, empty where there is none."""
    return str(parts(text(name))[0].get(key, ""))


def examples(source: str) -> list[tuple]:
    """(calculator, source of the fence) of every calculator of a page, and of every example to try."""
    return EXAMPLE.findall(source)


def label(name: str) -> str:
    """What the navigation calls a page, else its title."""
    found = re.search(rf"^\s*- (.+): {re.escape(name)}$", (root() / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    return found.group(1) if found else head(name, "title")


def address(name: str) -> str:
    """Where a page is served, from the root of the site: `relancer/`, `taux/`, empty for the home."""
    return name.removesuffix("index.md") if name.endswith("index.md") else name.removesuffix(".md") + "/"


def relative(source: str, target: str) -> str:
    """A Markdown link from one source to another."""
    return posixpath.relpath(target, posixpath.dirname(source))


def current(md) -> str | None:
    """The path under docs/ of the page that a Markdown instance reads; None outside both engines."""
    if "relpath" in md.treeprocessors:  # mkdocs
        return md.treeprocessors["relpath"].file.src_uri
    if "rendering_context" in md.preprocessors:  # zensical
        return md.preprocessors["rendering_context"].page.path
    return None
