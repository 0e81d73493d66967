"""The extension of WordPress, hosting/wordpress/mon-du.php, with the address, the loader and the calculators of this guide."""

import io
import re
import zipfile

from calculators.publish.sources.paths import ROOT
from calculators.publish.widgets import embed

SOURCE = ROOT / "hosting" / "wordpress" / "mon-du.php"
OF_THE_LINK = ("height", "lazy")  # options that the loader alone reads


def in_php(value: str | list | dict) -> str:
    """A value as PHP writes it.

    >>> print(in_php({"a": "l'heure", "b": ["c"]}))
    ['a' => 'l\\'heure', 'b' => ['c']]
    """
    if isinstance(value, dict):
        return "[" + ", ".join(f"{in_php(key)} => {in_php(one)}" for key, one in value.items()) + "]"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_php, value)) + "]"
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def constants() -> dict[str, str | list | dict]:
    """What the extension knows of this guide, by the end of the name of the constant."""
    version = embed.versions()[-1]
    return {
        "SITE": embed.site_url(),
        "SCRIPT": f"embed/{version}.js",
        "INTEGRITY": embed.integrity(version),
        "OPTIONS": [*embed.OPTIONS, *OF_THE_LINK],
        "TITLES": {one["name"]: one["title"] for one in embed.widgets()},
    }


def text() -> str:
    """The extension for this guide. ValueError where a constant is not there once."""
    filled = SOURCE.read_text(encoding="utf-8")
    for name, value in constants().items():
        (line,) = re.findall(rf"^const MON_DU_{name} = .*;$", filled, re.MULTILINE)
        filled = filled.replace(line, f"const MON_DU_{name} = {in_php(value)};")
    return filled


def archive(source: str) -> bytes:
    """The zip that WordPress takes under « Extensions »; the same bytes for the same extension."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        zipped.writestr(zipfile.ZipInfo("mon-du/mon-du.php"), source, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def write() -> None:
    """docs/embed/mon-du.zip."""
    (embed.FOLDER / "mon-du.zip").write_bytes(archive(text()))
