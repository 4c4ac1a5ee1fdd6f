"""Guerrero: Periódico Oficial del Gobierno del Estado."""

from __future__ import annotations

from extractors.sources.platforms.wordpress_cards import WordPressCards
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

_HOST = "periodicooficial.guerrero.gob.mx"

SOURCE = Source(
    jurisdiction="GRO",
    gazette="Periódico Oficial del Gobierno del Estado de Guerrero",
    gazette_en="Official Gazette of the Government of the State of Guerrero",
    hosts=(_HOST,),
    platforms=(WordPressCards(url=f"https://{_HOST}/publicaciones/", cards_a_page=50),),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.TUESDAY, Weekday.FRIDAY), Basis.GENERAL),
    longest_silence_days=14,
    numbering=Numbering(
        "number of the year with Alcances in Roman figures, which cards do not say",
        Restart.YEARLY,
    ),
    kinds=("LEYES", "DECRETOS DEL LEGISLATIVO", "DECRETOS DEL EJECUTIVO", "ACUERDOS"),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "a card is a document; several share the file of an edition",
            "two public clients",
        ),
    ),
    notes="The form offers the years from 1987 on; the first listed day is not known. Its "
    "30 categories are of documents, not of editions.",
)
