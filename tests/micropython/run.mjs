// Runs calculators in the MicroPython of the pages. Standard input: [[name, answers], …] as JSON, a third item being the
// day on which the published rates stop (law_tables.py); several rows of answers go to run_all; "names" and "fields" ask
// for those, "columns" for those of a header and the answers of a row, "figures" for those of rows. Standard output: one JSON result a line, in order, or
// {"raised": the name of the exception, "words": its text}.
// Argument: the folder that holds calculators/, this checkout when none.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs";

process.on("uncaughtException", (error) => {
  console.error(error.message); // the runtime is one long line: never let node print it
  process.exit(1);
});

const root = process.argv[2] ?? join(import.meta.dirname, "..", "..");
const mp = await loadMicroPython({ heapsize: 64 * 1024 * 1024, stdout: (line) => console.log(line) });

function copy(folder) {
  mp.FS.mkdir("/" + folder);
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder + "/" + entry.name;
    if (entry.isDirectory() && !["__pycache__", "publish"].includes(entry.name)) copy(path);
    else if (/\.(py|txt)$/.test(entry.name)) mp.FS.writeFile("/" + path, readFileSync(join(root, path)));
  }
}
copy("calculators");
mp.FS.writeFile("/law_tables.py", readFileSync(join(import.meta.dirname, "..", "law_tables.py")));

mp.globals.set("questions", readFileSync(0, "utf8"));
mp.runPython(`
import json, sys
sys.path.insert(0, "/")
import calculators, law_tables
def answer(name, answers):
    if name == "names":
        return calculators.names()
    if name == "fields":
        return calculators.fields(answers)
    if name == "columns":
        calculator, header, cells = answers
        found = calculators.columns(calculator, header)
        return [found, calculators.row(calculator, found["fields"], cells)]
    if name == "figures":
        return calculators.figures(*answers)
    if isinstance(answers, list):
        return calculators.run_all(name, answers)
    return calculators.run(name, answers)
for name, answers, *law_until in json.loads(questions):
    try:
        print(json.dumps(law_tables.under(law_until[0] if law_until else None, answer, name, answers)))
    except Exception as error:
        print(json.dumps({"raised": type(error).__name__, "words": str(error)}))
`);
