// @ts-check
// What is wrong with an option is said to who wrote it, in the console.

/** @param {string} sentence */
export const say = (sentence) => console.warn(`Calculateur intégré\u202f: ${sentence}`);

/** @param {string} option @param {string} value @param {string} reason */
export const refuse = (option, value, reason) => say(`« ${option}=${value.slice(0, 80)} » est ignoré, ${reason}.`);
