"""Tamaulipas: Periódico Oficial del Estado."""

from __future__ import annotations

from extractors.sources.platforms.month_calendar import MonthCalendar
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

_HOST = "po.tamaulipas.gob.mx"

SOURCE = Source(
    jurisdiction="TAM",
    gazette="Periódico Oficial del Estado de Tamaulipas",
    gazette_en="Official Gazette of the State of Tamaulipas",
    hosts=(_HOST,),
    platforms=(
        MonthCalendar(
            url=f"https://{_HOST}/archivo/",
            year="ano",
            month="mes",
            cell="div.day",
            day="div.dia",
            edition="span.d-block",
        ),
    ),
    basis=Basis.CAPTURED,
    publishing_days=PublishingDays(
        (Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY), Basis.PRINTED
    ),
    longest_silence_days=10,
    numbering=Numbering("tomo of the year in Roman figures, number", Restart.YEARLY),
    kinds=("Legislativo", "Edición vespertina", "Judicial"),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "the folder of a file is the month of its upload: those of 2009 lie under 2018/10",
            "links printed elsewhere",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "the part called Judicial holds notices, no laws",
            "a captured piece of a month",
        ),
    ),
    notes="The archive reaches back to 2009 at least.",
)
