"""Federation: Diario Oficial de la Federación."""

from __future__ import annotations

from datetime import date

from extractors.sources.platforms.day_index import DayIndex
from extractors.sources.platforms.sidof import Sidof
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Source,
    TlsException,
    TlsTrouble,
    Weekday,
)

_SIDOF = "sidof.segob.gob.mx"
_DOF = "www.dof.gob.mx"
_INDEX = DayIndex(
    url=f"https://{_DOF}/index_111.php",
    document_url=(
        f"https://{_DOF}/abrirPDF.php?archivo={{day}}-{{edition}}.pdf&anio={{year}}&repo=repositorio/"
    ),
)

SOURCE = Source(
    jurisdiction="FED",
    gazette="Diario Oficial de la Federación",
    gazette_en="Official Gazette of the Federation",
    hosts=(_SIDOF, _DOF, "dof.gob.mx"),
    platforms=(
        Sidof(
            url=f"https://{_SIDOF}/dof/sidof",
            note_url=f"https://{_SIDOF}/notas/docFuente/{{code}}",
            index=_INDEX,
        ),
        _INDEX,
    ),
    basis=Basis.CAPTURED,
    first_edition_date=date(1917, 1, 2),
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY),
        Basis.CAPTURED,
    ),
    longest_silence_days=5,
    numbering=Numbering("by day and edition: matutina, vespertina, extraordinaria"),
    kinds=("Matutina", "Vespertina", "Extraordinaria"),
    tls=(
        TlsException(
            _DOF,
            TlsTrouble.MISSING_INTERMEDIATE,
            "captured: sends its leaf twice and no intermediate",
            intermediate="Go Daddy Secure Certificate Authority - G2",
        ),
        TlsException(
            "dof.gob.mx",
            TlsTrouble.MISSING_INTERMEDIATE,
            "the same certificate, which by one report names this host alone",
            intermediate="Go Daddy Secure Certificate Authority - G2",
        ),
    ),
    quirks=(
        Quirk(
            QuirkKind.ROBOTS,
            _DOF,
            "robots may not follow nota_detalle, nota_to_doc or copias_cert; the index is open",
            "captured robots.txt",
        ),
        Quirk(
            QuirkKind.LISTING,
            _SIDOF,
            "a path of the wrong shape answers 200 with empty lists; it lacks some published days",
            "captured answers; notes of two programs",
        ),
        Quirk(
            QuirkKind.ENCODING,
            _DOF,
            "the page declares ISO-8859-1, header and bytes are UTF-8",
            "captured index pages",
        ),
        Quirk(
            QuirkKind.LISTING,
            _DOF,
            "without an edition in the query only the day's latest is shown",
            "captured: 4 of 31 notes",
        ),
    ),
    notes="Editions also appear on Sundays.",
)
