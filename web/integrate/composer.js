// @ts-check
// Where one composes a widget: its form, its preview and its lines.

import { all, around, element, one } from "../shared/dom.js";
import { choices, folded, select, text } from "./controls.js";
import { Lines, query } from "./lines.js";
import { Preview } from "./preview.js";

/** @typedef {import("./controls.js").Choice} Choice */
/** @typedef {import("./lines.js").Options} Options */

/** @type {Record<string, string>} */
const PARTS = {
  form: "les questions",
  tables: "les tableaux",
  drawings: "les dessins",
  details: "les conventions, sources et limites, repliées",
  actions: "les boutons copier, imprimer, télécharger",
};
/** @type {Record<string, string>} */
const EXAMPLES = { amount: "1 850,00", date: "JJ/MM/AAAA, ou today", percent: "12,5", number: "30", period: "2 m 10 j" };

const COLOUR = "Écrivez # et six chiffres ou lettres de a à f, par exemple #0b5c6b.";
/** What may follow a calculator in the same page, and the words that offer it. @type {Record<string, [string, string]>} */
const NEXT = { late_penalties: ["letters", "proposer d’écrire la lettre, dans le calculateur de lettres à poser aussi dans la page (avec le script)"] };

export class Composer {
  /**
   * @param {HTMLElement} place
   * @param {typeof import("../options/options.js")} rules what an option may be
   * @param {{ site: string, widgets: import("./lines.js").Widget[] }} listing embed/widgets.json
   * @param {{ latest: string, versions: import("./lines.js").Loader[] }} loaders embed/integrity.json
   */
  constructor(place, rules, listing, loaders) {
    this.rules = rules;
    this.widgets = listing.widgets;
    this.lines = new Lines(listing, loaders);
    this.root = new URL(place.dataset.widgets, location.href).href.replace(/embed\/widgets\.json$/, "");
    this.form = element("form", { className: "composer-form", noValidate: true }, ...this.questions());
    this.preview = new Preview();
    place.replaceChildren(this.form, this.preview.element);
    place.classList.add("live");
    this.own();
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", (event) => this.changed(/** @type {HTMLInputElement} */ (event.target)));
    this.write();
    this.load();
  }

  // -- the form --

  questions() {
    const { ACCENT, PALETTES } = this.rules;
    this.picker = element("input", { type: "color", value: ACCENT, ariaLabel: "Choisir la couleur dans une palette" });
    this.parts = element("div");
    this.answers = element("div", { className: "answers" });
    this.next = element("div");
    const accent = text("accent", "Couleur", "Vide\u202f: celle du guide.", { placeholder: ACCENT, maxLength: 7 });
    one(accent, "input").after(this.picker);
    return [
      select("widget", "Calculateur", this.widgets.map(({ name, title }) => [name, title])),
      accent,
      choices("radio", "theme", "Fond", [["auto", "selon l’appareil du visiteur"], ["light", "clair"], ["dark", "sombre"]], ["auto"]),
      text("host", "Votre nom", "Il s’affiche sous le calculateur.", { maxLength: 80 }),
      text("host-link", "Votre adresse", "Elle fait de votre nom un lien.", { type: "url", inputMode: "url", placeholder: "https://" }),
      folded("Présentation",
        choices("checkbox", "compact", "Place", [["1", "serré, pour une colonne étroite"], ["scroll", "hauteur fixe, le cadre défile"]], []),
        select("font", "Police", [["", "celle du calculateur"], ["inherit", "celle de votre page (avec le script)"], ["named", "une autre, à nommer"]]),
        text("font-name", "Nom de la police", "Elle s’affiche chez les visiteurs qui l’ont.", { maxLength: 60 }),
        select("background", "Derrière le calculateur", [["", "son propre fond"], ["transparent", "rien\u202f: votre page se voit au travers"], ["named", "une couleur, à nommer"]],
          "Transparent, le texte est foncé\u202f: si votre page est sombre, choisissez aussi «\u202fsombre\u202f»."),
        text("background-colour", "Couleur du fond", "Selon l’appareil, elle ne vaut qu’en mode clair.", { placeholder: PALETTES.light.paper, maxLength: 7 }),
        text("radius", "Coins", "Leur arrondi, de 0 à 24 pixels. Vide\u202f: celui du calculateur.", { inputMode: "numeric", maxLength: 2 }),
        this.parts),
      folded("Réponses déjà remplies", this.answers),
      choices("checkbox", "send", "Résultat", [["1", "proposer au visiteur de me l’envoyer (avec le script)"]], []),
      this.next,
    ];
  }

