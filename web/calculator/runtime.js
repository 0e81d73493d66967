// @ts-check
// One Python for the whole visit: MicroPython, started once, and one bundle for each calculator that is opened.

import { breath } from "../shared/breath.js";
import { script } from "../shared/script.js";
import { foldersOf, moduleOf, unpacked } from "./bundle.js";

const ASKED = /** @type {const} */ (["answer", "draft", "files", "shared", "columns", "row", "figures", "whole", "begin", "share", "add", "total", "rows", "listed"]);
/**
 * What the Python of a calculator answers, in JSON as it is asked, by the functions of GLUE.
 * @typedef {Record<typeof ASKED[number], (...given: string[]) => string>} Said
 */

const base = new URL("python/", script.src);

const START = `
import datetime, gc, json, sys
gc.threshold(2 << 20)  # bytes between two collections: else there is one after each module and each key
if "/" not in sys.path: sys.path.insert(0, "/")
`;
const GLUE = `
import json, calculators
def answer(name, rows):
    errors, html = calculators.answer(name, json.loads(rows))
    return json.dumps(errors) + "\\n" + html  # as JSON, the HTML would cost more than working it out
def draft(name, rows):
    return calculators.draft(name, json.loads(rows)[0])
def files(name, rows):
    return json.dumps(calculators.files(name, json.loads(rows)))
def shared(name, rows):
    return json.dumps(calculators.shared(name, json.loads(rows)))
def columns(name, header):
    return json.dumps(calculators.columns(name, json.loads(header)))
def row(name, fields, cells):
    return json.dumps(calculators.row(name, json.loads(fields), json.loads(cells)))
def figures(name, rows):
    return json.dumps(calculators.figures(name, json.loads(rows)))
def whole(name, rows):
    return json.dumps(calculators.run_all(name, json.loads(rows), html=False))
def begin(name):
    global many
    many = calculators.Batch(name)
def share(rows):
    return json.dumps(many.share(json.loads(rows)))
def add(rows):
    return json.dumps(many.add(json.loads(rows)))
def total():
    return many.html()
def rows(first, count):
    return json.dumps(many.rows(int(first), int(count)))
def listed():
    return json.dumps(many.listed())
`;

/** @type {Promise<any>} */ let runtime; // of MicroPython
/** @type {Set<string>} */ let folders; // that its files have
/** @type {Map<string, Promise<Said>>} */ const bundles = new Map(); // by calculator

/** Its files come meanwhile, after everything else. @param {string} name @param {string} assets their folder */
export function prefetch(name, assets) {
  for (const file of ["micropython.mjs", "micropython.wasm", `${name}.bin`]) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: new URL(`${assets}/${file}`, base).href }));
  }
}

/** Its script and its WebAssembly are asked for at once. @param {string} folder */
async function start(folder) {
  const [{ loadMicroPython }, wasm] = await Promise.all([import(folder + "micropython.mjs"), compiled(folder + "micropython.wasm")]);
  folders = new Set();
  /** @type {(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => void} */
  const instantiateWasm = (imports, done) => WebAssembly.instantiate(wasm, imports).then(done);
  return loadMicroPython({ heapsize: 8 << 20, linebuffer: true, instantiateWasm });
}

/** @param {string} url */
async function asked(url) {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** @param {string} url */
const fetched = async (url) => new Uint8Array(await (await asked(url)).arrayBuffer());

/** As it comes, where the host gives its type. @param {string} url */
async function compiled(url) {
  const response = await asked(url);
  if (response.headers.get("Content-Type") === "application/wasm") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Writes a file for MicroPython. @param {any} files its file system @param {string} path @param {Uint8Array} content */
function write(files, path, content) {
  for (const folder of foldersOf(path)) {
    if (!folders.has(folder)) files.mkdir(folder);
    folders.add(folder);
  }
  files.writeFile(`/${path}`, content);
}

/** @param {any} mp @param {Uint8Array} bytes @returns {Promise<Said>} */
async function imported(mp, bytes) {
  await breath();
  const files = written(mp, bytes);
  const modules = files.map(({ path }) => path).filter((path) => path.endsWith(".mpy")).map(moduleOf);
  for (const code of [START, ...modules.map((module) => `import ${module}`), GLUE]) {
    await breath();
    mp.runPython(code);
  }
  return /** @type {Said} */ (Object.fromEntries(ASKED.map((name) => [name, mp.globals.get(name)])));
}

/** @param {any} mp @param {Uint8Array} bytes of a bundle */
function written(mp, bytes) {
  const files = unpacked(bytes);
  for (const { path, content } of files) write(mp.FS, path, content);
  return files;
}

/** What Python imports when it is first asked for: a file of its own. @param {string} name @param {string} assets */
export async function later(name, assets) {
  const [mp, bytes] = await Promise.all([runtime, fetched(new URL(`${assets}/${name}.bin`, base).href)]);
  written(mp, bytes);
}

/** The Python of a calculator, fetched and started when it was not. @param {string} name @param {string} assets */
export function python(name, assets) {
  const folder = new URL(`${assets}/`, base).href;
  if (!bundles.has(name)) {
    runtime ||= start(folder);
    const ready = Promise.all([runtime, fetched(`${folder}${name}.bin`)]).then(([mp, bytes]) => imported(mp, bytes));
    ready.catch(() => {
      bundles.delete(name);
      runtime = undefined; // a later touch tries again
    });
    bundles.set(name, ready);
  }
  return bundles.get(name);
}
