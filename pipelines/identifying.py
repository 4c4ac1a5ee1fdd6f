"""From what a person types of an identifier to the one identifier that it means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from extractors.errors import NotFoundError, UsageError
from extractors.law.addresses import PARAGRAPH, PARTS, read_address
from extractors.law.divisions import LEVELS, read_place
from extractors.law.part_names import PartName, parse_part
from pipelines.jurisdictions import jurisdiction_codes
from pipelines.messages import NO_SUCH_LAW, NO_SUCH_PROVISION, SEVERAL_LAWS, Language
from warehouse.answers import documents, instruments, law
from warehouse.database import Connection

LAWS = ("ley", "codigo", "reglamento")
SHOWN = 8
SHORTEST_HASH = 6
DAY = r"\d{4}-\d\d-\d\d"

PROVISION = re.compile(r"(?<!ref-\d)(?<!ref-\d\d)/(?=(?:ref-\d+/)?(?:art|trans)-)")
"""Where an identifier passes from the law to a provision."""

STEP = re.compile(rf"/(?=(?:{'|'.join((*LEVELS.values(), *PARTS.values(), PARAGRAPH))})-)")
"""Where it passes to a division, or to a part of an article."""


def find_law(connection: Connection, words: Sequence[str], language: Language) -> str:
    """Return the identifier of the one instrument that the words mean.

    They are a whole identifier, or how it ends, or words that its jurisdiction's code,
    its identifier and its title hold, whatever their accents and case. Laws, codes and
    regulations go before decrees and the like, and those in force before the ended.

    Raises:
        NotFoundError: None.
        UsageError: Several; the error lists them.
    """
    asked = " ".join(words)
    rows = {str(row["instrument_id"]): row for row in instruments(connection).records()}
    if asked in rows:
        return asked
    found = [each for each in rows if each.endswith(f"/{asked}")] or [
        each for each, row in rows.items() if _holds(row, fold(asked).split())
    ]
    found = _prefer(found, [each for each in found if rows[each]["kind"] in LAWS])
    found = _prefer(found, [each for each in found if rows[each]["ended_date"] is None])
    return _only(found, asked, NO_SUCH_LAW.say(language), language)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a law, as a person asks for it.

    Args:
        law_id: The law.
        path: The address in it of a provision (``art-14-bis``), or of a book, title, chapter
            or section (``tit-1/cap-2``); empty for the whole law.
        part: The part of the provision; ``None`` for all of it.
        is_division: Whether it is no provision.
    """

    law_id: str
    path: str = ""
    part: PartName | None = None
    is_division: bool = False

    @property
    def provision_id(self) -> str:
        """The identifier of the provision, or of the law if it is none."""
        return f"{self.law_id}/{self.path}" if self.path else self.law_id

    def holds(self, row: Mapping[str, object]) -> bool:
        """Whether a provision, as `warehouse.answers.law` gives it, stands there."""
        if self.is_division:
            return f"{row['division']}/".startswith(f"{self.path}/")
        return not self.path or row["provision_id"] == self.provision_id


def find_place(
    connection: Connection,
    words: Sequence[str],
    language: Language,
    valid_on: date | None = None,
    known_at: datetime | None = None,
) -> Place:
    """Return the place that the words mean.

    They name a law (see `find_law`), or a law and then a place in it: a provision's address
    (``art-14-bis``) or label (``14 bis``), then perhaps a part of it (``frac-2/inc-b``, or in
    words: ``fracción II``); or a division's address (``tit-1/cap-2``) or name ("capítulo II"),
    as the law is divided on ``valid_on``, as known at ``known_at``.

    Raises:
        NotFoundError: None.
        UsageError: Several; the error lists them.
    """
    typed = _split(words)
    law_id, rest = _longest_law(connection, typed, language)
    if not rest:
        return Place(law_id)
    rows = [*law(connection, law_id).records()]
    found = _find_in_law(law_id, rows, rest)
    if found is not None:
        return found
    wordings = [rows]
    if valid_on or known_at:
        wordings.insert(0, [*law(connection, law_id, valid_on, known_at).records()])
    return _find_division(law_id, wordings, rest, language)


def find_provision(connection: Connection, words: Sequence[str], language: Language) -> Place:
    """Return the place of the one provision, or part of one, that the words mean.

    Raises:
        NotFoundError: None, or they mean a law, or a division of one.
        UsageError: Several; the error lists them.
    """
    found = find_place(connection, words, language)
    if found.is_division or not found.path:
        raise NotFoundError(found.provision_id, hint=NO_SUCH_PROVISION.say(language))
    return found


