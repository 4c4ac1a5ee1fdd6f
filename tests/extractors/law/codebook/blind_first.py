"""The first blind split: 91 provisions, written and labelled before any rule was read.

The writer had seen the criteria and the invented set, and no regular expression. The rules
of codebook version 1 found at first sight: precision 0.943, recall 0.515. The rules were then
generalised with this split at hand, so that today it guards against loss and measures nothing.
"""

from __future__ import annotations

from typing import Final

FIRST: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "a penalty first, acts by an intermediary, no means",
        "Al que por sí o por interpósita persona induzca, procure, facilite o retenga a otra, "
        "con el ánimo de obtener de ella un provecho a través de la explotación de su trabajo, "
        "se le impondrá pena de prisión de 10 a 18 años y multa de 800 a 2,000 unidades de "
        "medida y actualización.",
        "typifies=own means_required=not_required purposes=labour_exploitation "
        "penalty_prison=10-18 penalty_fine=800-2000",
    ),
    (
        "the set phrase of penalties, with the offence named after it",
        "Se impondrá de cinco a quince años de prisión y de quinientos a dos mil días multa a "
        "quien incurra en la conducta de trata de personas prevista en el artículo 6 de esta Ley.",
        "typifies=own penalty_prison=5-15 penalty_fine=500-2000",
    ),
    (
        "prison that is called deprivation of liberty, in a list",
        "El delito de trata de personas se castigará con:\nI. Pena privativa de libertad de "
        "nueve a dieciocho años; y\nII. Multa de setecientas cincuenta a mil quinientas veces el "
        "salario mínimo general vigente en la Entidad.",
        "typifies=own penalty_prison=9-18 penalty_fine=750-1500",
    ),
    (
        "fines in units of measure, in figures and words",
        "Quien resulte responsable del delito de trata de personas será acreedor a una pena de 8 "
        "(ocho) a 16 (dieciséis) años de prisión y multa de 1000 (mil) a 2500 (dos mil "
        "quinientas) UMA.",
        "typifies=own penalty_prison=8-16 penalty_fine=1000-2500",
    ),
    (
        "means in passing, purposes in lettered items",
        "Incurre en el delito de trata de personas quien, para sí o para un tercero, reclute, "
        "transporte, transfiera o dé acogida a una persona, recurriendo al uso de la fuerza, al "
        "fraude o aprovechándose de su situación de vulnerabilidad, con el propósito de "
        "someterla a:\na) La prostitución ajena u otras formas de aprovechamiento sexual;\nb) "
        "Labores o servicios impuestos por la fuerza;\nc) Prácticas análogas a la esclavitud; "
        "o\nd) La remoción ilícita de órganos.",
        "typifies=own means_required=required purposes=sexual_exploitation "
        "purposes=forced_labour purposes=slavery purposes=organs",
    ),
    (
        "a glossary's trafficking with rare purposes",
        "XII. Trata: La acción de promover, ofrecer, enganchar o acoger personas con la "
        "finalidad de imponerles un matrimonio servil, de entregar en adopción ilícita a una "
        "niña o un niño, o de mantenerlos en condición de siervos;",
        "means_required=not_required purposes=forced_marriage purposes=illegal_adoption "
        "purposes=servitude",
    ),
    (
        "purposes set out after the definition",
        "Para lo dispuesto en el artículo que antecede, se consideran fines de explotación:\nI. "
        "El reclutamiento de personas menores de edad para delinquir;\nII. La mendicidad "
        "obligada;\nIII. Imponer a alguien condiciones de explotación en el trabajo; y\nIV. Los "
        "ensayos biomédicos ilícitos en seres humanos.",
        "purposes=use_in_crime purposes=forced_begging purposes=labour_exploitation "
        "purposes=experiments",
    ),
    (
        "a minor is trafficked whatever the means",
        "Si la persona tratada no ha cumplido dieciocho años de edad, la conducta será punible "
        "como trata de personas aunque no concurra ninguno de los medios comisivos.",
        "means_required=required_of_adults",
    ),
    (
        "no means need be shown of anybody",
        "Para la configuración del delito de trata de personas no será indispensable demostrar "
        "que el sujeto activo empleó algún medio comisivo.",
        "means_required=not_required",
    ),
    (
        "consent given, at any age",
        "El consentimiento otorgado por la víctima, cualquiera que sea su edad, no constituirá "
        "causa excluyente del delito ni atenuará la responsabilidad del inculpado.",
        "consent_irrelevant=always",
    ),
    (
        "consent by another word, if means were used",
        "No se tomará en consideración la anuencia de la persona ofendida si se obtuvo a través "
        "de alguno de los medios comisivos descritos.",
        "consent_irrelevant=if_means",
    ),
    (
        "consent of the young has no force",
        "Tratándose de niñas, niños y adolescentes, el consentimiento carecerá de toda validez.",
        "consent_irrelevant=minors",
    ),
    (
        "not punishable",
        "No será punible la conducta de quien, siendo víctima de trata de personas, haya "
        "cometido algún delito bajo la coacción de su explotador.",
        "non_punishment=yes",
    ),
    (
        "an excuse that absolves",
        "Opera en favor de la víctima una excusa absolutoria respecto de los delitos en que "
        "hubiere participado con motivo de su explotación.",
        "non_punishment=yes",
    ),
    (
        "exempt from penalty",
        "La persona que haya sido objeto de trata quedará exenta de pena por los ilícitos y las "
        "faltas administrativas que cometió durante su sometimiento.",
        "non_punishment=yes",
    ),
    (
        "no sanction for irregular status",
        "Ninguna autoridad impondrá sanción a una víctima de trata por su situación migratoria "
        "irregular.",
        "non_punishment=yes",
    ),
    (
        "double for police, kin and small children",
        "La sanción será del doble si quien comete el delito es agente policial o funcionario "
        "público, ascendiente, tutor o curador de la víctima, o si ésta es menor de doce años.",
        "aggravating_factors=public_servant aggravating_factors=kinship aggravating_factors=minor",
    ),
    (
        "lettered aggravations up to two thirds",
        "Las penas a que se refiere este Capítulo se incrementarán hasta en dos tercios "
        "cuando:\na) El responsable encabece u organice la red delictiva;\nb) La persona tratada "
        "presente alguna discapacidad física o psicosocial;\nc) Se hayan suministrado "
        "estupefacientes a la víctima; o\nd) La conducta se cometa en agravio de dos o más "
        "personas.",
        "aggravating_factors=leader aggravating_factors=disability aggravating_factors=drugs "
        "aggravating_factors=several_victims",
    ),
    (
        "up to double for those convicted before",
        "Se impondrá hasta el doble de la pena prevista a quien con anterioridad haya sido "
        "condenado por delitos de la misma naturaleza.",
        "aggravating_factors=repeat",
    ),
    (
        "the increase stands first",
        "Hasta en una mitad se agravará la sanción si la víctima resulta embarazada, si contrae "
        "una enfermedad de transmisión sexual, o si se le priva de la vida o se le orilla al "
        "suicidio.",
        "aggravating_factors=pregnant aggravating_factors=harm aggravating_factors=death",
    ),
    (
        "a third more, at the judge's word",
        "Cuando el sujeto pasivo pertenezca a un pueblo o comunidad originaria, o se encuentre "
        "en tránsito migratorio por la Entidad, la autoridad judicial podrá imponer hasta una "
        "tercera parte más de la pena señalada.",
        "aggravating_factors=indigenous aggravating_factors=migrant",
    ),
    (
        "clients who ought to have known",
        "Se aplicará prisión de tres a siete años a la persona que pague o prometa pagar por un "
        "servicio sexual, si sabía o debía saber que quien lo presta es víctima de trata.",
        "clients_punished=yes typifies=own",
    ),
    (
        "types and rules left to the General Law",
        "En lo relativo a los tipos penales, las sanciones y las reglas de competencia se estará "
        "a lo previsto en la Ley General para Prevenir, Sancionar y Erradicar los Delitos en "
        "Materia de Trata de Personas y para la Protección y Asistencia a las Víctimas de estos "
        "Delitos.",
        "typifies=general_law refers_to_general_law=yes",
    ),
    (
        "conduct of the penal code in force",
        "Se considera trata de personas la conducta prevista y sancionada por los artículos 188 "
        "Ter y 188 Quáter del Código Penal vigente en el Estado.",
        "typifies=penal_code",
    ),
    (
        "what victims are guaranteed, in a list",
        "A las víctimas, ofendidos y testigos se les garantizará en todo momento:\nI. Un trato "
        "digno y respetuoso;\nII. La asistencia de intérprete o traductor cuando no comprendan "
        "el idioma; y\nIII. La reserva de su identidad.",
        "victims_rights=yes",
    ),
    (
        "prerogatives that a victim enjoys",
        "Toda víctima gozará, además de las prerrogativas que le reconoce la Constitución, de "
        "las siguientes:\nI. Ser informada del curso del procedimiento; y\nII. Recibir atención "
        "psicológica sin costo.",
        "victims_rights=yes",
    ),
    (
        "a right that assists the offended",
        "Asiste a la persona ofendida el derecho de conocer el avance de la carpeta de "
        "investigación y de contar con asesoría jurídica gratuita.",
        "victims_rights=yes",
    ),
    (
        "reparation by its older name",
        "El órgano jurisdiccional condenará al sentenciado al resarcimiento de los daños y "
        "perjuicios ocasionados a la víctima, incluido el daño moral.",
        "reparation=ordered",
    ),
    (
        "what the offender's goods do not cover",
        "Si los bienes del sentenciado no bastan para cubrir la reparación del daño, la parte "
        "faltante correrá a cargo del erario estatal.",
        "reparation=ordered reparation=state_pays",
    ),
    (
        "halfway houses",
        "El Sistema DIF Estatal habilitará casas de medio camino, en las que las víctimas podrán "
        "permanecer hasta por seis meses.",
        "shelters=yes",
    ),
    (
        "refuge where victims are sent",
        "Las víctimas serán canalizadas de inmediato a un refugio seguro, cuya ubicación se "
        "mantendrá en estricta reserva.",
        "shelters=yes",
    ),
    (
        "transitional homes that are furthered",
        "Impulsar la apertura y el sostenimiento de casas de transición y centros de acogida "
        "para mujeres y niñas rescatadas.",
        "shelters=yes",
    ),
    (
        "assisted repatriation",
        "La Fiscalía coordinará con la representación consular la repatriación asistida de la "
        "víctima, que será en todo caso voluntaria y segura.",
        "foreign_victims_return=yes",
    ),
    (
        "visas and papers",
        "Se tramitará en favor de las víctimas de otra nacionalidad la visa por razones "
        "humanitarias y la expedición de documentos de identidad y de viaje.",
        "foreign_victims_return=yes",
    ),
    (
        "back to the home community",
        "Quienes hayan sido trasladadas desde otra entidad federativa serán acompañadas en el "
        "regreso a su comunidad de origen.",
        "foreign_victims_return=yes",
    ),
    (
        "posters that warn",
        "La Secretaría de Turismo colocará en hoteles, moteles y agencias de viajes carteles que "
        "adviertan sobre este delito y den a conocer el número telefónico para denunciarlo.",
        "prevention=yes",
    ),
    (
        "demand that is inhibited",
        "Implementar acciones para inhibir la demanda que alienta cualquier forma de explotación "
        "de las personas.",
        "prevention=yes",
    ),
    (
        "stations and airfields",
        "La Secretaría de Movilidad supervisará terminales de autobuses, paraderos y aeródromos, "
        "a fin de detectar a posibles víctimas.",
        "prevention=yes",
    ),
    (
        "messages in native languages",
        "Se difundirán en lenguas indígenas mensajes radiofónicos que alerten a la población "
        "sobre las ofertas engañosas de empleo.",
        "prevention=yes",
    ),
    (
        "a council that constitutes itself the leading body",
        "El Consejo Interinstitucional para la Prevención y Combate de la Trata de Personas se "
        "constituye como la instancia rectora de articulación entre las dependencias estatales.",
        "commission=yes",
    ),
    (
        "a committee instituted",
        "Se instituye el Comité Interdisciplinario contra la Trata de Personas, como instancia "
        "de consulta, planeación y coordinación adscrita a la Secretaría General de Gobierno.",
        "commission=yes",
    ),
    (
        "members by lettered items",
        "El Consejo Interinstitucional se conformará con las y los titulares de las dependencias "
        "siguientes:\na) La Secretaría General de Gobierno;\nb) La Fiscalía General;\nc) La "
        "Secretaría de Salud;\nd) La Secretaría del Trabajo;\ne) El Sistema para el Desarrollo "
        "Integral de la Familia; y\nf) El Instituto de la Mujer.",
        "commission_members=6",
    ),
    (
        "members counted with voice and vote",
        "La Comisión Interinstitucional se compondrá de trece integrantes, con derecho a voz y "
        "voto.",
        "commission_members=13",
    ),
    (
        "members after a verb that stands first",
        "Integran la Comisión:\nI. La persona titular de la Gubernatura;\nII. La Secretaría de "
        "Gobierno;\nIII. La Secretaría de Educación;\nIV. La Fiscalía General del Estado; y\nV. "
        "La Comisión Ejecutiva de Atención a Víctimas.",
        "commission_members=5",
    ),
    (
        "a first session by a date",
        "El Consejo Interinstitucional celebrará su sesión de instalación a más tardar a los "
        "treinta días naturales de publicado el presente Decreto.",
        "commission_term=P30D",
    ),
    (
        "the executive has so many months",
        "La persona titular del Ejecutivo contará con un plazo de tres meses, a partir de la "
        "vigencia de esta Ley, para integrar e instalar la Comisión.",
        "commission_term=P3M",
    ),
    (
        "a plan of action",
        "Formular, ejecutar y dar seguimiento al Plan Estatal de Acción para Prevenir y Combatir "
        "la Trata de Personas.",
        "programme=yes",
    ),
    (
        "what the programme must contain at least",
        "El Programa deberá establecer, cuando menos, los objetivos, las estrategias, las líneas "
        "de acción, los plazos y a quienes toca cumplirlas.",
        "programme=yes",
    ),
    (
        "a programme approved and renewed",
        "El Programa Estatal será aprobado por el Consejo, se publicará en el Periódico Oficial "
        "y se actualizará cada dos años.",
        "programme=yes",
    ),
    (
        "a trust",
        "Se autoriza al Ejecutivo para que constituya un fideicomiso público destinado a la "
        "atención de las víctimas del delito de trata de personas.",
        "fund=own",
    ),
    (
        "what a fund lives on",
        "Serán recursos del Fondo de Ayuda a Víctimas de Trata:\nI. La partida que fije el "
        "Presupuesto de Egresos;\nII. Las donaciones de particulares; y\nIII. El producto de la "
        "enajenación de bienes decomisados.",
        "fund=own",
    ),
    (
        "charged to the fund of victims",
        "Los gastos funerarios de la víctima se pagarán con cargo al Fondo de Ayuda y Asistencia "
        "regulado por la Ley de Víctimas para el Estado.",
        "fund=other_law",
    ),
    (
        "councils that must",
        "Los ayuntamientos deberán:\nI. Expedir los bandos y reglamentos que sean necesarios; "
        "y\nII. Auxiliar al Ministerio Público en las diligencias que éste practique.",
        "municipal_duties=yes",
    ),
    (
        "a mayor's link",
        "Es obligación de los presidentes municipales designar un enlace permanente ante la "
        "Comisión.",
        "municipal_duties=yes",
    ),
    (
        "training and certificates",
        "El Instituto de Formación Profesional impartirá cursos de capacitación y certificación "
        "a las y los agentes del Ministerio Público, peritos y policías de investigación.",
        "training=yes",
    ),
    (
        "formation that staff receive",
        "Las y los servidores públicos que atiendan a víctimas recibirán formación especializada "
        "y actualización permanente.",
        "training=yes",
    ),
    (
        "a special prosecutor's office endowed",
        "La Fiscalía General contará con una Fiscalía Especializada en la Investigación de los "
        "Delitos de Trata de Personas, dotada de agentes, peritos y presupuesto propios.",
        "specialised_unit=yes",
    ),
    (
        "a police group",
        "Se crea, dentro de la Secretaría de Seguridad Ciudadana, un grupo policial "
        "especializado en la investigación de la trata de personas.",
        "specialised_unit=yes",
    ),
    (
        "a bank of data by sex and age",
        "La Comisión administrará un banco de datos desagregado por sexo, edad y lugar de origen "
        "de las víctimas.",
        "data=yes",
    ),
    (
        "a diagnosis and maps of risk",
        "Elaborar anualmente el diagnóstico sobre la incidencia del delito, así como los mapas "
        "de riesgo del Estado.",
        "data=yes",
    ),
    (
        "figures sent monthly",
        "Las instancias de procuración de justicia remitirán mensualmente a la Comisión las "
        "cifras de las investigaciones iniciadas y de las sentencias dictadas.",
        "data=yes",
    ),
    (
        "duties of a ministry in one list",
        "Corresponde a la Secretaría de Seguridad Pública:\nI. Instruir a los elementos "
        "policiales en la detección de víctimas;\nII. Alimentar las bases de datos sobre rutas y "
        "modos de operación; y\nIII. Efectuar recorridos de vigilancia en las zonas de "
        "tolerancia.",
        "training=yes data=yes prevention=yes",
    ),
    (
        "a fund of another matter",
        "Se crea el Fondo Estatal para la Modernización Catastral, cuyo objeto es financiar la "
        "actualización de los padrones.",
        "",
    ),
    (
        "training in another matter",
        "El Instituto del Deporte impartirá cursos de capacitación a los entrenadores de natación.",
        "",
    ),
    (
        "workshops for victims",
        "Se ofrecerán a las víctimas talleres de capacitación para el autoempleo.",
        "",
    ),
    (
        "a leak that is an administrative fault",
        "Al servidor público que divulgue datos de las víctimas se le impondrá suspensión de "
        "tres meses a un año y multa de cien a trescientas unidades de medida y actualización.",
        "",
    ),
    (
        "a leak that is an offence of the law",
        "Se impondrá de uno a tres años de prisión y de cincuenta a cien días multa a la persona "
        "servidora pública que revele la identidad de las víctimas.",
        "typifies=own",
    ),
    (
        "a shelter for animals",
        "El Centro de Control Canino operará un albergue para animales abandonados.",
        "",
    ),
    (
        "a programme in a glossary",
        "IX. Programa: El Programa Estatal para Prevenir y Combatir la Trata de Personas;",
        "",
    ),
    (
        "a commission that reports",
        "El Presidente de la Comisión rendirá un informe anual de labores ante el Congreso del "
        "Estado.",
        "",
    ),
    (
        "ordinary sessions",
        "El Consejo Interinstitucional sesionará de manera ordinaria cada tres meses y de forma "
        "extraordinaria cuando lo convoque su presidente.",
        "",
    ),
    (
        "a technical secretary's notice",
        "La Secretaría Técnica convocará a los integrantes del Consejo con cinco días hábiles de "
        "anticipación.",
        "",
    ),
    (
        "inner rules after the installation",
        "La Comisión expedirá su reglamento interior en un plazo de sesenta días, contados a "
        "partir de su instalación.",
        "",
    ),
    (
        "written consent to samples",
        "La toma de muestras biológicas se practicará previo consentimiento por escrito de la "
        "persona.",
        "",
    ),
    (
        "consent that may be withdrawn",
        "El consentimiento de la víctima para rendir su testimonio ante el juez podrá revocarse "
        "en cualquier momento.",
        "",
    ),
    (
        "an informer who is not sanctioned",
        "No será sancionado el denunciante que por error invencible proporcione información falsa.",
        "",
    ),
    (
        "victims who are not confronted",
        "Las víctimas no serán obligadas a carearse con el imputado.",
        "",
    ),
    (
        "no excuse for the ignorant",
        "No será excusa para el servidor público alegar ignorancia de esta Ley.",
        "",
    ),
    (
        "a penalty that may be halved",
        "La pena podrá disminuirse hasta en una mitad cuando el imputado colabore para localizar "
        "a la víctima menor de edad.",
        "",
    ),
    (
        "years in office",
        "Los integrantes ciudadanos de la Comisión durarán en su encargo de tres a cinco años.",
        "",
    ),
    (
        "a hotel that is fined",
        "Los hoteles que no lleven el libro de huéspedes se harán acreedores a una multa de 100 "
        "a 500 UMA.",
        "",
    ),
    (
        "a servant who returns to office",
        "La persona suspendida podrá retornar a su cargo cuando concluya el procedimiento "
        "disciplinario.",
        "",
    ),
    (
        "campaigns of candidates",
        "El Instituto Electoral vigilará las campañas de los candidatos.",
        "",
    ),
    (
        "personal data",
        "El tratamiento de los datos personales se sujetará a la ley de la materia.",
        "",
    ),
    (
        "specialised care",
        "Las víctimas recibirán atención médica y psicológica especializada.",
        "",
    ),
    (
        "repair of buildings",
        "La reparación de los inmuebles asignados a la Secretaría se licitará conforme a la ley.",
        "",
    ),
    (
        "another General Law",
        "En lo conducente se aplicará la Ley General de Acceso de las Mujeres a una Vida Libre "
        "de Violencia.",
        "",
    ),
    (
        "municipalities in a definition",
        "IV. Autoridades: Las dependencias del Estado y las de los municipios;",
        "",
    ),
    (
        "a subsidy that doubles",
        "El subsidio se duplicará cuando la beneficiaria esté embarazada o sea jefa de familia.",
        "",
    ),
    (
        "guests who identify themselves",
        "Los clientes del hotel deberán identificarse a su ingreso.",
        "",
    ),
    (
        "complaints about work",
        "La Secretaría del Trabajo atenderá las quejas por explotación laboral y trabajo forzado.",
        "",
    ),
)
