"""After a build: what search engines and feed readers ask for, the parts of a tool folded, the banner of the pages whose rates
end, a content security policy in every page, headers for the host. `python -m calculators.publish finish site`
"""

from pathlib import Path

from calculators.publish.built import addresses, column, ended, folds, headers, policy, search, structured, theme, ways
from calculators.publish.check_law import build_day


def main(folder) -> None:
    """Write what goes with the pages, the folds, the banners, the policy in every page under `folder`, then the headers."""
    folder = Path(folder)
    addresses.write(folder)
    column.write(folder)
    structured.write(folder, addresses.root(folder), addresses.site_name(folder))
    search.write(folder)
    folds.write(folder)
    theme.lighten(folder)
    ways.write(folder)
    ended.write(folder, build_day())
    policy.write(folder)
    headers.write(folder)
