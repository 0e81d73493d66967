// @ts-check
// What is printed alone: the rest of the page stays away meanwhile (style sheets say how).

import { all, one } from "./dom.js";

/** Letters, or statements, each on its own paper. @param {HTMLElement[]} sheets @param {string} title names the file of the printer */
export function laySheets(sheets, title) {
  const copies = sheets.map((sheet) => /** @type {HTMLElement} */ (sheet.cloneNode(true)));
  const numbered = !one(copies[0], ".sender") && one(copies[0], ".signature"); // a document for a court, on plain paper and signed
  for (const sheet of copies) {
    sheet.classList.add("print-letter");
    sheet.classList.toggle("numbered", Boolean(numbered));
    for (const reason of all(sheet, ".why")) reason.remove();
  }
  lay(copies, "printing-letter", title);
}

/** @param {HTMLElement[]} sheets @param {"printing" | "printing-letter"} mode @param {string} title of the page meanwhile */
export function lay(sheets, mode, title) {
  const before = document.title, root = document.documentElement;
  document.body.append(...sheets);
  root.classList.add(mode);
  document.title = title;
  addEventListener("afterprint", () => {
    for (const sheet of sheets) sheet.remove();
    root.classList.remove(mode);
    document.title = before;
  }, { once: true });
}
