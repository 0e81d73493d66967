"""The guide on this machine with reload: `python -m calculators.publish.serve 127.0.0.1:8000`. Restarted by `make serve`
when a calculator changes, since Python keeps what it imported.
"""

import sys

from mkdocs.__main__ import cli

from calculators.publish import prepare

if __name__ == "__main__":
    prepare.main()
    cli(["serve", "--dev-addr", sys.argv[1], "--watch", "overrides"])
