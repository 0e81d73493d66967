// @ts-check

const { scheduler } = /** @type {any} */ (window);

/** Between two parts of a long task: a slow phone scrolls and types meanwhile. @returns {Promise<void>} */
export const breath = () => scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
