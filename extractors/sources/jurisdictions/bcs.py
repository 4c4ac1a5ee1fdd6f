"""Baja California Sur: Boletín Oficial del Gobierno del Estado."""

from __future__ import annotations

from extractors.sources.platforms.scripted_tables import ScriptedTables
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Restart,
    Source,
)

_HOST = "finanzas.bcs.gob.mx"

SOURCE = Source(
    jurisdiction="BCS",
    gazette="Boletín Oficial del Gobierno del Estado de Baja California Sur",
    gazette_en="Official Bulletin of the Government of the State of Baja California Sur",
    hosts=(_HOST,),
    platforms=(ScriptedTables(url=f"https://{_HOST}/boletines-oficiales/"),),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(),
    longest_silence_days=21,
    numbering=Numbering("number of the year", Restart.YEARLY),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "tables stand in the strings of scripts, in some years in the page itself",
            "one public client",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "files of some 40 MB",
            "one file of 2014 that a public page links to",
        ),
    ),
    notes="Ordinary editions on the 10th, the 20th and the last day of the month, by general "
    "knowledge that two dates confirm. One public client only.",
)
