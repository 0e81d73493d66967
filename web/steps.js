// @ts-check
// Steps that a reader ticks, ready words that one copies, a search that closes. Ticks stay on the device: nothing is sent, nothing is typed here.

import "./search/close.js";
import { copyWords } from "./shared/clipboard.js";
import { all, around, element, one, status } from "./shared/dom.js";

/** @type {Map<string, string[]>} */ const memory = new Map(); // where the browser keeps nothing: until the page is closed
let stored = true; // whether it keeps them
let made = 0;

// ---- ticks: for each page, the list of what is done --------------------------------------------------------------

const page = () => `ticks ${location.pathname.replace(/index\.html$/, "")}`;

/** @returns {Set<string>} */
function ticked() {
  try {
    return new Set(JSON.parse(localStorage.getItem(page()) ?? "[]"));
  } catch {
    stored = false;
    return new Set(memory.get(page()));
  }
}

/** @param {string[]} names */
function keep(names) {
  memory.set(page(), names);
  try {
    if (names.length) localStorage.setItem(page(), JSON.stringify(names));
    else localStorage.removeItem(page());
    stored = true;
  } catch {
    stored = false;
  }
}

/**
 * « Appelez au premier jour. » is « appelez-au-premier-jour »: a page that changes keeps the ticks of what did not.
 * @param {string} text
 */
function slug(text) {
  const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
}

class Steps {
  /** @param {HTMLElement} list @param {Map<string, number>} names how often each name was given in the page */
  constructor(list, names) {
    this.list = list;
    list.querySelector("ol").setAttribute("role", "list"); // one without markers is no list for some screen readers
    this.boxes = all(list, ":scope > ol > li").map((item) => this.box(item, names));
    /** @type {HTMLInputElement[]} */ this.before = undefined; // ticked before « Tout décocher »
    this.count = status("count");
    this.button = element("button", { type: "button" });
    this.button.addEventListener("click", () => this.all());
    this.place = element("span", { className: "kept" });
    list.append(element("p", { className: "tick-foot" }, this.count, this.button, this.place));
    list.classList.add("live");
    const done = ticked();
    this.tick((box) => done.has(box.name));
  }

  /**
   * A box of its own name, which the first words of the step call by clicking.
   * @param {HTMLElement} item
   * @param {Map<string, number>} names
   */
  box(item, names) {
    const bold = one(item, "strong");
    const lead = bold && item.textContent.trim().startsWith(bold.textContent.trim()) ? bold : null;
    const name = slug((lead ?? item).textContent);
    const same = (names.get(name) ?? 0) + 1;
    names.set(name, same);
    const box = element("input", { type: "checkbox", id: `tick-${(made += 1)}`, name: same > 1 ? `${name}-${same}` : name });
    box.autocomplete = "off";
    if (lead) {
      const label = element("label", { htmlFor: box.id });
      lead.replaceWith(label);
      label.append(lead);
    } else {
      item.id ||= `step-${made}`;
      box.setAttribute("aria-labelledby", item.id);
    }
    item.prepend(box);
    box.addEventListener("change", () => this.changed());
    return box;
  }

  /** @param {(box: HTMLInputElement) => boolean} chosen */
  tick(chosen) {
    for (const box of this.boxes) box.checked = chosen(box);
    this.show();
  }

  changed() {
    this.before = undefined;
    this.save();
  }

  save() {
    const own = this.boxes.map((box) => box.name);
    const others = [...ticked()].filter((name) => !own.includes(name));
    keep([...others, ...this.done().map((box) => box.name)]);
    this.show();
  }

  done() {
    return this.boxes.filter((box) => box.checked);
  }

  /** « Tout décocher », then « Remettre les coches » until another tick. */
  all() {
    const back = this.before;
    this.before = back ? undefined : this.done();
    for (const box of this.boxes) box.checked = Boolean(back?.includes(box));
    this.save();
  }

  show() {
    for (const box of this.boxes) around(box, "li").classList.toggle("ticked", box.checked);
    const done = this.done().length;
    const total = this.boxes.length;
    this.count.textContent = done ? `${done} sur ${total} ${done > 1 ? "faites" : "faite"}` : `${total} étapes à cocher`;
    this.count.classList.toggle("all", done === total);
    this.button.textContent = this.before ? "Remettre les coches" : "Tout décocher";
    this.button.hidden = !done && !this.before;
    this.place.textContent = stored
      ? "Vos coches restent sur cet appareil." : "Ce navigateur n’enregistre rien\u202f: vos coches partiront avec la page.";
  }
}

// ---- ready words -------------------------------------------------------------------------------------------------

/** @param {HTMLElement} block */
function sayable(block) {
  const button = element("button", { type: "button", textContent: "Copier ces mots" });
  const said = status("done"), foot = element("p", { className: "say-foot" }, button, said);
  button.addEventListener("click", () => {
    const parts = /** @type {HTMLElement[]} */ ([...block.children]).filter((part) => part !== foot);
    copyWords(parts.map((part) => part.innerText.trim()).join("\n\n"), said);
  });
  block.append(foot);
  block.classList.add("live");
}

// ---- what an address asks of a folded part -----------------------------------------------------------------------

/** The form that an address fills is shown; the theme opens what holds the place that an address names. */
function openAsked() {
  const name = new URLSearchParams(location.hash.slice(1)).get("calcul");
  const form = name && one(document, `form[data-calculator="${CSS.escape(name)}"]`);
  const part = /** @type {HTMLDetailsElement} */ (form?.closest("details.part"));
  if (!part || part.open) return;
  part.open = true;
  part.scrollIntoView({ block: "start" });
}

addEventListener("hashchange", openAsked);

// ---- each page, also after the theme's instant navigation --------------------------------------------------------

function begin() {
  const names = new Map();
  for (const list of all(document, ".tick:not(.live):has(> ol)")) new Steps(list, names);
  for (const block of all(document, ".say:not(.live)")) sayable(block);
  openAsked();
}

/** The foot of a printed page has the day. */
addEventListener("beforeprint", () => {
  for (const foot of all(document, ".paper-foot")) foot.dataset.printed = ` · imprimé le ${new Date().toLocaleDateString("fr-FR")}`;
});

const { document$: pages } = /** @type {any} */ (window); // of the theme
if (pages) pages.subscribe(begin);
else begin();
