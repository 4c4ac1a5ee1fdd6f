"""Tabasco: Periódico Oficial."""

from __future__ import annotations

from extractors.sources.platforms.paged_table import PagedTable
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

_HOST = "tabasco.gob.mx"
_FILES = "publicacionperiodico.tabasco.gob.mx"

SOURCE = Source(
    jurisdiction="TAB",
    gazette="Periódico Oficial del Estado de Tabasco",
    gazette_en="Official Gazette of the State of Tabasco",
    hosts=(_HOST, _FILES, "periodicos.tabasco.gob.mx"),
    platforms=(
        PagedTable(
            url=f"https://{_HOST}/PeriodicoOficial",
            params=(),
            table="table.table-striped",
            columns=Columns(
                headings=("", "", "", "", "", ""),
                date=(0,),
                link=5,
                number=1,
                section=3,
                kind=2,
                title=4,
            ),
            page_field="page",
            first_page=0,
            last_page="ul.pager__items li.pager__item--last a[href]",
            rows="tr.datos-periodico",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.WEDNESDAY, Weekday.SATURDAY), Basis.PRINTED),
    longest_silence_days=14,
    numbering=Numbering("one running number through the epoch, supplements A to Z", Restart.EPOCH),
    scanned_years=((2015, 2016),),
    quirks=(
        Quirk(
            QuirkKind.DOCUMENT,
            _FILES,
            "laws stand in the supplements; the text layer of 2015-2016 is bad OCR",
            "text of files seen elsewhere",
        ),
    ),
)
