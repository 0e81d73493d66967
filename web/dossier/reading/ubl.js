// @ts-check
// Universal Business Language: Invoice and CreditNote.

import { all, one, said } from "./xml.js";

const ROOTS = "urn:oasis:names:specification:ubl:schema:xsd:";

/** @param {Element} root */
export const isUbl = ({ localName, namespaceURI }) => (localName === "Invoice" || localName === "CreditNote") && namespaceURI === `${ROOTS}${localName}-2`;

/** @param {Element} node @returns {import("./model.js").Identifier} */
const identifier = (node) => ({ scheme: node.getAttribute("schemeID") ?? "", value: said(node) });

/** @param {Element} node @returns {import("./model.js").Party} */
function party(node) {
  const address = one(node, "PostalAddress"), place = one(node, "EndpointID");
  return {
    name: said(node, "PartyLegalEntity/RegistrationName") || said(node, "PartyName/Name") || said(node, "Contact/Name"),
    lines: [
      [said(address, "BuildingNumber"), said(address, "StreetName")].join(" "),
      said(address, "AdditionalStreetName"),
      ...all(address, "AddressLine").map((line) => said(line, "Line")),
      [said(address, "PostalZone"), said(address, "CityName")].join(" "),
    ],
    country: said(address, "Country/IdentificationCode"),
    ids: [
      ...all(node, "PartyLegalEntity/CompanyID"), ...all(node, "PartyIdentification/ID"), ...(place ? [place] : []), ...all(node, "PartyTaxScheme/CompanyID"),
    ].map(identifier),
    email: said(node, "Contact/ElectronicMail") || (place?.getAttribute("schemeID") === "EM" ? said(place) : ""),
    phone: said(node, "Contact/Telephone"),
  };
}

/** @param {string} date @param {string} [words] @param {string} [amount] @returns {import("./model.js").Term} */
const term = (date, words = "", amount = "") => ({ date, words, amount, discount: false });

/** The days to pay: of the document, of its terms, of its means of payment. @param {Element} root @returns {import("./model.js").Term[]} */
const terms = (root) => [
  ...all(root, "PaymentTerms").map((node) => ({
    ...term(said(node, "PaymentDueDate") || said(node, "InstallmentDueDate"), said(node, "Note"), said(node, "Amount")),
    discount: Boolean(one(node, "SettlementDiscountPercent") ?? one(node, "SettlementDiscountAmount")),
  })),
  ...[...all(root, "DueDate"), ...all(root, "PaymentMeans/PaymentDueDate")].map((node) => term(said(node))),
];

/** @param {Element} root @returns {import("./model.js").Raw} */
export function readUbl(root) {
  const totals = one(root, "LegalMonetaryTotal");
  return {
    credit: root.localName === "CreditNote",
    number: said(root, "ID"),
    kind: said(root, "InvoiceTypeCode") || said(root, "CreditNoteTypeCode"),
    issued: said(root, "IssueDate"),
    currency: said(root, "DocumentCurrencyCode") || one(totals, "TaxInclusiveAmount")?.getAttribute("currencyID") || "",
    terms: terms(root),
    total: said(totals, "TaxInclusiveAmount"),
    prepaid: said(totals, "PrepaidAmount"),
    rounding: said(totals, "PayableRoundingAmount"),
    payable: said(totals, "PayableAmount"),
    advances: all(root, "PrepaidPayment").map((node) => ({ date: said(node, "PaidDate") || said(node, "ReceivedDate"), amount: said(node, "PaidAmount") })),
    seller: party(one(root, "AccountingSupplierParty/Party")),
    buyer: party(one(root, "AccountingCustomerParty/Party")),
    payee: said(root, "PayeeParty/PartyName/Name") || said(root, "PayeeParty/PartyLegalEntity/RegistrationName"),
    accounts: all(root, "PaymentMeans/PayeeFinancialAccount").map((node) => said(node, "ID")).filter(Boolean),
    references: all(root, "BillingReference/InvoiceDocumentReference").concat(all(root, "BillingReference/CreditNoteDocumentReference"))
      .map((node) => ({ number: said(node, "ID"), date: said(node, "IssueDate"), kind: said(node, "DocumentTypeCode") })),
    items: [...all(root, "InvoiceLine"), ...all(root, "CreditNoteLine")].map((node) => said(node, "Item/Name") || said(node, "Item/Description")).filter(Boolean),
    delivered: said(root, "Delivery/ActualDeliveryDate"),
    contract: said(root, "ContractDocumentReference/ID"),
    order: said(root, "OrderReference/ID"),
    notes: all(root, "Note").map((node) => said(node)),
  };
}
