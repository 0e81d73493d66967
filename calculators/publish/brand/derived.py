"""The sources of the guide under another name: copied to .build/brand, with the name, the logo, the colours and the contact of
the brand, without the pages that it leaves out: any engine that builds the guide builds the copy. Law, sources and licence are
copied as they are.
"""

import re
import shutil
from html import escape
from pathlib import Path, PurePosixPath

import yaml

from calculators.publish.brand import colours, reader
from calculators.publish.sources import pages
from calculators.publish.sources.paths import EDITORIAL, ROOT

WORK = ROOT / ".build" / "brand"
OWN = EDITORIAL / "branded"  # the two pages that say who publishes
REPLACED = ("reperes/contact.md", "reperes/mentions-legales.md")
FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1`*\s*$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)(?:\{[^{}\n]*\})?")
ANCHOR = re.compile(r"<a\b([^>]*?)\shref=\"([^\"]*)\"([^>]*)>(.*?)</a>", re.DOTALL)


class Tagged:
    """A YAML value of a tag that only the engines know, kept as it is."""

    def __init__(self, node: object) -> None:
        self.node = node


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml."""


class Dumper(yaml.SafeDumper):
    """Writes it again."""

    def ignore_aliases(self, data) -> bool:
        """No anchors."""
        return True


Loader.add_multi_constructor("", lambda loader, suffix, node: Tagged(node))
Dumper.add_representer(Tagged, lambda dumper, tagged: tagged.node)


def configuration(path: Path) -> dict:
    """mkdocs.yml as data."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader)


def resolved(base: str, href: str) -> str:
    """A relative link from a folder, as a path from the root of the guide."""
    parts = []
    for part in PurePosixPath(base, href).parts:
        if part != "..":
            parts.append(part)
        elif parts:
            parts.pop()
    return "/".join(parts)


class Pages:
    """The pages without those left out: a link to one of these keeps its words only."""

    def __init__(self, left_out: set[str]) -> None:
        self.left_out = left_out
        self.built = {pages.address(page).strip("/") for page in left_out}

    def unlink(self, page: str, text: str) -> str:
        """The source of a page; code is not touched."""

        def markdown(match):
            path, _, fragment = match.group(2).partition("#")
            target = resolved(PurePosixPath(page).parent.as_posix(), path) if path.endswith(".md") else ""
            if target in REPLACED and fragment:
                return match.group(0).replace(f"#{fragment}", "")
            return match.group(1) if target in self.left_out else match.group(0)

        def html(match):
            before, href, after, words = match.groups()
            path = href.partition("#")[0]
            if not path or ":" in path or resolved(pages.address(page), path) not in self.built:
                return match.group(0)
            return "" if 'class="card"' in before + after else words

        parts, end = [], 0
        for fence in FENCE.finditer(text):
            parts += [ANCHOR.sub(html, LINK.sub(markdown, text[end : fence.start()])), fence.group(0)]
            end = fence.end()
        return "".join([*parts, ANCHOR.sub(html, LINK.sub(markdown, text[end:]))])

    def navigation(self, entries: list) -> list:
        """The navigation without them, nor sections left empty."""
        kept = []
        for entry in entries:
            name, value = next(iter(entry.items())) if isinstance(entry, dict) else (None, entry)
            value = self.navigation(value) if isinstance(value, list) else value
            if value and (isinstance(value, list) or value not in self.left_out):
                kept.append({name: value} if name else value)
        return kept


def style(accent: str) -> tuple:
    """(rules for calculators.css, rules for site.css): the tints of the brand after those of the guide."""
    light, dark = ("".join(f"{name}:{value};" for name, value in tints.items()) for tints in colours.palette(accent))
    night = f'@media (prefers-color-scheme: dark) {{ :root:not([data-scheme="light"]) {{{dark}}} }}'
    guide = f'[data-md-color-scheme="default"] {{{light}}}\n[data-md-color-scheme="slate"] {{{dark}}}'
    forced = f':root[data-scheme="dark"] {{{dark}}}'
    return f"\n:root {{{light}}}\n{night}\n{forced}\n", f"\n{guide}\n"


def contact_list(contact: dict[str, str]) -> str:
    """How to reach the publisher, as a list."""

    def link(target, shown):
        return f'<a href="{escape(target)}">{escape(shown)}</a>'

    lines = [
        contact["telephone"]
        and f"Téléphone : {link('tel:' + re.sub(r'[^+0-9]', '', contact['telephone']), contact['telephone'])}",
        contact["courriel"] and f"Courriel : {link('mailto:' + contact['courriel'], contact['courriel'])}",
        contact["adresse"] and f"Adresse : {escape(contact['adresse'])}",
        contact["site"] and f"Site : {link(contact['site'], contact['site'])}",
    ]
    return "\n".join(f"- {line}" for line in lines if line)


def own_page(template: str, mine: reader.Brand, original: str, link: None) -> str:
    """A page of editorial/branded/, filled."""
    count = len(mine.left_out)
    many = f"{count} pages du guide d’origine ne sont pas reprises"
    left_out = many if count > 1 else "1 page du guide d’origine n’est pas reprise"
    return template.format(
        name=mine.name,
        presentation=mine.contact["presentation"],
        contact=contact_list(mine.contact),
        publisher=mine.notice["editeur"],
        director=mine.notice["directeur"],
        host=mine.notice["hebergeur"],
        original=original,
        original_link=f" ([l’adresse d’origine]({link}))" if link else "",
        left_out=f". {left_out}" if count else "",
    )


def configured(given: dict, mine: reader.Brand, logo: str) -> dict:
    """mkdocs.yml under the brand."""
    original = given["site_name"]
    theme = {**given["theme"], "logo": logo, "favicon": logo}
    licence = f"Guide proposé par {escape(mine.name)}, d’après {original}. {given['copyright']}"
    return {
        **given,
        "site_name": mine.name,
        "site_url": mine.address,
        "theme": theme,
        "copyright": licence,
        "site_description": mine.description or given["site_description"],
        "nav": Pages(mine.left_out).navigation(given["nav"]),
    }


def derive(path, source=ROOT, work=WORK) -> reader.Brand:
    """Write the sources of the guide under the brand of `path` into `work`; the Brand."""
    given = configuration(source / "mkdocs.yml")
    docs = work / "docs"
    mine = reader.read(path, pages.names(source / "docs"))
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(source / "docs", docs)
    shutil.copytree(source / "overrides", work / "overrides")

    kept = Pages(mine.left_out)
    for page in mine.left_out:
        (docs / page).unlink()
    for widget in (docs / "widgets").glob("*.md"):
        text = widget.read_text(encoding="utf-8")
        page = re.search(r"^full_page: *(\S*)$", text, re.MULTILINE)
        if page and page.group(1).strip("/") in kept.built:
            widget.write_text(text.replace(page.group(0), "full_page: ."), encoding="utf-8")
    for file in (*docs.glob("embed/*.json"), *docs.glob("oembed/*.json")):
        text = file.read_text(encoding="utf-8").replace(given["site_name"], mine.name)
        for page in mine.left_out:
            text = re.sub(rf'(://[^"\\]*?/){re.escape(pages.address(page))}(?=\\?")', r"\1", text)
        file.write_text(text, encoding="utf-8")
    for page in pages.names(docs):
        text = (docs / page).read_text(encoding="utf-8")
        (docs / page).write_text(kept.unlink(page, text).replace(given["site_name"], mine.name), encoding="utf-8")
    for page in REPLACED:
        template = (OWN / Path(page).name).read_text(encoding="utf-8")
        (docs / page).write_text(own_page(template, mine, given["site_name"], given.get("repo_url")), encoding="utf-8")

    logo = f"assets/logo{mine.logo.suffix}"
    (docs / "assets" / "logo.svg").unlink()
    shutil.copy(mine.logo, docs / logo)
    for template in (work / "overrides").rglob("*.html"):
        template.write_text(template.read_text(encoding="utf-8").replace("assets/logo.svg", logo), encoding="utf-8")
    for sheet, rules in zip(("calculators.css", "site.css"), style(mine.accent)):
        with (docs / "assets" / sheet).open("a", encoding="utf-8") as file:
            file.write(rules)
    settings = yaml.dump(configured(given, mine, logo), Dumper=Dumper, allow_unicode=True, sort_keys=False)
    (work / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return mine
