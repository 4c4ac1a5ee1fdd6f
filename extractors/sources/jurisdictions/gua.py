"""Guanajuato: Periódico Oficial del Gobierno del Estado."""

from __future__ import annotations

from datetime import date

from extractors.sources.platforms.path_search import PathSearch
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

_HOST = "backperiodico.guanajuato.gob.mx"
_SERVICE = f"https://{_HOST}/api/Periodico"
_ANY = "null"

SOURCE = Source(
    jurisdiction="GUA",
    gazette="Periódico Oficial del Gobierno del Estado de Guanajuato",
    gazette_en="Official Gazette of the Government of the State of Guanajuato",
    hosts=(_HOST, "periodico.guanajuato.gob.mx"),
    platforms=(
        PathSearch(
            url=f"{_SERVICE}/BusquedaPeriodicoPublicacion/{{year}}/{_ANY}/{_ANY}/{_ANY}/{_ANY}/0/0",
            file_url=f"{_SERVICE}/DescargarPeriodicoId/{{id}}",
        ),
    ),
    basis=Basis.CAPTURED,
    first_edition_date=date(2009, 12, 25),
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY),
        Basis.CAPTURED,
    ),
    longest_silence_days=10,
    numbering=Numbering(
        "number of the year in parts (Primera Parte…), each a file of its own", Restart.YEARLY
    ),
    scanned_years=((2009, 2025),),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "numbers are mistyped or left out at times (2261 for 261)",
            "1,401 rows that a public program recorded",
        ),
    ),
    notes="Every working day since 2018, about four days a week before. The search of "
    "documents by subject (Edictos/BuscarEdictoPaginado) is the captured one; that the search "
    "of editions answers for a whole year is assumed from its use for one number. Earlier "
    "editions than the first one known may be listed.",
)
