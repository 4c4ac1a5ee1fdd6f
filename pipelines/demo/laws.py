"""The words of the demonstration's two Michoacán laws: invented, and nobody's law."""

from __future__ import annotations

from typing import Final

from pipelines.demo.printed import LabelStyle
from pipelines.demo.sheets import Article, Block, Heading, Paragraph

FIRST_LAW: Final = (
    "Ley para Prevenir la Trata de Personas y Asistir a sus Víctimas "
    "en el Estado de Michoacán de Ocampo"
)
SECOND_LAW: Final = (
    "Ley para Prevenir, Combatir y Reparar la Trata de Personas en el Estado de Michoacán de Ocampo"
)
IN_FORCE: Final = "entrará en vigor al día siguiente de su publicación en el Periódico Oficial"


def article(label: str, *paragraphs: str) -> Article:
    """An article as most of the demonstration's laws print it."""
    return Article(label, paragraphs)


def transitory(label: str, *paragraphs: str) -> Article:
    """A transitory article, its number in words."""
    return Article(label, paragraphs, LabelStyle.WORDS_DASH, is_transitory=True)


def _ordinal(label: str, *paragraphs: str) -> Article:
    return Article(label, paragraphs, LabelStyle.LOWER_ORDINAL)


FIRST_RECITALS: Final[tuple[Block, ...]] = (
    Heading(("CONSIDERANDO",)),
    Paragraph(
        "Que la trata de personas lesiona la libertad y la dignidad de quienes la padecen, y que "
        "combatirla exige que las autoridades trabajen de manera coordinada."
    ),
    Paragraph(
        "Que el artículo 4 de la Constitución Política de los Estados Unidos Mexicanos obliga al "
        "Estado a velar por el interés superior de la niñez."
    ),
    Paragraph(
        "Que las comisiones dictaminadoras escucharon a organizaciones civiles de las regiones "
        "Lerma, Bajío, Purépecha y Tierra Caliente, cuyas propuestas se recogen en este cuerpo "
        "normativo."
    ),
)

FIRST_LAW_BLOCKS: Final[tuple[Block, ...]] = (
    Heading(("CAPÍTULO PRIMERO", "DISPOSICIONES GENERALES")),
    article(
        "1",
        "Las disposiciones de esta Ley son de orden público e interés social, de observancia "
        "general en el Estado, y tienen por objeto prevenir la trata de personas, proteger a "
        "quienes la sufren y ordenar el trabajo de las autoridades en la materia.",
    ),
    article(
        "2",
        "Para los efectos de esta Ley se entenderá por:",
        "I. Comisión: la Comisión Interinstitucional contra la Trata de Personas;",
        "II. Programa: el Programa Estatal de Prevención de la Trata de Personas;",
        "III. Refugio: el lugar donde la víctima recibe alojamiento, alimento y cuidado sin pago "
        "alguno y por el tiempo que su recuperación requiera; y",
        "IV. Víctima: la persona que ha sido objeto de alguna de las conductas que describe el "
        "artículo siguiente, haya o no denuncia de los hechos.",
    ),
    article(
        "3",
        "Comete el delito de trata de personas quien por cualquier medio capte, traslade, acoja "
        "o reciba a una persona, valiéndose de la violencia, la amenaza, el engaño o el abuso de "
        "su necesidad, con el propósito de explotarla.",
        "El consentimiento de la víctima no excluye la responsabilidad cuando se haya empleado "
        "alguno de los medios señalados, ni en caso alguno tratándose de niñas, niños y "
        "adolescentes.",
    ),
    article(
        "4",
        "A quien cometa el delito de trata de personas se le impondrán de seis a doce años de "
        "prisión y de quinientos a mil días de multa.",
    ),
    article(
        "5",
        "Las penas previstas en el artículo anterior se aumentarán hasta en una mitad cuando:",
        "I. La víctima sea menor de dieciocho años o no pueda comprender el hecho;",
        "II. El responsable sea servidor público y se valga de su cargo; o",
        "III. El responsable tenga parentesco con la víctima o habite con ella.",
    ),
    Heading(("CAPÍTULO SEGUNDO", "DE LA COMISIÓN Y EL PROGRAMA")),
    article(
        "6",
        "Se crea la Comisión Interinstitucional contra la Trata de Personas, que se integra por "
        "las personas titulares de la Secretaría de Gobierno, quien la presidirá, de la "
        "Procuraduría General de Justicia, de la Secretaría de Salud y de la Secretaría de "
        "Educación, así como por tres representantes de organizaciones civiles.",
        "La Comisión sesionará cuando menos cada tres meses y sus acuerdos se tomarán por mayoría "
        "de los presentes.",
    ),
    article(
        "7",
        "Corresponde a la Comisión:",
        "I. Elaborar el Programa y vigilar que se cumpla;",
        "II. Reunir cada año los datos de los casos conocidos, las personas atendidas y las "
        "sentencias dictadas, y hacerlos públicos sin revelar identidad alguna;",
        "III. Proponer a los municipios medidas de prevención acordes con sus condiciones;",
        "IV. Celebrar convenios con otras entidades federativas para la búsqueda y el retorno de "
        "las víctimas;",
        "V. Promover la investigación académica sobre las causas de la trata de personas y sobre "
        "los resultados de las medidas adoptadas; y",
        "VI. Las demás que le confieran esta Ley y otras disposiciones aplicables.",
    ),
    article(
        "8",
        "El Programa contendrá al menos un diagnóstico, las metas de cada dependencia, el "
        "calendario de su ejecución y la forma de medir sus resultados. Se revisará cada dos años.",
    ),
    Heading(("CAPÍTULO TERCERO", "DE LAS VÍCTIMAS")),
    article(
        "9",
        "Toda víctima tiene derecho a recibir atención médica y psicológica, a ser informada en "
        "su idioma y a que se resguarde su identidad.",
    ),
    article(
        "10",
        "La víctima no será sancionada por las faltas que haya cometido como consecuencia directa "
        "de haber sido explotada.",
    ),
    article(
        "11",
        "El Estado contará con al menos un refugio en cada región. Su domicilio será reservado, y "
        "quien lo divulgue responderá conforme a las leyes aplicables.",
    ),
    article(
        "12",
        "La víctima extranjera no será devuelta a su país mientras corra peligro en él. La "
        "Secretaría de Gobierno gestionará su estancia regular y, cuando lo pida, su retorno "
        "seguro.",
    ),
    Heading(("CAPÍTULO CUARTO", "DE LOS MUNICIPIOS")),
    article(
        "13",
        "Los ayuntamientos capacitarán cada año a sus policías e inspectores para reconocer la "
        "trata de personas, y no otorgarán licencias a los establecimientos donde se haya "
        "cometido.",
    ),
    article(
        "14",
        "Los establecimientos de hospedaje, los centros de espectáculos y las terminales de "
        "transporte exhibirán en lugar visible los números telefónicos de denuncia, y su personal "
        "recibirá capacitación al menos una vez al año.",
        "La autoridad municipal verificará que se cumpla con lo anterior antes de renovar la "
        "licencia de funcionamiento.",
    ),
    article(
        "15",
        "El incumplimiento de esta Ley por parte de los servidores públicos se sancionará en los "
        "términos de la Ley de Responsabilidades de los Servidores Públicos del Estado.",
    ),
)

