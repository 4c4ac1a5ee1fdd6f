"""Nayarit: Periódico Oficial, Órgano del Gobierno del Estado."""

from __future__ import annotations

from extractors.sources.platforms.posted_pages import PostedPages
from extractors.sources.platforms.record_fields import Fields
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Source,
    TlsException,
    TlsTrouble,
)

_HOST = "periodicooficial.nayarit.gob.mx"

SOURCE = Source(
    jurisdiction="NAY",
    gazette="Periódico Oficial, Órgano del Gobierno del Estado de Nayarit",
    gazette_en="Official Gazette of the Government of the State of Nayarit",
    hosts=(_HOST,),
    platforms=(
        PostedPages(
            url=f"https://{_HOST}/controllers/PublicacionesController.php",
            form=(("tipo", "fecha"), ("datos", "fecha={day}")),
            page_field="pagina",
            rows="resultados",
            total="total",
            rows_a_page=10,
            fields=Fields(
                file="nombre_pdf",
                date="fecha_publicacion",
                volume="tomo",
                number="numero",
                section="seccion",
                kind="tipo",
                title="sumario",
            ),
            document_url=f"https://{_HOST}/descargar_pdf.php?archivo={{file}}.pdf",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(),
    longest_silence_days=10,
    numbering=Numbering("tomo in Roman figures, number and section"),
    tls=(
        TlsException(
            _HOST,
            TlsTrouble.INVALID_CERTIFICATE,
            "a comment in a client's code calls the certificate invalid; how is not said",
        ),
    ),
    notes="2,114 summaries held the word decreto in March 2026: the archive is shallow.",
)
