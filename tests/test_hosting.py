"""The shipped configurations of hosting/, run by the servers they are for, on the built site with its compressed copies."""

import gzip
import http.client
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import brotli
import pytest
import yaml

from bench.nginx import free_port, running, serving, shipped
from calculators.publish import compress
from calculators.publish.built import headers

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
HOSTING = ROOT / "hosting"
MIME = {
    "/": "text/html; charset=utf-8",
    "/widgets/late_penalties/": "text/html; charset=utf-8",
    "/assets/calculators.css": "text/css; charset=utf-8",
    "/assets/calculators.js": "text/javascript; charset=utf-8",
    "/donnees/index.json": "application/json",
    "/donnees/late_payment.default_rate.csv": "text/csv; charset=utf-8",
    "/assets/logo.svg": "image/svg+xml",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A part of the built site with compressed copies: all of it would take seconds to compress."""
    folder = tmp_path_factory.mktemp("hosted") / "site"
    folder.mkdir()
    for name in ("index.html", "404.html", "_headers"):
        shutil.copy(SITE / name, folder)
    for name in ("taux", "widgets/late_penalties", "assets", "donnees", "embed"):
        shutil.copytree(SITE / name, folder / name, ignore=shutil.ignore_patterns("*.br", "*.gz", "docx.mjs", "lunr"))
    assert compress.write(folder) > 10
    return folder


@pytest.fixture(scope="module")
def nginx(site):
    """nginx with hosting/nginx.conf."""
    with serving(site, site.parent) as port:
        yield port
    assert "[error]" not in (site.parent / "error.log").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def caddy(site):
    """Caddy with hosting/Caddyfile, without a certificate."""
    folder, port = site.parent, free_port()
    text = shipped("Caddyfile", ("impayes.exemple.fr {", f"http://127.0.0.1:{port} {{"), ("/var/www/guide", str(site)))
    (folder / "Caddyfile").write_text("{\n\tadmin off\n}\n" + text, encoding="utf-8")
    options = ["--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]
    home = {"HOME": str(folder), "PATH": "/usr/bin:/bin"}
    with running(["caddy", "run", *options], port, env=home):
        yield port


@pytest.fixture(params=["nginx", "caddy"])
def server(request):
    """The port of each server in turn."""
    return request.getfixturevalue(request.param)


def ask(port, path, accept="", method="GET", **fields):
    """(status, fields by lower-case name, body as sent)."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={"Accept-Encoding": accept or "identity", **fields})
    answer = connection.getresponse()
    found = {name.lower(): value for name, value in answer.getheaders()}
    body = answer.read()
    connection.close()
    return answer.status, found, body


@pytest.fixture(scope="module")
def runtime(site):
    """The folder of the runtime and the bundles, whose name is made from its content."""
    return "/" + next((site / "assets" / "python").iterdir()).relative_to(site).as_posix()


@pytest.fixture(scope="module")
def bundle_of_the_theme(site):
    """The theme's script."""
    return "/" + next((site / "assets" / "javascripts").glob("bundle.*.min.js")).relative_to(site).as_posix()


def test_each_kind_of_file_has_its_type(server, runtime):
    types = MIME | {
        f"{runtime}/micropython.mjs": "text/javascript; charset=utf-8",
        f"{runtime}/micropython.wasm": "application/wasm",
        f"{runtime}/late_penalties.bin": "application/octet-stream",
    }
    told = {}
    for path, expected in types.items():
        status, found, body = ask(server, path)
        assert status == 200 and body, path
        if found.get("content-type", "application/octet-stream").replace("application/javascript", "text/javascript") != expected:
            told[path] = found.get("content-type")
    assert told == {}


def test_every_file_may_be_read_from_any_site(server, site, runtime):
    for path in ("/", "/widgets/late_penalties/", f"{runtime}/micropython.wasm", "/donnees/index.json", "/absent/"):
        _, found, _ = ask(server, path)
        assert {name: found.get(name.lower()) for name in headers.EVERYWHERE} == headers.EVERYWHERE, path
        assert ("cross-origin-embedder-policy" in found) == path.startswith("/widgets/")


def test_compressed_copies_are_sent_to_those_who_read_them(server, site, runtime):
    for path, file in (("/", "index.html"), (f"{runtime}/micropython.wasm", f"{runtime[1:]}/micropython.wasm")):
        raw = (site / file).read_bytes()
        _, plain, body = ask(server, path)
        assert "content-encoding" not in plain and body == raw
        for accept, name, opened in (("br, gzip", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress)):
            _, found, body = ask(server, path, accept)
            assert found["content-encoding"] == name and "accept-encoding" in found["vary"].lower()
            assert body == (site / f"{file}.{'gz' if name == 'gzip' else 'br'}").read_bytes() and opened(body) == raw
            assert found["content-type"] == plain["content-type"]


def test_pages_are_asked_again_and_what_never_changes_is_kept(server, runtime, bundle_of_the_theme):
    assert ask(server, "/")[1]["cache-control"] == ask(server, "/taux/")[1]["cache-control"] == "no-cache"
    assert ask(server, "/assets/calculators.js")[1]["cache-control"] == "public, max-age=600"
    for path in (bundle_of_the_theme, f"{runtime}/micropython.mjs"):
        assert ask(server, path, "br")[1]["cache-control"] == headers.FOREVER["Cache-Control"]
    for accept in ("", "br"):
        etag = ask(server, "/taux/", accept)[1]["etag"]
        assert ask(server, "/taux/", accept, **{"If-None-Match": etag})[0] == 304


def test_a_wrong_address_gives_the_page_that_says_so_and_is_not_kept(server, site, runtime):
    for path in ("/absent/", f"{runtime}/absent.wasm", "/widgets/absent/", "/widgets/", "/assets/", "/embed/"):
        status, found, body = ask(server, path)
        assert status == 404 and body == (site / "404.html").read_bytes(), path
        assert "immutable" not in found.get("cache-control", "")


def test_an_address_with_many_settings_is_answered(server, site):
    """20,000 characters of settings open the calculator; beyond any use, it or the page that says what is wrong."""
    widget = (site / "widgets/late_penalties/index.html").read_bytes()
    for count, answers in ((20_000, {(200, widget)}), (200_000, {(200, widget), (404, (site / "404.html").read_bytes())})):
        status, _, body = ask(server, "/widgets/late_penalties/?host=" + "x" * count)
        assert (status, body) in answers, count


def test_no_other_site_frames_a_page_of_the_guide(server):
    """The widgets are there to be framed; of the guide, a frame could only deceive."""
    for path in ("/", "/taux/", "/taux/index.html", "/absent/"):
        assert ask(server, path)[1]["content-security-policy"] == "frame-ancestors 'self'", path
    assert "content-security-policy" not in ask(server, "/widgets/late_penalties/")[1]


def test_a_folder_without_its_bar_leads_to_the_page(server):
    status, found, _ = ask(server, "/taux")
    assert status in (301, 302, 307, 308) and found["location"] == "/taux/"


def test_the_configuration_of_caddy_is_valid_as_shipped(tmp_path):
    run = subprocess.run(
        ["caddy", "validate", "--config", HOSTING / "Caddyfile", "--adapter", "caddyfile"],
        capture_output=True,
        text=True,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )
    assert run.returncode == 0 and "not formatted" not in run.stderr, run.stderr


def test_the_file_of_headers_says_what_the_servers_say(server, site):
    rules = {}
    assert {"/taux/*", "/index.html"} <= set((site / "_headers").read_text(encoding="utf-8").splitlines())
    for block in (site / "_headers").read_text(encoding="utf-8").split("\n\n"):
        pattern, *lines = block.strip().splitlines()
        rules[pattern] = dict(line.strip().split(": ", 1) for line in lines)
    assert rules["/*"] == headers.EVERYWHERE
    for pattern, fields in rules.items():
        path = pattern.removesuffix("*")
        if pattern.startswith("/assets/python/"):
            path += "micropython.mjs"
        if pattern == "/widgets/*":
            path += "late_penalties/"
        found = ask(server, path)[1]
        assert {name: found[name.lower()] for name in fields} == fields, pattern
    named = {f"/{path.relative_to(site).as_posix()}" for path in site.rglob("*.min.*") if path.suffix in (".css", ".js")}
    assert {path for path in named if headers.never_changes(path)} <= set(rules)


def test_workflows_call_what_exists(site):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    github = yaml.safe_load((HOSTING / "github-pages.yml").read_text(encoding="utf-8"))
    gitlab = yaml.safe_load((HOSTING / "gitlab-ci.yml").read_text(encoding="utf-8"))
    netlify = tomllib.loads((HOSTING / "netlify.toml").read_text(encoding="utf-8"))
    weekly = yaml.safe_load((HOSTING / "github-fresh.yml").read_text(encoding="utf-8"))
    steps = github["jobs"]["publish"]["steps"]
    on_github = [
        step["run"] for step in steps + weekly["jobs"]["fresh"]["steps"] + weekly["jobs"]["random"]["steps"] if "run" in step
    ]
    commands = (
        on_github
        + gitlab["pages"]["script"]
        + gitlab["fresh"]["script"]
        + gitlab["random"]["script"]
        + [netlify["build"]["command"]]
    )
    made = [command.split()[1] for command in commands if command.startswith("make ")]
    assert len(made) == 7 and made.count("fresh") == made.count("random") == 2 and set(made) <= targets
    assert weekly[True]["schedule"] == [{"cron": "17 6 * * 1"}]  # YAML reads « on » as true
    scheduled = '$CI_PIPELINE_SOURCE == "schedule"'
    assert (
        gitlab["fresh"]["rules"] == gitlab["random"]["rules"] == [{"if": scheduled}]
        and {"if": scheduled, "when": "never"} in gitlab["pages"]["rules"]
    )
    assert [step["with"]["path"] for step in steps if "upload-pages" in step.get("uses", "")] == ["site"]
    assert gitlab["pages"]["artifacts"]["paths"] == ["public"] and "mv site public" in gitlab["pages"]["script"]
    assert netlify["build"]["publish"] == "site"


def test_the_pages_for_other_sites_print_the_files_as_shipped():
    pages = [(SITE / "integrer" / name).read_text(encoding="utf-8") for name in ("index.html", "heberger/index.html")]
    printed = set(re.findall(r'<pre class="file"[^>]*data-name="hosting/([^"]*)"', "".join(pages)))
    assert printed == {path.relative_to(HOSTING).as_posix() for path in HOSTING.rglob("*") if path.is_file()}


def test_only_larger_files_get_copies_and_copies_open(tmp_path):
    (tmp_path / "small.txt").write_text("x" * 100)
    (tmp_path / "large.html").write_text("x" * 4000)
    (tmp_path / "picture.png").write_bytes(b"x" * 4000)
    assert compress.write(tmp_path) == 1
    assert {path.name for path in tmp_path.iterdir()} == {
        "small.txt",
        "large.html",
        "large.html.br",
        "large.html.gz",
        "picture.png",
    }
    assert brotli.decompress((tmp_path / "large.html.br").read_bytes()) == b"x" * 4000
