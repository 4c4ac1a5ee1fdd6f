"""What a law gives to victims: no punishment, rights, reparation, shelter, return."""

from __future__ import annotations

from typing import Final

from extractors.law.codebook.rule import HIGH, MEDIUM, make_rule
from extractors.law.codebook.words import VICTIM

_NOBODY = (
    r"(?:no|ni|tampoco|nunca|jamas|ningun[oa]?|prohibid[oa]|se prohibe|se abst\w+ de|"
    r"abstenerse de)"
)
_PUNISHED = (
    r"(?:(?:sancionad|castigad|penad|multad|encarcelad|arrestad|responsabilizad)[oa]s?|"
    r"(?:detenid|procesad|enjuiciad|perseguid|acusad)as?|penalmente|punibles?|imputables?|"
    r"(?:ser\w*|sean?|son) (?:\w+ ){0,2}?(?:detenid|procesad|enjuiciad|perseguid|acusad|"
    r"responsab)\w+)"
)
_SUBJECT = (
    r"sujet\w+ (?:a|de) (?:las? |ningun\w* |alguna )?(?:sancion|pena\b|proces|responsab|accion)"
)
_PUNISHMENT = (
    r"(?:sancion(?:es)?|penas?|accion penal|cargos|responsabilidad|multas?|"
    r"medidas? de seguridad|castigo)"
)
_TO_IMPOSE = r"(?:impon|impondr|aplic|ejerc|ejercit|finc|imput|atribu|exig)\w*"
_TO_PUNISH = r"(?:sancionar|castigar|procesar|detener|perseguir|multar|penalizar|enjuiciar)\w*"
_FREED = (
    r"(?:exent\w+|exim\w+|relevad\w+|exonerad\w+|libre) de (?:toda |cualquier )?(?:pena|sancion|"
    r"responsab|castigo)\w*|excusa absolutoria|causa de inculpabilidad"
)
_RIGHT = r"(?:derechos?|prerrogativas?|garantias?)"
_UPHOLD = (
    r"(?:garantiz|respet|reconoc|salvaguard|tutel|proteg|asegur|hacer efectiv|velar|ejercicio|"
    r"promov)"
)
_VICTIM_IS = rf"(?:{VICTIM}|(?:objeto|victima) de trata)"
_TO_A_VICTIM = (
    rf"(?:a|contra|en contra de) (?:las?|los|una|toda) (?:{VICTIM}|\w+ (?:objeto|victima) de trata)"
)
_NOT_FREED = r"\b(?:no|ni|tampoco) (?:\w+ ){0,2}?(?:exim|exent|releva|exonera|libera|excluy)\w*"
_WHO_HELPS = r"\b(?:colabor\w+|denunci(?:e|en)\b|liber[ea]n?\b|desist\w+|coautor\w*|participes?\b)"
_SHELTER = (
    r"\b(?:albergues?|refugios?|casas? de (?:medio camino|transicion|acogida|emergencia)|"
    r"casas? (?:hogar|segura|de paso|puente)s?|estancias? (?:temporal|transitori|segur)\w+|"
    r"alojamiento (?:temporal|segur|dign|adecuad|protegid)\w+|espacios? (?:de|para el) alojamiento|"
    r"hogares (?:temporal|transitori|segur|protegid|de transicion)\w*|"
    r"centros? de (?:atencion|acogida|resguardo|refugio|alojamiento)(?: (?:especializad\w+|"
    r"integral\w*|a victimas))?)\b"
)
_MAKE = (
    r"\b(?:cre(?:ar|acion|ara|aran|en|e)|constru\w+|instal\w+|estable(?:ce|cer|ceran?|cimiento|"
    r"zca)\w*|oper(?:ar|acion|e|en|ara|aran)|cont(?:ar|aran?|ara) con|prove(?:er|era|eran)\w*|"
    r"habilit\w+|brind\w+|proporcion\w+|fund(?:ar|acion)|dispon\w+|ofrec\w+|garantiz\w+|"
    r"facilit\w+|canaliz\w+|aloj\w+|apert\w+|abrir\w*|impuls\w+|promov\w+|promuev\w+|"
    r"sosten\w+|sostien\w+|mantenimiento|administr(?:ar\w*|en?)|ingres(?:ar\w*|en?|ad\w+)|"
    r"deriv(?:ar\w*|ad[oa]s)|remiti\w+|resguard\w+|acondicion\w+|equip(?:ar|ara|aran|e|en)|habra|existir\w+|gestion\w+)"
)
_ANOTHER_SHELTER = (
    r"\b(?:animal|canin|felin|mascota|fauna|damnificad|siniestr|desastre|contingencia|"
    r"proteccion civil|estudiant)\w*"
)
_ORDERED, _STATE_PAYS = ("reparation", "ordered"), ("reparation", "state_pays")
_DAMAGE = r"danos?\b(?! (?:ambiental|ecologic))"
_OF_THINGS = r"(?! de(?:l| los?| las?) (?:inmueble|vehiculo|edificio|equipo))"
_REPARATION = (
    rf"(?:reparacion\b.{{0,30}}\b{_DAMAGE}|\brepar\w+ (?:el|los) {_DAMAGE}|\bresarc\w+|"
    r"\bindemniz\w+ (?:a )?(?:las? )?victimas?|"
    rf"\b(?:la|una|su) reparacion (?:integral|plena|justa|adecuada)\b{_OF_THINGS}|"
    r"\bindemnizacion\b.{0,40}\b(?:danos?|"
    r"perjuicios|victimas?)|\bpago de (?:los )?danos y perjuicios)"
)
_TREASURY = (
    r"(?:estado|gobierno|ejecutivo|fondos?|federacion|entidades federativas|erario|"
    r"hacienda publica|tesoreria|secretaria de (?:finanzas|hacienda|administracion))"
)
_PAYS = r"(?:cubrir|pagar|reparar|resarcir|sufrag|asum|respond|erog)"
_FOREIGN_VICTIM = (
    r"victimas? (?:que sean )?(?:extranjer\w+|(?:de|con) (?:otr\w|distint\w) nacionalidad|"
    r"de otr\w+ pais\w*)"
)
_NOT_REPARATION = r"cubra la totalidad|beneficios? de la libertad"

