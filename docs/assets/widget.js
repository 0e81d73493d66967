// A widget page in somebody else's site: options of its address, height, messages. Fetched only in a frame or with options.
//
// Messages of the frame to the page around it:
//   {"mon-du": 1, type: "height", name, height}   at load, and when it changes (without height where the frame scrolls)
//   {"mon-du": 1, type: "answer", name, rules, results, totals}   only once the visitor has pressed the button that says so
//   {message: "height", value, secret}, {message: "link", value, secret}   WordPress, when the fragment has secret=…
// Messages of the page to the frame, heard from it alone: {"mon-du": 1, type: "hello"}, {message: "ready", secret}.
(() => {
  "use strict";

  const root = document.documentElement;
  const given = new URLSearchParams(location.search);
  const framed = parent !== self;
  const opaque = self.origin === "null"; // a sandbox without its own origin: no window, no printing, no file
  const say = (sentence) => console.warn(`Calculateur intégré\u202f: ${sentence}`);
  const refuse = (option, value, reason) => say(`« ${option}=${value.slice(0, 80)} » est ignoré, ${reason}.`);

  // ---- colours -------------------------------------------------------------------------------------------------

  let rules; // options.js, fetched when there is an option to read

  function accent(value) {
    const { ENOUGH, PALETTES, hexadecimal, nearest, ratio, soft, weakest } = rules;
    const colour = hexadecimal(value);
    if (!colour) return refuse("accent", value, "ce n’est pas une couleur du genre #0b5c6b");
    const asked = root.dataset.scheme === "dark" ? "dark" : "light";
    const found = weakest(colour, PALETTES[asked]);
    if (found < ENOUGH) {
      return refuse("accent", value, `contraste de ${ratio(found)} pour 1 sur un fond ${asked === "dark" ? "sombre" : "clair"}, il en faut ` +
        `4,5 (WCAG 2.2, niveau AA). La couleur la plus proche qui convient\u202f: ${nearest(colour, PALETTES[asked])}`);
    }
    const rule = (scheme) => {
      const palette = PALETTES[scheme], own = nearest(colour, palette);
      return `{ --accent: ${own}; --accent-soft: ${soft(own, palette)}; --on-accent: ${scheme === "dark" ? palette.paper : palette.card}; }`;
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media screen { :root ${rule("light")} :root[data-scheme="dark"] ${rule("dark")}
      @media (prefers-color-scheme: dark) { :root:not([data-scheme="light"]) ${rule("dark")} } }`);
    document.adoptedStyleSheets.push(sheet);
  }

  // ---- options of the address ----------------------------------------------------------------------------------

  const PARTS = ["form", "answer", "tables", "drawings", "details", "actions"];
  const whenRead = []; // what waits for the page to be there
  let hostName = "", hostLink = "", scrolls = false, sends = false;

  const onOff = (name, then) => (value) => {
    if (value === "1" || value === "") then();
    else if (value !== "0") refuse(name, value, "écrivez 1 ou 0");
  };

  const OPTIONS = {
    theme(value) {
      if (value === "light" || value === "dark") root.dataset.scheme = value;
      else if (value !== "auto") refuse("theme", value, "écrivez light, dark ou auto");
    },
    accent,
    compact: onOff("compact", () => root.classList.add("compact")),
    scroll: onOff("scroll", () => (scrolls = true)),
    send: onOff("send", () => (sends = true)),
    font(value) {
      if (!rules.FONT.test(value)) return refuse("font", value, "un nom de police n’a que lettres, chiffres, espaces et tirets");
      if (value !== "system") root.style.setProperty("--font", `"${value}"`);
    },
    host(value) {
      const words = value.replace(/[\p{C}\s]+/gu, " ").trim(); // no control, no mark that turns the order of letters round
      if (words.length <= 80) hostName = words;
      else refuse("host", value, "80 caractères au plus");
    },
    "host-link"(value) {
      hostLink = rules.secure(value);
      if (!hostLink) refuse("host-link", value, "une adresse https:// est attendue");
    },
    parts(value) {
      const asked = value.split(",").map((part) => part.trim()).filter(Boolean);
      const known = asked.filter((part) => PARTS.includes(part));
      for (const part of asked) if (!known.includes(part)) refuse("parts", part, `une partie est ${PARTS.join(", ")}`);
      if (known.length) root.classList.add(...PARTS.filter((part) => !known.includes(part)).map((part) => `no-${part}`));
    },
  };

  async function readOptions() {
    rules = await import("./options.js").catch(() => say("les options n’ont pas pu être lues, le calculateur s’affiche sans elles"));
    if (rules) obey();
    root.classList.toggle("filled", whenRead.length > 0); // the worked answer is no longer that of the form
    root.classList.remove("asked");
  }

  // The theme first: an accent is judged on its ground.
  function obey() {
    for (const name of Object.keys(OPTIONS)) if (given.has(name)) OPTIONS[name](given.get(name));
    for (const name of new Set(given.keys())) {
      if (name.startsWith("set-")) whenRead.push((calculator) => fill(calculator, name.slice(4), given.get(name)));
      else if (!Object.hasOwn(OPTIONS, name)) refuse(name, given.get(name), "cette option n’existe pas");
    }
  }

  // ---- answers given by the site -------------------------------------------------------------------------------

  function isoDay(text) {
    const today = new Date();
    const [day, month, year] = text === "today" ? [today.getDate(), today.getMonth() + 1, today.getFullYear()]
      : text.includes("/") ? text.split("/") : text.split("-").reverse();
    const found = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return /^\d{4}-\d\d-\d\d$/.test(found) && new Date(found).getUTCDate() === Number(day) ? found : null;
  }

  // The text of an answer as its question takes it, null where it does not do.
  function answered(kind, text) {
    if (!rules.READABLE[kind].test(text)) return null;
    return kind === "date" ? isoDay(text) : text.replace(/\s?[€%]$/, "");
  }

  function fill(calculator, name, value) {
    const option = `set-${name}`;
    const field = [...calculator.form.querySelectorAll(".field")].find((one) => one.dataset.field === name);
    if (!field) return refuse(option, value, "ce calculateur n’a pas cette question");
    if ("personal" in field.dataset) return refuse(option, value, "une réponse qui peut nommer quelqu’un n’est jamais donnée par une adresse");
    if (field.dataset.kind === "choice") {
      const choices = [...field.querySelectorAll("input, option")];
      const choice = choices.find((one) => one.value === value);
      if (!choice) return refuse(option, value, `les choix sont ${choices.map((one) => one.value).join(", ")}`);
      choice[choice.tagName === "OPTION" ? "selected" : "checked"] = true;
      return;
    }
    if (!(field.dataset.kind in rules.READABLE)) return refuse(option, value, "une liste n’est jamais donnée par une adresse");
    const found = answered(field.dataset.kind, value.trim());
    if (found === null) return refuse(option, value, "cette valeur ne convient pas à la question");
    field.querySelector("input").value = found;
  }

  // ---- height --------------------------------------------------------------------------------------------------

  let name, last = 0, settling;
  const secret = () => /[?&#]secret=([A-Za-z0-9]{1,64})\b/.exec(location.hash)?.[1];

  // What the content takes: never the window, or the two would push each other.
  function report(again) {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!height || (height === last && !again)) return;
    last = height;
    parent.postMessage({ "mon-du": 1, type: "height", name, ...(scrolls ? {} : { height }) }, "*");
    if (secret()) parent.postMessage({ message: "height", value: height, secret: secret() }, "*");
    clearTimeout(settling);
    settling = setTimeout(settle, 600);
  }

  // No scroll bar once the frame is as tall as its content; one where the page around keeps it short.
  const settle = () => root.classList.toggle("fits", innerHeight >= last - 1);

  // ---- the page around -----------------------------------------------------------------------------------------

  let around; // the origin of the page that said hello
  let begun = false; // it may say so while the options are still on their way

  function heard({ source, origin, data }) {
    if (source !== parent || !data || typeof data !== "object") return;
    if (data["mon-du"] === 1 && data.type === "hello") around = origin;
    else if (data.message !== "ready" || !data.secret || data.secret !== secret()) return;
    if (begun) speak();
  }

  function speak() {
    report(true);
    if (around !== undefined && sends) offer();
  }

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  const domain = () => (around && around !== "null" ? new URL(around).host : "");

  // The button that sends, and what it sends: nothing before it is pressed.
  function offer() {
    const calculator = document.querySelector("live-calculator");
    if (document.querySelector(".send")) return;
    const whom = hostName && domain() ? `${hostName} (${domain()})` : hostName || domain() || "ce site";
    const button = element("button", { type: "button" }, `Envoyer ce résultat à ${whom}`);
    const told = element("span", { className: "told" });
    told.setAttribute("role", "status");
    const watch = () => (button.disabled = calculator.form.dataset.state !== "ready");
    new MutationObserver(watch).observe(calculator.form, { attributes: true, attributeFilter: ["data-state"] });
    watch();
    button.addEventListener("click", () => {
      const { results, totals } = JSON.parse(calculator.shared(name, JSON.stringify(calculator.answers())));
      const message = { "mon-du": 1, type: "answer", name, rules: calculator.form.dataset.rules, results, totals };
      parent.postMessage(message, around === "null" ? "*" : around);
      told.textContent = "Résultat envoyé.";
      setTimeout(() => (told.textContent = ""), 6000);
    });
    calculator.querySelector(".actions").after(element("div", { className: "send" }, element("p", {}, button, " ", told),
      element("p", { className: "help" }, "Rien n’est envoyé sans ce bouton. Il envoie les montants, les dates et les choix de ce calcul, " +
        "jamais un nom, une adresse ou le texte d’une lettre.")));
  }

  // In an opaque sandbox a link opens nothing by itself.
  function follow(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (secret() && link.host === location.host) return parent.postMessage({ message: "link", value: link.href, secret: secret() }, "*");
    const opened = window.open(link.href, "_blank");
    if (opened) opened.opener = null;
    else if (!link.nextElementSibling?.matches(".address")) {
      const address = element("span", { className: "address" }, ` ${link.href}`);
      address.setAttribute("role", "status");
      link.after(address);
    }
  }

  // ---- once the page is read -----------------------------------------------------------------------------------

  function sign() {
    if (!hostName && hostLink) hostName = new URL(hostLink).host;
    if (!hostName) return;
    const by = document.querySelector("footer .by");
    const site = by.textContent;
    const host = hostLink ? element("a", { href: hostLink, target: "_blank", rel: "noopener" }, hostName) : hostName;
    by.replaceChildren(host, ` avec ${site}`);
  }

  async function begin() {
    const calculator = document.querySelector("live-calculator");
    name = calculator.dataset.name;
    sign();
    if (framed) {
      begun = true;
      addEventListener("resize", settle);
      addEventListener("hashchange", () => report(true));
      speak(); // at once: a frame that its page hides until it speaks, as WordPress does, observes nothing
      new ResizeObserver(() => report()).observe(document.body);
    }
    if (opaque) {
      document.addEventListener("click", follow);
      calculator.querySelector(".actions").append(element("span", { className: "elsewhere" },
        "Ici, imprimer et télécharger ne sont pas possibles. Copiez un lien, puis ouvrez-le dans un autre onglet."));
    }
    if (!whenRead.length && !root.classList.contains("no-form")) return;
    await customElements.whenDefined("live-calculator");
    calculator.begin();
    for (const task of whenRead) task(calculator);
    calculator.worked = calculator.everything();
    calculator.conditions();
    await calculator.load();
    const shown = () => calculator.form.dataset.state === "ready" && root.classList.remove("filled");
    new MutationObserver(shown).observe(calculator.form, { attributes: true, attributeFilter: ["data-state"] });
    shown();
  }

  function start() {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
    else begin();
  }

  root.classList.toggle("opaque", opaque);
  if (framed) addEventListener("message", heard);
  if (location.search) readOptions().then(start);
  else start();
})();
