// @ts-check
// What clients owe today, what it is made of, and what it leaves out: nothing is dropped without a word.

import { dayInWords } from "../../shared/dates.js";
import { element } from "../../shared/dom.js";
import { euros } from "../../shared/money.js";
import { counted } from "../../table/words.js";
import { owed, totals } from "./rows.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Totals} Totals */

const SHARES = /** @type {const} */ ([["late", "En retard"], ["coming", "Pas encore échu"], ["expired", "Délai pour agir terminé"]]);

/** @param {Desk} desk @param {Row[]} rows @returns {Node[]} */
export function sums(desk, rows) {
  const found = totals(rows), day = `Au ${dayInWords(desk.day)}`;
  const unknown = found.incomplete.count + found.waiting.count === rows.length;
  const amount = element("strong", { className: "amount", textContent: euros(owed(found)) });
  amount.dataset.label = "Total";
  return [
    element("p", { className: "headline" }, ...(unknown ? [`${day}, aucune somme n’est encore connue.`] : [`${day}, vos clients vous doivent `, amount])),
    element("dl", { className: "sums" }, ...SHARES.filter(([kind]) => found[kind].count).map(([kind, title]) => share(title, found[kind]))),
    ...leftOut(desk, rows, found).map((sentence) => element("p", { className: "note", textContent: sentence })),
  ];
}

/** @param {string} title @param {{ count: number, cents: number }} found */
const share = (title, { count, cents }) => element("div", {},
  element("dt", {}, `${title} `, element("span", { className: "note", textContent: counted(count, "facture") })),
  element("dd", { textContent: euros(cents) }));

/** @param {Desk} desk @param {Row[]} rows @param {Totals} found */
function leftOut(desk, rows, { incomplete, waiting, lost, paid }) {
  const stopped = rows.map(({ invoice }) => desk.outcomes.get(invoice.id)).filter((outcome) => outcome?.codes.includes("rate-unknown"));
  const until = stopped.map(({ values }) => values.known_until).filter(Boolean).sort()[0];
  return [
    incomplete.count && `${counted(incomplete.count, "facture")} à compléter\u202f: sans montant compté ici.`,
    waiting.count && `${counted(waiting.count, "facture")} en cours de calcul\u202f: sans montant compté ici.`,
    lost.count && `${counted(lost.count, "facture")} en perte, hors du total\u202f: ${euros(lost.cents)}.`,
    paid.count && `${counted(paid.count, "facture")} hors du total\u202f: plus rien n’est dû.`,
    stopped.length && `Pour ${counted(stopped.length, "facture")}, les intérêts s’arrêtent${until ? ` le ${dayInWords(until)}` : ""}\u202f: le taux suivant n’est pas encore publié.`,
  ].filter(Boolean);
}
