"""What an edition prints beyond its gazette's habit: how it is lettered, folded and marked.

Nothing by default; the gazettes' own styles are in ``layouts``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class PaperForm(StrEnum):
    """The sheets that pages are printed on."""

    LETTER = "letter"
    LEGAL = "legal"  # 8.5 by 14 inches
    FOLDED = "folded"  # two pages side by side on a legal sheet that lies


class WatermarkStyle(StrEnum):
    """How a watermark stands on its page, light in each case."""

    TURNED = "turned"  # from the lower left to the upper right
    LEVEL = "level"  # across the middle, upright
    STREWN = "strewn"  # its letters one by one, upright, among the lines


class Ending(StrEnum):
    """How the columns of the last page end."""

    FILLED = "filled"  # one after the other, the last as long as it comes
    BALANCED = "balanced"
    SHORT = "short"  # a few lines in the last column, a long white below


@dataclass(frozen=True, slots=True)
class Lettering:
    """How words are set, and what their text layer holds.

    ``spaces_out`` sets headings and labels as ``A R T Í C U L O``; ``doubles_bold`` draws
    bold words twice, a hair apart; ``binds_numbers`` sets a no-break space before a number;
    ``softens_hyphens`` divides words by soft hyphens.
    """

    spaces_out: bool = False
    doubles_bold: bool = False
    has_small_caps: bool = False
    binds_numbers: bool = False
    softens_hyphens: bool = False


@dataclass(frozen=True, slots=True)
class Fittings:
    """Sheets, marks at the edges, and endings.

    ``marginal_notes`` stand in small type beside the text, the same number on every page;
    ``strip`` is an electronic signature that runs up the right edge.
    """

    form: PaperForm = PaperForm.LETTER
    watermark_style: WatermarkStyle = WatermarkStyle.TURNED
    ending: Ending = Ending.FILLED
    marginal_notes: tuple[str, ...] = ()
    seal: str = ""
    qr_legend: tuple[str, ...] = ()
    strip: str = ""


USUAL_LETTERING: Final = Lettering()
NO_FITTINGS: Final = Fittings()
