"""The words of the demonstration's other texts: Nayarit's law, Arteaga's traffic rules."""

from __future__ import annotations

from datetime import date
from typing import Final

from extractors.model import Change
from pipelines.demo.laws import IN_FORCE, article
from pipelines.demo.printed import LabelStyle
from pipelines.demo.sheets import Article, Block, Continuation, Heading, Note, Paragraph

NAYARIT_LAW: Final = "Ley contra la Trata de Personas para el Estado de Nayarit"
TRAFFIC_RULES: Final = "Reglamento de Tránsito y Vialidad del Municipio de Arteaga, Coahuila"


def _of_nayarit(label: str, *paragraphs: str) -> Article:
    return Article(label, paragraphs, LabelStyle.WORDS_POINT, is_transitory=True)


def _note(label: str, operation: Change, words: str) -> Note:
    return Note(
        label=label,
        operation=operation,
        printed=f"{words} POR DEC. 12 P.O. 7 DE FECHA 3 DE MARZO DE 2015.",
        decree="DEC. 12",
        gazette="P.O. 7",
        day=date(2015, 3, 3),
    )


NAYARIT_BLOCKS: Final[tuple[Block, ...]] = (
    Heading(("CAPÍTULO PRIMERO", "DISPOSICIONES GENERALES")),
    article(
        "1",
        "La presente Ley es de observancia general en el Estado de Nayarit y tiene por objeto "
        "prevenir la trata de personas y atender a quienes la padecen.",
    ),
    article(
        "2",
        "Son autoridades encargadas de aplicar esta Ley la Secretaría General de Gobierno, la "
        "Fiscalía General y los ayuntamientos.",
    ),
    article(
        "3",
        "Toda persona víctima de trata tiene derecho a:",
        "I. Recibir alojamiento, alimentos y atención médica;",
        "II. Contar con asesoría jurídica y con intérprete; y",
    ),
    _note("3", Change.REFORMS, "FRACCIÓN REFORMADA"),
    Continuation(
        (
            "III. Permanecer en el refugio hasta noventa días, término que podrá ampliarse cuando "
            "su situación lo amerite.",
            "Estos derechos no se condicionan a la presentación de denuncia.",
        )
    ),
    article(
        "3 bis",
        "Las autoridades recabarán los datos de las víctimas sólo con su autorización y los "
        "mantendrán en reserva.",
    ),
    _note("3 bis", Change.ADDS, "ARTÍCULO ADICIONADO"),
    article(
        "4",
        "El Consejo Estatal contra la Trata de Personas se integra por las dependencias que "
        "señala el artículo 2 y por dos representantes de la sociedad civil, con voz y voto.",
        "El Consejo se reunirá al menos dos veces por año y publicará sus acuerdos.",
    ),
    Heading(("CAPÍTULO SEGUNDO", "DE LAS ACCIONES DE PREVENCIÓN")),
    Article("5", ("Se deroga.",), is_repealed=True),
    _note("5", Change.REPEALS, "ARTÍCULO DEROGADO"),
    article(
        "6",
        "Los ayuntamientos difundirán en cada plaza pública los medios para denunciar la trata de "
        "personas, con lenguaje sencillo y en las lenguas que se hablen en el municipio.",
    ),
    article(
        "7",
        "La Secretaría de Educación incluirá en los planes de estudio de nivel medio superior "
        "contenidos que permitan reconocer el engaño y el enganche.",
    ),
    Heading(("TRANSITORIOS",)),
    _of_nayarit("1", f"La presente Ley {IN_FORCE}, Órgano del Gobierno del Estado."),
    _of_nayarit("2", "El Consejo aprobará su reglamento dentro de los sesenta días siguientes."),
    Heading(
        ("DECRETO 12, XXXI LEGISLATURA, PERIÓDICO OFICIAL No. 7 DE FECHA 3 DE MARZO DE 2015.",)
    ),
    Paragraph("ÚNICO.- Se reforma el artículo 3, se adiciona el 3 Bis y se deroga el 5."),
    Heading(("TRANSITORIOS",)),
    _of_nayarit("unico", f"El presente Decreto {IN_FORCE}, Órgano del Gobierno del Estado."),
)

TRAFFIC_BLOCKS: Final[tuple[Block, ...]] = (
    Heading(("TÍTULO PRIMERO", "DISPOSICIONES GENERALES")),
    article(
        "1",
        "El presente Reglamento es de observancia obligatoria en el territorio del municipio y "
        "tiene por objeto regular el tránsito de peatones, ciclistas y vehículos.",
    ),
    article(
        "2",
        "Los vehículos circularán por el carril derecho, y sólo usarán el izquierdo para rebasar "
        "o para dar vuelta en el sitio permitido.",
    ),
    article(
        "3",
        "El agente que conozca de una falta levantará boleta en la que hará constar el lugar, la "
        "hora y la disposición infringida. Si se trata de personas menores de dieciocho años, dará "
        "aviso a sus padres antes de retirar el vehículo.",
    ),
    Article(
        "4",
        (
            "Las faltas se sancionarán conforme a la siguiente tabla, en unidades de medida y "
            "actualización:",
        ),
        table=(
            ("Falta", "Mínimo", "Máximo"),
            ("Exceso de velocidad", "5", "12"),
            ("Uso de teléfono", "8", "15"),
            ("Falta de placas", "3", "6"),
        ),
    ),
    Heading(("TÍTULO SEGUNDO", "DE LOS RECURSOS")),
    article(
        "5",
        "La persona inconforme podrá acudir dentro de los quince días siguientes ante el juez "
        "municipal, quien resolverá en una sola audiencia.",
    ),
)
