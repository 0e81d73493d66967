"""The guide under another name: `python -m calculators.publish white_label marque.toml`"""

import os
import subprocess
import sys
from pathlib import Path

from calculators.publish import prepare
from calculators.publish.brand import derived, reader
from calculators.publish.sources import pages
from calculators.publish.sources.paths import ROOT


def checked(path: str):
    """The Brand of a file; leaves with what to correct in it."""
    try:
        return reader.read(path, pages.names(ROOT / "docs"))
    except reader.BrandError as error:
        sys.exit(f"{path}, à corriger :\n- " + "\n- ".join(str(error).splitlines()))


def built(sources: Path, site: str | Path) -> int:
    """Build and finish the guide whose sources are in a folder; 0, or the status of the step that failed."""
    for command in (["calculators.publish", "build", "--site-dir"], ["calculators.publish", "finish"]):
        # from there: its pages are those that go with the site
        done = subprocess.run(
            [sys.executable, "-m", *command, site],
            cwd=sources,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            check=False,
        )
        if done.returncode:
            return done.returncode
    return 0


def main(path, site: str | Path = ROOT / "site") -> int:
    """Build into `site`, as `make site` does."""
    os.environ["SITE_URL"] = checked(path).address
    prepare.main()
    derived.derive(path)
    return built(derived.WORK, site)
