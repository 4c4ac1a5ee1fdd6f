"""Estado de México: Gaceta del Gobierno."""

from __future__ import annotations

from extractors.sources.platforms.drupal_views import DrupalViews
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

_HOST = "legislacion.edomex.gob.mx"

SOURCE = Source(
    jurisdiction="MEX",
    gazette="Periódico Oficial «Gaceta del Gobierno»",
    gazette_en="Official Gazette of the State of Mexico (Gaceta del Gobierno)",
    hosts=(_HOST,),
    platforms=(
        DrupalViews(
            url=f"https://{_HOST}/ve_periodico_oficial",
            date_field="field-fecha",
            document_fields=(("field-sumario", None),),
            whole_link_words="descarga la gaceta",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (
            Weekday.MONDAY,
            Weekday.TUESDAY,
            Weekday.WEDNESDAY,
            Weekday.THURSDAY,
            Weekday.FRIDAY,
        ),
        Basis.CLIENT_CODE,
    ),
    longest_silence_days=10,
    numbering=Numbering(
        "volume, number and section, which the listing does not say", Restart.VOLUME
    ),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "may be filled in by a script; then rows are missing and the reading fails",
            "two public clients contradict each other",
        ),
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "may refuse addresses outside Mexico",
            "status notes of a public collection of sources",
        ),
    ),
    notes="One page is said to list up to a thousand editions. Files of 2005 are linked to "
    "elsewhere; how far back the listing reaches is not known.",
)