  /** The parts, the questions and what may follow of the widget that is chosen. */
  own() {
    const widget = this.widget();
    const offered = widget.parts.filter((part) => part in PARTS);
    const shown = offered.map((part) => /** @type {Choice} */ ([part, PARTS[part]]));
    this.parts.replaceChildren(choices("checkbox", "parts", "Montrer aussi", shown, offered));
    const next = NEXT[widget.name];
    this.next.replaceChildren(...(next ? [choices("checkbox", "next", "Ensuite", [next], [])] : []));
    this.answers.replaceChildren(...widget.fields.map(({ name, label, kind, choices: given }) => (kind === "choice"
      ? select(`set-${name}`, label, [["", "comme dans l’exemple"], ...given.map(({ value, label: words }) => /** @type {Choice} */ ([value, words]))])
      : text(`set-${name}`, label, "", { placeholder: EXAMPLES[kind] ?? "" }))));
  }

  widget() {
    return this.widgets.find(({ name }) => name === this.control("widget").value);
  }

  // -- what was asked --

  /** The control of a name, or the chosen one of several. @param {string} name @returns {HTMLInputElement} */
  control(name) {
    return /** @type {any} */ (this.form.elements.namedItem(name));
  }

  /** What is wrong with an answer, nothing when it does. @param {string} name @param {string} sentence @param {...Node} more */
  said(name, sentence, ...more) {
    const control = one(this.form, `[name="${name}"]`);
    const error = document.getElementById(`${control.id}-error`);
    control.setAttribute("aria-invalid", String(Boolean(sentence)));
    error.replaceChildren(sentence, ...more);
    error.hidden = !sentence;
  }

  /** Six digits, nothing where the colour does not do. @param {string} given @param {string} theme @param {string} [ground] its digits */
  accent(given, theme, ground) {
    const { ENOUGH, PALETTES, hexadecimal, nearest, ratio, weakest } = this.rules;
    const colour = hexadecimal(given);
    if (!colour) return this.said("accent", COLOUR);
    const own = PALETTES[theme === "dark" ? "dark" : "light"];
    const palette = ground ? { ...own, paper: `#${ground}` } : own;
    const found = weakest(colour, palette);
    if (found >= ENOUGH) {
      this.said("accent", "");
      this.picker.value = colour;
      return colour.slice(1);
    }
    this.said("accent", `${colour} se lit mal sur un fond ${theme === "dark" ? "sombre" : "clair"}\u202f: contraste de ` +
      `${ratio(found)} pour 1, il faut 4,5. La plus proche qui se lit\u202f: `, this.taking(nearest(colour, palette)));
  }

  /** « transparent », six digits, nothing where the colour does not do. @param {string} kind @param {string} given @param {string} theme */
  background(kind, given, theme) {
    const { ENOUGH, PALETTES, hexadecimal, ratio, written } = this.rules;
    around(this.control("background-colour"), ".field").hidden = kind !== "named";
    this.said("background-colour", "");
    if (kind !== "named" || !given) return kind === "named" ? "" : kind;
    const colour = hexadecimal(given);
    if (!colour) return this.said("background-colour", COLOUR);
    const found = written(colour, PALETTES[theme === "dark" ? "dark" : "light"].words);
    if (found >= ENOUGH) return colour.slice(1);
    this.said("background-colour", `Le texte ${theme === "dark" ? "clair" : "foncé"} s’y lit mal\u202f: contraste de ${ratio(found)} pour 1, il faut 4,5.`);
  }

