"""Where an answer leads: a link `guide:echeance/` is from the root of the guide, which each page knows by its depth."""

from pathlib import Path

FROM_ROOT = 'href="guide:'


def led(html: str, depth: int) -> str:
    """A page with the root before its ways.

    >>> led('<a href="guide:echeance/">', 2), led('<a href="guide:echeance/">', 0)
    ('<a href="../../echeance/">', '<a href="echeance/">')
    """
    return html.replace(FROM_ROOT, 'href="' + "../" * depth)


def write(folder: Path) -> None:
    """The ways of every page under `folder`."""
    for path in sorted(folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if FROM_ROOT in html:
            path.write_text(led(html, len(path.relative_to(folder).parts) - 1), encoding="utf-8")
