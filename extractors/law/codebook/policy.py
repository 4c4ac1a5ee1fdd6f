"""What a law orders of authorities, from prevention and programme to training and data."""

from __future__ import annotations

from typing import Final

from extractors.law.codebook.rule import HIGH, MEDIUM, make_rule

_AUTHORITY = (
    r"(?:servidor\w*|servicio public|funcionari\w*|personal\b|polici\w*|ministerios? public\w*|"
    r"fiscal\w*|actor\w* institucional\w*|operador\w*|autoridades|agentes|jueces|magistrad\w*|"
    r"personas que (?:atiend|particip|interv)\w*)"
)

POLICY: Final = (
    make_rule(
        "prevention_by_informing", ("prevention", "yes"), HIGH,
        r"\bcampanas?\b.{0,60}\b(?:informacion|prevencion|difusion|sensibiliza|publicitari|"
        r"preventiv|educa|concientiza|denuncia|permanente|prevenir)|"
        r"\bsensibiliz\w+\b.{0,60}\b(?:poblacion|sociedad|ciudadan|comunidad|publico)|"
        r"\bdesal[ie]+nt\w+\b.{0,60}\b(?:demanda|turismo|trata)|\b(?:informar|advertir|alertar|"
        r"concientizar|orientar)\b.{0,30}\b(?:poblacion|sociedad|ciudadania|publico)|"
        r"\bmateriales? (?:de difusion|informativ\w+|didactic\w+)|\bmodulos de prevencion|"
        r"\bprevencion social del delito|\bcontenidos?\b.{0,40}\briesgos",
    ),
    make_rule(
        "prevention_by_watching", ("prevention", "yes"), HIGH,
        r"\b(?:vigil|inspec|supervis|verific|monitore)\w+\b.{0,160}\b(?:aeropuerto|terminal|"
        r"estacion|puertos?\b|central|bares|hotel|masaje|cantina|centros? nocturn|agencias? de|"
        r"establecimiento|anuncios|negocios)|\b(?:establecimientos|bares|"
        r"hoteles)\b.{0,260}\b(?:vigilancia|inspeccion|verificacion)",
    ),
    make_rule(
        "prevention_measures", ("prevention", "yes"), MEDIUM,
        r"\b(?:llev\w+ a cabo|(?:realiz|establec|implement|ejecut|desarroll|adopt|instrument|"
        r"impuls|disen|promov|efectu|fortalec)(?:[ae]r\w*|en|an|e|a))\b.{0,60}\b(?:accion\w*|"
        r"medidas|politicas|programas|estrategias|actividades)\b(?:\W+\w+){0,6}?\W+(?:para|de|"
        r"a) (?:(?:la|las) )?(?:prevenir|prevencion|evitar|impedir)\b",
        r"revictimiza|\bpara prevenir (?:y \w+ )?cualquier riesgo",
    ),
    make_rule(
        "programme_ordered", ("programme", "yes"), HIGH,
        r"\b(?:elabor|disen|formul|instrument|expid|expedir|emit|aprob|establec|ejecut|"
        r"implement)\w*\b.{0,60}\bprogramas?\b(?: \w+){0,2}? (?:nacional|estatal(?:es)?|"
        r"del? estado|rector|(?:para|de) (?:la )?(?:prevenir|prevencion|combat|erradic)\w*)|"
        r"\bprograma (?:nacional|estatal|del estado)\b.{0,160}\b(?:debera|contendra|incluira|"
        r"contemplara|comprendera|definira)",
        r"\bprotocolo de proteccion de testigos|coadyuv|informe anual|reuniran|"
        r"bases de la coordinacion|^\s*(?:[ivxl]+\. )?(?:particip|colabor)",
    ),
    make_rule(
        "programme_contents", ("programme", "yes"), MEDIUM,
        r"\b(?:elabor|disen|formul)\w+\b.{0,30}\b(?:del?|el) programa\b|"
        r"\bel programa\b(?=.{0,600}\b(?:prevencion|politica|diagnostico|"
        r"trata)\b).{0,80}\b(?:establecera|contendra|incluira|debera)",
        r"cambio de identidad|admision",
    ),
    make_rule(
        "fund_made", ("fund", "own"), HIGH,
        r"\b(?:se crea\w*|crear\w*|establec\w+|se constitu\w+|constituir\w*|contara con|habra|"
        r"integr\w+|operara)\b.{0,100}\bfondo\b(?: \w+){0,6}? (?:proteccion|asistencia|"
        r"atencion|apoyo|ayuda|victimas|trata|prevencion|reparacion)|\b(?:el|"
        r"los) fondos?\b.{0,80}\bse (?:integrar|constituir|conformar)\w*",
        r"\bpodran? (?:crear|constituir|establecer)|\bbienes que sean instrumento",
    ),
    make_rule(
        "fund_of_other_law", ("fund", "other_law"), MEDIUM,
        r"\bfondo\b.{0,120}\bley (?:\w+ ){0,3}?(?:de )?(?:atencion a )?victimas\b",
    ),
    make_rule(
        "municipal_list", ("municipal_duties", "yes"), HIGH,
        r"\b(?:correspond\w+|compete\w*|son (?:atribuciones|obligaciones|"
        r"facultades))\b.{0,60}?\b(?:municipi|ayuntamiento)\w*",
        r"\b(?:programa|organo|comision|consejo)\b",
    ),
    make_rule(
        "municipal_duty", ("municipal_duties", "yes"), MEDIUM,
        r"\b(?:los (?:gobiernos )?(?:municipi|ayuntamiento)\w*|"
        r"autoridades (?:estatales y )?municipales|sus municipios)\b.{0,160}\b(?:deber|tendr|"
        r"tienen la obligacion|obligad|realizar|adoptar|llevar|otorgar|vigilar|verificar|"
        r"supervisar|promover|instrumentar|capacitar)\w*|\bobligaci(?:on|"
        r"ones) de (?:los municipios|las autoridades (?:estatales y )?municipales)",
        r"\bpodran?\b|\ben coordinacion con\b",
    ),
    make_rule(
        "municipal_list_opened", ("municipal_duties", "yes"), MEDIUM,
        r"\b(?:municipios|ayuntamientos|autoridades municipales)\b[^.]{0,160}:\s*$",
        r"\bpodran?\b|\bintegr",
    ),
    make_rule(
        "officials_trained", ("training", "yes"), HIGH,
        rf"\b(?:capacit|profesionaliz|adiestr)\w+\b.{{0,300}}\b{_AUTHORITY}|"
        rf"\b{_AUTHORITY}\b.{{0,140}}\b(?:capacit|profesionaliz|adiestr)\w+|"
        r"\bprogramas de capacitacion\b|\bprocesos de capacitacion\b",
        r"capacitacion para el trabajo",
    ),
    make_rule(
        "unit_made", ("specialised_unit", "yes"), HIGH,
        r"\b(?:cre|establec|instal|oper|const|contar|puesta|integr|funcion|"
        r"habilit)\w*\b.{0,120}\b(?:(?:unidad|fiscalia|agencia|coordinacion|area|"
        r"ministerio publico)(?:es|s)? (?:(?!con\b)\w+ ){0,3}?especializad[oa]s?|"
        r"unidad para la investigacion)|\b(?:unidad|fiscalia|agencia|coordinacion)(?:es|"
        r"s)? especializad[oa]s?\b.{0,120}\b(?:contara|se integrara|tendra)n?\b",
        r"^\s*[ivxl]+\. unidad",
    ),
    make_rule(
        "data_ordered", ("data", "yes"), HIGH,
        r"\bestadistic\w+|\b(?:bancos?|bases?) (?:\w+ )?(?:nacional |"
        r"estatal )?de datos\b(?! publicos)|\bdiagnosticos?\b|\bindicadores\b|"
        r"\bregistros? (?:nacional|estatal|unico|suficiente|de (?:casos|victimas|delitos|"
        r"los delitos))\w*|\b(?:recopil|recab|sistematiz|acopi)\w+\b.{0,60}\b(?:datos|"
        r"informacion)\b|\bsistemas? (?:\w+ ){0,3}?de (?:informacion|recoleccion|"
        r"vigilancia y observacion)|\b(?:investigacion(?:es)?(?: cientifica)? y (?:estudios|"
        r"el intercambio)|estudios (?:necesarios )?(?:para conocer|sobre las causas))",
        r"lugares publicos|cambio de identidad|\bfase de investigacion|"
        r"registro de sus operaciones|bases de datos publicos",
    ),
)  # fmt: skip
