"""Puebla: Periódico Oficial del Estado."""

from __future__ import annotations

from extractors.sources.platforms.posted_pages import PostedPages
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

_HOST = "periodicooficial.puebla.gob.mx"

SOURCE = Source(
    jurisdiction="PUE",
    gazette="Periódico Oficial del Estado de Puebla",
    gazette_en="Official Gazette of the State of Puebla",
    hosts=(_HOST,),
    platforms=(
        PostedPages(
            url=f"https://{_HOST}/modules/mod_k2_calendar/tmpl/Default/getjsonnew.php",
            form=(
                ("origen", "advanced"),
                ("rango", "25"),
                ("tomo", "0"),
                ("seccion", "0"),
                ("numero", "0"),
                ("texto", ""),
                ("tipob", "todo"),
                ("fecha", "0"),
            ),
            page_field="pag",
            rows="items",
            total="amount",
            rows_a_page=25,
            fields=Fields(file="archivo", date="fecha", printed="title", title="descripcion"),
            document_url=f"https://{_HOST}/media/k2/attachments/{{file}}",
            headers=(
                ("X-Requested-With", "XMLHttpRequest"),
                ("Origin", f"https://{_HOST}"),
                ("Referer", f"https://{_HOST}/"),
            ),
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY),
        Basis.GENERAL,
    ),
    longest_silence_days=10,
    numbering=Numbering("tomo in Roman figures, number, section", Restart.VOLUME),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "rows may come without a date; whether the search takes one is not known",
            "a client's code reads it as optional",
        ),
    ),
    notes="Bound volumes since 1868; where the web begins is not known.",
)
