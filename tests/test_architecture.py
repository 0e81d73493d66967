"""The rooms of calculators/: who may import whom, and the subset of Python that both interpreters run alike.

publish/ and __main__.py run on CPython only and are free; every other file is checked on its syntax tree.
"""

import ast
import importlib
import re
from pathlib import Path

import pytest

import calculators
from calculators.core.tables.series import Series

ROOT = Path(calculators.__file__).parent
FREE = ("publish", "__main__.py")
FILES = {
    str(path.relative_to(ROOT)): path
    for path in sorted(ROOT.rglob("*.py"))
    if path.relative_to(ROOT).parts[0] not in FREE and "__pycache__" not in path.parts
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in FILES.items()}
every_file = pytest.mark.parametrize("name", TREES)
every_calculator = pytest.mark.parametrize("name", calculators.names())

STANDARD = {"datetime", "collections"}
# room: standard modules that it may import, and packages of the project beside its own
MAY_IMPORT = {
    "core": (STANDARD, ()),
    "law": (set(), ("calculators.core",)),
    "letters": (
        STANDARD,
        (
            "calculators.core",
            "calculators.law",
            "calculators.late_penalties",
            "calculators.instalments",
            "calculators.court_deadlines",
            "calculators.judgment_interest",
        ),
    ),
    # what one invoice is at: the answers of the others, together
    "follow_up": (
        STANDARD,
        (
            "calculators.core",
            "calculators.law",
            "calculators.late_penalties",
            "calculators.limitation",
            "calculators.procedure",
            "calculators.court_deadlines",
            "calculators.reminders",
        ),
    ),
    "calculator": (STANDARD, ("calculators.core", "calculators.law")),
    "contract": (STANDARD | {"os"}, ("calculators.core", "calculators.law")),
}
# the rooms of core, lowest first: each may import those before it
CORE_ROOMS = ("words", "time", "money", "tables", "reading", "drawing", "answer", "interest")
MAY_CALL = {"letters": ("open",)}
NAMES = {"round", "float", "complex", "open", "eval", "exec", "compile", "print", "input", "globals", "locals", "vars"}
CLOCK = {"today", "now", "utcnow", "time", "localtime"}
METHODS = {
    "strftime", "strptime", "zfill", "rjust", "ljust", "center", "title", "removeprefix", "removesuffix", "casefold",
    "isdigit", "isalpha", "isspace", "isalnum", "isdecimal", "isnumeric", "capitalize", "swapcase", "upper", "lower",
    "splitlines", "expandtabs", "translate", "maketrans", "format_map", "isocalendar", "isidentifier", "encode", "decode",
}  # fmt: skip
ATTRIBUTES = {"_replace", "_asdict", "_fields", "_make", "__dict__", "__doc__", "__annotations__"}
STRIPPED = {"strip", "lstrip", "rstrip", "split", "rsplit"}
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
NODES = {
    ast.Match: "match", ast.NamedExpr: "walrus", ast.AsyncFunctionDef: "async", ast.Await: "await", ast.Global: "global",
    ast.AnnAssign: "annotation", ast.TryStar: "except*",
}  # fmt: skip
LAW_NODES = (
    ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.If, ast.IfExp, ast.For, ast.While, ast.Try, ast.With, *COMPREHENSIONS,
)  # fmt: skip
NUMBERS = {0, 1, 2, 12, 31, 100}
SPEC = re.compile(r"\{\w*:[^{}]*[,f%][^{}]*\}")
TYPED = re.compile(r"[\d.,_ \u00a0\u202f]*\d[\d.,_ \u00a0\u202f%€]*")
MAX_LINES = 190


# The rooms of publish/, in order; "" is its top: the fences and the commands.
PUBLISH = ("sources", "guide", "worked", "pictures", "reference", "widgets", "built", "brand", "")
PUBLISHING = ROOT / "publish"
PUBLISHED = {
    path.relative_to(PUBLISHING).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PUBLISHING.rglob("*.py"))
    if "__pycache__" not in path.parts
}


def file_of(calculator):
    """The file of a calculator: a module, or a package with its tables."""
    return f"{calculator}.py" if f"{calculator}.py" in TREES else f"{calculator}/__init__.py"


