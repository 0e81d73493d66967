// @ts-check
// The days of invoices as a calendar file (RFC 5545), for the agenda of the reader.

const EVENT = /BEGIN:VEVENT\r\n[^]*?END:VEVENT\r\n/g, UID = /^UID:.*$/m, FOLD = /\r\n /g, STEP = /^SUMMARY:(.*?)(?:\u202f:|\r?$)/m;
const LONGEST = 24; // of what a step is called, in its identity

/**
 * Several calendars of Python in one: the head of the first, and the events of each. An event is known by its invoice and its step, so that it
 * keeps its identity when the number of the invoice, its client or its amount is written otherwise.
 * @param {{ id: string, text: string }[]} calendars by the identity of their invoice; empty ones are left out
 */
export function joined(calendars) {
  const given = calendars.filter(({ text }) => text);
  if (!given.length) return "";
  const events = given.flatMap(({ id, text }) => [...text.matchAll(EVENT)].map(([event]) => owned(event, id)));
  const [{ text: first }] = given;
  return `${first.slice(0, first.indexOf("BEGIN:VEVENT"))}${events.join("")}END:VCALENDAR\r\n`;
}

/** @param {string} event @param {string} id */
function owned(event, id) {
  const [, step] = STEP.exec(event.replace(FOLD, ""));
  return event.replace(UID, `UID:${id}-${plain(step).slice(0, LONGEST)}@calendrier.invalid`);
}

/** What a name may hold in a file of any system. @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);

/** « agenda-facture-2026-014.ics ». @param {string} number @param {string} day where the invoice has none */
export const fileName = (number, day) => `agenda-facture-${plain(number) || day}.ics`;
