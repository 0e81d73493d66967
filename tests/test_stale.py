"""The tests that read site/ say when it is out of date."""

import os

import pytest
import stale


@pytest.fixture
def checkout(tmp_path):
    """A checkout with a source, a file made before the build, and a site built after them, at known times."""
    for at, name in enumerate(("docs/index.md", "mkdocs.yml", "docs/donnees/index.json", "site/_headers")):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
        os.utime(path, (1000 + at, 1000 + at))
    return tmp_path


def test_a_site_built_after_its_sources_is_good(checkout):
    assert stale.fault(checkout) == ""


@pytest.mark.parametrize(("name", "said"), [
    ("docs/index.md", "site/ is older than docs/index.md: run make site"),
    ("mkdocs.yml", "site/ is older than mkdocs.yml: run make site"),
    ("docs/donnees/index.json", ""),
])  # fmt: skip
def test_a_source_changed_since_is_named(name, said, checkout):
    os.utime(checkout / name, (2000, 2000))
    assert stale.fault(checkout) == said


def test_no_site_is_told(checkout):
    (checkout / "site" / "_headers").unlink()
    assert stale.fault(checkout) == "site/ is missing or half built: run make site"
