"""Jalisco: Periódico Oficial «El Estado de Jalisco»."""

from __future__ import annotations

from extractors.sources.platforms.detailed_records import DetailedRecords
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

_HOST = "apiperiodico.jalisco.gob.mx"
_SERVICE = f"https://{_HOST}/api/newspaper/public"

SOURCE = Source(
    jurisdiction="JAL",
    gazette="Periódico Oficial «El Estado de Jalisco»",
    gazette_en="Official Gazette of the State of Jalisco",
    hosts=(_HOST, "periodicooficial.jalisco.gob.mx"),
    platforms=(DetailedRecords(url=_SERVICE, detail_url=f"{_SERVICE}/find?id={{id}}"),),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (Weekday.TUESDAY, Weekday.THURSDAY, Weekday.SATURDAY), Basis.PRINTED
    ),
    longest_silence_days=10,
    numbering=Numbering("number of the volume, with sections in Roman figures", Restart.VOLUME),
    kinds=("Especial",),
    quirks=(
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "may want a token of the site's own program; three clients work without one",
            "public clients contradict each other",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "the host of the files also serves what is no gazette",
            "public links to other uploads",
        ),
    ),
    notes="A file's address is known only from the answer about its edition. Municipal "
    "revenue laws have a list of their own (otrosperiodicos), of which 2,001 rows of 2010 on "
    "are recorded.",
)
