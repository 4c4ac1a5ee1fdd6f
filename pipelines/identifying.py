"""From what a person types of an identifier to the one identifier that it means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from extractors.errors import NotFoundError, UsageError
from pipelines.jurisdictions import jurisdiction_codes
from pipelines.messages import NO_SUCH_LAW, NO_SUCH_PROVISION, SEVERAL_LAWS, Language
from warehouse.answers import documents, instruments, law
from warehouse.database import Connection

LAWS = ("ley", "codigo", "reglamento")
SHOWN = 8
SHORTEST_HASH = 6
ADDRESS = re.compile(r"/(?=(?:ref-\d+/)?(?:art|trans)-)")
"""Where an identifier passes from the law to the provision."""


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


def find_provision(connection: Connection, words: Sequence[str], language: Language) -> str:
    """Return the identifier of the one provision that the words mean.

    They are a whole identifier, or words that name a law (see `find_law`) and then the
    provision's address in it (``art-14-bis``) or its label (``14 bis``).

    Raises:
        NotFoundError: None.
        UsageError: Several; the error lists them.
    """
    typed = ADDRESS.sub(" ", " ".join(words), count=1).split()
    for place in range(len(typed) - 1, 0, -1):
        with suppress(NotFoundError):
            law_id = find_law(connection, typed[:place], language)
            return _find_in_law(connection, law_id, typed[place:], language)
    raise NotFoundError(" ".join(words), hint=NO_SUCH_PROVISION.say(language))


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


def _find_in_law(
    connection: Connection, law_id: str, address: Sequence[str], language: Language
) -> str:
    path, label = "-".join(address), fold(" ".join(address))
    for row in law(connection, law_id).records():
        provision_id = str(row["provision_id"])
        if provision_id == f"{law_id}/{path}" or fold(str(row["label"])) == label:
            return provision_id
    raise NotFoundError(law_id, hint=NO_SUCH_PROVISION.say(language))


def _holds(row: Mapping[str, object], words: Iterable[str]) -> bool:
    """Whether an instrument's code is, or its identifier or title holds, each word."""
    code = str(row["jurisdiction_code"]).lower()
    text = fold(f"{row['instrument_id']} {row['title'] or ''}")
    return all(
        word == code or (word.upper() not in jurisdiction_codes() and word in text)
        for word in words
    )


def _prefer(found: list[str], better: list[str]) -> list[str]:
    return better or found


def _only(found: list[str], asked: str, hint: str, language: Language) -> str:
    if not found:
        raise NotFoundError(asked, hint=hint)
    if len(found) > 1:
        listed = ", ".join(found[:SHOWN]) + (", …" if len(found) > SHOWN else "")
        raise UsageError(asked, reason=SEVERAL_LAWS.say(language, ids=listed))
    return found[0]
