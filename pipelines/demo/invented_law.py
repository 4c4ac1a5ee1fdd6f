"""Invented articles of any number: words enough for hundreds of pages, and nobody's law."""

from __future__ import annotations

from random import Random
from typing import Final

from pipelines.demo.printed import LabelStyle
from pipelines.demo.sheets import Article

_WHO: Final = (
    "Los ayuntamientos", "La Secretaría de Gobierno", "La Fiscalía General", "El Congreso",
    "Las personas titulares de las dependencias", "El Consejo Ciudadano",
    "La Comisión Interinstitucional", "Los organismos autónomos", "La Tesorería municipal",
    "El Registro Público", "Las instituciones de educación superior", "La Dirección de Archivo",
    "Los prestadores de servicios turísticos", "El Instituto de la Juventud",
    "La Unidad de Planeación", "Los comités vecinales",
)  # fmt: skip
_MUST: Final = (
    "publicará cada año", "revisará dentro de los {more} días hábiles siguientes",
    "elaborará, con opinión técnica previa,", "remitirá a más tardar el {more} de enero",
    "conservará bajo su resguardo", "actualizará cuando menos cada seis meses",
    "pondrá a disposición del público", "inscribirá sin costo alguno",
    "verificará, por conducto de sus inspectores,", "entregará mediante acuse de recibo",
    "aprobará por mayoría calificada", "difundirá en español y en lenguas indígenas",
)  # fmt: skip
_WHAT: Final = (
    "el padrón de beneficiarios de {place}", "la relación de los convenios vigentes",
    "el diagnóstico sobre la prevención de los delitos", "los lineamientos de operación",
    "el calendario de las {more} sesiones ordinarias", "la cédula única de identificación",
    "los expedientes clínicos de las víctimas", "el inventario de bienes muebles e inmuebles",
    "las constancias de capacitación expedidas en {place}",
    "el informe sobre el ejercicio de los recursos",
    "las tarifas por el uso de la vía pública", "el catálogo de trámites y servicios",
    "la bitácora de supervisión de {place}", "el protocolo de atención inmediata",
)  # fmt: skip
_HOW: Final = (
    "conforme a los principios de legalidad, máxima publicidad y no discriminación",
    "sin perjuicio de las atribuciones que correspondan a otras autoridades",
    "de acuerdo con la suficiencia presupuestaria que se haya autorizado",
    "previa audiencia de las personas interesadas y con respeto a su dignidad",
    "en los términos que señale el reglamento respectivo",
    "con excepción de los casos de urgencia debidamente fundados y motivados",
    "salvo que la información deba mantenerse reservada para proteger a la niñez",
    "atendiendo a la opinión de las organizaciones de la sociedad civil",
    "por un monto que no excederá de {thousands} veces la Unidad de Medida y Actualización",
    "en un plazo de {days} días naturales, prorrogable una sola vez por otros {more}",
)  # fmt: skip
_THEN: Final = (
    "El incumplimiento se sancionará con multa de {more} a {days} días.",
    "La resolución que recaiga podrá impugnarse ante el tribunal competente.",
    "Lo anterior se hará constar en acta circunstanciada, firmada por dos testigos.",
    "Quien se oponga deberá expresar por escrito sus razones.",
    "Ninguna autoridad podrá exigir requisitos adicionales.",
    "El silencio de la autoridad se entenderá como respuesta favorable.",
    "La cuantía no será menor de ${days}.50 ni mayor de ${thousands}.00 por evento.",
    "Las votaciones serán nominales y constarán en la versión estenográfica.",
)  # fmt: skip
_PARTS: Final = (
    "Promover en {place} la participación de jóvenes, mujeres y pueblos originarios",
    "Gestionar ante la Federación apoyos extraordinarios para {place}",
    "Emitir recomendaciones no vinculantes a la delegación de {place}",
    "Vigilar la aplicación correcta del fideicomiso de {place}",
    "Integrar {more} subcomisiones temporales de análisis jurídico",
    "Proponer reformas al artículo {days} de la reglamentación administrativa",
    "Acreditar la experiencia profesional mínima de {more} años",
    "Rendir el informe número {more} de actividades y resultados",
    "Designar {more} representantes ante el consejo regional de {place}",
)
_PLACES: Final = (
    "Loma Bonita", "El Encino", "San Isidro", "Agua Fría", "Piedra Gorda", "La Cañada",
    "Santa Rosalía", "Ojo de Agua", "Cerro Prieto", "El Mezquite", "Río Hondo", "Tres Palos",
)  # fmt: skip
_NUMERALS: Final = ("I.", "II.", "III.", "IV.", "V.", "VI.", "VII.")


def invented_articles(
    number: int, seed: int, style: LabelStyle = LabelStyle.CAPITALS_DASH
) -> tuple[Article, ...]:
    """So many articles, counted from 1; the same seed gives the same words."""
    dice = Random(seed)  # noqa: S311 - the same words each time
    return tuple(Article(str(place), _paragraphs(dice), style) for place in range(1, number + 1))


def invented_sentence(dice: Random) -> str:
    """One sentence that says who must do what, and how."""
    who = dice.choice(_WHO)
    must = dice.choice(_MUST)
    if _are_many(who):
        verb, space, rest = must.partition(" ")
        must = f"{verb.removesuffix(',')}n{',' if verb.endswith(',') else ''}{space}{rest}"
    return _filled(f"{who} {must} {dice.choice(_WHAT)}, {dice.choice(_HOW)}.", dice)


def _are_many(who: str) -> bool:
    return who.startswith(("Los ", "Las "))


def _filled(text: str, dice: Random) -> str:
    """The text with numbers and places of its own."""
    return text.format(
        more=dice.randint(4, 29),
        days=dice.randint(30, 360),
        thousands=f"{dice.randint(1, 29)},{dice.randint(100, 999)}",
        place=dice.choice(_PLACES),
    )


def _paragraphs(dice: Random) -> tuple[str, ...]:
    words = [invented_sentence(dice) for _ in range(dice.randint(1, 2))]
    if dice.random() < 0.5:
        words.append(_filled(dice.choice(_THEN), dice))
    paragraphs = [" ".join(words)]
    if dice.random() < 0.3:
        paragraphs += _fractions(dice)
    elif dice.random() < 0.3:
        paragraphs.append(invented_sentence(dice))
    return tuple(paragraphs)


def _fractions(dice: Random) -> list[str]:
    """A list of powers in fractions, and the line that opens it."""
    who = dice.choice(_WHO)
    verb = "tendrán" if _are_many(who) else "tendrá"
    parts = [_filled(part, dice) for part in dice.sample(_PARTS, dice.randint(3, 5))]
    fractions = [f"{_NUMERALS[place]} {part};" for place, part in enumerate(parts)]
    fractions[-1] = f"{fractions[-1][:-1]}."
    return [f"{who} {verb} además las facultades siguientes:", *fractions]
