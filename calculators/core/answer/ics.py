"""Calendar files (RFC 5545): whole days with alarms, that any agenda imports. Importing again updates, never duplicates."""

from collections import namedtuple

from calculators.core.time.dates import ONE_DAY

# key: what makes the entry the same one when it is exported again.  alarms: days before the day, at nine in the morning.
Entry = namedtuple("Entry", ("key", "day", "summary", "description", "alarms"))

PRODUCER = "-//Calendrier//FR"  # a calendar names nobody: what a reader imports stays in the reader's agenda
DOMAIN = "calendrier.invalid"
MAX_OCTETS = 75
MASK = (1 << 24) - 1


def digest(text: str) -> str:
    """Two polynomial hashes of a text, twelve hexadecimal figures: small integers, the same on every interpreter."""
    one, other = 7, 11
    for byte in bytes(text, "utf-8"):
        one, other = (one * 31 + byte) & MASK, (other * 37 + byte) & MASK
    return f"{one:06x}{other:06x}"


def escaped(text: str) -> str:
    """A text value: backslash, semicolon, comma and line break are marked."""
    for mark, instead in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(mark, instead)
    return text


def octets(character: str) -> int:
    """How many bytes a character takes in UTF-8."""
    code = ord(character)
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each after the first behind a space; no character is cut."""
    if len(bytes(line, "utf-8")) <= MAX_OCTETS:
        return line
    pieces, piece, size = [], "", 0
    for character in line:
        length = octets(character)
        if size + length > MAX_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + length
    return "\r\n".join(pieces + [piece])


def compact(day) -> str:
    """20261122."""
    return day.isoformat().replace("-", "")


def alarm(days: int, summary: str) -> list[str]:
    """An alarm at nine, `days` days before."""
    trigger = f"-P{days - 1}DT15H" if days > 1 else "-PT15H" if days else "PT9H"
    return ["BEGIN:VALARM", "ACTION:DISPLAY", folded(f"DESCRIPTION:{escaped(summary)}"), f"TRIGGER:{trigger}", "END:VALARM"]


def event(stamp: str, entry: Entry) -> list[str]:
    """The lines of one entry."""
    lines = [
        "BEGIN:VEVENT",
        f"UID:{digest(entry.key)}@{DOMAIN}",
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        f"DTSTART;VALUE=DATE:{compact(entry.day)}",
        f"DTEND;VALUE=DATE:{compact(entry.day + ONE_DAY)}",
        folded(f"SUMMARY:{escaped(entry.summary)}"),
        folded(f"DESCRIPTION:{escaped(entry.description)}"),
        "TRANSP:TRANSPARENT",
    ]
    for days in entry.alarms:
        lines += alarm(days, entry.summary)
    return lines + ["END:VEVENT"]


def calendar(made_on, entries: list[Entry]) -> str:
    """The file. made_on: the day it is made, which the caller knows and the code may not ask."""
    stamp = compact(made_on) + "T000000Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCER}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for entry in entries:
        lines += event(stamp, entry)
    return "\r\n".join(lines + ["END:VCALENDAR"]) + "\r\n"
