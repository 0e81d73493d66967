"""The content security policy of the built pages.

The theme writes small inline scripts; their hashes are allowed, nothing else is. Instant navigation runs the scripts of
one page inside another, so every page that has some allows the hashes of all.
"""

import base64
import hashlib
import re
from pathlib import Path

INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*\btype=\"?application/)[^>]*>(.*?)</script>", re.DOTALL)
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "base-uri 'self'; form-action 'none'"
)


def hashes(html: str) -> set[str]:
    """CSP sources of the inline scripts of a page."""
    digests = (hashlib.sha256(script.encode()).digest() for script in INLINE.findall(html))
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def write(folder: Path) -> None:
    """The policy in every page under `folder`."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    allowed = "".join(f" {source}" for source in sorted(set().union(*map(hashes, pages.values()))))
    for path, html in pages.items():
        policy = POLICY.format(hashes=allowed if hashes(html) else "")
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        path.write_text(re.sub(r"(<meta charset=[^>]*>)", rf"\1{meta}", html, count=1), encoding="utf-8")
