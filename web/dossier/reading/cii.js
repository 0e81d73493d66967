// @ts-check
// Cross Industry Invoice: Factur-X and ZUGFeRD, all profiles, and the first ZUGFeRD, whose elements had other names.

import { all, one, said } from "./xml.js";

const ROOTS = { CrossIndustryInvoice: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:", CrossIndustryDocument: "urn:ferd:CrossIndustryDocument:" };

/** @param {Element} root */
export const isCii = (root) => Boolean(root.namespaceURI?.startsWith(/** @type {any} */ (ROOTS)[root.localName] ?? "-"));

/** The first that is there of several names. @param {Element} node @param {...string} names */
const either = (node, ...names) => names.map((name) => one(node, name)).find(Boolean);

/** A day, whichever element holds it. @param {Element} node @param {string} path */
const day = (node, path) => said(node, `${path}/DateTimeString`) || said(node, `${path}/DateString`) || said(node, `${path}/DateTime`) || said(node, `${path}/Date`);

/** @param {Element} node @returns {import("./model.js").Identifier} */
const identifier = (node) => ({ scheme: node.getAttribute("schemeID") ?? "", value: said(node) });

/** @param {Element} node @returns {import("./model.js").Party} */
function party(node) {
  const address = one(node, "PostalTradeAddress"), contact = one(node, "DefinedTradeContact"), place = one(node, "URIUniversalCommunication/URIID");
  return {
    name: said(node, "Name") || said(node, "SpecifiedLegalOrganization/TradingBusinessName") || said(contact, "PersonName"),
    lines: [
      ...["LineOne", "LineTwo", "LineThree"].map((name) => said(address, name)),
      [said(address, "PostcodeCode"), said(address, "CityName")].join(" "),
    ],
    country: said(address, "CountryID"),
    ids: [
      ...all(node, "SpecifiedLegalOrganization/ID"), ...all(node, "GlobalID"), ...all(node, "ID"), ...(place ? [place] : []),
      ...all(node, "SpecifiedTaxRegistration/ID"),
    ].map(identifier),
    email: said(contact, "EmailURIUniversalCommunication/URIID") || said(contact, "EmailURIUniversalCommunication/CompleteNumber")
      || (place?.getAttribute("schemeID") === "EM" ? said(place) : ""),
    phone: said(contact, "TelephoneUniversalCommunication/CompleteNumber"),
  };
}

/** The number of another document. @param {Element} node */
const document = (node) => said(node, "IssuerAssignedID") || said(node, "ID");

/** @param {Element} node @returns {import("./model.js").Term} */
const term = (node) => ({
  date: day(node, "DueDateDateTime"),
  words: said(node, "Description"),
  amount: said(node, "PartialPaymentAmount"),
  discount: Boolean(one(node, "ApplicableTradePaymentDiscountTerms")),
});

/** The total in the currency of the invoice: a second one may be in that of the accounts. @param {Element} totals @param {string} name @param {string} currency */
function sum(totals, name, currency) {
  const found = all(totals, name);
  return said(found.find((amount) => amount.getAttribute("currencyID") === currency) ?? found[0]);
}

/** @param {Element} root @returns {import("./model.js").Raw} */
export function readCii(root) {
  const head = either(root, "ExchangedDocument", "HeaderExchangedDocument"), trade = either(root, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
  const agreement = either(trade, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement");
  const delivery = either(trade, "ApplicableHeaderTradeDelivery", "ApplicableSupplyChainTradeDelivery");
  const settlement = either(trade, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement");
  const totals = either(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation");
  const currency = said(settlement, "InvoiceCurrencyCode") || one(totals, "GrandTotalAmount")?.getAttribute("currencyID") || "";
  return {
    credit: false,
    number: said(head, "ID"),
    kind: said(head, "TypeCode"),
    issued: day(head, "IssueDateTime"),
    currency,
    terms: all(settlement, "SpecifiedTradePaymentTerms").map(term),
    total: sum(totals, "GrandTotalAmount", currency),
    prepaid: sum(totals, "TotalPrepaidAmount", currency),
    rounding: sum(totals, "RoundingAmount", currency),
    payable: sum(totals, "DuePayableAmount", currency),
    advances: all(settlement, "SpecifiedAdvancePayment").map((node) => ({ date: day(node, "FormattedReceivedDateTime"), amount: said(node, "PaidAmount") })),
    seller: party(one(agreement, "SellerTradeParty")),
    buyer: party(one(agreement, "BuyerTradeParty")),
    payee: said(settlement, "PayeeTradeParty/Name"),
    accounts: all(settlement, "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount").map((node) => said(node, "IBANID") || said(node, "ProprietaryID")).filter(Boolean),
    references: all(settlement, "InvoiceReferencedDocument").map((node) => ({
      number: document(node), date: day(node, "FormattedIssueDateTime") || day(node, "IssueDateTime"), kind: said(node, "TypeCode"),
    })),
    items: all(trade, "IncludedSupplyChainTradeLineItem").map((node) => said(node, "SpecifiedTradeProduct/Name")).filter(Boolean),
    delivered: day(delivery, "ActualDeliverySupplyChainEvent/OccurrenceDateTime"),
    contract: document(one(agreement, "ContractReferencedDocument")),
    order: document(one(agreement, "BuyerOrderReferencedDocument")),
    notes: all(head, "IncludedNote").map((node) => `#${said(node, "SubjectCode")}#${said(node, "Content")}`),
  };
}
