"""What a host says with each file: written into the built site as `_headers` (Netlify, Cloudflare Pages); the configurations of
hosting/ say the same, and the tests compare.

Everything is public and nothing is read from a cookie, so every site may read every file; widgets in a sandboxed frame must.
"""

import re
from pathlib import Path

EVERYWHERE = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
GUIDE = {"Content-Security-Policy": "frame-ancestors 'self'"}  # in another site's frame, a page of the guide could only deceive
FREE = ("assets", "donnees", "embed", "oembed", "widgets")  # folders without a page of the guide
WIDGETS = {"Cross-Origin-Embedder-Policy": "require-corp"}  # else a page that isolates itself refuses the frame
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
NEVER_CHANGES = re.compile(r"/(assets/(python/|.*\.[0-9a-f]{8}\.min\.)|embed/v[0-9]+\.js$)")


def never_changes(path: str) -> bool:
    """Whether the name of a file of the site, `/assets/…`, is made from its content or numbers its version."""
    return bool(NEVER_CHANGES.match(path))


def fields(path: str) -> dict[str, str]:
    """What a host says with one file of the site, `/widgets/…`.

    >>> fields("/widgets/late_penalties/")["Cross-Origin-Embedder-Policy"], "Content-Security-Policy" in fields("/taux/")
    ('require-corp', True)
    """
    own = WIDGETS if path.startswith("/widgets/") else {} if path.split("/")[1] in FREE else GUIDE
    return EVERYWHERE | own | (FOREVER if never_changes(path) else {})


def block(pattern: str, fields: dict[str, str]) -> str:
    """One rule of the file."""
    return "\n".join([pattern, *(f"  {name}: {value}" for name, value in fields.items())])


def guide(site: Path) -> list[str]:
    """Patterns of the pages of the guide under `site`, widgets left out: a pattern for all of it would be joined to theirs."""
    folders = {page.relative_to(site).parts[0] for page in site.rglob("index.html")} - {"index.html", *FREE}
    return ["/", "/index.html", *(f"/{folder}/*" for folder in sorted(folders))]


def write(site: Path) -> None:
    """_headers under `site`: rules do not overlap on a name, since hosts would join both values."""
    paths = (f"/{path.relative_to(site).as_posix()}" for path in sorted(site.rglob("*")) if path.is_file())
    fixed = [path for path in paths if never_changes(path) and not path.endswith((".br", ".gz", ".map"))]
    folders = sorted({re.sub(r"^(/assets/python/[^/]+/).*", r"\1*", path) for path in fixed})
    rules = [
        block("/*", EVERYWHERE),
        block("/widgets/*", WIDGETS),
        *(block(path, GUIDE) for path in guide(site)),
        *(block(path, FOREVER) for path in folders),
    ]
    (site / "_headers").write_text("\n\n".join(rules) + "\n", encoding="utf-8")
