// @ts-check
// The bytes of XML as the invoice they hold.

import { isCii, readCii } from "./cii.js";
import { foundOf, refusalOf } from "./found.js";
import { DAMAGED, NoInvoice, Refused } from "./refused.js";
import { isUbl, readUbl } from "./ubl.js";
import { declares, rootOf, xmlText } from "./xml.js";

const NO_INVOICE = "Ce fichier XML n’est pas une facture électronique (Factur-X, CII ou UBL)\u202f: vérifiez que c’est le bon.";

/** The invoice itself, also in an envelope that carries it. @param {Element} root */
function invoiceOf(root) {
  for (const node of [root, ...root.children]) {
    if (isCii(node)) return readCii(node);
    if (isUbl(node)) return readUbl(node);
  }
  throw new NoInvoice(NO_INVOICE);
}

/** Raises Refused. @param {Uint8Array} bytes @returns {import("./found.js").Found} */
export function readXml(bytes) {
  const text = xmlText(bytes);
  if (/^\W*<(!doctype\s+)?html/i.test(text)) throw new Refused("Ce fichier est une page web, pas une facture électronique\u202f: téléchargez la facture elle-même.");
  if (declares(text)) throw new Refused("Ce fichier XML déclare des éléments à lui (DOCTYPE), ce qu’une facture électronique ne fait pas\u202f: par prudence, il n’est pas ouvert.");
  const root = rootOf(text);
  if (!root) throw new Refused(DAMAGED);
  const raw = invoiceOf(root), refusal = refusalOf(raw);
  if (refusal) throw new Refused(refusal);
  return foundOf(raw);
}
