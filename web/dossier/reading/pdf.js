// @ts-check
// The invoice that a PDF carries: Factur-X, ZUGFeRD.

import { readXml } from "./invoices.js";
import { natureOf } from "./nature.js";
import { DAMAGED, NoInvoice, NOT_LOADED, Refused } from "./refused.js";

const NO_INVOICE = "Ce PDF ne contient pas de facture électronique\u202f: recopiez le client, le montant et l’échéance.";
const LOCKED = "Ce PDF est protégé par un mot de passe\u202f: enregistrez-en une copie sans mot de passe, ou recopiez le client, le montant et l’échéance.";
const USUAL = ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "ubl-invoice.xml"]; // names of the invoice among other files
const ERRORS_ONLY = 0;
/** What pdf.js says, by the name of its error. @type {Record<string, string>} */
const WHY = { PasswordException: LOCKED, InvalidPDFException: DAMAGED, FormatError: DAMAGED, UnknownErrorException: DAMAGED };

/** @typedef {{ filename: string, content: Uint8Array }} Attachment */

/** @type {Promise<{ library: typeof import("./pdf-library.js"), worker: import("pdfjs-dist").PDFWorker }>} */ let started; // by the first PDF

/** What reads PDF files, and one worker for all of them. */
async function start() {
  try {
    /** @type {typeof import("./pdf-library.js")} */
    const library = await import(new URL("reading-pdf.js", import.meta.url).href);
    library.GlobalWorkerOptions.workerSrc = new URL("reading-pdf-worker.js", import.meta.url).href;
    return { library, worker: new library.PDFWorker({ verbosity: ERRORS_ONLY }) };
  } catch {
    started = undefined; // the next file tries again
    throw new Refused(NOT_LOADED);
  }
}

/** How likely a file is to be the invoice. @param {Attachment} file */
const rank = ({ filename }) => (USUAL.includes(filename.toLowerCase()) ? 0 : 1);

/** Those of the document, else those that its pages show. @param {any} pdf @param {any} AnnotationType @returns {Promise<Attachment[]>} */
async function attachments(pdf, AnnotationType) {
  /** @type {Map<string, { filename: string, rawFilename: string }>} */
  const named = (await pdf.getAttachments()) ?? new Map();
  const found = [...named].map(([id, { filename }]) => ({ id, filename }));
  if (!found.length) {
    const shown = (await pdf.getAnnotationsByType(new Set([AnnotationType.FILEATTACHMENT]))) ?? [];
    found.push(...shown.map((/** @type {any} */ { fileId, attachmentId, file }) => ({ id: attachmentId ?? fileId, filename: file?.filename ?? "" })));
  }
  const read = await Promise.all(found.map(async ({ id, filename }) => ({ filename, content: await pdf.getAttachmentContent(id) })));
  return read.filter(({ content }) => content && natureOf(content) === "xml").sort((one, other) => rank(one) - rank(other));
}

/** The first that is an invoice; else why the most likely one is not. @param {Attachment[]} files */
function invoiceAmong(files) {
  /** @type {Refused | undefined} */ let first;
  for (const { content } of files) {
    try {
      return readXml(content);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (!(error instanceof NoInvoice)) first ??= error;
    }
  }
  throw first ?? new Refused(NO_INVOICE);
}

/** What an error of pdf.js means, undefined where it is none of those. @param {Error} error */
function refusalOf({ name, message }) {
  if (message.includes("fake worker")) { // its worker did not come: the next file tries again
    started = undefined;
    return new Refused(NOT_LOADED);
  }
  return WHY[name] && new Refused(WHY[name]);
}

/** Raises Refused. @param {Uint8Array} bytes @returns {Promise<import("./found.js").Found>} */
export async function readPdf(bytes) {
  started ||= start();
  const { library: { AnnotationType, getDocument }, worker } = await started;
  const task = getDocument({ data: bytes, worker, verbosity: ERRORS_ONLY });
  try {
    return invoiceAmong(await attachments(await task.promise, AnnotationType));
  } catch (error) {
    throw refusalOf(/** @type {Error} */ (error)) ?? error;
  } finally {
    await task.destroy();
  }
}
