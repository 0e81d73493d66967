// Steps that a reader ticks, ready words that one copies. Ticks stay on the device: nothing is sent, nothing is typed here.
(() => {
  "use strict";

  const memory = new Map(); // where the browser keeps nothing: until the page is closed
  let stored = true; // whether it keeps them
  let made = 0;

  // ---- ticks: for each page, the list of what is done --------------------------------------------------------------

  const page = () => `ticks ${location.pathname.replace(/index\.html$/, "")}`;

  function ticked() {
    try {
      return new Set(JSON.parse(localStorage.getItem(page()) ?? "[]"));
    } catch {
      stored = false;
      return new Set(memory.get(page()));
    }
  }

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

  // « Appelez au premier jour. » is « appelez-au-premier-jour »: a page that changes keeps the ticks of what did not.
  function slug(text) {
    const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
  }

  function element(tag, properties) {
    return Object.assign(document.createElement(tag), properties);
  }

  class Steps {
    constructor(list, names) {
      this.list = list;
      list.querySelector("ol").setAttribute("role", "list"); // one without markers is no list for some screen readers
      this.boxes = [...list.querySelectorAll(":scope > ol > li")].map((item) => this.box(item, names));
      this.count = element("span", { className: "count" });
      this.count.setAttribute("role", "status");
      this.button = element("button", { type: "button" });
      this.button.addEventListener("click", () => this.all());
      this.place = element("span", { className: "kept" });
      const foot = element("p", { className: "tick-foot" });
      foot.append(this.count, this.button, this.place);
      list.append(foot);
      list.classList.add("live");
      const done = ticked();
      this.tick((box) => done.has(box.name));
    }

    // A box of its own name, which the first words of the step call by clicking.
    box(item, names) {
      const bold = item.querySelector("strong");
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

    // « Tout décocher », then « Remettre les coches » until another tick.
    all() {
      const back = this.before;
      this.before = back ? undefined : this.done();
      for (const box of this.boxes) box.checked = Boolean(back?.includes(box));
      this.save();
    }

    show() {
      for (const box of this.boxes) box.closest("li").classList.toggle("ticked", box.checked);
      const done = this.done().length;
      const all = this.boxes.length;
      this.count.textContent = done ? `${done} sur ${all} ${done > 1 ? "faites" : "faite"}` : `${all} étapes à cocher`;
      this.count.classList.toggle("all", done === all);
      this.button.textContent = this.before ? "Remettre les coches" : "Tout décocher";
      this.button.hidden = !done && !this.before;
      this.place.textContent = stored
        ? "Vos coches restent sur cet appareil." : "Ce navigateur n’enregistre rien\u202f: vos coches partiront avec la page.";
    }
  }

  // ---- ready words -------------------------------------------------------------------------------------------------

  function sayable(block) {
    const button = element("button", { type: "button", textContent: "Copier ces mots" });
    const said = element("span", { className: "done" });
    said.setAttribute("role", "status");
    const foot = element("p", { className: "say-foot" });
    foot.append(button, said);
    button.addEventListener("click", async () => {
      const words = [...block.children].filter((part) => part !== foot).map((part) => part.innerText.trim());
      (await customElements.whenDefined("live-calculator")).copyWords(words.join("\n\n"), said);
    });
    block.append(foot);
    block.classList.add("live");
  }

  // ---- each page, also after the theme's instant navigation --------------------------------------------------------

  function begin() {
    const names = new Map();
    for (const list of document.querySelectorAll(".tick:not(.live):has(> ol)")) new Steps(list, names);
    for (const block of document.querySelectorAll(".say:not(.live)")) sayable(block);
  }

  if (window.document$) window.document$.subscribe(begin);
  else begin();
})();
