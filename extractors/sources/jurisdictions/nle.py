"""Nuevo León: Periódico Oficial del Estado."""

from __future__ import annotations

from extractors.sources.platforms.postback_table import PostbackTable
from extractors.sources.platforms.table_rows import Columns
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Source,
    Weekday,
)

_HOST = "sistec.nl.gob.mx"

SOURCE = Source(
    jurisdiction="NLE",
    gazette="Periódico Oficial del Estado de Nuevo León",
    gazette_en="Official Gazette of the State of Nuevo León",
    hosts=(_HOST,),
    platforms=(
        PostbackTable(
            url=f"https://{_HOST}/Transparencia_2015_LYPOE/Acciones/PeriodicoOficial.aspx",
            table="table#dgData",
            columns=Columns(headings=("", "", ""), number=0, date=(1,), link=2, may_go_on=True),
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY), Basis.GENERAL
    ),
    longest_silence_days=25,
    numbering=Numbering("tomo and number; an edition has several parts, each a file"),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "no edition 2022-12-13 to 2022-12-30 and 2025-12-17 to 2026-01-06: true silences",
            "press reports",
        ),
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "one client wants a browser's user agent; another read a sister page as a robot",
            "two clients' code",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "links are written with http; the same addresses answer https",
            "a client's code",
        ),
    ),
    notes="The archive begins in 2003 by report. Controls for other years are read live.",
)