def files_of(calculator):
    """The files of a calculator: a module, or all of its package."""
    return [name for name in TREES if name == f"{calculator}.py" or name.startswith(f"{calculator}/")]


def room(name):
    """The room of a file, given its path under calculators/; a calculator may be a file or a folder."""
    if name == "__init__.py":
        return "contract"
    folder = name.split("/")[0]
    return folder if folder in MAY_IMPORT else "calculator"


def imported(tree):
    """Full dotted names of what a module imports; a relative import keeps its dots."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ("." * node.level + f"{node.module}.{alias.name}" for alias in node.names)


def foreign_imports(name, tree):
    """What a file imports although its room may not."""
    standard, packages = MAY_IMPORT[room(name)]
    packages += (f"calculators.{name.split('/')[0]}",)  # its own folder
    return [
        full
        for full in imported(tree)
        if (
            full.split(".")[0] not in standard
            and not any(full == package or full.startswith(package + ".") for package in packages)
        )
        or (full.startswith("collections") and full != "collections.namedtuple")
    ]


def module_of(name):
    """Dotted name of a file, given its path under calculators/."""
    return ".".join(["calculators", *Path(name).with_suffix("").parts]).removesuffix(".__init__")


def core_room(module):
    """Which room of core holds a dotted name; None outside core and for core itself."""
    parts = module.split(".")
    return parts[2] if parts[:2] == ["calculators", "core"] and len(parts) > 2 else None


def climbing_imports(name, tree):
    """What a file of core imports from a room above its own."""
    rank = CORE_ROOMS.index(core_room(module_of(name)))
    return [full for full in imported(tree) if core_room(full) and CORE_ROOMS.index(core_room(full)) > rank]


def graph_of(trees):
    """What each module imports of the others, by dotted name."""
    modules = {module_of(name): tree for name, tree in trees.items()}
    return {
        module: {full if full in modules else full.rpartition(".")[0] for full in imported(tree)} & set(modules)
        for module, tree in modules.items()
    }


def unportable_call(node):
    """What is wrong with a call; empty when nothing."""
    called = node.func
    if isinstance(called, ast.Name):
        return called.id if called.id in NAMES | CLOCK else ""
    if not isinstance(called, ast.Attribute):
        return ""
    if called.attr in METHODS | CLOCK | {"items", "keys", "values"}:
        return f".{called.attr}()"
    given = node.args[0] if node.args else ast.Constant(None)
    if called.attr in STRIPPED and isinstance(given, ast.Constant) and not (given.value and given.value.isascii()):
        # by default CPython strips every Unicode space, MicroPython those of ASCII; and MicroPython strips bytes
        return f".{called.attr}() of what is not ASCII"
    return ""


def unportable_text(node):
    """What is wrong inside an f-string or a template; empty when nothing."""
    if isinstance(node, ast.FormattedValue):
        inside = list(ast.walk(node.value))
        if [part for part in inside if isinstance(part, ast.JoinedStr)]:
            return "f-string in an f-string"
        if [part for part in inside if isinstance(part, COMPREHENSIONS)]:
            return "comprehension in an f-string"
        spec = "".join(
            str(part.value) for part in ast.walk(node.format_spec or ast.Constant("")) if isinstance(part, ast.Constant)
        )
        return f"format {spec}" if set(spec) & set(",f%_eg") else ""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and SPEC.search(node.value):
        return "format in a template"
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        if isinstance(node.left, ast.JoinedStr) or (isinstance(node.left, ast.Constant) and isinstance(node.left.value, str)):
            return "% formatting"
        if isinstance(node.right, (ast.Tuple, ast.Dict)):
            return "% formatting"
    return ""


def unportable_node(node):
    """What is wrong with a node, of those that need no context; empty when nothing."""
    if isinstance(node, ast.Constant) and isinstance(node.value, (float, complex)):
        return f"float {node.value}"
    if isinstance(node, (ast.BinOp, ast.AugAssign)) and isinstance(node.op, ast.Div):
        return "true division"
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)) and [one for one in node.elts if isinstance(one, ast.Starred)]:
        return "star in a display"
    if isinstance(node, ast.Dict) and None in node.keys:
        return "double star in a display"
    if isinstance(node, ast.arguments) and node.posonlyargs:
        return "positional-only"
    if isinstance(node, (ast.For, ast.comprehension)) and isinstance(node.iter, (ast.Set, ast.Dict)):
        return "order of a set or dict"
    if isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES:
        return node.attr
    if isinstance(node, ast.Call):
        return unportable_call(node)
    return NODES.get(type(node), "") or unportable_text(node)


def unportable(tree, allowed=()):
    """(line, what) of everything that the two interpreters do not run alike, but names allowed. sorted(x.items()) is fine."""
    ordered = [
        argument
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "sorted"
        for argument in node.args
    ]
    found = [
        (node.lineno if hasattr(node, "lineno") else 0, unportable_node(node)) for node in ast.walk(tree) if node not in ordered
    ]
    return [(line, what) for line, what in found if what and what not in allowed]


def is_figure(value):
    """Whether a constant is a number, or the text of one, that says more than the few plain ones."""
    if isinstance(value, str) and TYPED.fullmatch(value):
        return int(re.sub(r"\D", "", value)) not in NUMBERS
    return type(value) is int and value not in NUMBERS


def typed_numbers(tree):
    """(line, number) of every integer, or number written as a text, outside the few plain ones, indexes and the UPPER_CASE
    constants of the module.
    """
    free = {node.slice for node in ast.walk(tree) if isinstance(node, ast.Subscript)}
    for node in tree.body:
        named = [one for target in getattr(node, "targets", ()) for one in ast.walk(target) if isinstance(one, ast.Name)]
        if isinstance(node, ast.Assign) and all(one.id.isupper() for one in named):
            free |= set(ast.walk(node))
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if node not in free and isinstance(node, ast.Constant) and is_figure(node.value)
    ]


def code_lines(name, tree):
    """How many lines of code the functions of a file take, without docstrings, comments and blank lines."""
    functions = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
    docstrings = {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and ast.get_docstring(node)
        for line in range(node.body[0].lineno, node.body[0].end_lineno + 1)
    }
    text = FILES[name].read_text(encoding="utf-8").splitlines()
    numbers = [line for node in functions for line in range(node.lineno, node.end_lineno + 1) if line not in docstrings]
    return len([line for line in numbers if text[line - 1].strip() and not text[line - 1].strip().startswith("#")])


def public_without_docstring(tree):
    """Names of the public functions, classes and methods that say nothing about themselves."""
    owners = [tree] + [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return [
        node.name
        for owner in owners
        for node in owner.body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_") and not ast.get_docstring(node)
    ]


def test_the_walk_finds_the_rooms():
    """The tests below read something: each room has files."""
    assert {"core", "law", "calculator", "contract"} <= {room(name) for name in TREES}
    assert {file_of(name) for name in calculators.names()} <= set(TREES)


@every_file
def test_imports_go_one_way(name):
    """publish → calculators → law → core, and of the standard library only what both interpreters have."""
    assert foreign_imports(name, TREES[name]) == []


def test_core_is_cut_in_rooms():
    """Every file of core stands in a room, and each room holds something."""
    rooms = {core_room(module_of(name)) for name in TREES if room(name) == "core" and name != "core/__init__.py"}
    assert rooms == set(CORE_ROOMS)


@pytest.mark.parametrize("name", [name for name in TREES if name.startswith("core/") and name != "core/__init__.py"])
def test_the_rooms_of_core_go_one_way(name):
    """A room of core imports only those before it."""
    assert climbing_imports(name, TREES[name]) == []


@every_file
def test_dynamic_import_only_in_the_contract(name):
    """Only __init__ may import by name: everything else is seen by the rule on imports."""
    names = {node.id for node in ast.walk(TREES[name]) if isinstance(node, ast.Name)}
    assert name == "__init__.py" or not names & {"__import__", "__path__"}


@every_file
def test_portable_subset(name):
    """No float, no clock, nothing that MicroPython lacks or does differently; no files, but the texts of the letters."""
    assert unportable(TREES[name], MAY_CALL.get(room(name), ())) == []


@every_file
def test_public_functions_have_docstrings(name):
    """Whatever another file may call says what it does; each file says what it is for."""
    assert ast.get_docstring(TREES[name])
    assert public_without_docstring(TREES[name]) == []


def test_the_contract_says_its_types():
    """What programs call names the type of each answer and of what comes back."""
    public = [node for node in TREES["__init__.py"].body if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")]
    assert "run" in [node.name for node in public]
    assert [node.name for node in public if node.returns is None or any(one.annotation is None for one in node.args.args)] == []


@pytest.mark.parametrize("name", [name for name in TREES if room(name) == "law"])
def test_law_is_data(name):
    """law/ holds tables: no function, no class, no condition, no loop."""
    assert [(node.lineno, type(node).__name__) for node in ast.walk(TREES[name]) if isinstance(node, LAW_NODES)] == []


@pytest.mark.parametrize("name", [name for name in TREES if room(name) in ("calculator", "letters", "contract")])
def test_no_figure_typed_in_a_calculator(name):
    """A rate or a threshold comes from law/; limits of the form are named constants."""
    assert typed_numbers(TREES[name]) == []


@every_calculator
def test_a_calculator_has_its_parts(name):
    """ORDER, TITLE, FIELDS, LIMITS, calculate and explain: what the contract calls; and not too much code in a file."""
    module = importlib.import_module(f"calculators.{name}")
    assert type(module.ORDER) is int and module.TITLE and module.FIELDS and module.LIMITS
    assert callable(module.calculate) and callable(module.explain)
    assert {file: lines for file in files_of(name) if (lines := code_lines(file, TREES[file])) > MAX_LINES} == {}


def test_orders_differ():
    """The site's order is never a matter of chance."""
    orders = [importlib.import_module(f"calculators.{name}").ORDER for name in calculators.names()]
    assert orders == sorted(set(orders))


