"""`make serve` shows what is published: from a copy of the sources, on a free port."""

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from calculators.publish.built import headers

ROOT = Path(__file__).parents[1]
LONGEST = 120  # seconds of a build on a busy machine

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The address of the guide, served from a copy."""
    copy = tmp_path_factory.mktemp("sources")
    for name in ("calculators", "docs", "editorial", "hosting", "overrides", "web"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "marque.exemple.toml", "package.json", "tsconfig.json"):
        shutil.copy(ROOT / name, copy)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "calculators.publish", "serve", address]
    with subprocess.Popen(command, cwd=copy, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline().strip() == f"http://{address}/"  # once it is built
        url, until = f"http://{address}/", time.monotonic() + LONGEST
        while True:
            try:
                asked(url)
                break
            except urllib.error.URLError:
                assert time.monotonic() < until
                time.sleep(0.1)
        yield url
        process.terminate()


def asked(url):
    """(headers, body) of an answer."""
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.headers, answer.read().decode()


def test_a_widget_has_the_headers_of_a_host(served):
    found, page = asked(served + "widgets/late_penalties/")
    for name, value in (headers.EVERYWHERE | headers.WIDGETS).items():
        assert found[name] == value
    assert 'http-equiv="Content-Security-Policy"' in page
    assert "Content-Security-Policy" not in found
    home = asked(served)[0]
    assert "Cross-Origin-Embedder-Policy" not in home
    assert home["Content-Security-Policy"] == "frame-ancestors 'self'"


def test_the_search_has_its_words(served):
    index = json.loads(asked(served + "search/search_index.json")[1])
    (page,) = [entry for entry in index["docs"] if entry["location"] == "insister/commissaire-de-justice/"]
    assert "huissier" in page["aliases"]
    assert '"search": "../assets/javascripts/workers/query.js?' in asked(served + "taux/")[1]


def test_a_page_that_does_not_exist(served):
    with pytest.raises(urllib.error.HTTPError) as caught:
        asked(served + "rien/")
    assert caught.value.code == 404
    assert "Cette page n’existe pas" in caught.value.read().decode()
