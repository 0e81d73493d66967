// @ts-check
// The titles of columns that name a client, as people and programs write them: what the question of a calculator has no word for.

/** @type {Record<string, string[]>} */
const USUAL = {
  debtor_name: ["client", "nom", "nom client", "nom du client", "societe", "raison sociale", "debiteur", "destinataire", "customer", "customer name"],
  debtor_address: ["adresse", "adresse client", "adresse du client", "adresse de facturation", "adresse postale", "address"],
  debtor_siren: ["siren", "siret", "siren client", "siret client", "siren du client", "siret du client", "n siren", "n siret", "numero siren", "numero siret"],
  debtor_email: ["courriel", "email", "e-mail", "mail", "courriel client", "courriel du client", "email client", "e-mail client", "adresse e-mail", "adresse email", "adresse mail"],
  invoice_number: ["facture", "numero", "n", "reference", "ref", "n facture", "n de facture", "numero de facture", "invoice number"],
  service: ["objet", "prestation", "description", "libelle", "designation", "intitule"],
  payments: ["paiements", "paiements recus", "reglements", "reglements recus"],
};

/** A title to compare: « N° SIRET (client) » is « n siret client ». @param {string} title */
export const plainTitle = (title) => title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[_():*°./,«»'’]+/g, " ").replace(/\s+/g, " ").trim();

/**
 * The question of each column, those that Python knows and those of a client that it leaves; never the same twice.
 * @param {(string | null)[]} fields
 * @param {string[]} titles
 */
export function completed(fields, titles) {
  const found = [...fields];
  for (const [field, names] of Object.entries(USUAL)) {
    const index = titles.findIndex((title, at) => !found[at] && (title === field || names.includes(plainTitle(title))));
    if (index >= 0 && !found.includes(field)) found[index] = field;
  }
  return found;
}
