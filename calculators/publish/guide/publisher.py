"""Who publishes this copy of the guide and where its sources are, as mkdocs.yml says under `extra: publisher:`.

``` { .publisher }  the legal notice; ``` { .repository }  how to reach the project. Both say what is missing and where to
write it.
"""

from html import escape

from markdown import Markdown

from calculators.core.words.typography import french
from calculators.publish.sources import pages
from calculators.publish.sources.stopped import fence

LINES = (
    ("name", "Éditeur"), ("director", "Directeur de la publication"), ("address", "Adresse et moyen de contact"),
    ("host", "Hébergeur, adresse et téléphone"),
)  # fmt: skip
MISSING = "à compléter par la personne qui met cette copie en ligne"
HOW = (
    "<p>Pour compléter : remplissez la rubrique <code>publisher</code> du fichier <code>mkdocs.yml</code>, puis reconstruisez "
    "le site. Ces lignes se remplissent.</p>"
)


def said() -> dict:
    """What is known of the publisher, by name."""
    return {name: value for name, value in pages.configuration()["extra"].get("publisher", {}).items() if value}


@fence
def publisher(source: str, language: str, css_class: str, options: dict, md: Markdown, **kwargs: object) -> str:
    """The lines of the legal notice."""
    known = said()
    items = "".join(f"<li><strong>{label} :</strong> {escape(known.get(name, MISSING))}</li>" for name, label in LINES)
    return french(f"<ul>{items}</ul>{'' if len(known) >= len(LINES) else HOW}")


@fence
def repository(source: str, language: str, css_class: str, options: dict, md: Markdown, **kwargs: object) -> str:
    """The way to the project."""
    address = said().get("repository")
    if address:
        link = f'<a href="{escape(address)}" rel="external noopener">Ouvrir le dépôt du projet</a>'
        return french(f"<p>{link}, puis une nouvelle demande.</p>")
    return french(
        "<p>Cette copie du guide n’indique pas encore l’adresse du dépôt. La personne qui la met en ligne l’écrit dans la "
        "rubrique <code>publisher</code> du fichier <code>mkdocs.yml</code>. En attendant, elle reçoit vos messages : son nom "
        'est dans les <a href="../mentions-legales/">mentions légales</a>.</p>'
    )
