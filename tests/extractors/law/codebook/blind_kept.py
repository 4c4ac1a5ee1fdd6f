"""The split that stays blind: 68 provisions from which nothing was learnt.

Written after the third split was learnt from, labelled before the coder ran. First sight, and
still: precision 1.000, recall 0.873 (rules of version 1: 1.000, 0.709). It says how well the
rules do on what they have not seen; do not change a rule, or a label, because of it.
"""

from __future__ import annotations

from typing import Final

KEPT: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "a penal code's article with its purposes",
        "Al que consiga, traslade, entregue o reciba a una persona, por cualquier medio, para "
        "ser sometida a explotación sexual, a trabajos forzados o a que le sea extirpado "
        "cualquiera de sus órganos, se le impondrá prisión de siete a catorce años y de "
        "setecientos a mil quinientos días multa.",
        "typifies=own means_required=not_required purposes=sexual_exploitation "
        "purposes=forced_labour purposes=organs penalty_prison=7-14 penalty_fine=700-1500",
    ),
    (
        "a definition whose means stand before its purposes",
        "Por trata de personas se entenderá la captación, el transporte, el traslado, la acogida "
        "o la recepción de personas, recurriendo a la amenaza, al uso de la fuerza u otras "
        "formas de coacción, con fines de explotación, que incluirá la prostitución ajena, la "
        "servidumbre y los matrimonios forzados.",
        "means_required=required purposes=sexual_exploitation purposes=servitude "
        "purposes=forced_marriage",
    ),
    (
        "a minimum and a maximum",
        "El delito de trata de personas se sancionará con una pena mínima de diez años y máxima "
        "de veinticinco años de prisión, y multa de mil a cuatro mil días.",
        "typifies=own penalty_prison=10-25 penalty_fine=1000-4000",
    ),
    (
        "fractions with penalties by purpose of another offence",
        "A quien obstaculice la investigación se le impondrán de uno a cuatro años de prisión y "
        "de cincuenta a doscientos días multa.",
        "typifies=own",
    ),
    (
        "a purpose by its definition",
        "Para los efectos del artículo anterior, se entenderá por explotación: la obtención de "
        "provecho económico mediante la mendicidad ajena, los trabajos forzados, la esclavitud y "
        "la adopción ilegal de personas menores de edad.",
        "purposes=forced_begging purposes=forced_labour purposes=slavery purposes=illegal_adoption",
    ),
    (
        "a waiver in a last paragraph",
        "Tratándose de personas menores de dieciocho años o que no tengan capacidad para "
        "resistir, no será necesaria la concurrencia de medio alguno para que se configure el "
        "delito.",
        "means_required=required_of_adults",
    ),
    (
        "consent in older words",
        "Para los efectos de este delito, el consentimiento dado por la víctima se tendrá por no "
        "puesto.",
        "consent_irrelevant=always",
    ),
    (
        "consent of the guardian",
        "Carece de relevancia el consentimiento que otorguen la víctima o quienes ejerzan sobre "
        "ella la patria potestad.",
        "consent_irrelevant=always",
    ),
    (
        "consent where force was used",
        "Cuando se haya empleado violencia, engaño o cualquier otro medio comisivo, el "
        "consentimiento de la víctima no excluirá la responsabilidad penal.",
        "consent_irrelevant=if_means",
    ),
    (
        "impunity of victims under threat",
        "No se impondrá pena alguna a la víctima de trata que hubiere intervenido en hechos "
        "ilícitos por encontrarse sometida.",
        "non_punishment=yes",
    ),
    (
        "no criminal responsibility, by a noun",
        "Se considerará causa de exclusión de responsabilidad el que la víctima haya delinquido "
        "por temor a sus captores.",
        "non_punishment=yes",
    ),
    (
        "not to be held in custody",
        "Las víctimas no serán recluidas en cárceles ni en estaciones migratorias, ni se les "
        "sancionará por su ingreso irregular.",
        "non_punishment=yes",
    ),
    (
        "penalties raised when the offender drives or lodges",
        "Se aumentará hasta en dos terceras partes la pena prevista en este artículo:\nI. Cuando "
        "el agente sea padre, hermano, padrino o patrón de la víctima;\nII. Cuando la víctima "
        "tenga menos de trece años; y\nIII. Cuando como resultado la víctima adquiera una "
        "enfermedad de transmisión sexual.",
        "aggravating_factors=kinship aggravating_factors=minor aggravating_factors=harm "
        "aggravating_factors=trust",
    ),
    (
        "an additional penalty for officials",
        "Si el responsable fuere servidor público, se le impondrá además la destitución, y la "
        "pena de prisión se incrementará hasta en la mitad.",
        "aggravating_factors=public_servant",
    ),
    (
        "a network",
        "Cuando el delito se cometa por tres o más personas organizadas en un grupo delictivo, o "
        "por quien haya sido condenado antes por delito igual, las penas se elevarán en una "
        "tercera parte.",
        "aggravating_factors=organised_crime aggravating_factors=repeat",
    ),
    (
        "the use of a firearm",
        "La pena será aumentada de tres a seis años de prisión cuando se utilice un arma o se "
        "someta a la víctima a tortura.",
        "aggravating_factors=violence",
    ),
    (
        "vulnerable victims in a row",
        "Se duplicarán las sanciones si la víctima fuere una mujer encinta, una persona indígena "
        "o migrante, o un adulto mayor.",
        "aggravating_factors=pregnant aggravating_factors=indigenous aggravating_factors=migrant "
        "aggravating_factors=elderly",
    ),
    (
        "a customer",
        "Será castigado con pena de dos a cinco años de prisión quien pague por tener trato "
        "sexual con una persona a la que sepa víctima de este delito.",
        "clients_punished=yes typifies=own",
    ),
    (
        "competence by reference",
        "Los delitos de trata de personas, sus sanciones y las reglas para su persecución son "
        "los que establece la Ley General.",
        "typifies=general_law refers_to_general_law=yes",
    ),
    (
        "a coordination clause",
        "El Estado ejercerá las facultades que le reserva el artículo 114 de la Ley General para "
        "Prevenir, Sancionar y Erradicar los Delitos en Materia de Trata de Personas.",
        "refers_to_general_law=yes",
    ),
    (
        "victims who shall be told",
        "Durante el procedimiento, la víctima tendrá derecho a que se le informe, en una lengua "
        "que comprenda, de las actuaciones.",
        "victims_rights=yes",
    ),
    (
        "human rights in a principle",
        "Las dependencias garantizarán en todo tiempo los derechos humanos de las víctimas, sus "
        "familiares y testigos.",
        "victims_rights=yes",
    ),
    (
        "rights by another opening",
        "Sin perjuicio de lo previsto en otras leyes, las víctimas podrán ejercer los derechos "
        "que enseguida se enlistan:\nI. Ser oídas; y\nII. Recibir asesoría.",
        "victims_rights=yes",
    ),
    (
        "a civil claim",
        "El Ministerio Público solicitará de oficio la reparación del daño y aportará las "
        "pruebas para cuantificarlo.",
        "reparation=ordered",
    ),
    (
        "goods seized that pay",
        "El producto de los bienes decomisados se aplicará al pago de la reparación del daño a "
        "las víctimas.",
        "reparation=ordered",
    ),
    (
        "the state answers in default",
        "El Estado responderá de forma subsidiaria por la reparación del daño cuando el autor "
        "sea servidor público.",
        "reparation=ordered reparation=state_pays",
    ),
    (
        "a network of refuges",
        "Se establecerá una red de refugios temporales a los que puedan acudir las víctimas con "
        "sus hijos.",
        "shelters=yes",
    ),
    (
        "a safe house",
        "El Instituto de las Mujeres proporcionará hospedaje seguro y alimentos a las víctimas "
        "que carezcan de domicilio.",
        "shelters=yes",
    ),
    (
        "a voluntary return",
        "Se asegurará que el retorno de las víctimas a su lugar de residencia se haga con su "
        "anuencia y sin riesgo.",
        "foreign_victims_return=yes",
    ),
    (
        "consular notice",
        "Tratándose de víctimas extranjeras se dará aviso de inmediato al consulado de su país.",
        "foreign_victims_return=yes",
    ),
    (
        "a humanitarian stay",
        "El Estado gestionará ante las autoridades migratorias la estancia por motivos "
        "humanitarios de la víctima mientras coopere con la justicia.",
        "foreign_victims_return=yes",
    ),
    (
        "a poster duty for carriers",
        "Los prestadores de servicios de transporte y hospedaje exhibirán en lugar visible "
        "avisos que adviertan que la trata de personas es un delito.",
        "prevention=yes",
    ),
    (
        "education",
        "Incluir en los programas educativos contenidos que permitan a los estudiantes reconocer "
        "los riesgos de ser captados por tratantes.",
        "prevention=yes",
    ),
    (
        "patrols",
        "Instruir operativos permanentes de vigilancia en parques, centrales camioneras y cruces "
        "de riesgo.",
        "prevention=yes",
    ),
    (
        "a prevention policy",
        "Diseñar estrategias para prevenir la trata de personas en las comunidades indígenas.",
        "prevention=yes",
    ),
    (
        "an annual week",
        "Se instituye la semana estatal contra la trata, en la cual se realizarán actividades de "
        "información y sensibilización dirigidas a la sociedad.",
        "prevention=yes",
    ),
    (
        "a council by decree",
        "El Titular del Poder Ejecutivo integrará, mediante acuerdo, una Comisión "
        "Interinstitucional encargada de coordinar las acciones en la materia.",
        "commission=yes",
    ),
    (
        "the council as an auxiliary body",
        "El Consejo Estatal es el órgano encargado de la coordinación de las acciones contra la "
        "trata de personas.",
        "commission=yes",
    ),
    (
        "members listed by ordinals",
        "La Comisión estará formada por los siguientes servidores públicos:\n1. El "
        "Gobernador;\n2. El Fiscal General;\n3. La Secretaria de las Mujeres;\n4. El Secretario "
        "del Trabajo;\n5. La Directora del DIF;\n6. El Secretario de Turismo; y\n7. El "
        "Comisionado de Víctimas.",
        "commission_members=7",
    ),
    (
        "a term in letters and figures",
        "La Comisión Interinstitucional quedará constituida a más tardar dentro de los noventa "
        "(90) días naturales siguientes a la publicación de la presente Ley.",
        "commission_term=P90D",
    ),
    (
        "the programme and who drafts it",
        "La Secretaría Técnica de la Comisión formulará el proyecto de Programa Estatal para la "
        "Prevención de la Trata de Personas y lo someterá a la aprobación de aquélla.",
        "programme=yes",
    ),
    (
        "what a state programme holds",
        "El Programa Estatal contemplará los siguientes ejes:\nI. Prevención;\nII. Atención; "
        "y\nIII. Procuración de justicia.",
        "programme=yes",
    ),
    (
        "a fund for integral help",
        "El Estado contará con un fondo destinado a brindar apoyo económico a las víctimas, el "
        "cual se sujetará a reglas de operación.",
        "fund=own",
    ),
    (
        "the federal fund",
        "Las víctimas podrán acceder al Fondo de Ayuda previsto en la Ley General de Víctimas.",
        "fund=other_law",
    ),
    (
        "municipal rules",
        "Los Ayuntamientos expedirán la reglamentación necesaria para regular los giros de "
        "hospedaje en su territorio.",
        "municipal_duties=yes",
    ),
    (
        "municipal police",
        "Corresponde a las autoridades municipales vigilar que los negocios no empleen a menores "
        "de edad.",
        "municipal_duties=yes prevention=yes",
    ),
    (
        "a mixed duty",
        "Las dependencias del Estado y los municipios deberán capacitar a su personal para "
        "identificar a las víctimas.",
        "municipal_duties=yes training=yes",
    ),
    (
        "certified interviewers",
        "Los peritos y agentes que entrevisten a víctimas deberán acreditar la capacitación que "
        "imparta el Instituto.",
        "training=yes",
    ),
    (
        "a course for consuls of the state",
        "Organizar talleres y seminarios para servidores públicos sobre el marco jurídico "
        "nacional e internacional.",
        "training=yes",
    ),
    (
        "a prosecutor for the crime",
        "Habrá en la Fiscalía General una Unidad Especializada en la Investigación y Persecución "
        "del Delito de Trata de Personas.",
        "specialised_unit=yes",
    ),
    (
        "information exchanged",
        "Se creará un sistema de información en el que se registren las denuncias, las rutas y "
        "el perfil de las víctimas.",
        "data=yes",
    ),
    (
        "an index",
        "El Observatorio publicará anualmente los indicadores sobre la evolución de este delito.",
        "data=yes",
    ),
    (
        "the commission reports figures",
        "La Comisión rendirá un informe anual que contendrá las estadísticas y los resultados de "
        "las acciones emprendidas.",
        "data=yes",
    ),
    (
        "the prescription of the action",
        "La acción penal por este delito prescribirá en el doble del término ordinario cuando el "
        "ofendido sea menor de edad.",
        "",
    ),
    (
        "accumulated years of service",
        "El Secretario Técnico deberá contar con experiencia de tres a cinco años en la materia.",
        "",
    ),
    (
        "the president of the council convenes",
        "El Presidente del Consejo convocará a sesión extraordinaria cuando lo pida la tercera "
        "parte de sus integrantes.",
        "",
    ),
    (
        "a municipality as a place",
        "El domicilio de la Comisión será el municipio capital del Estado.",
        "",
    ),
    (
        "a programme of television",
        "Se prohíbe exhibir el programa de televisión que muestre el rostro de la víctima.",
        "",
    ),
    (
        "a contract's fund",
        "Los fondos que reciba el patronato se depositarán en institución bancaria.",
        "",
    ),
    (
        "the training of interpreters as a requirement",
        "Los traductores deberán presentar la cédula que acredite su profesión.",
        "",
    ),
    (
        "consent to an adoption",
        "El consentimiento para la adopción se otorgará ante el juez de lo familiar.",
        "",
    ),
    (
        "an orphan's home",
        "Los orfanatos y asilos privados renovarán cada año su licencia sanitaria.",
        "",
    ),
    (
        "goods repaired",
        "El arrendatario reparará los desperfectos del inmueble a su costa.",
        "",
    ),
    (
        "penalties of contract",
        "Se aplicará una pena convencional del cinco al diez por ciento por cada mes de retraso "
        "a quien incumpla el contrato.",
        "",
    ),
    (
        "the return of documents",
        "Se devolverán al interesado los documentos que hubiere presentado.",
        "",
    ),
    (
        "statistics of another matter",
        "La unidad administrativa integrará el inventario de sus bienes muebles.",
        "",
    ),
    (
        "a specialised court named",
        "El aviso se turnará al juzgado especializado que corresponda.",
        "",
    ),
    (
        "a law repealed",
        "Se abroga la Ley para Combatir la Trata de Personas publicada el dos de mayo de dos mil "
        "ocho.",
        "",
    ),
)
