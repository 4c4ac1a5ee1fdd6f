"""The words of the chains' laws: composed for them, and nobody's law."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Final

_WHO: Final = (
    "La Comisión", "La Secretaría General de Gobierno", "La Fiscalía", "La Secretaría de Salud",
    "La Secretaría de Educación", "El Instituto de las Mujeres", "La Unidad Especializada",
    "El Sistema para el Desarrollo Integral de la Familia", "El Consejo Consultivo",
)  # fmt: skip
_DOES: Final = (
    "llevará un padrón reservado de", "dará aviso por escrito al Congreso sobre",
    "revisará, por lo menos {often},", "financiará con recursos propios",
    "ordenará sin demora", "publicará {often} un balance de", "coordinará con los municipios",
    "someterá a la opinión de especialistas", "atenderá de manera gratuita",
)  # fmt: skip
_OBJECTS: Final = (
    "los traslados de las personas rescatadas", "las medidas de resguardo de la identidad",
    "las brigadas de orientación en terminales y mercados", "los albergues de puertas abiertas",
    "las guías de entrevista para niñas y niños", "los convenios con los consulados",
    "las líneas telefónicas de denuncia anónima", "los planes de vida de las víctimas",
    "los talleres para personal de hoteles y transportes", "las becas para quienes retornan",
    "las búsquedas en campos de cultivo y fábricas", "los peritajes sobre el daño causado",
)  # fmt: skip
_HOW: Final = (
    "con pleno respeto a la voluntad de la víctima", "en un plazo de {days} días",
    "conforme a lo que disponga el Reglamento", "sin exigir la presentación de denuncia",
    "con perspectiva de género e interculturalidad", "con cargo al Fondo estatal",
    "previo dictamen de la Unidad Especializada", "aun cuando no haya persona detenida",
    "bajo la vigilancia de la Contraloría",
)  # fmt: skip
_TASKS: Final = (
    "Elaborar mapas de riesgo de {place}", "Instalar módulos de información en {place}",
    "Formar intérpretes de lenguas originarias", "Impulsar campañas en escuelas y estadios",
    "Recabar {often} los reportes de los municipios", "Proponer la creación de refugios",
    "Evaluar los riesgos de la víctima dentro de las {days} horas de su rescate",
    "Verificar las agencias de empleo que operen en {place}",
    "Solicitar la suspensión de anuncios que oculten explotación",
    "Gestionar documentos migratorios ante la autoridad federal",
    "Acompañar a la víctima en las audiencias", "Preservar las pruebas en formato digital",
    "Convocar a foros regionales en {place}", "Administrar el banco de datos delictivos",
    "Fomentar la denuncia entre el personal del transporte público",
)  # fmt: skip
_TERMS: Final = (
    ("Albergue", "el inmueble donde se protege a la víctima por no más de {days} días"),
    ("Comisión", "la Comisión Intersecretarial contra la trata de personas"),
    ("Fondo", "el Fondo para la reparación del daño"),
    ("Programa", "el instrumento rector de la política estatal en la materia"),
    ("Reglamento", "el que expida la persona titular del Poder Ejecutivo"),
    ("Unidad", "la Unidad Especializada en la investigación de la trata de personas"),
    ("Víctima", "quien resiente de manera directa la conducta, aunque no la denuncie"),
)
_SEATS: Final = (
    "de Salud", "de Educación", "de Turismo", "del Trabajo", "de Finanzas", "de Transporte",
    "de Cultura", "de Bienestar",
)  # fmt: skip
_OFTEN: Final = ("cada bimestre", "cada semestre", "una vez al año", "cada noventa días")
_PLACES: Final = (
    "la zona costera", "los valles centrales", "la franja serrana", "las centrales camioneras",
    "los puertos", "los ejidos", "los parques industriales",
)  # fmt: skip
TITLES: Final = (
    "Ley para Combatir la Trata de Personas {of}",
    "Ley de Prevención, Atención y Erradicación de la Trata de Personas {of}",
    "Ley contra la Trata de Personas y para la Protección de sus Víctimas {of}",
)
SUCCESSOR: Final = "Ley Integral en Materia de Trata de Personas {of}"
NEIGHBOUR: Final = "Ley de Albergues y Casas de Acogida {of}"


@dataclass(slots=True)
class Vocabulary:
    """Words that the dice choose; no sentence comes twice within a chain.

    A list is dealt like a pack of cards: nothing of it comes again before all has come.
    """

    dice: Random
    _packs: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    _said: set[str] = field(default_factory=set)

    def sentence(self) -> str:
        """Who does what, and how."""
        return self._new(lambda: " ".join(map(self._deal, (_WHO, _DOES, _OBJECTS))), ".")

    def task(self, end: str = ";") -> str:
        """A duty in the infinitive, as fractions list them."""
        return self._new(lambda: self._deal(_TASKS), end)

    def tasks(self, count: int) -> tuple[str, ...]:
        """So many duties, the last but one ending in "; y"."""
        return (*(self.task() for _ in range(count - 2)), self.task("; y"), self.task("."))

    def terms(self, count: int) -> tuple[str, ...]:
        """So many definitions in the order of the alphabet."""
        chosen = sorted(self.dice.sample(_TERMS, count))
        said = [f"{name}: {self._filled(sense)};" for name, sense in chosen]
        return (*said[:-2], f"{said[-2]} y", f"{said[-1][:-1]}.")

    def seats(self, count: int) -> tuple[str, ...]:
        """So many members of a board, as incisos list them."""
        chosen = self.dice.sample(_SEATS, count)
        said = [f"La persona titular de la Secretaría {each};" for each in chosen]
        return (*said[:-1], f"{said[-1][:-1]}.")

    def seat(self, end: str = ";") -> str:
        """A member more."""
        years = self.dice.randint(2, 6)
        where = self._deal(_PLACES)
        return f"Una persona que represente a las organizaciones de {where}, por {years} años{end}"

    def _new(self, compose: Callable[[], str], end: str) -> str:
        while (said := f"{compose()}, {self._deal(_HOW)}") in self._said:
            pass
        self._said.add(said)
        return f"{said}{end}"

    def _deal(self, choices: tuple[str, ...]) -> str:
        pack = self._packs.setdefault(choices, [])
        if not pack:
            pack += self.dice.sample(choices, len(choices))
        return self._filled(pack.pop())

    def _filled(self, text: str) -> str:
        return text.format(
            often=self.dice.choice(_OFTEN),
            days=self.dice.randint(10, 95),
            place=self.dice.choice(_PLACES),
        )
