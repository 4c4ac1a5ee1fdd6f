"""From when a decree binds: the words of its first transitory, and the day that they mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pipelines.demo.printed import long_date


@dataclass(frozen=True, slots=True)
class Start:
    """Words that name a day: so many after publication, or one of the calendar.

    ``words`` may hold ``{gazette}``; they follow "El presente Decreto".
    """

    words: str
    days: int = 0
    on: date | None = None

    def day(self, published: date) -> date:
        """The day from which it binds."""
        return self.on or published + timedelta(days=self.days)


NEXT_DAYS: Final = (
    Start("entrará en vigor al día siguiente al de su publicación en {gazette}.", 1),
    Start("iniciará su vigencia el día siguiente de su publicación en {gazette}.", 1),
    Start("surtirá sus efectos un día después de que se publique en {gazette}.", 1),
)
SAME_DAY: Final = Start("entrará en vigor a partir del día de su publicación en {gazette}.")
SAME_DAY_TOO: Final = Start("entrará en vigor el mismo día en que se publique en {gazette}.")
SIXTY_DAYS: Final = Start(
    "entrará en vigor a los sesenta días naturales siguientes al de su publicación en {gazette}.",
    60,
)
THIRTY_DAYS: Final = Start(
    "entrará en vigor a los 30 días naturales siguientes a aquel en que se publique en {gazette}.",
    30,
)


def new_year(year: int, *, in_words: bool = False) -> Start:
    """The first of January, previous publication required."""
    first = "el primero de enero de" if in_words else "el día 1 de enero del año"
    words = f"entrará en vigor {first} {year}, previa su publicación en {{gazette}}."
    return Start(words, on=date(year, 1, 1))


def on_day(day: date) -> Start:
    """Any day of the calendar."""
    return Start(f"estará en vigor a partir del {long_date(day)}.", on=day)
