"""What a law gives to victims: no punishment, rights, reparation, shelter, return."""

from __future__ import annotations

from typing import Final

from extractors.law.codebook.rule import HIGH, MEDIUM, make_rule

_SHELTER = (
    r"\b(?:albergues?|refugios?|casas? de (?:medio camino|transicion|acogida|emergencia)|"
    r"centros? de (?:atencion|acogida|resguardo)(?: (?:especializad\w+|integral\w*|"
    r"a victimas))?)\b"
)
_MAKE = (
    r"\b(?:cre(?:ar|acion|ara|aran|en|e)|constru\w+|instal\w+|estable(?:ce|cer|ceran?|cimiento|"
    r"zca)\w*|oper(?:ar|acion|e|en|ara|aran)|cont(?:ar|aran?|ara) con|prove(?:er|era|eran)\w*|"
    r"habilit\w+|brind\w+|proporcion\w+|fund(?:ar|acion)|dispon\w+|ofrec\w+|garantiz\w+|"
    r"facilit\w+|canaliz\w+|aloj\w+)"
)
_ORDERED, _STATE_PAYS = ("reparation", "ordered"), ("reparation", "state_pays")
_REPARATION = (
    r"(?:reparacion\b.{0,30}\bdano|\brepar\w+ (?:el|los) danos?|\bresarc\w+|"
    r"\bindemniz\w+ (?:a )?(?:las? )?victimas?)"
)
_NOT_REPARATION = r"cubra la totalidad|beneficios? de la libertad"

VICTIMS: Final = (
    make_rule(
        "victims_not_punished",
        ("non_punishment", "yes"),
        HIGH,
        r"\bno se considerar\w+ (?:delito|responsab)\w*.{0,60}\bvictimas?\b|"
        r"\bninguna victima\b.{0,120}\b(?:sancionad|procesad|castigad|penad|detenid|responsab)|"
        r"\bvictimas?\b.{0,200}\b(?:no|ni|tampoco) (?:\w+ ){0,4}?(?:sujet\w+ (?:a|de) (?:las? |"
        r"ningun\w* )?(?:sancion|pena|proces|responsab)|sancionad|procesad|castigad|penad|"
        r"penalmente|responsables?\b|enjuiciad|detenid|perseguid|acusad|punib|imputable)|"
        r"\bno (?:se )?(?:proceder\w+ (?:penalmente )?(?:en )?contra|impondr\w+|aplicar\w+|"
        r"sancionar\w+|castigar\w+|ejercer\w+)\b.{0,60}\bvictimas?\b|\bno ser\w* (?:sancionad|"
        r"procesad|castigad|punib|responsab|penalmente)\w*.{0,60}\bvictimas?\b|"
        r"\bvictimas?\b.{0,120}\b(?:exent\w+ de (?:pena|sancion|responsab)|excusa absolutoria)|"
        r"(?:excusa absolutoria|excluyente|exent\w+ de (?:pena|sancion|"
        r"responsab)).{0,120}\bvictimas?\b.{0,80}(?:delito|conducta|ilicit)",
        r"consentimiento|abandon|custodia",
    ),
    make_rule(
        "rights_of_victims",
        ("victims_rights", "yes"),
        HIGH,
        r"\b(?:victimas?|ofendid[oa]s?)\b.{0,400}\b(?:tienen?|tendran?|gozan|goce de|"
        r"gozaran?)\b(?: \S+){0,6}? (?:derechos?\b|siguientes\s*:)|\b(?:son|"
        r"seran) derechos de las victimas|\b(?:garantiz|respet|reconoc|salvaguard|tutel|"
        r"proteg)\w+\b.{0,40}\bderechos (?:humanos )?de las victimas",
        r"readaptacion|libertad preparatoria|sentenciad[oa]s? por",
    ),
    make_rule(
        "reparation_ordered",
        _ORDERED,
        HIGH,
        rf"\b(?:deber|conden|comprend|inclu|garanti[cz]|cubrir|obligaci|orden|fij|sentenci|"
        rf"resarcir|tienen? derecho)\w*\b.{{0,120}}{_REPARATION}|"
        rf"{_REPARATION}.{{0,120}}\b(?:deber|comprend|inclu|cubrir|fij|sera exigi)\w*",
        _NOT_REPARATION,
    ),
    make_rule("reparation_named", _ORDERED, MEDIUM, _REPARATION, _NOT_REPARATION),
    make_rule(
        "state_repairs",
        _STATE_PAYS,
        HIGH,
        r"\b(?:estado|gobierno|ejecutivo|fondo)\b.{0,40}\b(?:cubrir|pagar|reparar|"
        r"resarcir)\w*\b.{0,60}(?:reparacion\b.{0,20}\bdano|los danos)|"
        rf"{_REPARATION}.{{0,260}}\b(?:estado|federacion|"
        r"entidades federativas|fondos?|ejecutivo|gobierno)\b.{0,60}\b(?:cubrir\w*|pagar\w*|"
        r"resarcir\w*|reparar\w*|respond\w+)|\bfondos?\b.{0,200}\b(?:pago|cubrir|"
        r"pagar)\b.{0,40}reparacion|resarcid\w* por el estado|estado\b.{0,80}(?:responsab\w+|"
        r"obligad\w+) subsidiari\w+.{0,80}repar",
    ),
    make_rule(
        "shelters_made",
        ("shelters", "yes"),
        HIGH,
        rf"{_MAKE}\b.{{0,120}}{_SHELTER}|{_SHELTER}.{{0,160}}{_MAKE}\b",
        r"^\s*[ivxl]+\. (?:centros?|albergues?|refugios?)[^.]{0,60}:|"
        r"comision ejecutiva.{0,40}centro",
    ),
    make_rule(
        "stay_or_return",
        ("foreign_victims_return", "yes"),
        HIGH,
        r"\brepatria\w+|\bretorn(?:o|en|ar)\b(?: \w+){0,3}? (?:voluntari|asistid|segur|dign|"
        r"su lugar|al? (?:lugar|pais))|\bretorno (?:voluntario|asistido|seguro|digno)|"
        r"\bregres\w+\b.{0,40}\b(?:lugar|pais) de (?:origen|residencia)|permane(?:cer|ncia|"
        r"zcan)\b.{0,40}(?:en el pais|territorio (?:nacional|mexicano))|"
        r"\bvisas?\b.{0,40}humanitari|estancia de las? victimas.{0,40}territorio|"
        r"victimas? extranjer\w+.{0,160}(?:migratori|consul|residencia|document)",
        r"transporte.{0,20}retorno",
    ),
)