def find_document(connection: Connection, words: Sequence[str], language: Language) -> str:
    """Return the SHA-256 of the one document whose hash begins as the word does.

    Raises:
        NotFoundError: None, or the word is shorter than `SHORTEST_HASH`.
        UsageError: Several; the error lists them.
    """
    asked = " ".join(words).lower()
    hashes = [str(value) for value in documents(connection).column("document_sha256")]
    found = [each for each in hashes if each.startswith(asked) and len(asked) >= SHORTEST_HASH]
    return _only(found, asked, NO_SUCH_LAW.say(language), language)


def fold(text: str) -> str:
    """Return text in lower case without accents.

    Example:
        >>> fold("Código Penal")
        'codigo penal'
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in decomposed if not unicodedata.combining(each))


def _split(words: Sequence[str]) -> list[str]:
    parted = STEP.sub(" ", PROVISION.sub(" ", " ".join(words), count=1)).split()
    return [word.rstrip(",;") for word in parted]


def _longest_law(
    connection: Connection, typed: Sequence[str], language: Language
) -> tuple[str, Sequence[str]]:
    """The law that the first words mean, as many of them as do, and the rest of the words."""
    for end in range(len(typed), 0, -1):
        with suppress(NotFoundError):
            return find_law(connection, typed[:end], language), typed[end:]
    raise NotFoundError(" ".join(typed), hint=NO_SUCH_LAW.say(language))


def _find_in_law(
    law_id: str, rows: Sequence[Mapping[str, object]], typed: Sequence[str]
) -> Place | None:
    """The provision that the words name, and its part: the longest address goes first."""
    named = typed[1:] if fold(typed[0]).rstrip(".") in ("articulo", "art") else typed
    for end in range(len(named), 0, -1):
        part = _read_part(named[end:])
        if part is None and end < len(named):
            continue
        path, label = "-".join(named[:end]), fold(" ".join(named[:end]))
        for row in rows:
            provision_id = str(row["provision_id"])
            if provision_id == f"{law_id}/{path}" or fold(str(row["label"])) == label:
                return Place(law_id, provision_id.removeprefix(f"{law_id}/"), part)
    return None


def _read_part(typed: Sequence[str]) -> PartName | None:
    """The part of an article that the words name; ``None`` if they name none, or several."""
    if (part := read_address("/".join(typed))) is not None:
        return part
    names = parse_part(" ".join(typed)) or ()
    return names[0] if len(names) == 1 else None


def _find_division(
    law_id: str,
    wordings: Sequence[Sequence[Mapping[str, object]]],
    typed: Sequence[str],
    language: Language,
) -> Place:
    """The division that the words name: of the first of these wordings of the law that has it."""
    named = {"/".join(typed), "-".join(typed), read_place(" ".join(typed))} - {None}
    found: list[str] = []
    for rows in wordings:
        paths = dict.fromkeys(
            division["path"]
            for row in rows
            for division in cast("Sequence[Mapping[str, str]]", row["divisions"] or ())
        )
        found = found or [path for path in paths if path in named]
        found = found or [path for path in paths for name in named if path.endswith(f"/{name}")]
    asked = f"{law_id} {' '.join(typed)}"
    path = _only(found, asked, NO_SUCH_PROVISION.say(language), language)
    return Place(law_id, path, is_division=True)


def _holds(row: Mapping[str, object], words: Iterable[str]) -> bool:
    """Whether an instrument's code is, or its identifier or title holds, each word."""
    code, instrument_id = str(row["jurisdiction_code"]).lower(), str(row["instrument_id"])
    text = fold(f"{instrument_id} {row['title'] or ''}")
    own = set(re.findall(r"\w+", re.sub(DAY, " ", text)))
    days = re.findall(DAY, instrument_id)
    own |= {*days, *(day[:4] for day in days)}

    def is_held(word: str) -> bool:
        if word.upper() in jurisdiction_codes():
            return word == code
        return word in own if word[:1].isdigit() else word in text

    return all(word == code or is_held(word) for word in words)


def _prefer(found: list[str], better: list[str]) -> list[str]:
    return better or found


def _only(found: list[str], asked: str, hint: str, language: Language) -> str:
    if not found:
        raise NotFoundError(asked, hint=hint)
    if len(found) > 1:
        listed = ", ".join(found[:SHOWN]) + (", …" if len(found) > SHOWN else "")
        raise UsageError(asked, reason=SEVERAL_LAWS.say(language, ids=listed))
    return found[0]
