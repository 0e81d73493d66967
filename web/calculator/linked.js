// @ts-check
// A form that an address fills: never with what could name somebody, and never without a word.

import { dayInWords, frenchDay, isoDay, today } from "../shared/dates.js";
import { all, around, element, one } from "../shared/dom.js";
import { daysOf } from "./blank.js";
import { fieldOf } from "./form.js";
import { asked } from "./link.js";
import { waysTo } from "./questions.js";
import { markTaken } from "./taken.js";

/** @typedef {import("./element.js").LiveCalculator} LiveCalculator */
/** @typedef {import("./link.js").Answers} Answers */

const FROM_ANSWER = "Repris de votre calcul", FROM_LINK = "Repris du lien"; // a link that somebody copied has a version

/** Fills the first form of the calculator that the address asks; whether it did. @param {LiveCalculator} calculator */
export function follow(calculator) {
  const { calculator: name, version, rows } = asked(location.hash), { form } = calculator;
  if (name !== calculator.name || one(document, `form[data-calculator="${name}"]`) !== /** @type {Element} */ (form)) return false;
  const fields = [...new Set(rows.flatMap(Object.keys))].map((key) => fieldOf(form, key)).filter(Boolean);
  const ignored = fields.filter((field) => "personal" in field.dataset);
  const open = fields.filter((field) => !ignored.includes(field));
  const given = rows.map((row) => only(row, open));
  if (open.every((field) => field.dataset.kind === "choice")) choose(calculator, given[0] ?? {});
  else {
    calculator.start(given);
    const filled = open.filter((field) => given.some((row) => row[field.dataset.field]));
    sayFilled(calculator, filled.filter((field) => field.dataset.kind !== "choice"));
    sayDay(calculator);
    for (const field of filled) {
      const { field: key, default: usual } = field.dataset;
      if (given.every((row) => row[key] === usual)) continue;
      for (const each of all(form, `.field[data-field="${key}"]`)) markTaken(/** @type {any} */ (each), version ? FROM_LINK : FROM_ANSWER);
    }
  }
  if (ignored.length) {
    calculator.notify("personal", "Ce lien voulait remplir\u202f: ", ...waysTo(ignored), ". Un lien ne remplit jamais un nom, une adresse ou un compte.");
  } else calculator.notify("personal");
  const { rules } = form.dataset, older = version && version !== rules;
  calculator.notify("version", ...(older ? [`Ce lien date d’une autre version des règles (${version}). Le résultat suit la version du ${frenchDay(rules)}.`] : []));
  return true;
}

/** @param {Answers} row @param {HTMLElement[]} fields */
function only(row, fields) {
  /** @type {Answers} */ const found = {};
  for (const { dataset: { field, kind } } of fields) {
    if (field in row) found[field] = kind === "date" ? isoDay(row[field]) ?? row[field] : row[field];
  }
  return found;
}

/** A link that only chooses, a letter for instance, shows the example of it; what it chose stays. @param {LiveCalculator} calculator @param {Answers} choices */
function choose(calculator, choices) {
  calculator.given = [...calculator.subject(), ...Object.keys(choices)];
  calculator.fill(calculator.worked.map((row) => ({ ...row, ...choices })), true);
}

/** @param {LiveCalculator} calculator @param {HTMLElement[]} fields */
function sayFilled(calculator, fields) {
  if (!fields.length) return;
  for (const group of /** @type {HTMLDetailsElement[]} */ (all(calculator.form, ".group"))) {
    group.open = fields.some((field) => around(field, ".group") === group);
  }
  calculator.notify("link", "Ce lien a rempli\u202f: ", ...waysTo(fields), ". ", button("clear", "Vider ces réponses"));
}

/** A calculation of another day says so. @param {LiveCalculator} calculator */
function sayDay(calculator) {
  const day = daysOf(calculator.form).find((input) => input.value && input.value !== today() && !around(input, ".field").hidden);
  if (day) calculator.notify("day", `Calculé au ${dayInWords(day.value)}. `, button("recalculate", "Recalculer à aujourd’hui"));
}

/** @param {string} action @param {string} textContent */
export function button(action, textContent) {
  const made = element("button", { type: "button", textContent });
  made.dataset.action = action;
  return made;
}