SECOND_LAW_BLOCKS: Final[tuple[Block, ...]] = (
    Heading(("CAPÍTULO I", "OBJETO")),
    _ordinal(
        "1",
        "Esta Ley es de orden público y tiene por objeto establecer las obligaciones del Estado y "
        "de los municipios para prevenir la trata de personas, asistir a las víctimas y reparar "
        "el daño, en concordancia con la Ley General de la materia.",
    ),
    _ordinal(
        "2",
        "Los tipos penales, las penas y las reglas de investigación son los que establece la Ley "
        "General; las autoridades del Estado los aplicarán en el ámbito de su competencia.",
    ),
    _ordinal(
        "3",
        "En la aplicación de esta Ley se atenderá a los principios de dignidad, debida "
        "diligencia, interés superior de la niñez, no criminalización y máxima protección.",
    ),
    Heading(("CAPÍTULO II", "DE LA COORDINACIÓN")),
    _ordinal(
        "4",
        "La Comisión Estatal contra la Trata de Personas es el órgano de coordinación entre las "
        "dependencias, los municipios y la Fiscalía General. La preside la persona titular del "
        "Poder Ejecutivo.",
    ),
    _ordinal(
        "5",
        "La Fiscalía General contará con una unidad especializada, con personal ministerial, "
        "pericial y policial capacitado y suficiente, que iniciará sin demora toda investigación "
        "de la que tenga noticia.",
    ),
    _ordinal(
        "6",
        "El Programa Estatal se aprobará dentro del primer semestre de cada administración y "
        "señalará los recursos que se destinen a cada una de sus metas.",
    ),
    Heading(("CAPÍTULO III", "DE LA REPARACIÓN")),
    _ordinal(
        "7",
        "La reparación del daño comprende:",
        "I. La restitución de los derechos y bienes perdidos;",
        "II. Los gastos de tratamiento médico y psicológico hasta la total recuperación;",
        "III. El pago de los ingresos que la víctima dejó de percibir; y",
        "IV. Las medidas que aseguren que los hechos no se repitan.",
    ),
    _ordinal(
        "8",
        "Se constituye el Fondo Estatal de Reparación, con las cantidades que fije el presupuesto "
        "de egresos, las multas que se impongan y el producto de los bienes decomisados.",
    ),
    _ordinal(
        "9",
        "Los municipios crearán un consejo local, llevarán registro de las personas que canalicen "
        "a los refugios e informarán a la Comisión cada seis meses.",
    ),
    _ordinal(
        "10",
        "Toda persona que tenga noticia de hechos que puedan constituir trata de personas podrá "
        "denunciarlos de manera anónima; la autoridad que reciba la denuncia dará aviso inmediato "
        "a la unidad especializada.",
    ),
)
