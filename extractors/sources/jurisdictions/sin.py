"""Sinaloa: "El Estado de Sinaloa", Órgano Oficial del Gobierno del Estado."""

from __future__ import annotations

from extractors.sources.platforms.events import Events
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

_HOST = "strc.transparenciasinaloa.gob.mx"

SOURCE = Source(
    jurisdiction="SIN",
    gazette='Periódico Oficial "El Estado de Sinaloa"',
    gazette_en='Official Gazette "El Estado de Sinaloa"',
    hosts=(_HOST, "media.transparencia.sinaloa.gob.mx"),
    platforms=(Events(url=f"https://{_HOST}/wp-json/tribe/events/v1/events"),),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY), Basis.GENERAL
    ),
    longest_silence_days=14,
    numbering=Numbering("number of the year; evening editions apart", Restart.YEARLY),
    kinds=("Vespertina",),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "past events need both dates; a page after the last one is not found",
            "general knowledge of the plug-in",
        ),
    ),
    notes="The congress keeps an archive of its own at iip.congresosinaloa.gob.mx.",
)
