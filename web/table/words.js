// @ts-check

/** « 1 facture », « 1 000 factures ». @param {number} count @param {string} noun */
export const counted = (count, noun) => `${count.toLocaleString("fr-FR")} ${noun}${count > 1 ? "s" : ""}`;
