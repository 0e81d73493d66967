// @ts-check
// Where things are, from the module of this folder, which stands in the assets of the guide.

import { FOLLOWED, workedOut } from "../dossier/outcomes.js";
import { today } from "../shared/dates.js";
import { element } from "../shared/dom.js";

/** @import { CaseFile } from "../dossier/model.js" */
/** @import { Outcome } from "../dossier/desk.js" */
/** @typedef {import("../calculator/runtime.js").Said} Said */

/** What stands beside the module. @param {string} name */
export const here = (name) => new URL(name, import.meta.url).href;

/** « Mon dossier », at an invoice when there is one. @param {string} [id] */
export const caseFile = (id) => here(`../mon-dossier/${id ? `#facture=${id}` : ""}`);

/** @param {string} id @param {string} textContent */
export const wayTo = (id, textContent) => element("a", { href: caseFile(id), textContent });

/** The rule of the case file, in Python: fetched when it was not. @param {string} assets @returns {Promise<Said>} */
export async function rule(assets) {
  const { python } = /** @type {any} */ (await customElements.whenDefined("live-calculator"));
  return python(FOLLOWED, assets);
}

/** What was found of each invoice, and from what: a visit asks once. @type {Map<string, [string, Outcome]>} */ const known = new Map();

/** What the rule says of every invoice today. @param {CaseFile} file @param {string} assets @returns {Promise<Map<string, Outcome>>} */
export async function allFollowed(file, assets) {
  const work = workedOut(await rule(assets), file, file.invoices, today(), known);
  while (!(await work.next()).done);
  return new Map(file.invoices.map(({ id }) => [id, known.get(id)[1]]));
}
