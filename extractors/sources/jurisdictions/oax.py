"""Oaxaca: Periódico Oficial del Gobierno del Estado."""

from __future__ import annotations

from datetime import date

from extractors.sources.platforms.index_tables import KindIndex
from extractors.sources.platforms.month_form import MonthForm
from extractors.sources.platforms.table_rows import Columns
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

_HOST = "www.periodicooficial.oaxaca.gob.mx"

SOURCE = Source(
    jurisdiction="OAX",
    gazette="Periódico Oficial del Gobierno del Estado de Oaxaca",
    gazette_en="Official Gazette of the State of Oaxaca",
    hosts=(_HOST, "periodicooficial.oaxaca.gob.mx"),
    platforms=(
        MonthForm(
            url=f"https://{_HOST}/busqueda.php",
            form=(
                ("tipoPublicacion", "0"),
                ("mes", "{month}"),
                ("c8", "{year}"),
                ("sumario", ""),
                ("tipoDocumento", "0"),
                ("sujetoPublica", ""),
                ("clasificacionSujeto", "0"),
                ("buscarr", "Buscar"),
            ),
            table="table#tblNueva",
            columns=Columns(
                headings=(
                    "tipo de publicacion",
                    "fecha de publicacion",
                    "sumario",
                    "tipo de documento",
                    "sujeto que publica",
                    "clasifica",
                ),
                date=(1,),
                link=0,
                kind=0,
                title=2,
            ),
            pager="div.content label",
            rows_a_page=10,
            cookie_url=f"https://{_HOST}/",
        ),
        KindIndex(
            url=f"https://{_HOST}/busquedadoc.php",
            parameter="type",
            kinds=("Ordinario", "Extraordinario", "Secciones"),
            link='a[href*="files/"]',
        ),
    ),
    basis=Basis.CAPTURED,
    first_edition_date=date(2010, 2, 6),
    publishing_days=PublishingDays((Weekday.SATURDAY,), Basis.CAPTURED),
    longest_silence_days=14,
    numbering=Numbering(
        "number of the week; sections of it; extraordinary ones apart", Restart.YEARLY
    ),
    kinds=("Ordinario", "Secciones", "Extraordinario"),
    scanned_years=((2010, 2026),),
    quirks=(
        Quirk(
            QuirkKind.ENCODING,
            _HOST,
            "declares both ISO-8859-1 and UTF-8; the bytes are UTF-8",
            "captured search pages of 2010 and 2024",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "one row a document, several share a file; dates in file names are often wrong",
            "captured: 65 of 8,491 rows differ, 12 names hold no date",
        ),
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "a hidden notice of maintenance stands on every page; it says nothing",
            "captured search pages",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "one file of 2011-05-19 is a computing book; another has 0 bytes",
            "seen in public repositories that cite it",
        ),
    ),
    notes="The site's form offers the years from 2010 on.",
)
