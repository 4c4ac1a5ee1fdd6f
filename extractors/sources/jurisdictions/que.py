"""Querétaro: La Sombra de Arteaga."""

from __future__ import annotations

from extractors.sources.platforms.year_calendar import YearCalendar
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Restart,
    Source,
    Weekday,
)

_HOST = "lasombradearteaga.segobqueretaro.gob.mx"

SOURCE = Source(
    jurisdiction="QUE",
    gazette='Periódico Oficial "La Sombra de Arteaga"',
    gazette_en='Official Gazette "La Sombra de Arteaga"',
    hosts=(_HOST,),
    platforms=(YearCalendar(url=f"https://{_HOST}/{{year}}.html"),),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.FRIDAY,), Basis.PRINTED),
    longest_silence_days=14,
    numbering=Numbering("number of the year, in parts of a file each", Restart.YEARLY),
    quirks=(
        Quirk(
            QuirkKind.ENCODING,
            _HOST,
            "windows-1252 throughout",
            "three clients' code",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "the figures of a file's name are year, month and number: 20121278 is no date",
            "captured: 51 files found so, 172 not found when guessed",
        ),
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "a file wants the list that leads to it as its referrer",
            "a client's code",
        ),
    ),
    notes="Files of 2005 and 2009 are linked elsewhere, under a folder of their year.",
)