def test_no_figure_of_law_is_typed_twice():
    """Two tables never hold the same figure from the same text; what follows from another table is composed, not typed."""
    typed = {}
    for name, tree in TREES.items():
        if room(name) == "law" and name != "law/__init__.py":
            module = importlib.import_module("calculators." + name.removesuffix(".py").replace("/", "."))
            for node in tree.body:
                if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and node.value.func.id == "dated":
                    title = f"{name} {node.targets[0].id}"
                    series = getattr(module, node.targets[0].id)
                    assert isinstance(series, Series)
                    typed[title] = {(series.unit, row.value, row.source) for row in series.rows}
    assert len(typed) > 5
    twice = [
        (one, other, typed[one] & typed[other]) for one in typed for other in typed if one < other and typed[one] & typed[other]
    ]
    assert twice == []


def publish_room(name):
    """The place of a file of publish/ in PUBLISH, given its path there."""
    return PUBLISH.index(name.split("/")[0] if "/" in name else "")


def against_the_way(name, tree):
    """What a file of publish/ imports from a room after its own."""
    inside = [full.removeprefix("calculators.publish.") for full in imported(tree) if full.startswith("calculators.publish.")]
    paths = [full.replace(".", "/") for full in inside]
    rooms = [path if (PUBLISHING / path).is_dir() else path.partition("/")[0] for path in paths]
    return [room for room in rooms if PUBLISH.index(room if room in PUBLISH else "") > publish_room(name)]


