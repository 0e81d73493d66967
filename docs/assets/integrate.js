// The pages for accountants: a button to copy each block of lines, and where one composes a widget, its form, its preview and
// its lines. Reads two files of the site; sends nothing.
(() => {
  "use strict";
  const running = window[Symbol.for("mon-du pages to integrate")];
  if (running) return running(); // the theme runs the script again at each visit of a page
  window[Symbol.for("mon-du pages to integrate")] = begin;

  const NARROW = "\u202f";

  function element(tag, properties = {}, ...inside) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...inside);
    return made;
  }

  // ---- lines to copy ----------------------------------------------------------------------------------------------

  const attribute = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  class Lines {
    constructor({ site }, { latest, versions }) {
      this.site = site;
      this.script = versions.find(({ version }) => version === latest);
    }

    // In an address the font of the page itself is not known.
    query(options) {
      const asked = new URLSearchParams(Object.entries(options).filter(([name, value]) => name !== "font" || value !== "inherit"));
      return asked.size ? `?${asked}` : "";
    }

    address(widget, options) {
      return widget.address + this.query(options);
    }

    paste(widget) {
      return widget.address;
    }

    loader(widget, options) {
      const data = Object.entries(options).map(([name, value]) => ` data-${name}="${attribute(name === "accent" ? `#${value}` : value)}"`);
      return `<a class="mon-du" href="${widget.address}"${data.join("")}>${attribute(widget.title)}</a>\n` +
        `<script async src="${this.script.address}" integrity="${this.script.integrity}" crossorigin="anonymous"></` + "script>";
    }

    frame(widget, options, height = widget.height) {
      return `<iframe src="${attribute(this.address(widget, options))}" title="${attribute(widget.title)}" loading="lazy" ` +
        `allow="clipboard-write" referrerpolicy="no-referrer" style="border:0;width:100%;height:${height}px"></iframe>`;
    }

    policy() {
      const { origin } = new URL(this.site);
      return `frame-src ${origin};\nscript-src ${origin}`;
    }
  }

  function copiable(block) {
    const button = element("button", { type: "button", className: "copy", textContent: "Copier" });
    const said = element("span", { className: "done" });
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      const calculator = await customElements.whenDefined("live-calculator");
      calculator.copyWords(block.textContent, said);
    });
    const title = block.closest("details")?.querySelector("summary").textContent.trim() ??
      block.dataset.name ?? block.previousElementSibling?.textContent.trim().slice(0, 60) ?? "";
    button.setAttribute("aria-label", `Copier${NARROW}: ${title}`);
    block.classList.add("live");
    block.after(element("p", { className: "copy-foot" }, button, said));
  }

  // ---- the form ---------------------------------------------------------------------------------------------------

  const PARTS = {
    form: "les questions",
    tables: "les tableaux",
    drawings: "les dessins",
    details: "les conventions, sources et limites, repliées",
    actions: "les boutons copier, imprimer, télécharger",
  };
  const WIDTHS = [[240, "Colonne"], [360, "Téléphone"], [720, "Page"]];
  const EXAMPLES = { amount: "1 850,00", date: "JJ/MM/AAAA, ou today", percent: "12,5", number: "30", period: "2 m 10 j" };

  class Composer {
    constructor(place, rules, listing, loaders) {
      this.place = place;
      this.rules = rules; // options.js, what an option may be
      this.widgets = listing.widgets;
      this.lines = new Lines(listing, loaders);
      this.root = new URL(place.dataset.widgets, location).href.replace(/embed\/widgets\.json$/, "");
      this.width = WIDTHS.findLast(([width]) => width <= Math.max(360, innerWidth))[0];
      this.form = element("form", { className: "composer-form", noValidate: true }, ...this.questions());
      this.preview = this.shown();
      place.replaceChildren(this.form, this.preview);
      place.classList.add("live");
      this.own();
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("input", (event) => this.changed(event.target));
      addEventListener("message", (event) => this.heard(event));
      new ResizeObserver(() => this.fit()).observe(this.box);
      this.write();
      this.load();
    }

    // -- parts of the form --

    field(name, label, control, help = "") {
      control.id ||= `composer-${name}`;
      control.name = name;
      const error = element("p", { className: "error", id: `${control.id}-error`, hidden: true });
      control.setAttribute("aria-describedby", help ? `${control.id}-help ${error.id}` : error.id);
      return element("div", { className: "field" },
        element("label", { htmlFor: control.id, textContent: label }),
        ...(help ? [element("p", { className: "help", id: `${control.id}-help`, textContent: help })] : []),
        control, error);
    }

    text(name, label, help, properties = {}) {
      return this.field(name, label, element("input", { type: "text", autocomplete: "off", spellcheck: false, ...properties }), help);
    }

    select(name, label, choices, help) {
      return this.field(name, label, element("select", {}, ...choices.map(([value, text]) => element("option", { value, textContent: text }))), help);
    }

    choices(type, name, legend, choices, chosen) {
      return element("fieldset", {}, element("legend", { textContent: legend }), ...choices.map(([value, text]) => {
        const input = element("input", { type, name, value, checked: chosen.includes(value) });
        return element("label", { className: "choice" }, input, element("span", { textContent: text }));
      }));
    }

    folded(title, ...inside) {
      return element("details", {}, element("summary", { textContent: title }), ...inside);
    }

    questions() {
      this.picker = element("input", { type: "color", value: "#0b5c6b", ariaLabel: "Choisir la couleur dans une palette" });
      this.parts = element("div");
      this.answers = element("div", { className: "answers" });
      const accent = this.text("accent", "Couleur", "Vide\u202f: celle du guide.", { placeholder: "#0b5c6b", maxLength: 7 });
      accent.querySelector("input").after(this.picker);
      return [
        this.select("widget", "Calculateur", this.widgets.map(({ name, title }) => [name, title])),
        accent,
        this.choices("radio", "theme", "Fond", [["auto", "selon l’appareil du visiteur"], ["light", "clair"], ["dark", "sombre"]], ["auto"]),
        this.text("host", "Votre nom", "Il s’affiche sous le calculateur.", { maxLength: 80 }),
        this.text("host-link", "Votre adresse", "Elle fait de votre nom un lien.", { type: "url", inputMode: "url", placeholder: "https://" }),
        this.folded("Présentation",
          this.choices("checkbox", "compact", "Place", [["1", "serré, pour une colonne étroite"], ["scroll", "hauteur fixe, le cadre défile"]], []),
          this.select("font", "Police", [["", "celle du calculateur"], ["inherit", "celle de votre page (avec le script)"], ["named", "une autre, à nommer"]]),
          this.text("font-name", "Nom de la police", "Elle s’affiche chez les visiteurs qui l’ont.", { maxLength: 60 }),
          this.parts),
        this.folded("Réponses déjà remplies", this.answers),
        this.choices("checkbox", "send", "Résultat", [["1", "proposer au visiteur de me l’envoyer (avec le script)"]], []),
      ];
    }

    // The parts and the questions of the widget that is chosen.
    own() {
      const widget = this.widget();
      const offered = widget.parts.filter((part) => part in PARTS);
      this.parts.replaceChildren(this.choices("checkbox", "parts", "Montrer aussi", offered.map((part) => [part, PARTS[part]]), offered));
      this.answers.replaceChildren(...widget.fields.map(({ name, label, kind, choices }) => (kind === "choice"
        ? this.select(`set-${name}`, label, [["", "comme dans l’exemple"], ...choices.map(({ value, label: text }) => [value, text])])
        : this.text(`set-${name}`, label, "", { placeholder: EXAMPLES[kind] ?? "" }))));
    }

    widget() {
      return this.widgets.find(({ name }) => name === this.form.elements.widget.value);
    }

    // -- what was asked --

    said(name, sentence, ...more) {
      const control = this.form.querySelector(`[name="${name}"]`);
      const error = document.getElementById(`${control.id}-error`);
      control.setAttribute("aria-invalid", String(Boolean(sentence)));
      error.replaceChildren(sentence, ...more);
      error.hidden = !sentence;
    }

    accent(given, theme) {
      const { ENOUGH, PALETTES, hexadecimal, nearest, ratio, weakest } = this.rules;
      const colour = hexadecimal(given);
      if (!colour) return this.said("accent", "Écrivez # et six chiffres ou lettres de a à f, par exemple #0b5c6b.");
      const palette = PALETTES[theme === "dark" ? "dark" : "light"];
      const found = weakest(colour, palette);
      if (found >= ENOUGH) {
        this.said("accent", "");
        this.picker.value = colour;
        return colour.slice(1);
      }
      const better = nearest(colour, palette);
      const swatch = element("span", { className: "swatch" });
      swatch.style.background = better;
      const button = element("button", { type: "button" }, swatch, `Prendre ${better}`);
      button.addEventListener("click", () => {
        this.form.elements.accent.value = better;
        this.changed(this.form.elements.accent);
        this.form.elements.accent.focus();
      });
      this.said("accent", `${colour} se lit mal sur un fond ${theme === "dark" ? "sombre" : "clair"}${NARROW}: contraste de ` +
        `${ratio(found)} pour 1, il faut 4,5. La plus proche qui se lit${NARROW}: `, button);
    }

    checked(name, value, fits, sentence) {
      this.said(name, value && !fits ? sentence : "");
      return value && fits ? value : "";
    }

    options() {
      const { elements } = this.form;
      const asked = (name) => elements[name].value.trim();
      const ticked = (name) => [...this.form.querySelectorAll(`[name="${name}"]:checked`)].map(({ value }) => value);
      const theme = elements.theme.value, place = ticked("compact"), found = {};
      const keep = (name, value) => value && (found[name] = value);
      if (asked("accent")) keep("accent", this.accent(asked("accent"), theme));
      else this.said("accent", "");
      if (theme !== "auto") found.theme = theme;
      if (place.includes("1")) found.compact = "1";
      const named = asked("font") === "named";
      elements["font-name"].closest(".field").hidden = !named;
      if (named) {
        keep("font", this.checked("font-name", asked("font-name"), this.rules.FONT.test(asked("font-name")),
          "Lettres, chiffres, espaces et tirets seulement."));
      } else keep("font", asked("font"));
      keep("host", asked("host"));
      keep("host-link", this.checked("host-link", asked("host-link"), this.rules.secure(asked("host-link")),
        "Une adresse complète, qui commence par https://."));
      const shown = ticked("parts"), all = this.parts.querySelectorAll("input").length;
      if (shown.length < all) found.parts = this.widget().parts.filter((part) => part === "answer" || shown.includes(part)).join(",");
      if (ticked("send").length) found.send = "1";
      if (place.includes("scroll")) found.scroll = "1";
      for (const { name, kind } of this.widget().fields) {
        const key = `set-${name}`, value = asked(key);
        keep(key, kind === "choice" ? value : this.checked(key, value, this.rules.READABLE[kind].test(value), `Par exemple${NARROW}: ${EXAMPLES[kind]}.`));
      }
      return found;
    }

    changed(control) {
      if (control.name === "widget") this.own();
      if (control === this.picker) this.form.elements.accent.value = control.value;
      this.write();
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.load(), control.type === "text" || control.type === "url" ? 700 : 100);
    }

    // -- the lines, and the widget as it will look --

    write() {
      const options = this.options(), widget = this.widget();
      const height = this.width < 700 ? widget.height_narrow : widget.height;
      for (const block of document.querySelectorAll("pre[data-snippet]")) {
        block.querySelector("code").textContent = this.lines[block.dataset.snippet](widget, options, height);
      }
    }

    shown() {
      this.frame = element("iframe", { loading: "lazy", allow: "clipboard-write" });
      this.inner = element("div", { className: "inner" }, this.frame);
      this.box = element("div", { className: "box", tabIndex: 0, role: "region", ariaLabel: "Aperçu du calculateur" }, this.inner);
      this.told = element("p", { className: "told" });
      this.received = element("div", { className: "received", hidden: true });
      const widths = this.choices("radio", "width", "Aperçu, à la largeur", WIDTHS.map(([width, text]) => [String(width), `${text}, ${width} px`]), [String(this.width)]);
      widths.className = "widths";
      widths.addEventListener("input", (event) => {
        this.width = Number(event.target.value);
        this.fit();
        this.write();
      });
      this.frame.addEventListener("load", () => this.frame.contentWindow.postMessage({ "mon-du": 1, type: "hello" }, "*"));
      return element("div", { className: "preview" }, widths, this.box, this.told, this.received);
    }

    load() {
      const widget = this.widget();
      const address = this.root + widget.path + this.lines.query(this.options());
      if (address === this.loaded) return;
      this.loaded = address;
      this.received.hidden = true;
      this.frame.title = `Aperçu${NARROW}: ${widget.title}`;
      this.frame.src = address;
    }

    // A wide frame is drawn smaller where the screen is narrower.
    fit() {
      const scale = Math.min(1, this.box.clientWidth / this.width), height = this.height ?? 640;
      Object.assign(this.frame.style, { width: `${this.width}px`, height: `${height}px`, transform: scale < 1 ? `scale(${scale})` : "" });
      Object.assign(this.inner.style, { width: `${Math.floor(this.width * scale)}px`, height: `${Math.ceil(height * scale)}px` });
      const reduced = scale < 1 ? `, réduit à ${Math.round(scale * 100)}${NARROW}%` : "";
      this.told.textContent = `Cadre de ${this.width} × ${height.toLocaleString("fr-FR")} px${reduced}.`;
    }

    heard({ source, data }) {
      if (source !== this.frame.contentWindow || data?.["mon-du"] !== 1) return;
      if (data.type === "height") {
        this.height = data.height ?? 640;
        this.fit();
      }
      if (data.type === "answer") {
        const { name, rules, results, totals } = data;
        const lines = element("pre", { className: "file", tabIndex: 0 }, element("code", { textContent: JSON.stringify({ name, rules, results, totals }, null, 1) }));
        this.received.replaceChildren(element("p", { textContent: `Votre page recevrait ceci, dans event.detail${NARROW}:` }), lines);
        this.received.hidden = false;
      }
    }
  }

  async function read(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  }

  async function compose(place) {
    place.classList.add("asked");
    try {
      const files = [place.dataset.widgets, place.dataset.integrity].map((address) => read(new URL(address, location)));
      new Composer(place, ...await Promise.all([import("./options.js"), ...files]));
    } catch {
      place.querySelector(".waiting").textContent = "Les réglages n’ont pas pu être chargés. Les lignes ci-dessous conviennent telles quelles.";
    }
  }

  function begin() {
    document.querySelectorAll("pre.file:not(.live)").forEach(copiable);
    document.querySelectorAll(".composer:not(.asked)").forEach(compose);
  }

  begin();
})();
