"""What is compared: our pages, and one sum shown by each of the runtimes one may choose, all from the same server."""

import json
from collections import namedtuple

Page = namedtuple("Page", "name path heavy")

WIDGET, GUIDE = "/widgets/late_penalties/", "/penalites-de-retard/"
CASE_FILE, WORDS_ONLY = "/mon-dossier/", "/facturer/suivre-ses-encaissements/"
FLOOR, FLOOR_PRELOADED, PYSCRIPT, PYODIDE = "/bench/floor/", "/bench/preloads/", "/bench/pyscript/", "/bench/pyodide/"

PAGES = [
    Page("our widget", WIDGET, False),
    Page("our guide page", GUIDE, False),
    Page("floor: MicroPython and one sum", FLOOR, False),
    Page("floor with preloads (information)", FLOOR_PRELOADED, False),
    Page("PyScript core, MicroPython", PYSCRIPT, False),
    Page("Pyodide", PYODIDE, True),
]

# One field of each calculator, on the pages that show it, and the keys pressed in it in turn.
FIGURE, DAY = ("5", "Backspace"), ("ArrowUp", "ArrowDown")
TYPED = [
    (f"{calculator}, {where}", path, calculator, field, keys)
    for calculator, guide, field, keys in (
        ("late_penalties", GUIDE, "amount", FIGURE),
        ("judgment_interest", "/interets-apres-jugement/", "principal", FIGURE),
        ("payment_deadline", "/echeance/", "invoice_date", DAY),
        ("limitation", "/prescription/", "today", DAY),
        ("court_deadlines", "/delais-de-procedure/", "date", DAY),
        ("reminders", "/calendrier-de-relance/", "due_date", DAY),
        ("instalments", "/echeancier/", "total", FIGURE),
        ("procedure", "/quelle-procedure/", "creditor", DAY),
        ("recovery_cost", "/combien-ca-coute/", "amount", FIGURE),
        ("letters", "/lettres/studio/", "amount", FIGURE),
    )
    for where, path in (("guide page", guide), ("widget", f"/widgets/{calculator}/"))
]

SHELL = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>One sum</title>
    <link rel="icon" href="data:,">{head}
  </head>
  <body>
    <p id="answer"></p>
{body}
  </body>
</html>
"""

SUM = """
from js import document
answer = document.getElementById("answer")
answer.textContent = str(sum(range(101)))
answer.setAttribute("data-state", "ready")
"""

INLINE = """    <script type="module">
import {{ {load} }} from "{module}";
const python = await {load}();
python.runPython(`{sum}`);
    </script>"""

MICROPYTHON = INLINE.format(load="loadMicroPython", module="/micropython/micropython.mjs", sum=SUM)

PRELOADS = """
    <link rel="modulepreload" href="/micropython/micropython.mjs">
    <link rel="preload" href="/micropython/micropython.wasm" as="fetch" crossorigin>"""

PYSCRIPT_HEAD = """
    <link rel="stylesheet" href="/pyscript/core.css">
    <script type="module" src="/pyscript/core.js"></script>"""

PYSCRIPT_BODY = f"""    <mpy-config>{json.dumps({"interpreter": "/micropython/micropython.mjs"})}</mpy-config>
    <script type="mpy">{SUM}</script>"""

# Path -> HTML of the pages that only the bench serves.
COMPARED = {
    "/bench/blank/": SHELL.format(head="", body=""),
    FLOOR: SHELL.format(head="", body=MICROPYTHON),
    FLOOR_PRELOADED: SHELL.format(head=PRELOADS, body=MICROPYTHON),
    PYSCRIPT: SHELL.format(head=PYSCRIPT_HEAD, body=PYSCRIPT_BODY),
    PYODIDE: SHELL.format(head="", body=INLINE.format(load="loadPyodide", module="/pyodide/pyodide.mjs", sum=SUM)),
}
