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


def provisions_at(provisions: Table, place: Place) -> Table:
    """Return the provisions of a law that stand at a place, with the words of its part alone."""
    rows = provisions.records()
    kept = [row for row, record in zip(provisions.rows, rows, strict=True) if place.holds(record)]
    return versions_of(replace(provisions, rows=kept), place)


def versions_of(versions: Table, place: Place) -> Table:
    """Return versions of a provision with the words of one part; alike ones are joined.

    Args:
        versions: As `warehouse.answers.history` gives them.
        place: Of the provision and its part; without one the table is left as it is.

    Returns:
        The same columns, of which ``text`` and ``last_known_text`` are the part's
        (``text_sha256`` stays that of the whole provision, by which the words are proved),
        and ``part``, its address.
    """
    part = place.part
    if part is None:
        return versions
    columns = (*versions.columns, "part")
    narrowed = [(*_narrow(versions, row, part), write_address(part)) for row in versions.rows]
    return Table(columns, (*versions.types, "VARCHAR"), [*_join(columns, narrowed)])


def require_part(versions: Table, place: Place, language: Language) -> None:
    """See that an article has, or once had, the part that is asked for.

    Raises:
        NotFoundError: Its words are known, of some time, and never had such a part.
    """
    part = place.part
    known = [
        words
        for row in versions.records()
        for name in ("text", "last_known_text")
        if isinstance(words := row[name], str)
    ]
    if part and known and all(words_of(words, part) is None for words in known):
        asked = f"{place.provision_id}/{write_address(part)}"
        raise NotFoundError(asked, hint=NO_PART_KNOWN.say(language))


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
