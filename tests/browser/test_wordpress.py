"""Our lines in a real WordPress: what stays of them by editor and by right, and what a visitor then sees."""

import json
import re
import subprocess
import zipfile

import pytest
import wordpress
from embedded import Embedded
from outcome import ACCENT, BUSY, WIDGET, accent, frames, lines, link_and_script, rows, seen
from playwright.sync_api import expect
from screen import ROOT, overflow

from calculators.publish.widgets import embed, plugin

pytestmark = pytest.mark.slow

ROWS = {name: row for name, row in rows().items() if name.startswith("wordpress-")}
WAYS = ("paste", "loader", "theme_script", "frame")
EMBED = """<!-- wp:embed {{"url":"{0}","type":"rich"}} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
{0}
</div></figure><!-- /wp:embed -->"""
HTML = "<!-- wp:html -->\n{0}\n<!-- /wp:html -->"
# WordPress 6.1 makes a block of a pasted address only where it says https once, and the guide of the tests is without.
SECURE = "?https"
NOT_THEIRS = "403 (Forbidden)"  # what the editor asks of settings that an author may not read


@pytest.fixture(scope="module")
def host(site, tmp_path_factory):
    """A WordPress for the guide of the tests."""
    with wordpress.serving(tmp_path_factory.mktemp("wordpress"), site.url, link_and_script(site)[1]) as served:
        yield served


@pytest.fixture(autouse=True)
def known(watched, host):
    """What is no fault of ours: WordPress itself, and what a busy machine or an author makes the console say."""
    watched.own.append(host.url)
    watched.accept(NOT_THEIRS, BUSY)


@pytest.fixture
def log_in(new_page, host):
    """log_in(user): a page of somebody who may write."""

    def make(user):
        page = new_page(permissions=["clipboard-read", "clipboard-write"])
        host.log_in(page, user)
        return page

    return make


# ---- by right and editor ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def posts(site, host):
    """The address of a post for each row and way."""
    link, script = link_and_script(site)
    coloured = f"{WIDGET['path']}?accent={ACCENT[1:]}"
    given = {
        "paste": lines("paste", site).replace(WIDGET["path"], coloured),
        "loader": f"{link}\n{script}",
        "theme_script": link.replace("href=", f'data-accent="{ACCENT}" href='),
        "frame": lines("frame", site),
        "options": link.replace(WIDGET["path"], coloured),
    }
    wanted = [(name, way) for name in ROWS for way in given]
    contents = []
    for name, way in wanted:
        _, author, editor = name.split("-")
        block = EMBED if way == "paste" else HTML
        contents.append((author, block.format(given[way]) if editor == "block" else given[way]))
    return dict(zip(wanted, host.publish(contents), strict=True))


@pytest.mark.parametrize("name", ROWS)
def test_each_way_gives_what_the_page_says(page, site, posts, name):
    """As somebody of that right writes it: WordPress takes away what they may not write. A script in the theme is for all. What
    WordPress asks of a pasted address has no colour, whatever the address says.
    """
    found = {way: seen(page, site, posts[name, way] + ("&in_theme" if way == "theme_script" else "")) for way in WAYS}
    assert found == {way: ROWS[name][way] for way in WAYS}
    seen(page, site, posts[name, "paste"])
    assert accent(page, site) != ACCENT
    seen(page, site, posts[name, "theme_script"] + "&in_theme")
    assert accent(page, site) == ACCENT
    seen(page, site, posts[name, "options"] + "&in_theme")
    assert (accent(page, site) == ACCENT) == (ROWS[name]["options"] == "oui")


# ---- with the editors themselves --------------------------------------------------------------------------------------


def paste(page, text):
    """As with the keyboard."""
    page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+v")


def begin(page, host):
    """A new post in the block editor."""
    page.goto(f"{host.url}wp-admin/post-new.php")
    page.locator(".wp-block-post-title").click()
    page.keyboard.type("Se faire payer")


def add(page, block):
    """A block, looked for by the end of its name; its text box."""
    page.get_by_role("button", name="Toggle block inserter").click()
    page.get_by_role("searchbox").fill(block.rpartition(" : ")[2])
    page.locator(".block-editor-block-types-list").get_by_text(block, exact=True).click()
    return page.locator("textarea.block-editor-plain-text")


def publish(page):
    """The address of the post in the block editor."""
    page.get_by_role("button", name="Publish", exact=True).click()
    page.locator(".editor-post-publish-panel .editor-post-publish-button").click()
    return page.locator(".post-publish-panel__postpublish-header a").get_attribute("href")


def in_blocks(page, host, site):
    """Our address pasted on a line, our lines in a block « HTML personnalisé »; the address of the post."""
    begin(page, host)
    page.keyboard.press("Enter")
    paste(page, lines("paste", site) + SECURE)
    expect(page.locator(".wp-block-embed iframe")).to_be_visible()
    add(page, "Custom HTML").fill(lines("loader", site))
    return publish(page)


def in_the_classic_editor(page, host, site):
    """Our address pasted on a line, our lines under « Texte »; the address of the post. Without a title: when one is left,
    WordPress saves a draft, and hears no press meanwhile.
    """
    page.goto(f"{host.url}wp-admin/post-new.php?classic")
    page.frame_locator("#content_ifr").locator("body").click()
    paste(page, lines("paste", site))
    expect(page.frame_locator("#content_ifr").locator(".wpview iframe")).to_be_visible()
    page.click("#content-html")
    page.fill("#content", f"{page.input_value('#content')}\n\n{lines('loader', site)}")
    page.click("#publish")
    page.wait_for_url("**/post.php?post=*", wait_until="commit")
    return f"{host.url}?p={re.search('post=([0-9]+)', page.url).group(1)}"