  /** The button that takes a colour. @param {string} colour */
  taking(colour) {
    const swatch = element("span", { className: "swatch" });
    swatch.style.background = colour;
    const button = element("button", { type: "button" }, swatch, `Prendre ${colour}`);
    button.addEventListener("click", () => {
      const control = this.control("accent");
      control.value = colour;
      this.changed(control);
      control.focus();
    });
    return button;
  }

  /** @param {string} name @param {string} value @param {boolean} fits @param {string} sentence */
  checked(name, value, fits, sentence) {
    this.said(name, value && !fits ? sentence : "");
    return value && fits ? value : "";
  }

  options() {
    const asked = (/** @type {string} */ name) => this.control(name).value.trim();
    const ticked = (/** @type {string} */ name) => all(this.form, `[name="${name}"]:checked`).map(({ value }) => value);
    const theme = asked("theme"), place = ticked("compact");
    /** @type {Options} */ const found = {};
    const keep = (/** @type {string} */ name, /** @type {string | void} */ value) => value && (found[name] = value);
    const background = this.background(asked("background"), asked("background-colour"), theme) || "";
    if (asked("accent")) keep("accent", this.accent(asked("accent"), theme, /^[0-9a-f]{6}$/.test(background) ? background : ""));
    else this.said("accent", "");
    if (theme !== "auto") found.theme = theme;
    if (place.includes("1")) found.compact = "1";
    const named = asked("font") === "named";
    around(this.control("font-name"), ".field").hidden = !named;
    if (named) {
      keep("font", this.checked("font-name", asked("font-name"), this.rules.FONT.test(asked("font-name")),
        "Lettres, chiffres, espaces et tirets seulement."));
    } else keep("font", asked("font"));
    keep("host", asked("host"));
    keep("host-link", this.checked("host-link", asked("host-link"), Boolean(this.rules.secure(asked("host-link"))),
      "Une adresse complète, qui commence par https://."));
    const shown = ticked("parts"), offered = all(this.parts, "input").length;
    if (shown.length < offered) found.parts = this.widget().parts.filter((part) => part === "answer" || shown.includes(part)).join(",");
    keep("background", background);
    keep("radius", this.checked("radius", asked("radius"), this.rules.corners(asked("radius")) !== undefined, "Un nombre de 0 à 24."));
    if (ticked("send").length) found.send = "1";
    keep("next", ticked("next")[0]);
    if (place.includes("scroll")) found.scroll = "1";
    for (const { name, kind } of this.widget().fields) {
      const key = `set-${name}`, value = asked(key);
      keep(key, kind === "choice" ? value : this.checked(key, value, this.rules.READABLE[kind].test(value), `Par exemple\u202f: ${EXAMPLES[kind]}.`));
    }
    return found;
  }

  /** @param {HTMLInputElement} control */
  changed(control) {
    if (control.name === "widget") this.own();
    if (control === this.picker) this.control("accent").value = control.value;
    this.write();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.load(), control.type === "text" || control.type === "url" ? 700 : 100);
  }

  // -- the lines, and the widget as it will look --

  write() {
    const options = this.options(), widget = this.widget();
    for (const block of all(document, "pre[data-snippet]")) {
      one(block, "code").textContent = this.lines.of(block.dataset.snippet, widget, options);
    }
  }

  load() {
    const { path, title } = this.widget(), options = this.options(), { paper } = this.rules.PALETTES[options.theme === "dark" ? "dark" : "light"];
    this.preview.load(this.root + path + query(options), title, options.theme ?? "", options.background === "transparent" ? paper : "");
  }
}
