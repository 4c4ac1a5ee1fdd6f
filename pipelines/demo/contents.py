"""What each new edition of the shelves prints: which of the invented texts, and where.

In twelve jurisdictions one edition enacts a law on trafficking in persons, in three one
reforms such a law; the others print nothing on the matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeVar

from extractors.sources.registry import source_codes
from pipelines.demo.enactments import agreement, enactment, notice, of_entity, reform_decree
from pipelines.demo.matters import AGREEMENTS, NOTICES, REFORMS, Reform
from pipelines.demo.nameplates import entity_of
from pipelines.demo.printed import LabelStyle
from pipelines.demo.sheets import InstrumentSheet
from pipelines.demo.special_laws import (
    SPECIAL_ARTICLES,
    SPECIAL_REFORM,
    SPECIAL_REFORM_LABEL,
    SPECIAL_TITLES,
)

ENACTING: Final = frozenset(
    ("AGU", "CAM", "CHP", "CMX", "COL", "DUR", "HID", "JAL", "MOR", "QUE", "SIN", "TLA")
)
REFORMING: Final = frozenset(("PUE", "SON", "VER"))
KINDS_OF_CONTENTS: Final = 3

_LABEL_STYLES: Final = (
    LabelStyle.CAPITALS_DASH,
    LabelStyle.LOWER_POINT,
    LabelStyle.LOWER_ORDINAL,
    LabelStyle.CAPITALS_DEGREE,
)
_Text = TypeVar("_Text")


def contents_of(code: str, place: int) -> tuple[InstrumentSheet, ...]:
    """The instruments of a jurisdiction's new edition; ``place`` counts its editions from 0."""
    turn = source_codes().index(code) + place
    number = 40 + 3 * turn
    is_first = place < KINDS_OF_CONTENTS  # the matter is dealt with once
    match turn % KINDS_OF_CONTENTS:
        case 0 if is_first and code in ENACTING:
            return _special_law(code, number, turn)
        case 0 if is_first and code in REFORMING:
            return _special_reform(code, number, turn), notice(code, _pick(NOTICES, turn))
        case 0:
            return _reform(code, number, turn), notice(code, _pick(NOTICES, turn))
        case 1:
            return agreement(code, _pick(AGREEMENTS, turn)), _reform(code, number, turn)
        case _:
            return (agreement(code, _pick(AGREEMENTS, turn)),)


def _pick(texts: Sequence[_Text], turn: int) -> _Text:
    return texts[turn % len(texts)]


def _reform(code: str, number: int, turn: int) -> InstrumentSheet:
    reform = _pick(REFORMS, turn)
    return reform_decree(code, number, replace(reform, law=f"{reform.law} {of_entity(code)}"))


def _special_law(code: str, number: int, turn: int) -> tuple[InstrumentSheet, ...]:
    articles = tuple(
        tuple(words.format(entity=entity_of(code)) for words in _pick(wordings, turn + label))
        for label, wordings in enumerate(SPECIAL_ARTICLES)
    )
    style = _pick(_LABEL_STYLES, turn)
    return enactment(code, number, _special_title(code, turn), articles, style)


def _special_reform(code: str, number: int, turn: int) -> InstrumentSheet:
    law = _special_title(code, turn)
    return reform_decree(code, number, Reform(law, SPECIAL_REFORM_LABEL, SPECIAL_REFORM))


def _special_title(code: str, turn: int) -> str:
    return _pick(SPECIAL_TITLES, turn // KINDS_OF_CONTENTS).format(entity=entity_of(code))
