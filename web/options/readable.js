// @ts-check
// Words and answers that a site may give.

export const FONT = /^[\p{L}\p{N} -]{1,60}$/u;

export const WIDGET = /^[a-z_]{1,40}$/;

/** The corners of a box, in pixels; nothing of what is no such number. @param {string} text */
export const corners = (text) => (/^\d{1,2}(px)?$/.test(text) && parseInt(text, 10) <= 24 ? parseInt(text, 10) : undefined);

/** The address where it is secure and names nobody, else nothing. @param {string} text */
export const secure = (text) => {
  const url = URL.canParse(text) && new URL(text);
  return url && url.protocol === "https:" && !url.username && !url.password ? url.href : "";
};

/** How an answer that a site gives is written, by kind of question. @type {Record<string, RegExp>} */
export const READABLE = {
  amount: /^\d[\d .\u00a0\u202f]{0,15}([.,]\d{1,2})?\s?€?$/,
  date: /^(today|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{1,2}-\d{1,2})$/,
  number: /^\d{1,3}$/,
  percent: /^\d{1,6}([.,]\d{1,2})?\s?%?$/,
  period: /^(?=\d)(\d{1,3}\s?m)?\s?(\d{1,3}\s?[jd]?)?$/,
};
