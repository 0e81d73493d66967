// Turns links into the calculators they lead to. Published once, never changed: a correction is v3.js.
(() => {
  const OPTIONS = ["accent", "background", "compact", "font", "host", "host-link", "next", "parts", "radius", "scroll", "send", "theme"];
  const TALLEST = 20000, LONGEST = 8000, PATIENCE = 10;

  const say = (sentence) => console.warn(`mon-du\u202f: ${sentence}`);
  const safely = (task) => (...given) => {
    try {
      return task(...given);
    } catch (error) {
      say(error.message);
    }
  };

  safely(() => {
    // An image may be named currentScript.
    const script = [document.currentScript, document.querySelector("script[src*='/embed/v2.js'], script[src$='/embed.js']")]
      .find((one) => one instanceof HTMLScriptElement);
    const from = script?.dataset.site ?? script?.src.replace(/embed(\/v2)?\.js.*/, "");
    if (!from) return say("ajoutez data-site.");
    const site = new URL(from.replace(/\/?$/, "/"), location);
    if (location.protocol === "https:" && site.protocol === "http:") return say(`cette page est en https, ${site} ne l’est pas.`);

    // Once for several tags.
    const running = (window[Symbol.for("mon-du")] ??= new Set());
    if (running.has(site.href)) return;
    running.add(site.href);

    const home = `${site}widgets/`;
    const links = `a.mon-du, :is(p, div, figure, section, article, main, body, td, center) > a[href^="${home}"]:only-of-type` +
      ":not(:is(nav, header, footer, menu, ul, ol) *)";
    const known = new Map(); // link -> what it shows
    const find = (test) => [...known.values()].find((one) => one.frame && test(one));

    const ours = ({ href }) => /^\w+\/(index\.html)?([?#]|$)/.test(href.replace(home, ""));

    const inherited = (link) => {
      const { fontFamily, borderRadius } = getComputedStyle(link);
      return { font: fontFamily.split(",")[0].replace(/["']/g, ""), radius: Math.min(parseInt(borderRadius), 24) };
    };

    const address = (link) => {
      const url = new URL(link.href), { searchParams } = url, asked = [...searchParams];
      for (const { name, value } of link.attributes) {
        const option = name.slice(5);
        if (!name.startsWith("data-") || ["height", "lazy"].includes(option)) continue;
        if (OPTIONS.includes(option) || option.startsWith("set-")) asked.push([option, value]);
        else say(`« ${name} » n’est pas une option.`);
      }
      url.search = url.hash = "";
      for (const [option, value] of asked) {
        const { search } = url;
        if ((searchParams.get(option) ?? value) !== value) say(`« ${option} » a deux valeurs, « ${value} » est prise.`);
        searchParams.set(option, inherited(link)[value === "inherit" && option] ?? value);
        if (url.href.length < LONGEST) continue;
        url.search = search;
        say(`« ${option} » est trop long, il est ignoré.`);
      }
      return url.href;
    };

    const tall = (frame, pixels) => {
      frame.height = Math.min(pixels, TALLEST);
      frame.style.setProperty("height", `${frame.height}px`, "important");
    };

    const greet = (one) => {
      const { frame: { contentWindow }, heard, answers } = one;
      contentWindow.postMessage({ "mon-du": 1, type: "hello", version: 2 }, "*");
      if (!heard || !answers) return;
      contentWindow.postMessage({ "mon-du": 1, type: "fill", answers }, site.origin);
      one.answers = null;
    };

    const leave = (one) => {
      const { link, frame } = one;
      one.frame = null; // first: this may complete the page
      frame?.remove();
      link.style.display = "";
    };

    // Counts the seconds in which the page is seen.
    const wait = (one, left) => {
      greet(one);
      setTimeout(safely(() => {
        if (one.heard || !one.frame) return;
        left -= !document.hidden;
        if (left) return wait(one, left);
        leave(one);
        say(`${one.src} ne répond pas\u202f: il n’existe pas, ou son cadre est refusé.`);
      }), 1000);
    };

    const make = (one) => {
      const { link, src } = one, frame = (one.frame = document.createElement("iframe"));
      frame.className = "mon-du";
      frame.title = link.textContent.trim() || link.querySelector("[alt]")?.alt || "Calculateur";
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "no-referrer";
      if (link.dataset.lazy !== "0") frame.loading = "lazy";
      frame.width = "100%";
      frame.style = "display:block;width:100%;border:0;max-height:none!important";
      tall(frame, parseFloat(link.dataset.height) || parseFloat(getComputedStyle(link).minHeight) || 640);
      frame.addEventListener("load", () => wait(one, PATIENCE));
      frame.src = src;
      link.after(frame);
      if (document.activeElement === link) frame.focus();
      link.style.setProperty("display", "none", "important");
    };

    const show = (link) => {
      const src = ours(link) && address(link), before = known.get(link);
      if (before?.src === src) return;
      if (before) leave(before);
      const one = { link, src };
      known.set(link, one);
      if (src) make(one);
      else if (link.href) say(`« ${link.href} » n’est pas un calculateur de ${site}.`);
    };

    const meet = (link) => {
      if (known.has(link) || !link.matches(".mon-du") && link.textContent.trim() !== link.parentNode.textContent.trim()) return;
      if (document.readyState !== "complete" && /inherit/.test(link.outerHTML)) return; // its style may be late
      observer.observe(link, { attributes: true });
      show(link);
    };

    // A frame that never spoke is unwanted.
    const part = (one, link) => {
      if (link.isConnected && one.frame?.isConnected !== false) return;
      leave(one);
      if (!link.isConnected || one.heard) known.delete(link);
    };

    const stray = (frame) => ours(frame.previousElementSibling) && !find((one) => one.frame === frame) && frame.remove();

    const scan = () => {
      if (document.readyState === "loading") return;
      known.forEach(safely(part));
      document.querySelectorAll("a + iframe.mon-du").forEach(safely(stray));
      document.querySelectorAll(links).forEach(safely(meet));
    };

    const observer = new MutationObserver((records) => {
      records.forEach(safely(({ target, attributeName }) => /^href|^data-/.test(attributeName) && show(target)));
      scan();
    });

    const pass = ({ next, answers }) => {
      const one = find(({ src }) => src.startsWith(`${home}${next}/`));
      if (!one) return say(`« ${next} » n’est pas dans cette page.`);
      one.answers = answers;
      greet(one);
      one.frame.scrollIntoView();
      one.frame.focus();
    };

    // Without an origin, only for a height.
    addEventListener("message", safely(({ source, origin, data }) => {
      const own = origin === site.origin;
      if (data?.["mon-du"] !== 1 || !own && (origin !== "null" || origin !== self.origin)) return;
      const one = find(({ frame }) => frame.contentWindow === source);
      if (!one) return;
      one.heard = true;
      if (one.answers) greet(one);
      if (data.height > 0) tall(one.frame, data.height);
      if (own && data.type === "next") pass(data);
      if (own && data.type === "answer") {
        const { name, rules, results, totals } = data;
        one.frame.dispatchEvent(new CustomEvent("mon-du:answer", { bubbles: true, detail: { name, rules, results, totals } }));
      }
    }));

    observer.observe(document, { childList: true, subtree: true });
    document.addEventListener("readystatechange", scan);
    scan();
  })();
})();
