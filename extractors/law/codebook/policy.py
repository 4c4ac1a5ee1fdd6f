"""What a law orders of authorities, from prevention and programme to training and data."""

from __future__ import annotations

from typing import Final

from extractors.law.codebook.rule import HIGH, MEDIUM, make_rule
from extractors.law.codebook.words import TOWN

_AUTHORITY = (
    r"(?:servidor\w*|servicio public|funcionari\w*|personal\b|polici\w*|ministerios? public\w*|"
    r"fiscal\w*|actor\w* institucional\w*|operador\w*|autoridades|agentes|jueces|magistrad\w*|"
    r"personas que (?:atiend|particip|interv)\w*)"
)

_PUBLIC = (
    r"(?:poblacion|sociedad|ciudadan\w+|comunidad(?:es)?|public[oa]|usuari[oa]s|pasajer[oa]s|"
    r"turistas|viajer[oa]s|alumn\w+|estudiantes|jovenes|juventud|nin[oa]s|ninez|adolescentes|"
    r"familias|habitantes|trabajador[ea]s|migrantes)"
)
_SPREAD = (
    r"(?:(?:difund|difus|divulg|coloc|exhib|transmi|distribu|reparti|imprim|instal|produc|"
    r"emit|emis|proyect)\w*|(?:publi[cq]|fij)(?:ar\w*|uen?|en?))"
)
_MATERIAL = (
    r"(?:carteles|folletos|tripticos|volantes|mensajes|spots|anuncios|avisos|capsulas|"
    r"espectaculares|letreros|lonas|videos|material(?:es)? (?:impres|grafic|informativ|"
    r"audiovisual|de difusion)\w*)"
)
_WARN = (
    r"(?:informa|inform[ea]n?|advert|advier|alert|concient|orient|sensibili|prevenir|preven[gc])\w*"
)
_LESSEN = (
    r"(?:desal[ie]+nt|inhib|desincentiv|reduc|abat|disminu|desmotiv|erradic|combat|contrarrest)\w*"
)
_DEMAND = r"(?:demanda|turismo sexual|consumo (?:de )?(?:servicios )?sexual|clientes)"
_WATCH = (
    r"(?:(?:vigil|inspec|supervis|verific|monitore|patrull|recorrid|rondin)\w*|operativos?|"
    r"revis(?:ar\w*|en?|ion(?:es)?))"
)
_PLACE = (
    r"(?:aeropuerto|aerodromo|terminal|estacion|estaciones|puertos?\b|central|paradero|carretera|caseta|"
    r"garita|cruces fronteriz|bar(?:es)?\b|hotel|motel|hosped|masaje|cantina|centros? nocturn|"
    r"centros? de (?:trabajo|diversion|espectaculo)|tabledance|agencias? de|establecimiento|"
    r"anuncios|negocios|giros|zonas? (?:de (?:tolerancia|riesgo|prostitucion|alta|mayor)|"
    r"turistic|fronteriz|roja)|campos agricolas|mercados|plazas publicas|sitios web|"
    r"redes sociales)"
)
_DO = (
    r"(?:realiz|establec|implement|ejecut|desarroll|adopt|instrument|impuls|disen|promov|efectu|"
    r"fortalec|instaur|aplic|formul|elabor)"
)
_SHALL = (
    r"(?!podra|celebrar|integra|sera|formara|\w*iera|(?:man|prim|fu)era\b)"
    r"\w{2,}(?:[aei]r|ndr|abr)an?"
)
_PROGRAMME = (
    r"(?:programas?|plan(?:es)?)\b(?! (?:(?:nacional|estatal|institucional|municipal) )?de "
    r"(?:estudios?|desarrollo\b))"
)
_ORDER_PROGRAMME = (
    r"(?:(?:elabor|disen|formul|instrument|expid|expedir|emit|aprob|establec|ejecut|implement)\w*|"
    r"publi(?:car\w*|que))"
)
_STATE_PROGRAMME = r"(?:programa|plan) (?:nacional|estatal|del estado)"
_FUND = r"(?:fondo|fideicomiso)"
_OF_VICTIMS = r"(?:proteccion|asistencia|atencion|apoyo|ayuda|victimas|trata|prevencion|reparacion)"
_MADE = r"(?:comision|consejo|comite|registro|bases?\b|banco|fondo|sistema|expediente|programa)"
_TRAIN = (
    r"(?:(?:capacit|profesionaliz|adiestr|entrena)\w+|"
    rf"formacion\b(?! del? (?:la |los |las )?{_MADE})|form(?:ar|ara|aran|e|en) a\b|"
    r"preparacion (?:permanente|continua|profesional|especializad)\w*|especializ(?:ar|acion)\w*|"
    r"actualizacion (?:profesional|permanente|continua|constante)|cursos\b|talleres\b|"
    r"diplomados\b|instruir\w*(?= .{0,60}\b(?:en|sobre) (?:el|la|los|las|materia)\b))"
)
_UNIT = r"(?:unidad|fiscalia|agencia|coordinacion|area|ministerio publico|mesa)"
_POLICE_UNIT = r"(?:grupo|cuerpo|division|brigada|departamento|direccion|policia)"
_SPECIALISED = r"(?:(?!con\b)\w+ ){0,3}?especializad[oa]s?"
_FIGURES = (
    r"(?:cifras|datos (?:estadistic|sobre|relativ|de (?:los |las )?(?:casos|denuncia))\w*|"
    r"informacion estadistica|numero de (?:casos|victimas|denuncias|sentencias|"
    r"carpetas|averiguaciones|investigaciones|personas (?:victimas|rescatadas|atendidas|"
    r"detenidas|procesadas|sentenciadas)))"
)
_TELL = (
    r"(?:(?:remit|proporcion|report|envi|suministr|concentr|compil|difund|intercambi|registr|"
    r"entreg|rendir|integr|llev)\w*|(?:public|inform|gener|conoc)(?:ar\w*|en?|er\w*))"
)

