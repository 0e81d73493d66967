"""Our lines in pages that others build: four builders as Debian ships them, three filters of HTML as they are at first."""

import subprocess
import threading
from functools import partial
from http.server import ThreadingHTTPServer

import nh3
import pytest
from conftest import Handler
from outcome import ACCENT, BUSY, WIDGET, accent, lines, link_and_script, rows, seen
from screen import ROOT

from calculators.publish.widgets import embed, recipes

pytestmark = pytest.mark.slow

PUBLISHED = "https://impayes.exemple.fr/"  # some builders take the address of the guide of the tests for no address
WAYS = ("paste", "loader", "theme_script", "frame")
PAGE = "<!doctype html><html lang='fr'><head><meta charset='utf-8'><title>Se faire payer</title></head><body>{}</body></html>"
DOMPURIFY = (ROOT / "node_modules" / "dompurify" / "dist" / "purify.min.js").read_text(encoding="utf-8")
SANITIZE_HTML = """
import clean from "sanitize-html";
import { text } from "node:stream/consumers";
console.log(clean(await text(process.stdin)));
"""


def run(folder, *command, **options):
    """What a program says."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def write(path, text):
    """A file, its folder made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# ---- builders: from texts by name, the folder of the pages of these names -----------------------------------------------


def hugo(folder, texts, settings=""):
    """Hugo without a theme: one template."""
    write(folder / "config.toml", f"uglyURLs = true\n{settings}")
    write(folder / "layouts" / "_default" / "single.html", PAGE.format("{{ .Content }}"))
    for name, text in texts.items():
        write(folder / "content" / f"{name}.md", f"---\ntitle: {name}\n---\n{text}\n")
    run(folder, "hugo")
    return folder / "public"


def hugo_unsafe(folder, texts):
    """Hugo which leaves the HTML of articles."""
    return hugo(folder, texts, "[markup.goldmark.renderer]\nunsafe = true\n")


def hugo_recipe(folder, texts):
    """Hugo with the short code of the page « Intégrer »: the HTML of articles stays closed."""
    recipe = recipes.recipe("hugo.txt").replace(embed.site_url(), PUBLISHED)
    write(folder / "layouts" / "shortcodes" / "mon-du.html", recipe)
    return hugo(folder, texts | {"loader": texts["theme_script"]})


def jekyll(folder, texts):
    """Jekyll without a theme: one template."""
    write(folder / "_layouts" / "page.html", PAGE.format("{{ content }}"))
    for name, text in texts.items():
        write(folder / f"{name}.md", f"---\nlayout: page\n---\n{text}\n")
    run(folder, "jekyll", "build", "--disable-disk-cache")
    return folder / "_site"


def sphinx(folder, texts):
    """Sphinx with its plainest theme; HTML goes under a directive of its own."""
    write(folder / "conf.py", "html_theme = 'basic'\n")
    write(folder / "index.rst", "Cabinet Martin\n==============\n")
    for name, text in texts.items():
        said = ".. raw:: html\n\n   " + text.replace("\n", "\n   ") if text.startswith("<") else text
        write(folder / f"{name}.rst", f":orphan:\n\nSe faire payer\n==============\n\n{said}\n")
    run(folder, "sphinx-build", "-q", ".", "built")
    return folder / "built"


def pelican(folder, texts):
    """Pelican with its plainest theme."""
    for name, text in texts.items():
        write(folder / "content" / f"{name}.md", f"Title: {name}\nDate: 2026-11-29\nSlug: {name}\n\n{text}\n")
    run(folder, "pelican", "content", "--theme-path", "simple", "--output", "built")
    return folder / "built"


# ---- filters of HTML ----------------------------------------------------------------------------------------------------


def by_nh3(page, text):
    """The filter of many programs in Python."""
    return nh3.clean(text)


def by_sanitize_html(page, text):
    """The filter of many programs in Node."""
    return run(ROOT, "node", "--input-type=module", "--eval", SANITIZE_HTML, input=text)


def by_dompurify(page, text):
    """The filter of many programs in the browser."""
    page.evaluate(DOMPURIFY)
    return page.evaluate("(text) => DOMPurify.sanitize(text)", text)


# ---- what comes out -----------------------------------------------------------------------------------------------------


def in_markdown(site, address):
    """A link alone in its paragraph."""
    return f"[{WIDGET['title']}]({address})"


def in_short_code(site, address):
    """The short code of the recipe, with the end of the address."""
    return f'{{{{< mon-du "{WIDGET["name"]}" "{WIDGET["title"]}" "{address.partition("?")[2]}" >}}}}'


def in_restructured_text(site, address):
    """The same."""
    return f"`{WIDGET['title']} <{address}>`_"


def in_html(site, address):
    """As the guide prints it."""
    return link_and_script(site)[0].replace(f"{site.url}{WIDGET['path']}", address)


# by the name of the row: what builds pages, or filters texts, and how a link is written there
BUILDERS = {
    "hugo": (hugo, in_markdown),
    "hugo-unsafe": (hugo_unsafe, in_markdown),
    "hugo-recipe": (hugo_recipe, in_short_code),
    "jekyll": (jekyll, in_markdown),
    "sphinx": (sphinx, in_restructured_text),
    "pelican": (pelican, in_markdown),
}
FILTERS = {"nh3": by_nh3, "sanitize-html": by_sanitize_html, "dompurify": by_dompurify}
ROWS = {name: row for name, row in rows().items() if not name.startswith("wordpress-")}


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    """A folder that is served, and its address."""
    folder = tmp_path_factory.mktemp("hosts")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=folder)) as server:
        server.asked = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://localhost:{server.server_port}/"
        server.shutdown()


def texts(site, link):
    """What somebody writes for each way, `link` being how they write one."""
    address = f"{site.url}{WIDGET['path']}"
    return {
        "paste": lines("paste", site),
        "loader": lines("loader", site),
        "theme_script": link(site, address),
        "frame": lines("frame", site),
        "options": link(site, f"{address}?accent={ACCENT[1:]}"),
    }


def made(name, page, site, folder):
    """The folder of the pages that come out, one for each way."""
    build, link = BUILDERS.get(name, (None, in_html))
    given = {way: text.replace(site.url, PUBLISHED) for way, text in texts(site, link).items()}
    built = build(folder, given) if build else folder
    if not build:
        for way, text in given.items():
            write(built / f"{way}.html", PAGE.format(FILTERS[name](page, text)))
    for way in given:
        text = (built / f"{way}.html").read_text(encoding="utf-8").replace(PUBLISHED, site.url)
        script = link_and_script(site)[1] if way in ("theme_script", "options") else ""
        write(built / f"{way}.html", text.replace("</body>", f"{script}</body>"))
    return built


@pytest.mark.parametrize("name", sorted(BUILDERS | FILTERS | ROWS))
def test_each_way_gives_what_the_page_says(page, watched, site, host, name):
    """The printed lines, and a link alone, as one writes it there, in a page whose theme has the script."""
    served, url = host
    watched.own.append(url)
    watched.accept(BUSY)
    built = url + made(name, page, site, served / name).relative_to(served).as_posix()
    ways = [way for way in WAYS if ROWS[name][way]]
    assert {way: seen(page, site, f"{built}/{way}.html") for way in ways} == {way: ROWS[name][way] for way in ways}
    seen(page, site, f"{built}/options.html")
    assert ROWS[name]["options"] == ("oui" if accent(page, site) == ACCENT else "non")
