"""Oaxaca's table of results: a row a document, all of them at once; a script pages it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_ROWS_A_PAGE = 10
_ICONS = {"Ordinario": "verde", "Secciones": "amarillo", "Extraordinario": "azul"}


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A row's cells, and the file that its first one links to."""

    file: str
    kind: str
    day: str
    title: str
    document: str
    authority: str

    def markup(self) -> str:
        """Return the row as the site writes it."""
        return f"""<tr><td style="width:60px;" align="center"><!--Liga de documento-->
<div align="center"><a href="{self.file}" target="_blank">
<img src="./images/{_ICONS[self.kind]}.png" border="0" /><br /> {self.kind}</a></div></td>
<td style="width:60px;"> {self.day}</td>
<td style="width:240px;" >{escape(self.title)}</td><td style="width:60px;" >{self.document}</td>
<td style="width:100px;">Sujeto inventado</td><td style="width:80px;" >{self.authority}</td></tr>
"""


def document_table(rows: Sequence[DocumentRow]) -> str:
    """Return the form, a table in a comment, the table itself and the text of its pager."""
    pages = -(-len(rows) // _ROWS_A_PAGE)
    return f"""<form id="busqueda" method="post" action="busqueda.php" name="submitform">
<table id="Filtros"><tr><td><select name="mes"><option selected="selected" value="0">Mes</option>
<option class='area_box'value="1">Enero
<option class='area_box'value="2">Febrero
</select></td><td><input type="text" name="sumario" value='' /></td></tr></table></form>
<!--table style="margin-top:20px" id="tblNueva" name="tblNueva"-->
<table style="margin-top:20px" cellspacing="0" id="tblNueva" name="tblNueva">
<tr><th>Tipo de publicaci&oacute;n</th><th>Fecha de publicaci&oacute;n</th><th>Sumario</th>
<th>Tipo de documento</th><th>Sujeto que publica</th><th>Clasificai&oacute;n de sujeto</th></tr>
{"".join(row.markup() for row in rows)}</table><!-- fin de tabla de resultados de busqueda-->
<div id="paginador"></div>
<label style="float:left;">
  de {pages}</label>"""
