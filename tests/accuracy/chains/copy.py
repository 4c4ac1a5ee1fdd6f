"""The words of the chains' laws: sentences, fractions and titles, all invented."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from extractors.model import InstrumentKind
from pipelines.demo.enactments import of_entity
from pipelines.demo.invented_law import invented_sentence

_ACTS: Final = (
    "Mantener encendida la linterna", "Anotar en el libro azul la llegada", "Reparar el muelle",
    "Pintar de blanco la barandilla", "Custodiar las llaves", "Medir la hondura",
    "Vender a precio fijo las semillas", "Afinar cada otoño las campanas", "Contar las barcas",
    "Rotular en relieve los andenes", "Prestar sin fianza los catalejos", "Barrer la escalinata",
    "Guardar copia de los planos", "Alimentar a las palomas", "Regar los almácigos",
)  # fmt: skip
_OBJECTS: Final = (
    "del embarcadero norte", "del mirador de piedra", "de la bodega comunal", "del patio menor",
    "del invernadero viejo", "de la torre del reloj", "del canal de riego", "del quiosco central",
    "de la caseta de peaje", "del vivero escolar", "del archivo de mapas", "de la plaza alta",
)  # fmt: skip
_TIMES: Final = (
    "antes del amanecer", "durante {n} jornadas", "por turnos de {n} horas", "en tiempo de lluvia",
    "con {n} testigos", "sin cobrar más de {n} pesos", "a petición de {n} vecinos",
    "mientras dure la feria", "hasta agotar {n} ejemplares", "bajo la lista número {n}",
)  # fmt: skip
_THINGS: Final = (
    "Cuerdas de cáñamo", "Faroles de latón", "Cartas náuticas", "Costales de trigo", "Botes a vela",
    "Lentes de repuesto", "Toldos de lona", "Cubetas de cobre", "Brújulas selladas", "Redes finas",
)  # fmt: skip
_MATTERS: Final = (
    "Faros", "Mercados Flotantes", "Relojes Públicos", "Viveros", "Acequias", "Quioscos",
    "Palomares", "Embarcaderos", "Bibliotecas Ambulantes", "Molinos", "Miradores", "Campanarios",
    "Huertos Escolares", "Telares", "Fuentes", "Caravanas", "Colmenas", "Tranvías", "Salinas",
    "Puentes Colgantes", "Herbarios", "Canteras", "Norias", "Observatorios",
)  # fmt: skip
_SECOND: Final = ("Balizas", "Andenes", "Almanaques", "Semilleros", "Cisternas", "Kioscos Rurales")
_THIRD: Final = ("Muelles", "Portales", "Veletas", "Jardines", "Aljibes", "Corredores")


@dataclass(frozen=True, slots=True)
class LawName:
    """A law's title and how Spanish speaks of it."""

    title: str
    kind: InstrumentKind

    @property
    def genitive(self) -> str:
        """``de la Ley de Faros``."""
        return f"{'del' if self.kind is InstrumentKind.CODIGO else 'de la'} {self.title}"

    @property
    def accusative(self) -> str:
        """``la Ley de Faros``."""
        return f"{'el' if self.kind is InstrumentKind.CODIGO else 'la'} {self.title}"

    @property
    def participle(self) -> str:
        """The ending of what is said of it: ``publicad-a``."""
        return "o" if self.kind is InstrumentKind.CODIGO else "a"

    @property
    def self_named(self) -> str:
        """``La presente Ley``."""
        is_code = self.kind is InstrumentKind.CODIGO
        return "El presente Código" if is_code else "La presente Ley"


@dataclass(frozen=True, slots=True)
class Names:
    """A law's name, that of the law which replaces it, and that of another one."""

    own: LawName
    successor: LawName
    neighbour: LawName


def names(number: int, code: str, dice: Random, *, is_special: bool) -> Names:
    """The names around the chain of that number: near-identical, and each another law's."""
    place = of_entity(code)
    if is_special:
        there = place.replace("del ", "en el ", 1).replace("de la ", "en la ", 1)
        return Names(
            _law(f"Ley para Prevenir y Atender la Trata de Personas {there}"),
            _law(f"Ley para Prevenir, Atender y Combatir la Trata de Personas {there}"),
            _law(f"Ley para Prevenir y Atender la Soledad de Personas Mayores {there}"),
        )
    first = _MATTERS[(number + 7 * (number // 32)) % len(_MATTERS)]
    second, third = dice.choice(_SECOND), dice.choice(_THIRD)
    kind = dice.choice((_law, _law, _law, _code))
    word = "Código" if kind is _code else "Ley"
    return Names(
        kind(f"{word} de {first} y {second} {place}"),
        kind(f"{word} de {first}, {second} y {third} {place}"),
        kind(f"{word} de {first} y {third} {place}"),
    )


def sentence(dice: Random) -> str:
    """A paragraph of one sentence or two."""
    return " ".join(invented_sentence(dice) for _ in range(dice.choice((1, 1, 2))))


def power(dice: Random) -> str:
    """What a fraction says, without its end."""
    when = dice.choice(_TIMES).format(n=dice.randint(2, 90))
    return f"{dice.choice(_ACTS)} {dice.choice(_OBJECTS)}, {when}"


def thing(dice: Random) -> str:
    """What an inciso says, without its end."""
    return f"{dice.choice(_THINGS)} {dice.choice(_OBJECTS)}, {dice.randint(2, 400)} en total"


def opening(dice: Random) -> str:
    """The paragraph before fractions."""
    who = dice.choice(("El Consejo", "La Dirección", "El Patronato", "La Mesa de Vecinos"))
    return (
        f"{who} {dice.choice(_OBJECTS)} tendrá estas {dice.randint(3, 99)} tareas y las que siguen:"
    )


def _law(title: str) -> LawName:
    return LawName(title, InstrumentKind.LEY)


def _code(title: str) -> LawName:
    return LawName(title, InstrumentKind.CODIGO)
