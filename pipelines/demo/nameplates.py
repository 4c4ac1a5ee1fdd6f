"""What the mastheads of the 33 gazettes print of themselves: names, organs, places, words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from extractors.law.jurisdictions import BY_CODE
from extractors.sources.registry import load_source

_NAME_WORDS: Final = 2  # "Periódico Oficial", "Gaceta Oficial": every gazette's name begins so
_NATIONAL_CAPITAL: Final = "Ciudad de México"
_FULL_NAMES: Final = {
    "COA": "Coahuila de Zaragoza",
    "MEX": "México",
    "MIC": "Michoacán de Ocampo",
    "VER": "Veracruz de Ignacio de la Llave",
}
_NO_STATES: Final = {"CMX": "la Ciudad de México", "FED": "la Federación"}
_ORGANS: Final = {
    "CMX": "Órgano de Difusión del Gobierno de la Ciudad de México",
    "COA": "Órgano del Gobierno Constitucional del Estado Independiente, Libre y Soberano "
    "de Coahuila de Zaragoza",
    "FED": "Órgano del Gobierno Constitucional de los Estados Unidos Mexicanos",
    "TAB": "Órgano de Difusión Oficial del Estado Libre y Soberano de Tabasco",
}
_EPOCHS: Final = {
    "CMX": "Vigésima primera época",
    "MOR": "Sexta época",
    "ROO": "Novena época",
    "SIN": "Tercera época",
    "TAB": "Séptima época",
    "TLA": "Segunda época",
}
_BOUND_BY_YEARS: Final = ("CAM", "GRO", "SLP", "YUC")
_NO: Final = "BCN BCS CAM CHP CHH CMX DUR FED GRO MEX OAX QUE SIN YUC"
_NUM: Final = "AGU COL HID MIC NLE VER ZAC"
_NUMBER_WORDS: Final = dict.fromkeys(_NO.split(), "No.") | dict.fromkeys(_NUM.split(), "NÚM.")


@dataclass(frozen=True, slots=True)
class Nameplate:
    """The words of a masthead that are the same in every edition.

    ``name`` is set large and ``rest`` goes on below it; ``place`` opens the dateline;
    ``epoch`` is empty where the gazette counts none.
    """

    name: str
    rest: str
    organ: str
    place: str
    volume_word: str
    number_word: str
    epoch: str


def nameplate_of(code: str) -> Nameplate:
    """The nameplate of a jurisdiction's gazette.

    Raises:
        NotFoundError: No jurisdiction has the code.

    Example:
        >>> plate = nameplate_of("CHP")
        >>> plate.name, plate.place
        ('Periódico Oficial', 'Tuxtla Gutiérrez, Chiapas')
    """
    title, _, organ = load_source(code).gazette.partition(", ")
    words = title.split()
    return Nameplate(
        name=" ".join(words[:_NAME_WORDS]),
        rest=" ".join(words[_NAME_WORDS:]),
        organ=organ or _ORGANS.get(code) or _organ_of_state(code),
        place=_place(code),
        volume_word="AÑO" if code in _BOUND_BY_YEARS else "TOMO",
        number_word=_NUMBER_WORDS.get(code, "NÚMERO"),
        epoch=_EPOCHS.get(code, ""),
    )


def entity_of(code: str) -> str:
    """The jurisdiction with its article, as a law calls it.

    Example:
        >>> entity_of("MIC"), entity_of("CMX")
        ('el Estado de Michoacán de Ocampo', 'la Ciudad de México')
    """
    return _NO_STATES.get(code) or f"el Estado de {_full_name(code)}"


def capital_of(code: str) -> str:
    """The city that dates the gazette."""
    return next(iter(BY_CODE[code].capitals), _NATIONAL_CAPITAL)


def _full_name(code: str) -> str:
    return _FULL_NAMES.get(code, BY_CODE[code].es)


def _organ_of_state(code: str) -> str:
    return f"Órgano del Gobierno Constitucional del Estado Libre y Soberano de {_full_name(code)}"


def _place(code: str) -> str:
    capital = capital_of(code)
    return capital if capital == _NATIONAL_CAPITAL else f"{capital}, {BY_CODE[code].es}"
