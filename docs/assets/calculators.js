// Carries the reader's answers to the Python of the page and puts the result back. No rule, no figure here.
(() => {
  "use strict";

  const base = new URL("python/", document.currentScript.src);
  const kept = new Map(); // answers of forms left by instant navigation: memory only
  const saveData = navigator.connection?.saveData === true;

  // A page of the guide is read first: Python starts at the first sign of its reader, or after a while. A widget does not wait.
  const SIGNS = ["pointermove", "pointerdown", "touchstart", "wheel", "scroll", "keydown", "focusin"];
  const WHILE = 8000; // ms
  const reader = document.currentScript.hasAttribute("data-waits") && new Promise((resolve) => {
    for (const sign of SIGNS) addEventListener(sign, resolve, { once: true, passive: true, capture: true });
    setTimeout(resolve, WHILE);
  });

  // ---- one Python for the whole visit --------------------------------------------------------------------------

  const PATH = `
import datetime, json, sys
if "/" not in sys.path: sys.path.insert(0, "/")
`;
  const GLUE = `
import json, calculators
def answer(name, rows):
    errors, html = calculators.answer(name, json.loads(rows))
    return json.dumps(errors) + "\\n" + html  # as JSON, the HTML would cost more than working it out
def files(name, rows):
    return json.dumps(calculators.files(name, json.loads(rows)))
def shared(name, rows):
    return json.dumps(calculators.shared(name, json.loads(rows)))
`;
  let runtime; // promise of MicroPython
  let folders; // that its files have
  const bundles = new Map(); // calculator -> promise

  function fetched(url) {
    return fetch(url, { credentials: "same-origin" }).then((response) => {
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return response;
    });
  }

  function hint(rel, href, as) {
    const link = document.createElement("link");
    Object.assign(link, { rel, href });
    if (as) Object.assign(link, { as, crossOrigin: "anonymous" });
    document.head.append(link);
  }

  // Its files come meanwhile, after everything else.
  function prefetch(name, assets) {
    for (const file of ["micropython.mjs", "micropython.wasm", `${name}.bin`]) hint("prefetch", new URL(`${assets}/${file}`, base).href);
  }

  async function start(folder) {
    hint("modulepreload", folder + "micropython.mjs");
    hint("preload", folder + "micropython.wasm", "fetch");
    const { loadMicroPython } = await import(folder + "micropython.mjs");
    folders = new Set();
    return loadMicroPython({ heapsize: 8 << 20, url: folder + "micropython.wasm", linebuffer: true });
  }

  // A bundle is a list of files: path, line feed, length, line feed, bytes. Gives the names of its modules, in order.
  function unpack(mp, bytes) {
    const text = new TextDecoder(), modules = [];
    let at = 0;
    const line = () => {
      const end = bytes.indexOf(10, at);
      const found = text.decode(bytes.subarray(at, end));
      at = end + 1;
      return found;
    };
    while (at < bytes.length) {
      const path = line();
      const length = Number(line());
      path.split("/").slice(0, -1).reduce((parent, name) => {
        const folder = `${parent}/${name}`;
        if (!folders.has(folder)) mp.FS.mkdir(folder);
        folders.add(folder);
        return folder;
      }, "");
      mp.FS.writeFile("/" + path, bytes.subarray(at, at + length));
      if (path.endsWith(".mpy")) modules.push(path.slice(0, -4).replace(/\/__init__$/, "").replaceAll("/", "."));
      at += length;
    }
    return modules;
  }

  // Between two parts of a long task: a slow phone scrolls and types meanwhile.
  const breath = () => window.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

  function python(name, assets) {
    const folder = new URL(assets + "/", base).href;
    if (!bundles.has(name)) {
      runtime ||= start(folder);
      const bundle = fetched(`${folder}${name}.bin`).then((response) => response.arrayBuffer());
      const ready = Promise.all([runtime, bundle]).then(async ([mp, bytes]) => {
        await breath();
        const modules = unpack(mp, new Uint8Array(bytes));
        for (const code of [PATH, ...modules.map((module) => `import ${module}`), GLUE]) {
          await breath();
          mp.runPython(code);
        }
        return Object.fromEntries(["answer", "files", "shared"].map((said) => [said, mp.globals.get(said)]));
      });
      ready.catch(() => {
        bundles.delete(name);
        runtime = undefined; // a later touch tries again
      });
      bundles.set(name, ready);
    }
    return bundles.get(name);
  }

  // ---- small helpers -------------------------------------------------------------------------------------------

  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  };

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = Object.assign(document.createElement("textarea"), { value: text });
      area.className = "visually-hidden";
      document.body.append(area);
      const focused = document.activeElement;
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      focused?.focus({ preventScroll: true });
      return done;
    }
  }

  // Says it beside the button, for a while.
  function thank(region, sentence) {
    region.textContent = sentence;
    clearTimeout(region.thanking);
    region.thanking = setTimeout(() => (region.textContent = ""), 6000);
  }

  async function copyWords(words, region) {
    thank(region, await copied(words) ? "Texte copié." : "La copie a été refusée par le navigateur.");
  }

  function download(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  // ---- a calculator in the page --------------------------------------------------------------------------------

  class LiveCalculator extends HTMLElement {
    static copyWords = copyWords; // the ready words of the guide copy in the same way

    // The script may run before the page is read to its end: the fetch can begin, the form waits.
    connectedCallback() {
      if (document.readyState !== "loading") return this.begin();
      if (!reader) this.whenIdle(() => python(this.dataset.name, this.dataset.assets).catch(() => {}));
      document.addEventListener("DOMContentLoaded", () => this.begin(), { once: true });
    }

    begin() {
      if (this.form || !this.isConnected) return;
      this.form = this.querySelector("form");
      this.output = this.form.querySelector("output");
      this.name = this.dataset.name;
      this.key = `${location.pathname} ${[...document.querySelectorAll("live-calculator")].indexOf(this)}`;
      this.touched = new WeakSet();
      this.invoiceTemplate = this.form.querySelector(".invoice")?.cloneNode(true);
      this.classList.add("live");
      this.frames();
      this.worked = this.everything();
      this.conditions();
      this.copyTotal();
      this.listen();
      const left = kept.get(this.key);
      const link = this.linkedAnswers();
      if (link) this.fill(link);
      else if (left) this.fill(left);
      else this.prepare();
    }

    disconnectedCallback() {
      if (this.changed) kept.set(this.key, this.everything());
    }

    whenIdle(task) {
      if (saveData) return; // the first touch will fetch it
      if (window.scheduler?.postTask) scheduler.postTask(task, { priority: "background" });
      else setTimeout(task, 200);
    }

    // Before the reader types. The other calculators of a page wait for their own first touch.
    prepare() {
      if (this !== document.querySelector("live-calculator")) return;
      if (reader) this.whenIdle(() => prefetch(this.name, this.dataset.assets));
      Promise.resolve(reader).then(() => this.whenIdle(() => this.load()));
    }

    loadOnTouch() {
      for (const type of ["focusin", "pointerdown"]) {
        this.form.addEventListener(type, () => this.load(), { once: true, passive: true });
      }
    }

    listen() {
      this.loadOnTouch();
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("input", (event) => this.typed(event.target));
      this.form.addEventListener("focusout", (event) => this.left(event.target));
      this.form.addEventListener("click", (event) => {
        const button = event.target.closest("button[data-action]");
        if (button) this[button.dataset.action.replace(/-(.)/g, (_, c) => c.toUpperCase())](button);
      });
      addEventListener("hashchange", () => {
        const link = this.isConnected && this.linkedAnswers();
        if (link) this.fill(link);
      });
    }

    // -- reading the form --

    groups() {
      return [...this.form.querySelectorAll(".invoice")];
    }

    // One dict of answers per invoice, hidden questions left out.
    answers() {
      const common = {}, groups = this.groups();
      const rows = groups.map(() => ({}));
      for (const field of this.form.querySelectorAll(".field")) {
        if (field.hidden) continue;
        const name = field.dataset.field;
        const input = field.querySelector("input:checked") ?? field.querySelector(`[name="${name}"]`);
        const group = groups.indexOf(field.closest(".invoice"));
        (group < 0 ? common : rows[group])[name] = input?.value ?? "";
      }
      return (rows.length ? rows : [{}]).map((row) => ({ ...common, ...row }));
    }

    // Every answer, those of hidden questions too: what « Annuler » and a return to the page give back.
    everything() {
      const rows = this.groups().map((group) => this.valuesIn(group));
      const common = this.valuesIn(this.form, (input) => !input.closest(".invoice"));
      return (rows.length ? rows : [{}]).map((row) => ({ ...common, ...row }));
    }

    valuesIn(root, keep = () => true) {
      const found = {};
      for (const input of root.querySelectorAll("[name]")) {
        if (keep(input) && (input.type !== "radio" || input.checked)) found[input.name] = input.value;
      }
      return found;
    }

    // -- filling it --

    fill(rows) {
      while (this.groups().length > Math.max(1, rows.length)) this.groups().at(-1).remove();
      while (this.groups().length && this.groups().length < rows.length) this.appendInvoice();
      this.frames();
      const groups = this.groups();
      for (const input of this.form.querySelectorAll("[name]")) {
        const group = groups.indexOf(input.closest(".invoice"));
        const value = rows[Math.max(group, 0)]?.[input.name];
        if (value === undefined) continue;
        if (input.type !== "radio") input.value = value;
        else if (input.value === value) input.checked = true;
        this.drawRows(input);
      }
      this.changed = true;
      this.conditions();
      this.load();
    }

    linkedAnswers() {
      const given = new URLSearchParams(location.hash.slice(1));
      if (given.get("calcul") !== this.name) return null;
      const first = document.querySelector(`form[data-calculator="${this.name}"]`);
      if (first !== this.form) return null;
      const rows = [];
      for (const [key, value] of given) {
        const [name, number = "0"] = key.split(".");
        if (name === "calcul" || name === "version" || !/^\d{1,2}$/.test(number)) continue;
        (rows[Number(number)] ||= {})[name] = value.slice(0, 20_000);
      }
      const version = given.get("version")?.slice(0, 20); // the pages of the guide link without one
      this.notify(!version || version === this.form.dataset.rules ? "" : `Ce lien date d’une autre version des règles (${version}). ` +
        `Le résultat suit la version du ${this.rules()}.`);
      return rows.filter(Boolean).map((row) => ({ ...rows[0], ...row }));
    }

    // The version of the rules, as a French date.
    rules() {
      return this.form.dataset.rules.split("-").reverse().join("/");
    }

    // -- answering --

    // Answers at once when Python is there, else when it comes.
    load() {
      if (this.answer) return this.update();
      if (this.form.dataset.state === "example") this.form.dataset.state = "loading";
      return python(this.name, this.dataset.assets).then(
        async (said) => {
          await breath(); // several calculators of a page wait for the same Python
          if (this.answer) return;
          if (this.form.dataset.state === "error") this.notify("");
          Object.assign(this, said);
          this.update();
        },
        () => {
          this.form.dataset.state = "error";
          this.notify("Le calcul n’a pas pu être chargé. Vérifiez la connexion, puis changez une réponse pour réessayer.");
          this.say(this.querySelector(".notice").textContent);
          this.loadOnTouch();
        },
      );
    }

    typed(input) {
      this.changed = true;
      const row = input.closest(".row");
      if (row) this.writeRows(row.closest(".field"));
      this.drawRows(input);
      this.conditions();
      if (input.type === "radio" || input.tagName === "SELECT") this.touched.add(input.closest(".field"));
      this.load();
    }

    left(input) {
      const field = input.closest?.(".field");
      if (!field || input.type === "button") return;
      if (this.changed) this.touched.add(field);
      queueMicrotask(() => this.answer && this.changed && this.update());
    }

    // Show the questions that matter now; what was typed in the others stays there.
    conditions() {
      for (const field of this.form.querySelectorAll(".field[data-when]")) {
        const others = [...this.form.querySelectorAll(`.field[data-field="${field.dataset.when}"]`)];
        const values = field.dataset.values.split(" ").filter(Boolean);
        field.hidden = !others.some((other) => {
          const value = (other.querySelector("input:checked") ?? other.querySelector("[name]")).value;
          return !other.hidden && (values.length ? values.includes(value) : value !== "");
        });
      }
      for (const group of this.form.querySelectorAll(".group")) this.summarise(group);
    }

    // A group with nothing to ask is not shown; a folded one says what was answered.
    summarise(group) {
      const fields = [...group.querySelectorAll(".field:not([hidden])")];
      group.hidden = !fields.length;
      const checked = fields.filter((field) => field.classList.contains("check"));
      group.querySelector(".given").textContent = checked.length ? this.counted(checked) : fields.map((field) => {
        const input = field.querySelector("input:checked, select") ?? field.querySelector("[name]");
        if (!input || !input.value) return "";
        if (input.type === "radio") return input.value === "no" ? "" : this.chosen(field, input.closest("label").textContent.trim());
        if (input.tagName === "SELECT") return this.chosen(field, input.selectedOptions[0]?.textContent ?? "");
        return input.type === "date" ? input.value.split("-").reverse().join("/") : `${input.value}${field.querySelector(".suffix") ? "\u202f€" : ""}`;
      }).filter(Boolean).join(" · ");
    }

    // « 4 oui · 1 non · 2 sans objet »: the answers to the lines of a checklist.
    counted(fields) {
      const said = fields.map((field) => field.querySelector("input:checked")?.closest("label").textContent.trim());
      return [...fields[0].querySelectorAll(".choice")].map((choice) => choice.textContent.trim()).filter((label) => said.includes(label))
        .map((label) => `${said.filter((one) => one === label).length} ${label}`).join(" · ");
    }

    // « oui » alone says nothing: the question says it.
    chosen(field, label) {
      return label === "oui" ? field.querySelector("legend").textContent.trim().toLowerCase() : label;
    }

    nextGroup(button) {
      const group = button.closest(".group");
      let next = group.nextElementSibling;
      while (next?.hidden) next = next.nextElementSibling;
      if (!next?.classList.contains("group")) return;
      group.open = false;
      next.open = true;
      next.querySelector(".field:not([hidden]) :is(input:not([type=radio]), input:checked, select, input)").focus();
      group.scrollIntoView({ block: "nearest" });
    }

    update() {
      if (!this.answer) return;
      const rows = this.answers();
      const asked = JSON.stringify(rows);
      if (asked !== this.asked) [this.asked, this.said] = [asked, this.answer(this.name, asked)];
      const end = this.said.indexOf("\n");
      const errors = JSON.parse(this.said.slice(0, end)), html = this.said.slice(end + 1);
      const refused = errors.some((list) => list.length);
      this.showErrors(errors);
      this.classList.toggle("stale", refused);
      this.form.dataset.state = refused ? "error" : "ready";
      for (const button of this.querySelectorAll(".actions button, .words button")) button.disabled = refused;
      if (refused) {
        this.copyTotal();
        return this.say("Complétez les réponses signalées pour obtenir le résultat.");
      }
      if (html !== this.shown) this.put(html);
    }

    // Only the parts that differ are replaced; what the reader opened stays open.
    put(html) {
      const next = document.createElement("template");
      next.innerHTML = html;
      this.keepOpen(next.content);
      this.merge(this.output, next.content);
      this.frames();
      this.shown = html;
      this.copyTotal();
      this.querySelector(".example-note").hidden = Boolean(this.changed);
      if (this.changed) this.say(this.output.querySelector(".headline")?.textContent ?? "");
    }

    // Of a letter, only the paragraphs that differ.
    merge(shown, next) {
      const old = [...shown.children], parts = [...next.children];
      parts.forEach((part, index) => {
        if (part.tagName === "DETAILS" && !part.classList.contains("why")) {
          const title = part.firstElementChild.textContent;
          part.open = old.some((one) => one.open && one.firstElementChild.textContent === title);
        }
        if (!old[index]) shown.append(part);
        else if (old[index].isEqualNode(part)) return;
        else if (part.className === "sheet" && old[index].className === "sheet") this.merge(old[index], part);
        else old[index].replaceWith(part);
      });
      for (const left of old.slice(parts.length)) left.remove();
    }

    // The reasons that the reader opened in a letter, by their place.
    keepOpen(next) {
      const reasons = next.querySelectorAll(".why");
      this.output.querySelectorAll(".why").forEach((reason, index) => {
        if (reason.open && reasons[index]) reasons[index].open = true;
      });
    }

    copyTotal() {
      this.classList.toggle("used", Boolean(this.changed));
      const figure = this.output.querySelector(".amount");
      this.querySelector(".bar").textContent = this.classList.contains("stale")
        ? "Réponses à compléter" : `${figure?.dataset.label}\u202f: ${figure?.textContent}`;
    }

    notify(sentence) {
      const notice = this.querySelector(".notice");
      notice.textContent = sentence;
      notice.hidden = !sentence;
    }

    // Screen readers hear the sentence once the reader pauses, not at every key.
    say(sentence) {
      clearTimeout(this.speaking);
      this.speaking = setTimeout(() => {
        const region = this.querySelector(".announcement");
        if (region.textContent !== sentence) region.textContent = sentence;
      }, 700);
    }

    // A message stands beside its field once the reader has left it.
    showErrors(errors) {
      const groups = this.groups();
      for (const field of this.form.querySelectorAll(".field")) {
        const group = Math.max(0, groups.indexOf(field.closest(".invoice")));
        const found = (errors[group] ?? []).find((error) => error.field === field.dataset.field);
        const message = field.querySelector(".error");
        const visible = Boolean(found) && this.touched.has(field) && !field.contains(this.typingIn());
        const text = visible ? found.message : "";
        if (message.textContent !== text) message.textContent = text;
        message.hidden = !visible;
        field.classList.toggle("refused", visible);
        for (const input of field.querySelectorAll("input:not([type=radio]), select, textarea:not([hidden])")) {
          if (visible) input.setAttribute("aria-invalid", "true");
          else input.removeAttribute("aria-invalid");
        }
      }
      for (const group of this.form.querySelectorAll(".group")) {
        group.classList.toggle("refused", Boolean(group.querySelector(".error:not([hidden])")));
      }
    }

    typingIn() {
      const active = document.activeElement;
      return ["INPUT", "SELECT", "TEXTAREA"].includes(active?.tagName) && this.contains(active) ? active : null;
    }

    // -- rows --

    frames() {
      const groups = this.groups();
      groups.forEach((group, index) => {
        group.querySelector("legend").textContent = groups.length > 1 ? `Facture ${index + 1}` : "Facture";
        group.querySelector("[data-action=remove-invoice]").hidden = groups.length === 1;
      });
    }

    appendInvoice() {
      const copy = this.invoiceTemplate.cloneNode(true);
      const number = (this.copies = (this.copies ?? 1) + 1);
      for (const part of copy.querySelectorAll("[id]")) part.id += `-${number}`;
      for (const part of copy.querySelectorAll("[for]")) part.htmlFor += `-${number}`;
      for (const part of copy.querySelectorAll("[aria-describedby]")) {
        const ids = part.getAttribute("aria-describedby").split(" ").map((id) => `${id}-${number}`);
        part.setAttribute("aria-describedby", ids.join(" "));
      }
      for (const input of copy.querySelectorAll("input")) input.value = "";
      for (const area of copy.querySelectorAll("textarea")) area.value = area.textContent = "";
      copy.querySelector(".rows")?.replaceChildren();
      this.groups().at(-1).after(copy);
      return copy;
    }

    addInvoice() {
      const copy = this.appendInvoice();
      this.after();
      copy.querySelector("input:not([type=hidden])").focus();
    }

    removeInvoice(button) {
      this.remember();
      const group = button.closest(".invoice");
      const neighbour = group.previousElementSibling?.classList.contains("invoice") ? group.previousElementSibling : null;
      group.remove();
      this.after();
      (neighbour ?? this.groups()[0]).querySelector("input").focus();
    }

    addRow(button) {
      const field = button.closest(".field");
      const row = this.appendRow(field, []);
      row.querySelector("input").focus();
    }

    removeRow(button) {
      this.remember();
      const field = button.closest(".field");
      button.closest(".row").remove();
      this.writeRows(field);
      this.after();
      field.querySelector("[data-action=add-row]").focus();
    }

    appendRow(field, cells) {
      const row = field.querySelector(".row-template").content.firstElementChild.cloneNode(true);
      row.dataset.order.split(" ").forEach((name, index) => {
        const part = row.querySelector(`[data-part=${name}]`);
        const value = (cells[index] ?? "").trim();
        part.value = part.type === "date" ? this.isoDay(value) : value;
      });
      field.querySelector(".rows").append(row);
      return row;
    }

    writeRows(field) {
      const lines = [...field.querySelectorAll(".row")].map((row) =>
        row.dataset.order.split(" ").map((name) => row.querySelector(`[data-part=${name}]`).value).join(";"));
      field.querySelector("textarea").value = lines.filter((line) => /[^;]/.test(line)).join("\n");
    }

    // The rows of a question that has some, from the lines that it holds.
    drawRows(area) {
      const field = area.closest(".field");
      if (area.tagName !== "TEXTAREA" || !field.querySelector(".rows")) return;
      field.querySelector(".rows").replaceChildren();
      for (const line of area.value.split("\n").filter((text) => text.trim())) this.appendRow(field, line.split(";"));
    }

    isoDay(text) {
      const parts = text.split("/");
      return parts.length === 3 ? [parts[2], parts[1].padStart(2, "0"), parts[0].padStart(2, "0")].join("-") : text;
    }

    after() {
      this.changed = true;
      this.frames();
      this.conditions();
      this.load();
    }

    // -- buttons --

    remember() {
      this.before = this.everything();
      this.querySelector("[data-action=undo]").hidden = false;
    }

    clear() {
      this.remember();
      const empty = {};
      for (const input of this.form.querySelectorAll("[name]")) {
        if (input.type !== "radio" && input.tagName !== "SELECT") empty[input.name] = input.closest(".field").querySelector(".today") ? today() : "";
      }
      this.touched = new WeakSet();
      this.fill([empty]);
      this.form.querySelector(".field:not([hidden]) input:not([type=radio])").focus();
    }

    example() {
      this.remember();
      this.touched = new WeakSet();
      this.fill(this.worked);
    }

    undo(button) {
      button.hidden = true;
      this.fill(this.before);
      this.querySelector("[data-action=clear]").focus();
    }

    today(button) {
      const input = button.closest(".field").querySelector("input");
      input.value = today();
      this.typed(input);
    }

    // What the reader takes away, worked out when asked for.
    async file(kind) {
      await this.load();
      return this.files ? JSON.parse(this.files(this.name, JSON.stringify(this.answers())))[kind] : "";
    }

    done(sentence) {
      thank(this.querySelector(".done"), sentence);
    }

    async copy() {
      const done = await copied(await this.file("text"));
      this.done(done ? "Copié." : "La copie a été refusée par le navigateur.");
    }

    copyWords(button) {
      return copyWords(button.closest(".words").querySelector("p").innerText, this.querySelector(".done"));
    }

    async csv() {
      this.save("csv", "text/csv;charset=utf-8", (await this.file("csv")).replace(/^/, "\ufeff").replace(/\n/g, "\r\n"));
    }

    async ics() {
      this.save("ics", "text/calendar;charset=utf-8", await this.file("ics"));
    }

    save(ending, type, text) {
      if (!text.trim()) return this.done("Ce résultat n’a rien à télécharger ici.");
      download(`${this.form.dataset.file}-${today()}.${ending}`, type, text);
      this.done("Fichier préparé.");
    }

    // -- a letter, out of the studio: what does it is fetched when a reader asks for it --

    async letter(task) {
      try {
        await this.load();
        return await task(await import(new URL("../letters.js", base).href), this.output.querySelector(".sheet"));
      } catch {
        this.done("Ce fichier n’a pas pu être préparé. Vérifiez la connexion, puis réessayez.");
      }
    }

    // « mise-en-demeure-2026-11-22 »: the letter and its day.
    letterName() {
      const { letter = "lettre", letter_date: day } = this.answers()[0];
      return `${letter.replaceAll("_", "-")}-${this.isoDay(day || today())}`;
    }

    saveLetter(ending, type, content) {
      download(`${this.letterName()}.${ending}`, type, content);
      this.done("Fichier préparé.");
    }

    docx() {
      const address = new URL(`${this.dataset.assets}/docx.mjs`, base).href;
      const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      this.done("Préparation du fichier…");
      return this.letter(async (tools, sheet) => {
        this.saveLetter("docx", type, await tools.docx(tools.read(sheet), await import(address)));
      });
    }

    eml() {
      return this.letter((tools, sheet) => {
        this.saveLetter("eml", "message/rfc822", tools.eml(tools.read(sheet), this.addresses()));
      });
    }

    mailto() {
      return this.letter((tools, sheet) => {
        const link = tools.mailto(tools.read(sheet), this.addresses());
        if (!link) return this.done("Cette lettre est trop longue pour un message ouvert d’ici\u202f: prenez le fichier .eml.");
        Object.assign(document.createElement("a"), { href: link }).click();
        this.done("Message ouvert dans votre messagerie.");
      });
    }

    async txt() {
      this.saveLetter("txt", "text/plain;charset=utf-8", `${await this.file("text")}\n`.replace(/\n/g, "\r\n"));
    }

    // Who writes, and to whom when the letter goes to the client.
    addresses() {
      const { creditor_email: from = "", debtor_email = "", recipient_name } = this.answers()[0];
      return { from: from.trim(), to: recipient_name === undefined ? debtor_email.trim() : "" };
    }

    // Where this calculation opens as a page of the guide.
    page() {
      return new URL(document.querySelector("a.full-page")?.href ?? location.href);
    }

    async link() {
      const given = new URLSearchParams({ calcul: this.name, version: this.form.dataset.rules });
      this.answers().forEach((row, index) => {
        for (const [name, value] of Object.entries(row)) {
          if (index === 0) given.set(name, value);
          else if (this.groups()[index].querySelector(`[name="${name}"]`)) given.set(`${name}.${index}`, value);
        }
      });
      const url = this.page();
      url.hash = given.toString();
      const done = await copied(url.href);
      this.done(done ? "Lien copié. Il contient vos réponses\u202f: partagez-le avec soin." : `Lien\u202f: ${url.href}`);
    }

    print() {
      const letter = this.output.querySelector(".sheet");
      if (letter) return this.printLetter(letter);
      const sheet = document.createElement("div");
      sheet.className = "print-sheet";
      const title = document.createElement("h1");
      title.textContent = this.form.dataset.title;
      const foot = document.createElement("p");
      foot.className = "print-foot";
      foot.textContent = `Imprimé le ${new Date().toLocaleDateString("fr-FR")} · ${this.page().origin}${this.page().pathname} · ` +
        `règles du ${this.rules()}`;
      const answer = this.output.cloneNode(true);
      for (const details of answer.querySelectorAll("details")) details.open = true;
      sheet.append(title, ...answer.childNodes, foot);
      this.printed(sheet, "printing", document.title);
    }

    // The letter and nothing else: no address of the page, no title of ours in the name of the PDF.
    printLetter(letter) {
      const sheet = letter.cloneNode(true);
      sheet.classList.add("print-letter");
      for (const reason of sheet.querySelectorAll(".why")) reason.remove();
      this.printed(sheet, "printing-letter", this.letterName());
    }

    printed(sheet, mode, title) {
      const before = document.title;
      document.body.append(sheet);
      document.documentElement.classList.add(mode);
      document.title = title;
      addEventListener("afterprint", () => {
        sheet.remove();
        document.documentElement.classList.remove(mode);
        document.title = before;
      }, { once: true });
      window.print();
    }
  }

  customElements.define("live-calculator", LiveCalculator);
})();
