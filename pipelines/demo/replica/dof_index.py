"""The index of the Diario Oficial de la Federación: a page an edition, as its PHP makes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.entities import codepoint2name

from pipelines.demo.replica.dof_editions import (
    EDITION_NAMES,
    diario_code,
    edition_mark,
    note_code,
)
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_ENTITIES = {code: f"&{name};" for code, name in codepoint2name.items()}
# The header of the response, and the bytes, are UTF-8 all the same.
_PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="es" lang="es"><head>
<title>DOF - Diario Oficial de la Federación</title>
<meta http-equiv="content-type" content="text/html; charset=ISO-8859-1" />
<!--meta http-equiv="content-type" content="text/html; charset=UTF-8" /-->
</head><body><table width="100%" border="0">{rows}</table>
<a href="indicadores.php" class="enlaces">Ver m&aacute;s</a></body></html>"""
_EMPTY = (
    '<tr><td colspan="9" bgcolor="#737373" class="txt_blanco">'
    "&nbsp; No hay datos para la fecha seleccionada</td></tr>"
)
# The agency's own number leads to its notes as one text: it is no note. One end tag is too many.
_EDITION = """{others}
<tr><td colspan="3" class="txt"><span style="font-weight: bold;">\
Fecha: {day:%d/%m/%Y} - Edici&oacute;n {name}</span></td></tr>
<tr><td colspan="3" bgcolor="#737373" class="txt_blanco">&nbsp; UNICA SECCION</td></tr>
<tr><td bgcolor="#B2B2B2" colspan="3" class="txt_blanco2">&nbsp;PODER LEGISLATIVO</td></tr>
<tr><td colspan="3" class="subtitle_azul">&nbsp;CONGRESO DE LA UNION
<a target="_blank" href="/nota_to_doc.php?codnota={agency}"><img alt="Ver WORD" /></a></td></tr>
<tr><td><a target="_blank" href="nota_to_imagen_fs.php?codnota={note}&amp;fecha={day:%d/%m/%Y}\
&amp;cod_diario={diario}"><img alt="Ver Imagen" /></a></td>
<td><a href="/nota_detalle.php?codigo={note}&amp;fecha={day:%d/%m/%Y}" class="enlaces">
 {title}\t</a></td></td></tr>
<tr><td><span class="subtitle_azul">AVISOS JUDICIALES Y GENERALES</span>
<a class="enlaces Link6" href="/busqueda_avanzada.php?cod_orga=AV">Acceso</a></td></tr>"""
_OTHER = """<tr><td class="Titulo"><a class="txt" href="index.php?year={day:%Y}&amp;month={day:%m}\
&amp;day={day:%d}&amp;edicion={mark}"><span>Edici&oacute;n {name}&nbsp;</span></a></td></tr>"""


def index_page(asked: Asked, shelf: Shelf) -> Given:
    """Return the index of an edition of a day; without a mark, of the day's latest alone."""
    day = _day_asked_for(asked, shelf.today)
    editions = {edition_mark(each): each for each in shelf.on(day)}
    mark = asked.param("edicion") or next(reversed(editions), "")
    edition = editions.pop(mark, None)
    rows = _EMPTY if edition is None else _rows(edition, mark, sorted(editions))
    return replace(html(_PAGE.format(rows=rows)), headers=(("Set-Cookie", "DOF_WEB=1; path=/"),))


def _day_asked_for(asked: Asked, otherwise: date) -> date:
    year, month, day = (asked.param(name) for name in ("year", "month", "day"))
    return date(int(year), int(month), int(day)) if year and month and day else otherwise


def _rows(edition: ShelvedEdition, mark: str, others: list[str]) -> str:
    day = edition.publication_date
    links = (_OTHER.format(day=day, mark=other, name=EDITION_NAMES[other]) for other in others)
    return _EDITION.format(
        others="".join(links),
        day=day,
        name=EDITION_NAMES[mark],
        agency=note_code(edition) - 1,
        note=note_code(edition),
        diario=diario_code(edition),
        title=edition.title.translate(_ENTITIES),
    )
