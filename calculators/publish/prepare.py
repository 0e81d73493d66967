"""Before a build: write what the pages fetch. `python -m calculators.publish prepare`"""

from calculators.publish.reference import law_routes, open_data
from calculators.publish.widgets import bundle, embed, plugin, web


def main() -> None:
    """Into docs: assets and sw.js, scripts and style sheets; assets/python, bundles and runtime; donnees, open data; embed and
    oembed, what other sites need.
    """
    law_routes.check()
    web.write()
    bundle.write()
    open_data.write()
    embed.write()
    plugin.write()
