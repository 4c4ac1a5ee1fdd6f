"""Campeche: Periódico Oficial del Estado."""

from __future__ import annotations

from extractors.sources.platforms.modal_cards import ModalCards
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Restart,
    Source,
    TlsException,
    TlsTrouble,
    Weekday,
)

_HOST = "periodicooficial.campeche.gob.mx"
_SITE = f"http://{_HOST}/sipoec/public"

SOURCE = Source(
    jurisdiction="CAM",
    gazette="Periódico Oficial del Estado de Campeche",
    gazette_en="Official Gazette of the State of Campeche",
    hosts=(_HOST,),
    platforms=(
        ModalCards(
            url=f"{_SITE}/documentos",
            folder=f"{_SITE}/periodicos/{{year}}{{month:02}}/",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY),
        Basis.DERIVED,
    ),
    longest_silence_days=21,
    numbering=Numbering("one running number a working day; sections PS and SS", Restart.NEVER),
    tls=(
        TlsException(_HOST, TlsTrouble.PLAIN_HTTP, "three public clients and links use http only"),
    ),
    notes="By its numbers, number 1 is of about August 2015. The listing has no summary. "
    "The letters of a title say the section, PS and SS being the first and the second by "
    "what is derived from them.",
)