def circle(imports):
    """A circle of {module: modules that it imports}, from a module back to itself; empty when there is none."""
    done = set()

    def visit(module, way):
        if module in way:
            return [*way[way.index(module) :], module]
        if module in done:
            return []
        for other in imports.get(module, ()):
            found = visit(other, [*way, module])
            if found:
                return found
        done.add(module)
        return []

    return next((found for module in sorted(imports) if (found := visit(module, []))), [])


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_rooms_of_publish_go_one_way(name):
    """A room of publish/ imports itself and those before it; fences and the commands, at the top, import them all."""
    assert against_the_way(name, PUBLISHED[name]) == []


def test_imports_make_no_circle():
    """No module imports itself by way of others. Read as modules: `from room import module`, `from room.module import name`."""
    imports = graph_of(TREES | {f"publish/{name}": tree for name, tree in PUBLISHED.items()})
    assert sum(map(len, imports.values())) > 200
    assert circle(imports) == []


BAD = (
    "x = 1.5", "x = 1 / 2", "x /= 2", "round(2)", "float('2')", "open('a')", "print(1)", "date.today()", "datetime.utcnow()",
    "match x:\n case 1: pass", "x = '%s' % y", "x = f'{y}' % z", "x = t % (y, z)", "x = y.zfill(2)", "x = y.upper()",
    "x = y.title()", "x = y._asdict()", "x = y._fields", "x = f'{y:,}'", "x = f'{y:.2f}'", "x = f'{y:.0%}'",
    "x = '{y:,d}'.format(y=1)", "for a in b.items(): pass", "list(b.keys())", "max(b.values())",
    "for a in {1, 2}: pass", "x = [*a, 1]", "x = (*a,)", "x = {**a}", "x = f'{[f\"{a}\" for a in b]}'",
    "x = f'{\"\".join(a for a in b)}'", "def f(a, /): pass", "if (x := 1): pass", "x = y.strip()", "x = y.strip(' €')",
    "x = y.split()", "x = y.split(None, 1)", "x = y.isdigit()",
)  # fmt: skip


