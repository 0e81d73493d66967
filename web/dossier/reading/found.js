// @ts-check
// An electronic invoice as the facts of a case: what is certain, what must be asked, and all of it in words for its reader to check.

import { dayInWords } from "../../shared/dates.js";
import { dueDoubts, dueInWords, duesOf, termsInWords } from "./dues.js";
import { isCredit, isDeposit, isFactored, isProForma, kindInWords } from "./kinds.js";
import { personOf } from "./people.js";
import { paidLines, sumsOf } from "./sums.js";
import { amountInWords, amountOf, ibanOf, isoOf, lineOf } from "./values.js";

/** @typedef {import("../../calculator/link.js").Answers} Answers */
/** @typedef {import("./model.js").Raw} Raw */
/**
 * One invoice, or credit note, that a file holds.
 * @typedef {object} Found
 * @property {Answers} client its facts by question, as `debtor_name`
 * @property {Answers} invoice its facts by question; what the file does not say is not there
 * @property {Answers} me facts of the seller, for confirmation
 * @property {boolean} credit whether it reduces what is owed
 * @property {string} [deduction] of a credit note, its line « date;montant;nature » for the invoice that it corrects
 * @property {{ number: string, date: string }[]} corrects the invoices before that it names
 * @property {{ date: string, amount: string }[]} dues the days to pay: several are asked
 * @property {string} terms words about the payment, « 45 jours fin de mois »
 * @property {string[]} doubts what lacks or is odd, in French sentences
 * @property {[string, string][]} shown labels and words to put beside the file
 */

const LONGEST_SERVICE = 150; // characters of the names of what was sold
const EURO = "EUR";
const NOT_KNOWN = "NA"; // an order that a network wants and nobody knows

/** What was sold, by the names of its lines: as many as a line of a letter holds. @param {string[]} items */
function serviceOf(items) {
  const names = [...new Set(items.map(lineOf).filter(Boolean))];
  let count = names.length;
  while (count > 1 && names.slice(0, count).join(", ").length > LONGEST_SERVICE) count -= 1;
  const rest = names.length - count;
  return names.slice(0, count).join(", ") + (rest ? `, et ${rest > 1 ? `${rest} autres lignes` : "une autre ligne"}` : "");
}

/** What the invoice follows, in words: « contrat C-7, commande 450 ». @param {Raw} raw */
function agreementOf({ contract, order }) {
  const parts = [["contrat", contract], ["commande", order]].filter(([, number]) => number && number !== NOT_KNOWN);
  return lineOf(parts.map((part) => part.join(" ")).join(", "));
}

/** The account to be paid on, and what is odd about it. @param {Raw} raw @param {string[]} doubts */
function ibanSaid({ accounts, payee, seller }, doubts) {
  const right = [...new Set(accounts.map(ibanOf).filter(Boolean))], wrong = accounts.find((one) => /^[A-Z]{2}\d{2}/i.test(one.trim()) && !ibanOf(one));
  if (wrong) doubts.push(`L’IBAN «\u202f${lineOf(wrong)}\u202f» ne passe pas la vérification\u202f: il n’est pas repris.`);
  if (right.length > 1) doubts.push(`Le fichier donne plusieurs IBAN\u202f: ${right.join(", ")}. Vérifiez le premier, qui est repris.`);
  if (payee && lineOf(payee) !== lineOf(seller.name)) doubts.push(`Le fichier dit de payer «\u202f${lineOf(payee)}\u202f», et non le vendeur\u202f: vérifiez à qui la facture est due.`);
  return right[0];
}

/** @param {Raw} raw @param {boolean} credit @param {boolean} negative whether an invoice asks less than nothing */
function kindDoubts({ kind, notes }, credit, negative) {
  const words = kindInWords(kind), doubts = [];
  if (!words && kind) doubts.push(`Le type de ce document, ${lineOf(kind)}, n’est pas connu\u202f: vérifiez que c’est une facture.`);
  if (negative) doubts.push("Le total est négatif\u202f: ce document est lu comme un avoir.");
  if (isDeposit(kind)) doubts.push("C’est une facture d’acompte\u202f: une fois payée, sa somme se retire de la facture finale.");
  if (isFactored(kind)) doubts.push("Cette facture est affacturée\u202f: vérifiez à qui elle est due.");
  if (words && !credit && !["380", "386", "393"].includes(kind)) doubts.push(`Type de document\u202f: ${words}.`);
  const sector = notes.map((note) => note.replace(/\s/g, "").toUpperCase());
  if (sector.some((note) => note.startsWith("#ADN#B2G"))) doubts.push("Le fichier dit que le client est un acheteur public\u202f: à vérifier.");
  if (sector.some((note) => note.startsWith("#ADN#B2C"))) doubts.push("Le fichier dit que le client est un particulier\u202f: à vérifier.");
  return doubts;
}

