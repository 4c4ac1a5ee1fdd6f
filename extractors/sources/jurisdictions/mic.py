"""Michoacán: Periódico Oficial del Gobierno Constitucional del Estado."""

from __future__ import annotations

from extractors.sources.platforms.file_tree import FileTree
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Restart,
    Source,
    TlsException,
    TlsTrouble,
    Weekday,
)

_HOST = "periodicooficial.michoacan.gob.mx"

SOURCE = Source(
    jurisdiction="MIC",
    gazette="Periódico Oficial del Gobierno Constitucional del Estado de Michoacán de Ocampo",
    gazette_en="Official Gazette of the Government of the State of Michoacán",
    hosts=(_HOST,),
    platforms=(FileTree(url=f"https://{_HOST}/?wpfilebase_ajax=1"),),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY),
        Basis.PRINTED,
    ),
    longest_silence_days=14,
    numbering=Numbering(
        "number of the volume, with sections, each a file of its own", Restart.VOLUME
    ),
    tls=(
        TlsException(
            _HOST,
            TlsTrouble.MISSING_INTERMEDIATE,
            "a public client gave up verification for it; the chain itself was not seen",
        ),
    ),
    quirks=(
        Quirk(
            QuirkKind.ACCESS,
            _HOST,
            "answered 403 to an agent that is no browser",
            "one public program, February 2026",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "some months hold files without folders of days; then only a file's name can date it",
            "one public client",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "letters of a watermark stand among the text",
            "editions that were read",
        ),
    ),
    notes="Folders of 1955 on, by one client's notes; the first listed day is not known.",
)
