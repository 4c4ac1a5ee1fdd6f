"""Ciudad de México: Gaceta Oficial de la Ciudad de México."""

from __future__ import annotations

from extractors.sources.platforms.browser_application import BrowserApplication
from extractors.sources.platforms.linked_files import LinkedFiles
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

_HOST = "data.consejeria.cdmx.gob.mx"

SOURCE = Source(
    jurisdiction="CMX",
    gazette="Gaceta Oficial de la Ciudad de México",
    gazette_en="Official Gazette of Mexico City",
    hosts=(_HOST, "consejeria.cdmx.gob.mx"),
    platforms=(
        BrowserApplication(
            url=f"https://{_HOST}/BusquedaGaceta/",
            tab="POR FECHA",
            date_box="input.z-datebox-input",
            date_format="%d-%m-%Y",
            search_button='img[src="/BusquedaGaceta/images/buscar.png"]',
            grid="div.z-grid",
            grid_heading="publicacion",
            row="tr.z-row",
            file_button='img[src$="pdf-16.png"]',
        ),
        LinkedFiles(
            url=f"https://{_HOST}/index.php/gaceta",
            link='a[href*="uploads/gacetas"]',
            tome_is_part=True,
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(
        (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY),
        Basis.PRINTED,
    ),
    longest_silence_days=10,
    numbering=Numbering("number of the época, with Bis and Tomo", Restart.EPOCH),
    kinds=("Bis", "Tomo"),
    tls=(
        TlsException(
            _HOST,
            TlsTrouble.MISSING_INTERMEDIATE,
            "a public client's log: unable to verify the leaf's signature",
        ),
    ),
    quirks=(
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "a ZK application that keeps its state on the server; it needs a browser",
            "three public clients drive one",
        ),
        Quirk(
            QuirkKind.LISTING,
            _HOST,
            "index.php/gaceta, the way without a browser, shows recent editions only; its markup "
            "was never seen, so nothing but its links and the words beside them is relied upon",
            "a public client follows its links",
        ),
        Quirk(
            QuirkKind.DOCUMENT,
            _HOST,
            "files are called by hashes, known only from the listing's buttons",
            "many public links",
        ),
    ),
    notes="Until early 2016 the Gaceta Oficial del Distrito Federal. Files of 2013 on are "
    "linked to.",
)
