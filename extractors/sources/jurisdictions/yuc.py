"""Yucatán: Diario Oficial del Gobierno del Estado."""

from __future__ import annotations

from extractors.sources.platforms.day_page import DayPage
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

_HOST = "www.yucatan.gob.mx"

SOURCE = Source(
    jurisdiction="YUC",
    gazette="Diario Oficial del Gobierno del Estado de Yucatán",
    gazette_en="Official Gazette of the Government of the State of Yucatán",
    hosts=(_HOST, "yucatan.gob.mx"),
    platforms=(
        DayPage(
            url=f"https://{_HOST}/gobierno/diario_oficial.php",
            parameter="f",
            day="div.titulo.verde.mt-2",
            heading="div.seccion_pagina p.subtitulo",
            number="div.seccion_pagina div.small",
            file="div.seccion_pagina a.pdf:not([href*='/indices/'])",
            summary="div.seccion_pagina div.sumario",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY),
        Basis.PRINTED,
    ),
    longest_silence_days=10,
    numbering=Numbering("one running number with a comma for thousands", Restart.NEVER),
    kinds=("Edición matutina", "Suplemento", "Índices"),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "every page also links the yearly indexes, which are no editions of the day",
            "a client's code",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "letters of the text layer are wrongly encoded; some tables are images",
            "text of files seen elsewhere",
        ),
    ),
    notes="Files are named by their day from 2010 on; yearly indexes since 2010.",
)
