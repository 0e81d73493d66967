// Turns every <a class="mon-du" href="…/widgets/NAME/"> of a page into the calculator it leads to. No cookie, nothing kept,
// nothing thrown: where something is missing, the link stays a link. Published once, never changed: a correction is v2.js.
(() => {
  "use strict";
  const OPTIONS = ["accent", "theme", "compact", "font", "host", "host-link", "parts", "send", "scroll"];
  const OWN = ["height", "lazy"];
  const TALLEST = 20000, PATIENCE = 10000;

  const say = (sentence) => console.warn(`mon-du\u202f: ${sentence}`);
  const safely = (task) => (...given) => {
    try {
      return task(...given);
    } catch (error) {
      say(error.message);
    }
  };

  safely(() => {
    const script = document.currentScript ?? document.querySelector('script[src*="/embed/v1.js"], script[src$="/embed.js"]');
    const from = script?.dataset.site ?? script?.src.replace(/embed(\/v\d+)?\.js([?#].*)?$/, "");
    if (!from) return say("adresse du script inconnue, ajoutez data-site. Les liens restent des liens.");
    const site = new URL(from.replace(/\/?$/, "/"), location).href;

    // Several tags of one script do the work once.
    const running = (window[Symbol.for("mon-du")] ??= new Set());
    if (running.has(site)) return;
    running.add(site);

    const made = new WeakMap(); // links and frames -> what is known of them

    const address = (link) => {
      const url = URL.canParse(link.href) && new URL(link.href);
      if (!url || !url.href.startsWith(`${site}widgets/`) || !/^\w+\/(index\.html)?$/.test(url.pathname.split("/widgets/").pop())) {
        say(`« ${link.href} » n’est pas un calculateur de ${site}. Le lien reste un lien.`);
        return null;
      }
      for (const { name, value } of link.attributes) {
        const option = name.slice(5);
        if (!name.startsWith("data-") || OWN.includes(option)) continue;
        if (OPTIONS.includes(option) || option.startsWith("set-")) url.searchParams.set(option, value);
        else say(`« ${name} » n’est pas une option, elle est ignorée.`);
      }
      if (link.dataset.font === "inherit") {
        url.searchParams.set("font", getComputedStyle(link).fontFamily.split(",")[0].replace(/["']/g, "").trim());
      }
      url.hash = "";
      return url.href;
    };

    const make = (link) => {
      if (made.has(link)) return;
      if (link.dataset.font === "inherit" && document.readyState !== "complete") return; // its style may still be on its way
      const known = { heard: false, scrolls: /^1?$/.test(link.dataset.scroll ?? "0") };
      made.set(link, known);
      const src = link.href && address(link);
      if (!src) return;
      const frame = document.createElement("iframe");
      frame.className = "mon-du";
      frame.title = link.textContent.trim() || "Calculateur";
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "no-referrer";
      frame.loading = link.dataset.lazy === "0" ? "eager" : "lazy";
      Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
      const height = (pixels) => (frame.style.height = `${Math.min(Math.ceil(pixels), TALLEST)}px`);
      height(link.dataset.height > 0 ? link.dataset.height : 640);
      known.height = height;
      made.set(frame, known);
      frame.addEventListener("load", safely(() => {
        frame.contentWindow?.postMessage({ "mon-du": 1, type: "hello" }, "*");
        setTimeout(safely(() => {
          if (known.heard || !frame.isConnected) return;
          frame.remove();
          link.style.removeProperty("display");
          say(`${src} ne répond pas\u202f: ce calculateur n’existe pas, ou cette page n’autorise pas son cadre. Le lien est revenu.`);
        }), PATIENCE);
      }));
      const focused = document.activeElement === link;
      frame.src = src;
      link.after(frame);
      link.style.setProperty("display", "none", "important");
      if (focused) frame.focus();
    };

    // Only our frames are heard, and only while they show our site.
    addEventListener("message", safely(({ source, origin, data }) => {
      if (data?.["mon-du"] !== 1 || origin !== new URL(site).origin) return;
      const frame = [...document.querySelectorAll("iframe.mon-du")].find((one) => one.contentWindow === source);
      const known = made.get(frame);
      if (!known) return;
      known.heard = true;
      if (data.type === "height" && data.height > 0 && !known.scrolls) known.height(data.height);
      if (data.type === "answer") {
        const { name, rules, results, totals } = data;
        frame.dispatchEvent(new CustomEvent("mon-du:answer", { bubbles: true, detail: { name, rules, results, totals } }));
      }
    }));

    const scan = () => document.querySelectorAll("a.mon-du").forEach(safely(make));
    const begin = () => {
      scan();
      new MutationObserver(scan).observe(document, { childList: true, subtree: true });
    };
    addEventListener("load", scan);
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
    else begin();
  })();
})();
