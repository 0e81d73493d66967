// @ts-check
// « Relevés et comptabilité »: what leaves the case file on paper or in a spreadsheet, by client and as a whole.

import { inGuide } from "../../calculator/ways.js";
import { element } from "../../shared/dom.js";
import { euros } from "../../shared/money.js";
import { laySheets, lay } from "../../shared/paper.js";
import { saveFile } from "../../shared/save.js";
import { counted } from "../../table/words.js";
import { button, change, choice, field, fill, notice, refuse } from "../controls.js";
import { setClient, setMe } from "../model.js";
import { linesOf, totalsOf, unpaid } from "./figures.js";
import { sharing } from "./share.js";
import { statementOf } from "./statement.js";
import { summary } from "./summary.js";
import { unpaidTable, wholeTable } from "./tables.js";

/** @typedef {import("../desk.js").Desk} Desk */
/** @typedef {import("./figures.js").Line} Line */

const EXAMPLE = "Un exemple ne donne ni relevé ni résumé\u202f: quittez-le pour vos propres factures.";
const CALL = "appel_telephonique"; // words to say, about one invoice
const USUAL = "mise_en_demeure"; // a letter for several invoices, where none of them says another

/** @param {Desk} desk @param {HTMLElement} place */
export function books(desk, place) {
  const said = notice("done-here"), inside = element("div"), say = (/** @type {string} */ sentence, /** @type {Node[]} */ ...more) => fill(said, sentence, ...more);
  const fold = element("details", { className: "accounting" }, element("summary", { textContent: "Relevés et comptabilité" }), inside);
  place.append(fold, said);
  /** Whom it is about. @type {string} */ let client = "";
  /** What is on the screen. @type {string} */ let drawn = "";

  function draw() {
    const { file } = desk;
    place.hidden = Boolean(desk.shown) || !file.invoices.length;
    if (place.hidden || !fold.open) return;
    if (file.example) {
      drawn = "";
      return inside.replaceChildren(element("p", { textContent: EXAMPLE }));
    }
    const { lines, left } = linesOf(file, desk.outcomes), names = new Map(file.clients.map(({ id, facts }) => [id, facts.debtor_name || "Client sans nom"]));
    if (!names.has(client)) client = unpaid(lines)[0]?.clientId ?? file.clients[0].id;
    const now = JSON.stringify([client, lines, left, [...names], file.me.creditor_name]);
    if (now === drawn) return; // what is being typed stays
    drawn = now;
    const whom = choice("Client", [...names]);
    whom.select.value = client;
    whom.select.addEventListener("change", () => {
      client = whom.select.value;
      draw();
      inside.querySelector("select").focus();
    });
    inside.replaceChildren(element("h3", { textContent: "Pour un client" }), whom.asked, ...ofClient(lines.filter(({ clientId }) => clientId === client)),
      element("h3", { textContent: "Pour votre expert-comptable" }), ...ofAll(unpaid(lines), left));
  }

  /** @param {Line[]} lines of the client */
  function ofClient(lines) {
    const owed = unpaid(lines), late = owed.filter((line) => line.late);
    if (!lines.length) return [element("p", { textContent: "Ses factures ont une réponse à compléter\u202f: ouvrez-les dans la liste." })];
    const commands = element("p", { className: "commands" }, button("Imprimer son relevé", () => printed(lines)));
    if (late.length) commands.append(letterWay(late));
    const words = owed.length ? `${counted(owed.length, "facture")} à payer, ${euros(totalsOf(owed).total)} aujourd’hui.` : "Tout est payé.";
    const share = owed.length > 1 ? [element("details", {}, element("summary", { textContent: "Un paiement pour plusieurs de ses factures" }), sharing(desk, owed, say))] : [];
    return [element("p", { textContent: words }), commands, ...missing(), ...share];
  }

  /** The letter that comes next for the oldest of them, filled there from the case file. @param {Line[]} late */
  function letterWay(late) {
    const { letter = USUAL } = desk.outcomes.get(late[0].id).values.next.find((step) => step.letter && step.letter !== CALL) ?? {};
    const name = (desk.words.letters[letter] ?? "").toLowerCase(), address = inGuide("lettres/studio/");
    address.hash = `dossier=${late.map(({ id }) => id).join()}&calcul=letters&letter=${letter}`;
    return element("a", { className: "way", href: address.href, textContent: late.length > 1 ? `Écrire pour ces ${late.length} factures\u202f: ${name}` : `Écrire\u202f: ${name}` });
  }

  /** The two names that a statement needs, asked here once. */
  function missing() {
    const { me, clients } = desk.file, facts = clients.find(({ id }) => id === client).facts;
    const mine = !me.creditor_name && asked("Votre nom, sur le relevé", (creditor_name) => change(desk, (file) => setMe(file, { creditor_name }), say));
    const theirs = !facts.debtor_name && asked("Nom du client", (debtor_name) => change(desk, (file) => setClient(file, client, { debtor_name }), say));
    return [mine, theirs].filter(Boolean);
  }

  /** @param {string} label @param {(name: string) => void} keep */
  function asked(label, keep) {
    const input = element("input", { type: "text", autocomplete: "off" }), question = field(label, input);
    question.dataset.needed = "";
    input.addEventListener("change", () => input.value.trim() && keep(input.value.trim()));
    return question;
  }

  /** @param {Line[]} lines */
  async function printed(lines) {
    const lacking = /** @type {HTMLElement[]} */ ([...inside.querySelectorAll("[data-needed]")]);
    for (const question of lacking) refuse(question, "Ce nom est sur le relevé\u202f: écrivez-le.");
    if (lacking.length) return lacking[0].querySelector("input").focus();
    laySheets(await statementOf(desk, lines), `releve-${desk.day}`);
    window.print();
  }

  /** @param {Line[]} lines unpaid @param {string[]} left */
  function ofAll(lines, left) {
    const untold = left.length ? [element("p", { className: "attention", textContent: `${counted(left.length, "facture")} à compléter\u202f: le résumé le dit, sans ${left.length > 1 ? "les" : "la"} compter.` })] : [];
    const print = button("Imprimer le résumé", () => {
      lay([summary(desk, lines, left)], "printing", `resume-impayes-${desk.day}`);
      window.print();
    });
    const unpaidCsv = button("Impayés en tableau (CSV)", () => saved(`impayes-${desk.day}.csv`, unpaidTable(lines, desk.words.states)));
    const all = button("Toutes les factures en tableau (CSV)", () => saved(`factures-${desk.day}.csv`, wholeTable(desk)));
    for (const each of [print, unpaidCsv]) each.disabled = !lines.length;
    const { price, interest, besides } = totalsOf(lines);
    return [element("p", { textContent: lines.length ? `Reste dû ${euros(price)} TTC sur ${counted(lines.length, "facture")}, et à part ${euros(interest + besides)} d’intérêts, d’indemnité et de frais.` : "Aucune facture impayée." }),
      ...untold, element("p", { className: "commands" }, print, unpaidCsv, all)];
  }

  /** @param {string} name @param {Blob} content */
  function saved(name, content) {
    saveFile(name, content);
    say(`Fichier préparé\u202f: ${name}.`);
  }
  fold.addEventListener("toggle", draw);
  for (const type of ["change", "outcomes"]) desk.addEventListener(type, draw);
  draw();
}
