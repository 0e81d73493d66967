// @ts-check
// At home: what is owed today and what comes next, for a reader who keeps a case file.

import { isThisWeek, rowsOf } from "../dossier/list/rows.js";
import { dayInWords, today } from "../shared/dates.js";
import { around, element, one } from "../shared/dom.js";
import { euros } from "../shared/money.js";
import { counted } from "../table/words.js";
import { owedFirst } from "./chooser.js";
import { allFollowed, caseFile } from "./place.js";

/** @typedef {import("../dossier/list/rows.js").Row} Row */
/** @typedef {import("../dossier/keeping/keeper.js").Keeper} Keeper */

const MOST = 3; // lines

/** Where a greeting is due, its room was kept from the start; elsewhere the room goes. @param {HTMLElement} place the example of the home page @param {Keeper} keeper */
export async function greet(place, { file }) {
  const home = around(place, ".home");
  if (!home || file.example || !file.invoices.length) return place.classList.remove("filed");
  const [found, steps] = await Promise.all([allFollowed(file, place.dataset.assets), stepWords()]);
  const day = today(), rows = rowsOf(file, found), coming = owedFirst(rows).filter(({ step }) => step);
  const shown = coming.slice(0, MOST), count = rows.filter((row) => isThisWeek(row, day)).length, lacking = rows.filter(({ state }) => state === "incomplete").length;
  const said = [
    count ? `${counted(count, "action")} cette semaine` : "Rien à faire cette semaine",
    lacking && `${counted(lacking, "facture")} à compléter`,
  ].filter(Boolean).join(" · ");
  const section = element("section", { className: "greeting" },
    element("ul", {}, ...shown.map((row) => line(row, shown, steps, day))),
    element("p", {}, `${said} · `, element("a", { href: caseFile(), textContent: "Mon dossier" })));
  section.setAttribute("aria-label", "Votre dossier");
  home.prepend(section);
  return home.style.setProperty("--greeting", `${section.offsetHeight}px`);
}

/** What each step is called, as the page « Mon dossier » has it. @returns {Promise<Record<string, string>>} */
async function stepWords() {
  const response = await fetch(caseFile(), { credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return JSON.parse(/** @type {HTMLTemplateElement} */ (one(page, "[data-words]")).content.textContent).steps;
}

/** « Atelier Lumen : 1 420,62 € · mise en demeure, depuis le 12 novembre ». @param {Row} row @param {Row[]} shown @param {Record<string, string>} steps @param {string} day */
function line({ invoice, client, name, number, cents, step: { code, date, overdue } }, shown, steps, day) {
  const on = dayInWords(date).replace(`\u00a0${day.slice(0, 4)}`, "");
  const when = overdue ? `depuis le ${on}` : date === day ? "aujourd’hui" : `le ${on}`;
  const alone = name && shown.filter((row) => row.client === client).length === 1;
  const textContent = alone ? name : [name, `facture ${number || "sans numéro"}`].filter(Boolean).join(", ");
  const way = element("a", { href: caseFile(invoice.id), textContent });
  return element("li", {}, way, "\u202f: ", element("b", { textContent: euros(cents) }), ` · ${lower(steps[code])}, ${when}`);
}

/** Within a sentence. @param {string} text */
const lower = (text) => `${text[0].toLowerCase()}${text.slice(1)}`;
