"""Zacatecas: Periódico Oficial, Órgano del Gobierno del Estado."""

from __future__ import annotations

from extractors.sources.platforms.posted_span import PostedSpan
from extractors.sources.platforms.record_fields import Fields
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

_HOST = "periodico.zacatecas.gob.mx"

SOURCE = Source(
    jurisdiction="ZAC",
    gazette="Periódico Oficial, Órgano del Gobierno del Estado de Zacatecas",
    gazette_en="Official Gazette of the Government of the State of Zacatecas",
    hosts=(_HOST, "periodicooficial.zacatecas.gob.mx"),
    platforms=(
        PostedSpan(
            searches=(
                (
                    f"https://{_HOST}/busqueda/periodicoMesAnio",
                    (("fechaInicial", "{first}"), ("fechaFinal", "{last}")),
                ),
                (f"https://{_HOST}/obtener/suplementos", ()),
            ),
            rows="Documentos",
            fields=Fields(
                file="objectId",
                date="fechaPublicacion",
                volume="tomo",
                printed="titulo",
                title="descripcion",
            ),
            document_url=f"https://{_HOST}/visualizar/{{file}}",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.WEDNESDAY, Weekday.SATURDAY), Basis.GENERAL),
    longest_silence_days=14,
    numbering=Numbering("tomo and number; supplements to a number", Restart.VOLUME),
    kinds=("Ordinario", "Suplemento"),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "laws come in supplements, which have a list of their own, whatever the day",
            "mastheads; a client's code",
        ),
    ),
)
