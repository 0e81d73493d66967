// @ts-check
// A form that somebody else fills, an address or the page around: never with what could name somebody, and never without a word.

import { dayInWords, frenchDay, isoDay, today } from "../shared/dates.js";
import { all, around, element, one } from "../shared/dom.js";
import { remember } from "./actions.js";
import { daysOf } from "./blank.js";
import { fieldOf, valueOf } from "./form.js";
import { asked } from "./link.js";
import { openAround, waysTo } from "./questions.js";
import { markTaken } from "./taken.js";

/** @typedef {import("./element.js").LiveCalculator} LiveCalculator */
/** @typedef {import("./link.js").Answers} Answers */

/** Fills the first form of the calculator that the address asks; whether it did. @param {LiveCalculator} calculator */
export function follow(calculator) {
  const { calculator: name, version, rows } = asked(location.hash), { form } = calculator;
  if (name !== calculator.name || one(document, `form[data-calculator="${name}"]`) !== /** @type {Element} */ (form)) return false;
  take(calculator, rows, version ? LINK : WAY);
  const { rules } = form.dataset, older = version && version !== rules;
  calculator.notify("version", ...(older ? [`Ce lien date d’une autre version des règles (${version}). Le résultat suit la version du ${frenchDay(rules)}.`] : []));
  return true;
}

/** Who fills a form, any of its kind, what is said beside a question. A link that somebody copied has a version; the guide's own have none. */
const LINK = { this: "Ce lien", any: "Un lien", mark: "Repris du lien" }, WAY = { ...LINK, mark: "Repris de votre calcul" };
const AROUND = { this: "Cette page", any: "Une page", mark: WAY.mark };

/** Fills the form with what the page around hands over; to answers of the reader it is added, and they come back in one press. @param {LiveCalculator} calculator @param {Answers} row */
export function hand(calculator, row) {
  take(calculator, [row], AROUND, !calculator.example);
}

/** @param {LiveCalculator} calculator @param {Answers[]} rows @param {typeof LINK} who @param {boolean} [added] to what is there */
function take(calculator, rows, who, added = false) {
  const { form } = calculator;
  const fields = [...new Set(rows.flatMap(Object.keys))].map((key) => fieldOf(form, key)).filter(Boolean);
  const ignored = fields.filter((field) => "personal" in field.dataset);
  const open = fields.filter((field) => !ignored.includes(field));
  const given = rows.map((row) => only(row, open));
  if (!added && open.every((field) => field.dataset.kind === "choice")) choose(calculator, given[0] ?? {}, open, who.this);
  else {
    if (added) add(calculator, given[0]);
    else calculator.start(who === AROUND ? given.map((row) => ({ ...calculator.staying(), ...row })) : given);
    const taken = open.filter((field) => given.some((row) => tells(field, row)));
    sayFilled(calculator, taken, who.this,
      added ? button("undo", "Remettre mes réponses") : button("clear", "Vider ces réponses"));
    sayDay(calculator);
    for (const { dataset } of taken) {
      for (const each of all(form, `.field[data-field="${dataset.field}"]`)) markTaken(/** @type {any} */ (each), who.mark);
    }
    for (const field of open) if (unread(field, rows[0])) markTaken(field, `${who.this} donnait «\u00a0${rows[0][field.dataset.field].slice(0, 10)}\u00a0»\u202f: cette réponse n’existe pas ici.`);
    judge(calculator, open);
  }
  if (ignored.length) {
    calculator.notify("personal", `${who.this} voulait remplir\u202f: `, ...waysTo(ignored), `. ${who.any} ne remplit jamais un nom, une adresse ou un compte.`);
  } else calculator.notify("personal");
}

/** Whether a question cannot hold what was given: a day that the calendar has not, a choice that is not there. @param {HTMLElement} field @param {Answers} [row] */
function unread(field, row = {}) {
  const { field: name, kind } = field.dataset, text = row[name];
  return Boolean(text) && ((kind === "date" && !isoDay(text)) || (kind === "choice" && valueOf(field) !== text));
}

/** What was filled is judged at once, beside its question; what lacks is in sight. @param {LiveCalculator} calculator @param {HTMLElement[]} fields */
export async function judge(calculator, fields) {
  for (const field of fields) calculator.touched.add(field);
  await calculator.load();
  for (const field of calculator.lacking) openAround(field);
}

/** Whether a question was answered; a choice that everybody has tells nothing. @param {HTMLElement} field @param {Answers} row */
export function tells(field, row) {
  const { field: name, kind, default: usual = "" } = field.dataset;
  return Boolean(row[name]) && !unread(field, row) && (kind !== "choice" || row[name] !== usual);
}

/** @param {LiveCalculator} calculator @param {Answers} given */
function add(calculator, given) {
  remember(calculator);
  const [first, ...others] = calculator.everything();
  calculator.fill([{ ...first, ...given }, ...others]);
}

/** @param {Answers} row @param {HTMLElement[]} fields */
function only(row, fields) {
  /** @type {Answers} */ const found = {};
  for (const { dataset: { field, kind } } of fields) {
    if (field in row) found[field] = kind === "date" ? isoDay(row[field]) ?? "" : row[field];
  }
  return found;
}

/**
 * A link that only chooses, a letter for instance, shows the example of it; what it chose stays, is seen, and said but for the subject.
 * @param {LiveCalculator} calculator @param {Answers} choices @param {HTMLElement[]} fields @param {string} who
 */
function choose(calculator, choices, fields, who) {
  calculator.given = [...calculator.subject(), ...Object.keys(choices)];
  calculator.fill(calculator.worked.map((row) => ({ ...row, ...choices })), true);
  const seen = fields.filter((field) => !field.hidden && tells(field, choices));
  for (const field of seen) openAround(field);
  const said = seen.filter(({ dataset }) => !calculator.subject().includes(dataset.field));
  if (said.length) calculator.notify("link", `${who} a rempli\u202f: `, ...waysTo(said), ". ", button("example", "Reprendre l’exemple"));
}

/** @param {LiveCalculator} calculator @param {HTMLElement[]} fields @param {string} who @param {HTMLElement} back takes it back */
function sayFilled(calculator, fields, who, back) {
  if (!fields.length) return;
  for (const group of /** @type {HTMLDetailsElement[]} */ (all(calculator.form, ".group"))) {
    group.open = fields.some((field) => around(field, ".group") === group);
  }
  calculator.notify("link", `${who} a rempli\u202f: `, ...waysTo(fields), ". ", back);
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
