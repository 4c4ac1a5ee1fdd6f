"""One gazette's editions, as they come off the press day by day."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Final

from pipelines.demo.enactments import agreement
from pipelines.demo.matters import AGREEMENTS
from pipelines.demo.sheets import EditionSheet, InstrumentSheet, Style

_VOLUMES: Final = ("CXL", "CXLI", "CXLII", "CL", "CLX")
_SHARE: Final = 0.4


@dataclass(slots=True)
class Gazette:
    """The editions of a jurisdiction; some open with an agreement that changes no law."""

    code: str
    dice: Random
    _sheets: list[EditionSheet] = field(default_factory=list)

    def publish(self, day: date, *instruments: InstrumentSheet) -> None:
        """Print the instruments in that day's edition, behind those that it has."""
        for place, sheet in enumerate(self._sheets):
            if sheet.day == day:
                together = (*sheet.instruments, *instruments)
                self._sheets[place] = replace(sheet, instruments=together)
                return
        if self.dice.random() < _SHARE:
            instruments = (agreement(self.code, self.dice.choice(AGREEMENTS)), *instruments)
        self._sheets.append(self._edition(day, instruments))

    def sheets(self) -> tuple[EditionSheet, ...]:
        """All editions in the order of their days."""
        return tuple(sorted(self._sheets, key=lambda sheet: sheet.day))

    def _edition(self, day: date, instruments: tuple[InstrumentSheet, ...]) -> EditionSheet:
        return EditionSheet(
            file_name=f"{self.code.lower()}-{day.isoformat()}.pdf",
            style=Style.GENERAL,
            day=day,
            number=str(day.timetuple().tm_yday),
            volume=_VOLUMES[day.year % len(_VOLUMES)],
            instruments=instruments,
            jurisdiction=self.code,
        )