POLICY: Final = (
    make_rule(
        "prevention_by_informing", ("prevention", "yes"), HIGH,
        r"\bcampanas?\b.{0,60}\b(?:informacion|prevencion|difusion|sensibiliza|publicitari|"
        r"preventiv|educa|concientiza|denuncia|permanente|prevenir)|"
        rf"\b{_WARN}\b.{{0,40}}\b(?:al?|hacia|entre) (?:la |las |los |el |tod\w+ )?{_PUBLIC}\b"
        r"(?! (?:\w+ ){0,2}?victimas?)|"
        rf"\bsensibiliz\w+\b.{{0,60}}\b{_PUBLIC}\b|"
        rf"\b{_SPREAD}\b.{{0,80}}\b{_MATERIAL}.{{0,160}}"
        r"\b(?:adver|advier|alert|riesgo|trata\b|denunci|prevenir)|"
        r"\bcultura de (?:la )?(?:denuncia|prevencion)\b|\brechazo\b.{0,30}\b(?:consumo|demanda|"
        r"explotacion)|"
        rf"\b{_LESSEN}\b.{{0,60}}\b{_DEMAND}\b|\bdesal[ie]+nt\w+\b.{{0,60}}\btrata|"
        r"\bmateriales? (?:de difusion|informativ\w+|didactic\w+)|\bmodulos de prevencion|"
        r"\bprevencion social del delito|\bcontenidos?\b.{0,40}\briesgos",
        r"\b(?:derechos|tramite|procedimiento)\b.{0,40}\ba (?:la|las) victimas?|electoral|prohib",
    ),
    make_rule(
        "prevention_by_watching", ("prevention", "yes"), HIGH,
        rf"\b{_WATCH}\b.{{0,160}}\b{_PLACE}|\b(?:establecimientos|bares|"
        r"hoteles)\b.{0,260}\b(?:vigilancia|inspeccion|verificacion)",
    ),
    make_rule(
        "prevention_measures", ("prevention", "yes"), MEDIUM,
        rf"\b(?:llev\w+ a cabo|{_DO}(?:[ae]r\w*|en|an|e|a))\b.{{0,60}}\b(?:acciones|"
        r"medidas|politicas|programas|estrategias|actividades)\b(?:\W+\w+){0,6}?\W+(?:para|de|"
        r"a) (?:(?:la|las) )?(?:prevenir|prevencion|evitar|impedir)\b",
        r"revictimiza|\bpara prevenir (?:y \w+ )?cualquier riesgo",
    ),
    make_rule(
        "programme_ordered", ("programme", "yes"), HIGH,
        rf"\b{_ORDER_PROGRAMME}\b.{{0,60}}\b{_PROGRAMME}(?: \w+){{0,2}}? (?:nacional|"
        r"estatal(?:es)?|del? estado|rector|(?:para|de) (?:la )?(?:prevenir|prevencion|combat|"
        rf"erradic)\w*)|\b{_STATE_PROGRAMME}\b.{{0,160}}\b(?:debera|contendra|incluira|"
        rf"contemplara|comprendera|definira)|\b{_STATE_PROGRAMME}\b.{{0,60}}\b"
        r"(?:sera|se|debera ser) (?:\w+ )?(?:aprob|elabor|public|expid|expedi|emit|actualiz|revis|"
        r"formul|evalu|disen)\w+",
        r"\bprotocolo de proteccion de testigos|coadyuv|informe anual|reuniran|"
        r"bases de la coordinacion|^\s*(?:[ivxl]+\. )?(?:particip|colabor)|"
        r"\b(?:informes?|avances?|resultados)\b.{0,60}\bprograma",
    ),
    make_rule(
        "programme_contents", ("programme", "yes"), MEDIUM,
        r"\b(?:elabor|disen|formul)\w+\b.{0,30}\b(?:del?|el) programa\b|"
        r"\bel programa\b(?=.{0,600}\b(?:prevencion|politica|diagnostico|"
        r"trata|objetivos|estrategias|metas|lineas de accion)\b).{0,80}\b(?:establecera|"
        r"contendra|incluira|debera|contemplara|comprendera|precisara|senalara)",
        r"cambio de identidad|admision",
    ),
    make_rule(
        "fund_made", ("fund", "own"), HIGH,
        r"\b(?:se crea\w*|crear\w*|establec\w+|constitu(?:ir|y)\w*|contara con|habra|integr\w+|"
        rf"operara|institu(?:ir|y)\w*)\b.{{0,100}}\b{_FUND}\b(?: \w+){{0,6}}? {_OF_VICTIMS}|"
        rf"\b(?:el|los|este|dicho) {_FUND}s?\b(?! (?:para|del?) (?!.{{0,60}}\b{_OF_VICTIMS}))"
        r".{0,80}\bse (?:integrar|constituir|conformar|compondr|compone|nutrir|formar|financiar|"
        r"alimentar)\w*|"
        r"\b(?:son|seran|constituy\w+|constituiran|integra\w+|forma\w+) (?:\w+ ){0,3}?"
        rf"(?:recursos|patrimonio|ingresos) (?:del|de este) {_FUND}\b"
        rf"(?=.{{0,80}}\b{_OF_VICTIMS}|[^.]*:\s*$)|"
        rf"\b(?:patrimonio|recursos) del {_FUND}\b.{{0,60}}\bse (?:integr|constitu|conform|"
        r"form)\w+|\bel {_FUND}\b.{{0,60}}\btendra (?:por|como) (?:objet|fin)"
        rf"\w*\b(?=.{{0,200}}\b{_OF_VICTIMS})",
        r"\bpodran? (?:crear|constituir|establecer)|\bbienes que sean instrumento",
    ),
    make_rule(
        "fund_of_other_law", ("fund", "other_law"), MEDIUM,
        r"\bfondo\b.{0,120}\bley (?:\w+ ){0,3}?(?:de )?(?:atencion a )?victimas\b",
    ),
    make_rule(
        "municipal_list", ("municipal_duties", "yes"), HIGH,
        r"\b(?:correspond\w+|compete\w*|toca(?:ra)?|incumbe|(?:son|es|seran?) "
        r"(?:atribuci|obligaci|facultad|deber|responsabilidad)\w*|queda a cargo)\b"
        rf".{{0,60}}?\b{TOWN}\b",
        r"\b(?:programa|organo|comision|consejo)\b",
    ),
    make_rule(
        "municipal_duty", ("municipal_duties", "yes"), MEDIUM,
        rf"\b(?:l[oa]s|sus|cada) {TOWN}\b.{{0,160}}\b(?:deber|tendr|"
        r"tienen la obligacion|obligad|realizar|adoptar|llevar|otorgar|vigilar|verificar|"
        rf"supervisar|promover|instrumentar|capacitar)\w*|\bobligaci(?:on|ones) de l[oa]s {TOWN}\b|"
        rf"^\s*(?:[ivxl]+\. )?(?:asimismo,? )?(?:l[oa]s|cada|el|tod\w+ l[oa]s) {TOWN}\b(?:,[^,]*,)?"
        rf"(?: \w+){{0,5}}? {_SHALL}\b",
        r"\bpodran?\b|\ben coordinacion con\b",
    ),
    make_rule(
        "municipal_list_opened", ("municipal_duties", "yes"), MEDIUM,
        r"\b(?:municipios?|ayuntamientos?|alcaldias|autoridades (?:estatales y )?municipales)\b"
        r"[^.]{0,160}:\s*$",
        r"\bpodran?\b|\bintegr|\ben coordinacion con\b",
    ),
    make_rule(
        "officials_trained", ("training", "yes"), HIGH,
        rf"\b{_TRAIN}\b.{{0,300}}\b{_AUTHORITY}|\b{_AUTHORITY}\b.{{0,140}}\b{_TRAIN}\b|"
        r"\bprogramas de capacitacion\b|\bprocesos de capacitacion\b",
        r"capacitacion para el trabajo|\bautoempleo\b|\boficios\b|\bactividades productivas\b",
    ),
    make_rule(
        "unit_made", ("specialised_unit", "yes"), HIGH,
        r"\b(?:cre|establec|instal|oper|const|contar|puesta|integr|funcion|habilit|dispondr|"
        rf"habra|existir|tendra|conform)\w*\b.{{0,120}}\b(?:{_UNIT}(?:es|s)? {_SPECIALISED}|"
        rf"unidad para la investigacion|fiscalia especial\b|{_POLICE_UNIT}(?:es|s)? {_SPECIALISED}"
        r"\b(?=.{0,80}\b(?:investiga|trata|persecuc|combate|delito)))|"
        rf"\b{_UNIT}(?:es|s)? especializad[oa]s?\b.{{0,120}}\b(?:contara|se integrara|tendra|"
        r"estara)n?\b",
        r"^\s*[ivxl]+\. unidad",
    ),
    make_rule(
        "data_ordered", ("data", "yes"), HIGH,
        r"\bestadistic\w+|\b(?:bancos?|bases?) (?:\w+ )?(?:nacional |"
        r"estatal )?de datos\b(?! publicos)|\bdiagnosticos?\b|\bindicadores\b|"
        r"\bregistros? (?:nacional|estatal|unico|suficiente|de (?:casos|victimas|delitos|"
        rf"los delitos))\w*|\b{_TELL}\b.{{0,80}}\b{_FIGURES}|\bmapas? (?:de riesgo|delictivo|de "
        r"incidencia)|\bpadron(?:es)? (?:\w+ ){0,2}?(?:de|sobre) (?:\w+ )?(?:victimas|"
        r"casos)|"
        r"\b(?:encuestas?|censos?)\b|\bobservatorio (?:\w+ ){0,3}?(?:trata|estatal|"
        r"ciudadano)|\b(?:recopil|recab|sistematiz|acopi)\w+\b.{0,60}\b(?:datos|"
        r"informacion)\b|\bsistemas? (?:\w+ ){0,3}?de (?:informacion|recoleccion|"
        r"vigilancia y observacion)|\b(?:investigacion(?:es)?(?: cientifica)? y (?:estudios|"
        r"el intercambio)|estudios (?:necesarios )?(?:para conocer|sobre las causas))",
        r"lugares publicos|cambio de identidad|\bfase de investigacion|"
        r"registro de sus operaciones|bases de datos publicos",
    ),
)  # fmt: skip
