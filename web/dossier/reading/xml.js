// @ts-check
// XML that comes from elsewhere: read by the browser, by namespace and local name, since prefixes vary.

const STANDARD = ["urn:un:unece:uncefact:data:standard:", "urn:ferd:CrossIndustryDocument:", "urn:oasis:names:specification:ubl:schema:xsd:"];

/** The text of a file: the encoding that it says by its mark, its first bytes or its declaration. @param {Uint8Array} bytes */
export function xmlText(bytes) {
  const [first, second] = bytes;
  const wide = { fffe: "utf-16le", feff: "utf-16be", "3c00": "utf-16le", "003c": "utf-16be" }[[first, second].map((byte) => (byte ?? 1).toString(16).padStart(2, "0")).join("")];
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 200));
  const [, said = "utf-8"] = /^\W{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(head) ?? [];
  for (const label of [wide ?? said, "utf-8"]) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch { /* an encoding that is none, or not its own: the next */ }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** Whether a document declares its own words: entities, other files. None is read. @param {string} text */
export const declares = (text) => /<!(DOCTYPE|ENTITY)/i.test(text);

/** The root of a text, null when it is no XML. Its declaration is left out: the encoding that it says is no longer the one. @param {string} text */
export function rootOf(text) {
  const { documentElement: root } = new DOMParser().parseFromString(text.replace(/^[^<]*(<\?xml[^>]*\?>)?/, "").trim(), "application/xml");
  return root.getElementsByTagName("parsererror").length || root.localName === "parsererror" ? null : root;
}

/** Its children of that name. @param {Element | null | undefined} node @param {string} name @returns {Element[]} */
const childrenOf = (node, name) => [...node?.children ?? []].filter(({ localName, namespaceURI }) => localName === name && STANDARD.some((one) => namespaceURI?.startsWith(one)));

/** What stands at the end of a path of names: « Party/Contact/Name ». @param {Element | null | undefined} node @param {string} path @returns {Element[]} */
export const all = (node, path) => path.split("/").reduce((found, name) => found.flatMap((one) => childrenOf(one, name)), [node]);

/** The first one, undefined where there is none. @param {Element | null | undefined} node @param {string} path @returns {Element | undefined} */
export const one = (node, path) => all(node, path)[0];

/** Its text, empty where there is none. @param {Element | null | undefined} node @param {string} [path] */
export const said = (node, path) => ((path ? all(node, path).find((found) => found.textContent.trim()) : node)?.textContent ?? "").trim();
