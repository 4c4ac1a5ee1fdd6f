"""A law's provisions, and a provision's versions, narrowed to the place that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractors.errors import NotFoundError
from extractors.law.addresses import words_of, write_address
from extractors.law.part_names import PartName
from pipelines.identifying import Place
from pipelines.messages import NO_PART_KNOWN, NO_SUCH_PART, Language
from warehouse.table import Row, Table


def provisions_at(provisions: Table, place: Place, language: Language) -> Table:
    """Return the provisions of a law that stand at a place, with the words of its part alone.

    Raises:
        NotFoundError: The provision has no such part.
    """
    rows = provisions.records()
    kept = [row for row, record in zip(provisions.rows, rows, strict=True) if place.holds(record)]
    return versions_of(replace(provisions, rows=kept), place, language)


def versions_of(versions: Table, place: Place, language: Language) -> Table:
    """Return versions of a provision with the words of one part; alike ones are joined.

    Args:
        versions: As `warehouse.answers.history` gives them.
        place: Of the provision and its part; without one the table is left as it is.
        language: Of the error.

    Returns:
        The same columns, of which ``text``, ``last_known_text`` and ``text_sha256`` are the
        part's (the last is the hash of the whole provision, by which the words are proved),
        and ``part``, its address.

    Raises:
        NotFoundError: No version whose words are known has such a part.
    """
    part = place.part
    if part is None:
        return versions
    address = write_address(part)
    columns = (*versions.columns, "part")
    narrowed = [(*_narrow(versions, row, part), address) for row in versions.rows]
    if narrowed and not any(_has_words(columns, row) for row in narrowed):
        hint = NO_PART_KNOWN.say(language)
        raise NotFoundError(f"{place.provision_id}/{address}", hint=hint)
    return Table(columns, (*versions.types, "VARCHAR"), [*_join(columns, narrowed)])


def _has_words(columns: tuple[str, ...], row: Row) -> bool:
    return any(row[columns.index(name)] for name in ("text", "last_known_text"))


def _narrow(versions: Table, row: Row, part: PartName) -> Row:
    record = dict(zip(versions.columns, row, strict=True))
    for name in ("text", "last_known_text"):
        words = record.get(name)
        if isinstance(words, str):
            record[name] = words_of(words, part)
            if record[name] is None and name == "text" and "refusal" in record:
                record["refusal"] = NO_SUCH_PART
    return tuple(record.values())


def _join(columns: tuple[str, ...], rows: Iterable[Row]) -> Iterator[Row]:
    """Versions that follow each other with the same words as one, shown as the first of them."""
    ends, begins = columns.index("valid_to"), columns.index("valid_from")
    compared = [
        columns.index(name) for name in ("text", "refusal", "is_repealed") if name in columns
    ]
    held: Row | None = None
    for row in rows:
        goes_on = (
            held is not None
            and row[columns.index("text")] is not None
            and held[ends] == row[begins]
            and all(held[at] == row[at] for at in compared)
        )
        if held is not None and goes_on:
            held = (*held[:ends], row[ends], *held[ends + 1 :])
        else:
            if held is not None:
                yield held
            held = row
    if held is not None:
        yield held
