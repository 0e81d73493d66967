// @ts-check
/*! pdf.js, Mozilla Foundation, Apache License 2.0 */
// Of pdf.js, what takes the files that a PDF carries: fetched for the first PDF.

export { AnnotationType, getDocument, GlobalWorkerOptions, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
