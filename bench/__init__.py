"""Load, keystroke, weight, build, host and Lighthouse, measured side by side: `make bench`, or `python -m bench --quick`."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / ".build"
SITE = ROOT / "site"
MODULES = ROOT / "node_modules"
