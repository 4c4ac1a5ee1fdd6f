"""Veracruz: Gaceta Oficial, Órgano del Gobierno del Estado."""

from __future__ import annotations

from extractors.sources.platforms.month_cards import MonthCards
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

_HOST = "editoraveracruz.gob.mx"

SOURCE = Source(
    jurisdiction="VER",
    gazette="Gaceta Oficial, Órgano del Gobierno del Estado de Veracruz de Ignacio de la Llave",
    gazette_en="Official Gazette of the Government of the State of Veracruz",
    hosts=(_HOST, "www.editoraveracruz.gob.mx"),
    platforms=(
        MonthCards(
            url=f"https://{_HOST}/gacetas/seleccion.php",
            files_url=f"https://{_HOST}/gacetas/",
            card="article.cardGacetaHistorica[data-id]",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY),
        Basis.PRINTED,
    ),
    longest_silence_days=10,
    numbering=Numbering("number of the year; extraordinary ones and tomos apart", Restart.YEARLY),
    kinds=("Extraordinaria",),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "most laws come in extraordinary editions",
            "mastheads",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "its newer application answers 200 with no PDF where there is no edition",
            "a client's code",
        ),
    ),
)
