"""What a page says, as data for search engines: schema.org in JSON-LD, read from the built page so that both say the same.

The way to it (BreadcrumbList); its steps, the `.tick` list (HowTo); its questions, the paragraphs that begin in bold under
« Et si… » or with a question (FAQPage). Inside a page it is data: nothing runs, the policy of the page has nothing to allow.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from calculators.publish.sources import pages

UNREAD = {"script", "style", "svg", "template", "live-calculator", "button"}
MANY_WORDS = re.compile(r"\s+")


def words(node: LexborNode) -> str:
    """The text of an element as a reader meets it."""
    return MANY_WORDS.sub(" ", "".join(pieces(node))).strip()


def pieces(node: LexborNode) -> Iterator[str]:
    """Its text, in pieces; nothing of what is hidden."""
    classes = (node.attributes.get("class") or "").split()
    if node.tag in UNREAD or {"hidden", "popover"} & set(node.attributes) or "headerlink" in classes:
        return
    for child in node.iter(include_text=True):
        if child.is_text_node:
            yield child.text_content or ""
        elif child.is_element_node:
            yield from pieces(child)


def ways() -> dict:
    """For each page of the navigation, the (label, page) pairs that lead to it: sections by their first page."""
    found = {}

    def walk(entries, above):
        for entry in entries:
            label, value = next(iter(entry.items())) if isinstance(entry, dict) else (above[-1][0] if above else "", entry)
            if isinstance(value, list):
                walk(value, [*above, (label, first(value))])
            else:
                found[value] = [*(step for step in above if step[1] != value), (label, value)]

    def first(entries):
        entry = next(iter(entries[0].values())) if isinstance(entries[0], dict) else entries[0]
        return first(entry) if isinstance(entry, list) else entry

    walk(pages.configuration()["nav"], [])
    return found


def breadcrumbs(way: list[tuple], title: str, root: str) -> dict:
    """From the home to the page, which is called by its own title."""
    steps = [("Accueil", ""), *((label, pages.address(page)) for label, page in way[:-1]), (title, pages.address(way[-1][1]))]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": root + address}
            for place, (name, address) in enumerate(steps, 1)
        ],
    }


def how_to(article: LexborNode, title: str) -> dict | None:
    """The steps of the page; None without a list to tick."""
    steps = article.css("div.tick > ol > li")
    if not steps:
        return None
    return {
        "@type": "HowTo",
        "name": title,
        "step": [
            {"@type": "HowToStep", "position": place, "name": lead(item).rstrip(" .:") or words(item), "text": words(item)}
            for place, item in enumerate(steps, 1)
        ],
    }


def lead(node: LexborNode) -> str:
    """The bold words that begin an element; empty where it begins otherwise."""
    first = next((child for child in node.iter(include_text=True) if child.text(strip=True) or child.is_element_node), None)
    if first is None or first.is_text_node:
        return ""
    if first.tag == "strong":
        return words(first)
    return lead(first) if first.tag in ("p", "span", "label") else ""


def questions(article):
    """(question, answer) pairs: a paragraph that begins in bold, then what follows it up to the next one."""
    found, supposed, following = [], False, False
    for block in flow(article):
        asked, answer = parts(block, supposed) if block.tag == "p" else ("", "")
        if re.fullmatch("h[1-6]", block.tag):
            supposed, following = words(block) == "Et si…", False
        elif asked:
            found.append([asked, answer])
            following = True
        elif following and block.tag in ("p", "ul", "ol") and not lead(block):
            found[-1][1] += f" {words(block)}"
        else:
            following = False
    return found


def parts(paragraph: LexborNode, supposed: bool) -> tuple:
    """(question, answer) of a paragraph: « **Il se tait.** Son silence vaut refus. »; empty where it asks nothing.

    A question may go on after the bold words, up to the end of its sentence: « **Il s’oppose**, sans dire pourquoi. »
    """
    bold, text = lead(paragraph), words(paragraph)
    if bold and bold[-1] not in ".?" and text[len(bold) :].startswith(","):
        bold = text.partition(". ")[0] + "."
    answer = text[len(bold) :].strip()
    if bold.endswith("?"):
        return bold, answer
    if supposed and bold.endswith("."):
        return f"Et si… {bold[0].lower()}{bold[1:-1]}\u202f?", answer
    return "", ""


def flow(article: LexborNode) -> Iterator[LexborNode]:
    """The blocks of a page in order, those inside its divs too."""
    for child in article.iter():
        if child.tag == "div":
            yield from flow(child)
        else:
            yield child


def faq(article: LexborNode) -> dict | None:
    """The questions of the page; None without any."""
    found = [(question, answer) for question, answer in questions(article) if answer]
    if not found:
        return None
    return {
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
            for question, answer in found
        ],
    }


def of_page(name, html, root, site_name, known):
    """The data of a built page, as text to put in its head; empty where there is none to say."""
    article = LexborHTMLParser(html).css_first("article")
    heading = article.css_first("h1") if article else None
    title = words(heading) if heading else ""
    if not title:
        return ""
    if name == "index.md":
        graph = [{"@type": "WebSite", "name": site_name, "url": root, "inLanguage": "fr"}]
    else:
        graph = [breadcrumbs(known[name], title, root)] if name in known else []
    graph += [part for part in (how_to(article, title), faq(article)) if part]
    data = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{data}</script>' if graph else ""


def write(folder: Path, root: str, site_name: str) -> None:
    """Put its data in the head of each page of the guide under `folder`."""
    built = {name: folder / pages.address(name) / "index.html" for name in pages.names()}
    built = {name: path for name, path in built.items() if path.exists()}
    known = {name: [step for step in way if step[1] in built] for name, way in ways().items() if name in built}
    for name, path in built.items():
        html = path.read_text(encoding="utf-8")
        path.write_text(html.replace("</head>", of_page(name, html, root, site_name, known) + "</head>", 1), encoding="utf-8")
