"""Records as JSON and back, from their types alone: no field is named twice.

Days and instants are ISO 8601 text, closed sets their values, tuples lists. A `Box`
is written into the object that holds it, so that a span is one flat object in SQL.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

from extractors.model import Box

Record = TypeVar("Record")
Decoder = Callable[[object], object]

_names: dict[type, tuple[str, ...]] = {}
_optional_names: dict[type, frozenset[str]] = {}
_readers: dict[type, tuple[tuple[str, bool, Decoder], ...]] = {}


def encode(record: object, *, without: tuple[str, ...] = ()) -> dict[str, object]:
    """Return a record as an object of JSON values.

    Args:
        record: An instance of a dataclass of `extractors.model`.
        without: Fields to leave out, such as those that become lines of their own.
    """
    encoded: dict[str, object] = {}
    for name in _field_names(type(record)):
        if name in without:
            continue
        value = getattr(record, name)
        if isinstance(value, Box):
            encoded |= encode(value)
        else:
            encoded[name] = _encode_value(value)
    return encoded


def decode(kind: type[Record], values: Mapping[str, object], **given: object) -> Record:
    """Return the record of type ``kind`` that `encode` wrote.

    A field that the object lacks takes its default, so that what an earlier Vigía wrote
    can still be read.

    Args:
        kind: The dataclass.
        values: The object; keys that are no field of ``kind`` are ignored.
        given: Fields that the object does not hold, ready made.

    Raises:
        KeyError: A field without a default is missing.
        ValueError: A value is not of its field's type.
    """
    fields = {
        name: decoder(values) if inline else decoder(values[name])
        for name, inline, decoder in _decoders(kind)
        if name not in given and (name in values or name not in _defaulted(kind))
    }
    return kind(**fields, **given)


def _field_names(kind: type) -> tuple[str, ...]:
    if kind not in _names:
        _names[kind] = tuple(field.name for field in dataclasses.fields(kind))
    return _names[kind]


def _defaulted(kind: type) -> frozenset[str]:
    """Return the names of the fields that need not be given."""
    if kind not in _optional_names:
        missing = dataclasses.MISSING
        _optional_names[kind] = frozenset(
            field.name
            for field in dataclasses.fields(kind)
            if field.default is not missing or field.default_factory is not missing
        )
    return _optional_names[kind]


def _encode_value(value: object) -> object:
    match value:
        case None | str() | bool() | int() | float():
            return value.value if isinstance(value, StrEnum) else value
        case date():
            return value.isoformat()
        case tuple():
            return [_encode_value(part) for part in value]
        case _:
            return encode(value)


def _decoders(kind: type) -> tuple[tuple[str, bool, Decoder], ...]:
    if kind not in _readers:
        hints = get_type_hints(kind)
        _readers[kind] = tuple(
            (name, hints[name] is Box, _decoder(hints[name])) for name in _field_names(kind)
        )
    return _readers[kind]


@cache
def _decoder(hint: object) -> Decoder:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType:
        return _optional(*(part for part in arguments if part is not NoneType))
    if origin is tuple:
        return _tuple(_decoder(arguments[0]))
    if not isinstance(hint, type):
        raise TypeError(hint)
    if dataclasses.is_dataclass(hint):
        return lambda value: decode(hint, _object(value))
    if issubclass(hint, datetime | date):
        return lambda value: hint.fromisoformat(_text(value))
    if issubclass(hint, StrEnum):
        return lambda value: hint(_text(value))
    return lambda value: _plain(hint, value)


def _optional(hint: object) -> Decoder:
    inner = _decoder(hint)
    return lambda value: None if value is None else inner(value)


def _tuple(inner: Decoder) -> Decoder:
    def decode_tuple(value: object) -> object:
        if not isinstance(value, list):
            raise ValueError(f"{value!r} is not a list")
        return tuple(inner(part) for part in value)

    return decode_tuple


def _plain(hint: type, value: object) -> object:
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise ValueError(f"{value!r} is not of type {hint.__name__}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is not text")
    return value


def _object(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ValueError(f"{value!r} is not an object")
    return value
