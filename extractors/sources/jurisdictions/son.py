"""Sonora: Boletín Oficial del Gobierno del Estado."""

from __future__ import annotations

from datetime import date

from extractors.sources.platforms.year_list import YearList
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

_HOST = "boletinoficial.sonora.gob.mx"

_PAGES = (
    (2026, 100), (2025, 91), (2024, 82), (2023, 45), (2022, 46), (2021, 47), (2020, 48), (2019, 49),
    (2018, 50), (2017, 51), (2016, 52), (2015, 53), (2014, 54), (2013, 55), (2012, 56), (2011, 57),
    (2010, 58), (2009, 59), (2008, 60), (2007, 61), (2006, 62), (2005, 63), (2004, 64), (2003, 65),
    (2002, 66), (2001, 67), (2000, 68), (1999, 69), (1998, 70), (1997, 71), (1996, 72), (1995, 84),
    (1994, 85), (1993, 86), (1992, 87), (1991, 88), (1990, 89), (1989, 90), (1988, 92), (1987, 93),
    (1986, 96), (1985, 98), (1984, 97), (1983, 94), (1982, 95), (1981, 99),
)  # fmt: skip
"""The number of each year's page: without order, and so written down."""

SOURCE = Source(
    jurisdiction="SON",
    gazette="Boletín Oficial del Gobierno del Estado de Sonora",
    gazette_en="Official Bulletin of the Government of the State of Sonora",
    hosts=(_HOST, "www.boletinoficial.sonora.gob.mx"),
    platforms=(
        YearList(
            url=f"https://{_HOST}/index.php",
            parameters=(("option", "com_sppagebuilder"), ("view", "page"), ("id", "{page}")),
            pages=_PAGES,
            link='a[href*="/boletines" i], a[href*="boletin.php?id="]',
        ),
    ),
    basis=Basis.CAPTURED,
    first_edition_date=date(2009, 4, 2),
    publishing_days=PublishingDays((Weekday.MONDAY, Weekday.THURSDAY), Basis.CAPTURED),
    longest_silence_days=14,
    numbering=Numbering("tomo of the half-year, number, section", Restart.VOLUME),
    kinds=("Ordinaria", "Especial"),
    scanned_years=((2009, 2010), (2014, 2015), (2020, 2022)),
    quirks=(
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "refuses user agents that are not a browser's with 403",
            "notes of a program that ran it",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "tomo and number run together in file names: both are taken from the link's text",
            "captured rows: one program took CXXXIX from 2012CLXXXIX27",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "the numbers of the years' pages have no order; those of 2009-2024 were swept live",
            "two programs' code",
        ),
    ),
    notes="The site's archive begins in 1981; captured rows cover 2009 to 2024.",
)
