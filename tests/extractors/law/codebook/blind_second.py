"""The second blind split: 72 provisions in other words and another order of clauses.

Written after the first split was learnt from, labelled before the coder ran. First sight:
precision 0.931, recall 0.635 (rules of version 1: 0.848, 0.329). Then learnt from as well.
Writer and rule maker are one hand from here on, so that the vocabulary is not all unseen.
"""

from __future__ import annotations

from typing import Final

SECOND: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "a penalty that closes the definition",
        "Quien capte, acoja o entregue a otra persona, o gestione su traslado, con la intención "
        "de obligarla a ejercer la prostitución o a laborar sin paga y contra su voluntad, se "
        "hará merecedor a una sanción privativa de la libertad no menor de siete ni mayor de "
        "catorce años, así como a multa de entre quinientas y mil quinientas veces la Unidad de "
        "Medida y Actualización.",
        "typifies=own means_required=not_required purposes=sexual_exploitation "
        "purposes=forced_labour penalty_prison=7-14 penalty_fine=500-1500",
    ),
    (
        "trafficking punished in the passive",
        "La trata de personas será castigada con prisión de seis a dieciséis años y con multa "
        "por el equivalente de setecientos a dos mil días de salario.",
        "typifies=own penalty_prison=6-16 penalty_fine=700-2000",
    ),
    (
        "a penalty by reference to the preceding article",
        "A los autores del ilícito de trata de personas se les sancionará, además del decomiso "
        "de los bienes, con pena corporal de doce a veinte años de prisión y mil a tres mil días "
        "multa.",
        "typifies=own penalty_prison=12-20 penalty_fine=1000-3000",
    ),
    (
        "means first, then acts and a purpose",
        "Mediante el uso de la violencia, el chantaje o la promesa de un pago, ninguna persona "
        "podrá ser reclutada, trasladada ni recibida para fines de explotación laboral; quien "
        "así lo haga comete el delito de trata de personas.",
        "typifies=own means_required=required purposes=labour_exploitation",
    ),
    (
        "a definition in the terms of a glossary, with purposes in figures",
        "Trata de personas. Consiste en reclutar, alojar o transferir a un ser humano, "
        "valiéndose del engaño, con alguno de los propósitos siguientes:\n1. Someterlo a "
        "esclavitud o a prácticas similares;\n2. Casarlo por la fuerza o contra su voluntad;\n3. "
        "Extraerle algún órgano o tejido; o\n4. Hacerlo mendigar.",
        "means_required=required purposes=slavery purposes=forced_marriage purposes=organs "
        "purposes=forced_begging",
    ),
    (
        "modalities of exploitation",
        "Son modalidades de la explotación que esta Ley reconoce: la servidumbre por deudas, la "
        "adopción irregular de infantes, la utilización de adolescentes por grupos delictivos "
        "para cometer ilícitos y el sometimiento a experimentos médicos.",
        "purposes=servitude purposes=illegal_adoption purposes=use_in_crime purposes=experiments",
    ),
    (
        "means that are dispensed with for the young",
        "Cuando el pasivo sea menor de edad se prescindirá de la acreditación de los medios para "
        "tener por cometida la trata de personas.",
        "means_required=required_of_adults",
    ),
    (
        "it is trafficking with or without means",
        "El delito de trata se actualiza con independencia de los medios que el agente haya "
        "utilizado.",
        "means_required=not_required",
    ),
    (
        "that a victim agreed",
        "El hecho de que la víctima haya aceptado la explotación no eximirá de responsabilidad "
        "al autor.",
        "consent_irrelevant=always",
    ),
    (
        "consent that does not benefit",
        "De ningún modo beneficiará al procesado el consentimiento que hubiere prestado la "
        "víctima.",
        "consent_irrelevant=always",
    ),
    (
        "a consent that is void for children",
        "Será nulo de pleno derecho el consentimiento expresado por personas que no hayan "
        "cumplido los dieciocho años.",
        "consent_irrelevant=minors",
    ),
    (
        "prosecutors who abstain",
        "El Ministerio Público se abstendrá de ejercitar acción penal en contra de las víctimas "
        "por conductas que les hayan sido impuestas por sus tratantes.",
        "non_punishment=yes",
    ),
    (
        "liability that is not incurred",
        "No incurren en responsabilidad penal ni administrativa las víctimas que hayan "
        "infringido la ley como consecuencia inmediata de haber sido tratadas.",
        "non_punishment=yes",
    ),
    (
        "no charge for the entry",
        "Queda prohibido fincar cargos a la víctima por el uso de documentos falsos para "
        "internarse en el territorio.",
        "non_punishment=yes",
    ),
    (
        "half as much again",
        "La pena se agravará en una mitad en los supuestos que siguen:\nI. Que el sujeto activo "
        "tenga a su cargo la educación o el cuidado de la víctima;\nII. Que exista entre ambos "
        "relación de noviazgo o concubinato; y\nIII. Que se cometa en perjuicio de persona con "
        "discapacidad intelectual.",
        "aggravating_factors=trust aggravating_factors=kinship aggravating_factors=disability",
    ),
    (
        "so much is added",
        "A la pena que corresponda se agregarán de tres a seis años de prisión si la víctima es "
        "una niña o niño, o si quien delinque forma parte de una corporación policiaca.",
        "aggravating_factors=minor aggravating_factors=public_servant",
    ),
    (
        "a third more for the young and the old",
        "Se aplicará una tercera parte más de la sanción cuando el ofendido tenga menos de "
        "catorce años o más de setenta.",
        "aggravating_factors=minor aggravating_factors=elderly",
    ),
    (
        "an aggravated form with its own range",
        "Si con motivo de la conducta la víctima muere o sufre mutilación, la pena será de "
        "veinte a treinta y cinco años de prisión.",
        "aggravating_factors=death aggravating_factors=harm",
    ),
    (
        "circumstances that qualify the offence",
        "La trata se considerará calificada cuando intervenga la delincuencia organizada, se "
        "empleen armas, se intoxique a la víctima con alcohol o drogas, o sea llevada a otro "
        "país.",
        "aggravating_factors=organised_crime aggravating_factors=violence "
        "aggravating_factors=drugs aggravating_factors=borders",
    ),
    (
        "clients in the plural",
        "Quienes a sabiendas de la condición de víctima sostengan con ella relaciones sexuales a "
        "cambio de una remuneración serán sancionados con prisión de cuatro a ocho años.",
        "clients_punished=yes typifies=own",
    ),
    (
        "an object to leave the crime to the General Law",
        "Los supuestos y sanciones de los delitos de trata de personas son los contenidos en la "
        "Ley General en materia de trata.",
        "typifies=general_law refers_to_general_law=yes",
    ),
    (
        "the penal code that governs the crime",
        "El tipo penal de trata de personas es el que define el artículo 192 del Código Penal "
        "para esta Entidad Federativa.",
        "typifies=penal_code",
    ),
    (
        "a heading with the guarantees of victims",
        "Además de lo que dispone el Código Nacional, son prerrogativas de las personas "
        "víctimas:\na) Recibir copia de su declaración; y\nb) Contar con protección policial.",
        "victims_rights=yes",
    ),
    (
        "what the law recognises",
        "Esta Ley reconoce a favor de las víctimas directas e indirectas el derecho a la verdad "
        "y a un trato digno.",
        "victims_rights=yes",
    ),
    (
        "authorities that see to rights",
        "Las autoridades velarán por el pleno ejercicio de los derechos de las víctimas durante "
        "todas las etapas del procedimiento.",
        "victims_rights=yes",
    ),
    (
        "a judgment that includes damages",
        "Toda sentencia de condena contendrá pronunciamiento sobre la reparación del daño "
        "material y moral que se haya causado.",
        "reparation=ordered",
    ),
    (
        "a subsidiary duty of the treasury",
        "Ante la insolvencia del sentenciado, la Secretaría de Finanzas pagará en forma "
        "subsidiaria la indemnización por los daños causados a la víctima.",
        "reparation=ordered reparation=state_pays",
    ),
    (
        "places that lodge victims",
        "La Procuraduría de Protección dispondrá de espacios de alojamiento temporal, seguros y "
        "gratuitos para las víctimas y sus hijas e hijos.",
        "shelters=yes",
    ),
    (
        "houses of security that civil society runs",
        "El Estado celebrará convenios con asociaciones civiles para que operen albergues y "
        "casas de seguridad en favor de las víctimas.",
        "shelters=yes",
    ),
    (
        "money for refuges",
        "Se destinará una partida para el sostenimiento de los refugios especializados en "
        "víctimas de trata.",
        "shelters=yes",
    ),
    (
        "return of nationals from abroad",
        "Cuando una persona oriunda del Estado sea víctima en el extranjero, el Instituto del "
        "Migrante gestionará su retorno seguro y los trámites ante el consulado respectivo.",
        "foreign_victims_return=yes",
    ),
    (
        "no deportation",
        "Las víctimas de nacionalidad extranjera no serán deportadas mientras no concluya el "
        "procedimiento, y se les facilitará la regularización de su estancia.",
        "foreign_victims_return=yes",
    ),
    (
        "talks in schools",
        "La Secretaría de Educación impartirá en las escuelas pláticas y conferencias que "
        "alerten al alumnado y a los padres de familia sobre los métodos de enganche.",
        "prevention=yes",
    ),
    (
        "a culture of denouncing",
        "Fomentar entre la ciudadanía la cultura de la denuncia y el rechazo al consumo de "
        "servicios sexuales de personas tratadas.",
        "prevention=yes",
    ),
    (
        "inspectors of work",
        "Los inspectores del trabajo practicarán visitas a los campos agrícolas, maquiladoras y "
        "talleres para descubrir casos de trabajo forzado.",
        "prevention=yes",
    ),
    (
        "a public policy of prevention",
        "La Secretaría de Gobierno diseñará y pondrá en marcha políticas públicas encaminadas a "
        "la prevención de la trata de personas.",
        "prevention=yes",
    ),
    (
        "a collegiate body of the governor",
        "Para coordinar a las dependencias en la materia, habrá una Comisión Intersecretarial de "
        "carácter permanente, dependiente del Titular del Ejecutivo.",
        "commission=yes",
    ),
    (
        "the body whose creation is ordered",
        "Queda instituido el Consejo Estatal de Prevención y Combate a la Trata de Personas como "
        "órgano colegiado de decisión.",
        "commission=yes",
    ),
    (
        "members under a president",
        "El Consejo estará presidido por el Gobernador y tendrá como vocales a las personas "
        "titulares de:\nI. La Secretaría de Gobierno;\nII. La Fiscalía General;\nIII. La "
        "Secretaría de Turismo; y\nIV. La Comisión de Derechos Humanos.",
        "commission_members=4",
    ),
    (
        "a number of seats",
        "El Comité Interinstitucional contará con dieciséis integrantes propietarios y sus "
        "suplentes.",
        "commission_members=16",
    ),
    (
        "a term in working days to begin",
        "Dentro de los veinte días hábiles que sigan a la entrada en vigor de este ordenamiento, "
        "el Gobernador convocará a la instalación de la Comisión.",
        "commission_term=P20D",
    ),
    (
        "a programme of the commission",
        "Compete a la Comisión aprobar y evaluar cada año la ejecución del Programa Estatal de "
        "Prevención, Atención y Erradicación de la Trata.",
        "programme=yes",
    ),
    (
        "the programme is the instrument",
        "El Programa Estatal es el instrumento rector de la política contra la trata de "
        "personas, y contendrá como mínimo un diagnóstico, metas e indicadores.",
        "programme=yes data=yes",
    ),
    (
        "a fund with a purpose",
        "Con el propósito de sufragar la atención de las víctimas, el Gobierno del Estado "
        "integrará un Fondo de Asistencia, que administrará la Secretaría de Finanzas.",
        "fund=own",
    ),
    (
        "where the money of a fund comes from",
        "El Fondo para las víctimas se alimentará de las aportaciones del Estado, de los "
        "donativos y de las multas que se impongan por estos delitos.",
        "fund=own",
    ),
    (
        "town councils that withdraw licences",
        "Los gobiernos municipales revocarán la licencia del establecimiento en que se explote a "
        "personas e informarán de ello a la Fiscalía.",
        "municipal_duties=yes",
    ),
    (
        "what is laid on mayors' offices",
        "Las Alcaldías tendrán a su cargo la difusión de los números de emergencia.",
        "municipal_duties=yes",
    ),
    (
        "town police in a list",
        "Son facultades de los Municipios:\nI. Formar a sus policías en la identificación de "
        "víctimas; y\nII. Canalizar a éstas a las instancias competentes.",
        "municipal_duties=yes training=yes",
    ),
    (
        "specialised teaching for judges",
        "El Poder Judicial programará seminarios y diplomados para juezas, jueces y personal "
        "jurisdiccional sobre los delitos materia de esta Ley.",
        "training=yes",
    ),
    (
        "permanent preparation of the police",
        "La preparación permanente de los cuerpos policiacos comprenderá técnicas de entrevista "
        "a víctimas.",
        "training=yes",
    ),
    (
        "a unit in the attorney's office",
        "El Fiscal General designará agentes del Ministerio Público que integrarán una unidad "
        "especializada en la persecución de estos delitos.",
        "specialised_unit=yes",
    ),
    (
        "figures on cases",
        "La Fiscalía entregará cada trimestre un reporte estadístico de denuncias y "
        "consignaciones.",
        "data=yes",
    ),
    (
        "studies",
        "Promover investigaciones académicas y estudios sobre las causas y consecuencias de la "
        "trata.",
        "data=yes",
    ),
    (
        "a register",
        "La Comisión llevará un padrón de víctimas atendidas, con los datos disociados de "
        "identificación.",
        "data=yes",
    ),
    (
        "officials who are disqualified",
        "El servidor público que omita denunciar será inhabilitado de uno a seis años para "
        "desempeñar empleo, cargo o comisión.",
        "",
    ),
    (
        "a fund for buildings",
        "El fondo para el mantenimiento de los edificios del Poder Judicial se integrará con los "
        "derechos que se recauden.",
        "",
    ),
    (
        "a training of hotel guests' dogs",
        "Las asociaciones de adiestramiento canino registrarán a sus socios ante la Secretaría.",
        "",
    ),
    (
        "the Secretary signs",
        "La Secretaría Ejecutiva levantará acta de cada sesión y la firmarán los integrantes del "
        "Consejo presentes.",
        "",
    ),
    (
        "substitutes",
        "Por cada integrante del Consejo habrá un suplente, quien tendrá las mismas facultades "
        "que el titular.",
        "",
    ),
    (
        "the quorum by number",
        "Para que la Comisión sesione válidamente se requiere la presencia de siete integrantes.",
        "",
    ),
    (
        "visits to the register",
        "Cualquier persona podrá consultar los asientos del Registro Público de la Propiedad.",
        "",
    ),
    (
        "who consents to be interviewed",
        "Sin el consentimiento de la víctima no se difundirá su imagen en medio alguno.",
        "",
    ),
    (
        "the accused is not exempt",
        "El imputado no quedará exento de responsabilidad civil por la muerte de la víctima.",
        "",
    ),
    (
        "a programme of sessions",
        "El orden del día incluirá el programa de trabajo de la sesión.",
        "",
    ),
    (
        "the shelter of the law",
        "Las personas que se hayan inscrito al amparo de la ley anterior conservarán su refugio "
        "fiscal.",
        "",
    ),
    (
        "a penalty for a false complaint is lowered",
        "La sanción se reducirá hasta la mitad cuando el adulto mayor o la persona con "
        "discapacidad repare el daño ambiental.",
        "",
    ),
    (
        "goods that come back",
        "Los bienes asegurados que retornen a su propietario se entregarán mediante acta.",
        "",
    ),
    (
        "local offices in a glossary",
        "VII. Ayuntamiento: El órgano de gobierno del municipio;",
        "",
    ),
    (
        "the term to answer",
        "La Comisión Interinstitucional responderá las solicitudes de información en un plazo de "
        "quince días hábiles.",
        "",
    ),
    (
        "specialised staff are consulted",
        "El dictamen será rendido por perito especializado en la materia de que se trate.",
        "",
    ),
    (
        "years of a registry",
        "Los prestadores de servicios de hospedaje conservarán sus registros por un período de "
        "dos a cinco años bajo pena de multa.",
        "",
    ),
    (
        "a rule of interpretation",
        "En la interpretación de esta Ley se estará al interés superior de la niñez y a la "
        "perspectiva de género.",
        "",
    ),
)
