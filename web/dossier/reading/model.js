// @ts-check
// An electronic invoice as its file says it, the same whatever the syntax; numbers in brackets are the business terms of EN 16931.

/**
 * A number of somebody and the list it comes from: « 0002 », SIREN. @typedef {{ scheme: string, value: string }} Identifier
 * @typedef {{ name: string, lines: string[], country: string, ids: Identifier[], email: string, phone: string }} Party
 * A day to pay (BT-9): words that go with it (BT-20), what is to be paid then, whether it only gives a discount.
 * @typedef {{ date: string, words: string, amount: string, discount: boolean }} Term
 * Another invoice (BG-3). @typedef {{ number: string, date: string, kind: string }} Reference
 * Something paid before (extended profiles). @typedef {{ date: string, amount: string }} Advance
 */
/**
 * @typedef {object} Raw
 * @property {boolean} credit whether the syntax says that it is a credit note
 * @property {string} number BT-1
 * @property {string} kind BT-3
 * @property {string} issued BT-2
 * @property {string} currency BT-5
 * @property {Term[]} terms
 * @property {string} total BT-112
 * @property {string} prepaid BT-113
 * @property {string} rounding BT-114
 * @property {string} payable BT-115
 * @property {Advance[]} advances
 * @property {Party} seller BG-4
 * @property {Party} buyer BG-7
 * @property {string} payee BT-59, who is paid instead of the seller
 * @property {string[]} accounts BT-84
 * @property {Reference[]} references BG-3
 * @property {string[]} items BT-153
 * @property {string} delivered BT-72
 * @property {string} contract BT-12
 * @property {string} order BT-13
 * @property {string[]} notes each with its subject code in front, `#ADN#B2G` (BG-1)
 */

export {};