/** Why an invoice cannot be followed here, null when it can. @param {Raw} raw */
export function refusalOf(raw) {
  const number = lineOf(raw.number), named = number ? `La facture ${number}` : "Cette facture";
  if (isProForma(raw.kind)) return `${named} est une facture pro forma\u202f: choisissez le fichier de la facture définitive.`;
  if (!raw.number && !raw.total && !raw.payable) return "Ce fichier n’a ni numéro ni montant de facture\u202f: vérifiez que c’est le bon.";
  if (!raw.currency || raw.currency === EURO) return null;
  return `${named} est en ${lineOf(raw.currency)}\u202f: les pénalités de ce guide se calculent sur une somme en euros, elle ne peut pas être suivie ici.`;
}

/** @param {Raw} raw @returns {Found} */
export function foundOf(raw) {
  const negative = raw.total.trim().startsWith("-"), credit = raw.credit || isCredit(raw.kind) || negative;
  const issued = isoOf(raw.issued), dues = credit ? [] : duesOf(raw.terms), sums = sumsOf(raw, credit);
  const doubts = kindDoubts(raw, credit, negative && !raw.credit && !isCredit(raw.kind)), due = dues.length === 1 ? dues[0].date : undefined;
  if (!raw.number) doubts.push("Le fichier ne donne pas de numéro de facture\u202f: indiquez-le.");
  if (!issued) doubts.push("Le fichier ne donne pas de date de facture lisible\u202f: indiquez-la.");
  if (!raw.currency) doubts.push("Le fichier ne dit pas la monnaie\u202f: vérifiez que les montants sont en euros.");
  if (!credit) doubts.push(...dueDoubts(dues, raw.terms, issued));
  doubts.push(...sums.doubts);
  const client = personOf(raw.buyer, "debtor_", "du client", doubts), me = personOf(raw.seller, "creditor_", "du vendeur", doubts);
  if (!client.debtor_name) doubts.push("Le fichier ne donne pas le nom du client\u202f: indiquez-le.");
  if (credit && !raw.references.length) doubts.push("L’avoir ne dit pas quelle facture il corrige\u202f: choisissez-la.");
  const iban = ibanSaid(raw, doubts), phone = lineOf(raw.seller.phone);
  const invoice = Object.fromEntries(Object.entries({
    invoice_number: lineOf(raw.number), invoice_date: issued, due_date: due, amount: sums.total && amountOf(sums.total),
    ...paidLines(sums.paid, due), service: serviceOf(raw.items), service_date: isoOf(raw.delivered), contract_ref: agreementOf(raw),
  }).filter(([, value]) => value));
  /** @type {Omit<Found, "shown">} */
  const found = {
    client, invoice, me: { ...me, ...(phone && { creditor_phone: phone }), ...(iban && { iban }) }, credit,
    corrects: raw.references.map(({ number, date }) => ({ number: lineOf(number), date: isoOf(date) ?? "" })),
    dues: dues.map(({ date, cents }) => ({ date, amount: cents ? amountOf(cents) : "" })),
    terms: termsInWords(raw.terms),
    doubts,
  };
  if (credit && sums.total) found.deduction = `${issued ?? ""};${invoice.amount};credit_note`;
  return { ...found, shown: shownOf(raw, found, dues, sums) };
}

/** @param {Raw} raw @param {Omit<Found, "shown">} found @param {import("./dues.js").Due[]} dues @param {import("./sums.js").Sums} sums @returns {[string, string][]} */
function shownOf(raw, { client, invoice, me, corrects, terms, credit }, dues, { total, paid, payable }) {
  const kind = kindInWords(raw.kind) ?? (credit ? "avoir" : "facture"), before = paid.reduce((sum, { cents }) => sum + cents, 0);
  /** @type {[string, string | null | undefined][]} */
  const lines = [
    ["Document", kind[0].toUpperCase() + kind.slice(1)],
    ["Numéro", invoice.invoice_number],
    ["Date", invoice.invoice_date && dayInWords(invoice.invoice_date)],
    ["Échéance", dues.map(dueInWords).join(", ")],
    ["Conditions de paiement", terms],
    ["Livraison ou fin de la prestation", invoice.service_date && dayInWords(invoice.service_date)],
    ["Contrat ou commande", invoice.contract_ref],
    ["Client", client.debtor_name],
    ["Adresse du client", client.debtor_address?.replaceAll("\n", ", ")],
    ["SIREN du client", client.debtor_siren],
    ["Courriel du client", client.debtor_email],
    ["Prestation", invoice.service],
    ["Montant TTC", total && amountInWords(total)],
    ["Déjà payé", before && amountInWords(before)],
    ["À payer, d’après le fichier", payable !== null && payable !== total && amountInWords(payable)],
    [credit ? "Corrige" : "Fait suite à", corrects.map(({ number, date }) => number + (date ? ` du ${dayInWords(date)}` : "")).join(", ")],
    ["Vendeur", me.creditor_name],
    ["SIREN du vendeur", me.creditor_siren],
    ["IBAN", me.iban],
  ].map(([label, words]) => [String(label), words ? String(words) : ""]);
  return /** @type {[string, string][]} */ (lines.filter(([, words]) => words));
}
