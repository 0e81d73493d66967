"""Where the project is, and the files of its modules."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "calculators"
EDITORIAL = ROOT / "editorial"  # words that people write for the guide and no page shows as they are


def path_of(module: str) -> Path:
    """The file of a dotted module name."""
    path = ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
