"""Chiapas: Periódico Oficial, Órgano de Difusión Oficial."""

from __future__ import annotations

from datetime import date

from extractors.sources.platforms.term_cards import Term, TermCards
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

_HOST = "www.sgg.chiapas.gob.mx"
_SITE = f"https://{_HOST}/periodico"

SOURCE = Source(
    jurisdiction="CHP",
    gazette="Periódico Oficial, Órgano de Difusión Oficial del Estado Libre y Soberano de Chiapas",
    gazette_en="Official Gazette of the State of Chiapas",
    hosts=(_HOST,),
    platforms=(
        TermCards(
            terms=(
                Term(f"{_SITE}/periodico0612", date(2006, 12, 8), date(2012, 12, 31)),
                Term(f"{_SITE}/periodico1218", date(2012, 12, 1), date(2018, 12, 31)),
                Term(f"{_SITE}/periodico1824", date(2018, 12, 1), date(2024, 12, 31)),
                Term(f"{_SITE}/periodico2430", date(2024, 12, 1), date(2030, 12, 31)),
            ),
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.WEDNESDAY,), Basis.PRINTED),
    longest_silence_days=14,
    numbering=Numbering(
        "number of the term of government, with section and part", Restart.ADMINISTRATION
    ),
    quirks=(
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "copies are marked as without official validity",
            "printed on public copies",
        ),
    ),
    notes="One public client only. The forms' names say the terms: the earliest begins in "
    "December 2006. In the December of a change both terms are asked. A later term will have "
    "a form of its own.",
)
