"""Colima: Periódico Oficial «El Estado de Colima»."""

from __future__ import annotations

from extractors.sources.platforms.calendar_folders import CalendarFolders
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

_HOST = "periodicooficial.col.gob.mx"

SOURCE = Source(
    jurisdiction="COL",
    gazette="Periódico Oficial «El Estado de Colima»",
    gazette_en="Official Gazette of the State of Colima",
    hosts=(_HOST,),
    platforms=(
        CalendarFolders(
            url=f"https://{_HOST}/p/princi.php?liga={{month}}_{{year}}",
            cover="portada.htm",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.SATURDAY,), Basis.PRINTED),
    longest_silence_days=14,
    numbering=Numbering(
        "volume (the year less 1915), number of the year, supplements apart", Restart.YEARLY
    ),
    quirks=(
        Quirk(
            QuirkKind.ENCODING,
            _HOST,
            "covers may be ISO-8859-1",
            "general knowledge of pages of their age",
        ),
    ),
    notes="Files of 2019 and 2026 are linked to. Other days than Saturdays are seen too.",
)
