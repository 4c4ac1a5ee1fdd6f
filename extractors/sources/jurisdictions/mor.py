"""Morelos: Periódico Oficial "Tierra y Libertad"."""

from __future__ import annotations

from extractors.sources.platforms.data_tables import DataTables
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

_HOST = "periodico.morelos.gob.mx"

SOURCE = Source(
    jurisdiction="MOR",
    gazette='Periódico Oficial "Tierra y Libertad"',
    gazette_en='Official Gazette "Tierra y Libertad"',
    hosts=(_HOST,),
    platforms=(
        DataTables(
            page_url=f"https://{_HOST}/ejemplares",
            rows_url=f"https://{_HOST}/ejemplaresFiltradosPublicoGeneral",
            columns=("", "nomPublicacion", "edicion", "fechaPublicacion", "URL"),
            order_column=3,
            form=(
                ("anios", "{year}"),
                ("mes", "{month}"),
                ("buscarSumario", ""),
                ("search[value]", ""),
            ),
            fields=Fields(
                file="URL",
                date="fechaPublicacion",
                number="nomPublicacion",
                kind="edicion",
                title="sumario",
            ),
            document_url=f"https://{_HOST}/descargarPDF{{file}}",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.WEDNESDAY,), Basis.PRINTED),
    longest_silence_days=14,
    numbering=Numbering("one running number through the sixth epoch", Restart.EPOCH),
    kinds=("ORDINARIA", "EXTRAORDINARIA", "ALCANCE"),
    quirks=(
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "status 419 says that the token is too old: ask for the page again",
            "a client's code",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "the home page loads in part only; the page of editions works",
            "notes of one project",
        ),
    ),
    notes="The archive is said to begin in 1970; the day is not known.",
)