def answers(calculator):
    """Type an amount: the answer is another one."""
    calculator.expect_state("ready")
    before = calculator.output.inner_text()
    calculator.change()
    expect(calculator.output).not_to_have_text(before, use_inner_text=True)
    calculator.expect_state("ready")


@pytest.mark.parametrize("user", ["administrator", "author"])
@pytest.mark.parametrize("write", [in_blocks, in_the_classic_editor])
def test_pasted_in_the_editor(log_in, page, site, host, write, user):
    """The pasted address answers for all, as tall as WordPress lets it; the lines wholly shown, or the link for an author."""
    address = write(log_in(user), host, site)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert seen(page, site, address) == "calculateur"
        assert overflow(page) == 0
        pasted = Embedded(page, frames="iframe.wp-embedded-content")
        answers(pasted)
        expect(pasted.element).to_have_js_property("offsetHeight", min(max(pasted.content(), 200), embed.WORDPRESS_TALLEST))
        link = page.locator("a.mon-du")
        if user == "author":
            expect(link).to_be_visible()
            assert frames(page, site).count() == 1
            continue
        expect(link).to_be_hidden()
        whole = Embedded(page)
        whole.element.scroll_into_view_if_needed()
        answers(whole)
        whole.expect_fit()


# ---- the extension ----------------------------------------------------------------------------------------------------


def test_the_extension(log_in, page, site, host):
    """Added from its zip; an author finds the calculators among the blocks, with colours; nothing of theirs becomes HTML."""
    archive = host.folder / "mon-du.zip"
    archive.write_bytes(plugin.archive(plugin.text().replace(embed.site_url(), site.url)))
    admin = log_in("administrator")
    admin.goto(f"{host.url}wp-admin/plugin-install.php?tab=upload")
    admin.set_input_files("input[type=file]", archive)
    admin.click("#install-plugin-submit")
    admin.get_by_role("link", name="Activate Plugin").click()
    expect(admin.get_by_text("Plugin activated")).to_be_visible()

    author = log_in("author")
    begin(author, host)
    written = add(author, f"Calculateur : {WIDGET['title']}")
    expect(written).to_have_value(f'[mon_du calculateur="{WIDGET["name"]}"]')
    written.fill(f'[mon_du calculateur="{WIDGET["name"]}" accent="{ACCENT}" set-amount="2000"]')
    assert seen(page, site, publish(author)) == "calculateur"
    assert accent(page, site) == ACCENT
    calculator = Embedded(page)
    expect(calculator.input("amount")).to_have_value("2000")
    calculator.expect_fit()
    script = page.locator(f'script[src="{site.url}embed/{embed.versions()[-1]}.js"]')
    assert script.evaluate("(one) => [one.integrity, one.crossOrigin]") == [embed.integrity(embed.versions()[-1]), "anonymous"]

    start = f'[mon_du calculateur="{WIDGET["name"]}" onclick="harm()" style="color:red" class="x"'
    contents = (
        ("administrator", f"""{start} host='A "B" <script>harm()</script>']"""),
        ("author", f"""{start} host='"><b onclick="harm()">']"""),
        ("administrator", '[mon_du calculateur="<i>x</i>"]'),
    )
    *hostile, unknown = host.publish(contents)
    own = {"class": "mon-du", "href": f"{site.url}{WIDGET['path']}"}
    for address, data in zip(hostile, ({"data-host": 'A "B" <script>harm()</script>'}, {"data-host": '"><b>'}), strict=True):
        assert seen(page, site, address) == "calculateur"
        kept = dict(page.locator("a.mon-du").evaluate("(link) => [...link.attributes].map(({ name, value }) => [name, value])"))
        assert "color" not in kept.pop("style")  # that of the extension, then the loader's
        assert kept == own | data
    page.goto(unknown)
    expect(page.get_by_text("inconnu")).to_have_count(0)
    author.goto(unknown)
    expect(author.get_by_text("Calculateur inconnu : « <i>x</i> »")).to_be_visible()


def test_the_zip_of_the_site_holds_the_extension(tmp_path):
    """PHP, as hosting/ ships it and as the zip holds it: with the address, the loader and the calculators of this guide."""
    zipfile.ZipFile(ROOT / "site" / "embed" / "mon-du.zip").extractall(tmp_path)
    filled = tmp_path / "mon-du" / "mon-du.php"
    for path in (plugin.SOURCE, filled):
        assert subprocess.run(["php", "-l", path], capture_output=True, check=False).returncode == 0
    shown = "const ABSPATH = ''; function add_shortcode() {} function add_filter() {} function add_action() {}"
    constants = "[MON_DU_SITE . MON_DU_SCRIPT, MON_DU_INTEGRITY, MON_DU_TITLES]"
    code = f"{shown} require '{filled}'; echo json_encode({constants});"
    said = subprocess.run(["php", "-r", code], capture_output=True, text=True, check=True).stdout
    loader = json.loads((ROOT / "site" / "embed" / "integrity.json").read_text(encoding="utf-8"))["versions"][-1]
    listed = json.loads((ROOT / "site" / "embed" / "widgets.json").read_text(encoding="utf-8"))["widgets"]
    titles = {one["name"]: one["title"] for one in listed}
    assert json.loads(said) == [loader["address"], loader["integrity"], titles]