VICTIMS: Final = (
    make_rule(
        "victims_not_punished",
        ("non_punishment", "yes"),
        HIGH,
        r"\bno (?:se considerar\w+|constituir\w+|sera|es) (?:\w+ )?(?:delito|responsab)\w*.{0,60}"
        rf"\b{_VICTIM_IS}|"
        rf"\bninguna {VICTIM}\b.{{0,120}}\b(?:{_PUNISHED}|{_SUBJECT})|"
        rf"\b{_VICTIM_IS}\b.{{0,200}}\b{_NOBODY} (?:\w+ ){{0,4}}?(?:{_SUBJECT}|{_PUNISHED}\b)|"
        rf"\b{_VICTIM_IS}\b.{{0,120}}\b{_NOBODY} (?:\w+ ){{0,3}}?(?:incurr\w+|comet\w+|"
        r"tendra\w*) (?:en )?(?:delito|responsabilidad)|"
        rf"\b{_NOBODY} (?:se )?(?:proceder\w+ (?:penalmente )?(?:en )?contra|(?:\w+ ){{0,2}}?"
        rf"{_TO_PUNISH})\b.{{0,60}}\b{_VICTIM_IS}|"
        rf"\b{_NOBODY} (?:\w+ ){{0,3}}?{_TO_IMPOSE}\b.{{0,30}}\b{_PUNISHMENT}\b(?: \w+){{0,4}}? "
        rf"{_TO_A_VICTIM}|"
        rf"\b{_VICTIM_IS}\b.{{0,160}}\b{_NOBODY} se les? (?:\w+ )?{_TO_IMPOSE}\b.{{0,30}}"
        rf"\b{_PUNISHMENT}\b|"
        rf"\b{_NOBODY} (?:ser\w*|es) {_PUNISHED}\b.{{0,80}}\b{_VICTIM_IS}|"
        rf"\b{_NOBODY} (?:\w+ ){{0,2}}?(?:incurr|comet|tendr)\w+ (?:en )?(?:responsab|delito)\w*\b"
        rf".{{0,60}}\b{_VICTIM_IS}",
        r"consentimiento|abandon|custodia",
    ),
    make_rule(
        "victims_exempted",
        ("non_punishment", "yes"),
        HIGH,
        rf"\b{_VICTIM_IS}\b.{{0,160}}\b(?:{_FREED})|\b(?:{_FREED}|excluyente)\b.{{0,120}}"
        rf"\b{_VICTIM_IS}\b.{{0,80}}\b(?:delito|conducta|ilicit|falta|infraccion)",
        rf"consentimiento|abandon|custodia|{_WHO_HELPS}|{_NOT_FREED}",
    ),
    make_rule(
        "rights_of_victims",
        ("victims_rights", "yes"),
        HIGH,
        rf"\b{VICTIM}\b.{{0,400}}\b(?:tienen?|tendran?|gozan?|goce de|gozaran?|conservan?|"
        rf"disfrutaran?|contaran? con)\b(?: \S+){{0,6}}? (?:{_RIGHT}\b|siguientes\s*:)|"
        rf"\b{VICTIM}\b.{{0,200}}\b(?:gozaran?|disfrutaran?)\b.{{0,80}}\b{_RIGHT}|"
        rf"\b(?:son|seran|constituyen) {_RIGHT} de (?:las?|los|toda) {VICTIM}|"
        rf"\b{_UPHOLD}\w*\b.{{0,40}}\b{_RIGHT} (?:humanos |fundamentales )?"
        rf"(?:de|que asisten a) (?:las|los|toda) {VICTIM}|"
        r"\b(?:asist|correspond|reconoc|confier|otorg)(?:en?|an?|er\w+|ar\w+) (?:\w+ ){0,2}?"
        rf"(?:a|(?:en|a) favor de) (?:las?|los|toda) {VICTIM}\b.{{0,60}}\b{_RIGHT}|"
        rf"\b{VICTIM}\b.{{0,120}}\bse les? (?:garantiz|reconoc|asegur|otorg)\w*\b"
        rf"(?:.{{0,60}}\b{_RIGHT}|[^:]{{0,60}}:\s*$)|"
        rf"\b{VICTIM}\b.{{0,80}}\b(?:asist|correspond)\w*\b.{{0,40}}\b{_RIGHT}|"
        rf"\bes {_RIGHT} de (?:las?|los|toda) {VICTIM}|\b{_RIGHT} de (?:las?|los|toda) "
        rf"{VICTIM}(?: \w+){{0,6}}:\s*$",
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
        rf"\b{_TREASURY}\b.{{0,40}}\b{_PAYS}\w*\b.{{0,60}}(?:reparacion\b.{{0,20}}\bdano|"
        rf"los danos|{_REPARATION})|{_REPARATION}.{{0,260}}\b{_TREASURY}\b.{{0,60}}\b{_PAYS}\w*|"
        rf"{_REPARATION}.{{0,260}}\b(?:a cargo|con cargo|por cuenta|(?:cubiert|pagad|asumid|"
        rf"sufragad|erogad)\w+) (?:al?|del?|por) (?:el |la |los )?{_TREASURY}|"
        r"\bfondos?\b.{0,200}\b(?:pago|cubrir|"
        r"pagar)\b.{0,40}reparacion|resarcid\w* por el estado|estado\b.{0,80}(?:responsab\w+|"
        r"obligad\w+) subsidiari\w+.{0,80}repar",
    ),
    make_rule(
        "shelters_made",
        ("shelters", "yes"),
        HIGH,
        rf"{_MAKE}\b.{{0,120}}{_SHELTER}|{_SHELTER}.{{0,160}}{_MAKE}\b",
        r"^\s*[ivxl]+\. (?:centros?|albergues?|refugios?)[^.]{0,60}:|"
        rf"comision ejecutiva.{{0,40}}centro|{_ANOTHER_SHELTER}",
    ),
    make_rule(
        "stay_or_return",
        ("foreign_victims_return", "yes"),
        HIGH,
        r"\brepatria\w+|\bretorn(?:o|en|ar)\b(?: \w+){0,3}? (?:voluntari|asistid|segur|dign|"
        r"su lugar|al? (?:lugar|pais))|\bretorno (?:voluntario|asistido|seguro|digno)|"
        r"\b(?:regres|retorn|reintegr|reincorpor|volver|devuel|devolu)\w*\b.{0,40}\b(?:lugar|pais|"
        r"comunidad|entidad|estado|localidad|hogar|familia) (?:\w+ )?de (?:origen|residencia)|"
        r"permane(?:cer|ncia|zcan)\b.{0,40}(?:en el pais|territorio (?:nacional|mexicano))|"
        r"\bvisas?\b.{0,40}humanitari|estancia de las? victimas.{0,40}territorio|"
        rf"{_FOREIGN_VICTIM}.{{0,160}}(?:migratori|consul|residencia|document|embajad)|"
        r"\bvictimas?\b.{0,160}\b(?:deportad|expulsad)|"
        r"\bno (?:\w+ ){0,3}?deporta\w+\b.{0,60}\bvictima|"
        r"victimas?\b.{0,160}\bregulariz\w+.{0,20}\b(?:estancia|residencia)|"
        r"regulariz\w+.{0,40}\bmigratori\w+.{0,80}\bvictimas?|"
        r"victimas?\b.{0,120}regulariz\w+.{0,40}\bmigratori|"
        r"\b(?:consul(?:ar|ares|ados?)|embajadas?)\b.{0,160}\bvictimas?\b|"
        r"\bvictimas?\b.{0,160}\b(?:asistencia|proteccion|representacion|autoridades?) consular",
        r"transporte.{0,20}retorno",
    ),
)
