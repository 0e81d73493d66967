// @ts-check
// « Résumé pour mon comptable »: one sheet of figures, and what they are; no advice.

import { dayInWords, frenchDay } from "../../shared/dates.js";
import { element } from "../../shared/dom.js";
import { euros } from "../../shared/money.js";
import { counted } from "../../table/words.js";
import { agesOf, totalsOf } from "./figures.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("./figures.js").Line} Line */

/** Titles, and whether figures are under them. @type {[string, boolean][]} */
const COLUMNS = [["Facture", false], ["Date", false], ["Échéance", false], ["Retard", true], ["État", false], ["Montant TTC", true], ["Acomptes, avoirs, retenues", true],
  ["Payé sur le prix", true], ["Reste dû TTC", true], ["Intérêts", true], ["Indemnité et frais", true]];
/** @type {[string, boolean][]} */ const AGED = [["Âge", false], ["Factures", true], ["Reste dû TTC", true]];
const NOTES = [
  "Les intérêts, l’indemnité et les frais sont à part\u202f: ce sont des sommes dues en plus du prix, comptées d’après les textes au jour indiqué. « Payé sur le prix » est ce que les paiements ont réglé de la facture elle-même\u202f; le reste a réglé des intérêts ou des frais.",
  "Ces chiffres ne disent rien de leur traitement comptable ou fiscal\u202f: créances douteuses, provision, TVA sont à voir avec votre expert-comptable. En micro-entreprise, le chiffre d’affaires est ce qui a été encaissé\u202f: une facture impayée n’y entre pas, et il n’y a pas de perte à déduire.",
];

/** @param {[string, boolean][]} columns @param {(string | HTMLElement)[][]} rows @param {string} caption @param {string[]} total */
function table(columns, rows, caption, total) {
  const cells = (/** @type {(string | HTMLElement)[]} */ row) => element("tr", {}, ...row.map((cell, at) => element("td", { className: columns[at][1] ? "number" : "" }, cell)));
  return element("table", {}, element("caption", { textContent: caption }), element("thead", {}, element("tr", {}, ...columns.map(([textContent, figures]) => element("th", { scope: "col", textContent, className: figures ? "number" : "" })))),
    element("tbody", {}, ...rows.map(cells)), element("tfoot", {}, cells(total)));
}

/** @param {Line} line */
const sums = (line) => [line.invoiced, line.deducted, line.onPrice, line.price, line.interest, line.besides].map(euros);

/** @param {Line[]} lines of one client @param {Record<string, string>} states */
function clientTable(lines, states) {
  const rows = lines.map((line) => [line.number || "sans numéro", frenchDay(line.issued), frenchDay(line.due), line.late ? `${line.late}\u202fj` : "", states[line.state] ?? "", ...sums(line)]);
  return table(COLUMNS, rows, lines[0].client || "Client sans nom", ["Total", "", "", "", "", ...sums(/** @type {any} */ (totalsOf(lines)))]);
}

/** The sheet. @param {Desk} desk @param {Line[]} lines unpaid, by client @param {string[]} left invoices that are not worked out */
export function summary(desk, lines, left) {
  const { me } = desk.file, totals = totalsOf(lines), ages = agesOf(lines), whose = [me.creditor_name, me.creditor_siren && `SIREN ${me.creditor_siren}`].filter(Boolean).join(", ");
  const clients = [...Map.groupBy(lines, ({ clientId }) => clientId).values()];
  const until = lines.map(({ id }) => desk.outcomes.get(id).values).filter(({ provisional }) => provisional).map(({ known_until: day }) => day).sort()[0];
  const rows = ages.map(({ words, count, cents }) => [words, String(count), euros(cents)]);
  return element("div", { className: "print-sheet accounts" },
    element("h1", { textContent: `Factures impayées au ${dayInWords(desk.day)}` }), ...(whose ? [element("p", { textContent: whose })] : []),
    element("p", { textContent: `${counted(lines.length, "facture")}, ${counted(clients.length, "client")}\u202f: reste dû ${euros(totals.price)} TTC, et ${euros(totals.interest + totals.besides)} d’intérêts, d’indemnité et de frais.` }),
    ...(left.length ? [element("p", { textContent: `${counted(left.length, "facture")} non comptée${left.length > 1 ? "s" : ""}, une réponse manque\u202f: ${left.slice(0, 10).join("\u202f; ")}${left.length > 10 ? "…" : ""}.` })] : []),
    ...(until ? [element("p", { textContent: `Le taux n’est pas publié après le ${dayInWords(until)}\u202f: les intérêts de certaines factures s’arrêtent là.` })] : []),
    table(AGED, rows, "Par âge", ["Total", String(lines.length), euros(totals.price)]),
    ...clients.map((each) => clientTable(each, desk.words.states)),
    ...(clients.length > 1 ? [table(COLUMNS, [], "Tous les clients", ["Total", "", "", "", "", ...sums(/** @type {any} */ (totals))])] : []),
    ...NOTES.map((textContent) => element("p", { className: "note", textContent })));
}
