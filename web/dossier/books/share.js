// @ts-check
// One payment for several invoices of a client: as he said, or in the order of the law. Nothing is noted before it is seen.

import { dayInWords, today } from "../../shared/dates.js";
import { element } from "../../shared/dom.js";
import { euros, plainSum } from "../../shared/money.js";
import { centsIn } from "../bring/batch.js";
import { button, change, choice, field, fill, refuse } from "../controls.js";
import { addLine, answersOf, removeLine } from "../model.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("../desk.js").Outcome} Outcome */
/** @typedef {import("../model.js").CaseFile} CaseFile */
/** @typedef {import("./figures.js").Line} Line */
/** What an invoice gets of it: a payment, or a deposit on what is not due yet. @typedef {{ line: Line, cents: number, name: "payments" | "deductions", text: string }} Part */

const SHARED = "payments_to_share";

/** @param {Line} line @param {string} day @param {number} cents @returns {Part} */
export function partOf(line, day, cents) {
  const early = line.due > day, text = `${day};${plainSum(cents)}`;
  return { line, cents, name: early ? "deductions" : "payments", text: early ? `${text};deposit` : text };
}

/** @param {CaseFile} file @param {Part[]} parts */
const noted = (file, parts) => parts.reduce((next, { line, name, text }) => addLine(next, line.id, name, text), file);

/** @param {CaseFile} file @param {Part[]} parts */
const forgotten = (file, parts) => parts.reduce((next, { line, name, text }) => removeLine(next, line.id, name, text), file);

/** @param {Line} line */
const nameOf = (line) => `Facture ${line.number || "sans numéro"}, échéance le ${dayInWords(line.due)}`;

/** The form, for the unpaid invoices of a client. @param {Desk} desk @param {Line[]} lines @param {(sentence: string, ...more: Node[]) => void} say */
export function sharing(desk, lines, say) {
  const day = element("input", { type: "date", value: today() }), sum = element("input", { type: "text", inputMode: "decimal", placeholder: "0,00" });
  const onDay = field("Reçu le", day), amount = field("Somme reçue", sum), answer = element("div", { hidden: true });
  const { select, asked } = choice("Votre client a-t-il dit quelles factures il payait\u202f?", [["law", "Non\u202f: les textes fixent l’ordre"], ["said", "Oui\u202f: je répartis comme il l’a dit"]]);
  const each = lines.map((line) => {
    const input = element("input", { type: "text", inputMode: "decimal", placeholder: "0,00" });
    return { line, input, asked: field(nameOf(line), input, `Dû aujourd’hui\u202f: ${euros(line.total)}.`) };
  });
  const those = element("div", { hidden: true }, ...each.map((one) => one.asked));
  select.addEventListener("change", () => (those.hidden = select.value !== "said"));
  const form = element("form", { className: "sharing", noValidate: true }, onDay, amount, asked, those,
    element("p", { className: "commands" }, element("button", { type: "submit", textContent: "Voir la répartition" })), answer);
  form.addEventListener("input", () => fill(answer));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    for (const one of [onDay, amount, ...each.map((other) => other.asked)]) refuse(one);
    const cents = centsIn(sum.value);
    if (!day.value) return refused(onDay, "Indiquez le jour où la somme est arrivée.");
    if (!cents) return refused(amount, "Écrivez la somme reçue, par exemple 1 850,50.");
    (select.value === "said" ? said(cents) : byLaw()).catch((/** @type {Error} */ error) => refused(amount, error.message));
  });

  /** @param {HTMLElement} place @param {string} message */
  function refused(place, message) {
    refuse(place, message);
    place.querySelector("input").focus();
  }

  /** @param {number} cents */
  async function said(cents) {
    const wrong = each.find(({ input }) => input.value.trim() && centsIn(input.value) === null);
    if (wrong) return refused(wrong.asked, "Écrivez la somme en chiffres, par exemple 850,00.");
    const parts = each.map(({ line, input }) => partOf(line, day.value, centsIn(input.value) ?? 0)).filter((part) => part.cents), all = parts.reduce((total, part) => total + part.cents, 0);
    if (all !== cents) return refused(each[0].asked, `Les parts font ${euros(all)}, la somme reçue ${euros(cents)}\u202f: elles doivent être égales.`);
    await show(parts, "Comme votre client l’a dit.");
  }

  async function byLaw() {
    const python = await desk.python(), byId = new Map(desk.file.invoices.map((invoice) => [invoice.id, invoice]));
    const [first, ...others] = lines.map(({ id }) => answersOf(desk.file, byId.get(id), desk.day));
    /** @type {{ results: Outcome[], allocation?: { row: number, date: string, amount_cents: number }[] }} */
    const found = JSON.parse(python.whole("follow_up", JSON.stringify([{ ...first, [SHARED]: `${day.value};${sum.value}` }, ...others])));
    const wrong = found.results.flatMap(({ errors }) => errors)[0];
    if (wrong || !found.allocation) return refused(amount, wrong?.message ?? "Cette somme n’a pas pu être répartie.");
    const { why, text, url } = desk.words.sharing;
    await show(found.allocation.map(({ row, date, amount_cents: cents }) => partOf(lines[row], date, cents)), `${why} `, element("a", { href: url, textContent: text }));
  }

  /** @param {Part[]} parts @param {...(string | Node)} why */
  async function show(parts, ...why) {
    const python = await desk.python(), preview = noted(desk.file, parts), ids = new Set(parts.map(({ line }) => line.id));
    /** @type {Outcome[]} */ const outcomes = JSON.parse(python.figures("follow_up", JSON.stringify(preview.invoices.filter(({ id }) => ids.has(id)).map((one) => answersOf(preview, one, desk.day)))));
    const wrong = outcomes.flatMap(({ errors }) => errors)[0];
    if (wrong) return refused(amount, wrong.message);
    const rows = parts.map(({ line, cents }) => element("tr", {}, element("td", { textContent: nameOf(line) }), element("td", { className: "number", textContent: euros(cents) })));
    const total = element("tr", {}, element("td", { textContent: "Total" }), element("td", { className: "number", textContent: euros(parts.reduce((all, { cents }) => all + cents, 0)) }));
    const head = element("tr", {}, element("th", { scope: "col", textContent: "Facture" }), element("th", { scope: "col", className: "number", textContent: "Part" }));
    const note = button(parts.length > 1 ? `Noter ces ${parts.length} paiements` : "Noter ce paiement", () => keep(parts), "main");
    fill(answer, element("table", {}, element("caption", { textContent: "Le paiement, facture par facture" }), element("thead", {}, head), element("tbody", {}, ...rows), element("tfoot", {}, total)),
      element("p", { className: "note" }, ...why), element("p", { className: "commands" }, note));
    note.focus();
  }

  /** @param {Part[]} parts */
  async function keep(parts) {
    if (!await change(desk, (file) => noted(file, parts), say)) return;
    const undo = button("Annuler", async () => {
      if (await change(desk, (file) => forgotten(file, parts), say)) say("Paiement retiré.");
    });
    say(`Paiement de ${euros(parts.reduce((all, { cents }) => all + cents, 0))} noté sur ${parts.length > 1 ? `${parts.length} factures` : "1 facture"}. `, undo);
    undo.focus();
  }
  return form;
}
