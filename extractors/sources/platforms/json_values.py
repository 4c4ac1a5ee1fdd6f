"""Values of a JSON answer, taken by name and type; what is not as expected is an error."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TypeAlias, cast

from extractors.errors import ListingChangedError
from extractors.sources.platforms.selecting import decode_page
from extractors.sources.source import ListingPage

Record: TypeAlias = Mapping[str, object]


def parse_json(text: str) -> object:
    """Return the value that a text of JSON holds.

    Raises:
        ListingChangedError: It is not JSON: an error page, or an answer cut short.
    """
    try:
        return cast("object", json.loads(text))
    except ValueError as error:
        raise ListingChangedError(reason=f"not JSON ({error})") from error


def page_record(page: ListingPage) -> Record:
    """Return the object that a page's body holds.

    Raises:
        ListingChangedError: The body is no JSON object.
    """
    return as_record(parse_json(decode_page(page)))


def as_record(value: object) -> Record:
    """Return a value that is an object.

    Raises:
        ListingChangedError: It is something else.
    """
    if not isinstance(value, dict):
        raise ListingChangedError(reason=f"{_named(value)} where an object was")
    return value


def as_records(value: object) -> list[Record]:
    """Return the objects of a value that is an array of them.

    Raises:
        ListingChangedError: It is something else, or holds something else.
    """
    if not isinstance(value, list):
        raise ListingChangedError(reason=f"{_named(value)} where an array was")
    return [as_record(each) for each in value]


def field(record: Record, name: str) -> object:
    """Return the value of a name.

    Raises:
        ListingChangedError: The object has no such name.
    """
    if name not in record:
        raise ListingChangedError(reason=f"an object without {name}")
    return record[name]


def records(record: Record, name: str) -> list[Record]:
    """Return the objects of the array that a name holds.

    Raises:
        ListingChangedError: There is no such name, or it holds something else.
    """
    return as_records(field(record, name))


def text(record: Record, name: str) -> str:
    """Return the text that a name holds, with single blanks; a number as its figures.

    Raises:
        ListingChangedError: There is no such name, or it holds no text.
    """
    value = text_or_none(record, name)
    if value is None:
        raise ListingChangedError(reason=f"an object with an empty {name}")
    return value


def text_or_none(record: Record, name: str) -> str | None:
    """Return the text that a name holds; ``None`` where it is null or empty.

    Raises:
        ListingChangedError: There is no such name, or it holds neither text nor number.
    """
    value = field(record, name)
    match value:
        case None:
            return None
        case str() | int() if not isinstance(value, bool):
            return " ".join(str(value).split()) or None
        case _:
            raise ListingChangedError(reason=f"{name} holds {_named(value)}")


def whole_number(record: Record, name: str) -> int:
    """Return the whole number that a name holds, also where it is written as text.

    Raises:
        ListingChangedError: There is no such name, or it holds something else.
    """
    value = text(record, name)
    if not value.isdecimal():
        raise ListingChangedError(reason=f"{name} holds {value!r}")
    return int(value)


def _named(value: object) -> str:
    return "null" if value is None else f"a {type(value).__name__}"
