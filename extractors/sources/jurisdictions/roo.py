"""Quintana Roo: Periódico Oficial del Estado."""

from __future__ import annotations

from extractors.sources.platforms.paged_table import PagedTable
from extractors.sources.platforms.table_rows import Columns
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Restart,
    Source,
    TlsException,
    TlsTrouble,
)

_HOST = "po.segob.qroo.gob.mx"

SOURCE = Source(
    jurisdiction="ROO",
    gazette="Periódico Oficial del Estado de Quintana Roo",
    gazette_en="Official Gazette of the State of Quintana Roo",
    hosts=(_HOST,),
    platforms=(
        PagedTable(
            url=f"http://{_HOST}/sitiopo/BusquedaAvanzada.php",
            params=(
                ("Titulo", ""),
                ("FechaPublicacion", "{first}"),
                ("FechaPublicacion2", "{last}"),
                ("IdTipo", "0"),
                ("IdEpoca", "0"),
                ("Buscar", "1"),
            ),
            table='table:-soup-contains("Época"):-soup-contains("Tomo"):not(:has(table))',
            columns=Columns(
                headings=(
                    "ver",
                    "pdf",
                    "dia",
                    "mes",
                    "ano",
                    "tipo",
                    "numero",
                    "tomo",
                    "epoca",
                    "indices",
                ),
                date=(2, 3, 4),
                link=1,
                volume=7,
                number=6,
                kind=5,
            ),
            page_field="Pagina",
            first_page=1,
            last_page="form[name=FormularioPaginado] select[name=Pagina] option",
        ),
    ),
    basis=Basis.CLIENT_CODE,
    publishing_days=PublishingDays(),
    longest_silence_days=20,
    numbering=Numbering("epoch, tomo, number; extraordinary and bis apart", Restart.VOLUME),
    kinds=("Ordinario", "Extraordinario", "Bis"),
    tls=(TlsException(_HOST, TlsTrouble.PLAIN_HTTP, "every client known calls it by http alone"),),
)
