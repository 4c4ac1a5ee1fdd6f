"""The third blind split: 48 provisions, plainer, as whole articles of state laws with their lists.

Written after the second split was learnt from, labelled before the coder ran. First sight:
precision 0.980, recall 0.828 (rules of version 1: 0.978, 0.759). Then learnt from as well.
"""

from __future__ import annotations

from typing import Final

THIRD: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "a state article with purposes in fractions and its penalty below",
        "Comete el delito de trata de personas quien promueva, ofrezca, solicite, traslade, "
        "entregue o reciba, para sí o para un tercero, a una persona, para someterla a:\nI. "
        "Explotación sexual;\nII. Trabajos o servicios forzados;\nIII. Esclavitud o prácticas "
        "análogas a ésta; o\nIV. La extirpación de un órgano, tejido o sus componentes.\nA quien "
        "cometa este delito se le aplicará una pena de seis a doce años de prisión y de "
        "quinientos a mil quinientos días multa.",
        "typifies=own means_required=not_required purposes=sexual_exploitation "
        "purposes=forced_labour purposes=slavery purposes=organs penalty_prison=6-12 "
        "penalty_fine=500-1500",
    ),
    (
        "means in lettered items below the acts",
        "Se considera que existe trata de personas cuando se capte, hospede o transporte a "
        "alguien con el objeto de explotarlo laboralmente u obligarlo a pedir limosna, siempre "
        "que se haga por cualquiera de estos medios:\na) Amenazas o intimidación;\nb) Privación "
        "de la libertad; o\nc) Abuso de una relación de poder.",
        "means_required=required purposes=labour_exploitation purposes=forced_begging",
    ),
    (
        "a penalty with a multiple of the minimum wage in figures",
        "Por la comisión del delito de trata de personas se impondrán al responsable de 9 a 15 "
        "años de prisión y multa de 500 a 1,000 días de salario mínimo general vigente en la "
        "zona.",
        "typifies=own penalty_prison=9-15 penalty_fine=500-1000",
    ),
    (
        "what is not needed to prove of minors",
        "En el caso de víctimas menores de dieciocho años no será necesario comprobar que se "
        "utilizó alguno de los medios descritos en el artículo que define la trata de personas.",
        "means_required=required_of_adults",
    ),
    (
        "a fund in the duties of the executive",
        "Son atribuciones del Poder Ejecutivo del Estado:\nI. Incluir en el proyecto de "
        "Presupuesto de Egresos los recursos necesarios para los programas;\nII. Crear el Fondo "
        "Estatal para la Atención a Víctimas del delito de Trata de Personas; y\nIII. Suscribir "
        "convenios con la Federación.",
        "fund=own",
    ),
    (
        "powers of a council",
        "El Consejo tendrá las siguientes atribuciones:\nI. Elaborar y coordinar la ejecución "
        "del Programa Estatal;\nII. Impulsar campañas para prevenir y desalentar el "
        "delito;\nIII. Promover la investigación y el intercambio de experiencias entre "
        "organismos;\nIV. Recopilar, con la ayuda del Instituto de Estadística, los datos "
        "relativos a la incidencia delictiva; y\nV. Expedir su reglamento.",
        "programme=yes prevention=yes data=yes",
    ),
    (
        "powers of the prosecutor",
        "Corresponde a la Fiscalía General:\nI. Capacitar a los agentes del Ministerio Público "
        "en el conocimiento de esta Ley;\nII. Establecer mecanismos de protección a las víctimas "
        "y testigos; y\nIII. Crear una unidad especializada en la investigación del delito de "
        "trata de personas.",
        "training=yes specialised_unit=yes",
    ),
    (
        "powers of the family agency",
        "Al Sistema para el Desarrollo Integral de la Familia del Estado le compete:\nI. Brindar "
        "atención en sus albergues a las niñas, niños y adolescentes víctimas;\nII. Coadyuvar en "
        "la repatriación de los menores víctimas de trata; y\nIII. Orientar a la población sobre "
        "los factores de riesgo.",
        "shelters=yes foreign_victims_return=yes prevention=yes",
    ),
    (
        "duties of municipalities with a long list",
        "A los municipios les corresponde, de conformidad con esta Ley y en el ámbito de su "
        "competencia:\nI. Instaurar políticas de prevención de la trata de personas;\nII. "
        "Capacitar al personal que labora en el municipio; y\nIII. Coadyuvar con el Consejo.",
        "municipal_duties=yes prevention=yes training=yes",
    ),
    (
        "victims' rights in infinitives",
        "Las víctimas del delito de trata de personas, además de los derechos establecidos en "
        "otras disposiciones, tendrán los siguientes:\nI. Permanecer en espacios físicos ajenos "
        "al lugar en que se encuentre el inculpado;\nII. Ser tratadas con respeto; y\nIII. Que "
        "se les repare el daño.",
        "victims_rights=yes reparation=ordered",
    ),
    (
        "reparation and what it comprises",
        "Cuando una persona sea declarada penalmente responsable de la comisión del delito, el "
        "juez deberá condenarla al pago de la reparación del daño en favor de la víctima, la "
        "cual incluirá:\nI. Los costos de la atención psicológica;\nII. Los ingresos perdidos; "
        "y\nIII. El resarcimiento de los perjuicios.",
        "reparation=ordered",
    ),
    (
        "consent in a closing paragraph",
        "El consentimiento de la víctima en cualquier modalidad de este delito no constituye "
        "causa de justificación.",
        "consent_irrelevant=always",
    ),
    (
        "non-punishment at the end of a chapter",
        "A la víctima del delito de trata de personas no se le podrá imputar responsabilidad por "
        "los delitos que haya cometido mientras permaneció sujeta a sus captores.",
        "non_punishment=yes",
    ),
    (
        "aggravations with numerals",
        "Las penas que resulten aplicables se aumentarán hasta en una mitad:\nI. Si el agente se "
        "valiese de la función pública que tuviere;\nII. Si la víctima tiene más de sesenta años "
        "o se encuentra privada de razón;\nIII. Si existe parentesco por consanguinidad o "
        "afinidad hasta el tercer grado; y\nIV. Si el agente habita en el mismo domicilio que la "
        "víctima.",
        "aggravating_factors=public_servant aggravating_factors=elderly "
        "aggravating_factors=incapable aggravating_factors=kinship",
    ),
    (
        "a higher range for minors",
        "Cuando la víctima sea menor de dieciocho años o persona que no tenga capacidad para "
        "comprender el significado del hecho, las penas serán de nueve a dieciocho años de "
        "prisión y de setecientos a dos mil días multa.",
        "aggravating_factors=minor aggravating_factors=incapable",
    ),
    (
        "a council with its members in one article",
        "El Consejo Estatal contra la Trata de Personas estará integrado por:\nI. El Gobernador "
        "del Estado, quien lo presidirá;\nII. El Secretario General de Gobierno, quien será el "
        "Secretario Técnico;\nIII. El Procurador General de Justicia;\nIV. El Secretario de "
        "Salud; y\nV. Dos representantes de la sociedad civil.",
        "commission_members=5",
    ),
    (
        "the commission's nature",
        "La Comisión Interinstitucional es una instancia de carácter honorífico y permanente, "
        "que tiene por objeto coordinar a las dependencias para prevenir y sancionar la trata de "
        "personas.",
        "commission=yes",
    ),
    (
        "its installation",
        "La Comisión deberá instalarse dentro de los sesenta días naturales posteriores al "
        "inicio de vigencia de la Ley.",
        "commission_term=P60D",
    ),
    (
        "what the programme lays down",
        "El Programa Estatal deberá incluir, entre otros, los siguientes aspectos:\nI. Objetivos "
        "generales y específicos;\nII. Estrategias con perspectiva de género; y\nIII. Mecanismos "
        "de evaluación y seguimiento.",
        "programme=yes",
    ),
    (
        "a programme that the governor issues",
        "El Gobernador del Estado publicará el Programa Estatal para Prevenir y Sancionar la "
        "Trata de Personas dentro de los noventa días siguientes.",
        "programme=yes",
    ),
    (
        "a diagnostic of the state",
        "La Comisión deberá desarrollar un diagnóstico de las causas y consecuencias del delito.",
        "data=yes",
    ),
    (
        "supplementary laws",
        "A falta de disposición expresa en esta Ley se aplicarán supletoriamente la Ley General "
        "para Prevenir, Sancionar y Erradicar los Delitos en Materia de Trata de Personas, la "
        "Ley de Víctimas y los códigos de la materia.",
        "refers_to_general_law=yes",
    ),
    (
        "the crime of the General Law",
        "Para efectos de esta Ley el delito de trata de personas es el que se encuentra previsto "
        "en la Ley General en la materia.",
        "typifies=general_law refers_to_general_law=yes",
    ),
    (
        "the victims' migratory state",
        "Las autoridades estatales coadyuvarán con el Instituto Nacional de Migración para que "
        "las víctimas extranjeras obtengan documentos que acrediten su legal estancia.",
        "foreign_victims_return=yes",
    ),
    (
        "the state's transport",
        "La Secretaría de Transporte exhortará a los concesionarios a colocar en sus unidades "
        "avisos que informen de los riesgos de la trata y las líneas de denuncia.",
        "prevention=yes",
    ),
    (
        "free centres for victims",
        "El Estado, en la medida de sus recursos, contará con centros de atención y refugio en "
        "los que las víctimas recibirán gratuitamente hospedaje y alimentación.",
        "shelters=yes",
    ),
    (
        "a unit with staff",
        "La Procuraduría General de Justicia del Estado contará con una Agencia Especializada en "
        "Trata de Personas, integrada por ministerios públicos, peritos y policías.",
        "specialised_unit=yes",
    ),
    (
        "courses for judges",
        "El Consejo de la Judicatura incorporará en la formación de los jueces y magistrados "
        "temas relativos a la trata de personas.",
        "training=yes",
    ),
    (
        "media that publish names",
        "Al que publique o difunda la identidad de una víctima se le impondrán de seis meses a "
        "dos años de prisión.",
        "typifies=own",
    ),
    (
        "the fund's administration",
        "El Fondo se constituirá con:\nI. Los recursos que se fijen expresamente en el "
        "Presupuesto de Egresos;\nII. Los bienes decomisados; y\nIII. Los donativos de terceros.",
        "fund=own",
    ),
    (
        "the state pays in default",
        "En caso de que la persona sentenciada no pueda reparar el daño, el Estado lo hará con "
        "cargo al Fondo.",
        "reparation=ordered reparation=state_pays",
    ),
    (
        "knowing buyers",
        "A quien reciba servicios sexuales de una víctima de trata, conociendo su condición, se "
        "le impondrán de cinco a diez años de prisión y de cien a mil días multa.",
        "clients_punished=yes typifies=own",
    ),
    (
        "attempt",
        "La tentativa se sancionará con una pena no menor de la mitad del mínimo ni mayor de las "
        "dos terceras partes del máximo previsto.",
        "",
    ),
    (
        "benefits that are excluded",
        "Los sentenciados por este delito no tendrán derecho a la libertad preparatoria ni a "
        "beneficio alguno.",
        "",
    ),
    (
        "the prosecution ex officio",
        "El delito previsto en esta Ley se perseguirá de oficio y por él procederá la prisión "
        "preventiva.",
        "",
    ),
    (
        "a glossary of organs",
        "II. Comisión: La Comisión Interinstitucional contra la Trata de Personas;",
        "",
    ),
    (
        "a fund in a glossary",
        "VI. Fondo: El Fondo para la Atención de las Víctimas del Delito de Trata de Personas;",
        "",
    ),
    (
        "votes of the council",
        "Los acuerdos del Consejo se tomarán por mayoría simple y, en caso de empate, el "
        "Presidente tendrá voto de calidad.",
        "",
    ),
    (
        "honorary posts",
        "Los cargos de los integrantes del Consejo serán honoríficos, por lo que no recibirán "
        "retribución alguna.",
        "",
    ),
    (
        "invitations",
        "El Presidente podrá invitar a las sesiones a tres representantes de organismos "
        "internacionales, con voz pero sin voto.",
        "",
    ),
    (
        "citizens may take part",
        "Los habitantes del Estado podrán colaborar con las autoridades denunciando los hechos "
        "de que tengan noticia.",
        "",
    ),
    (
        "a definition of vulnerability",
        "XI. Vulnerabilidad: La condición en que la persona, por su edad, discapacidad, embarazo "
        "o calidad migratoria, se encuentra en mayor riesgo;",
        "",
    ),
    (
        "administrative responsibility",
        "El incumplimiento de esta Ley por los servidores públicos se sancionará conforme a la "
        "Ley de Responsabilidades.",
        "",
    ),
    (
        "medical consent",
        "Los exámenes médicos y psicológicos de la víctima se practicarán con su consentimiento "
        "o el de quien ejerza la patria potestad.",
        "",
    ),
    (
        "repeal",
        "Se derogan los artículos 180 y 181 del Código Penal del Estado.",
        "",
    ),
    (
        "the budget",
        "El Congreso asignará una partida presupuestal para el cumplimiento de los fines de esta "
        "Ley.",
        "",
    ),
    (
        "a definition of the victim",
        "XIII. Víctima: La persona que haya sufrido un daño como consecuencia de los hechos que "
        "la ley señala como delito;",
        "",
    ),
    (
        "confidentiality",
        "La información que obre en las actuaciones será confidencial y su acceso se limitará a "
        "las partes.",
        "",
    ),
)
