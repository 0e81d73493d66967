// @ts-check
// The statement of one client: a sheet that lists all his invoices with the total at its day, then the account of each that is late.

import { dayInWords } from "../../shared/dates.js";
import { all, element, one } from "../../shared/dom.js";
import { euros } from "../../shared/money.js";
import { answersOf } from "../model.js";
import { totalsOf } from "./figures.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("../model.js").Answers} Answers */
/** @typedef {import("./figures.js").Line} Line */

const ACCOUNT = "late_penalties"; // the calculator that writes the account of an invoice
const NAMES = ["invoice_number", "invoice_date", "debtor_name", "creditor_name"];

/** @param {Line} line */
const words = ({ number, due, invoiced, deducted, received, late, total }) => [
  `Facture${number ? ` n°\u00a0${number}` : ""}, échéance le ${dayInWords(due)}`, `${euros(invoiced)}`,
  [deducted && `${euros(deducted)} d’acompte, d’avoir ou de retenue`, received && `${euros(received)} reçus`, total === 0 ? "payée" : late ? "" : "pas encore échue"].filter(Boolean).join(", "),
];

/** The first sheet, headed as those of Python. @param {HTMLElement} account @param {Line[]} lines @param {string} day */
function cover(account, lines, day) {
  const sheet = /** @type {HTMLElement} */ (account.cloneNode(true)), late = lines.filter((line) => line.late && line.total), coming = lines.filter((line) => !line.late && line.total);
  const [first, ...others] = all(sheet, ".part");
  for (const part of others) part.remove();
  const total = totalsOf(late).total, rows = lines.map((line) => {
    const [title, sum, more] = words(line), due = line.late && line.total;
    return element("tr", {}, element("td", {}, `${title}\u202f: ${sum}${more ? `, ${more}` : ""}${due ? `, et ${euros(line.total - line.invoiced + line.deducted + line.received)} d’intérêts et de frais` : ""}`), element("td", { textContent: due ? euros(line.total) : euros(0) }));
  });
  const foot = element("tr", {}, element("td", { textContent: `Total échu au ${dayInWords(day)}` }), element("td", { textContent: euros(total) }));
  one(sheet, ".subject").textContent = "Objet\u202f: Relevé de vos factures";
  const owed = total ? `Au ${dayInWords(day)}, vous me devez ${euros(total)}.` : `Au ${dayInWords(day)}, rien d’échu ne reste dû.`;
  const next = coming.length ? ` S’y ajouteront ${euros(totalsOf(coming).total)} à leur échéance.` : "";
  first.replaceChildren(element("table", { className: "rows" }, element("tbody", {}, ...rows, foot)));
  first.after(element("div", { className: "part" }, element("p", { textContent: owed + next + (late.length ? " Le compte de chaque facture échue suit." : "") })));
  return sheet;
}

/** The sheets of a client's statement. @param {Desk} desk @param {Line[]} lines of the client @returns {Promise<HTMLElement[]>} */
export async function statementOf(desk, lines) {
  const [python, writer] = await Promise.all([desk.python(), desk.python(ACCOUNT)]), byId = new Map(desk.file.invoices.map((invoice) => [invoice.id, invoice]));
  const rows = lines.map(({ id }) => answersOf(desk.file, byId.get(id), desk.day));
  /** @type {{ results: { values: { fill: Record<string, Answers> } }[] }} */ const { results } = JSON.parse(python.whole("follow_up", JSON.stringify(rows)));
  const asked = lines.map((line, at) => {
    const { facts } = byId.get(line.id), /** @type {Answers} */ named = { ...facts, debtor_name: line.client, creditor_name: desk.file.me.creditor_name };
    return { ...results[at].values.fill[ACCOUNT], ...Object.fromEntries(NAMES.flatMap((name) => (named[name] ? [[name, named[name]]] : []))) };
  });
  const holder = document.createElement("template");
  holder.innerHTML = JSON.parse(writer.files(ACCOUNT, JSON.stringify(asked))).sheet;
  const sheets = /** @type {HTMLElement[]} */ (all(holder.content, ".sheet"));
  return [cover(sheets[0], lines, desk.day), ...sheets.filter((_, at) => lines[at].late && lines[at].total)];
}
