"""Beside each file of a built site, a smaller copy for the hosts that send one: `python -m calculators.publish compress site`

Brotli takes time at its best: what was made is kept in .build/brotli from one build to the next.
"""

import gzip
import hashlib
from pathlib import Path

import brotli

from calculators.publish.sources.paths import ROOT

KEPT = ROOT / ".build" / "brotli"
SUFFIXES = {".html", ".css", ".js", ".mjs", ".json", ".csv", ".svg", ".txt", ".xml", ".wasm", ".bin"}
LEAST = 512  # bytes; a smaller file fits in one packet as it is


def packed(raw: bytes) -> bytes:
    """Brotli at its best."""
    kept = KEPT / hashlib.sha256(raw).hexdigest()
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(brotli.compress(raw, quality=11))
    return kept.read_bytes()


def write(folder: str) -> int:
    """Write the copies under `folder`; how many files got them."""
    count = 0
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix in SUFFIXES and path.stat().st_size >= LEAST:
            raw = path.read_bytes()
            path.with_name(f"{path.name}.br").write_bytes(packed(raw))
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(raw, 9, mtime=0))
            count += 1
    return count


def main(folder: str) -> None:
    """Write them, and say so."""
    print(f"{write(folder)} files have a compressed copy")