@pytest.mark.parametrize("snippet", BAD)
def test_the_portable_rule_bites(snippet):
    """Each thing forbidden is found when it is there."""
    assert unportable(ast.parse(snippet))


@pytest.mark.parametrize("snippet", [
    "x = f'{y:02d}'", "x = y % 4", "x = y // 2", "f(*a)", "x = y.strip(' \\t')", "x = y.split(z)",
    "x = sorted(b.items())", "x = f'{y[0]}{a.title}'", "x = f'{a}' f'{b}'",
    "def f(a, b=1, *, c): return [d for d in a]", "x = 'Paiement {count} : {day}'",
])  # fmt: skip
def test_the_portable_rule_spares(snippet):
    """What both interpreters do alike is allowed."""
    assert unportable(ast.parse(snippet)) == []


@pytest.mark.parametrize(("name", "snippet"), [
    ("core/a.py", "from calculators.law import ecb_rate"), ("core/a.py", "import calculators"), ("core/a.py", "import os"),
    ("letters/a.py", "from calculators import payment_deadline"), ("letters/a.py", "import os"),
    ("procedure/rule.py", "from calculators.limitation import rule"),
    ("law/a.py", "from datetime import date"), ("law/a.py", "from calculators import late_penalties"), ("a.py", "import re"),
    ("a.py", "from calculators.publish import form"), ("a.py", "from calculators import late_penalties"),
    ("a.py", "from . import core"), ("__init__.py", "import sys"), ("a.py", "from collections import OrderedDict"),
])  # fmt: skip
def test_the_import_rule_bites(name, snippet):
    """An import against the direction of the rooms is found."""
    assert foreign_imports(name, ast.parse(snippet))


@pytest.mark.parametrize(("name", "snippet"), [
    ("core/time/a.py", "from calculators.core.reading.form import Refused"),
    ("core/words/a.py", "from calculators.core import money"),
    ("core/money/__init__.py", "from calculators.core.answer import html"),
])  # fmt: skip
def test_the_rule_on_rooms_of_core_bites(name, snippet):
    """An import from a higher room of core is found."""
    assert climbing_imports(name, ast.parse(snippet))


def test_the_number_rule_bites():
    """A figure in a function is found; a named constant is not."""
    assert typed_numbers(ast.parse("RATE = 365\ndef f(x):\n    return x[3] * 40 + 12")) == [(3, 40)]
    typed = "def f(x):\n    return decimal('200000', 2) + decimal('12,5') + amount('5\u202f000 €') + len('1er article')"
    assert {figure for _, figure in typed_numbers(ast.parse(typed))} == {"200000", "12,5", "5\u202f000 €"}


@pytest.mark.parametrize(("name", "snippet"), [
    ("sources/a.py", "from calculators.publish.guide import figures"),
    ("guide/a.py", "from calculators.publish import fences"),
    ("worked/a.py", "from calculators.publish.widgets.form import rows"),
    ("built/a.py", "import calculators.publish.brand.reader"),
])  # fmt: skip
def test_the_rule_on_rooms_bites(name, snippet):
    """An import against the order of the rooms of publish/ is found; the other way is free."""
    assert against_the_way(name, ast.parse(snippet))
    assert not against_the_way("prepare.py", ast.parse(snippet))


def test_the_rule_on_circles_bites():
    """The circle that publish/ once had is found."""
    found = circle({"embed": ["fences"], "fences": ["snippets", "values"], "snippets": ["embed"]})
    assert found == ["embed", "fences", "snippets", "embed"]
    assert circle({"fences": ["snippets", "values"], "snippets": ["values"]}) == []
