// @ts-check
/*! pdf.js, Mozilla Foundation, Apache License 2.0 */
// What pdf.js runs apart from the page.

import "pdfjs-dist/legacy/build/pdf.worker.mjs";
