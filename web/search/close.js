// @ts-check
// The theme opens its search when the box takes the focus, and leaves it open when something else does: here it closes.

addEventListener("focusin", (event) => {
  const search = /** @type {HTMLInputElement} */ (document.getElementById("__search")); // the theme's own switch
  if (search?.checked && !(/** @type {Element} */ (event.target).closest(".md-search"))) search.click();
});
