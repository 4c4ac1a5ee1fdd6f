"""Chihuahua: Periódico Oficial del Estado."""

from __future__ import annotations

from extractors.sources.platforms.drupal_views import DrupalViews
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Restart,
    Source,
    Weekday,
)

SOURCE = Source(
    jurisdiction="CHH",
    gazette="Periódico Oficial del Estado de Chihuahua",
    gazette_en="Official Gazette of the State of Chihuahua",
    hosts=("chihuahua.gob.mx", "www.chihuahua.gob.mx"),
    platforms=(
        DrupalViews(
            url="https://chihuahua.gob.mx/periodicooficial/buscador",
            date_field="title",
            document_fields=(
                ("field-periodico-oficial", None),
                ("field-anexos-del-periodico", "Anexo"),
            ),
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays((Weekday.WEDNESDAY, Weekday.SATURDAY), Basis.GENERAL),
    longest_silence_days=11,
    numbering=Numbering("number of the year, which the listing does not say", Restart.YEARLY),
    kinds=("Anexo",),
    notes="One public client only. Laws often stand in the annexes. Whether the search by "
    "words covers the files is not known. Older editions lay in a plain folder of the "
    "same host, reached without TLS.",
)
