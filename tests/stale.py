"""Whether site/ was built after everything that it is made from."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
SOURCES = ("calculators", "docs", "editorial", "hosting", "overrides", "mkdocs.yml")
MADE = (
    "docs/assets/python",
    "docs/donnees",
    "docs/embed.js",
    "docs/oembed",
    "docs/embed/integrity.json",
    "docs/embed/mon-du.zip",
    "docs/embed/widgets.json",
)


def sources(root):
    """The files that a build reads, without those that it writes among them."""
    for name in SOURCES:
        for path in sorted([root / name, *(root / name).rglob("*")]):
            made = path.relative_to(root).as_posix().startswith(MADE)
            if path.is_file() and not made and path.suffix != ".pyc":
                yield path


def fault(root=ROOT):
    """What is wrong with the site of a checkout, in one sentence; empty when nothing is."""
    last = root / "site" / "_headers"  # the last file that a build writes
    if not last.exists():
        return "site/ is missing or half built: run make site"
    newest = max(sources(root), key=lambda path: path.stat().st_mtime_ns)
    if newest.stat().st_mtime_ns > last.stat().st_mtime_ns:
        return f"site/ is older than {newest.relative_to(root).as_posix()}: run make site"
    return ""
