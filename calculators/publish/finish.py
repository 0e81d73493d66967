"""After a build: what search engines and feed readers ask for, a content security policy in every page, headers for the host.
`python -m calculators.publish.finish site`
"""

import sys
from pathlib import Path

from calculators.publish.built import addresses, headers, policy, search, structured, theme


def main(folder):
    """Write what goes with the pages, the policy in every page under `folder`, then the headers."""
    folder = Path(folder)
    addresses.write(folder)
    structured.write(folder, addresses.root(folder), addresses.site_name(folder))
    search.write(folder)
    theme.lighten(folder)
    policy.write(folder)
    headers.write(folder)


if __name__ == "__main__":
    main(sys.argv[1])
