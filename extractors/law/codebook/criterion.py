"""What a criterion is: what is asked of a law, and which answers there are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ValueKind(StrEnum):
    """What kind of answer a criterion has.

    ``flag``: the law provides it (``yes``); ``choice``: one of the terms; ``set``: any of
    the terms; ``range``: ``5-15``; ``number``: ``13``; ``term``: a duration, ``P90D``.
    """

    FLAG = "flag"
    CHOICE = "choice"
    SET = "set"
    RANGE = "range"
    NUMBER = "number"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Term:
    """One answer of a choice or set: its code, and its name in both languages."""

    code: str
    en: str
    es: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that is asked of every law, in both languages.

    Args:
        code: Its name for programs.
        kind: Which kind of answer it has.
        name_en: Its name.
        name_es: Its name in Spanish.
        definition_en: When a law meets it.
        definition_es: The same in Spanish.
        terms: The answers of a choice or set; of two answers to a choice that are as sure,
            the first one listed is the law's.
        is_measured: Whether the General Law gives the measure that other laws are held to.
        is_reserved: Whether only Congress may legislate on it since 2011-07-14, so that a
            state law does well to be silent.
    """

    code: str
    kind: ValueKind
    name_en: str
    name_es: str
    definition_en: str
    definition_es: str
    terms: tuple[Term, ...] = ()
    is_measured: bool = True
    is_reserved: bool = False
