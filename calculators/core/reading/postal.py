"""What an address says: its lines, and the town where a letter is written."""

from calculators.core.reading.identifiers import DIGITS

POSTCODE_LENGTH = 5


def lines_of(address: str) -> list[str]:
    """The lines of an address."""
    return [line.strip(" ") for line in address.split("\n") if line.strip(" ")]


def is_postcode(word: str) -> bool:
    """Five figures."""
    return len(word) == POSTCODE_LENGTH and not [character for character in word if character not in DIGITS]


def town(address: str) -> str:
    """« Nantes » of « 12 rue des Lilas, 44000 Nantes »: what follows the last postcode; empty without one."""
    words = address.replace("\n", " , ").replace(",", " , ").split(" ")
    words = [word for word in words if word]
    for at in range(len(words) - 2, -1, -1):
        if is_postcode(words[at]):
            rest = " ".join(words[at + 1 :])
            return rest.split(" ,")[0] if rest[:1] != "," else ""
    return ""
