"""The typeset documents that are read: every layout as printed, and scanned with damage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipelines.demo.damage import UNDAMAGED, Damage
from pipelines.demo.ocr_layer import OcrLayer
from pipelines.demo.press import PressedEdition, press
from pipelines.demo.scanning import Scan, scan
from pipelines.demo.specimen_copy import Copy
from pipelines.demo.specimens import SPECIMENS

PRINTED = "as printed"
CLEAN = "scanned, 200 dpi"
DIGITAL_SEEDS = (1, 2, 3)
SCANNED_ARTICLES = 12
"""Two pages or so: enough to see what a scan does."""

DAMAGED_LAYOUTS = {
    "one column, Times": 11,
    "two columns under a masthead": 16,
    "three columns": 22,
}
"""The layouts that suffer every damage, with the articles that fill two pages of each."""

DAMAGES = {
    "300 dpi": Damage(dpi=300),
    "150 dpi": Damage(dpi=150),
    "100 dpi": Damage(dpi=100),
    "skewed by 0.8°": Damage(skew=0.8),
    "skewed by -3°": Damage(skew=-3.0),
    "turned by 90°": Damage(quarter_turns=1),
    "turned by 180°": Damage(quarter_turns=2),
    "turned by 270°": Damage(quarter_turns=3),
    "salt and pepper, 1 %": Damage(salt=0.01),
    "grain": Damage(grain=22.0),
    "JPEG, quality 15": Damage(dpi=150, jpeg=15),
    "bleed-through": Damage(bleed=0.35),
    "stains": Damage(stains=5),
    "faint print": Damage(ink=0.35),
    "two levels, 150 dpi": Damage(dpi=150, is_bilevel=True),
    "a bad photocopy": Damage(
        dpi=150, skew=1.2, salt=0.003, grain=12.0, bleed=0.2, stains=2, ink=0.7, jpeg=35
    ),
}

LAYERS = {
    "OCR layer, good": Scan(layer=OcrLayer(error_rate=0.001)),
    "OCR layer, 2 % wrong": Scan(layer=OcrLayer(error_rate=0.02)),
    "OCR layer, 12 % wrong": Scan(layer=OcrLayer(error_rate=0.12)),
    "OCR layer, columns merged": Scan(layer=OcrLayer(error_rate=0.005, merges_columns=True)),
    "real heads over page images": Scan(has_real_heads=True),
    "first page digital, others scanned": Scan(digital=frozenset({1})),
}

LOSSES = {
    "page 2 missing, as printed": Scan(digital=frozenset(range(1, 99)), missing=frozenset({2})),
    "page 1 missing, as printed": Scan(digital=frozenset(range(1, 99)), missing=frozenset({1})),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One typeset document: a layout, what became of it, and which words it has."""

    layout: str
    damage: str
    seed: int

    @property
    def is_printed(self) -> bool:
        """Whether every page has its digital text."""
        return self.damage == PRINTED or self.damage in LOSSES

    def press(self) -> PressedEdition:
        """Print the document, and scan it where it is to be scanned."""
        articles = None if self.is_printed else DAMAGED_LAYOUTS.get(self.layout, SCANNED_ARTICLES)
        sheet = SPECIMENS[self.layout](Copy(self.seed, articles))
        if self.damage == PRINTED:
            return press(sheet)
        return scan(sheet, replace(self._scan(), seed=self.seed))

    def _scan(self) -> Scan:
        odd = LAYERS | LOSSES
        return odd[self.damage] if self.damage in odd else Scan(self._damage())

    def _damage(self) -> Damage:
        return UNDAMAGED if self.damage == CLEAN else DAMAGES[self.damage]


def digital_cases() -> Iterator[Case]:
    """Every layout as it is printed, and some with a page lost."""
    for seed in DIGITAL_SEEDS:
        yield from (Case(layout, PRINTED, seed) for layout in SPECIMENS)
    for seed, damage in enumerate(LOSSES):
        yield from (Case(layout, damage, seed) for layout in DAMAGED_LAYOUTS)


def scanned_cases() -> Iterator[Case]:
    """Some layouts with every damage, then every layout in a clean scan."""
    for seed, damage in enumerate((CLEAN, *DAMAGES, *LAYERS)):
        yield from (Case(layout, damage, seed) for layout in DAMAGED_LAYOUTS)
    for seed, layout in enumerate(SPECIMENS):
        if layout not in DAMAGED_LAYOUTS:
            yield Case(layout, CLEAN, seed)
