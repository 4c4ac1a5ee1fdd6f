"""The words of the shelves' laws on trafficking in persons: invented, and nobody's law.

Each article stands here in two wordings; ``{entity}`` is the jurisdiction with its article.
"""

from __future__ import annotations

from typing import Final

SPECIAL_TITLES: Final = (
    "Ley para Prevenir, Atender y Sancionar la Trata de Personas en {entity}",
    "Ley contra la Trata de Personas y de Amparo a sus Víctimas en {entity}",
    "Ley para Combatir la Trata de Personas y Acompañar a Quienes la Padecen en {entity}",
)

SPECIAL_ARTICLES: Final[tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]] = (
    (
        (
            "Esta Ley se aplica en todo el territorio y tiene por objeto que nadie sea captado, "
            "llevado o retenido para que otro lo explote.",
        ),
        (
            "El objeto de esta Ley es evitar la trata de personas en {entity}, sostener a quienes "
            "la han padecido y señalar a cada autoridad lo que le toca.",
        ),
    ),
    (
        (
            "Para esta Ley son autoridades la Secretaría de Gobierno, la Fiscalía, la Secretaría "
            "de Salud y los gobiernos municipales.",
        ),
        (
            "Aplican esta Ley, cada cual en lo suyo:",
            "I. La Secretaría de Gobierno, que coordina a las demás;",
            "II. La Fiscalía, por medio de su unidad especializada; y",
            "III. Las autoridades de salud y de educación.",
        ),
    ),
    (
        (
            "Los tipos penales de la trata de personas y sus penas son los de la ley general de la "
            "materia, que esta Ley no altera.",
        ),
        (
            "Quien conozca de un caso de trata de personas lo comunicará a la Fiscalía dentro de "
            "las doce horas siguientes, aunque no tenga prueba de ello.",
            "Nadie responderá por un aviso dado de buena fe.",
        ),
    ),
    (
        (
            "Toda víctima de trata de personas recibirá, desde el primer día y sin condición "
            "alguna:",
            "I. Techo, alimento y atención de salud;",
            "II. Quien la escuche en su lengua y quien la asesore en su causa; y",
            "III. Documentos de identidad, cuando se los hayan quitado.",
        ),
        (
            "La víctima elegirá si permanece en el refugio, si vuelve a su casa o si se le lleva a "
            "otro lugar, y la autoridad cumplirá lo que elija.",
        ),
    ),
    (
        (
            "Habrá un consejo de nueve personas, cuatro de ellas ajenas al gobierno, que se "
            "reunirá cada dos meses y cuyas actas serán públicas.",
        ),
        (
            "El consejo contra la trata de personas se compone de siete miembros. Sus acuerdos se "
            "toman por mayoría y se publican dentro de los diez días siguientes.",
        ),
    ),
    (
        (
            "Los municipios llevarán la cuenta de los casos que conozcan y la entregarán al "
            "consejo en los meses de enero y julio, sin los nombres de las víctimas.",
        ),
        (
            "Los hoteles, las terminales y los lugares de espectáculos tendrán a la vista el "
            "número de denuncia y enseñarán a su personal a reconocer la trata de personas.",
        ),
    ),
    (
        (
            "El presupuesto de cada año señalará por separado lo que se destine al cumplimiento de "
            "esta Ley.",
        ),
        (
            "La persona servidora pública que divulgue el domicilio de un refugio será separada de "
            "su cargo, sin perjuicio de las demás sanciones.",
        ),
    ),
)

SPECIAL_REFORM: Final = (
    "La víctima de trata de personas que denuncie contará con un mismo asesor desde la "
    "denuncia hasta la sentencia, y podrá pedir que se le cambie.",
    "El asesor no tendrá a su cargo más de quince causas.",
)
SPECIAL_REFORM_LABEL: Final = "5"
