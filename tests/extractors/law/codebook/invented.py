"""Provisions in the drafting of several states, all invented, with what they answer."""

from __future__ import annotations

from typing import Final

ACTS = "capte, enganche, traslade, entregue o reciba a una o más personas"
TRAFFICKING = f"Comete el delito de trata de personas quien {ACTS}"

PROVISIONS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "a definition with means, in one sentence",
        f"{TRAFFICKING}, por medio de la violencia, el engaño o el abuso de poder, para "
        "someterlas a explotación sexual, trabajos forzados o esclavitud.",
        "typifies=own means_required=required purposes=sexual_exploitation "
        "purposes=forced_labour purposes=slavery",
    ),
    (
        "a definition whose means stand in a list",
        f"{TRAFFICKING}, con fines de servidumbre, valiéndose de:\nI. Amenazas;\nII. Coacción; o\n"
        "III. La seducción.",
        "typifies=own means_required=required purposes=servitude",
    ),
    (
        "a definition without means, with its penalty in figures",
        f"A quien {ACTS} con fines de explotación laboral, se le impondrán de 6 a 12 años de "
        "prisión y de 500 a 1,500 días multa.",
        "typifies=own means_required=not_required purposes=labour_exploitation "
        "penalty_prison=6-12 penalty_fine=500-1500",
    ),
    (
        "means that need not be proved of minors",
        f"{TRAFFICKING}, mediante engaño o violencia, con fines de mendicidad forzada.\n"
        "Cuando la víctima sea menor de dieciocho años no se requerirá acreditar los medios.",
        "typifies=own means_required=required means_required=required_of_adults "
        "purposes=forced_begging",
    ),
    (
        "means that nobody need have used",
        "Para acreditar el delito no es requisito que se emplee alguno de los medios.",
        "means_required=not_required",
    ),
    (
        "a definition that itself waives the means",
        f"{TRAFFICKING}, sin que sea necesario el uso de medios como el engaño o la violencia, "
        "con fines de adopción ilegal.",
        "typifies=own means_required=not_required purposes=illegal_adoption",
    ),
    (
        "means of another offence waived for minors",
        "Tratándose de menores no se requerirá la comprobación de los medios a que alude este "
        "artículo.",
        "",
    ),
    (
        "a glossary that defines without punishing",
        "Trata de personas: toda conducta dirigida a captar, transportar, acoger o recibir "
        "personas para extraer sus órganos, tejidos o células.",
        "means_required=not_required purposes=organs",
    ),
    (
        "a penalty in words, in its own article",
        "Al que cometa el delito de trata de personas se le impondrá prisión de cinco a quince "
        "años y multa de quinientos a mil días de salario mínimo.",
        "typifies=own penalty_prison=5-15 penalty_fine=500-1000",
    ),
    (
        "a penalty in words and figures, in units",
        "El responsable del delito de trata de personas será sancionado con pena de diez (10) a "
        "veinte (20) años de prisión y multa de dos mil a tres mil unidades de medida y "
        "actualización.",
        "typifies=own penalty_prison=10-20 penalty_fine=2000-3000",
    ),
    (
        "penalties listed, the first of them without aggravation",
        "A quien cometa el delito de trata de personas se le aplicará:\n"
        "I. De seis a doce años de prisión y de quinientos a mil días multa;\n"
        "II. De nueve a dieciocho años de prisión, si se empleó violencia; y\n"
        "III. Las penas de la fracción anterior, que se aumentarán en un tercio si la víctima "
        "padece alguna discapacidad.",
        "typifies=own penalty_prison=6-12 penalty_fine=500-1000 aggravating_factors=violence "
        "aggravating_factors=disability",
    ),
    (
        "a fine in times the daily value",
        "A quien cometa el delito de trata de personas se le impondrán de ocho a veinticinco años "
        "de prisión y multa de mil a dos mil quinientas veces el valor diario de la Unidad de "
        "Medida y Actualización.",
        "typifies=own penalty_prison=8-25 penalty_fine=1000-2500",
    ),
    (
        "years that are no prison",
        "Los expedientes de los casos de trata de personas se conservarán de cinco a diez años.",
        "",
    ),
    (
        "another offence of the law",
        "A quien dirija un hospedaje y oculte en él a una víctima se le impondrá prisión de dos a "
        "cuatro años.",
        "typifies=own",
    ),
    (
        "aggravations in an article of their own",
        "Las penas previstas en el artículo anterior se aumentarán hasta en una mitad cuando:\n"
        "I. El responsable sea servidor público o ministro de culto;\n"
        "II. Exista parentesco entre el responsable y la víctima;\n"
        "III. La víctima sea una persona adulta mayor o indígena; o\n"
        "IV. Se cause la muerte de la víctima.",
        "aggravating_factors=public_servant aggravating_factors=minister "
        "aggravating_factors=kinship aggravating_factors=elderly aggravating_factors=indigenous "
        "aggravating_factors=death",
    ),
    (
        "an aggravation whose condition stands first",
        "Si en la comisión del delito intervienen miembros de la delincuencia organizada, la pena "
        "se incrementará en una tercera parte.",
        "aggravating_factors=organised_crime",
    ),
    (
        "a graver penalty instead of an increase",
        "Cuando el delito se cometa contra una mujer embarazada se impondrán de diez a dieciocho "
        "años de prisión.",
        "aggravating_factors=pregnant",
    ),
    (
        "a penalty that is lowered",
        "La pena se reducirá en un tercio cuando quien participó sin violencia entregue a la "
        "víctima menor de edad a la autoridad.",
        "",
    ),
    (
        "a budget that grows is no aggravation",
        "El Congreso aumentará cada año los recursos para la atención de niñas y niños.",
        "",
    ),
    (
        "consent that never counts",
        "El consentimiento otorgado por la víctima no será considerado causa excluyente de "
        "responsabilidad.",
        "consent_irrelevant=always",
    ),
    (
        "consent that does not count where means were used",
        "El consentimiento de la víctima no se tendrá en cuenta cuando se haya recurrido a "
        "cualquiera de los medios señalados.",
        "consent_irrelevant=if_means",
    ),
    (
        "consent of minors",
        "El consentimiento de las personas menores de dieciocho años es irrelevante.",
        "consent_irrelevant=minors",
    ),
    (
        "consent that is asked for",
        "Toda revisión médica requiere el consentimiento informado de la víctima.",
        "",
    ),
    (
        "victims who are not punished",
        "Las víctimas de trata de personas no serán sancionadas por los ilícitos que hubieren "
        "cometido como resultado directo de serlo.",
        "non_punishment=yes",
    ),
    (
        "no proceedings against the victim",
        "No se procederá penalmente contra la víctima por su estancia irregular.",
        "non_punishment=yes",
    ),
    (
        "victims who are not named",
        "Las víctimas no serán exhibidas ante los medios de comunicación.",
        "",
    ),
    (
        "rights of victims, listed",
        "Las víctimas tendrán los siguientes derechos:\nI. Ser escuchadas; y\nII. Guardar "
        "silencio sobre su domicilio.",
        "victims_rights=yes",
    ),
    (
        "rights of other people",
        "Las personas trabajadoras del Instituto tienen derecho a un descanso semanal.",
        "",
    ),
    (
        "reparation by the offender",
        "La sentencia condenatoria ordenará la reparación integral del daño.",
        "reparation=ordered",
    ),
    (
        "reparation paid by the state",
        "Si el sentenciado no cubre la reparación del daño, el Estado la pagará con su "
        "presupuesto.",
        "reparation=ordered reparation=state_pays",
    ),
    (
        "shelters to be made",
        "El Sistema estatal creará y operará albergues para quienes hayan sido rescatadas.",
        "shelters=yes",
    ),
    (
        "a refuge named in a glossary",
        "I. Refugio: el inmueble de domicilio reservado.",
        "",
    ),
    (
        "refugees are no refuge",
        "La condición de refugiado se solicitará ante la autoridad migratoria.",
        "",
    ),
    (
        "return of the victims",
        "Se facilitará a las víctimas el retorno voluntario a su lugar de origen.",
        "foreign_victims_return=yes",
    ),
    (
        "stay of foreign victims",
        "La autoridad gestionará que permanezcan en territorio nacional mientras dure el juicio.",
        "foreign_victims_return=yes",
    ),
    (
        "campaigns",
        "La Secretaría de Educación realizará campañas permanentes de información en las escuelas.",
        "prevention=yes",
    ),
    (
        "places that are watched",
        "La autoridad inspeccionará hoteles, bares y centros nocturnos.",
        "prevention=yes",
    ),
    (
        "electoral campaigns",
        "Durante las campañas electorales se suspenderá la entrega de apoyos.",
        "",
    ),
    (
        "a commission that is created",
        "Se crea la Comisión Interinstitucional contra la Trata de Personas como órgano de "
        "coordinación.",
        "commission=yes",
    ),
    (
        "a council that the executive sets up",
        "El Ejecutivo establecerá un Consejo Estatal para Prevenir la Trata de Personas.",
        "commission=yes",
    ),
    (
        "a commission mentioned but not created",
        "El informe sobre la trata de personas se entregará a la Comisión Interinstitucional cada "
        "enero.",
        "",
    ),
    (
        "a commission that may create working groups",
        "La Comisión Interinstitucional podrá crear un comité para coordinar sus visitas.",
        "",
    ),
    (
        "another commission",
        "Se crea la Comisión Ejecutiva de Atención, que coordinará a las demás.",
        "",
    ),
    (
        "members that are listed, one of them repealed",
        "La Comisión se integra por las personas titulares de:\nI. La Secretaría de Gobierno;\n"
        "II. La Fiscalía;\nIII. Se deroga;\nIV. La Secretaría de Salud; y\nV. El Instituto de las "
        "Mujeres.",
        "commission_members=4",
    ),
    (
        "members that are counted in words",
        "El Consejo estará integrado por once consejeros honorarios.",
        "commission_members=11",
    ),
    (
        "a term to install the commission",
        "La Comisión Interinstitucional se instalará dentro de los cuarenta y cinco días hábiles "
        "siguientes a la entrada en vigor de esta Ley.",
        "commission_term=P45D",
    ),
    (
        "a term in months",
        "En un plazo no mayor de seis meses deberá quedar instalado el Consejo.",
        "commission_term=P6M",
    ),
    (
        "a term for something else",
        "El Ejecutivo expedirá el Reglamento dentro de los sesenta días siguientes.",
        "",
    ),
    (
        "a programme",
        "La Comisión elaborará el Programa Estatal contra la Trata de Personas.",
        "programme=yes",
    ),
    (
        "a programme of another kind",
        "El programa informático del registro será auditado cada año.",
        "",
    ),
    (
        "a fund of its own",
        "Se crea el Fondo Estatal para la Protección y Asistencia a las Víctimas.",
        "fund=own",
    ),
    (
        "a fund of another law",
        "Los gastos se cubrirán con el fondo que prevé la Ley de Víctimas del Estado.",
        "fund=other_law",
    ),
    (
        "a fund that may be made",
        "Los particulares podrán constituir un fondo de apoyo a las víctimas.",
        "",
    ),
    (
        "duties of municipalities",
        "Corresponde a los municipios:\nI. Retirar anuncios de la vía pública; y\nII. Nombrar un "
        "enlace.",
        "municipal_duties=yes",
    ),
    (
        "municipalities that may agree",
        "Los municipios podrán celebrar convenios entre sí.",
        "",
    ),
    (
        "officials who are trained",
        "La Fiscalía capacitará a sus agentes y peritos.",
        "training=yes",
    ),
    (
        "victims who are trained for work",
        "Se ofrecerá a las víctimas capacitación para el trabajo por personal del Instituto.",
        "",
    ),
    (
        "a specialised unit",
        "La Fiscalía General contará con una Unidad Especializada y con peritos propios.",
        "specialised_unit=yes",
    ),
    (
        "a specialised unit that is only named",
        "El aviso se dará a la Unidad Especializada por cualquier vía.",
        "",
    ),
    (
        "data that are gathered",
        "El Secretariado llevará un registro estatal de casos y publicará estadísticas.",
        "data=yes",
    ),
    (
        "the General Law, by its name",
        "Es supletoria la Ley General para Prevenir, Sancionar y Erradicar los Delitos en Materia "
        "de Trata de Personas.",
        "refers_to_general_law=yes",
    ),
    (
        "the General Law, in short",
        "La competencia se rige por la Ley General.",
        "refers_to_general_law=yes",
    ),
    (
        "another general law",
        "Se estará a la Ley General de Víctimas.",
        "",
    ),
    (
        "offences that are those of the General Law",
        "Los tipos penales y las sanciones son los que establece la Ley General.",
        "typifies=general_law refers_to_general_law=yes",
    ),
    (
        "competence left to the federation",
        "Es facultad del Congreso de la Unión establecer los tipos penales de la trata de "
        "personas.",
        "typifies=general_law",
    ),
    (
        "the offence of the penal code",
        "Para esta Ley, el delito de trata de personas es el tipificado en el artículo 199 del "
        "Código Penal del Estado.",
        "typifies=penal_code",
    ),
    (
        "an attempt punished by the penal code",
        "La tentativa de los delitos de esta Ley se sancionará conforme al Código Penal.",
        "",
    ),
    (
        "clients who know",
        "A quien a sabiendas de que es víctima contrate sus servicios se le impondrán de tres a "
        "seis años de prisión.",
        "clients_punished=yes typifies=own",
    ),
    (
        "an owner who knows",
        "A quien con conocimiento alquile un local para ese fin se le impondrán de dos a cinco "
        "años de prisión.",
        "typifies=own",
    ),
    (
        "purposes listed in an article of their own",
        "Se entenderá por explotación:\nI. La esclavitud;\nII. La prostitución ajena;\nIII. La "
        "experimentación biomédica;\nIV. El matrimonio servil; y\nV. Valerse de menores en "
        "actividades delictivas.",
        "purposes=slavery purposes=sexual_exploitation purposes=experiments "
        "purposes=forced_marriage purposes=use_in_crime",
    ),
    (
        "the verb is no crime",
        "Si se trata de personas que captan, transportan y entregan correspondencia, la autoridad "
        "postal las acreditará.",
        "",
    ),
    (
        "a definition with organs, means and their waiver for minors",
        "Es responsable del delito de trata de personas el que, con violencia, con engaños o "
        "aprovechando un abuso de poder, ofrezca a otro, lleve, traslade, entregue, reciba o acoja "
        "a quien habrá de ser sometido a explotación sexual, servicios forzados, esclavitud, "
        "servidumbre o a la extracción de un órgano.\nNo se requerirá probar los medios si la "
        "víctima de la trata es menor de edad o no tiene capacidad de entender.",
        "typifies=own means_required=required means_required=required_of_adults "
        "purposes=sexual_exploitation purposes=forced_labour purposes=slavery "
        "purposes=servitude purposes=organs",
    ),
    (
        "penalties with lettered aggravations below an item",
        "Quien incurra en el delito de trata de personas recibirá:\nI. Prisión de siete a catorce "
        "años y de seiscientos a mil ochocientos días multa;\nII. Prisión de diez a veinte años, "
        "si el ofendido es menor de edad o carece de capacidad para comprender; y\nIII. Las penas "
        "de las fracciones anteriores, que se incrementarán en un tercio:\na) Si usó para ello una "
        "función pública;\nb) Si la víctima es una persona mayor de sesenta años o indígena; o\n"
        "c) Si hay parentesco entre ambos.",
        "typifies=own penalty_prison=7-14 penalty_fine=600-1800 aggravating_factors=minor "
        "aggravating_factors=incapable aggravating_factors=public_servant "
        "aggravating_factors=elderly aggravating_factors=indigenous "
        "aggravating_factors=kinship",
    ),
    (
        "a penal code's offence without means",
        "Se impondrá prisión de 11 a 16 años y de 9 mil a 14 mil días multa al que traslade, "
        "entregue, aloje o reciba a alguien para su explotación sexual, su esclavitud, su trabajo "
        "forzado o la extirpación de sus órganos, tejidos o células.\nSi la víctima es menor de 18 "
        "años o no tiene capacidad de comprender lo que pasa, las penas se aumentarán en una "
        "cuarta parte; se aumentará la pena en un tercio si hubo violencia.",
        "typifies=own means_required=not_required purposes=sexual_exploitation "
        "purposes=slavery purposes=forced_labour purposes=organs penalty_prison=11-16 "
        "penalty_fine=9000-14000 aggravating_factors=violence aggravating_factors=minor "
        "aggravating_factors=incapable",
    ),
    (
        "a commission defined as a collegiate organ",
        "La Comisión Interinstitucional para Prevenir y Erradicar la Trata de Personas en el "
        "Estado es un órgano colegiado, de carácter permanente, cuyo objeto es coordinar las "
        "acciones de sus miembros.",
        "commission=yes",
    ),
    (
        "a commission that the governor creates, with its members",
        "Para el cumplimiento de esta Ley, el Gobernador del Estado creará la Comisión "
        "Interinstitucional, que se integrará por los titulares de:\nI. La Secretaría de "
        "Gobierno, quien la presidirá;\nII. La Secretaría de Seguridad Pública;\nIII. La "
        "Procuraduría General de Justicia; y\nIV. El Sistema para el Desarrollo Integral de "
        "la Familia.",
        "commission=yes commission_members=4",
    ),
    (
        'members after "conformada por"',
        "La Comisión estará conformada por un representante de cada una de las siguientes "
        "dependencias e instituciones:\nI. Secretaría General de Gobierno;\nII. Secretaría de"
        " Salud;\nIII. Secretaría de Educación;\nIV. Secretaría de Turismo; y\nV. Instituto "
        "de la Mujer.",
        "commission_members=5",
    ),
    (
        "a term that the passive gives",
        "La Comisión a que se refiere esta Ley deberá quedar instalada en un plazo que no "
        "exceda de sesenta días hábiles contados a partir de la entrada en vigor de la misma.",
        "commission_term=P60D",
    ),
    (
        "a term to issue the programme once the commission stands",
        "El Programa Estatal deberá expedirse dentro de los noventa días siguientes a la "
        "instalación de la Comisión.",
        "programme=yes",
    ),
    (
        "what a commission does",
        "Toca a la Comisión:\nI. Elaborar el Programa Estatal contra la Trata de Personas y "
        "vigilarlo;\nII. Realizar campañas de denuncia;\nIII. Recopilar cada semestre los datos de "
        "los casos que se conozcan; y\nIV. Firmar convenios.",
        "programme=yes prevention=yes data=yes",
    ),
    (
        'rights that "son derechos" lists',
        "Son derechos de las víctimas del delito de trata de personas los siguientes:\nI. Que"
        " se respete su dignidad;\nII. Recibir atención médica; y\nIII. La protección de su "
        "identidad.",
        "victims_rights=yes",
    ),
    (
        "no victim at all is punished",
        "Ninguna víctima de trata de personas será sancionada penal ni administrativamente "
        "por su participación en actividades ilícitas que sean consecuencia directa de su "
        "situación de víctima.",
        "non_punishment=yes",
    ),
    (
        "victims who are not subject to liability",
        "Las víctimas de la trata de personas no serán sujetos de responsabilidad penal por "
        "la comisión de cualquier delito que sea el resultado directo de haber sido objeto de"
        " trata.",
        "non_punishment=yes",
    ),
    (
        "consent that nobody may invoke",
        "En ningún caso el consentimiento de la víctima podrá ser invocado como causa de "
        "exclusión del delito.",
        "consent_irrelevant=always",
    ),
    (
        "consent in any form of the offence",
        "A nadie excusa el consentimiento de la víctima, que no surtirá efecto alguno en juicio.",
        "consent_irrelevant=always",
    ),
    (
        "consent named after its irrelevance",
        "Será irrelevante el consentimiento que la víctima haya prestado para su explotación.",
        "consent_irrelevant=always",
    ),
    (
        "damages that a sentence orders",
        "El sentenciado por el delito de trata de personas será condenado a pagar a favor de "
        "la víctima la reparación del daño, que incluirá los costos del tratamiento médico.",
        "reparation=ordered",
    ),
    (
        "the state in the offender's stead",
        "El Estado cubrirá la reparación del daño de manera subsidiaria cuando el sentenciado"
        " sea insolvente.",
        "reparation=ordered reparation=state_pays",
    ),
    (
        "temporary shelters",
        "Las autoridades estatales establecerán albergues temporales específicamente creados "
        "para las víctimas del delito de trata de personas, donde se les brinde alojamiento "
        "digno.",
        "shelters=yes",
    ),
    (
        "repatriation",
        "Las autoridades facilitarán la repatriación de las víctimas nacionales de otros "
        "países, en coordinación con las autoridades migratorias.",
        "foreign_victims_return=yes",
    ),
    (
        "powers of town councils",
        "Los ayuntamientos, en el ámbito de su competencia, tendrán las siguientes "
        "atribuciones:\nI. Instrumentar acciones para prevenir la trata de personas; y\nII. "
        "Vigilar los establecimientos mercantiles.",
        "municipal_duties=yes prevention=yes",
    ),
    (
        "training that is encouraged",
        "Fomentar e impulsar la capacitación y formación continua de los servidores públicos "
        "con la finalidad de prevenir la trata de personas.",
        "training=yes",
    ),
    (
        "a prosecutor's office that will work",
        "En la Procuraduría General de Justicia funcionará una fiscalía especializada en la "
        "investigación de los delitos de trata de personas.",
        "specialised_unit=yes",
    ),
    (
        "a fund made up of a list",
        "El Ejecutivo del Estado constituirá un fondo para la protección y asistencia a las "
        "víctimas, que se integrará con:\nI. Los recursos del presupuesto; y\nII. Los bienes "
        "decomisados.",
        "fund=own",
    ),
    (
        "a data bank",
        "Se integrará un banco estatal de datos sobre la trata de personas.",
        "data=yes",
    ),
    (
        "offences of a title of the General Law",
        "Para los efectos de esta Ley se consideran delitos en materia de trata de personas "
        "los previstos en el Título Segundo del Libro Primero de la Ley General.",
        "typifies=general_law refers_to_general_law=yes",
    ),
    (
        "offences prosecuted under the General Law",
        "Los delitos de trata de personas se investigarán, perseguirán y sancionarán en los "
        "términos de la Ley General.",
        "typifies=general_law refers_to_general_law=yes",
    ),
    (
        "an offence punished under the penal code",
        "El delito de trata de personas será sancionado conforme a lo dispuesto por el Código"
        " Penal para el Estado.",
        "typifies=penal_code",
    ),
    (
        "trafficking as the conduct of another code's article",
        "Se entenderá por trata de personas la conducta típica descrita en el artículo 205 "
        "bis del Código Penal del Estado.",
        "typifies=penal_code",
    ),
    (
        "users of sexual services who know",
        "A quien utilice los servicios sexuales de una persona con conocimiento de que es "
        "víctima de trata se le impondrá pena de tres a nueve años de prisión y de cien a "
        "quinientos días multa.",
        "clients_punished=yes typifies=own",
    ),
    (
        "codes that apply in the gaps",
        "A falta de disposición expresa se aplicarán supletoriamente el Código Penal y el "
        "Código de Procedimientos Penales.",
        "",
    ),
    (
        "a shelter in a glossary without a numeral",
        "Albergue: Lugar destinado a la atención de las víctimas;",
        "",
    ),
    (
        "sessions of the commission",
        "La Comisión sesionará de manera ordinaria cada tres meses y sus acuerdos se tomarán "
        "por mayoría.",
        "",
    ),
    (
        "its quorum",
        "La Comisión sesionará con la mitad más uno de sus integrantes.",
        "",
    ),
    (
        "its secretary",
        "La Secretaría Técnica de la Comisión tendrá a su cargo el archivo.",
        "",
    ),
    (
        "principles",
        "En la aplicación de esta Ley se observarán los principios de dignidad, interés "
        "superior de la niñez y confidencialidad.",
        "",
    ),
    (
        "entry into force",
        "Esta Ley comienza a regir el primero de marzo.",
        "",
    ),
    (
        "a term for the regulation",
        "El Ejecutivo expedirá el Reglamento de esta Ley dentro de los ciento ochenta días "
        "siguientes a su entrada en vigor.",
        "",
    ),
    (
        "data of witnesses that are kept",
        "Los testigos podrán solicitar que se reserven sus datos personales.",
        "",
    ),
    (
        "an aggravation by office",
        "Las penas previstas se aumentarán hasta en una mitad más cuando el responsable sea "
        "servidor público, además de la destitución e inhabilitación; o se valga de las redes"
        " sociales.",
        "aggravating_factors=public_servant",
    ),
    (
        "a penalty that stands before the definition",
        "Se sancionará con prisión de ocho a dieciséis años y multa de mil a tres mil días de"
        " salario mínimo a quien por medio de la coacción física o moral, la seducción o el "
        "engaño, induzca, procure, promueva, capte, reclute, facilite, traslade, consiga, "
        "solicite, ofrezca, mantenga, entregue o reciba a una persona con fines de "
        "explotación sexual.",
        "typifies=own means_required=required purposes=sexual_exploitation "
        "penalty_prison=8-16 penalty_fine=1000-3000",
    ),
    (
        "a definition after Palermo",
        "Para efectos de esta Ley, es trata de personas inducir, procurar, facilitar, "
        "conseguir, captar, transportar, retener o acoger a una persona, recurriendo a la "
        "amenaza, al rapto, al fraude o a la concesión de pagos, con el propósito de obtener "
        "su explotación.",
        "means_required=required",
    ),
    (
        "a penalty in quotas, and consent set aside in passing",
        "Se impondrá de doce a dieciocho años de prisión y multa de mil a mil quinientas "
        "cuotas a quien capte, reclute, acoja o reciba a una persona con el fin de someterla "
        "a trabajos forzados o a la mendicidad, aun cuando medie su consentimiento.",
        "typifies=own means_required=not_required purposes=forced_labour "
        "purposes=forced_begging penalty_prison=12-18 penalty_fine=1000-1500 "
        "consent_irrelevant=always",
    ),
    (
        "an aggravation by trust",
        "La pena se aumentará en dos terceras partes si el delito se comete por quien tenga "
        "una relación de confianza, docente o laboral con la víctima.",
        "aggravating_factors=trust",
    ),
    (
        "aggravations listed as such",
        "Son circunstancias agravantes del delito de trata de personas:\nI. Que la víctima "
        "resulte con lesiones o contraiga una enfermedad incurable;\nII. Que intervengan tres"
        " o más personas pertenecientes a una organización criminal; y\nIII. Que se traslade "
        "a la víctima fuera del Estado.",
        "aggravating_factors=harm aggravating_factors=organised_crime aggravating_factors=borders",
    ),
    (
        "a council created by an imperative",
        "Créase el Consejo Estatal contra la Trata de Personas, con carácter honorífico.",
        "commission=yes",
    ),
    (
        "members in a form of three",
        "El Comité se integra de la siguiente forma:\nI. Un Presidente, que será el "
        "Gobernador;\nII. Un Secretario Ejecutivo; y\nIII. Seis vocales, que serán titulares "
        "de las dependencias que se señalan.",
        "commission_members=3",
    ),
    (
        "a term that stands first",
        "Dentro de los treinta días hábiles siguientes a la publicación de este Decreto se "
        "instalará el Consejo Estatal.",
        "commission_term=P30D",
    ),
    (
        "a call that has its term",
        "El Consejo se reunirá dentro de los treinta días siguientes a la convocatoria.",
        "",
    ),
    (
        "a ministry that trains and discourages",
        "La Secretaría de Turismo capacitará al personal hotelero y desarrollará programas "
        "para desalentar el turismo sexual.",
        "training=yes prevention=yes",
    ),
    (
        "school contents on the risks",
        "Corresponde a la Secretaría de Educación incluir en los planes de estudio contenidos"
        " sobre los riesgos de la trata de personas.",
        "prevention=yes",
    ),
    (
        "municipalities that shall promote",
        "Compete a los Municipios promover la participación ciudadana.",
        "municipal_duties=yes",
    ),
    (
        "agreements of municipalities",
        "El Estado y los municipios celebrarán convenios de colaboración.",
        "",
    ),
    (
        "a right to reparation",
        "Las víctimas tienen derecho a la reparación del daño y a la restitución de sus derechos.",
        "victims_rights=yes reparation=ordered",
    ),
    (
        "what reparation comprises",
        "La reparación del daño comprenderá, además, la indemnización por los ingresos que se"
        " dejaron de percibir.",
        "reparation=ordered",
    ),
    (
        "foreign victims who may stay",
        "Las víctimas extranjeras podrán permanecer en el país mientras dure el proceso, "
        "conforme a la legislación migratoria.",
        "foreign_victims_return=yes",
    ),
    (
        "an agency that is specialised",
        "La Fiscalía establecerá una agencia del Ministerio Público especializada en la "
        "investigación de este delito.",
        "specialised_unit=yes",
    ),
    (
        "a system of information",
        "La Comisión contará con un sistema estatal de información que permita conocer el "
        "número de víctimas.",
        "data=yes",
    ),
    (
        "an economic fund",
        "Habrá un fondo económico estatal para apoyar a las víctimas y a sus familias.",
        "fund=own",
    ),
    (
        "a fund that another law foresees",
        "El fondo de reparación previsto en la Ley de Atención a Víctimas del Estado cubrirá "
        "los gastos.",
        "fund=other_law",
    ),
    (
        "what a programme contains",
        "El Programa Estatal contendrá:\nI. El diagnóstico de la situación;\nII. Las metas y "
        "los indicadores; y\nIII. Los responsables.",
        "programme=yes data=yes",
    ),
    (
        "operative programmes of the year",
        "Las autoridades elaborarán sus programas operativos anuales.",
        "",
    ),
    (
        "conduct of the victim that is no offence",
        "No se considerará delito la conducta de la víctima que haya sido obligada a cometer "
        "ilícitos por sus tratantes.",
        "non_punishment=yes",
    ),
    (
        "names that may not be published",
        "Queda prohibido publicar el nombre de las víctimas.",
        "",
    ),
    (
        "the General Law in the gaps",
        "En lo no previsto se aplicará la Ley General contra la Trata de Personas.",
        "refers_to_general_law=yes",
    ),
    (
        "conduct that the penal code names",
        "Las conductas tipificadas como trata de personas son las que señala el Código Penal "
        "del Estado en su artículo 194.",
        "typifies=penal_code",
    ),
    (
        "buyers who know",
        "A quien adquiera servicios sexuales de una persona sabiendo que es explotada se le "
        "aplicarán de dos a seis años de prisión.",
        "clients_punished=yes typifies=own",
    ),
    (
        "operations of inspection",
        "Se realizarán operativos de inspección en bares, hoteles y centrales de autobuses.",
        "prevention=yes",
    ),
    (
        "types governed by the General Law",
        "Los tipos penales y las penas en materia de trata de personas se regirán por la Ley "
        "General.",
        "typifies=general_law refers_to_general_law=yes",
    ),
    (
        "a judge who sets a fine",
        "El juez fijará el monto de la multa según las posibilidades del sentenciado.",
        "",
    ),
    (
        "aggravations seldom met",
        "Se agravarán las penas en una mitad cuando:\nI. La víctima sea migrante;\nII. Quien "
        "cometió el delito lo dirija o financie;\nIII. Haya más de una víctima;\nIV. Se hayan "
        "suministrado drogas a la víctima; o\nV. El responsable sea reincidente.",
        "aggravating_factors=migrant aggravating_factors=leader "
        "aggravating_factors=several_victims aggravating_factors=drugs aggravating_factors=repeat",
    ),
    (
        "consent without which nothing is published",
        "Sin el consentimiento de la víctima no podrá divulgarse su nombre.",
        "",
    ),
    (
        "a notice that has no effect without consent",
        "No surtirá efectos la diligencia practicada sin el consentimiento de la víctima.",
        "",
    ),
    (
        "a quorum is no aggravation",
        "El Consejo sesionará con la mitad más uno de sus integrantes, sean o no servidores "
        "públicos.",
        "",
    ),
    (
        "a register that is formed",
        "En la formación del registro de hospedaje las autoridades guardarán reserva.",
        "",
    ),
    (
        "an accomplice who is exempt",
        "Quedará exento de pena el partícipe que denuncie el delito y libere a la víctima.",
        "",
    ),
    (
        "victims who need not report",
        "Las víctimas no serán sancionadas por los delitos a que fueron obligadas, aunque no "
        "colaboren con la autoridad.",
        "non_punishment=yes",
    ),
    (
        "alternative sanctions",
        "No se aplicarán sanciones alternativas cuando la víctima sea menor de edad.",
        "",
    ),
    (
        "workshops taught by officials",
        "Las víctimas asistirán a cursos de oficios que impartirá el personal del Instituto.",
        "",
    ),
    (
        "town halls in passing",
        "Los ayuntamientos son personas jurídicas de cualquier manera que se les considere.",
        "",
    ),
    (
        "girls who are advised of their rights",
        "El personal orientará a las niñas víctimas sobre el trámite.",
        "",
    ),
    (
        "magazines are no inspection",
        "Se sancionará la venta de revistas en terminales y estaciones.",
        "",
    ),
    (
        "guests who are counted",
        "Los hoteles registrarán el número de personas hospedadas.",
        "",
    ),
    (
        "consultation of victims",
        "La consulta pública incluirá a las víctimas y a sus familias.",
        "",
    ),
    (
        "papers that are kept",
        "Los documentos se mantendrán bajo reserva en el centro de atención.",
        "",
    ),
    (
        "a loan fund that grows",
        "El fondo de pensiones se integrará con las cuotas de los trabajadores.",
        "",
    ),
    (
        "will, lessened by fear",
        "Si se emplean amenazas que disminuyan la voluntad de la víctima, la pena se aumentará "
        "en un tercio.",
        "aggravating_factors=violence",
    ),
    (
        "a penalty in months",
        "A quien impida una visita de inspección se le impondrán de seis meses a dos años de "
        "prisión.",
        "typifies=own",
    ),
    (
        "the offence as another law states it",
        "El delito de trata de personas es el que prevé la Ley General de la materia.",
        "typifies=general_law refers_to_general_law=yes",
    ),
)
