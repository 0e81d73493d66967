// The line for pages in MDX, compiled and shown by what Docusaurus uses.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { evaluate } from "@mdx-js/mdx";
import { transform } from "esbuild";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as runtime from "react/jsx-runtime";

import { Lines } from "../../web/integrate/lines.js";

const WIDGET = {
  name: "x", title: "Délai & « date »", path: "widgets/x/", address: "https://a.fr/widgets/x/", height: 1500, height_narrow: 3000,
  parts: [], fields: [],
};
const lines = new Lines({ site: "https://a.fr/" }, { latest: "v1", versions: [{ version: "v1", address: "https://a.fr/embed/v1.js", integrity: "sha384-x" }] });

/** What a tag says: its name and its attributes, in any order and case. @param {string} html */
const attributes = (html) => Object.fromEntries([...html.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name.toLowerCase(), value]));

test("the line for MDX gives the frame of the line for HTML", async () => {
  for (const options of [{}, { host: 'A "B" & {c} <d>', theme: "dark" }, { scroll: "1", theme: "dark", background: "transparent" }]) {
    const { default: Page } = await evaluate(`# Avant\n\n${lines.of("mdx", WIDGET, options)}\n\nAprès.\n`, runtime);
    const shown = renderToStaticMarkup(createElement(Page));
    const [frame] = /<iframe[^>]*><\/iframe>/.exec(shown);
    assert.deepEqual(attributes(frame), attributes(lines.of("frame", WIDGET, options)));
    assert.match(shown, /<h1>Avant<\/h1>.*<p>Après\.<\/p>/s);
  }
});

test("the component for Docusaurus gives a link with its options", async () => {
  const recipe = await readFile(new URL("../../editorial/recipes/docusaurus.txt", import.meta.url), "utf8");
  const source = recipe.replace("§{site}", "https://a.fr/").replace(/^import .*$/m, "const useEffect = () => {};");
  const { code } = await transform(source, { loader: "jsx", jsxFactory: "createElement", format: "cjs" });
  const made = { exports: {} };
  new Function("module", "createElement", code)(made, createElement);
  const shown = renderToStaticMarkup(createElement(made.exports.default, { nom: "x", titre: "Calculer", "data-accent": "#7a1f3d" }));
  assert.equal(shown, '<p><a class="mon-du" href="https://a.fr/widgets/x/" style="display:block;min-height:100vh" data-accent="#7a1f3d">Calculer</a></p>');
});
