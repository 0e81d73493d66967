// @ts-check
// What a code of UNTDID 1001 says a document is (EN 16931, BT-3). A credit note reduces what is owed.

/** @type {Record<string, string>} */
const WORDS = {
  80: "note de débit", 82: "facture de service mesuré", 84: "note de débit", 130: "facture avec relevé", 202: "facture de travaux, paiement direct",
  203: "facture de travaux provisoire", 204: "situation de travaux", 211: "demande d’acompte sur travaux", 218: "demande de paiement finale",
  219: "demande de paiement", 295: "facture de révision de prix", 325: "facture pro forma", 326: "facture partielle", 331: "facture commerciale",
  380: "facture", 381: "avoir", 383: "note de débit", 384: "facture rectificative", 385: "facture récapitulative", 386: "facture d’acompte",
  388: "facture fiscale", 389: "facture établie par le client (autofacturation)", 390: "facture d’agent", 393: "facture affacturée", 395: "facture de consignation",
  456: "note de débit", 457: "note de débit",
  471: "facture rectificative établie par le client", 472: "facture rectificative affacturée",
  473: "facture rectificative affacturée établie par le client", 500: "facture d’acompte établie par le client",
  501: "facture affacturée établie par le client", 527: "facture établie par le client", 575: "facture d’assurance", 623: "facture de transitaire",
  633: "facture de frais portuaires", 751: "informations de facture, pour la comptabilité", 780: "facture de fret", 817: "note de débit",
  870: "facture", 875: "facture de travaux partielle", 876: "facture de travaux partielle et finale", 877: "facture de travaux finale",
  935: "facture de douane",
};
const CREDIT = {
  81: "avoir", 83: "avoir financier", 261: "avoir établi par le client", 262: "avoir global", 296: "avoir de révision de prix", 308: "avoir du croire", 381: "avoir",
  396: "avoir affacturé", 420: "avoir", 458: "avoir", 502: "avoir affacturé établi par le client", 503: "avoir sur facture d’acompte", 532: "avoir de transitaire",
};
const DEPOSIT = ["386", "500"], FACTORED = ["393", "396", "472", "473", "501", "502"];

/** In French, or null for a code that nobody knows. @param {string} code @returns {string | null} */
export const kindInWords = (code) => /** @type {any} */ (CREDIT)[code] ?? WORDS[code] ?? null;

/** @param {string} code */
export const isCredit = (code) => code in CREDIT;

/** @param {string} code */
export const isDeposit = (code) => DEPOSIT.includes(code);

/** Whether another than the seller is to be paid. @param {string} code */
export const isFactored = (code) => FACTORED.includes(code);

/** An offer that asks for no payment. @param {string} code */
export const isProForma = (code) => code === "325";
