"""Type specimens: one short edition for each layout that gazettes are set in.

The words of each change with the seed of its copy.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from pipelines.demo.fittings import Ending, Fittings, Lettering, PaperForm, WatermarkStyle
from pipelines.demo.printed import LabelStyle
from pipelines.demo.sheets import EditionSheet, Sheet, Style
from pipelines.demo.specimen_copy import (
    LEGEND,
    NOTES,
    SEAL,
    STRIP,
    Copy,
    compilation,
    edition,
    with_tables,
    with_wide_signatures,
)

Specimen = Callable[[Copy], Sheet]


def _one(copy: Copy, usual: int = 24) -> EditionSheet:
    return edition(copy, Style.GENERAL, code="TLA", usual=usual, label=LabelStyle.LOWER_POINT)


def _two(copy: Copy, usual: int = 30, label: LabelStyle = LabelStyle.CAPITALS_DASH) -> EditionSheet:
    return edition(copy, Style.GENERAL, code="CHH", usual=usual, label=label)


def _three(copy: Copy) -> EditionSheet:
    return replace(_two(copy, usual=36), columns=3)


def _fitted(sheet: EditionSheet, fittings: Fittings) -> EditionSheet:
    return replace(sheet, fittings=fittings)


def _lettered(sheet: EditionSheet, lettering: Lettering) -> EditionSheet:
    return replace(sheet, lettering=lettering)


def _marked(sheet: EditionSheet, words: str, style: WatermarkStyle) -> EditionSheet:
    return replace(sheet, watermark=words, fittings=Fittings(watermark_style=style))


SPECIMENS: Final[Mapping[str, Specimen]] = {
    "one column, Times": _one,
    "one column, cover before it": lambda copy: edition(copy, Style.COAHUILA),
    "one column, Helvetica, hanging": lambda copy: edition(copy, Style.EDOMEX),
    "one column, extract": lambda copy: edition(copy, Style.DOF, label=LabelStyle.LOWER_ORDINAL),
    "two columns under a masthead": _two,
    "two columns, side bar on page 1": lambda copy: edition(copy, Style.MICHOACAN),
    "two columns, Helvetica, hanging": lambda copy: edition(copy, Style.OAXACA, usual=36),
    "three columns": _three,
    "ruled table in the column": lambda copy: with_tables(
        edition(copy, Style.COAHUILA), is_wide=False
    ),
    "ruled table across two columns": lambda copy: with_tables(_two(copy), is_wide=True),
    "ruled table across three columns": lambda copy: with_tables(_three(copy), is_wide=True),
    "signatures across two columns": lambda copy: with_wide_signatures(_two(copy, usual=36)),
    "short last column": lambda copy: _fitted(_two(copy, usual=36), Fittings(ending=Ending.SHORT)),
    "marginal notes, one column": lambda copy: _fitted(_one(copy), Fittings(marginal_notes=NOTES)),
    "marginal notes, two columns": lambda copy: _fitted(_two(copy), Fittings(marginal_notes=NOTES)),
    "legal paper, two columns": lambda copy: _fitted(_two(copy), Fittings(form=PaperForm.LEGAL)),
    "folded legal paper, one column": lambda copy: _fitted(
        _one(copy), Fittings(form=PaperForm.FOLDED)
    ),
    "folded legal paper, two columns": lambda copy: _fitted(
        _two(copy), Fittings(form=PaperForm.FOLDED)
    ),
    "watermark, turned": lambda copy: _marked(_two(copy), "SIN VALOR LEGAL", WatermarkStyle.TURNED),
    "watermark, level": lambda copy: _marked(_one(copy), "COPIA", WatermarkStyle.LEVEL),
    "watermark, strewn letters": lambda copy: _marked(
        _two(copy), "CONSULTA", WatermarkStyle.STREWN
    ),
    "seal, code and signature strip": lambda copy: _fitted(
        _two(copy), Fittings(seal=SEAL, qr_legend=LEGEND, strip=STRIP)
    ),
    "letters spaced out": lambda copy: _lettered(_one(copy), Lettering(spaces_out=True)),
    "bold drawn twice": lambda copy: _lettered(_two(copy), Lettering(doubles_bold=True)),
    "small capitals": lambda copy: _lettered(
        _two(copy, label=LabelStyle.LOWER_POINT), Lettering(has_small_caps=True)
    ),
    "no-break spaces and soft hyphens": lambda copy: _lettered(
        _two(copy), Lettering(binds_numbers=True, softens_hyphens=True)
    ),
    "federal compilation": lambda copy: compilation(copy, Style.FEDERAL_COMPILATION),
    "state compilation": lambda copy: compilation(copy, Style.STATE_COMPILATION),
}
"""Each layout by its name."""
