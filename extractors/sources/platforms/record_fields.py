"""Editions from the objects of a JSON answer, by what their fields are called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import quote

from extractors.sources.platforms.json_values import Record, text_or_none
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.printed_facts import number_in, section_in, volume_in
from extractors.sources.source import ListedEdition

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Fields:
    """Which field of an object holds what; every field that is named must be there.

    Args:
        file: What ``{file}`` stands for in the document's address.
        date: The date of publication; ``None`` where objects have none.
        printed: A text that prints volume, number and section, where no field has them.
    """

    file: str
    date: str | None
    volume: str | None = None
    number: str | None = None
    section: str | None = None
    kind: str | None = None
    title: str | None = None
    printed: str | None = None


def read_record(record: Record, fields: Fields, document_url: str) -> ListedEdition:
    """Return the edition that an object describes.

    Args:
        record: The object.
        fields: See `Fields`.
        document_url: The address of its file, with ``{file}``.

    Raises:
        ListingChangedError: The object lacks a field.
    """
    printed = _value(record, fields.printed) or ""
    file = text_or_none(record, fields.file)
    return ListedEdition(
        publication_date=listed_day_or_none(_value(record, fields.date) or ""),
        url=document_url.format(file=quote(file, safe="/")) if file else None,
        volume=_value(record, fields.volume) or volume_in(printed),
        number=_value(record, fields.number) or number_in(printed),
        section=_value(record, fields.section) or section_in(printed),
        kind=_value(record, fields.kind),
        title=_value(record, fields.title),
    )


def plain_text(markup: str) -> str:
    """Return the words of a value that holds markup, with single blanks.

    Example:
        >>> plain_text("<p>Decreto 12,<br>que reforma&hellip;</p>")
        'Decreto 12, que reforma…'
    """
    return " ".join(unescape(_TAG.sub(" ", markup)).split())


def _value(record: Record, name: str | None) -> str | None:
    value = text_or_none(record, name) if name else None
    return (plain_text(value) or None) if value else None
